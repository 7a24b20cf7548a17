import { describe, expect, it } from '@jest/globals';
import type { CandidateFacts } from '#libs/contracts';
import { boundsOf, linesOfText, nextLine, selectLine, startOfLines } from './text-lines.js';

const TEXT = 'Nora\n\nMuseum Guard\n2015 - 2018\n';
const lines = linesOfText(TEXT);

describe('lines of a document to mark', () => {
  it('keep their places in the text', () => {
    expect(lines.map(({ start, end }) => TEXT.slice(start, end))).toEqual(TEXT.split('\n'));
    expect(lines.map(({ isBlank }) => isBlank)).toEqual([false, true, false, false, true]);
  });

  it('are passed by the arrow keys over empty ones, to the last with text', () => {
    expect([nextLine(lines, 0, 1), nextLine(lines, 2, -1), nextLine(lines, 3, 1)]).toEqual([2, 0, 3]);
  });

  it('are selected by a first and a last click, and a third click starts again', () => {
    const first = selectLine(null, 3, false);
    const both = selectLine(first, 2, false);
    expect(boundsOf(both!)).toEqual([2, 3]);
    expect(selectLine(both, 0, false)).toEqual({ anchor: 0, focus: 0 });
    expect(selectLine(both, 0, true)).toEqual({ anchor: 3, focus: 0 });
    expect(selectLine(first, 3, false)).toBeNull();
  });

  it('correct what is known from them, and add what is not', () => {
    const quote = { documentId: 'd', start: 6, end: 18, quote: 'Museum Guard' };
    const facts = {
      positions: [{ index: 4, evidence: [quote] }],
      education: [],
      certificates: [{ name: 'CKA', evidence: [quote] }],
    } as unknown as CandidateFacts;
    const marked = { documentId: 'd', start: 6, end: 30, reading: {} } as Parameters<typeof startOfLines>[1];
    expect(startOfLines('position', marked, facts)).toEqual({ fact: 'position', index: 4 });
    expect(startOfLines('certificate', marked, facts)).toEqual({ fact: 'certificate', name: 'CKA' });
    expect(startOfLines('education', marked, facts)).toEqual({ fact: 'education', index: null, marked });
    const elsewhere = { ...marked, documentId: 'e' };
    expect(startOfLines('position', elsewhere, facts)).toMatchObject({ index: null });
  });
});
