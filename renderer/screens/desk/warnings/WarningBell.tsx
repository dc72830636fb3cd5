import { useMemo, useState } from 'react';
import type { DeviceRole } from '../../../../shared/domain/vocabulary.ts';
import { warningsTexts } from '../../../../shared/i18n/warnings.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { NavIcon } from '../NavIcon.tsx';
import { useChime } from './useChime.ts';
import { useOpenWarnings } from './useOpenWarnings.ts';
import { WarningDrawer } from './WarningDrawer.tsx';
import { countedFor, ringsFor } from './warnings.model.ts';
import './warnings.css';

/** How many promises are about to be broken, on every page of the desk; a click lists them (P5). */
export function WarningBell({ role }: { role: DeviceRole }) {
  const t = useText(warningsTexts);
  const { warnings, shop, person, now } = useOpenWarnings();
  const [isOpen, setOpen] = useState(false);
  const rings = useMemo(() => ringsFor(warnings, role, person), [warnings, role, person]);
  useChime(rings, shop !== undefined);
  const counted = countedFor(warnings, person);
  const n = counted.length;
  const escalated = counted.filter(({ escalation }) => escalation > 0).length;
  const level = escalated > 0 ? 'escalated' : n > 0 ? 'open' : 'none';
  const word =
    level === 'escalated' ? t('bellEscalated', { n: escalated }) : level === 'open' ? t('bellOpen', { n }) : t('bell');
  return (
    <>
      <button
        type="button"
        className="desk-nav-link warning-bell"
        data-level={level}
        title={t('title')}
        aria-label={`${word} ${t('bellAria', { n, escalated })}`}
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <span className="warning-bell-shape">
          <NavIcon of="bell" />
          {n > 0 && <b className="warning-bell-count figure" data-count={n} />}
        </span>
        <span>{word}</span>
      </button>
      {shop !== undefined && (
        <WarningDrawer
          open={isOpen}
          warnings={warnings}
          shop={shop}
          person={person}
          now={now}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
