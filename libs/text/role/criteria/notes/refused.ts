/** What a page may not ask for: kept out of the criteria, and told to a person with the reason. */
import type { RoleQuestion } from '#libs/contracts';
import { recogniseCertifications, recogniseDegrees, recogniseLanguages } from '../../../recognise-credentials.js';
import { skillsIn } from '../../../recognise.js';
import { askedYears } from '../../durations.js';
import type { Piece } from '../../page/prose.js';
import { labelOf } from '../phrases/phrase-leaf.js';
import { traitsAsked } from './traits.js';
import type { SkillLexicon } from '../../../skills/lexicon.js';

const blanked = (text: string, ranges: readonly { start: number; end: number }[]): string =>
  ranges.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);

/** True where a text asks for something that the reader knows by name. */
const asksByName = (text: string, lexicon: SkillLexicon): boolean =>
  skillsIn(text, lexicon).length > 0 ||
  recogniseCertifications(text).length > 0 ||
  recogniseDegrees(text).length > 0 ||
  recogniseLanguages(text).length > 0 ||
  askedYears(text).length > 0;

/**
 * The items of a page without what asks for a trait. The rest of such an item is read only for what it asks for by name: free words
 * around a trait belong to it. Native speakers stay: they are asked for a language.
 */
export function withoutTraits<T extends { text: string }>(items: readonly T[], lexicon: SkillLexicon): T[] {
  return items.flatMap((item) => {
    const traits = traitsAsked(item.text).filter(({ trait }) => trait !== 'native-speaker');
    if (traits.length === 0) return [item];
    const rest = blanked(item.text, traits);
    return asksByName(rest, lexicon) ? [{ ...item, text: rest }] : [];
  });
}

const CITIZENSHIP =
  /\b(?:[\w.]{1,20} )?(?:citizen(?:ship|s)?)\b(?! (?:science|services?|engagement|portal|data|developers?))/i;

/** Traits that sentences ask for as questions, in page order: refused ones, native speakers, citizenships. */
export function traitQuestions(sentences: readonly Piece[]): RoleQuestion[] {
  return sentences.flatMap(({ text, start, end }) => {
    const span = { start, end };
    const words = labelOf(text);
    const asked = traitsAsked(text);
    const traits = [...new Set(asked.map(({ trait }) => trait))];
    const questions = traits.map((trait): RoleQuestion =>
      trait === 'native-speaker'
        ? { code: 'native-speaker', criterion: null, span, data: { words } }
        : { code: 'trait-refused', criterion: null, span, data: { trait, words } },
    );
    const promises = /regardless|discriminat|equal|status/i.test(text);
    if (!promises && !traits.includes('nationality') && CITIZENSHIP.test(text))
      questions.push({ code: 'citizenship-asked', criterion: null, span, data: { words } });
    return questions;
  });
}
