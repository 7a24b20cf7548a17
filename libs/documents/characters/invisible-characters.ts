import type { HiddenText } from '#libs/contracts';
import type { ReadFinding } from '../outcome.js';

/** Characters without a shape or a width, but for the soft hyphen, which honest documents have in any word. */
const BETWEEN_LETTERS =
  /(?<=\p{Script=Latin})[\u200B-\u200F\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF]+(?=\p{Script=Latin})/gu;
/** More in a row than any script needs: they spell something. */
const SPELLING = /[\u200B-\u200F\u2060-\u2064\uFEFF]{8,}/g;
/** Unicode's invisible copy of ASCII. Behind the black flag it names a region, as in the flag of Scotland. */
const TAGS = /(\u{1F3F4})?([\u{E0020}-\u{E007E}]+)/gu;
const TAG_OFFSET = 0xe0000;

/** A web page's word breaks and a program's ligatures leave one or two in a document. */
const LEAST_BREAKS = 3;

/**
 * Finds what invisible characters hide in the text of any format: whole words in Unicode's tag characters, and words
 * that are split so that a search misses them. `cleanText` removes them from the text itself, so that it matches as it
 * is seen.
 *
 * @param raw the text as a reader found it
 */
export function invisibleIn(raw: string): { hidden: HiddenText[]; findings: ReadFinding[] } {
  const hidden: HiddenText[] = [];
  for (const [, flag, tags = ''] of raw.matchAll(TAGS)) {
    if (flag !== undefined) continue;
    const text = [...tags].map((tag) => String.fromCharCode((tag.codePointAt(0) ?? 0) - TAG_OFFSET)).join('');
    hidden.push({ text, reason: 'not-drawn', page: null });
  }
  const breaks = raw.match(BETWEEN_LETTERS)?.length ?? 0;
  const spelling = raw.match(SPELLING)?.length ?? 0;
  const words = breaks === 0 ? 0 : raw.split(/\s+/).filter((word) => word.search(BETWEEN_LETTERS) !== -1).length;
  return { hidden, findings: splitWords(words + spelling, breaks + LEAST_BREAKS * spelling) };
}

/** The remark that so many words had characters of no width inside; none where these are few. */
export function splitWords(words: number, breaks: number): ReadFinding[] {
  return breaks < LEAST_BREAKS ? [] : [{ code: 'invisible-characters', span: null, data: { words } }];
}
