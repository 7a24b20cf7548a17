/** Several things in one requirement, some of which a table may know: "bookkeeping, invoicing and Sage". */
import type { Expression } from '#libs/contracts';
import { rangeBehindOpening } from '../../vocabulary/opening-phrases.js';
import type { SkillLexicon } from '#libs/language';
import { readSkillGroups } from '../skills/skill-groups.js';
import type { ThingGroup } from './asked-thing.js';
import { alternativesIn } from '../phrases/alternatives.js';
import type { PhraseAsked } from '../phrases/free-phrases.js';
import { phraseLeaf, phraseStems } from '../phrases/phrase-leaf.js';

/** Parts of equal weight, and half of it for what the parts are examples of. */
const WEIGHT = { part: 2, head: 1 } as const;

/** The expression of a group of things; null where fewer than two of them say anything. */
export function groupAsked(
  { join, parts, head }: ThingGroup,
  label: string,
  lexicon: SkillLexicon,
): (Omit<PhraseAsked, 'expression'> & { expression: Expression }) | null {
  const all = parts.flatMap(({ text }) => partAsked(text, lexicon) ?? []);
  const lead = head ? partAsked(head.text, lexicon) : null;
  if (all.length + (lead ? 1 : 0) < 2) return null;
  const name = phraseStems(head?.text ?? parts.map(({ text }) => text).join(' ')).slice(0, NAME_STEMS);
  if (join === 'any')
    return {
      name: name.join(' '),
      expression: { test: 'any', label, parts: [...(lead ? [lead] : []), ...all] },
      shared: null,
    };
  if (join === 'parts' && lead && all.length > 1) {
    const whole = { test: 'all' as const, label, parts: all.map((of) => ({ weight: WEIGHT.part, of })) };
    return { name: name.join(' '), expression: { test: 'any', label, parts: [lead, whole] }, shared: null };
  }
  return {
    name: name.join(' '),
    expression: {
      test: 'all',
      label,
      parts: [...(lead ? [{ weight: WEIGHT.head, of: lead }] : []), ...all.map((of) => ({ weight: WEIGHT.part, of }))],
    },
    shared: null,
  };
}

const NAME_STEMS = 5;

function partAsked(text: string, lexicon: SkillLexicon): Expression | null {
  const { start, end } = rangeBehindOpening(text);
  const core = text.slice(start, end);
  const skills = readSkillGroups(core, false, lexicon);
  if (skills) return skills.expression;
  const leaves = (alternativesIn(core)?.parts ?? [core]).flatMap((part) => phraseLeaf(part, phraseStems(part)) ?? []);
  if (leaves.length === 0) return null;
  return leaves.length === 1 ? leaves[0]! : { test: 'any', label: core, parts: leaves };
}
