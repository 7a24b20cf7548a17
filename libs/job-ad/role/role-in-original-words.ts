/** A role that was read from a changed page, with the places and words of the page that people see. */
import type { PageSpan, RoleContent } from '#libs/contracts';
import type { OriginalWords } from '#libs/language';
import type { MappedText } from '../lines/mapped-text.js';
import { TITLE_WITHIN } from '../title/role-title.js';
import { LONGEST_JOB_NAME, spaced } from '../title/title-evidence.js';

/** Texts of a role that say again what stands on its page: what a criterion is looked for by stays neutral. */
const QUOTED: ReadonlySet<string> = new Set(['label', 'words', 'heading', 'title', 'taken']);

/** The way back from a changed page to the one that it was made from. */
interface WayBack {
  range: (place: PageSpan) => PageSpan;
  /** The words of a text that was read from a range; left out where texts stay. */
  words?: (text: string, within: PageSpan) => string;
}

/**
 * Puts every place and every label back as the page has it. What people are matched by (stems, title keys, runs, ids) stays as it was read,
 * so that pages that differ by gender alone ask for the same.
 */
export function roleInOriginalWords(role: RoleContent, page: string, words: OriginalWords): RoleContent {
  if (!words.differs) return { ...role, page };
  return withWayBack(role, page, {
    range: (place) => words.range(place),
    words: (text, within) => words.words(text, within),
  });
}

/** Puts every place of a role that was read from clean lines back to the page; what was read stays. */
export function roleOnPage(role: RoleContent, lines: MappedText, page: string): RoleContent {
  return lines.differs ? withWayBack(role, page, { range: (place) => lines.sourceSpan(place) }) : role;
}

function withWayBack(role: RoleContent, page: string, back: WayBack): RoleContent {
  const whole = { start: 0, end: role.page.length };
  const { criteria, notes, questions } = role;
  return {
    ...role,
    title: back.words?.(role.title, placeOf(role.title, role.page) ?? whole) ?? role.title,
    page,
    criteria: walked(criteria, back, whole) as RoleContent['criteria'],
    notes: walked(notes, back, whole) as RoleContent['notes'],
    questions: walked(questions, back, whole) as RoleContent['questions'],
  };
}

/** Where a title stands on the page that it was read from: words of other gender elsewhere are none of it. */
function placeOf(title: string, page: string): PageSpan | null {
  if (title === '' || title.length > LONGEST_JOB_NAME) return null;
  const match = new RegExp(spaced(title), 'i').exec(page.slice(0, TITLE_WITHIN));
  return match && { start: match.index, end: match.index + match[0].length };
}

/** @param within what the nearest place covers that a text may come from */
function walked(value: unknown, back: WayBack, within: PageSpan): unknown {
  if (Array.isArray(value)) return value.map((one) => walked(one, back, within));
  if (value === null || typeof value !== 'object') return value;
  if (isPlace(value)) return { ...value, ...back.range(value) };
  const place = 'span' in value && value.span !== null && isPlace(value.span as object) ? value.span : null;
  const inner = (place as PageSpan | null) ?? within;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      key,
      typeof one === 'string' && QUOTED.has(key) ? (back.words?.(one, inner) ?? one) : walked(one, back, inner),
    ]),
  );
}

const isPlace = (value: object): value is PageSpan => 'start' in value && 'end' in value;
