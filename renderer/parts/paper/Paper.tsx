import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { paperTexts } from '../../../shared/i18n/paper.texts.ts';
import { useHubAddress } from '../../live/useHubAddress.ts';
import { useText } from '../../ui/language.tsx';
import { Qr } from '../../ui/Qr.tsx';
import './paper.css';

/** One A4 sheet on the screen, printed by the browser itself. */
export function Paper({ children }: { children: ReactNode }) {
  const t = useText(paperTexts);
  const navigate = useNavigate();
  return (
    <main className="paper">
      <div className="paper-tools">
        <Button onClick={() => void navigate(-1)}>‹ {t('back')}</Button>
        <Button type="primary" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <article className="paper-sheet">{children}</article>
    </main>
  );
}

type HeadProps = {
  shopName: string;
  title: string;
  pickup: string;
  /** Where the desk shows this very sheet, behind the `#`. */
  path: string;
};

/** Title, pickup number, and a code that opens the sheet on any desk of the shop. */
export function PaperHead({ shopName, title, pickup, path }: HeadProps) {
  const t = useText(paperTexts);
  const address = useHubAddress();
  return (
    <header className="paper-head">
      <div>
        <p>{shopName}</p>
        <h1>{title}</h1>
      </div>
      <div className="paper-pickup">
        <span>{t('pickup')}</span>
        <strong>{pickup}</strong>
      </div>
      <figure>
        <Qr value={`${address}/desk#${path}`} size={112} label={t('scan')} />
        <figcaption>{t('scan')}</figcaption>
      </figure>
    </header>
  );
}
