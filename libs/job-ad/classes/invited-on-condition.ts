/** "If you have sewn sails before, please apply": what a sentence about applying asks of whom it invites. */
import { skillsIn, type SkillLexicon } from '#libs/language';
import { isCredential } from '../criteria/credentials/credentials.js';
import { pieceOf, type PagePiece } from '../page/prose.js';

/** A condition up to where the sentence turns to applying. What anyone may have ("any questions", "a disability") is none. */
const CONDITION =
  /\bif you(?: also)?(?:['’]re|['’]ve)? (?=(?:have|hold|possess|are|can|know|with|an?)\b)(?!have (?:any|not|already|been|applied|questions?|read|seen|the right to|what it takes|an? (?:question|disability|moment|criminal)|difficult\w*|problems?|trouble)\b|are (?:interested|looking|ready|unsure|unable|not|successful|shortlisted|selected|invited|applying|keen|excited|passionate)\b)(.{8,200}?)(?:,| and (?:are (?:interested|looking|keen|ready)|want|would like|think|feel|believe)\b| (?:then|please|apply|contact|call|click|send|get in touch)\b)/i;
/** Words for what is asked, without which a condition tells a wish. */
const NAMES_ASKED =
  /\b(?:experienced?|qualifi\w+|degree|diploma|certifi\w+|licen[cs]\w+|registered|knowledge|skills?|background|trained|worked)\b/i;

/** What the reader of the page wants is no requirement: "if you are a baker looking for a new challenge". */
const SEEKS_WORK = /\b(?:looking|searching|seeking|hoping|wanting) (?:for|to)\b/i;

/** The part of a sentence that asks, or null. The rest of it tells how to apply. */
export function invitedOnCondition(sentence: PagePiece, lexicon: SkillLexicon): PagePiece | null {
  const match = CONDITION.exec(sentence.text);
  if (!match) return null;
  const end = match.index + match[0].length;
  const from = sentence.text.indexOf(match[1]!, match.index);
  const asked = pieceOf(sentence, from, Math.min(end, from + match[1]!.length));
  if (SEEKS_WORK.test(asked.text)) return null;
  const names = NAMES_ASKED.test(asked.text) || isCredential(asked.text) || skillsIn(asked.text, lexicon).length > 0;
  return names ? asked : null;
}
