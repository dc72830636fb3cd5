import { useEffect, useState } from 'react';
import { useFlashes } from '../../live/useConnection.ts';
import '../../ui/flash.css';

const SHOWN_MS = 6_000;

/** "Which one is this?": the whole screen shows its name for a few seconds each time somebody asks. */
export function DeskFlash({ name }: { name: string }) {
  const asked = useFlashes();
  const [seen, setSeen] = useState(asked);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(asked), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  if (asked === seen) return null;
  return (
    <div className="flash" role="alert">
      {name}
    </div>
  );
}
