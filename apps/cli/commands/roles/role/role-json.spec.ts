import { expect, it } from '@jest/globals';
import { readRole } from '#libs/job-ad';
import { roleJson } from './role-json.js';

it('the JSON of a role prints no lists of stems: neither those of a phrase nor how a certificate may stand', () => {
  const role = readRole('Staff Nurse\n\nRequirements\n- NMC registration\n- Forklift certification\n');
  expect(JSON.stringify(role)).toContain('"standing"');
  const printed = roleJson(role) as { criteria: { category: string; from: { quote: string } }[] };
  expect(JSON.stringify(printed)).not.toMatch(/"(?:standing|terms)"/);
  const certificates = printed.criteria.filter(({ category }) => category === 'certifications');
  expect(certificates.map(({ from }) => from.quote)).toEqual(['NMC registration', 'Forklift certification']);
});
