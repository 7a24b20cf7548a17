import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Profile, Span } from '#libs/contracts';
import { fc } from '../../../test/support/properties.js';
import { buildProfile } from './build-profile.js';
import type { SourceDocument } from './source-documents.js';
import { toJsonResume } from '../export/json-resume.js';

const source = (text: string): SourceDocument => ({
  text,
  digest: createHash('sha256').update(text).digest('hex'),
  extractor: 'text/1',
  readability: 'text',
});
const profileOf = (...texts: string[]): Profile => buildProfile(texts.map(source));

const RESUME = `Ada Nowak
Senior MLOps Engineer
ada.nowak@example.com | +48 555 010 233 | Poznań, Poland

Summary
Engineer for machine learning platforms. I want to join a research lab.

Experience

MLOps Engineer, Warta Systems
03/2020 – present
- Run training pipelines on Airflow and Kubernetes and keep every run reproducible from
  raw data to deployed artefact.
- Track experiments in MLflow; no experience with Neptune.

Data Engineer, Poznań Data
2017 – 2020
- Built Spark pipelines over 18 months.

Education
MSc in Computer Science, Poznan University of Technology, 2015 – 2017

Certifications
CKA, 05/2025

Skills
Python, Kubernetes, Terraform

Languages
Polish (native), English (C1)
`;

const LETTER = `Dear Hiring Team,
I'm applying for the MLOps Engineer role at your company. I currently work as an MLOps Engineer at [Company], where I own the serving platform.
Over 18 months I migrated inference to Kubernetes and MLflow. I'd welcome a conversation.
[Your Name]`;

/** Every span of a profile, with what it claims to quote where it does. */
function spansOf(profile: Profile): { span: Span; value?: string }[] {
  const stated = (one: { value: string; span: Span } | null): { span: Span; value?: string }[] => (one ? [one] : []);
  const date = (one: { span: Span } | null): { span: Span }[] => (one ? [{ span: one.span }] : []);
  const { identity } = profile;
  return [
    ...stated(profile.headline),
    ...stated(identity.name),
    ...stated(identity.location),
    ...identity.emails,
    ...identity.phones,
    ...identity.links,
    ...identity.terms.map((span) => ({ span })),
    ...profile.positions.flatMap((one) => [
      ...stated(one.title),
      ...stated(one.employer),
      ...date(one.start),
      ...date(one.end),
      { span: one.span },
    ]),
    ...profile.sentences.map(({ span }) => ({ span })),
    ...profile.sentences.flatMap(({ span, mentions }) =>
      mentions.map(({ start, end }) => ({ span: { document: span.document, start, end } })),
    ),
    ...profile.education.flatMap((one) => [
      ...stated(one.field),
      ...stated(one.institution),
      ...stated(one.degree),
      ...date(one.start),
      ...date(one.end),
      { span: one.span },
    ]),
    ...profile.certifications.flatMap((one) => [
      ...stated(one.name),
      ...date(one.issued),
      ...date(one.expires),
      { span: one.span },
    ]),
    ...profile.languages.map(({ span }) => ({ span })),
    ...profile.findings.flatMap(({ span }) => (span ? [{ span }] : [])),
  ];
}

