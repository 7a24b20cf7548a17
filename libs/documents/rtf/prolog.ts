import type { Rgb } from '../colours.js';
import { codePageOf } from './code-pages.js';

export interface Font {
  name: string;
  codePage: number | null;
}

/** Groups of a file's beginning that name what its text refers to by number. */
export type PrologTable = 'fonts' | 'colours' | 'styles';

/** The tables of a file's beginning, filled as their tokens come. */
export interface Prolog {
  font(number: number): Font | undefined;
  /** Null for the automatic color. */
  colour(number: number): Rgb | null;
  isHeading(style: number): boolean;
  open(table: PrologTable): void;
  word(table: PrologTable, word: string, value: number | null): void;
  bytes(table: PrologTable, bytes: string): void;
  close(table: PrologTable): void;
}

const HEADING = /^\s*(?:heading|title|subtitle)/i;

export function createProlog(): Prolog {
  const fonts = new Map<number, Font>();
  const colours: (Rgb | null)[] = [];
  const headings = new Set<number>();
  let font: Font = { name: '', codePage: null };
  let colour: [number, number, number] | null = null;
  let style = { number: -1, name: '' };
  return {
    font: (number) => fonts.get(number),
    colour: (number) => colours[number] ?? null,
    isHeading: (number) => headings.has(number),
    open(table) {
      if (table === 'styles') style = { number: -1, name: '' };
    },
    word(table, word, value) {
      if (table === 'fonts') {
        if (word === 'f') fonts.set(value ?? -1, (font = { name: '', codePage: null }));
        if (word === 'fcharset') font.codePage = codePageOf(value ?? 0);
        if (word === 'cpg') font.codePage = value;
      } else if (table === 'colours') {
        const channel = ['red', 'green', 'blue'].indexOf(word);
        if (channel !== -1) (colour ??= [0, 0, 0])[channel] = value ?? 0;
      } else if (word === 's') style.number = value ?? -1;
    },
    bytes(table, bytes) {
      if (table === 'fonts') font.name += bytes.replace(';', '');
      else if (table === 'styles') style.name += bytes;
      else
        for (const sign of bytes) {
          if (sign !== ';') continue;
          colours.push(colour);
          colour = null;
        }
    },
    close(table) {
      // A style of characters has no number among those of paragraphs.
      if (table === 'styles' && style.number !== -1 && HEADING.test(style.name)) headings.add(style.number);
    },
  };
}
