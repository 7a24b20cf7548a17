/**
 * Bounds of what patterns are held against. Many a pattern takes the square of a run of blanks, of marks or of letters without a blank, and the square of a line in which
 * it could begin at every word: with bounds on both, all reading is linear in the length of a text.
 *
 * Longest run without a letter or a digit. A line drawn of underscores is as wide as a page, 80 to 120.
 */
const LONGEST_GAP = 240;

/** Longest run without a blank. Links are under 2,000; Chinese and Japanese sentences under 300. */
const LONGEST_WORD = 2_400;

/** Longest line. The longest paragraph of 180 advertisements and 2,400 résumés has 6,400. */
const LONGEST_LINE = 12_000;

const GAPS = /[^\p{L}\p{N}\n]+/gu;
const WORDS = /\S+/g;

/**
 * The text as patterns may see it: what passes a bound is broken by line ends that stand in the place of other characters, so that offsets count in both. Nearly every
 * text is returned as it is, and a text that was bounded stays the same.
 */
export function boundedText(text: string): string {
  let bounded: string[] | null = null;
  let copied = 0;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end - start > LONGEST_GAP) {
      const line = text.slice(start, end);
      const broken = boundedLine(line);
      if (broken !== line) {
        bounded ??= [];
        bounded.push(text.slice(copied, start), broken);
        copied = end;
      }
    }
    start = end + 1;
  }
  return bounded === null ? text : [...bounded, text.slice(copied)].join('');
}

function boundedLine(line: string): string {
  const gapless = line.replace(GAPS, (gap) =>
    gap.length <= LONGEST_GAP ? gap : gap.slice(0, LONGEST_GAP) + '\n'.repeat(gap.length - LONGEST_GAP),
  );
  if (gapless.length <= LONGEST_WORD) return gapless;
  const words = gapless.replace(WORDS, brokenWord);
  return words.length <= LONGEST_LINE ? words : words.split('\n').map(brokenLine).join('\n');
}

/** A line end for every so manieth character. */
function brokenWord(word: string): string {
  if (word.length <= LONGEST_WORD) return word;
  const parts: string[] = [];
  for (let at = 0; at < word.length; at += LONGEST_WORD + 1) parts.push(word.slice(at, at + LONGEST_WORD));
  return parts.join('\n').padEnd(word.length, '\n');
}

/** A line end for the blank behind the last sentence before the bound, else for the last blank; there is one, since words are bounded. */
function brokenLine(line: string): string {
  if (line.length <= LONGEST_LINE) return line;
  const parts: string[] = [];
  let rest = line;
  while (rest.length > LONGEST_LINE) {
    const sentence = rest.lastIndexOf('. ', LONGEST_LINE - 1);
    const blank = sentence > 0 ? sentence + 1 : Math.max(...BLANKS.map((one) => rest.lastIndexOf(one, LONGEST_LINE)));
    const cut = blank > 0 ? blank : LONGEST_LINE;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut + 1);
  }
  return [...parts, rest].join('\n');
}

const BLANKS = [' ', '\t', '\u00a0'];
