import type { LanguageLeaf, LanguageLevel } from '#libs/contracts';
import { HUMAN_LANGUAGES } from '#libs/taxonomy';
import { recogniseLanguages } from '../../recognise-credentials.js';

const ABOUT_LANGUAGE =
  /\b(?:fluen(?:t|cy|tly)|proficien(?:t|cy)|native|mother tongue|speak(?:er|ing|s)?|spoken|written|verbal|oral|languages?|conversational|bilingual|command of|[ABC][12])\b/i;

/** "Good English": a level right before the name of a language. */
const LEVEL_BEFORE =
  /\b(?:good|excellent|strong|great|business|professional|basic|intermediate|advanced|perfect)(?: level(?: of)?)?\s$/i;

const LEVELS: readonly [LanguageLevel, RegExp][] = [
  // Nobody's mother tongue is a criterion (DESIGN, promise 7): who speaks it as well has C2.
  ['C2', /(?<!near[- ])\b(?:native|mother tongue|mastery)\b/i],
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

/** Human languages that a requirement asks for, one leaf each; empty where the text is about something else. */
export function languagesAsked(text: string, underHeading: boolean): LanguageLeaf[] {
  const found = recogniseLanguages(text);
  const alone =
    found.length === 1 && text.slice(0, found[0]!.start).trim() === '' && text.slice(found[0]!.end).trim() === '';
  const levelled = found.some(({ start }) => LEVEL_BEFORE.test(text.slice(Math.max(0, start - 30), start)));
  if (found.length === 0 || !(alone || underHeading || levelled || ABOUT_LANGUAGE.test(text))) return [];
  const before = found.map(({ start }, at) => text.slice(found[at - 1]?.end ?? 0, start));
  const after = found.map(({ end }, at) => text.slice(end, found[at + 1]?.start ?? text.length));
  // "Fluent German, basic French" or "German B2, French A2": the first language tells on which side the levels stand.
  const sides = languageLevel(before[0]!) === null ? [after, before] : [before, after];
  return found.map(({ language }, at) => {
    const level =
      cefrBehind(after[at]!) ?? languageLevel(sides[0]![at]!) ?? languageLevel(sides[1]![at]!) ?? languageLevel(text);
    return { test: 'language', label: HUMAN_LANGUAGES.find((one) => one.code === language)!.name, language, level };
  });
}
