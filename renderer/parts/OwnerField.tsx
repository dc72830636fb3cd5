import { Select } from 'antd';
import type { Person } from '../../shared/domain/model.ts';
import { wordsTexts } from '../../shared/i18n/words.texts.ts';
import { useRows } from '../live/useRows.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/language.tsx';

type Props = {
  label: string;
  /** As it says that it is nobody's yet. */
  nobody: string;
  /** Who may see to it, of those who work here; left out: everybody. */
  who?: (person: Person) => boolean;
  disabled?: boolean;
  value: string | null;
  onChange: (personId: string | null) => void;
};

/** Who sees to something. */
export function OwnerField({ label, nobody, who = () => true, disabled = false, value, onChange }: Props) {
  const words = useText(wordsTexts);
  const people = useRows('person').filter(({ person }) => !person.retired && who(person));
  return (
    <Field label={label}>
      {(id) => (
        <Select
          id={id}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          disabled={disabled}
          placeholder={nobody}
          value={value ?? undefined}
          options={people.map(({ person }) => ({
            value: person.id,
            label: `${person.name} · ${words(`role.${person.role}`)}`,
          }))}
          onChange={(owner: string | undefined) => onChange(owner ?? null)}
        />
      )}
    </Field>
  );
}
