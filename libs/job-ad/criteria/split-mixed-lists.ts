/** Lists of unlike things, and of bare names, in one line. */
import { recogniseFields, skillsIn, type SkillLexicon } from '#libs/language';
import { requiredYears } from '../vocabulary/durations.js';
import type { PageItem } from '../page/page-item.js';
import { andAnother, listedIn, type PagePiece } from '../page/prose.js';
import { isCredential } from './credentials/credentials.js';
import { isSoftSkill, statedKind } from '../vocabulary/importance-cues.js';
import { rangeBehindOpening } from '../vocabulary/opening-phrases.js';
import { isCondition } from '../notes/notes.js';
import { certificationsAsked } from './credentials/read-certifications.js';
import { educationAsked } from './credentials/read-education.js';

/** A list of so many bare names in one line asks for each of them. */
const BARE_NAMES = 4;
const BARE_WORDS = 3;

/** Kinds of thing that a line asks for, as far as its words tell. */
const kindOfThing = (text: string, lexicon: SkillLexicon): string =>
  educationAsked(text, false, lexicon)
    ? 'education'
    : certificationsAsked(text, lexicon) || isCredential(text)
      ? 'certification'
      : skillsIn(text, lexicon).length > 0
        ? 'skill'
        : isCondition(text, lexicon)
          ? 'condition'
          : isSoftSkill(text)
            ? 'soft'
            : 'free';

/**
 * The items with those cut at their commas that list unlike things ("excellent writing, media contacts and a degree in communications"):
 * what is a note for one of them is none for the others.
 */
export function splitMixedLists(items: readonly PageItem[], lexicon: SkillLexicon): PageItem[] {
  return items.flatMap((item) => {
    if (item.section === 'duties' || item.section === 'soft' || item.section === 'glance' || item.topic !== null)
      return [item];
    if (!/,\s/.test(item.text) || /:\s|\bor\b/i.test(item.text) || requiredYears(item.text).length > 0) return [item];
    const parts = listedIn(item).flatMap((one) => andAnother(one, lexicon));
    if (parts.length < 2 || parts.some(({ text }) => text.split(/\s+/).length > UNLIKE_WORDS)) return [item];
    const kinds = new Set(parts.map(({ text }) => kindOfThing(text, lexicon)));
    const fields = parts.slice(1).every(({ text }) => recogniseFields(text).length > 0);
    if (fields && kindOfThing(parts[0]!.text, lexicon) === 'education') return [item];
    // "Compassionate, calm under pressure": a bare word beside soft skills is one of them.
    const soft = parts.every(({ text }) => kindOfThing(text, lexicon) === 'soft' || !/\s/.test(text.trim()));
    const apart =
      !soft &&
      kinds.size > 1 &&
      (kinds.has('soft') || kinds.has('education') || kinds.has('certification') || kinds.has('condition'));
    return apart ? parts.map((part) => ({ ...item, ...part })) : [item];
  });
}

const UNLIKE_WORDS = 9;

/** "AWS, Terraform, Jenkins, Docker, Linux" as one requirement each, or null for a text of another make. */
export function bareList(item: PageItem): PagePiece[] | null {
  if (/[.:;()]\s|\bor\b|\betc\b|\/\s/i.test(item.text) || rangeBehindOpening(item.text).start > 0) return null;
  if (requiredYears(item.text).length > 0 || statedKind(item.text) !== null) return null;
  const parts = listedIn(item);
  return parts.length >= BARE_NAMES && parts.every(({ text }) => text.split(/\s+/).length <= BARE_WORDS) ? parts : null;
}