/** The words of a quote: marks that the plain copy rewrites (dashes, quotes, emphasis, targets of links) aside. */
const words = (text: string): string =>
  text
    .replace(/\]\([^()\s]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function checkSpans(profile: Profile, texts: readonly string[]): void {
  const byDigest = new Map(texts.map((text) => [source(text).digest, text]));
  for (const { span, value } of spansOf(profile)) {
    const text = byDigest.get(profile.documents[span.document]!.digest)!;
    const quote = text.slice(span.start, span.end);
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(quote).not.toBe('');
    expect(quote).toBe(quote.trim());
    if (value !== undefined) expect(words(quote)).toBe(words(value));
  }
  for (const { position, terms, runs, words: count } of profile.sentences) {
    if (position !== null) expect(profile.positions[position]).toBeDefined();
    expect([...terms].sort()).toEqual(terms);
    expect(runs).toHaveLength(Math.max(0, count - 3));
  }
}

describe('buildProfile', () => {
  it('reads a résumé', () => {
    const profile = profileOf(RESUME);
    checkSpans(profile, [RESUME]);
    expect(profile.identity.name?.value).toBe('Ada Nowak');
    expect(profile.headline?.value).toBe('Senior MLOps Engineer');
    expect(
      profile.positions.map(({ title, dates, current, start, end }) => [
        title?.value,
        dates,
        current,
        start?.date,
        end?.date,
      ]),
    ).toEqual([
      ['MLOps Engineer', 'dated', true, '2020-03', undefined],
      ['Data Engineer', 'dated', false, '2017', '2020'],
    ]);
    expect(profile.education).toHaveLength(1);
    expect(profile.certifications.map((one) => one.certification)).toEqual(['cka']);
    expect(profile.languages.map((one) => `${one.language} ${one.level}`)).toEqual(['pl native', 'en C1']);
    expect(profile.documents[0]).toMatchObject({ language: 'en', readability: 'text', length: RESUME.length });
    expect(profile.findings).toEqual([]);
  });

  it('gives each sentence its place, its position and its skills', () => {
    const { sentences } = profileOf(RESUME);
    const at = (quote: string) => sentences.find(({ span }) => RESUME.slice(span.start, span.end).startsWith(quote))!;
    expect(at('Run training')).toMatchObject({ place: 'work', position: 0, negated: false });
    expect(RESUME.slice(at('Run training').span.start, at('Run training').span.end)).toMatch(/artefact\.$/);
    expect(at('Run training').mentions.map(({ skill }) => skill)).toEqual(
      expect.arrayContaining(['airflow', 'kubernetes']),
    );
    expect(at('Track experiments')).toMatchObject({ place: 'work', negated: false });
    expect(at('no experience')).toMatchObject({ place: 'work', position: 0, negated: true });
    expect(at('Built Spark')).toMatchObject({ place: 'work', position: 1, statedMonths: 18 });
    expect(at('Engineer for')).toMatchObject({ place: 'summary', position: null });
    expect(at('I want to join')).toMatchObject({ place: 'other' });
    expect(at('Python')).toMatchObject({ place: 'list' });
    expect(at('MLOps Engineer, Warta')).toMatchObject({ place: 'heading', position: 0 });
    expect(at('CKA')).toMatchObject({ place: 'certification' });
  });

  it('finds the position that a letter names, and the work told of it', () => {
    const { positions, sentences } = profileOf(LETTER);
    expect(positions).toHaveLength(1);
    expect(positions[0]).toMatchObject({
      title: { value: 'MLOps Engineer' },
      employer: { value: 'Company' },
      dates: 'undated',
    });
    const place = (quote: string): unknown => {
      const found = sentences.find(({ span }) => LETTER.slice(span.start, span.end).includes(quote))!;
      return [found.place, found.position];
    };
    expect(place('applying for')).toEqual(['other', null]);
    expect(place('where I own')).toEqual(['work', 0]);
    expect(place('Over 18 months')).toEqual(['work', 0]);
    expect(place('welcome a conversation')).toEqual(['other', null]);
  });

  it('takes text that says nothing of positions for what it is', () => {
    const { positions, sentences, findings } = profileOf(
      'Dana S\nUsed pandas and SQL for four years\n- built dashboards\nSkills: python, SQL',
    );
    expect(positions).toEqual([]);
    expect(sentences.map(({ place }) => place)).toEqual(['contact', 'work', 'work', 'list']);
    expect(findings.map(({ code }) => code)).toEqual(['very-short', 'no-positions']);
  });

  it.each([
    ['', 'empty'],
    ['  \n\n ', 'empty'],
    ['Я работал над платформой и отвечал за сервисы', 'word-by-word'],
    ['MLOps', 'text'],
  ])('is fine with %j', (text, readability) => {
    const profile = profileOf(text);
    checkSpans(profile, [text]);
    expect(profile.documents[0]!.readability).toBe(readability);
  });

  it('keeps what the reader of files said about a document', () => {
    const profile = buildProfile([{ ...source(''), readability: 'no-text-layer' }]);
    expect(profile.documents[0]!.readability).toBe('no-text-layer');
    expect(profile.findings.map(({ code }) => code)).toEqual(['no-text-layer']);
  });

  it('says what could not be read of the dates', () => {
    const text = RESUME.replace('03/2020 – present', '20XX – 20XX').replace('2017 – 2020', '2020 – 2017');
    const profile = profileOf(text);
    expect(profile.positions.map(({ dates }) => dates)).toEqual(['unreadable', 'unreadable']);
    expect(profile.findings.map(({ code, span }) => [code, text.slice(span!.start, span!.end)])).toEqual([
      ['dates-unreadable', '20XX'],
      ['contradictory-dates', '2020 – 2017'],
    ]);
  });

  it('does not depend on the order of documents, nor on one given twice', () => {
    const both = profileOf(RESUME, LETTER);
    expect(profileOf(LETTER, RESUME, RESUME)).toEqual(both);
    checkSpans(both, [RESUME, LETTER]);
    expect(both.documents).toHaveLength(2);
  });

  it('masks a name in every document of its person', () => {
    const signed = LETTER.replace('[Your Name]', 'Ada Nowak');
    const both = profileOf(RESUME, signed);
    const texts = new Map([RESUME, signed].map((text) => [source(text).digest, text]));
    const letter = both.documents.findIndex(({ digest }) => texts.get(digest) === signed);
    const masked = both.identity.terms
      .filter(({ document }) => document === letter)
      .map(({ start, end }) => signed.slice(start, end));
    expect(masked).toEqual(['Ada Nowak']);
  });

  it('takes the positions of two documents together', () => {
    const both = profileOf(RESUME, LETTER);
    expect(both.positions).toHaveLength(3);
  });

  it('reads the same facts whatever the order of sections and positions', () => {
    const [head, ...blocks] = RESUME.split(/\n(?=Summary|Experience|Education|Certifications|Skills|Languages)/);
    const facts = (profile: Profile): unknown => ({
      positions: profile.positions
        .map(({ title, employer, start, end, current }) => [
          title?.value,
          employer?.value,
          start?.month,
          end?.month,
          current,
        ])
        .sort(),
      places: profile.sentences.map(({ place, terms, negated }) => [place, terms.join(), negated].join('|')).sort(),
      languages: profile.languages.map(({ language, level }) => [language, level]),
      education: profile.education.map(({ level, fields }) => [level, fields]),
    });
    const expected = facts(profileOf(RESUME));
    fc.assert(
      fc.property(fc.shuffledSubarray(blocks, { minLength: blocks.length }), fc.boolean(), (order, swapped) => {
        const text = [head, ...order.map((block) => (swapped ? swapPositions(block) : block))].join('\n');
        expect(facts(profileOf(text))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('quotes exactly what it claims, in any text', () => {
    const piece = fc.constantFrom(
      ...RESUME.split('\n'),
      '## Experience',
      '### Engineer — Acme',
      '• ',
      '**2019 – 2021**',
      '01/2020 –',
      'ï¼\u200b',
      '\u2022 “x”',
      '[a](http://b.example)',
      '\t',
      'E X P E R I E N C E',
      'to',
      'Present',
      'I was a Data Engineer at Acme until 2020.',
      'no Kubernetes, Docker',
      '20XX',
      'John Doe – 1/3',
      '𝒜da 🚀',
      'é\u0301',
      'page 2 of 3',
      ',,,',
      '(((',
      '- - -',
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            { weight: 4, arbitrary: piece },
            { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
          ),
          { maxLength: 40 },
        ),
        fc.constantFrom('\n', ' ', '\n\n', ', '),
        (parts, joint) => {
          const text = parts.join(joint);
          const profile = profileOf(text);
          checkSpans(profile, [text]);
          expect(profileOf(text)).toEqual(profile);
          toJsonResume(profile, [source(text)]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

function swapPositions(block: string): string {
  if (!block.startsWith('Experience')) return block;
  const [heading, first, second] = block.split(/\n\n/);
  return [heading, second!.trimEnd(), first, ''].join('\n\n');
}

describe('a name that was given as a field', () => {
  const given = (text: string): Profile => buildProfile([{ ...source(text), extractor: 'json/1' }]);

  it.each(['Madonna', '王小明', 'Dr. Max von der Heide Jr.', 'Siobhán O’Brien', 'Python', 'Jane Doe, PhD'])(
    '%s is taken as it is and masked',
    (name) => {
      const text = `${name}\nData Engineer\nada@example.org | Berlin\n\nSummary\n${name} built pipelines in Go.`;
      const { identity, headline } = given(text);
      expect(identity.name).toEqual({ value: name, span: { document: 0, start: 0, end: name.length } });
      expect(headline?.value).toBe('Data Engineer');
      const again = text.lastIndexOf(name);
      expect(identity.terms).toContainEqual({ document: 0, start: again, end: again + name.length });
    },
  );

  it('is not made up when none was given', () => {
    const { identity, headline } = given('—\nPlatform Engineer\n\nSkills\nGo, Python');
    expect([identity.name, headline?.value]).toEqual([null, 'Platform Engineer']);
  });

  it('is masked between words without spaces, and leaves out words that are not part of a name', () => {
    const { identity } = given('王小明\n\nSummary\n我叫王小明，工程师。');
    expect(identity.terms).toHaveLength(2);
    const titled = given('Dr. Max Heide Jr.\n\nSummary\nWorked for Dr. Who. Max ran it.');
    expect(titled.identity.terms).toHaveLength(2);
  });
});

it('a name keeps the apostrophe that it is written with, and is masked with either', () => {
  const { identity } = profileOf("Siobhán O’Brien\nData Engineer\n\nSummary\nSiobhán O'Brien built pipelines.");
  expect(identity.name?.value).toBe('Siobhán O’Brien');
  expect(identity.terms).toHaveLength(2);
});

describe('a record of a name and contacts alone', () => {
  const readabilityOf = (text: string, extractor: string): string =>
    buildProfile([{ ...source(text), extractor }]).documents[0]!.readability;

  it('says nothing about work: its candidate has no score and is reviewed by people', () => {
    for (const text of [
      'Ada Moor',
      '—\nada@example.com',
      'Ada Moor\nada@example.com | Berlin\nhttps://example.com/ada',
    ])
      expect([text, readabilityOf(text, 'json/1')]).toEqual([text, 'contacts-only']);
  });

  it('is no fault beside a résumé, and told where it is all there is', () => {
    const record = { ...source('Ada Moor\nada@example.com'), extractor: 'json/1' };
    const codes = (...documents: SourceDocument[]) => buildProfile(documents).findings.map(({ code }) => code);
    expect(codes(record)).toEqual(['contacts-only']);
    expect(codes(record, source(RESUME))).toEqual(codes(source(RESUME)));
  });

  it('is no longer one with a headline or any word about work, and a written page is none', () => {
    for (const text of [
      'Ada Moor\nData Engineer\nada@example.com',
      'Ada Moor\n\nSkills\nPython',
      '—\n\nBaker since 2019',
    ])
      expect([text, readabilityOf(text, 'json/1')]).toEqual([text, 'text']);
    expect(readabilityOf('Ada Moor\nada@example.com', 'text/1')).toBe('text');
  });
});
