import { describe, expect, it } from '@jest/globals';
import { readRole } from '../../role/read-role.js';
import { isCredential, isLicence, statusTerms } from './credentials.js';

describe('a licence to practise', () => {
  it.each(['Current registration with the NMC', 'State licence', 'Registered Nurse', 'HGV class 1'])(
    'is “%s”',
    (text) => expect(isLicence(text)).toBe(true),
  );

  it.each(['Post-registration critical care course', 'Pre-registration placement', 'Software licence management'])(
    'is not “%s”',
    (text) => expect(isLicence(text)).toBe(false),
  );
});

it('a certificate that is named without its level is asked without it', () => {
  const label = (text: string) =>
    readRole(`Cloud Engineer\n\nRequirements\n${text}`).criteria.find(({ id }) => id === 'certifications.named')!.label;
  expect(label('- AWS Certified Solutions Architect')).toBe('AWS Certified Solutions Architect');
  expect(label('- AWS Certified Solutions Architect – Associate')).toMatch(/ – Associate$/);
  expect(label('- AWS Certified Solutions Architect\n- AWS Solutions Architect Associate')).toMatch(/ – Associate$/);
});

describe('certificates of trades that no table knows', () => {
  it.each([
    'NMC registration',
    'ServSafe',
    'State teaching licence',
    'CDL class A',
    'Forklift licence',
    'CSCS card',
    'SIA licence',
    'Gas Safe registered',
    'SMSTS',
  ])('“%s” is one by its name', (text) => {
    expect(isCredential(text)).toBe(true);
    const [criterion] = readRole(`Zookeeper\n\nRequirements\n- ${text}`).criteria.filter(
      ({ id }) => !id.startsWith('experience'),
    );
    expect(criterion).toMatchObject({ category: 'certifications', label: text, expression: { test: 'phrase' } });
  });

  it('keeps the letters of a class, and the words of kind out', () => {
    const { criteria } = readRole('Driver\n\nRequirements\n- CDL class A a plus');
    expect(criteria.find(({ category }) => category === 'certifications')).toMatchObject({
      label: 'CDL class A',
      kind: 'bonus',
    });
  });

  it('is not asked for by who does not ask for it', () => {
    const { criteria } = readRole('Guard\n\nRequirements\n- Night patrols\n- SIA licence not required');
    expect(criteria.some(({ category }) => category === 'certifications')).toBe(false);
  });

  it('are worth less where they are pending or expired', () => {
    const terms = new Map(statusTerms(['nmc', 'registr']).map(({ term, credit }) => [term, credit]));
    expect(terms.get('pend')).toBe(0);
    expect(terms.get('expir')).toBe(4_000);
    expect(statusTerms(['pend']).some(({ term }) => term === 'pend')).toBe(false);
  });
});
