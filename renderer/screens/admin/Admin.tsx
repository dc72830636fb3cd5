import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { calendarTexts } from '../../../shared/i18n/calendar.texts.ts';
import { hubTexts } from '../../../shared/i18n/hub.texts.ts';
import { privacyTexts } from '../../../shared/i18n/privacy.texts.ts';
import { useRow } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Absences } from './Absences.tsx';
import { Backups } from './Backups.tsx';
import { Bays } from './Bays.tsx';
import { People } from './People.tsx';
import { PolicyForm } from './PolicyForm.tsx';
import { Privacy } from './Privacy.tsx';
import { Shifts } from './Shifts.tsx';
import { ShopForm } from './ShopForm.tsx';
import { Standards } from './Standards.tsx';
import { Teams } from './Teams.tsx';
import './admin.css';

/** What the shop is made of: hours, the rules of its rate, bays, teams, people, when they work, and the time table. The open tab stands in the address. */
export default function Admin() {
  const t = useText(adminTexts);
  const calendar = useText(calendarTexts);
  const hub = useText(hubTexts);
  const privacy = useText(privacyTexts);
  const shop = useRow('shop', 'shop')?.shop;
  const [search, setSearch] = useSearchParams();
  if (!shop) return <Skeleton rows={10} rowHeight={36} />;
  return (
    <main className="admin">
      <h1>{t('title')}</h1>
      <Tabs
        activeKey={search.get('tab') ?? 'shop'}
        onChange={(tab) => setSearch({ tab }, { replace: true })}
        items={[
          { key: 'shop', label: t('tab.shop'), children: <ShopForm shop={shop} /> },
          { key: 'policy', label: t('tab.policy'), children: <PolicyForm shop={shop} /> },
          { key: 'bays', label: t('tab.bays'), children: <Bays /> },
          { key: 'teams', label: t('tab.teams'), children: <Teams /> },
          { key: 'people', label: t('tab.people'), children: <People /> },
          { key: 'shifts', label: calendar('tab.shifts'), children: <Shifts /> },
          { key: 'absences', label: calendar('tab.absences'), children: <Absences /> },
          { key: 'standards', label: t('tab.standards'), children: <Standards /> },
          { key: 'privacy', label: privacy('tab'), children: <Privacy shop={shop} /> },
          { key: 'backups', label: hub('tab.backups'), children: <Backups /> },
        ]}
      />
    </main>
  );
}
