import { useEffect, useState } from 'react';
import { useConnection, useFlashes } from '../live/useConnection.ts';
import '../ui/flash.css';

const FLASH_MS = 8_000;

/** "Which one is this?": asked from the devices page, the screen shows its own name for a while. */
export function IdentifyFlash() {
  const flashes = useFlashes();
  const { identity } = useConnection();
  const [over, setOver] = useState(flashes);
  useEffect(() => {
    if (flashes === over) return;
    const timer = setTimeout(() => setOver(flashes), FLASH_MS);
    return () => clearTimeout(timer);
  }, [flashes, over]);
  if (flashes === over) return null;
  return (
    <div className="flash" role="alert">
      {identity?.deviceName}
    </div>
  );
}
