/**
 * Job ads with labels that people gave: how much of what they ask for is read, how much of what is read they ask for, and
 * their titles, years, degrees and duties. `bench/eval/data/README.md` describes the labels.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PageSpan, RoleContent } from '#libs/contracts';
import { neutralise, recogniseLanguages, recogniseSkills } from '#libs/language';
import { readRole } from '#libs/job-ad';
import { shareTable } from './metrics.js';
import { holdsPhrase, isWithin, wordsForComparing, overlaps, placesOf } from './ad-phrases.js';

const labels = z.array(
  z.object({
    id: z.string(),
    language: z.string(),
    title: z.string(),
    titles: z.array(z.string()).default([]),
    requirements: z.array(
      z.object({
        text: z.string(),
        kind: z.enum(['skill', 'duty-skill', 'years', 'education', 'certification', 'licence', 'language', 'other']),
        strength: z.enum(['must', 'nice', 'unclear']),
        /** Of years: the least number of months. */
        months: z.number().optional(),
        /** Of languages: ISO 639-1. */
        code: z.string().optional(),
        /** Of education: the level of `EducationLeaf`, the lowest of several. */
        level: z.enum(['secondary', 'associate', 'bachelor', 'master', 'doctorate']).optional(),
      }),
    ),
    duties: z.array(z.string()),
    softSkills: z.array(z.string()),
    conditions: z.array(z.string()),
    notRequirements: z.array(z.string()),
  }),
);
type LabelledAd = z.infer<typeof labels>[number];
type Requirement = LabelledAd['requirements'][number];

export const AD_FIGURES = [
  'requirements found (labelled)',
  'items that are junk (read)',
  'titles right (labelled)',
  'must or nice as labelled (found)',
  'years exact (labelled)',
  'degrees with level (labelled)',
  'duties found (labelled)',
] as const;
export type AdFigure = (typeof AD_FIGURES)[number];

export interface AdFigures {
  /** The set, and the language for those of one language. */
  name: string;
  ads: number;
  counts: Map<AdFigure, { right: number; of: number }>;
  misses: string[];
}

/** A criterion, or one duty, as a page of the product shows it. */
interface ReadItem {
  category: string;
  isNice: boolean;
  label: string;
  /** The label and all labels inside its expression. */
  texts: readonly string[];
  place: PageSpan | null;
  expression: object;
}

/** Reads each set of labelled ads below `job-ads`, a folder a set: the figures of each of its languages, and of all together. */
export function labelledAdSets(folder: string): AdFigures[] {
  const all = join(folder, 'job-ads');
  if (!existsSync(all)) return [];
  return readdirSync(all)
    .sort()
    .filter((name) => existsSync(join(all, name, 'labels.json')))
    .flatMap((name) => labelledAdSet(name, join(all, name)));
}

