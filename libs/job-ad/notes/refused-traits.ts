/** Requirements that a page may not set. They are kept out of the criteria and reported to a user with the reason. */
import type { PageSpan, RoleQuestion } from '#libs/contracts';
import {
  recogniseCertifications,
  recogniseDegrees,
  recogniseLanguages,
  skillsIn,
  type SkillLexicon,
} from '#libs/language';
import { requiredYears } from '../vocabulary/durations.js';
import type { PagePiece } from '../page/prose.js';
import { requirementLabel } from '../criteria/phrases/phrase-leaf.js';
import { citizenshipAsked } from './traits/citizenship.js';
import { traitsAsked } from './traits/traits.js';

/** Matches the words that joined a text to the one before it. */
const JOINS = /^[\s,;:.]*(?:(?:with|and|who|mit|und|avec|et|con|y|met|en|com|e|z)\s)?/i;

const blanked = (text: string, ranges: readonly { start: number; end: number }[]): string =>
  ranges.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);

/** True where a text asks for something that the reader knows by name. */
const asksByName = (text: string, lexicon: SkillLexicon): boolean =>
  skillsIn(text, lexicon).length > 0 ||
  recogniseCertifications(text).length > 0 ||
  recogniseDegrees(text).length > 0 ||
  recogniseLanguages(text).length > 0 ||
  requiredYears(text).length > 0;

/**
 * The items of a page without what asks for a trait. The rest of such an item is read only for what it asks for by name: free words
 * around a trait belong to it. A native speaker of a language is asked for the language; a citizenship alone stays, to be noted.
 */
export function withoutTraitRequests<T extends { text: string }>(items: readonly T[], lexicon: SkillLexicon): T[] {
  return items.flatMap((item) => {
    const traits = traitsAsked(item.text).filter(
      ({ trait }) => trait !== 'native-speaker' || recogniseLanguages(item.text).length === 0,
    );
    const citizenship = citizenshipAsked(item.text);
    const refused = citizenship ? [...traits, citizenship] : traits;
    if (refused.length === 0) return [item];
    const rest = blanked(item.text, refused).replace(JOINS, (joins) => ' '.repeat(joins.length));
    if (asksByName(rest, lexicon)) return [{ ...item, text: rest }];
    return traits.length === 0 ? [item] : [];
  });
}

/** Both on lines of their own are the choices of a form that was copied with the page. */
const GENDERS: ReadonlySet<string> = new Set(
  'male female männlich weiblich masculin féminin masculino femenino'.split(' '),
);

/** Traits that sentences ask for as questions with the words that ask, in page order: refused ones, native speakers, citizenships. */
export function traitQuestions(sentences: readonly PagePiece[]): RoleQuestion[] {
  const choices = new Set(sentences.map(({ text }) => text.toLowerCase()).filter((text) => GENDERS.has(text)));
  return sentences.flatMap((sentence) => {
    const isChoice = choices.size > 1 && choices.has(sentence.text.toLowerCase());
    const asked = isChoice ? [] : traitsAsked(sentence.text);
    const questions = [...new Set(asked.map(({ trait }) => trait))].map((trait): RoleQuestion => {
      const ofTrait = asked.filter((one) => one.trait === trait);
      const place = placeOf(sentence, ofTrait[0]!.start, Math.max(...ofTrait.map(({ end }) => end)));
      return trait === 'native-speaker'
        ? { code: 'native-speaker', criterion: null, ...place }
        : { code: 'trait-refused', criterion: null, ...place, data: { trait, ...place.data } };
    });
    const citizenship = citizenshipAsked(sentence.text);
    if (citizenship)
      questions.push({
        code: 'citizenship-asked',
        criterion: null,
        ...placeOf(sentence, citizenship.start, citizenship.end),
      });
    return questions;
  });
}

/** The codes of `traitQuestions`. */
const OF_TRAITS: ReadonlySet<string> = new Set(['trait-refused', 'native-speaker', 'citizenship-asked']);

/**
 * Questions of a page that was read in translation, with those about traits asked of the page's own sentences: what asks
 * for a trait is not translated.
 */
export const withOwnTraitQuestions = (
  questions: readonly RoleQuestion[],
  sentences: readonly PagePiece[],
): RoleQuestion[] => [...traitQuestions(sentences), ...questions.filter(({ code }) => !OF_TRAITS.has(code))];

/** Returns the position of a sentence's words on the page, and the words. */
const placeOf = (
  { text, start }: PagePiece,
  from: number,
  to: number,
): { span: PageSpan; data: { words: string } } => ({
  span: { start: start + from, end: start + to },
  data: { words: requirementLabel(text.slice(from, to)) },
});
