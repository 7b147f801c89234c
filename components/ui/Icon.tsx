import type { JSX } from 'preact';
import { asRem } from './as-rem';
import { Strokes } from './Strokes';

const PATHS = {
  add: 'M10 4v12M4 10h12',
  check: 'm4 10.5 4 4 8-9',
  close: 'm5 5 10 10M15 5 5 15',
  back: 'M12.5 4.5 7 10l5.5 5.5',
  forward: 'M7.5 4.5 13 10l-5.5 5.5',
  down: 'm4.5 7.5 5.5 5.5 5.5-5.5',
  search: 'M8.8 3.2a5.6 5.6 0 1 0 0 11.2 5.6 5.6 0 0 0 0-11.2zM13 13l4 4',
  settings:
    'M3 5.5h8M15 5.5h2M3 14.5h2M9 14.5h8M13 3.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM7 12.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  pause: 'M6.5 4.5v11M13.5 4.5v11',
  play: 'M6 4v12l10-6z',
  copy: 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7',
  undo: 'M7.5 3.5 3.5 7.5l4 4M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8',
  outside: 'M8 4H4v12h12v-4M11.5 3.5h5v5M16.5 3.5 9 11',
  trash: 'M3.5 5.5h13M8 5.5v-2h4v2M5 5.5l.8 11h8.4l.8-11M8.3 9v4.5M11.7 9v4.5',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
  upload: 'M10 13V3.5M6 7l4-4 4 4M3.5 16.5h13',
  mail: 'M2.8 4.8h14.4v10.4H2.8zM3 5.4l7 5.4 7-5.4',
  record: 'M3.5 3.5h13v13h-13zM6.5 7.5h7M6.5 10.5h7M6.5 13.5h4',
  target:
    'M10 2.6a7.4 7.4 0 1 0 0 14.8 7.4 7.4 0 0 0 0-14.8zM10 6.4a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2zM10 9.8v.4',
  globe:
    'M10 2.6a7.4 7.4 0 1 0 0 14.8 7.4 7.4 0 0 0 0-14.8zM2.8 10h14.4M10 2.6c2.6 2.2 2.6 12.6 0 14.8M10 2.6c-2.6 2.2-2.6 12.6 0 14.8',
  info: 'M10 2.6a7.4 7.4 0 1 0 0 14.8 7.4 7.4 0 0 0 0-14.8zM10 9v5M10 6.2v.2',
  list: 'M3 5h1M7 5h10M3 10h1M7 10h10M3 15h1M7 15h10',
  board: 'M3 3.5h4v13H3zM8.5 3.5h4v8h-4zM14 3.5h3.5v10.5H14z',
  beside: 'M3 4h14v12H3zM12 4v12',
  edit: 'M12.5 4.5 15.5 7.5 7 16H4v-3z',
  lock: 'M4.5 9h11v8h-11zM7 9V6a3 3 0 0 1 6 0v3',
  clock: 'M10 2.6a7.4 7.4 0 1 0 0 14.8 7.4 7.4 0 0 0 0-14.8zM10 6v4.4l3 1.8',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
} as const;

export type IconName = keyof typeof PATHS;
const MIRRORED: ReadonlySet<IconName> = new Set(['back', 'forward', 'undo', 'outside', 'list', 'beside']);

interface Props {
  name: IconName;
  /** CSS pixels at the usual size of text, with which it grows; 16 unless told. */
  size?: number;
}

/** A picture beside words: decorative, in the current text colour, mirrored where it points along the line. */
export function Icon({ name, size = 16 }: Props): JSX.Element {
  const line = name === 'more' ? 2.6 : undefined;
  const look = MIRRORED.has(name) ? 'up-icon up-icon-mirrored' : 'up-icon';
  return <Strokes class={look} d={PATHS[name]} size={asRem(size)} line={line} />;
}
