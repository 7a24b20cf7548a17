import type { Mention, Sentence, SkillCorrection, Span } from '#libs/contracts';
import { skillsIn, type SkillLexicon, sentenceTerms } from '#libs/language';
import {
  entryKey,
  withDenied,
  withFinding,
  withSentence,
  type CorrectedProfile,
  type StatementSource,
} from './corrected-profile.js';

/** Places of a skill that are shown beside the word that it is not present. */
const SHOWN = 4;

/** Adds a skill as a line of the position or of a list, or takes one away, whatever the documents say. */
export function correctSkill(
  before: CorrectedProfile,
  { skill: name, present, in: used }: SkillCorrection,
  source: StatementSource,
  lexicon: SkillLexicon,
): CorrectedProfile {
  const skill = skillIdOf(name, lexicon);
  if (!present) return skill === null ? before : withoutSkill(before, skill, source);
  const position = used === null ? null : (before.places.get(entryKey('position', used)) ?? null);
  const isGone = used !== null && position === null;
  const noted = isGone ? withFinding(before, 'corrected-fact-gone', source, { fact: 'position' }) : before;
  const span = source.of('skill');
  const { start, end } = span;
  const mentions: Mention[] =
    skill === null
      ? skillsIn(name, lexicon).map((one) => ({ ...one, start: one.start + start, end: one.end + start }))
      : [{ skill, start, end }];
  return withSentence(noted, {
    span,
    place: position === null ? 'list' : noted.profile.positions[position]!.kind,
    position,
    negated: false,
    words: name.split(/\s+/).length,
    terms: sentenceTerms(name, mentions, lexicon),
    runs: [],
    mentions,
    statedMonths: null,
  });
}

/** The skill that a name or an id stands for by itself, without a text around it; null for one that the taxonomy lacks. */
export function skillIdOf(name: string, lexicon: SkillLexicon): string | null {
  const wanted = name.trim().toLowerCase();
  if (lexicon.skillById(wanted) !== undefined) return wanted;
  return lexicon.spellings().find(({ text }) => text.toLowerCase() === wanted)?.skill ?? null;
}

/** The profile without any mention of a skill. */
function withoutSkill(before: CorrectedProfile, skill: string, { span }: StatementSource): CorrectedProfile {
  const { profile } = before;
  const mentionOf = ({ mentions }: Sentence) => mentions.find((one) => one.skill === skill);
  const was = profile.sentences
    .flatMap((sentence): Span[] => {
      const mention = mentionOf(sentence);
      return mention ? [{ document: sentence.span.document, start: mention.start, end: mention.end }] : [];
    })
    .slice(0, SHOWN);
  const sentences = profile.sentences.map((sentence) =>
    mentionOf(sentence)
      ? { ...sentence, mentions: sentence.mentions.filter((mention) => mention.skill !== skill) }
      : sentence,
  );
  return withDenied({ ...before, profile: { ...profile, sentences } }, { fact: 'skill', id: skill, by: [span], was });
}
