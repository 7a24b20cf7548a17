import { expect, it } from '@jest/globals';
import { shownInAts } from './write-back.js';

const ranked = { id: 'a-1', roleId: 'r-1', mode: 'scored', isOutOfDate: false, ranking: { score: 6_150, lane: 1 } };
const link = 'https://candor.example/roles/r-1?application=a-1';

it.each([
  ['whole points', {}, { score: 62, lane: 'Possible match', link }],
  ['no score', { ranking: { score: -1, lane: 2 } }, { score: null, lane: 'To review', link }],
  ['out of date', { isOutOfDate: true }, 'held'],
  ['not ranked', { ranking: null }, 'nothing'],
  ['by people', { mode: 'by-people', isOutOfDate: true }, { score: null, lane: 'Human review', link }],
  ['withdrawn', { mode: 'withdrawn' }, 'nothing'],
])('%s', (_, change, shown) => expect(shownInAts({ ...ranked, ...change }, 'https://candor.example')).toEqual(shown));
