import type { HiddenReason } from '#libs/contracts';
import { melts, type Rgb } from '../colours.js';
import type { Prolog } from './prolog.js';

/** The style of text: that of its group, and of the groups around it. Colors and fonts are numbers. */
export interface RtfStyle {
  hidden: boolean;
  deleted: boolean;
  caps: boolean;
  colour: number;
  background: number;
  /** Half points. */
  size: number;
  /** Per cent of a letter's width. */
  scale: number;
  font: number;
}

export const PLAIN: RtfStyle = {
  hidden: false,
  deleted: false,
  caps: false,
  colour: 0,
  background: 0,
  size: 24,
  scale: 100,
  font: -1,
};

/** Changes a look as a control word says; false where the word is about something else. */
export function changeLook(look: RtfStyle, word: string, value: number | null): boolean {
  switch (word) {
    case 'plain':
      Object.assign(look, PLAIN);
      return true;
    case 'v':
      look.hidden = value !== 0;
      return true;
    case 'deleted':
      look.deleted = value !== 0;
      return true;
    case 'caps':
      look.caps = value !== 0;
      return true;
    case 'cf':
      look.colour = value ?? 0;
      return true;
    case 'cb':
    case 'chcbpat':
    case 'highlight':
      look.background = value ?? 0;
      return true;
    case 'fs':
      look.size = value ?? PLAIN.size;
      return true;
    case 'charscalex':
      look.scale = value ?? PLAIN.scale;
      return true;
    case 'f':
      look.font = value ?? PLAIN.font;
      return true;
    default:
      return false;
  }
}

/** Half points, and per cent. */
const SMALLEST_SIZE = 4;
const NARROWEST_SCALE = 10;

/** Returns the reason why a reader does not see text of that style; null if it is visible. */
export function hiddenRtfReason(look: RtfStyle, prolog: Prolog, behind: Rgb): HiddenReason | null {
  if (look.hidden) return 'marked-hidden';
  if (look.size < SMALLEST_SIZE || look.scale <= NARROWEST_SCALE) return 'tiny';
  const ink = prolog.colour(look.colour);
  const own = look.background > 0 ? prolog.colour(look.background) : null;
  return ink && melts(ink, own ?? behind) ? 'same-colour' : null;
}
