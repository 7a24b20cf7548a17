import type { SkillLexicon } from '../lexicon/skill-lexicon.js';
import { allMatches } from '../text/all-matches.js';

interface Range {
  start: number;
  end: number;
}

/** Placeholders for names in forms and anonymized texts. */
const PLACEHOLDERS = /\b(?:Company Name|Employer Name|City ?, ?(?:State|ST))(?!\p{L})/gu;

/**
 * Finds names of several words that are ordinary words by themselves: products ("Microsoft Office" describes no office)
 * and placeholders of employers or locations ("City , State"). Their words are no evidence for the same words of a
 * requirement.
 * @param text the whole text
 * @param within the part to search
 * @param mentions the skills recognized there
 */
export function properNamesIn(
  text: string,
  within: Range,
  mentions: readonly (Range & { skill: string })[],
  lexicon: SkillLexicon,
): Range[] {
  const products = mentions.filter(
    ({ skill, start, end }) => text.slice(start, end).includes(' ') && isProduct(lexicon.skillById(skill)),
  );
  const placeholders = allMatches(text.slice(within.start, within.end), PLACEHOLDERS).map(({ index, 0: found }) => ({
    start: within.start + index,
    end: within.start + index + found.length,
  }));
  return [...products, ...placeholders];
}

/**
 * A skill that the taxonomy writes like a name ("Microsoft Office"), not like a thing ("feature store"). The words of a tool of a class often say
 * which ("Google Analytics", "Azure Data Factory"), and stay.
 */
function isProduct(skill: ReturnType<SkillLexicon['skillById']>): boolean {
  if (!skill || skill.isClass || (skill.classes?.length ?? 0) > 0) return false;
  return skill.name.split(/[ -]/).every((word) => /^[\p{Lu}\d]/u.test(word));
}
