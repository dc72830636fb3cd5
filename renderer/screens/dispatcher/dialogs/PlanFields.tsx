import { Form, Select } from 'antd';
import type { Operation } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { leaveByTab } from '../../../ui/leaveByTab.ts';
import { usePlaces } from '../board/usePlaces.ts';
import { useBayOptions, usePersonOptions, useTeamOptions } from './options.ts';

/** Bay, team and people for a job; what suits it stands first. */
export function BayField({ operation }: { operation: Operation }) {
  const t = useText(dispatcherTexts);
  const options = useBayOptions(usePlaces().bays, operation.bayNeed);
  return (
    <Form.Item name="bayId" label={t('bay')}>
      <Select allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={t('bayOpen')} options={options} />
    </Form.Item>
  );
}

export function TeamField() {
  const t = useText(dispatcherTexts);
  const options = useTeamOptions(usePlaces().teams);
  return (
    <Form.Item name="teamId" label={t('team')}>
      <Select allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={t('teamOpen')} options={options} />
    </Form.Item>
  );
}

type PeopleProps = {
  operation: Operation;
  /** Whose people stand first. */
  teamId: string | null;
  required?: boolean;
};

export function PeopleField({ operation, teamId, required = false }: PeopleProps) {
  const t = useText(dispatcherTexts);
  const options = usePersonOptions(usePlaces(), operation, teamId);
  return (
    <Form.Item name="personIds" label={t('people')} rules={[{ required, message: t('peopleNeeded') }]}>
      <Select
        mode="multiple"
        maxCount={9}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('peopleOpen')}
        options={options}
        onInputKeyDown={leaveByTab}
      />
    </Form.Item>
  );
}
