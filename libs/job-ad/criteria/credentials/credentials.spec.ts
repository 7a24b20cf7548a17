import { describe, expect, it } from '@jest/globals';
import { readRole } from '../../role/read-role.js';
import { readSingleRequirement } from '../../role/read-single-requirement.js';
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

describe('a license to drive', () => {
  const asked = (page: string) =>
    readRole(page).criteria.map(({ category, kind, label }) => `${category} ${kind}: ${label}`);

  it.each([
    ['en', 'Sales Agent\n\nRequirements\n- Valid driver’s license\n- Two years of experience', 'Driver’s license'],
    ['de', 'Verkäufer\n\nIhr Profil\n- Führerschein Klasse B\n- Zwei Jahre Erfahrung', 'Führerschein Klasse B'],
    ['fr', 'Vendeur\n\nVotre profil\n- Permis B\n- Deux ans d’expérience', 'Permis B'],
    ['es', 'Vendedor\n\nRequisitos\n- Carné de conducir B\n- Dos años de experiencia', 'Carné de conducir B'],
    ['it', 'Venditore\n\nRequisiti\n- Patente B\n- Due anni di esperienza', 'Patente B'],
    ['nl', 'Verkoper\n\nFunctie-eisen\n- Rijbewijs B\n- Twee jaar ervaring', 'Rijbewijs B'],
    ['pt', 'Vendedor\n\nRequisitos\n- Carta de condução\n- Experiência de dois anos', 'Carta de condução'],
    [
      'pl',
      'Sprzedawca\n\nObowiązki\n- Obsługa klientów w sklepie\n\nWymagania\n- Prawo jazdy kat. B\n- Dwa lata doświadczenia',
      'Prawo jazdy kat. B',
    ],
  ])('is a certification that a page asks for (%s)', (_, page, label) => {
    expect(asked(page)).toContain(`certifications required: ${label}`);
  });

  it.each(['Valid driver’s license', 'Führerschein Klasse B', 'permis B', 'prawo jazdy kat. B'])(
    'is a certification where a user adds it: %s',
    (text) => {
      const { criteria, notes } = readSingleRequirement(text, 'requirement');
      expect(criteria.map(({ category }) => category)).toEqual(['certifications']);
      expect(notes).toEqual([]);
    },
  );

  it('is looked for in the words of the page, which a résumé in its language has', () => {
    const { criteria } = readRole('Verkäufer\n\nIhr Profil\n- Führerschein Klasse B');
    const licence = criteria.find(({ category }) => category === 'certifications');
    expect(licence!.expression).toMatchObject({ test: 'phrase', terms: [{ term: 'führerschein' }, {}] });
  });

  it('is one to practice for a profession alone', () => {
    expect(['Driving licence', 'Führerschein Klasse B', 'Carné de conducir'].filter(isLicence)).toEqual([]);
    const forWork = ['Commercial driver’s license', 'Führerschein Klasse C', 'Permis CE', 'HGV driving licence'];
    expect(forWork.filter(isLicence)).toEqual(forWork);
  });

  it('stands beside a car of one’s own, which is a condition', () => {
    const role = readRole('Sales Agent\n\nRequirements\n- Driving licence and own car');
    expect(role.criteria.map(({ label }) => label)).toContain('Driving licence');
    expect(role.notes.map(({ label }) => label)).toEqual(['own car']);
  });
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
