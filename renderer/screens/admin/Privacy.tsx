import type { Shop } from '../../../shared/domain/model.ts';
import { Customers } from './Customers.tsx';
import { PrivacyForm } from './PrivacyForm.tsx';
import './privacy.css';

/** How long people stay signed in, what is kept of customers, and what they may ask for (A3, A8). */
export function Privacy({ shop }: { shop: Shop }) {
  return (
    <div className="privacy">
      <PrivacyForm shop={shop} />
      <Customers zone={shop.hours.timeZone} />
    </div>
  );
}
