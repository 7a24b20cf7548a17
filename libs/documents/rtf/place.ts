import { WHITE, type Rgb } from '../colours.js';
import type { Prolog } from './prolog.js';

/** The paragraph and the cell that text stands in. */
export interface RtfContext {
  inTable: boolean;
  heading: boolean;
  paragraphBackground: number;
  /** The backgrounds of the cells in the row's definition. */
  cellBackgrounds: number[];
  nextBackground: number;
  cell: number;
}

export const NOWHERE: Readonly<Omit<RtfContext, 'cellBackgrounds'>> = {
  inTable: false,
  heading: false,
  paragraphBackground: 0,
  nextBackground: 0,
  cell: 0,
};

/** Changes a place as a control word says; false where the word is about something else. */
export function changePlace(place: RtfContext, word: string, value: number | null, prolog: Prolog): boolean {
  switch (word) {
    case 'pard':
      place.inTable = place.heading = false;
      place.paragraphBackground = 0;
      return true;
    case 'intbl':
      place.inTable = value !== 0;
      return true;
    case 's':
      place.heading = prolog.isHeading(value ?? 0);
      return true;
    case 'cbpat':
      place.paragraphBackground = value ?? 0;
      return true;
    case 'trowd':
      place.cellBackgrounds = [];
      place.nextBackground = place.cell = 0;
      return true;
    case 'clcbpat':
      place.nextBackground = value ?? 0;
      return true;
    case 'cellx':
      place.cellBackgrounds.push(place.nextBackground);
      place.nextBackground = 0;
      return true;
    default:
      return false;
  }
}

export function rtfBackground(place: RtfContext, prolog: Prolog): Rgb {
  const ofCell = place.inTable ? (place.cellBackgrounds[place.cell] ?? 0) : 0;
  for (const number of [place.paragraphBackground, ofCell]) {
    const colour = number > 0 ? prolog.colour(number) : null;
    if (colour) return colour;
  }
  return WHITE;
}
