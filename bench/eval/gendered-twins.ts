/**
 * Twins: the same person, the same role, in the form for women and in that for men. Every pair of ESCO's titles that differs by gender
 * alone, as the title of a dated job, in a bullet, as a requirement, as JSON and as a role page; counted is which differ in anything but
 * the words themselves and where they stand.
 */
import { createHash } from 'node:crypto';
import { JSON_EXTRACTOR, type RoleContent } from '#libs/contracts';
import { assess, compileWeights, defaultWeights, fold } from '#libs/matching';
import { readRole, roleFromRequirements } from '#libs/job-ad';
import { neutralise } from '#libs/language';
import { buildProfile } from '#libs/resume';
import { genderedTitles, type TitlePair } from '../tables/gendered-forms.js';

export const TWIN_KINDS = ['title', 'bullet', 'requirement', 'JSON', 'page', 'page asked'] as const;
export type TwinKind = (typeof TWIN_KINDS)[number];

const AS_OF = '2026-01-01';

const cv = (title: string, bullet: string): string =>
  `Sam Miller\nsam.miller@example.com\n\nExperience\n\n${title}, Northwind Ltd, 2018 – 2022\n- ${bullet}\n- Kept the records of forty customers in Excel\n\nEducation\nBSc Economics, 2017\n`;

const json = (title: string): string =>
  `Sam Miller\nsam.miller@example.com\n\nExperience\n\nNorthwind Ltd\n${title}\n2018-03 – 2022-05\n\n- Worked as ${title}\n`;

const page = (title: string, asked: string): string =>
  `${title}\n\nResponsibilities\n- Keep the records of customers\n\nRequirements\n- 3+ years of experience as ${asked}\n- Excel\n- Experience as ${asked} in a team\n`;

function assessed(text: string, role: RoleContent, extractor = 'plain/1'): string {
  const digest = createHash('sha256').update('one').digest('hex');
  const profile = buildProfile([{ text, digest, extractor, readability: 'text' }]);
  const assessment = assess(profile, role, AS_OF);
  const weights = compileWeights(role.criteria, defaultWeights(role.criteria));
  const positions = profile.positions.map(({ titleKeys, start, end, dates }) => ({ titleKeys, start, end, dates }));
  return bare({ assessment, folded: fold(assessment.criteria, weights), positions });
}

/** Leaves out places, lengths and quoted words. A skill that counts is named as its requirement says it, so names are compared neutral. */
const bare = (value: unknown): string =>
  JSON.stringify(value, (key, one: unknown) => {
    if (key === 'name' && typeof one === 'string') return neutralise(one).text.toLowerCase();
    return QUOTED.has(key) ? undefined : one;
  });
const QUOTED: ReadonlySet<string> = new Set([
  'span',
  'spans',
  'evidence',
  'label',
  'page',
  'length',
  'title',
  'document',
  'text',
]);

/** Returns whether a pair gives something else in each kind of place. */
export function differs({ masculine, feminine }: TitlePair, kind: TwinKind): boolean {
  const role = (): RoleContent =>
    roleFromRequirements({ title: masculine, requirements: [`Experience as ${masculine}`, 'Excel'] });
  const of = (form: string): string => {
    switch (kind) {
      case 'title':
        return assessed(cv(form, 'Led two colleagues'), role());
      case 'bullet':
        return assessed(cv('Clerk', `Worked as ${form} for two years`), role());
      case 'JSON':
        return assessed(json(form), role(), JSON_EXTRACTOR);
      case 'requirement':
        return bare(roleFromRequirements({ title: 'Clerk', requirements: [`Experience as ${form}`, form, 'Excel'] }));
      case 'page':
        return bare(readRole(page(form, form)));
      case 'page asked':
        return assessed(cv(masculine, `Worked as ${masculine}`), readRole(page(form, form)));
    }
  };
  return of(masculine) !== of(feminine);
}

/** Pairs that are written alike but for the words that differ. */
export const isTwin = ({ masculine, feminine }: TitlePair): boolean => {
  const [a, b] = [masculine.split(' '), feminine.split(' ')];
  return a.every((word, at) => {
    const other = b[at] ?? '';
    return word.toLowerCase() === other.toLowerCase() ? word === other : isCapital(word) === isCapital(other);
  });
};
const isCapital = (word: string): boolean => word[0] !== word[0]?.toLowerCase();

/** Differing pairs by language and kind. */
export interface TwinFigures {
  language: string;
  pairs: number;
  /** The number of pairs that are not one text where every reader begins. */
  unlike: number;
  /** How many were assessed. */
  assessed: number;
  differing: Record<TwinKind, number>;
  examples: string[];
}

/**
 * @param folder of ESCO's titles
 * @param every assesses each so many-th pair of a language
 * @param languages two-letter codes of those to read; all where it is empty
 */
export function genderedTwins(folder: string, every = 1, languages: readonly string[] = []): TwinFigures[] {
  const byLanguage = byLanguageOf(genderedTitles(folder).filter(isTwin));
  const asked = [...byLanguage].filter(([language]) => languages.length === 0 || languages.includes(language));
  return asked.map(([language, pairs]) => {
    const taken = pairs.filter((_, at) => at % every === 0);
    const differing = Object.fromEntries(TWIN_KINDS.map((kind) => [kind, 0])) as Record<TwinKind, number>;
    const examples: string[] = [];
    for (const pair of taken)
      for (const kind of TWIN_KINDS)
        if (differs(pair, kind)) {
          differing[kind]++;
          if (examples.length < MOST_EXAMPLES) examples.push(`${kind}: ${pair.masculine} | ${pair.feminine}`);
        }
    const unlike = pairs.filter((pair) => neutralPage(pair.masculine) !== neutralPage(pair.feminine));
    examples.push(...unlike.slice(0, MOST_EXAMPLES).map(({ masculine, feminine }) => `${masculine} | ${feminine}`));
    return {
      language,
      pairs: pairs.length,
      unlike: unlike.length,
      assessed: taken.length,
      differing,
      examples,
    };
  });
}
const MOST_EXAMPLES = 12;

const neutralPage = (form: string): string => neutralise(page(form, form) + json(form)).text;

export function showGenderedTwins(figures: readonly TwinFigures[]): string {
  return figures
    .map(
      ({ language, pairs, unlike, assessed: tried, differing, examples }) =>
        `${language}: ${pairs} pairs, ${unlike} read as two texts; ${tried} assessed, differing ` +
        `${TWIN_KINDS.map((kind) => `${kind} ${differing[kind]}`).join(', ')}` +
        examples.map((one) => `\n  ${one}`).join(''),
    )
    .join('\n');
}

function byLanguageOf(pairs: readonly TitlePair[]): Map<string, TitlePair[]> {
  const found = new Map<string, TitlePair[]>();
  for (const pair of pairs) (found.get(pair.language) ?? found.set(pair.language, []).get(pair.language)!).push(pair);
  return found;
}
