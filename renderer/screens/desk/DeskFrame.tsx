import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { deskTexts } from '../../../shared/i18n/desk.texts.ts';
import type { Identity } from '../../../shared/protocol/messages.ts';
import { IdentifyFlash } from '../../kiosk/IdentifyFlash.tsx';
import { HubTrouble } from '../../parts/hub/HubTrouble.tsx';
import { useText } from '../../ui/language.tsx';
import { DemoBar } from './DemoBar.tsx';
import { DeskLink } from './DeskLink.tsx';
import { DeskNav } from './DeskNav.tsx';
import { DeskNotices } from './DeskNotices.tsx';
import { DeskPerson } from './DeskPerson.tsx';
import { DeskRoutes, SetupRoute } from './DeskRoutes.tsx';
import { DeskSwitches } from './DeskSwitches.tsx';
import { HubNotices } from './HubNotices.tsx';
import { type DeskPage, pagesOf, pathOf } from './routes.model.ts';
import type { DeskSettings } from './useDeskSettings.ts';
import { useNeedsSetup } from './useNeedsSetup.ts';
import { WarningBell } from './warnings/WarningBell.tsx';
import { hasBell } from './warnings/warnings.model.ts';

type Props = { identity: Identity; settings: DeskSettings };

/** What stays around every screen of the desk: pages at the left edge, who is signed in, the link, the demo's clock. */
export function DeskFrame({ identity, settings }: Props) {
  const pages = pagesOf(identity.role);
  usePageTitle(pages);
  const setup = useNeedsSetup();
  // asked for at first start, or at its own address to leave the sample; one element, so that no step of it is lost between
  const settingUp = useLocation().pathname === '/setup' && pages.includes('admin');
  if (setup.needed || settingUp) return <SetupRoute settings={settings} onDone={setup.done} />;
  return (
    <div className="desk">
      <aside className="desk-nav">
        <DeskNav pages={pages} />
        <div className="desk-nav-foot">
          {hasBell(identity.role) && <WarningBell role={identity.role} />}
          <DeskSwitches settings={settings} />
          <DeskPerson personId={identity.personId} />
          <DeskLink />
        </div>
      </aside>
      <div className="desk-main">
        {identity.demo && <DemoBar />}
        <HubNotices />
        <div className="desk-screen">
          <DeskRoutes pages={pages} />
        </div>
        <DeskNotices />
      </div>
      <HubTrouble />
      <IdentifyFlash />
    </div>
  );
}

function usePageTitle(pages: readonly DeskPage[]): void {
  const t = useText(deskTexts);
  const { pathname } = useLocation();
  const page = pages.find((one) => pathname === pathOf(one));
  const title = page === undefined ? 'Bayboard' : `${t(`title.${page}`)} · Bayboard`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
