/**
 * A copy of a document text that is easier to read by rule and has the same length, so that every offset into one is an offset into
 * the other: all dashes are `-`, all quotes straight, odd spaces plain, Markdown emphasis and links blanked out (not the stars of a hotel).
 */
export function plainCopy(text: string): string {
  const plain = withoutWordTabs(text)
    .replace(ODD, (unit) => PLAIN[unit] ?? ' ')
    .replace(/(?<!\*)\*{2,3}(?!\*)|__|`/g, (mark) => ' '.repeat(mark.length))
    // "*Mar 2019 – today*", "Mentor at *Girls in Tech*, 2020": words in italics.
    .replace(/(?<![*\p{L}\d])\*([^*\s](?:[^*\n]*[^*\s])?)\*(?![*\p{L}\d])/gu, ' $1 ');
  const lines = plain.includes('\r') ? plain.replace(/\r(?!\n)/g, '\n').replace(/\r/g, ' ') : plain;
  return lines.includes('](') ? lines.replace(/!?\[([^\]\n]{1,200})\]\(([^()\s]{1,500})\)/g, blankLink) : lines;
}

/** Some writers of PDFs put a tab between all words: then tabs are no columns. */
function withoutWordTabs(text: string): string {
  if (!text.includes('\t')) return text;
  const tabs = text.split('\t').length;
  // The cells of a table hold words with spaces between them.
  return tabs > 20 && tabs > 4 * text.split(' ').length ? text.replace(/\t/g, ' ') : text;
}

const ODD =
  /[\u00a0\u00ad\u1680\u2000-\u200f\u2010-\u2015\u2018-\u201f\u2028\u2029\u202f\u205f\u2060\u2212\u3000\ufeff\ufffe\uff0d\u00b4]/g;

const PLAIN: Record<string, string> = {
  '\u00ad': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\uff0d': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u2028': '\n',
  '\u2029': '\n',
};

function blankLink(link: string, label: string): string {
  const start = link.indexOf('[') + 1;
  return ' '.repeat(start) + label + ' '.repeat(link.length - start - label.length);
}