function labelledAdSet(name: string, folder: string): AdFigures[] {
  const ads = labels.parse(JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')));
  const whole: AdFigures = { name, ads: 0, counts: new Map(), misses: [] };
  const byLanguage = new Map<string, AdFigures>();
  for (const ad of ads) {
    const page = readFileSync(join(folder, `${ad.id}.txt`), 'utf8');
    const own = byLanguage.get(ad.language) ?? {
      name: `${name} ${ad.language}`,
      ads: 0,
      counts: new Map(),
      misses: [],
    };
    byLanguage.set(ad.language, own);
    const role = readRole(page);
    for (const figures of [whole, own]) {
      figures.ads++;
      compareAd(ad, page, role, figures);
    }
  }
  return [...byLanguage.values(), whole];
}

function compareAd(ad: LabelledAd, page: string, role: RoleContent, figures: AdFigures): void {
  const miss = (what: string) => void figures.misses.push(`${ad.id}: ${what}`);
  const count = (figure: AdFigure, right: boolean): boolean => {
    const sum = figures.counts.get(figure) ?? { right: 0, of: 0 };
    figures.counts.set(figure, { right: sum.right + Number(right), of: sum.of + 1 });
    return right;
  };
  const titles = [ad.title, ...ad.titles].map(titleName);
  if (!count('titles right (labelled)', titles.includes(titleName(role.title)))) miss(`title “${role.title}”`);
  const items = itemsOf(role);
  const notes = role.notes.map(({ label }) => label);
  for (const asked of ad.requirements.filter(({ strength }) => strength !== 'unclear')) {
    const found = items.filter((item) => answers(item, asked));
    const isNoted = ['licence', 'other'].includes(asked.kind) && notes.some((note) => holdsPhrase([note], asked.text));
    if (!count('requirements found (labelled)', found.length > 0 || isNoted)) miss(`${asked.kind} “${asked.text}”`);
    if (found.length > 0) {
      const agrees = found.some(({ isNice }) => isNice === (asked.strength === 'nice'));
      if (!count('must or nice as labelled (found)', agrees)) miss(`no ${asked.strength}: “${asked.text}”`);
    }
    if (asked.months !== undefined) {
      const isExact = items.some(({ expression }) => monthsAsked(expression).includes(asked.months!));
      if (!count('years exact (labelled)', isExact)) miss(`years “${asked.text}”`);
    }
    if (asked.kind === 'education') {
      const { level } = asked;
      const isLevel = items.some(
        (item) => item.category === 'education' && levelsAsked(item.expression).includes(level),
      );
      if (!count('degrees with level (labelled)', isLevel)) miss(`degree “${asked.text}”`);
    }
  }
  for (const duty of ad.duties)
    if (
      !count(
        'duties found (labelled)',
        items.some(({ texts }) => holdsPhrase(texts, duty)),
      )
    )
      miss(`duty “${duty}”`);
  for (const item of items)
    if (count('items that are junk (read)', isJunk(item, ad, page))) miss(`junk ${item.category} “${item.label}”`);
}

/** A title for comparing, with one form for every gender. */
const titleName = (title: string): string => wordsForComparing(neutralise(title).text);

/** Whether an item asks for what a label names. What has a kind of its own is not found by being read as a duty. */
function answers({ category, texts, expression }: ReadItem, asked: Requirement): boolean {
  const isDuty = category === 'duty';
  switch (asked.kind) {
    case 'years':
      return (
        !isDuty &&
        (asked.months === undefined ? holdsPhrase(texts, asked.text) : monthsAsked(expression).includes(asked.months))
      );
    case 'education':
      return category === 'education'
        ? levelsAsked(expression).includes(asked.level)
        : !isDuty && holdsPhrase(texts, asked.text);
    case 'language': {
      const spoken = asked.code ? [asked.code] : recogniseLanguages(asked.text).map(({ language }) => language);
      return (
        category === 'languages' &&
        recogniseLanguages(texts.join('; ')).some(({ language }) => spoken.includes(language))
      );
    }
    case 'certification':
    case 'licence':
      return !isDuty && holdsPhrase(texts, asked.text);
    default:
      return holdsPhrase(texts, asked.text) || namesSkill(texts, asked.text);
  }
}

/** Whether a phrase that is the name of a skill names one of those in texts: "MS Excel" is "Microsoft Excel". */
function namesSkill(texts: readonly string[], phrase: string): boolean {
  const [named] = recogniseSkills(phrase);
  if (named?.start !== 0 || named.end !== phrase.length) return false;
  return texts.some((text) => recogniseSkills(text).some(({ skill }) => skill === named.skill));
}

/** A place wider than this says nothing of what an item is about. */
const NARROW = 200;

function isJunk(item: ReadItem, ad: LabelledAd, page: string): boolean {
  if (ad.requirements.some((asked) => answers(item, asked))) return false;
  const wanted = [...ad.requirements.map(({ text }) => text), ...ad.duties, ...ad.softSkills, ...ad.conditions];
  if (wanted.some((phrase) => holdsPhrase(item.texts, phrase) || isWithin(item.label, phrase))) return false;
  const { place } = item;
  if (!place || place.end - place.start > NARROW || ['education', 'languages', 'experience'].includes(item.category))
    return true;
  const stands = (phrases: readonly string[]): boolean =>
    phrases.some((phrase) => placesOf(page, phrase).some((one) => overlaps(one, place)));
  return stands(ad.notRequirements) || !stands(wanted);
}

function itemsOf(role: RoleContent): ReadItem[] {
  return role.criteria
    .filter(({ label }) => !/\(assumed\)/.test(label))
    .flatMap(({ category, kind, label, span, expression }): ReadItem[] => {
      const isNice = kind === 'preferred' || kind === 'bonus';
      if (expression.test === 'duties')
        return expression.duties.map((duty) => ({
          category: 'duty',
          isNice,
          label: duty.label,
          texts: [duty.label],
          place: duty.span,
          expression: {},
        }));
      return [{ category, isNice, label, texts: [label, ...valuesOf(expression, 'label')], place: span, expression }];
    });
}

/** The values of a key anywhere inside an expression. */
function valuesOf(value: unknown, key: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(one, key));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) =>
    name === key && typeof one === 'string' ? [one] : valuesOf(one, key),
  );
}

const levelsAsked = (expression: object): (string | undefined)[] => valuesOf(expression, 'level');

/** The months that an expression asks for: of experience at large, or of a skill. */
function monthsAsked(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(monthsAsked);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) =>
    ['from', 'months'].includes(name) && typeof one === 'number' ? [one] : monthsAsked(one),
  );
}

/** The figures of all sets as a table. */
export const showLabelledAds = (
  sets: readonly AdFigures[],
  row: (...cells: string[]) => string,
  heading: string,
): string =>
  shareTable(
    'labelled job ads',
    AD_FIGURES,
    sets.map(({ name, ads, counts }) => ({ name, size: ads, counts })),
    row,
    heading,
  );
