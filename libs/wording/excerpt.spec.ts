import { describe, expect, it } from '@jest/globals';
import { fc } from '../../test/support/properties.js';
import { excerpt } from './index.js';

const LONG =
  'Grew the branch from two to eleven people over four years, negotiated supplier contracts across three countries and managed the budget of the clinic';

describe('an excerpt of a quote', () => {
  it('is the quote where it fits, on one line', () => {
    expect(excerpt(' Managed\n the  budget ', 40)).toBe('Managed the budget');
  });

  it('is cut between words', () => {
    expect(excerpt(LONG, 40)).toBe('Grew the branch from two to eleven…');
  });

  it('keeps in view what it is quoted for, in whatever form', () => {
    expect(excerpt(LONG, 60, ['manage', 'clinic'])).toBe('…three countries and managed the budget of the clinic');
    expect(excerpt(LONG, 50, ['contracts'])).toBe('…supplier contracts across three…');
  });

  it('shows most of what it is quoted for where not all fits', () => {
    expect(excerpt(LONG, 40, ['branch', 'budget', 'clinic'])).toContain('budget of the clinic');
  });

  it('is never longer than asked, never empty, and takes nothing that is not there', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.integer({ min: 10, max: 80 }),
        fc.array(fc.string()),
        (quote, length, about) => {
          const cut = excerpt(quote, length, about);
          expect(cut.length).toBeLessThanOrEqual(length);
          expect(cut === '').toBe(quote.trim() === '');
          expect(quote.replace(/\s+/g, ' ')).toContain(cut.replace(/^…|…$/g, ''));
        },
      ),
    );
  });
});
