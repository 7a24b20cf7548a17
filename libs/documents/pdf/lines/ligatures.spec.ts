import { describe, expect, it } from '@jest/globals';
import { withLigaturesSpelledOut } from './ligatures.js';
import type { Word } from '../words.js';

function word(text: string): Word {
  const boxes = [...text].flatMap((_letter, index) => [index, 0, index + 1, 10]);
  return {
    text,
    page: 0,
    boxes,
    left: 0,
    right: text.length,
    top: 10,
    bottom: 0,
    baseline: 0,
    size: 10,
    weight: 400,
    order: 0,
    glued: false,
    turn: 0,
    icon: false,
  };
}

/** The word as a font writes it whose ligatures have no Unicode values. */
const unread = (text: string): Word => word(text.replace(/ffi|ffl|ff|fi|fl/g, '\uFFFD'));

describe('ligatures without Unicode values', () => {
  it.each([
    ...['scientific', 'finance', 'certified', 'profile', 'field', 'benefits', 'Qualifikation', 'configured'],
    ...['flexible', 'workflow', 'fluent', 'influenced', 'reflects', 'floor', 'Airflow', 'fleet', 'Pflege', 'conflict'],
    ...['effort', 'different', 'offered', 'staff', 'staffing', 'buffer', 'effects', 'affairs', 'öffentlich', 'takeoff'],
    ...[
      'office',
      'officer',
      'efficient',
      'efficiency',
      'traffic',
      'sufficient',
      'difficult',
      'affiliate',
      'coefficient',
    ],
    ...['shuffle', 'baffle'],
  ])('spells out %s', (text) => {
    expect(withLigaturesSpelledOut(unread(text)).text).toBe(text);
  });

  it('gives each letter of a ligature the box of its glyph', () => {
    expect(withLigaturesSpelledOut(unread('offer')).boxes).toEqual(
      [0, 1, 1, 2, 3].flatMap((left) => [left, 0, left + 1, 10]),
    );
  });

  it('leaves pictures and what stands between digits alone', () => {
    for (const text of ['\uFFFD', '\uFFFD\uFFFD\uFFFD', '12\uFFFD34', 'a\uFFFD'])
      expect(withLigaturesSpelledOut(word(text)).text).toBe(text);
  });
});
