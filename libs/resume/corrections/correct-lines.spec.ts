import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { ActiveCorrection, CorrectionContent, LinesRead, Profile } from '#libs/contracts';
import { buildProfile } from '../profile/build-profile.js';
import { applyCorrections } from './apply-corrections.js';

/** A job under a heading and in words that no reader knows, beside one that is read. */
const RESUME = `Ines Moreau
ines@example.org

Experience
Accountant, Halden Ltd
2015 - 2018
- Kept the ledger of two firms

What came later
larkspur, data of the river ~ 2019-02 - 2024-06
ran Kubernetes clusters for the port
`;

const read = (text: string): Profile =>
  buildProfile([
    { text, digest: createHash('sha256').update(text).digest('hex'), extractor: 'text/1', readability: 'text' },
  ]);

const active = (content: CorrectionContent): ActiveCorrection => ({
  id: '00000000-0000-7000-8000-000000000001',
  content,
  source: 'document',
  by: 'a-user',
  at: '2026-05-03T10:00:00.000Z',
});
const apply = (profile: Profile, content: CorrectionContent): Profile => applyCorrections(profile, [active(content)]);

const before = read(RESUME);
const part = before.unparsed![0]!;
const lines: LinesRead = {
  digest: before.documents[0]!.digest,
  start: part.span.start,
  end: part.span.end,
  words: part.words,
};
const job: CorrectionContent = {
  fact: 'position',
  of: null,
  title: 'Platform Engineer',
  employer: 'Harbour Lights',
  start: '2019-02',
  end: '2024-06',
  lines,
};
const codes = ({ findings }: Profile) => findings.map(({ code }) => code);
const kubernetes = ({ sentences }: Profile) =>
  sentences.find(({ mentions }) => mentions.some(({ skill }) => skill === 'kubernetes'))!;

describe('lines that were not understood', () => {
  it('are there before anybody has said what they are', () => {
    expect(codes(before)).toContain('dates-without-position');
    // The text below them stands under the job before.
    expect(kubernetes(before)).toMatchObject({ position: 0 });
  });

  it('become the position that a user says they are, with the text below them', () => {
    const after = apply(before, job);
    expect(after.unparsed).toBeUndefined();
    expect(codes(after)).not.toContain('dates-without-position');
    const position = after.positions.findIndex(({ employer }) => employer?.value === 'Harbour Lights');
    expect(after.positions[position]).toMatchObject({ dates: 'dated', title: { value: 'Platform Engineer' } });
    expect(kubernetes(after)).toMatchObject({ place: 'work', position });
  });

  it('become an education entry', () => {
    const after = apply(before, { fact: 'education', of: null, held: true, degree: 'BSc Mathematics', lines });
    expect(after.unparsed).toBeUndefined();
    expect(after.education).toHaveLength(1);
    expect(kubernetes(after)).toEqual(kubernetes(before));
  });

  it('are no longer asked about where they hold no fact', () => {
    const after = apply(before, { fact: 'lines', lines });
    expect(after.unparsed).toBeUndefined();
    expect(codes(after)).not.toContain('dates-without-position');
    expect({ positions: after.positions, sentences: after.sentences }).toEqual({
      positions: before.positions,
      sentences: before.sentences,
    });
  });

  it('are found again in another reading of the document', () => {
    const again = read(RESUME.replace('ines@example.org', 'ines@example.org\n+44 20 7946 0000'));
    expect(again.documents[0]!.digest).not.toBe(lines.digest);
    const after = apply(again, job);
    expect(after.unparsed).toBeUndefined();
    expect(kubernetes(after).position).toBe(after.positions.length - 1);
  });

  it('are corrected and not doubled where a later reading understands them', () => {
    const understood = read(
      RESUME.replace('What came later\nlarkspur, data of the river ~ ', 'Platform Engineer, Harbour Lights\n'),
    );
    expect(understood.positions).toHaveLength(2);
    const after = apply(understood, job);
    expect(after.positions).toHaveLength(2);
    expect(codes(after)).not.toContain('corrected-fact-gone');
  });
});
