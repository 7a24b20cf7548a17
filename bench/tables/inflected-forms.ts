import type { GenderedLanguage } from './gendered-forms.js';
import { slavicCases } from './slavic-cases.js';

/** "-s" and "-es": German words for men that are not weak ("des Studenten"). */
function genitives(man: string): string[] {
  if (/(?:e|ist|ent|ant|nom|log|graf|graph|ot)$/.test(man)) return [];
  return /(?:er|or|eur|el|är|ier|en|ling)$/.test(man) ? ['s'] : /[szßx]$/.test(man) ? ['es'] : ['s', 'es'];
}

/**
 * The plurals and the cases of a pair of words for people, each with the word it is a form of: of "Arzt" and "Ärztin" `[ärztinnen, arzt]`,
 * `[ärzten, arzt]` and so on. In Romance languages the plural for women is a form of that for men.
 */
export function inflected(language: GenderedLanguage, man: string, woman: string): [string, string][] {
  const s = (word: string): string => (/[sx]$/.test(word) ? word : `${word}s`);
  switch (language) {
    case 'de':
      return germanForms(man, woman);
    case 'fr':
      return [[`${woman}s`, man.endsWith('al') ? `${man.slice(0, -1)}ux` : man.endsWith('eau') ? `${man}x` : s(man)]];
    case 'es':
    case 'pt':
      return [[woman.endsWith('z') ? `${woman.slice(0, -1)}ces` : `${woman}s`, iberianPlural(man)]];
    case 'it': {
      if (woman.endsWith('trice')) return [[`${woman.slice(0, -1)}i`, `${man.slice(0, -1)}i`]];
      if (!woman.endsWith('a') || man.length < 6) return [];
      if (/[cg]o$/.test(man)) {
        const [stem, plural] = [man.slice(0, -1), `${man.slice(0, -1)}i`];
        return [
          [`${stem}he`, plural],
          [`${stem}hi`, plural],
        ];
      }
      return [[`${woman.slice(0, -1)}e`, man.endsWith('io') ? man.slice(0, -1) : `${man.slice(0, -1)}i`]];
    }
    case 'nl':
      if (/(?:ster|trice|euse)$/.test(woman)) return [[`${woman}s`, s(man)]];
      if (/(?:es|in)$/.test(woman))
        return [
          [woman.endsWith('es') ? `${woman}sen` : `${woman}nen`, man],
          [man.endsWith('aar') ? `${man.slice(0, -2)}ren` : `${man}en`, man],
          [`${man}s`, man],
        ];
      return woman === `${man}e` ? [[`${woman}s`, `${man}en`]] : [];
    case 'pl':
    case 'cs':
      return slavicCases(language, man, woman).map((form) => [form, man]);
    case 'ro':
      return romanianCases(man, woman).map((form) => [form, man]);
    default:
      return [];
  }
}

/** With the article, in both cases and numbers: "inginerul", "inginerei". */
function romanianCases(man: string, woman: string): string[] {
  const ofMan = /[bcdfglmnprtzsș]$/.test(man) ? ['ul', 'ului', 'i', 'ii', 'ilor'].map((end) => man + end) : [];
  const [stem, ends] = woman.endsWith('ă')
    ? [woman.slice(0, -1), ['a', 'ei', 'e', 'ele', 'elor']]
    : woman.endsWith('oare')
      ? [woman, ['a', 'i', 'le', 'lor']]
      : ['', []];
  return [...ofMan, ...ends.map((end) => stem + end)];
}

/** All cases of the word for men, and the plurals of both. */
function germanForms(man: string, woman: string): [string, string][] {
  const ofMan = (forms: readonly string[]): [string, string][] => forms.map((form) => [form, man]);
  if (woman.endsWith('frau')) {
    const head = man.slice(0, -4);
    return ofMan([`${woman}en`, `${head}leute`, `${head}leuten`, `${man}s`, `${man}es`]);
  }
  if (woman.endsWith('in')) {
    // "Koch, Köchin": the plural has the vowel of the form for women.
    const stem = woman.slice(0, -2);
    const vowelled = stem === man || man.endsWith('e') ? [] : [`${stem}e`, `${stem}en`];
    const endings = [...germanPlurals(man), ...genitives(man)];
    return ofMan([`${woman}nen`, ...vowelled, ...endings.map((end) => man + end)]);
  }
  return woman.endsWith('e') && man.endsWith('er') ? ofMan([`${woman}n`, `${woman}m`, `${woman}s`]) : [];
}

function germanPlurals(man: string): string[] {
  if (/er?$/.test(man)) return ['n'];
  return /(?:ist|ent|ant|at|ekt|nom|log|graf|graph|ot)$/.test(man) ? ['en'] : ['e', 'en'];
}

/** How Spanish and Portuguese words for men end, and their plurals; the first that fits is taken. Others take "-es". */
const IBERIAN_PLURALS: readonly (readonly [ending: RegExp, plural: string])[] = [
  [/(?<=[aeiouã])$/, 's'],
  [/z$/, 'ces'],
  [/ón$/, 'ones'],
  [/ão$/, 'ões'],
  [/[éê]s$/, 'eses'],
];

function iberianPlural(man: string): string {
  const [ending, plural] = IBERIAN_PLURALS.find(([end]) => end.test(man)) ?? [/$/, 'es'];
  return man.replace(ending, plural);
}
