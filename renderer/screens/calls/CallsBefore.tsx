import type { FollowUpCall } from '../../../shared/domain/model.ontime.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { meanScore } from './calls.model.ts';

/** The calls so far: when, by whom, what was said. */
export function CallsBefore({ file, zone }: { file: VisitFile; zone: string }) {
  const t = useText(callsTexts);
  if (file.calls.length === 0) return null;
  return (
    <>
      <h2>{t('before')}</h2>
      <ul className="calls-before">
        {file.calls.map((call) => (
          <CallBefore key={call.id} call={call} zone={zone} />
        ))}
      </ul>
    </>
  );
}

function CallBefore({ call, zone }: { call: FollowUpCall; zone: string }) {
  const t = useText(callsTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const by = useRow('person', call.by ?? '')?.person.name;
  const mean = meanScore(call.scores);
  const said = [
    call.onTime === null ? t(call.reached ? 'reached' : 'missed') : t(call.onTime ? 'yes' : 'no'),
    ...(mean === null ? [] : [t('mean', { n: mean })]),
    ...(call.complaintId === null ? [] : [t('hasComplaint')]),
    ...(call.remark === '' ? [] : [call.remark]),
  ];
  return (
    <li>
      <span className="calls-quiet">
        {dayTime(language, call.at, now, zone)} {by}
      </span>
      <span>{said.join(' · ')}</span>
    </li>
  );
}
