import { IMPORTANCE, type Benchmark, type Criterion, type ExperienceLeaf, type Level } from '#libs/contracts';
import { skillsIn } from '../../recognise.js';
import { recogniseTitles } from '../../titles.js';
import { askedYears, levelNamed, levelOfMonths, type AskedYears } from '../durations.js';
import { readDuty } from './read-duties.js';
import type { PageItem } from '../page/page-items.js';
import { coreOf } from './lead-ins.js';
import { labelOf, phraseStems } from './phrase-leaf.js';
import type { SkillLexicon } from '../../skills/lexicon.js';

/** Fields of work: "5 years in data science" asks for experience, "5 years of Python" for a skill. */
const FIELDS_OF_WORK = new Set(
  'machine-learning deep-learning mlops nlp computer-vision devops sre data-engineering data-science data-analysis statistics generative-ai microservices distributed-systems incident-response networking robotics'.split(
    ' ',
  ),
);

/** Ids that name a field by their last word. */
const FIELD_NAME =
  /-(?:design|engineering|development|management|architecture|operations|administration|testing|security)$/;

/** True for what people work in rather than with: practices, fields and class words. */
export const isFieldOfWork = (skill: string, lexicon: SkillLexicon): boolean =>
  FIELDS_OF_WORK.has(skill) ||
  FIELD_NAME.test(skill) ||
  lexicon.skillById(skill)?.isClass === true ||
  lexicon.skillArea(skill) === 'practices';

/** What years are asked of: the words after them up to what only goes with it. */
function objectOf(text: string, years: AskedYears): string {
  const rest = text.slice(years.end);
  const end = rest.search(/[,;:.]|\s(?:with|using|including|and (?:at least )?(?:\d|one|two|three|four|five)|plus)\s/i);
  const object = end < 0 ? rest : rest.slice(0, end);
  // "5+ years of experience with Python": what follows "experience with" is the object.
  const tail = /^\s*(?:of\s+)?(?:[\w-]+\s+){0,4}experience\s+(?:with|using)\s+(.*)$/i.exec(rest);
  return tail ? tail[1]!.split(/[;.]/, 1)[0]! : object;
}

