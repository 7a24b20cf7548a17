import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { assessorFor, compileWeights, defaultWeights, fold } from '#libs/matching';
import { roleFromRequirements } from '#libs/job-ad';
import { buildProfile } from '#libs/resume';
import { explainNode } from '#libs/wording';

/**
 * Trades outside of the taxonomy, from text to score: words, and the related words of O*NET, distinguish the
 * candidates.
 */
const RESUMES = {
  sales: `Experience
Account Manager, Northwind, March 2019 - Present
- Looked after forty customers in retail and grew sales by a fifth
- Negotiated yearly contracts and prices with buyers`,
  moulds: `Experience
Mould Designer, Plastix, January 2016 - Present
- Designed injection moulds for automotive plastic parts
- Ran mould flow simulation and trial shots with the toolroom`,
  nurse: `Experience
ICU Nurse, St Mary Hospital, June 2018 - Present
- Cared for ventilated patients in intensive care
- Trained new nurses in infection control`,
  cook: `Experience
Cook, Blue Anchor, May 2015 - Present
- Prepared starters and sauces for ninety guests
- Kept the stock of the cold room`,
};
type Name = keyof typeof RESUMES;

function ranked(title: string, requirements: string[]) {
  const role = roleFromRequirements({ title, requirements });
  const weights = compileWeights(role.criteria, defaultWeights(role.criteria));
  const read = assessorFor(role);
  const people = (Object.keys(RESUMES) as Name[]).map((name) => {
    const text = RESUMES[name];
    const digest = createHash('sha256').update(text).digest('hex');
    const assessment = read(buildProfile([{ text, digest, extractor: 'text/1', readability: 'text' }]), '2026-06-15');
    return { name, assessment, score: fold(assessment.criteria, weights).score };
  });
  return people.sort((a, b) => b.score - a.score);
}

describe('a role of any trade', () => {
  it.each<[string, string[], Name]>([
    ['Key account manager', ['managing clients', 'price negotiation', 'sales targets'], 'sales'],
    ['Tool engineer', ['injection moulding', 'mould design', 'plastics'], 'moulds'],
    ['Registered nurse', ['critical care', 'patient safety', 'mentoring of nurses'], 'nurse'],
    ['Chef de partie', ['cooking', 'menu preparation', 'kitchen hygiene'], 'cook'],
  ])('%s finds its own first', (title, requirements, first) => {
    const [best, second] = ranked(title, requirements);
    expect(best!.name).toBe(first);
    expect(best!.score).toBeGreaterThan(2 * second!.score);
  });

  it('says that only similar wording was found', () => {
    const [best] = ranked('Key account manager', ['clients']);
    expect(best!.name).toBe('sales');
    expect(explainNode(best!.assessment.criteria[0]!.explanation, 'en')).toMatch(/^Similar wording only/);
  });

  it('takes work under a specialty of its title for relevant, and under a title of its family for adjacent', () => {
    const months = (title: string) => {
      const { assessment } = ranked(title, ['intensive care', '3 years of experience']).find(
        ({ name }) => name === 'nurse',
      )!;
      return [assessment.band.relevantMonths, assessment.band.adjacentMonths];
    };
    // June 2018 to June 2026, both counted: 97 months.
    expect(months('Registered Nurse')).toEqual([97, 0]);
    expect(months('Acute Care Nurse')).toEqual([0, 97]);
  });
});
