import type { Criterion, ExperienceLeaf, Expression, PageSpan, RoleContent } from '#libs/contracts';
import { explainPage, pageUnderstanding } from '#libs/job-ad';
import type { SkillLexicon } from '#libs/language';
import { defaultWeights } from '#libs/matching';
import { questionText } from '#libs/wording';

/** Lists of stems say nothing to a reader and are most of a role's size: of a phrase, and of how a certificate may stand. */
const NOT_SHOWN = ['terms', 'standing'];

/** Returns the output of `candor role`. @param skills that the role was read for; left out: the shipped ones */
export function roleJson(content: RoleContent, options: { skills?: SkillLexicon } = {}): object {
  const lines = explainPage(content, options);
  const quote = (span: PageSpan | null) =>
    span && { quote: content.page.slice(span.start, span.end), start: span.start, end: span.end };
  return {
    title: content.title,
    level: content.level,
    asOf: content.asOf,
    benchmarks: content.criteria
      .flatMap(({ expression }) => experienceOf(expression))
      .flatMap(({ benchmarks, target }) =>
        benchmarks.map(({ level, from, to, scope, span }, index) => ({
          level,
          yearsFrom: from / 12,
          yearsTo: to === null ? null : to / 12,
          target: index === target,
          scope: scope.map(({ label }) => label),
          from: quote(span),
        })),
      ),
    criteria: content.criteria.map(({ expression, span, ...criterion }: Criterion) => ({
      ...criterion,
      from: quote(span),
      expression: shown(expression),
    })),
    notes: content.notes.map(({ span, ...note }) => ({ ...note, from: quote(span) })),
    questions: content.questions.map(({ span, ...question }) => ({
      ...question,
      text: questionText(question, 'en'),
      from: quote(span),
    })),
    lines: lines.map(({ span, class: of, understood }) => ({
      ...span,
      class: of,
      ...(understood !== undefined && { understood }),
    })),
    understood: pageUnderstanding(lines),
    /** By formula; a copy of it, changed, is what `rank --weights` takes. */
    weights: defaultWeights(content.criteria),
    versions: { reader: content.reader, taxonomy: content.taxonomy },
  };
}

function experienceOf(expression: Expression): ExperienceLeaf[] {
  if (expression.test === 'experience') return [expression];
  if (expression.test === 'all') return expression.parts.flatMap(({ of }) => experienceOf(of));
  return 'parts' in expression ? expression.parts.flatMap(experienceOf) : [];
}

function shown(expression: Expression): unknown {
  return JSON.parse(JSON.stringify(expression, (key, value: unknown) => (NOT_SHOWN.includes(key) ? undefined : value)));
}
