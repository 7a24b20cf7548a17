import { describe, expect, it } from '@jest/globals';
import { bandLabel } from './band-label.js';

const labelOf = (from: number, to: number | null): string =>
  bandLabel({ level: 'mid', from, to, scope: [], span: null });

describe('the label of a band', () => {
  it.each([
    [60, null, '5+ years'],
    [36, 72, '3–6 years'],
    [18, null, '1.5+ years'],
    [6, null, '6+ months'],
    [6, 12, '6–12 months'],
    [6, 24, '0.5–2 years'],
    [0, null, '0+ years'],
    [0, 12, '0–1 years'],
  ])('names %d to %s months by the larger unit that fits: %s', (from, to, label) => {
    expect(labelOf(from, to)).toBe(label);
  });
});
