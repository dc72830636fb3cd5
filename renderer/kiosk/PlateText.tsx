import './plateText.css';

/** A plate as text. CJK faces draw the dot as wide as a character; a narrow box of its own keeps the plate together. */
export function PlateText({ plate }: { plate: string }) {
  const [office = '', serial] = plate.split('·');
  if (serial === undefined) return plate;
  return (
    <span className="plate-text">
      {office}
      <span className="plate-text-dot">·</span>
      {serial}
    </span>
  );
}
