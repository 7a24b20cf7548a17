import { describe, expect, it } from '@jest/globals';
import { JSON_EXTRACTOR } from '#libs/contracts';
import type { StoredText } from '#libs/database';
import { buildProfile } from '#libs/resume';
import { profileOfDocuments } from './profile-of-documents.js';

function stored(id: string, receivedAt: string, text: string): StoredText {
  const read = { extractor: 'plain/1', outcome: 'text' as const, hidden: null, findings: null };
  return {
    ...read,
    candidateId: 'x',
    ownerId: 'x',
    connection: null,
    id,
    text,
    digest: `digest of ${id}`,
    receivedAt: new Date(receivedAt),
    isReplaced: false,
    isPending: false,
  };
}

const lacking = (awaited: string[], ...texts: StoredText[]) =>
  profileOfDocuments(texts, awaited, (some, missing) =>
    buildProfile([
      ...some.map(({ text, digest, extractor, receivedAt }) => ({
        text: text ?? '',
        digest: digest ?? '',
        extractor,
        readability: 'text' as const,
        receivedAt: receivedAt.getTime(),
      })),
      ...missing.map((digest) => ({ text: '', digest, extractor: 'x/1', readability: 'not-arrived' as const })),
    ]),
  );
const of = (...texts: StoredText[]) => lacking([], ...texts);

const OLD = stored(
  'b',
  '2021-05-01',
  'Ida Moor\nida@old.example\n+49 170 5558123\n\nExperience\nData Engineer, Hafen AG, 2019-03 - present\n- Built pipelines in Python\n',
);
const NEW = stored(
  'a',
  '2026-05-01',
  'Ida Moor-Lenz\nida@new.example\n\nExperience\nMLOps Engineer, Werft GmbH, 2023-01 - present\n- Ran Kubernetes\n\nData Engineer, Hafen AG, 2019-03 - 2022-12\n- Built pipelines in Python\n',
);
const LETTER = stored(
  'c',
  '2026-06-01',
  'Dear hiring team,\nI would like to join you as an MLOps engineer.\nIda Moor\nida@letter.example\n',
);

describe('the profile of several documents', () => {
  it('is of all of them: the newer résumé says what has ended, and its contacts are the newest', () => {
    const { profile, sources, identity } = of(OLD, NEW);
    expect(sources).toEqual(['a', 'b']);
    expect(profile.positions.map(({ employer, current }) => [employer?.value, current])).toEqual([
      ['Werft GmbH', true],
      ['Hafen AG', false],
    ]);
    // All documents state the identity, the newest first.
    expect(identity).toEqual({
      ...{ name: 'Ida Moor-Lenz', emails: ['ida@new.example', 'ida@old.example'], phones: ['+49 170 5558123'] },
      ...{ links: [], location: null },
    });
  });

  it('has a letter in it too, whose word on contacts is the newest; and does not depend on the order given', () => {
    const { profile, sources, identity } = of(OLD, LETTER, NEW);
    expect(sources).toEqual(['c', 'a', 'b']);
    expect(profile.documents).toHaveLength(3);
    expect(identity.emails).toEqual(['ida@letter.example', 'ida@new.example', 'ida@old.example']);
    expect(of(NEW, OLD, LETTER)).toEqual(of(LETTER, OLD, NEW));
  });

  it('leaves a record in whose place a later one stands out of the facts, and asks it who the person is', () => {
    const record = (id: string, receivedAt: string, text: string, isReplaced: boolean): StoredText => ({
      ...stored(id, receivedAt, text),
      ...{ extractor: JSON_EXTRACTOR, connection: '2026-01 a', isReplaced },
    });
    const first = record(
      'r1',
      '2026-01-01',
      'Ida Moor\nida@first.example | +49 170 5558123\n\nExperience\n\nData Engineer, Hafen AG\nMar 2019 – Present',
      true,
    );
    const second = record('r2', '2026-02-01', 'Ida Lenz\nida@second.example', true);
    const third = record(
      'r3',
      '2026-03-01',
      '—\n\nExperience\n\nMLOps Engineer, Werft GmbH\nJan 2023 – Present',
      false,
    );
    const { profile, sources, identity } = of(first, third, second);
    expect(sources).toEqual(['r3']);
    expect(profile.positions.map(({ employer }) => employer?.value)).toEqual(['Werft GmbH']);
    expect(identity).toEqual({
      ...{ name: 'Ida Lenz', emails: ['ida@second.example', 'ida@first.example'], phones: ['+49 170 5558123'] },
      ...{ links: [], location: null },
    });
    expect(of(second, first, third)).toEqual(of(first, third, second));
  });

  it('names what has not arrived, even for a candidate with one document', () => {
    const { profile, sources } = lacking(['file-1', 'file-2'], NEW);
    expect(sources).toEqual(['a']);
    expect(profile.documents.map(({ digest, readability }) => [digest, readability])).toEqual([
      ['digest of a', 'text'],
      ['file-1', 'not-arrived'],
      ['file-2', 'not-arrived'],
    ]);
    expect(profile.positions).toEqual(of(NEW).profile.positions);
    expect(profile.findings.filter(({ code }) => code === 'not-arrived')).toHaveLength(2);
  });
});
