import { NavLink } from 'react-router';
import { deskTexts } from '../../../shared/i18n/desk.texts.ts';
import { useText } from '../../ui/language.tsx';
import { NavIcon } from './NavIcon.tsx';
import { type DeskPage, pathOf } from './routes.model.ts';

/** The pages of this screen, quiet at the left edge. With one page only there is nothing to choose. */
export function DeskNav({ pages }: { pages: readonly DeskPage[] }) {
  const t = useText(deskTexts);
  if (pages.length < 2) return null;
  return (
    <nav className="desk-nav-pages" aria-label={t('navigation')}>
      {pages.map((page) => (
        <NavLink key={page} to={pathOf(page)} className="desk-nav-link" title={t(`title.${page}`)}>
          <NavIcon of={page} />
          <span>{t(`page.${page}`)}</span>
        </NavLink>
      ))}
    </nav>
  );
}