/** True for years asked of experience at large, false for those asked of a tool; null where a text asks for none. */
export function asksForExperience(text: string, lexicon: SkillLexicon): boolean | null {
  const [first] = askedYears(text);
  if (!first) return null;
  // "ACCA qualified (or part-qualified with five years)": the years stand in for what is asked.
  if (/\((?:or|otherwise)\b[^()]*$/i.test(text.slice(0, first.start)) && text.indexOf('(') > 2) return false;
  const object = skillsIn(objectOf(text, first), lexicon);
  if (object.length === 0 && /\bexperience\b|\bin\b|\bas an?\b|^\s*$/i.test(text.slice(first.end))) return true;
  if (object.length === 0) return !skillsIn(text, lexicon).some((one) => !isFieldOfWork(one.skill, lexicon));
  return object.every((one) => isFieldOfWork(one.skill, lexicon));
}

/** Words after the years that say at which scope they count: "with …", "including …", one phrase each. */
function scopePhrases(text: string): { text: string; start: number }[] {
  const opening = /(?<!\bexperience )\b(?:with|including|plus|having|demonstrat(?:ed|ing))\s+/i.exec(text);
  if (!opening) return [];
  const from = opening.index + opening[0].length;
  const phrases: { text: string; start: number }[] = [];
  let at = from;
  for (const part of text
    .slice(from)
    .split(/(,\s+(?:and\s+)?|;\s+|\s+and\s+(?=(?:at least|a|an|one|two|three|experience|proven|demonstrated)\s))/)) {
    if (!/^(?:,\s|;\s|\sand\s)/.test(part)) {
      const trimmed = part.trim().replace(/[.\s]+$/, '');
      if (trimmed) phrases.push({ text: trimmed, start: at + part.indexOf(trimmed) });
    }
    at += part.length;
  }
  return phrases;
}

function benchmarkOf(text: string, start: number, years: AskedYears, lexicon: SkillLexicon): Benchmark {
  const named = levelNamed(text.slice(0, years.start)) ?? levelNamed(text);
  const after = text.slice(years.end);
  return {
    level: named ?? levelOfMonths(years.from),
    from: years.from,
    to: years.to,
    scope: scopePhrases(after)
      .filter((phrase) => askedYears(phrase.text).length === 0)
      .map((phrase) => readDuty(phrase.text, start + years.end + phrase.start, lexicon))
      .filter((duty) => duty !== null),
    span: { start, end: start + text.length },
  };
}

export interface ExperienceReading {
  criterion: Criterion;
  /** The level that a facts list calls typical. */
  typical: Level | null;
  /** Items that the bands were read from. */
  items: ReadonlySet<PageItem>;
  /** What the years of the one band are asked in, where no table knows it and the title does not say it: "accounting". */
  object: { text: string; item: PageItem } | null;
}

/** One band for each clause of an item that asks for years. */
function bandsOf(item: PageItem, lexicon: SkillLexicon): Benchmark[] {
  const bands: Benchmark[] = [];
  let at = 0;
  for (const clause of item.text.split(';')) {
    const text = clause.trim();
    const start = item.start + at + clause.indexOf(text);
    const [years] = askedYears(text);
    if (years) bands.push(benchmarkOf(text, start, years, lexicon));
    at += clause.length + 1;
  }
  return bands;
}

/** Words between the years and what they are asked of. */
const TO_OBJECT =
  /^[\s'’]*(?:of\s+)?(?:(?:[\w-]+\s+){0,3}experience\s+)?(?:(?:in|as|with|of|working|doing|at)\s+)*(?:(?:an?|the)\s+)?/i;

const objectFrom = (text: string, years: AskedYears): number =>
  years.end + (TO_OBJECT.exec(text.slice(years.end))?.[0].length ?? 0);

/** Years asked in a field, and not as somebody ("as a buyer") or somewhere ("in a similar role"). */
const IN_SOMETHING =
  /(?:years?|yrs?|experience)['’]?\s(?:of\s)?(?:experience\s)?(?:in|of)\s(?!an?\s|the\s)|(?:years?|yrs?)['’]?\s(?:of\s)?[a-z]+ing\s/i;

/** So long may be what the years are asked of, to stand in the label. */
const SHORT_OBJECT = 40;

/** What years are asked of, in the words of the page and short; null where it says nothing more than experience. */
function objectNamed(text: string): string | null {
  const [asked] = askedYears(text);
  if (!asked || !/^[\s'’]*(?:of|in|as|with|(?:[\w-]+ ){0,3}experience|[a-z]+ing)\b/i.test(text.slice(asked.end)))
    return null;
  const object = labelOf(
    text
      .slice(objectFrom(text, asked))
      .split(/[,;:.()]|\s(?:with|using|including|and|or|required|preferred|is)\b/i, 1)[0]!,
  );
  return object.length < 3 ||
    object.length > SHORT_OBJECT ||
    /^(?:under|behind|or|on|from|and|but)\b|\b(?:experience|roles?|fields?|positions?)$/i.test(object)
    ? null
    : object;
}

/**
 * A band for years that a text asks of a thing of its own beside the role's experience at large ("3+ years in a closing role"): the thing
 * is the scope. Null where it names none.
 */
export function ownExperience(
  text: string,
  start: number,
  level: Level | null,
  lexicon: SkillLexicon,
): { name: string; leaf: ExperienceLeaf } | null {
  const [asked] = askedYears(text);
  if (!asked) return null;
  const from = objectFrom(text, asked);
  const object = text.slice(from).split(/[;(]/, 1)[0]!.trimEnd().replace(/[.,]$/, '');
  const duty = readDuty(object, start + from, lexicon);
  if (!duty) return null;
  const band: Benchmark = {
    level: level ?? levelOfMonths(asked.from),
    from: asked.from,
    to: asked.to,
    scope: [duty],
    span: { start, end: start + text.length },
  };
  const label = `${bandLabel(band)} years: ${labelOf(object)}`;
  return {
    name: phraseStems(object).slice(0, 5).join(' '),
    leaf: { test: 'experience', label, benchmarks: [band], target: 0 },
  };
}

/**
 * Months taken where a role wants experience and names no years, reasoned from what such advertisements mostly ask: five years of a
 * senior, three of somebody at mid level, one of a beginner, two where only "experience as …" is stated or a job is named.
 */
const ASSUMED_MONTHS = { senior: 60, mid: 36, entry: 12, stated: 24 } as const;

const STATED =
  /\b(?:experience|background|track record)\s+(?:of\s+)?(?:working\s+)?as\s+(?:an?\s|the\s)?|\bexperience\b[^.;]{0,20}\b(?:same|similar|comparable|equivalent|related)\s+(?:\w+\s+)?(?:roles?|positions?|capacity|jobs?|level|environment)\b|^(?:previous|prior|proven|relevant|professional|work)?\s*experience(?:\s+(?:is\s+)?(?:required|essential|necessary|needed))?[\s.]*$/i;

/** True where a text states that experience of the job is wanted, without years ("Proven experience as a Product Lead"). */
export function statesExperience(text: string): boolean {
  if (askedYears(text).length > 0) return false;
  return STATED.test(text) || recogniseTitles(text).some(({ end }) => /^\s+experience\b/i.test(text.slice(end)));
}

/**
 * Experience that a page wants without years: stated by an item, or by the level of its title; by a title alone it is a preference, so
 * that somebody who has done the job stands before somebody who knows its tools (SCORE, "Target band"). Null without a title.
 */
export function assumedExperience(
  items: readonly PageItem[],
  level: Level | null,
  lexicon: SkillLexicon,
  titled = false,
): { criterion: Criterion; months: number; item: PageItem | null } | null {
  const item = items.find(
    (one) =>
      ['required', 'preferred'].includes(one.section) && one.topic !== 'certifications' && statesExperience(one.text),
  );
  if (level === null && !item && !titled) return null;
  const months = level === null ? ASSUMED_MONTHS.stated : ASSUMED_MONTHS[level];
  const core = item ? coreOf(item.text) : null;
  const scope = item && core ? readDuty(item.text.slice(core.start, core.end), item.start + core.start, lexicon) : null;
  const span = item ? { start: item.start, end: item.end } : null;
  const band: Benchmark = {
    level: level ?? levelOfMonths(months),
    from: months,
    to: null,
    scope: scope ? [scope] : [],
    span,
  };
  // A bare title, and a beginner's, do not ask for experience: it is welcome.
  const asks = item ? item.section !== 'preferred' : level !== null && level !== 'entry';
  const kind = asks ? 'required' : 'preferred';
  const label = `${bandLabel(band)} years (assumed)`;
  return {
    criterion: {
      id: 'experience.years',
      category: 'experience',
      label,
      kind,
      importance: IMPORTANCE[kind],
      expression: { test: 'experience', label, benchmarks: [band], target: 0 },
      span,
    },
    months,
    item: item ?? null,
  };
}

const bandLabel = ({ from, to }: Benchmark): string =>
  to === null ? `${years(from)}+` : `${years(from)}–${years(to)}`;

/** The band that is scored against, with its level where the page asks for others too. */
function labelOfBands(benchmarks: readonly Benchmark[], target: number): string {
  const band = benchmarks[target]!;
  return `${bandLabel(band)} years${benchmarks.length > 1 ? ` (${band.level} level)` : ''}`;
}

const years = (months: number): string => String(Math.round((months / 12) * 10) / 10);

/**
 * Bands of experience that a page asks for, as one criterion. Items under a heading about experience give a band each; a facts list
 * ("Typical experience") counts where there are none, and says which level is typical; elsewhere the first item that asks for years of
 * experience is the one band. Null where no years are asked.
 *
 * @param level the level stated in the title, which the target band follows.
 */
export function readExperience(
  items: readonly PageItem[],
  level: Level | null,
  lexicon: SkillLexicon,
): ExperienceReading | null {
  const asking = items.filter(
    (item) =>
      item.section !== 'duties' &&
      item.section !== 'soft' &&
      (item.topic === 'experience' ? askedYears(item.text).length > 0 : asksForExperience(item.text, lexicon) === true),
  );
  const glance = asking.filter((item) => item.section === 'glance');
  const stated = asking.filter((item) => item.section !== 'glance');
  const underHeading = stated.filter((item) => item.topic === 'experience');
  const levelled = stated.filter((item) => levelNamed(item.text.slice(0, askedYears(item.text)[0]!.start)) !== null);
  const firm = stated.filter((item) => item.section === 'required');
  const sources =
    underHeading.length > 0
      ? underHeading
      : levelled.length > 1
        ? levelled
        : (firm.length > 0 ? firm : stated.length > 0 ? stated : glance).slice(0, 1);
  if (sources.length === 0) return null;

  const typical = glance[0] ? levelNamed(glance[0].text.split(';', 1)[0]!) : null;
  const byLevel = new Map<Level, Benchmark>();
  for (const band of sources.flatMap((one) => bandsOf(one, lexicon)))
    if (!byLevel.has(band.level)) byLevel.set(band.level, band);
  const only = byLevel.size === 1 ? [...byLevel.values()][0]! : null;
  // One band for a titled level ("Senior …, 5+ years") is the band of that level, whatever its years.
  if (only && level && sources.every((item) => levelNamed(item.text) === null)) only.level = level;
  const benchmarks = [...byLevel.values()].sort((a, b) => a.from - b.from);
  const wanted = benchmarks.findIndex((band) => band.level === (level ?? typical));
  const target = wanted >= 0 ? wanted : Math.floor((benchmarks.length - 1) / 2);
  const object =
    only && sources[0]!.topic !== 'experience' && sources[0]!.section !== 'glance'
      ? objectNamed(sources[0]!.text)
      : null;
  const expression: ExperienceLeaf = {
    test: 'experience',
    label: labelOfBands(benchmarks, target) + (object === null ? '' : `: ${object}`),
    benchmarks,
    target,
  };
  const kind = sources.every((item) => item.section === 'preferred' || item.section === 'bonus')
    ? 'preferred'
    : 'required';
  const spans = benchmarks.map((band) => band.span!);
  return {
    criterion: {
      id: 'experience.years',
      category: 'experience',
      label: expression.label,
      kind,
      importance: IMPORTANCE[kind],
      expression,
      span: { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) },
    },
    typical,
    items: new Set([...sources, ...glance]),
    object: object !== null && IN_SOMETHING.test(sources[0]!.text) ? { text: object, item: sources[0]! } : null,
  };
}
