/**
 * Pairs of words for women and men at work, learned from the titles of ESCO (European Commission): titles of one occupation that differ in
 * nothing else ("Agrartechniker", "Agrartechnikerin"; "éducateur sportif", "éducatrice sportive").
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { escoTitles } from './esco.js';

/** The languages of ESCO's titles whose words change with gender; English has a list of its own. */
export const GENDERED_LANGUAGES = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'ro', 'sv', 'da'] as const;
export type GenderedLanguage = (typeof GENDERED_LANGUAGES)[number];

/** How words for men end and how those for women do, as far as one word of a pair tells the other. */
const ENDINGS: Readonly<Record<GenderedLanguage, string>> = {
  de: '|in e|in er|e mann|frau arzt|ärztin walt|wältin koch|köchin rat|rätin |ess |esse eur|euse teur|trice ier|ière bauer|bäuerin pfleger|schwester warte|wartin ger|gerin or|orin mönch|nonne',
  fr: '|e teur|trice eur|euse ier|ière er|ère en|enne on|onne an|anne n|nne l|lle f|ve x|se e|esse t|tte eau|elle c|que er|euse et|ète f|ffe deur|drice homme|femme ic|ique c|che is|ise eux|euse teur|teuse eur|eresse eur|eure oux|ousse ou|olle ot|otte',
  es: '|a o|a e|a tor|triz ón|ona án|ana ín|ina és|esa dor|dora e|esa |esa tán|tana ante|anta ente|enta or|ora ador|atriz iz|iza ez|eza',
  it: 'o|a tore|trice iere|iera ore|ora e|essa a|essa sore|sora tore|tora ore|rice co|ca go|ga ere|era ano|ana',
  pt: 'o|a |a or|ora e|a tor|triz ão|ã ão|ona ês|esa ador|adeira iz|íza ão|oa eiro|eira dor|triz e|isa a|isa |esa |essa',
  nl: 'r|ster |ster er|ster |e |in aar|ares er|eres eur|euse eur|rice teur|trice man|vrouw man|dame ier|ière oog|oge eer|eres e|in us|a |es |esse |ess aar|aarster ar|aarster er|ersster eer|eerster d|dster |ienne ien|ienne st|ste ant|ante aris|aresse ator|atrice or|rice oor|oortster oper|oopster aker|aakster ener|eenster oner|oonster aler|aalster over|oofster ever|eefster ezer|eesster aper|aapster erder|erster',
  pl: '|ka a|ka y|a i|a ik|iczka ik|ica k|czka ec|czyni iec|czyni owiec|owczyni ca|czyni arz|arka ec|ka ny|na g|żka iec|owa |owa |yni o|a |essa |esa arz|arzowa r|rka g|żyni iec|ka ier|ière ec|ca darz|dyni',
  cs: '|ka ík|ice ik|ička ý|á a|ka og|ožka dce|dkyně ce|kyně ec|kyně |ová ec|ečka ec|ena |yně čík|čice g|žka h|žka ník|nička lec|lkyně tek|tkyně rg|ržka ák|ačka ák|ena f|fka |kyně ář|ářka ík|ička',
  ro: 'or|oare |ă or|oară |iță |easă ar|ăreasă ar|ăriță og|oagă u|ă giu|geriță |esă ier|ieră of|oafă tor|triță tor|trice or|oreasă an|ancă |că ist|istă eț|eață |oaică |eriță or|eză ur|uză eu|ee',
  sv: '|inna |essa |ess ör|ris ör|ös are|erska are|arinna e|inna man|kvinna tör|tris e|erska |ska |issa re|rinna',
  da: '|inde |ske |esse e|inde r|rske er|erske ør|øse ør|rice',
};

/** So many letters must begin both words; shorter ones only where a list below has them. */
const SHORTEST_BEGIN = 2;
const SHORTEST = 4;

/** Forms outside of any ending: the masculine one, and the feminine one. */
const IRREGULAR: readonly string[] = [
  'krankenpfleger|krankenschwester kinderkrankenpfleger|kinderkrankenschwester steward|hôtesse',
];

