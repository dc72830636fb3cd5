import { Select } from 'antd';
import { useMemo } from 'react';
import { addableStandards } from '../../shared/domain/standards.ts';
import { useRows } from '../live/useRows.ts';
import { useLanguage } from '../ui/language.tsx';
import './standardSelect.css';

type Props = {
  /** Given by a form, or null where every choice is taken at once. */
  value?: string | null | undefined;
  onChange?: (standardId: string) => void;
  id?: string;
  label?: string;
  placeholder: string;
  autoFocus?: boolean;
  /** Left out of the list: what was chosen already. */
  without?: readonly string[];
};

/** One line of the time table, found by its code or by its name in either language. */
export function StandardSelect({ value, onChange, label, without, ...rest }: Props) {
  const english = useLanguage() === 'en';
  const rows = useRows('standard');
  const options = useMemo(
    () =>
      addableStandards(rows.map(({ standard }) => standard))
        .filter(({ id }) => !without?.includes(id))
        .map(({ id, nameZh, nameEn, minutes }) => ({
          value: id,
          label: `${id} ${english ? nameEn : nameZh} · ${minutes}′`,
          search: `${id} ${nameZh} ${nameEn}`.toLowerCase(),
        })),
    [rows, english, without],
  );
  return (
    <Select<string | null>
      {...rest}
      {...(label !== undefined && { 'aria-label': label })}
      className="standard-select"
      value={value ?? null}
      showSearch={{ filterOption: (input, option) => option?.search.includes(input.toLowerCase()) ?? false }}
      options={options}
      onChange={(standardId) => standardId !== null && onChange?.(standardId)}
    />
  );
}
