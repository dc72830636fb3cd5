import { Input } from 'antd';
import { Field } from '../ui/Field.tsx';

type Props = {
  label: string;
  /** One: a line; more: a box. */
  rows?: number;
  /** As many characters as the hub keeps. */
  maxLength?: number;
  placeholder?: string;
  disabled?: boolean;
  /** A warning below it. */
  hint?: string | undefined;
  value: string;
  onChange: (value: string) => void;
};

/** Words that somebody types. */
export function WordsField({ label, rows = 2, maxLength = 500, hint, onChange, ...rest }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(id) => {
        const input = { ...rest, id, maxLength };
        return rows === 1 ? (
          <Input {...input} onChange={({ target }) => onChange(target.value)} />
        ) : (
          <Input.TextArea {...input} rows={rows} onChange={({ target }) => onChange(target.value)} />
        );
      }}
    </Field>
  );
}
