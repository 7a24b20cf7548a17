/** Maps results from a neutral text to the words and offsets of the original. */
import type { Edit, NeutralText } from './neutral-text.js';
import { originalOffset } from './original-offset.js';

/** A range of a text. */
interface Range {
  start: number;
  end: number;
}

/** Matches the rest of a word, which then is another one. */
const PART_OF_WORD = /^[’']?\p{L}/u;

/** A text as it was read, and as it stands. */
export class OriginalWords {
  private readonly neutral: string;
  private readonly edits: readonly Edit[];

  constructor(
    private readonly original: string,
    { text, edits }: NeutralText,
  ) {
    this.neutral = text;
    this.edits = edits;
  }

  /** True if the text differs from the original. */
  get differs(): boolean {
    return this.neutral !== this.original;
  }

  /** The range of the original that a range of the neutral text stands for. */
  range({ start, end }: Range): Range {
    const from = originalOffset(this.edits, start, 'start');
    return { start: from, end: Math.max(from, originalOffset(this.edits, end, 'end')) };
  }

  /**
   * Words that were read from a range, as the original has them: what stands there where they are all of it, else each changed word in its
   * place. Addresses stay as they were read.
   */
  words(value: string, range: Range): string {
    if (/^\S*(?:@|:\/\/)\S*$/.test(value)) return value;
    const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
    if (plain(this.neutral.slice(range.start, range.end)) === value) {
      const { start, end } = this.range(range);
      return plain(this.original.slice(start, end));
    }
    const edits = this.edits.filter(({ at, text }) => at < range.end && at + text.length > range.start && text !== '');
    if (edits.length === 0) return value;
    let words = '';
    let from = 0;
    for (const { start, end, text } of edits) {
      const at = value.toLowerCase().indexOf(text.toLowerCase(), from);
      // "Bachelor’s" of a label is no "Bachelors" of the page.
      if (at < 0 || PART_OF_WORD.test(value.slice(at + text.length))) continue;
      words += value.slice(from, at) + this.original.slice(start, end);
      from = at + text.length;
    }
    return words + value.slice(from);
  }
}
