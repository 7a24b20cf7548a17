/** Finding the taxonomy's skills in résumés, against a matcher built on wink-nlp's custom entities with the same spellings. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { SHIPPED_CATALOGUE } from '#libs/taxonomy';
import { recogniseSkills } from '#libs/language';
import { personDocument } from '../people.js';
import { type BenchRow, medianMs } from '../row.js';

const PEOPLE = 200;

export const recognition: BenchRow = {
  id: 'recognition',
  name: 'finding skills in text résumés, one core',
  target: '≥ 1 × a matcher of wink-nlp custom entities with the same spellings',
  async run() {
    const texts = (await Promise.all(Array.from({ length: PEOPLE }, (_, number) => personDocument(number)))).map(
      (one) => one.text,
    );
    const wink = winkMatcher();
    const oursMs = await medianMs(5, () => texts.forEach(skillsOf));
    const theirsMs = await medianMs(5, () => texts.forEach(wink));
    const found = texts.map((text) => ({ ours: new Set(skillsOf(text)), theirs: new Set(wink(text)) }));
    const count = (of: (one: (typeof found)[number]) => number): number => found.reduce((sum, one) => sum + of(one), 0);
    const both = count(({ ours, theirs }) => [...ours].filter((skill) => theirs.has(skill)).length);
    return {
      figure: `${(theirsMs / oursMs).toFixed(1)} ×`,
      detail:
        `${((PEOPLE * 1000) / oursMs).toFixed(0)} texts a second against ${((PEOPLE * 1000) / theirsMs).toFixed(0)}; ` +
        `skills found, counted once a text: ${count(({ ours }) => ours.size)} and ${count(({ theirs }) => theirs.size)}, the same ${both}`,
      met: theirsMs >= oursMs,
    };
  },
};

/** Line by line, as the profile builder does: what stands in a line is the context of an ambiguous name. */
function skillsOf(text: string): string[] {
  return text.split('\n').flatMap((line) => recogniseSkills(line).map(({ skill }) => skill));
}

/** wink-nlp reads a pattern `[A|B]` as alternatives; no spelling of ours has brackets. It has no guard for ambiguous names. */
function winkMatcher(): (text: string) => string[] {
  const nlp = winkNLP(model, ['sbd', 'cer']);
  const patterns = new Map<string, string[]>();
  for (const { skill, text } of SHIPPED_CATALOGUE.spellings())
    patterns.set(skill, [...(patterns.get(skill) ?? []), text]);
  nlp.learnCustomEntities(
    [...patterns].map(([name, spellings]) => ({ name, patterns: spellings })),
    { matchValue: false, usePOS: false, useEntity: false },
  );
  return (text) => nlp.readDoc(text).customEntities().out(nlp.its.type) as string[];
}
