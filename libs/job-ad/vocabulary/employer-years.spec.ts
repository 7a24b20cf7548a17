import { describe, expect, it } from '@jest/globals';
import { readRole } from '../role/read-role.js';
import { requiredYears } from './durations.js';

const years = (text: string): number[] => requiredYears(text).map(({ from }) => from / 12);

describe('years that an employer tells of itself', () => {
  it.each([
    'Fernhill is a family-owned company with more than 25 years’ experience',
    'Fernhill Dairy, one of the leading suppliers in Wales, which has over 20 years of experience, makes cheese.',
    'Fernhill Dairy has 15 years of experience in making cheese.',
    'Our client brings together more than 20 years of experience.',
    'With over 25 years of experience, Fernhill Dairy provides cheese to all of Wales.',
    'For more than 20 years of practice, we have made cheese.',
    'A dairy with a 25-year history',
    'A house with 25 years of tradition',
  ])('are asked of no candidate: %s', (text) => expect(years(text)).toEqual([]));

  it.each([
    ['Fernhill Dairy is looking for a baker with 3 years of experience', 3],
    ['Fernhill Dairy, a company with 25 years’ experience, is looking for a baker with 3 years’ experience', 3],
    ['You have worked in a company with a laboratory for 3 years', 3],
    ['The ideal candidate has 3 years of experience in a leading company', 3],
    ['With at least 3 years of experience, you know how a dairy works', 3],
    ['3 years of experience in a school or hospital', 3],
    ['3 years of experience of history teaching', 3],
  ])('are no others: %s', (text, asked) => expect(years(text)).toEqual([asked]));

  it.each([
    [
      'under a heading that asks',
      'Cheese Maker\n\nRequirements\n- Two years of dairy experience\n- Fernhill is a leading group with more than 25 years’ experience working with SAP',
    ],
    [
      'in German',
      'Käser (m/w/d)\n\nIhr Profil\n- Zwei Jahre Erfahrung in der Käserei\n\nWir sind ein Unternehmen mit mehr als 25 Jahren Erfahrung und SAP.',
    ],
    [
      'in French',
      'Fromager H/F\n\nProfil\n- Deux ans d’expérience en fromagerie\n\nNotre entreprise a plus de 20 ans d’expérience dans SAP.',
    ],
  ])('ask for nothing %s', (_, page) => {
    const { criteria } = readRole(page);
    expect(criteria.map(({ expression }) => expression)).toContainEqual(
      expect.objectContaining({ test: 'experience', benchmarks: [expect.objectContaining({ from: 24 })] }),
    );
    expect(JSON.stringify(criteria)).not.toMatch(/SAP|"from":(?:240|300)/);
  });
});
