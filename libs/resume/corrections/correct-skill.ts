import type { Mention, SkillCorrection, Span } from '#libs/contracts';
import { skillsIn, type SkillLexicon, sentenceTerms } from '#libs/language';
import { keyOf, note, type Draft, type Said } from './corrected-profile.js';

/** Places of a skill that are shown beside the word that it is not there. */
const SHOWN = 4;

/** A skill that is there, as if it stood in a line of the position or in a list; or that is not, whatever the documents say. */
export function putRightSkill(draft: Draft, { skill: name, there, in: used }: SkillCorrection, said: Said): void {
  const skill = skillNamed(name, draft.lexicon);
  if (!there) {
    if (skill !== null) deny(draft, skill, said);
    return;
  }
  const position = used === null ? null : (draft.places.get(keyOf('position', used)) ?? null);
  if (used !== null && position === null) note(draft, 'corrected-fact-gone', said, { fact: 'position' });
  const span = said.of('skill');
  const { start, end } = span;
  const mentions: Mention[] =
    skill === null
      ? skillsIn(name, draft.lexicon).map((one) => ({ ...one, start: one.start + start, end: one.end + start }))
      : [{ skill, start, end }];
  draft.profile.sentences.push({
    span,
    place: position === null ? 'list' : draft.profile.positions[position]!.kind,
    position,
    negated: false,
    words: name.split(/\s+/).length,
    terms: sentenceTerms(name, mentions, draft.lexicon),
    runs: [],
    mentions,
    statedMonths: null,
  });
}

/** The skill that a name or an id stands for by itself, without a text around it; null for one that the taxonomy lacks. */
export function skillNamed(name: string, lexicon: SkillLexicon): string | null {
  const wanted = name.trim().toLowerCase();
  if (lexicon.skillById(wanted) !== undefined) return wanted;
  return lexicon.spellings().find(({ text }) => text.toLowerCase() === wanted)?.skill ?? null;
}

function deny({ profile, denied }: Draft, skill: string, said: Said): void {
  const was: Span[] = [];
  profile.sentences = profile.sentences.map((sentence) => {
    const others = sentence.mentions.filter((mention) => mention.skill !== skill);
    if (others.length === sentence.mentions.length) return sentence;
    const [mention] = sentence.mentions.filter((one) => one.skill === skill);
    if (was.length < SHOWN) was.push({ document: sentence.span.document, start: mention!.start, end: mention!.end });
    return { ...sentence, mentions: others };
  });
  denied.push({ fact: 'skill', id: skill, by: [said.span], was });
}
