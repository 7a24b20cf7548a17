import { IMPORTANCE, type Benchmark, type Criterion, type ExperienceLeaf, type Level } from '#libs/contracts';
import type { SkillLexicon } from '#libs/language';
import { requiredYears, levelNamed, levelOfMonths, type RequiredYears } from '../../vocabulary/durations.js';
import type { PageItem } from '../../page/page-item.js';
import { bandLabel } from './band-label.js';
import { requirementLabel, phraseStems } from '../phrases/phrase-leaf.js';
import { readDuty } from '../duties/read-duties.js';
import { joinNames } from '../drafts/join-names.js';
import { fieldsOfYears, jobsOfFields } from './fields-of-years.js';
import { asksForExperience, asksInSomething, beforeExperience, objectFrom, objectNamed } from './years-object.js';

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

function benchmarkOf(text: string, start: number, years: RequiredYears, lexicon: SkillLexicon): Benchmark {
  const named = levelNamed(text.slice(0, years.start)) ?? levelNamed(text);
  const after = text.slice(years.end);
  return {
    level: named ?? levelOfMonths(years.from),
    from: years.from,
    to: years.to,
    scope: scopePhrases(after)
      .filter((phrase) => requiredYears(phrase.text).length === 0)
      .map((phrase) => readDuty(phrase.text, start + years.end + phrase.start, lexicon))
      .filter((duty) => duty !== null),
    span: { start, end: start + text.length },
  };
}

export interface ExperienceReading {
  criterion: Criterion;
  /** The months of a page that asks for years without a figure ("several years"); null where it names one. */
  vague: number | null;
  /** The level that a facts list calls typical. */
  typical: Level | null;
  /** Items that the bands were read from. */
  items: ReadonlySet<PageItem>;
  /** The object of the years of the one band, where no table knows it and the title does not name it: "accounting". */
  object: { text: string; item: PageItem } | null;
}

/** The months of the band that is scored against, where the page names no figure for it. */
const vagueMonths = (sources: readonly PageItem[], from: number): number | null =>
  sources.some(({ text }) => requiredYears(text).some((one) => one.vague === true && one.from === from)) ? from : null;

/** One band for each clause of an item that asks for years. */
function bandsOf(item: PageItem, lexicon: SkillLexicon): Benchmark[] {
  const bands: Benchmark[] = [];
  let at = 0;
  for (const clause of item.text.split(';')) {
    const text = clause.trim();
    const start = item.start + at + clause.indexOf(text);
    const [years] = requiredYears(text);
    if (years) bands.push(benchmarkOf(text, start, years, lexicon));
    at += clause.length + 1;
  }
  return bands;
}

/** Years of study are no work: "one year of college". */
const OF_STUDY =
  /^(?:(?:full|part)[- ]time )?(?:college|university|school|stud(?:y|ies)|education|coursework|training)\b/i;

/** "In a supervisory role": the word before the post says of what the years are, unless it only compares. */
const IN_KIND_OF_POST =
  /\bin an? (?!(?:similar|comparable|related|relevant|same|like|equivalent|previous|prior|professional|full[- ]time|paid)\b)[\w-]+ (?:role|position|capacity|post)\b/i;

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
  const [asked] = requiredYears(text);
  if (!asked) return null;
  const before = beforeExperience(text, asked);
  const at = before === null ? -1 : text.indexOf(before, asked.end);
  const from = at < 0 ? objectFrom(text, asked) : at;
  const behind = text.slice(from, at < 0 ? text.length : at + before!.length);
  const object = behind.split(/[;(]/, 1)[0]!.trimEnd().replace(/[.,]$/, '');
  if (OF_STUDY.test(object)) return null;
  const duty = readDuty(
    object,
    start + from,
    lexicon,
    at >= 0 || asksInSomething(text) || IN_KIND_OF_POST.test(text) ? 1 : undefined,
  );
  if (!duty) return null;
  const band: Benchmark = {
    level: level ?? levelOfMonths(asked.from),
    from: asked.from,
    to: asked.to,
    scope: [duty],
    span: { start, end: start + text.length },
  };
  const label = `${bandLabel(band)}: ${requirementLabel(object)}`;
  return {
    name: phraseStems(object).slice(0, 5).join(' '),
    leaf: { test: 'experience', label, benchmarks: [band], target: 0 },
  };
}

/** The band that is scored against, with its level where the page asks for others too. */
function labelOfBands(benchmarks: readonly Benchmark[], target: number): string {
  const band = benchmarks[target]!;
  return `${bandLabel(band)}${benchmarks.length > 1 ? ` (${band.level} level)` : ''}`;
}

/** What the years are asked of, in the label: every field where it is a list of them. */
function objectOfLabel(text: string): string | null {
  const fields = fieldsOfYears(text);
  return fields.length > 1 && jobsOfFields(text).length > 1 ? joinNames(fields, 'or') : objectNamed(text);
}

/**
 * Bands of experience that a page asks for, as one criterion. Items under a heading about experience give a band each; a facts list
 * ("Typical experience") counts where there are none, and says which level is typical; elsewhere the first item that asks for years of
 * experience is the one band. Null where no years are asked.
 *
 * @param level the level stated in the title, which the target band follows.
 */
export function readExperienceBands(
  items: readonly PageItem[],
  level: Level | null,
  lexicon: SkillLexicon,
): ExperienceReading | null {
  const asking = items.filter(
    (item) =>
      item.section !== 'duties' &&
      item.section !== 'soft' &&
      (item.topic === 'experience'
        ? requiredYears(item.text).length > 0
        : asksForExperience(item.text, lexicon) === true),
  );
  const glance = asking.filter((item) => item.section === 'glance');
  const stated = asking.filter((item) => item.section !== 'glance');
  const underHeading = stated.filter((item) => item.topic === 'experience');
  const levelled = stated.filter((item) => levelNamed(item.text.slice(0, requiredYears(item.text)[0]!.start)) !== null);
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
      ? objectOfLabel(sources[0]!.text)
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
    vague: vagueMonths(sources, benchmarks[target]!.from),
    typical,
    items: new Set([...sources, ...glance]),
    // Years in a field are years in its jobs: no words of it are asked beside them.
    object:
      object !== null && asksInSomething(sources[0]!.text) && jobsOfFields(sources[0]!.text).length === 0
        ? { text: object, item: sources[0]! }
        : null,
  };
}
