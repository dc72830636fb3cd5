import type { DeskPage } from './routes.model.ts';

/** Line drawings on a 24 px field: one a page, and those of the desk's foot. */
const drawings: Record<DeskPage | 'bell' | 'person' | 'language' | 'theme', string> = {
  board: 'M4 5h7M4 12h12M9 19h11M3 3v18',
  morning: 'M3 18h18M6 18a6 6 0 0 1 12 0M12 4v4M4 10l2 2M20 10l-2 2',
  reception: 'M5 13l2-6h10l2 6v5H5zM5 13h14M8 16h1M15 16h1',
  handover: 'M3 12l4-4 5 2 5-2 4 4-7 7-3-2-3 2zM12 10l-3 3M7 8V6h10v2',
  calls:
    'M6 3h4l1.500 5-2.500 1.500a12 12 0 0 0 5.500 5.500L16 12.500l5 1.500v4a2 2 0 0 1-2 2A15 15 0 0 1 4 5a2 2 0 0 1 2-2',
  inspection: 'M6 3h12v18H6zM9 8h6M9 12h3M11 17l2 2 4-5',
  wash: 'M12 3c3 4 6 7 6 11a6 6 0 0 1-12 0c0-4 3-7 6-11M9 15a3 3 0 0 0 3 3',
  shift: 'M4 8h13l-3-3M20 16H7l3 3',
  'on-time': 'M4 20h16M7 20v-6M12 20V9M17 20v-8M4 9l6-5 5 3 5-4',
  month: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M9 15l2 2 4-4',
  replay: 'M4 5v5h5M4.500 10a8 8 0 1 1-.5 4M12 8v4.500l3 2',
  devices: 'M3 5h13v9H3zM7 18h5M9.500 14v4M18 9h3v9h-3z',
  admin: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.500v5M9 14.500v5',
  bell: 'M6 17v-6a6 6 0 0 1 12 0v6l1.500 1.500h-15zM10 21h4',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4.500 20c1-4 4-5.500 7.500-5.500s6.500 1.500 7.500 5.500',
  language: 'M4 6h9M8.500 4v2M5.500 14c4-2 6-5 6.500-8M6.500 9c1 2.500 3 4 5.500 5M12.500 20l4-9 4 9M14 17h5',
  theme: 'M12 3a9 9 0 1 0 0 18V3M12 3a9 9 0 0 1 0 18',
};

export function NavIcon({ of }: { of: keyof typeof drawings }) {
  return (
    <svg className="nav-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={drawings[of]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
