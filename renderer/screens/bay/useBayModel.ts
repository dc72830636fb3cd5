import { useMemo } from 'react';
import type { DecideContext } from '../../../shared/domain/decision.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useClock, useNow } from '../../live/useNow.ts';
import { useReader } from '../../live/useReader.ts';
import { useRow, useRows } from '../../live/useRows.ts';
import { useWaitingTaps } from '../../live/useTaps.ts';
import type { Focus } from './bay.cars.ts';
import type { CrewChoice } from './bay.crew.ts';
import { type BayModel, bayModel } from './bay.model.ts';

/** Worked minutes and countdowns are shown by the minute: often enough, and cheap on an old PC. */
const EVERY_MS = 5_000;

/** What the terminal shows now; null until its rows are here, 'no-bay' when this screen stands at no bay. */
export function useBayModel(focus: Focus, choice: CrewChoice): BayModel | 'no-bay' | null {
  const { identity } = useConnection();
  const reader = useReader();
  const { now } = useClock();
  const tick = useNow(EVERY_MS);
  const shop = useRow('shop', 'shop')?.shop;
  const visits = useRows('visit');
  const bays = useRows('bay');
  const people = useRows('person');
  const teams = useRows('team');
  const help = useRows('help');
  const helpWaits = useWaitingTaps().taps.some((tap) => tap.type === 'help.ask');

  return useMemo(() => {
    if (identity === null || shop === undefined) return null;
    const bay = bays.find((row) => row.id === identity.bayId)?.bay;
    if (bay === undefined) return 'no-bay';
    const at = Math.max(tick, now());
    const team = teams.find((row) => row.id === bay.teamId)?.team ?? null;
    const call = help.find((row) => row.help.bayId === bay.id && row.help.answeredAt === null)?.help ?? null;
    const person = people.find((row) => row.id === identity.personId)?.person ?? null;
    const actor = { deviceId: identity.deviceId, deviceRole: identity.role, bayId: identity.bayId, person };
    const context: DecideContext = { shop: reader, actor, now: at, at, newId: () => 'tried' };
    const files = visits.map((row) => row.file);
    return bayModel({ context, bay, team, shop, files, help: call, helpWaits, focus, choice });
  }, [identity, shop, bays, people, teams, visits, help, helpWaits, reader, now, focus, choice, tick]);
}
