import type {
  Criterion,
  Distinctions,
  LatestPosition,
  ReaderLanguage,
  ReasonCriterion,
  ReasonNode,
} from '#libs/contracts';
import { excerpt } from './excerpt.js';
import { SCORES } from './scores.js';

/** Letters of a label in the line. */
const LABEL_LENGTH = 40;
/** Letters of a title and of an employer. */
const NAME_LENGTH = 60;

export interface CandidateLine {
  latestPosition: LatestPosition | null;
  relevantMonths: number;
  /** The assessment, in the order of the criteria. */
  own: readonly ReasonCriterion[];
  distinctions: Distinctions;
  criteria: readonly Pick<Criterion, 'label'>[];
}

/**
 * Introduces a candidate in a line: "HR Manager at Acme, 11 yrs, PHR, Workday; lacks Excel and payroll". The years are
 * those of relevant work.
 * @returns null when there is nothing to say
 */
export function summariseCandidate(of: CandidateLine, language: ReaderLanguage): string | null {
  const words = SCORES[language].candidate;
  const { latestPosition, relevantMonths, own, criteria, distinctions } = of;
  const { held, strengths, gaps } = distinctions;
  const labelOf = (index: number): string => criteria[index]!.label;
  const shown = [
    ...(latestPosition ? [words.position(shortened(latestPosition))] : []),
    ...(relevantMonths > 0 ? [words.relevant({ months: relevantMonths })] : []),
    ...(held === null ? [] : [certificateIn(own[held]!, labelOf(held))]),
    ...namedTogether(strengths.map((index) => bestOf(own[index]!.explanation, labelOf(index)))),
  ];
  const lacked = namedTogether(gaps.map((index) => lackedOf(own[index]!, labelOf(index), language)));
  if (lacked.length === 0) return shown.length === 0 ? null : shown.join(', ');
  return shown.length === 0 ? words.lacksOnly({ lacked }) : words.lacks({ shown: shown.join(', '), lacked });
}

function shortened({ title, employer }: LatestPosition): LatestPosition {
  const short = (name: string | null): string | null => name && excerpt(name, NAME_LENGTH);
  return { title: short(title), employer: short(employer) };
}

/** Which of the certifications that the role accepts it is. */
function certificateIn({ explanation }: ReasonCriterion, label: string): string {
  const { name } = explanation.detail;
  return excerpt(typeof name === 'string' ? name : label, LABEL_LENGTH);
}

/** Of alternatives, the one that the candidate shows best. */
function bestOf({ test, children, detail }: ReasonNode, label: string): string {
  if (test === 'skill' && typeof detail['name'] === 'string') return excerpt(detail['name'], LABEL_LENGTH);
  const [first, ...others] = ALTERNATIVES.has(test) ? children : [];
  const best = first && others.reduce((most, one) => (one.value > most.value ? one : most), first);
  return excerpt(best?.label ?? label, LABEL_LENGTH);
}

/** Of alternatives, the first; what a page describes at length goes by its category. */
function lackedOf({ category, explanation }: ReasonCriterion, label: string, language: ReaderLanguage): string {
  const words = SCORES[language].candidate;
  const [first] = ALTERNATIVES.has(explanation.test) ? explanation.children : [];
  const name = first?.label ?? (explanation.test === 'skill' ? FIRST_OF_SEVERAL.exec(label)?.[1] : undefined);
  if (name !== undefined) return words.orSimilar({ label: excerpt(name, LABEL_LENGTH) });
  const isLong = label.length > LABEL_LENGTH;
  if (isLong && category === 'certifications') return words.certification;
  if (isLong && category === 'education') return words.degree;
  return excerpt(
    label.replace(/^An? /, (article) => article.toLowerCase()),
    LABEL_LENGTH,
  );
}

/** "Feast, Tecton or Hopsworks": the first of tools that are each enough. */
const FIRST_OF_SEVERAL = /^([^,]+?)(?:,.*)? (?:or|oder) /;

/** "A second cloud" is none of its parts. */
const ALTERNATIVES: ReadonlySet<string> = new Set(['any', 'atLeast']);

/** A label that is a list itself ("Git, Linux and SQL") stands alone: beside others no reader could tell which is which. */
function namedTogether(labels: readonly string[]): string[] {
  const [first] = labels;
  return first === undefined || isList(first) ? labels.slice(0, 1) : labels.filter((label) => !isList(label));
}

const isList = (label: string): boolean => /[,;]|\s(?:and|or|und|oder)\s(?!similar$)/.test(label);
