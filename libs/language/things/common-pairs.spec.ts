import { describe, expect, it } from '@jest/globals';
import { tokenise } from '../words/tokens.js';
import { commonPairs, pairsAsked } from './common-pairs.js';

const pairs = (text: string): string[] => commonPairs(tokenise(text));

describe('words of every trade that tell something together', () => {
  it('are a pair where they stand beside each other, also with a word between them', () => {
    expect(pairs('Managed a team of nine')).toContain('pair:manag+team');
    expect(pairs('exceeded the sales goals')).toContain('pair:sale+goal');
    expect(pairs('managed the branch team')).toContain('pair:manag+team');
    expect(pairs('oversaw staff')).toEqual(['pair:overse+staff']);
  });

  it('are none in another order, far apart, or where the first is who does it', () => {
    expect(pairs('staff who managed')).not.toContain('pair:manag+staff');
    expect(pairs('managed invoices, stock and deliveries for the team')).not.toContain('pair:manag+team');
    expect(pairs('liaised with the management team')).not.toContain('pair:manag+team');
  });

  it('are asked for in the order of the requirement, and not beside a telling word', () => {
    expect(pairsAsked(['sale', 'goal'])).toEqual(['pair:sale+goal']);
    expect(pairsAsked(['payrol', 'team'])).toEqual([]);
    expect(pairsAsked(['team'])).toEqual([]);
  });
});
