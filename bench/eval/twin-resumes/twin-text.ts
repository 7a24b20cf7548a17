/** A text in two forms, for men and for women, and where the words of each stand. */

/** Words that are the same in both forms, or those for men and for women. */
export type TwinPiece = string | readonly [masculine: string, feminine: string];
export type Form = 0 | 1;

/** Returns the pieces of a template: `[for men|for women]` is a pair, `{n}` one of the given titles. */
export function piecesOfTemplate(template: string, titles: readonly (readonly [string, string])[]): TwinPiece[] {
  return template.split(/(\[[^[\]|]*\|[^[\]|]*\]|\{\d\})/).flatMap((part, at): TwinPiece[] => {
    if (at % 2 === 0) return part === '' ? [] : [part];
    if (part.startsWith('[')) {
      const [masculine = '', feminine = ''] = part.slice(1, -1).split('|');
      return [[masculine, feminine]];
    }
    const [masculine, feminine] = titles[Number(part[1])]!;
    const isFirst = at === 1 && template.startsWith(part);
    return [isFirst ? [capitalised(masculine), capitalised(feminine)] : [masculine, feminine]];
  });
}

export const capitalised = (words: string): string => words[0]!.toUpperCase() + words.slice(1);

export const textOfForm = (pieces: readonly TwinPiece[], form: Form): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece[form])).join('');

/** Names places of one form so that the other form has the same name for the same place. */
export class CommonPlaces {
  private readonly starts: number[] = [];
  private readonly text: string;

  constructor(
    private readonly pieces: readonly TwinPiece[],
    form: Form,
  ) {
    let at = 0;
    for (const piece of pieces) {
      this.starts.push(at);
      at += (typeof piece === 'string' ? piece : piece[form]).length;
    }
    this.text = textOfForm(pieces, form);
  }

  /** Returns the piece, and the offset in it where it is the same in both forms. */
  nameOf(offset: number): string {
    const index = this.starts.findLastIndex((start) => start <= offset);
    const piece = this.pieces[index]!;
    const within = offset - this.starts[index]!;
    if (typeof piece === 'string') return `${index}+${within}`;
    // The end of a pair is the start of the next piece; inside of it the two forms have other letters.
    return within === 0 ? `${index}+0` : `${index} inside`;
  }

  /** Returns the text between two offsets with the number of each pair in the place of its words. */
  masked(start: number, end: number): string {
    let masked = '';
    for (const [index, piece] of this.pieces.entries()) {
      const from = this.starts[index]!;
      const to = this.starts[index + 1] ?? this.text.length;
      if (to <= start || from >= end) continue;
      masked += typeof piece === 'string' ? this.text.slice(Math.max(from, start), Math.min(to, end)) : `<${index}>`;
    }
    return masked;
  }

  /** Returns whether a value is what is written between two offsets, but for blanks and signs. */
  isWritten(value: string, start: number, end: number): boolean {
    return plain(this.text.slice(start, end)) === plain(value);
  }
}

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
