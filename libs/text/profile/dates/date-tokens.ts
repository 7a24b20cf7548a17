/** A word, number or sign of a text that dates are read from. */
export interface DateToken {
  kind: 'word' | 'number' | 'sign';
  /** Words lower-case and without accents. */
  text: string;
  value: number;
  start: number;
  end: number;
}

const TOKEN = /\p{L}+|\d+|[^\s\p{L}\d]/gu;
const ACCENTS = /\p{M}/gu;

export function dateTokens(text: string): DateToken[] {
  const found: DateToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const code = raw.charCodeAt(0);
    if (code >= 48 && code <= 57) {
      found.push({ kind: 'number', text: raw, value: Number(raw), start, end: start + raw.length });
    } else if (raw.length > 1 || /\p{L}/u.test(raw)) {
      const word = raw.toLowerCase();
      const plain = /[^a-z]/.test(word) ? word.normalize('NFD').replace(ACCENTS, '') : word;
      found.push({ kind: 'word', text: plain, value: 0, start, end: start + raw.length });
    } else {
      found.push({ kind: 'sign', text: raw, value: 0, start, end: start + raw.length });
    }
  }
  return found;
}
