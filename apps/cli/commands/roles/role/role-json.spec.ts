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

it('the JSON of a role has the lines of its page with their classes, and how many that ask were understood', () => {
  const page = 'Staff Nurse\n\nRequirements\n- NMC registration\n\nBenefits\n- Free parking\n';
  const printed = roleJson(readRole(page)) as {
    lines: { start: number; end: number; class: string; understood?: boolean }[];
    understood: object;
  };
  const [asked, heading] = [page.indexOf('NMC registration'), page.indexOf('Benefits')];
  expect(printed.lines).toEqual(
    expect.arrayContaining([
      { start: asked, end: asked + 'NMC registration'.length, class: 'asks', understood: true },
      { start: heading, end: heading + 'Benefits'.length, class: 'heading' },
    ]),
  );
  expect(printed.understood).toEqual({ lines: 1, of: 1 });
});
