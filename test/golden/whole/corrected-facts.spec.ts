import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Assessment, CorrectionContent, CriterionAssessment, ExplanationNode, Profile } from '#libs/contracts';
import { assess } from '#libs/matching';
import { roleFromRequirements } from '#libs/job-ad';
import { applyCorrections, buildProfile, positionRead } from '#libs/resume';

/** Corrections by users, from the text of a résumé to values and evidence. */
const TEXT = `Maren Holt

Experience

Data Engineer, Larkspur Analytics
June 2024 - May 2026
- Built pipelines with Airflow and provisioned clusters with Terraform

Languages
German: B1
`;

const role = roleFromRequirements({
  title: 'Data Engineer',
  requirements: [
    'Airflow',
    'Terraform',
    'Kafka',
    '4+ years of experience as a data engineer',
    'CKA',
    'Bachelor in computer science',
    'German at level C1',
    'French',
  ],
});
const digest = createHash('sha256').update(TEXT).digest('hex');
const read = buildProfile([{ text: TEXT, digest, extractor: 'text/1', readability: 'text' }]);
const position = { read: positionRead(read.positions[0]!, 0) };

const corrected = (...contents: CorrectionContent[]): Profile =>
  applyCorrections(
    read,
    contents.map((content, index) => ({
      ...{ id: `0000000${index}-0000-7000-8000-000000000000`, content, source: 'candidate' },
      ...{ by: 'somebody', at: '2026-05-03T10:00:00.000Z' },
    })),
  );

function criterion(profile: Profile, label: RegExp): CriterionAssessment {
  const { criteria } = assess(profile, role, '2026-06-01');
  const { id } = role.criteria.find((one) => label.test(one.label))!;
  return criteria.find((one) => one.id === id)!;
}

/** Quotes of documents and of people, in the order of the working. */
function evidence(profile: Profile, { explanation }: CriterionAssessment): string[] {
  const quotes = ({ evidence: own, children }: ExplanationNode): string[] => [
    ...own.map(({ span: { document, start, end } }) => {
      const { statement } = profile.documents[document]!;
      return (statement ? `${statement.by}: ${statement.text}` : TEXT).slice(...(statement ? [] : [start, end]));
    }),
    ...children.flatMap(quotes),
  ];
  return quotes(explanation);
}

describe('corrected facts', () => {
  it('a date: 24 of 48 months become 48', () => {
    const profile = corrected({ fact: 'position', of: position, start: '2022-06' });
    expect(criterion(read, /years/).value).toBe(5_000);
    expect(criterion(profile, /years/).value).toBe(10_000);
    const statementText = 'somebody: Position: Data Engineer, Larkspur Analytics\nStart: 2022-06';
    expect(evidence(profile, criterion(profile, /years/))).toEqual([
      expect.stringContaining('June 2024'),
      statementText,
    ]);
    // What is shown in that position rests on its dates as well.
    expect(evidence(profile, criterion(profile, /Terraform/))).toEqual([
      expect.stringContaining('Terraform'),
      statementText,
    ]);
  });

  it('a skill: in a dated position in full, in none as a list, and nothing where it is denied', () => {
    const kafka = (used: typeof position | null) =>
      corrected({ fact: 'skill', skill: 'Kafka', present: true, in: used });
    expect(criterion(read, /Kafka/).outcome).toBe('missing');
    expect(criterion(kafka(position), /Kafka/).value).toBe(10_000);
    expect(criterion(kafka(null), /Kafka/).value).toBe(5_000);
    const denied = corrected({ fact: 'skill', skill: 'Terraform', present: false, in: null });
    expect(criterion(denied, /Terraform/)).toMatchObject({ outcome: 'missing', value: 0 });
    expect(evidence(denied, criterion(denied, /Terraform/))).toEqual(['Terraform', 'somebody: No skill: Terraform']);
  });

  it('a certificate, a study and a language', () => {
    const profile = corrected(
      { fact: 'certificate', name: 'CKA', held: true, issued: '2025-05' },
      { fact: 'education', of: null, held: true, degree: 'BSc', field: 'Computer Science' },
      { fact: 'language', language: 'de', spoken: true, level: 'C1' },
      { fact: 'language', language: 'fr', spoken: false, level: null },
    );
    const values = (of: Profile) =>
      [/CKA|Kubernetes Administrator/, /achelor|omputer/, /German/, /French/].map(
        (label) => criterion(of, label).outcome,
      );
    expect(values(read)).toEqual(['missing', 'missing', 'partial', 'unknown']);
    expect(values(profile)).toEqual(['met', 'met', 'met', 'missing']);
    expect(evidence(profile, criterion(profile, /German/))).toEqual([
      'German: B1',
      'somebody: Language: German\nLevel: C1',
    ]);
  });

  it('make no score for documents that could not be read', () => {
    const unread = buildProfile([{ text: '', digest, extractor: 'pdf/1', readability: 'no-text-layer' }]);
    const stated = applyCorrections(unread, [
      {
        ...{ id: '00000000-0000-7000-8000-000000000000', source: 'phone-screen', by: 'somebody', at: '' },
        content: { fact: 'skill', skill: 'Kafka', present: true, in: null },
      },
    ]);
    const { readable, flags }: Assessment = assess(stated, role, '2026-06-01');
    expect(readable).toBe(false);
    expect(flags).toMatchObject([{ code: 'unreadable', data: { unread: 1, documents: 1 } }]);
  });
});
