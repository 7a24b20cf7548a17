import { describe, expect, it } from '@jest/globals';
import { faultsInLanguage } from './api-error.js';

const refusal = {
  code: 'correction-contradicts-itself',
  detail: 'Die Angaben können nicht alle zutreffen.',
  errors: [{ path: 'end', message: 'It would end (2019) before it starts (2020)' }],
};

describe('the faults of fields', () => {
  it('stand in English as the server has them', () => {
    expect(faultsInLanguage(refusal, 'en')).toBe(refusal.errors);
    expect(faultsInLanguage(refusal, null)).toBe(refusal.errors);
  });

  it('have the words of the detail for readers of another language', () => {
    expect(faultsInLanguage(refusal, 'de')).toEqual([{ path: 'end', message: refusal.detail }]);
  });

  it('of a search keep their place', () => {
    expect(faultsInLanguage({ ...refusal, code: 'invalid-query' }, 'de')).toBe(refusal.errors);
  });
});
