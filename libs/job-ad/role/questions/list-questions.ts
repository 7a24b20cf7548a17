/** Questions about requirements of a list that cannot be looked for as they are written. */
import { leavesOf, type Criterion, type PageSpan, type RoleQuestion } from '#libs/contracts';
import { detectLanguage, taskWeight, type SkillLexicon } from '#libs/language';
import { phraseStems, requirementLabel } from '../../criteria/phrases/phrase-leaf.js';
import type { ListedRequirements } from '../../criteria/requirement-reading.js';
import { absenceAsked } from '../../notes/absences.js';
import type { PageItem } from '../../page/page-item.js';
import { isTranslated } from '../../pivot/languages/pivot-languages.js';

/** A word by itself that so many task statements have ("Training", "Safety") says too little. */
const GENERAL = 430;
/** A requirement of more words is several. */
const MANY_WORDS = 40;

/** A list as it was read. */
export interface ListRead {
  /** The lines that a person wrote, in their order. */
  items: readonly PageItem[];
  listed: ListedRequirements;
  criteria: readonly Criterion[];
  skills: SkillLexicon;
  /** ISO 639-1 */
  language: string;
}

/** Asks about requirements of a list that no résumé can be searched for as they stand, each once. */
export function listQuestions(list: ListRead): RoleQuestion[] {
  const { items } = list;
  const repeated = repetitions(list);
  const contradicted = contradictions(list);
  const unread = items.filter((item) => isUnread(item, list));
  const asked = items.flatMap((item) => {
    if (repeated.has(item)) return [about(item, list, 'listed-twice', pair(repeated.get(item)!, item))];
    if (contradicted.has(item))
      return [about(item, list, 'requirements-contradict', pair(contradicted.get(item)!, item))];
    const label = requirementLabel(item.text);
    if (absenceAsked(item.text, list.skills) !== null) return [about(item, list, 'absence-asked', { label })];
    return unread.includes(item) ? [] : aboutLength(item, list);
  });
  const [first] = unread;
  if (!first) return asked;
  const data = { label: requirementLabel(first.text), others: unread.length - 1 };
  return [about(first, list, 'requirement-not-read', data), ...asked];
}

const pair = (first: PageItem, second: PageItem): RoleQuestion['data'] => ({
  first: requirementLabel(first.text),
  second: requirementLabel(second.text),
});

function about(item: PageItem, list: ListRead, code: string, data: RoleQuestion['data']): RoleQuestion {
  const span = { start: item.start, end: item.end };
  return { code, criterion: criteriaIn(span, list)[0]?.id ?? null, span, data };
}

/** The criteria that were read from a place. */
function criteriaIn({ start, end }: PageSpan, { listed, criteria }: ListRead): Criterion[] {
  const ids = new Set(listed.drafts.flatMap(({ id, span }) => (span.start >= start && span.end <= end ? [id] : [])));
  return criteria.filter(({ id }) => ids.has(id));
}

/** Lines that ask for nothing that an earlier one does not ask for, each with that one. */
function repetitions(list: ListRead): Map<PageItem, PageItem> {
  const texts = new Map<string, PageItem>();
  const askedIn = new Map<string, PageItem>();
  const repeated = new Map<PageItem, PageItem>();
  for (const item of list.items) {
    const text = item.text.toLowerCase();
    const ids = criteriaIn(item, list).map(({ id }) => id);
    const [first] = ids;
    const again = first !== undefined && ids.every((id) => askedIn.has(id)) ? askedIn.get(first) : texts.get(text);
    if (again) repeated.set(item, again);
    if (!texts.has(text)) texts.set(text, item);
    for (const id of ids) if (!askedIn.has(id)) askedIn.set(id, item);
  }
  return repeated;
}

/** Lines that ask for the absence of what another one asks for, each with that one: "No payroll" and "Payroll". */
function contradictions(list: ListRead): Map<PageItem, PageItem> {
  const scored = list.items.filter((item) => criteriaIn(item, list).length > 0);
  const byWords = new Map(scored.map((item) => [words(item.text), item] as const).reverse());
  return new Map(
    list.items.flatMap((item): [PageItem, PageItem][] => {
      const absent = absenceAsked(item.text, list.skills);
      const other = absent === null ? undefined : byWords.get(words(absent));
      return other ? [[item, other]] : [];
    }),
  );
}

const words = (text: string): string => phraseStems(text).join(' ') || text.toLowerCase();

function isUnread(item: PageItem, list: ListRead): boolean {
  const inList = list.language === 'en' || isTranslated(list.language) ? null : list.language;
  const language = detectLanguage(item.text) ?? inList;
  if (language === null || language === 'en' || isTranslated(language)) return false;
  return criteriaIn(item, list).some(({ expression }) => leavesOf(expression).some(({ test }) => test === 'phrase'));
}

function aboutLength(item: PageItem, list: ListRead): RoleQuestion[] {
  const count = item.text.split(/\s+/).length;
  const own = criteriaIn(item, list);
  if (count > MANY_WORDS) {
    const names = own.map(({ label }) => label).join(', ');
    return [about(item, list, 'long-requirement', names === '' ? { words: count } : { words: count, names })];
  }
  const [only, ...others] = own;
  if (only === undefined || others.length > 0 || !isGeneral(only)) return [];
  return [about(item, list, 'general-requirement', { label: only.label })];
}

/** One word in which work of every trade, or of most, is described. */
function isGeneral({ expression }: Criterion): boolean {
  const [leaf, ...others] = leavesOf(expression);
  if (leaf?.test !== 'phrase' || others.length > 0) return false;
  const [only, ...more] = leaf.terms;
  return only !== undefined && more.length === 0 && taskWeight(only.term) < GENERAL;
}
