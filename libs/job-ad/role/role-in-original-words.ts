/** A role that was read from a neutral page, with the places and words of the page. */
import type { PageSpan, RoleContent } from '#libs/contracts';
import type { OriginalWords } from '#libs/language';

/** Texts of a role that say again what stands on its page: what a criterion is looked for by stays neutral. */
const QUOTED: ReadonlySet<string> = new Set(['label', 'words', 'heading', 'title', 'taken']);

/**
 * Puts every place and every label back as the page has it. What people are matched by (stems, title keys, runs, ids) stays as it was read,
 * so that pages that differ by gender alone ask for the same.
 */
export function roleInOriginalWords(role: RoleContent, page: string, words: OriginalWords): RoleContent {
  if (!words.differs) return { ...role, page };
  const whole = { start: 0, end: role.page.length };
  const { criteria, notes, questions } = role;
  return {
    ...role,
    title: words.words(role.title, whole),
    page,
    criteria: walked(criteria, words, whole) as RoleContent['criteria'],
    notes: walked(notes, words, whole) as RoleContent['notes'],
    questions: walked(questions, words, whole) as RoleContent['questions'],
  };
}

/** @param within what the nearest place covers that a text may come from */
function walked(value: unknown, words: OriginalWords, within: PageSpan): unknown {
  if (Array.isArray(value)) return value.map((one) => walked(one, words, within));
  if (value === null || typeof value !== 'object') return value;
  if (isPlace(value)) return { ...value, ...words.range(value) };
  const place = 'span' in value && value.span !== null && isPlace(value.span as object) ? value.span : null;
  const inner = (place as PageSpan | null) ?? within;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      key,
      typeof one === 'string' && QUOTED.has(key) ? words.words(one, inner) : walked(one, words, inner),
    ]),
  );
}

const isPlace = (value: object): value is PageSpan => 'start' in value && 'end' in value;
