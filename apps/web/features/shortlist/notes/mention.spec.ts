import { describe, expect, it } from '@jest/globals';
import { meantBy, mentionAt, usersNamedIn } from './mention.js';

const USERS = [
  { id: 'dag', name: 'Dagny Ferrow' },
  { id: 'ann', name: 'Ann' },
  { id: 'ann-lee', name: 'Ann Lee' },
  { id: 'jo-1', name: 'Jo Park' },
  { id: 'jo-2', name: 'Jo Park' },
  { id: 'zoe', name: 'Zoë Núñez' },
];

describe('a mention', () => {
  it.each([
    ['ask @dag', { start: 4, query: 'dag' }],
    ['(@dag', { start: 1, query: 'dag' }],
    ['mail a@dag', null],
    ['@dag\nnext line', null],
  ])('that is being typed in %j is found', (text, expected) => {
    expect(mentionAt(text, text.length)).toEqual(expected);
  });

  it('matches the beginning of any word of a name, without case and accents', () => {
    expect(['nun', 'ZOE', 'ez'].map((query) => meantBy(USERS, query).map(({ id }) => id))).toEqual([
      ['zoe'],
      ['zoe'],
      [],
    ]);
  });

  it('lists names that begin with what is typed before names of which a later word does', () => {
    const users = [{ name: 'Cora Day' }, { name: 'Dagny Ferrow' }, { name: 'Una Diaz' }, { name: 'Dee Alvarez' }];
    expect(meantBy(users, 'd').map(({ name }) => name)).toEqual([
      'Dagny Ferrow',
      'Dee Alvarez',
      'Cora Day',
      'Una Diaz',
    ]);
  });

  it.each<[string, string[]]>([
    ['ask @Dagny Ferrow, please', ['dag']],
    ['@dagny ferrow and (@ZOE NUNEZ)', ['dag', 'zoe']],
    ['ask @Dagny Ferrower or @Dagny', []],
    ['@Ann Lee knows', ['ann-lee']],
    ['@Ann leaves', ['ann']],
    ['@Annabel knows', []],
    ['@Jo Park: two users have this name', []],
    ['mail x@Ann', []],
  ])('that is typed in full in %j needs no choosing', (text, expected) => {
    expect(usersNamedIn(text, USERS)).toEqual(expected);
  });
});
