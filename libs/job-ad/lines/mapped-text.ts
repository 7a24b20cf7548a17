import type { PageSpan } from '#libs/contracts';

/** A replacement of a range of a text; an empty range inserts. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** One step of cleaning: what it changes in a text, in order and without overlaps. */
export type CleaningStep = (text: string) => readonly TextEdit[];

/**
 * A text that was made from another one, with the place in the source of each of its code units, so that whatever is
 * found in it can be shown in the source.
 */
export class MappedText {
  private constructor(
    readonly text: string,
    /** Where each code unit begins and ends in the source; null where the text is the source. */
    private readonly places: { starts: readonly number[]; ends: readonly number[] } | null,
  ) {}

  static of(text: string): MappedText {
    return new MappedText(text, null);
  }

  /** True if the text differs from its source. */
  get differs(): boolean {
    return this.places !== null;
  }

  /** The text after a step of cleaning. */
  after(step: CleaningStep): MappedText {
    const edits = step(this.text);
    if (edits.length === 0) return this;
    const starts: number[] = [];
    const ends: number[] = [];
    let text = '';
    let at = 0;
    const keep = (until: number): void => {
      text += this.text.slice(at, until);
      for (; at < until; at++) {
        starts.push(this.startOf(at));
        ends.push(this.endOf(at));
      }
    };
    for (const edit of edits) {
      keep(edit.start);
      const from = this.startOf(edit.start);
      const to = edit.end > edit.start ? this.endOf(edit.end - 1) : from;
      text += edit.text;
      for (let unit = 0; unit < edit.text.length; unit++) {
        starts.push(from);
        ends.push(to);
      }
      at = edit.end;
    }
    keep(this.text.length);
    return new MappedText(text, { starts, ends });
  }

  /** The range of the source that a range of the text stands for. */
  sourceSpan({ start, end }: PageSpan): PageSpan {
    const from = this.startOf(start);
    return { start: from, end: end > start ? Math.max(from, this.endOf(end - 1)) : from };
  }

  private startOf(at: number): number {
    if (!this.places) return at;
    return this.places.starts[at] ?? this.places.ends.at(-1) ?? 0;
  }

  private endOf(at: number): number {
    if (!this.places) return at + 1;
    return this.places.ends[at] ?? this.places.ends.at(-1) ?? 0;
  }
}
