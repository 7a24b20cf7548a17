import type { Duty, PhraseLeaf, ProfileFacts } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { shows } from '../criteria/index.js';
import type { MonthRange } from '../arithmetic/months.js';
import { namesWhole, type ThingMatch } from './role/named-things.js';
import type { RolePlan } from './role/role-plan.js';
import type { DutyMatch, PositionText, Relation, ContextPosition, ContextSentence } from './evaluation-context.js';
import { hasDates } from './sentences.js';
import { namesUnknownJob, titleRelation, type TitleRelation } from './role/title-relation.js';

export interface RelevanceReading {
  facts: ProfileFacts;
  plan: RolePlan;
  asOf: number;
  sentences: readonly ContextSentence[];
  byTerm: readonly number[][];
  dutyMatches: (duty: Duty) => readonly DutyMatch[];
  thingMatches: (leaf: PhraseLeaf) => ReadonlyMap<number, ThingMatch>[];
}

/** Each position with its months and what it is to the role. */
export function readPositions(reading: RelevanceReading): ContextPosition[] {
  const textOf: number[][] = reading.facts.positions.map(() => []);
  const named: boolean[] = [];
  reading.sentences.forEach(({ positions: covered, copied, reserve }, at) => {
    if (copied) return;
    for (const position of covered) {
      if (reserve === null) textOf[position]?.push(at);
      else if (reserve !== 'list' || !namesUnknownJob(reading.facts.positions[position]!))
        named[position] ||= criteriaShown([at], reading).all > 0;
    }
  });
  const positions = reading.facts.positions.map((position, index): ContextPosition => {
    const months = monthsOf(position, reading.asOf);
    const relation =
      position.kind === 'work' ? relationOf(index, textOf[index]!, named[index] ?? false, reading) : 'none';
    const stated = relation === 'relevant' && months === null ? statedMonths(index, textOf[index]!, reading) : 0;
    return { position, months, relation, freshUntil: months?.to ?? null, statedMonths: stated };
  });
  bridgeRuns(positions);
  return positions;
}

/** Months of a dated position; what lies after the as-of date counts as current. */
function monthsOf(position: ProfileFacts['positions'][number], asOf: number): MonthRange | null {
  if (!hasDates(position)) return null;
  const to = position.current ? asOf : Math.min(asOf, position.end!.month);
  return { from: Math.min(position.start!.month, to), to };
}

/**
 * Returns how a position relates to the role. Relevant: a title of the role and text that shows a criterion; or, with
 * any title, text that matches two fifths of the duties and four skill criteria. Adjacent: a title of the family or a
 * feeder, or three criteria with a skill among them; in a trade outside the taxonomy, a title that shares a word with
 * the role's above text that shows a criterion. Reserved text (the work of others, slight knowledge) supports a title
 * and makes no position relevant by itself.
 *
 * @param named whether such text names a criterion
 */
function relationOf(index: number, text: readonly number[], named: boolean, reading: RelevanceReading): Relation {
  const { plan, facts } = reading;
  const shown = criteriaShown(text, reading);
  const position = facts.positions[index]!;
  const untitled = position.title === null && position.titleKeys.length === 0;
  const borneOut = named || shown.all > 0;
  const keys = !untitled ? position.titleKeys : borneOut ? (facts.headlineKeys ?? []) : [];
  const titled = bestRelation([keys, ...(position.otherTitleKeys ?? [])], plan.titles);
  if (borneOut && titled === 'same') return 'relevant';
  const duties = dutiesShown(text, reading);
  if (areEnough(duties, plan)) return 'relevant';
  if (titled === 'shares-a-word' && duties > 0) return 'relevant';
  if (titled === 'same' || titled === 'around' || (titled === 'shares-a-word' && borneOut)) return 'adjacent';
  return shown.all >= CONSTANTS.adjacentCriteria.value && shown.skills > 0 ? 'adjacent' : 'none';
}

/** Documents may give one position several titles: each is compared for itself, and the nearest to the role holds. */
export function bestRelation(titles: readonly (readonly string[])[], asked: RolePlan['titles']): TitleRelation {
  const relations = titles.map((keys) => titleRelation(keys, asked));
  return NEAREST_FIRST.find((one) => relations.includes(one)) ?? 'none';
}

const NEAREST_FIRST: readonly TitleRelation[] = ['same', 'around', 'shares-a-word'];

/** Criteria of the role that sentences show, by their numbers. */
export function criteriaShown(text: readonly number[], reading: RelevanceReading): { all: number; skills: number } {
  let all = 0;
  let skills = 0;
  if (text.length === 0) return { all, skills };
  const position = positionText(text, reading);
  for (const { category, expression } of reading.plan.criteria) {
    if (!shows(expression, position)) continue;
    all++;
    if (category === 'skills') skills++;
  }
  return { all, skills };
}

function dutiesShown(text: readonly number[], { plan, dutyMatches }: RelevanceReading): number {
  return plan.roleDuties.filter((duty) => tellsDuty(dutyMatches(duty), text)).length;
}

/** Two fifths of the duties, two at least. */
const areEnough = (duties: number, { roleDuties }: RolePlan): boolean =>
  duties > 1 && duties * 10000 >= roleDuties.length * CONSTANTS.relevantDutyShare.value;

function tellsDuty(matches: readonly DutyMatch[], text: readonly number[]): boolean {
  return matches.some(({ at, match }) => match >= CONSTANTS.relevantDutyValue.value && text.includes(at));
}

function positionText(
  text: readonly number[],
  { sentences, thingMatches, dutyMatches }: RelevanceReading,
): PositionText {
  const skills = new Set<string>();
  for (const at of text) for (const { skill } of sentences[at]!.sentence.mentions) skills.add(skill);
  return {
    skills,
    showsDuty: (duty: Duty) => tellsDuty(dutyMatches(duty), text),
    showsPhrase: (leaf: PhraseLeaf) => thingMatches(leaf).some((says) => text.some((at) => namesWhole(says.get(at)))),
  };
}

/** The longest duration stated in a sentence that shows a criterion, where the position names a title and an employer. */
function statedMonths(index: number, text: readonly number[], reading: RelevanceReading): number {
  const { title, employer } = reading.facts.positions[index]!;
  if (title === null || employer === null) return 0;
  let longest = 0;
  for (const at of text) {
    const stated = reading.sentences[at]!.sentence.statedMonths;
    if (stated !== null && stated > longest && criteriaShown([at], reading).all > 0) longest = stated;
  }
  return longest;
}

/** A relevant position stays fresh until the end of its run of relevant positions; breaks of up to two years do not end it. */
function bridgeRuns(positions: ContextPosition[]): void {
  const dated = positions
    .filter((one) => one.relation === 'relevant' && one.months !== null)
    .sort((a, b) => a.months!.from - b.months!.from);
  let run: ContextPosition[] = [];
  let end = -Infinity;
  const close = (): void => run.forEach((one) => (one.freshUntil = end));
  for (const one of dated) {
    if (one.months!.from - end - 1 > CONSTANTS.bridgedBreakMonths.value) {
      close();
      run = [];
      end = -Infinity;
    }
    run.push(one);
    end = Math.max(end, one.months!.to);
  }
  close();
}