/** Two titles of one occupation that differ by gender alone. */
export interface TitlePair {
  language: GenderedLanguage;
  masculine: string;
  feminine: string;
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const wordsOf = (title: string): string[] => title.toLowerCase().match(WORD) ?? [];
const gapsOf = (title: string): string => title.replace(WORD, 'w').replace(/\s+/g, ' ');

/** `1` where the second word is for women what the first is for men, `-1` the other way round, 0 for other words. */
function relation(one: string, other: string, language: GenderedLanguage): number {
  const isPair = (man: string, woman: string): boolean =>
    endingsOf(language).some(
      ([m, f]) =>
        man.endsWith(m) &&
        woman.endsWith(f) &&
        man.length - m.length >= SHORTEST_BEGIN &&
        man.slice(0, man.length - m.length) === woman.slice(0, woman.length - f.length),
    );
  if (one.length < SHORTEST || other.length < SHORTEST - 1) return 0;
  const isIrregular = (man: string, woman: string): boolean => IRREGULAR_PAIRS.has(`${man}|${woman}`);
  if (isIrregular(one, other)) return 1;
  if (isIrregular(other, one)) return -1;
  return isPair(one, other) ? 1 : isPair(other, one) ? -1 : 0;
}

const IRREGULAR_PAIRS = new Set(IRREGULAR.flatMap((list) => list.split(' ')));
const ENDING_LISTS = new Map<string, [string, string][]>();
function endingsOf(language: GenderedLanguage): [string, string][] {
  const known = ENDING_LISTS.get(language);
  if (known) return known;
  const list = ENDINGS[language].split(' ').map((one) => one.split('|') as [string, string]);
  ENDING_LISTS.set(language, list);
  return list;
}

/** How two titles differ by gender alone, word by word; null where they differ otherwise. */
function differing(one: string, other: string, language: GenderedLanguage): [string, string][] | null {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length !== b.length || gapsOf(one) !== gapsOf(other)) return null;
  const pairs: [string, string][] = [];
  let direction = 0;
  for (const [at, word] of a.entries()) {
    const beside = b[at]!;
    if (word === beside) continue;
    const relationOfPair = relation(word, beside, language);
    if (relationOfPair === 0 || (direction !== 0 && relationOfPair !== direction)) return null;
    direction = relationOfPair;
    pairs.push(relationOfPair > 0 ? [word, beside] : [beside, word]);
  }
  return pairs.length === 0 ? null : direction > 0 ? pairs : pairs;
}

/** @returns every pair of titles of ESCO that differ by gender alone, in the order of the files */
export function genderedTitles(folder: string): TitlePair[] {
  return GENDERED_LANGUAGES.filter((language) => existsSync(join(folder, `titles-${language}.tsv.gz`))).flatMap(
    (language) => {
      const pairs: TitlePair[] = [];
      for (const listed of escoTitles(folder, language).values()) {
        const titles = new Set(listed.flatMap((title) => (title.includes('/') ? [title, ...halves(title)] : [title])));
        const bySize = new Map<string, string[]>();
        for (const title of titles) {
          const key = `${wordsOf(title).length}`;
          bySize.set(key, [...(bySize.get(key) ?? []), title]);
        }
        for (const group of bySize.values())
          for (const [at, one] of group.entries())
            for (const other of group.slice(at + 1)) {
              const found = differing(one, other, language);
              if (!found) continue;
              const isFirst = wordsOf(one).includes(found[0]![0]) && !wordsOf(other).includes(found[0]![0]);
              pairs.push({ language, masculine: isFirst ? one : other, feminine: isFirst ? other : one });
            }
      }
      return pairs;
    },
  );
}

function halves(title: string): string[] {
  const parts = title.split(/ ?\/ ?/);
  return parts.length === 2 && wordsOf(parts[0]!).length === wordsOf(parts[1]!).length ? parts : [];
}

/** A pair of words, and how many titles show it. */
export interface GenderedWords {
  language: GenderedLanguage;
  masculine: string;
  feminine: string;
  titles: number;
}

/** @returns distinct pairs of words: for men, for women; with the language and how many titles show them */
export function countGenderedWords(titles: readonly TitlePair[]): GenderedWords[] {
  const counts = new Map<string, number>();
  for (const { language, masculine, feminine } of titles)
    for (const [man, woman] of differing(masculine, feminine, language) ?? []) {
      const key = `${language}|${man}|${woman}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return [...counts].map(([key, count]) => {
    const [language, masculine, feminine] = key.split('|') as [GenderedLanguage, string, string];
    return { language, masculine, feminine, titles: count };
  });
}

/** Words that the readers know by name: those of the sources and of the taxonomy. One of them stands for its pair. */
export function knownWords(folders: readonly string[]): Set<string> {
  const known = new Set<string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.ts$/.test(entry.name) && !/\.(?:spec|generated|d)\.ts$|english-forms/.test(entry.name))
        for (const [word] of readFileSync(path, 'utf8').toLowerCase().matchAll(WORD)) known.add(word);
    }
  };
  folders.forEach(walk);
  return known;
}
