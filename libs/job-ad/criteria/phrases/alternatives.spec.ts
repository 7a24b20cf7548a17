import { describe, expect, it } from '@jest/globals';
import { alternativesIn, withoutLesserOr } from './alternatives.js';

describe('alternatives in free words', () => {
  it.each([
    ['intensive care or high dependency', ['intensive care', 'high dependency']],
    ['Xero, Sage or QuickBooks', ['Xero', 'Sage', 'QuickBooks']],
    ['financial analysis or accounting', ['financial analysis', 'accounting']],
    ['managing budgets or leading teams', ['managing budgets', 'leading teams']],
    ['dogs or cats', ['dogs', 'cats']],
    ['Salesforce, HubSpot or another CRM', ['Salesforce', 'HubSpot', 'CRM']],
    ['ATS (Greenhouse, Workable or similar)', ['ATS', 'Greenhouse', 'Workable']],
    // A general word behind the last one is of all of them, and nothing to ask about.
    ['ACA, ACCA or CIMA qualified', ['ACA qualified', 'ACCA qualified', 'CIMA qualified']],
    ['AML or financial crime background', ['AML background', 'financial crime background']],
  ])('stand as they are in %s', (text, parts) => {
    expect(alternativesIn(text)).toEqual({ parts, shared: false });
  });

  it.each([
    ['hospital or community pharmacy', ['hospital pharmacy', 'community pharmacy']],
    ['B2B or enterprise sales experience', ['B2B sales experience', 'enterprise sales experience']],
    ['selling to banks or insurers', ['selling to banks', 'selling to insurers']],
    [
      'retail, hospitality or leisure management',
      ['retail management', 'hospitality management', 'leisure management'],
    ],
    ['forklift licence or certification', ['forklift licence', 'forklift certification']],
    ['NVQ Level 2 or 3 in cookery', ['NVQ Level 2 in cookery', 'NVQ Level 3 in cookery']],
    ['drafting letters or reports for ministers', ['drafting letters for ministers', 'drafting reports for ministers']],
    [
      'working with children or vulnerable adults in care homes',
      ['working with children in care homes', 'working with vulnerable adults in care homes'],
    ],
  ])('share the words that are written once in %s', (text, parts) => {
    expect(alternativesIn(text)).toEqual({ parts, shared: true });
  });

  it.each([
    'audit or assurance and tax',
    'CIPD Level 5 or above (or equivalent experience)',
    'a state licence or ability to obtain one',
    'carried a quota of €800k or more',
    'you write well or you learn it',
    'Telesales/Telemarketing Executive',
    'associate/senior associate',
    'trading and settlement',
  ])('are none in %s', (text) => {
    expect(alternativesIn(text)).toBeNull();
  });
});

it('the reader of alternatives leaves out an alternative that names no other thing', () => {
  expect(withoutLesserOr('CIPD Level 5 or above (or equivalent experience)')).toBe('CIPD Level 5');
  expect(withoutLesserOr('State teaching licence or ability to obtain one')).toBe('State teaching licence');
});

it('the reader of alternatives takes no longer for long texts', () => {
  expect(alternativesIn('a or b '.repeat(5_000))).toBeNull();
});
