/** Questions that a page leaves open as a whole. Those about single criteria come with the criteria. */
import type { Criterion, RoleQuestion } from '#libs/contracts';
import { requirementLabel } from '../../criteria/phrases/phrase-leaf.js';
import type { ListedRequirements } from '../../criteria/requirement-reading.js';
import type { PageItem } from '../../page/page-item.js';
import type { PagePiece } from '../../page/prose.js';
import { yearsLimits } from '../../vocabulary/durations.js';
import { namesJob, titleQuestion } from '../../title/role-title.js';

/** More criteria than this are no advertisement's, and more words hardly: a user should look whether it is one page. */
const MANY_CRITERIA = 60;
const MANY_WORDS = 8_000;

const ofPage = (code: string, data: RoleQuestion['data'] = {}): RoleQuestion => ({
  code,
  criterion: null,
  span: null,
  data,
});

/** Asks for a title where there is none, or for one that names a job. */
export function titleQuestions(page: string, title: string | null, sought: string | null): RoleQuestion[] {
  if (title === null) return [ofPage('no-title')];
  return namesJob(title) ? [] : [titleQuestion(title, sought, page)];
}

/** Asks about headings that say nothing to the reader, where something was read under them. */
export function headingQuestions(unknown: readonly PagePiece[], items: readonly PageItem[]): RoleQuestion[] {
  const lastUnder = new Map(items.map((item) => [item.heading, item.start]));
  return unknown
    .filter(({ text, end }) => (lastUnder.get(text) ?? -1) > end)
    .map(({ text, start, end }) => ({
      ...ofPage('unknown-heading', { heading: requirementLabel(text) }),
      span: { start, end },
    }));
}

/** Asks how many clouds are meant where the page does not say. */
export const cloudQuestions = ({ drafts }: ListedRequirements): RoleQuestion[] =>
  drafts.flatMap(({ cloudOf, id, span }) =>
    cloudOf === undefined ? [] : [{ code: 'cloud-count', criterion: id, span, data: { of: cloudOf } }],
  );

/**
 * Says of upper limits of experience that more is never worth less; one below the years that are asked contradicts them.
 * @param stated the years asked
 */
export const limitQuestions = (items: readonly PageItem[], stated: Criterion | null): RoleQuestion[] =>
  items.flatMap(({ text, start, end }) => {
    const [limit] = yearsLimits(text);
    if (!limit) return [];
    const bands = stated?.expression.test === 'experience' ? stated.expression : null;
    const isLess = bands !== null && bands.benchmarks[bands.target]!.from > limit.months;
    const span = { start, end };
    return isLess
      ? [{ ...ofPage('requirements-contradict', { first: stated!.label, second: requirementLabel(text) }), span }]
      : [{ ...ofPage('years-limit', { label: requirementLabel(text) }), span }];
  });

/** Says that a list asks for very much or for nothing. */
export const listSizeQuestions = (criteria: readonly Criterion[]): RoleQuestion[] => [
  ...(criteria.length > MANY_CRITERIA ? [ofPage('many-criteria', { criteria: criteria.length })] : []),
  ...(criteria.length === 0 ? [ofPage('no-requirements')] : []),
];

/** So many words are a title with what stands beside it: place, hours, employer. */
const TITLE_WORDS = 15;

/** Codes of questions that say that a page asks for nothing: it is empty, or only a title, or has other text. */
export const ASKS_NOTHING: ReadonlySet<string> = new Set(['empty-page', 'title-only', 'no-requirements']);

/**
 * Says that a page asks for very much, is very long, or asks for nothing, and how little it has.
 *
 * @param title of the page, or null
 */
export function sizeQuestions(criteria: readonly Criterion[], page: string, title: string | null): RoleQuestion[] {
  const words = page.match(/\S+/g)?.length ?? 0;
  const little =
    words === 0 ? 'empty-page' : title !== null && namesJob(title) && words <= TITLE_WORDS ? 'title-only' : null;
  return [
    ...listSizeQuestions(criteria).map((one) =>
      one.code === 'no-requirements' && little !== null ? ofPage(little) : one,
    ),
    ...(words > MANY_WORDS ? [ofPage('very-long-page', { words })] : []),
  ];
}

/**
 * The questions that are about criteria that a role has, or about its page. One that offers several criteria keeps
 * those that are left, and goes with the last of them.
 *
 * @param ids the ids of the criteria that the role has
 */
export function questionsAbout(questions: readonly RoleQuestion[], ids: ReadonlySet<string>): RoleQuestion[] {
  return questions.flatMap((question) => {
    const { criterion, criteria } = question;
    if (criterion !== null && !ids.has(criterion)) return [];
    if (!criteria) return [question];
    const left = criteria.filter((id) => ids.has(id));
    return left.length === 0 ? [] : [{ ...question, criteria: left }];
  });
}
