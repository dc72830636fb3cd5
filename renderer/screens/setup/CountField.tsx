import { InputNumber } from 'antd';
import { useId } from 'react';

type Props = { label: string; max: number; value: number; onChange: (count: number) => void };

export function CountField({ label, max, value, onChange }: Props) {
  const id = useId();
  return (
    <div className="setup-count">
      <label htmlFor={id}>{label}</label>
      <InputNumber id={id} min={0} max={max} value={value} onChange={(count) => onChange(count ?? 0)} />
    </div>
  );
}
