import { createRoot } from 'react-dom/client';
import { LiveDesk } from '../../live/LiveDesk.tsx';
import '../../ui/tokens.css';
import '../../ui/base.css';
import { BayPage } from './BayPage.tsx';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <LiveDesk>
      <BayPage />
    </LiveDesk>,
  );
}
