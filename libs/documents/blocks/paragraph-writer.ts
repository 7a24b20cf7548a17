import type { HiddenReason, HiddenText } from '#libs/contracts';

/** How far a paragraph had been written. */
export interface WrittenFrom {
  seen: number;
  apart: number;
}

/** Collects the text of one paragraph and keeps hidden text apart. */
export interface ParagraphWriter {
  write(text: string, hidden: HiddenReason | null): void;
  place(): WrittenFrom;
  /** Returns the visible text written since a place. */
  since(place: WrittenFrom): string;
  /** Puts something in the place of what was written since. */
  replaceSince(place: WrittenFrom, text: string): void;
}

/** The beginning of a paragraph. */
export const BEGINNING: WrittenFrom = { seen: 0, apart: 0 };

/** Reasons that leave a gap on the page. */
const LEAVES_GAP: ReadonlySet<HiddenReason> = new Set(['same-colour', 'transparent', 'not-drawn']);

export function paragraphWriter(hidden: HiddenText[]): ParagraphWriter {
  const pieces: string[] = [];
  let last: HiddenText | null = null;
  let apart = 0;
  return {
    write(text, reason) {
      if (reason === null) {
        if (text !== '') pieces.push(text);
        if (text.trim() !== '') last = null;
        return;
      }
      apart += text.length;
      if (last?.reason === reason) last.text += text;
      else hidden.push((last = { text, reason, page: null }));
      if (LEAVES_GAP.has(reason)) pieces.push(' ');
    },
    place: () => ({ seen: pieces.length, apart }),
    since: ({ seen }) => pieces.slice(seen).join(''),
    replaceSince({ seen }, text) {
      pieces.length = seen;
      pieces.push(text);
    },
  };
}
