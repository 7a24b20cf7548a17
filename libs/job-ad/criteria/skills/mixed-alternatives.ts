import { skillsIn, type SkillLexicon } from '#libs/language';
import { alternativesIn, isName } from '../phrases/alternatives.js';
import { phraseLeaf, phraseStems } from '../phrases/phrase-leaf.js';
import { readSkillGroups, type SkillReading } from './skill-groups.js';
import { joinNames } from '../drafts/join-names.js';

/** A last alternative that stands for whatever is like the others opens their group and is none of its own. */
const OR_ANOTHER = /\bor (?:an?other|other|any|similar|equivalent|comparable|something|some)\b/i;

/**
 * Alternatives of which a table knows some and not the others: "NLP or ad tech", "Excel or statutory bookkeeping". Null for other texts,
 * and where all that is unknown are names, which stand in one group with the known ones.
 */
export function mixedAlternatives(text: string, skillMonths: boolean, lexicon: SkillLexicon): SkillReading | null {
  // "Cloud (AWS or GCP)" names a class and its tools: they are one group.
  const found = OR_ANOTHER.test(text) || text.includes('(') ? null : alternativesIn(text);
  if (!found) return null;
  const free = found.parts.filter((part) => skillsIn(part, lexicon).length === 0);
  if (free.length === 0 || free.length === found.parts.length || free.every(isName)) return null;
  const readings = found.parts.map((part) => readSkillGroups(part, skillMonths, lexicon));
  const parts = found.parts.flatMap(
    (part, at) => readings[at]?.expression ?? phraseLeaf(part, phraseStems(part)) ?? [],
  );
  if (parts.length < 2) return null;
  return {
    expression: {
      test: 'any',
      label: joinNames(
        parts.map((part) => part.label),
        'or',
      ),
      parts,
    },
    skills: readings.flatMap((one) => one?.skills ?? []),
    doubts: readings.flatMap((one) => one?.doubts ?? []),
  };
}
