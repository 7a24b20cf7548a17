import type { HiddenReason } from '#libs/contracts';
import { melts, type Rgb } from '../colours.js';
import type { RunLook } from './styles/run-style.js';

/** The properties of a place on the page that apply to all of its text. */
export interface DocxContext {
  /**
   * The color of the page, cell, paragraph or shape below the text; `unknown` for gradients and patterns, `picture`
   * where a picture or a dark shape may lie behind the page's text.
   */
  background: Rgb | 'unknown' | 'picture';
  /** The reason why all content here is invisible. */
  hidden: HiddenReason | null;
  /** How text looks by the style of the table, unless a paragraph or a run says otherwise. */
  look?: RunLook;
}

/** Half points: no printer's smallest text is under 2 points. */
const SMALLEST_SIZE = 4;
/** Per cent of a letter's width; Word's own dialogue goes down to 1. */
const NARROWEST_SCALE = 10;

/** Returns the reason why a reader does not see a run; null if it is visible. */
export function hiddenRunReason(look: RunLook, place: DocxContext): HiddenReason | null {
  if (place.hidden) return place.hidden;
  if (look.vanish) return 'marked-hidden';
  if (look.size !== undefined && look.size < SMALLEST_SIZE) return 'tiny';
  if (look.scale !== undefined && look.scale <= NARROWEST_SCALE) return 'tiny';
  const { ink } = look;
  if (look.outlined) return null;
  if (ink === 'none') return 'not-drawn';
  if (ink === 'transparent') return 'transparent';
  const colour = ink ?? look.colour ?? null;
  const background = look.fill ?? place.background;
  if (colour !== null && typeof background !== 'string' && melts(colour, background)) return 'same-colour';
  return null;
}
