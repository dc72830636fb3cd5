import { useState } from 'react';
import { NumberPad } from '../../renderer/ui/NumberPad.tsx';
import { PlatePad } from '../../renderer/ui/PlatePad.tsx';
import { PROVINCES } from '../../shared/domain/plate.ts';

const asked = new URLSearchParams(location.search);

/** `?plate=京A8B` starts with that much of a plate. */
export default function PadsView() {
  const [pin, setPin] = useState('12');
  const [done, setDone] = useState<string>();
  const [plate, setPlate] = useState(asked.get('plate') ?? '');
  return (
    <main className="gallery gallery-row">
      <NumberPad value={pin} onChange={setPin} onComplete={setDone} length={4} message={done && `PIN ${done}`} />
      <div style={{ flex: 1, minWidth: 640 }}>
        <PlatePad value={plate} onChange={setPlate} provinces={PROVINCES} />
      </div>
      <div style={{ width: 620 }}>
        <PlatePad value={plate} onChange={setPlate} provinces={PROVINCES} size="desk" />
      </div>
    </main>
  );
}
