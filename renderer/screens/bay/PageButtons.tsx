import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useText } from '../../ui/language.tsx';
import { Tile } from './Tile.tsx';

type Props = { page: number; pages: number; onPage: (page: number) => void };

/** Two buttons instead of scrolling; they go round, so that both always work. */
export function PageButtons({ page, pages, onPage }: Props) {
  const t = useText(bayTexts);
  return (
    <nav className="bay-pages">
      <Tile className="bay-page" onPress={() => onPage((page + pages - 1) % pages)} label={t('pageUp')}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 16 12 8l8 8" fill="none" stroke="currentColor" strokeWidth="3" />
        </svg>
      </Tile>
      <span className="figure">{t('pageOf', { n: page + 1, total: pages })}</span>
      <Tile className="bay-page" onPress={() => onPage((page + 1) % pages)} label={t('pageDown')}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 8l8 8 8-8" fill="none" stroke="currentColor" strokeWidth="3" />
        </svg>
      </Tile>
    </nav>
  );
}
