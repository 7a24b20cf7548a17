/** A certificate that no table knows is worth what its line says of it today. */
import { expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { buildProfile, readRole } from '#libs/text';

const role = readRole('Staff Nurse\n\nEssential criteria\n- NMC registration');
const id = role.criteria.find(({ category }) => category === 'certifications')!.id;

/** Value of the registration by the line of the résumé that names it. */
function valueOf(line: string): number {
  const text = `Ann Example\nStaff Nurse\n\nExperience\nStaff Nurse, Leeds General, 01/2019 - present\n- Cared for patients on a medical ward\n\nCertifications\n${line}\n`;
  const profile = buildProfile([{ text, digest: 'a'.repeat(64), extractor: 'plain/1', readability: 'text' }]);
  return assess(profile, role, '2026-06-15').criteria.find((one) => one.id === id)!.value;
}

it('counts less once it has run out, and nothing before it is held', () => {
  const held = valueOf('NMC registration');
  expect(held).toBeGreaterThan(0);
  // 0.4 of its strength (SCORE, "expired or undated 0.4"); halves of ten-thousandths are rounded on the way.
  expect(Math.abs(valueOf('NMC registration, expired 2021') - held * 0.4)).toBeLessThanOrEqual(1);
  expect(valueOf('NMC registration pending')).toBe(0);
  expect(valueOf('NMC registration applied for')).toBe(0);
});
