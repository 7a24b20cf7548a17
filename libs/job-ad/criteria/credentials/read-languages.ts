import type { Kind, LanguageLeaf, LanguageLevel } from '#libs/contracts';
import { HUMAN_LANGUAGES } from '#libs/taxonomy';
import { recogniseLanguages } from '#libs/language';
import { statedKind, withoutKindWords } from '../../vocabulary/importance-cues.js';

const ABOUT_LANGUAGE =
  /\b(?:fluen(?:t|cy|tly)|proficien(?:t|cy)|native|mother tongue|speak(?:er|ing|s)?|spoken|written|verbal|oral|languages?|conversational|(?:bi|tri|multi)[- ]?lingual|command of|muttersprach\w*|langue maternelle|lengua materna|nativ[oa]s?|[ABC][12])\b/i;

/** "Good English": a level right before the name of a language. */
const LEVEL_BEFORE =
  /\b(?:good|excellent|strong|great|business|professional|basic|intermediate|advanced|perfect)(?: level(?: of)?)?\s$/i;

const LEVELS: readonly [LanguageLevel, RegExp][] = [
  // A mother tongue is no criterion (DESIGN, promise 7): a speaker of the same level has C2.
  [
    'C2',
    /(?<!near[- ])\b(?:native|mother tongue|mastery|muttersprach\w*|langue maternelle|lengua materna|nativ[oa]s?)\b/i,
  ],
  [
    'C1',
    /\b(?:fluen(?:t|cy|tly)|excellent|proficien(?:t|cy)|advanced|full professional|very good|strong|near[- ]native|bilingual|great)\b/i,
  ],
  ['B2', /\b(?:professional|business|working|good|upper[- ]intermediate)\b/i],
  ['B1', /\b(?:conversational|intermediate)\b/i],
  ['A2', /\b(?:basic|elementary|beginner)\b/i],
];

/** The level that words about a language state: a CEFR letter, else "native" (C2), "fluent" (C1), "business" (B2), "conversational" (B1), "basic" (A2). */
export function languageLevel(text: string): LanguageLevel | null {
  const cefr = /\b([ABC][12])\b/.exec(text)?.[1];
  if (cefr) return cefr as LanguageLevel;
  return LEVELS.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** A CEFR letter right behind the name of a language, in brackets or not. */
const cefrBehind = (text: string): LanguageLevel | null =>
  (/^\s*[(:–-]?\s*(?:level\s+)?([ABC][12])\b/i.exec(text)?.[1]?.toUpperCase() as LanguageLevel | undefined) ?? null;

/** A language that a requirement asks for, with where it stands. */
export interface LanguageAsked {
  leaf: LanguageLeaf;
  start: number;
  end: number;
}

/**
 * Human languages that a requirement asks for, in its order; empty where the text is about something else.
 *
 * @param fullText the text with its words of kind, where they are blanked out of the other
 */
export function languagesAsked(text: string, underHeading: boolean, fullText = text): LanguageAsked[] {
  const found = recogniseLanguages(text);
  const alone = found.length > 0 && onlyNames(text, found);
  const levelled = found.some(({ start }) => LEVEL_BEFORE.test(text.slice(Math.max(0, start - 30), start)));
  if (found.length === 0 || !(alone || underHeading || levelled || ABOUT_LANGUAGE.test(text))) return [];
  const before = found.map(({ start }, at) => text.slice(found[at - 1]?.end ?? 0, start));
  const after = found.map(({ end }, at) => text.slice(end, found[at + 1]?.start ?? text.length));
  // "Fluent German, basic French" or "German B2, French A2": the first language tells on which side the levels stand.
  const sides = languageLevel(before[0]!) === null ? [after, before] : [before, after];
  const own = found.map(
    (_, at) => cefrBehind(after[at]!) ?? languageLevel(sides[0]![at]!) ?? languageLevel(sides[1]![at]!),
  );
  // What is only a plus is not asked at the level of another language ("fluent English, German a plus").
  const kinds = languageKinds(fullText, found, null);
  const levels = new Map(
    [...kinds.keys()].reverse().flatMap((at) => (own[at] ? [[kinds[at]!, own[at]] as const] : [])),
  );
  const apart = new Set(kinds).size > 1;
  return found.map(({ language, start, end }, at) => {
    const level = own[at] ?? (apart ? (levels.get(kinds[at]!) ?? null) : languageLevel(text));
    const leaf = { test: 'language' as const, label: nameOf(language), language, level };
    return { leaf, start, end };
  });
}

/** True where beside the languages a text has only words of kind and what joins a list. */
const onlyNames = (text: string, found: readonly { start: number; end: number }[]): boolean => {
  const rest =
    found.map(({ start }, at) => text.slice(found[at - 1]?.end ?? 0, start)).join(' ') + text.slice(found.at(-1)!.end);
  return (
    withoutKindWords(rest)
      .replace(
        /\b(?:and|or|both|either|is|are|required|preferred|(?:good |basic |some )?knowledge|of|the|in)\b|[,;/&().:]/gi,
        '',
      )
      .trim() === ''
  );
};

const nameOf = (language: string): string => HUMAN_LANGUAGES.find((one) => one.code === language)!.name;

/** Between languages of one list. */
const JOINED_BY = /^\s*(?:,?\s*(?:and|or|and\/or|&)|\/)\s*(?:[a-z]+\s)?$/i;
const COMMA = /^\s*,\s*$/;

/**
 * The kind of each language of a text by the words that stand beside it: "fluent English required, German a plus" asks for the one and
 * welcomes the other; of a list joined by "and" or "or" the last one's words count for all. `given` where none are said.
 */
export function languageKinds(
  text: string,
  found: readonly { start: number; end: number }[],
  given: Kind | null,
): (Kind | null)[] {
  const kinds: (Kind | null)[] = found.map(() => given);
  const opening = found[0] ? (KIND_BEFORE.exec(text.slice(0, found[0].start))?.[0] ?? '') : '';
  const first = statedKind(opening) ?? given;
  let list = false;
  for (let at = found.length - 1; at >= 0; at--) {
    const { end } = found[at]!;
    const next = found[at + 1];
    const behind = text.slice(end, next?.start ?? text.length);
    const before = text.slice(found[at - 1]?.end ?? 0, found[at]!.start);
    const own =
      statedKind(behind.split(/[,;.]\s|\s(?:and|or|but|while)\s/i, 1)[0]!) ??
      statedKind(KIND_BEFORE.exec(before)?.[0] ?? '');
    const joins: boolean = next !== undefined && (JOINED_BY.test(behind) || (list && COMMA.test(behind)));
    kinds[at] =
      own ??
      (joins
        ? (kinds[at + 1] ?? null)
        : at === found.length - 1 && found.length === 1
          ? (statedKind(text) ?? given)
          : first);
    list = joins && own === null;
  }
  return kinds;
}

/** Words of kind right before a language or its level: "preferably French", "Required: English", "ideally fluent in French". */
const KIND_BEFORE = /(?:^|[,;.(]|\b(?:and|but)\s)[^,;.()]{0,40}$/i;
