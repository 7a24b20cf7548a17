import { expect, it } from '@jest/globals';
import { BulkPlaces } from './bulk-places.js';

const busy = { status: 503, code: 'bulk-busy', headers: { 'retry-after': '10' } };

it('large calls have three places, at most two for one organization, and a returned place is free again', () => {
  const places = new BulkPlaces();
  const leave = places.enter('a');
  places.enter('a');
  expect(() => places.enter('a')).toThrow(expect.objectContaining(busy));
  const leaveToo = places.enter('b');
  for (const organisation of ['b', 'c'])
    expect(() => places.enter(organisation)).toThrow(expect.objectContaining(busy));
  leave();
  expect(() => places.enter('b')).not.toThrow();
  leaveToo();
  expect(() => places.enter('a')).not.toThrow();
  expect(() => places.enter('c')).toThrow(expect.objectContaining(busy));
});
