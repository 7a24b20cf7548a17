import { fc } from '../../../support/properties.js';
import type { ProfileFacts, RoleContent, Sentence, Span } from '#libs/contracts';
import { ask, criterion, roleWith } from '../role.js';
import { SHIPPED } from '../shipped-role.js';

/** The shipped role with a requirement in free words, a language and a page to copy from. */
export const EVERYTHING: RoleContent = roleWith(
  [
    ...SHIPPED.criteria,
    criterion('skills.phrase', {
      test: 'phrase',
      label: 'incident rollback practice',
      actions: ['practise'],
      things: [
        { terms: [{ term: 'incident', weight: 400 }], synonyms: [{ of: [0], terms: ['outage'], weight: 400 }] },
        { terms: [{ term: 'rollback', weight: 800 }] },
      ],
      terms: [
        { term: 'incident', weight: 6000, related: [{ term: 'degradation', credit: 4000 }] },
        { term: 'rollback', weight: 9000, related: [] },
      ],
    }),
    criterion('skills.months', ask.skill('python', { months: 48 })),
    criterion('languages.de', { test: 'language', label: 'German', language: 'de', level: 'B2' }, 'preferred'),
  ],
  { runs: [1, 2, 3] },
);

const skillIds = [
  ...new Set(JSON.stringify(EVERYTHING.criteria).match(/(?<="skill":")[^"]+/g)),
  'aws',
  'gcp',
  'azure',
  'kite-flying',
];
const terms = [...new Set(JSON.stringify(EVERYTHING.criteria).match(/(?<="term":")[^"]+/g)), 'harbour'];

const month = fc.integer({ min: 2010 * 12, max: 2027 * 12 });
const stated = (at: number, span: Span) => ({ date: String(Math.floor(at / 12)), month: at, span });

const sentenceArb = fc.record({
  document: fc.nat(),
  position: fc.nat(),
  place: fc.constantFrom(
    'work',
    'work',
    'work',
    'project',
    'summary',
    'list',
    'education',
    'contact',
    'other',
    'heading',
  ),
  negated: fc.constantFrom(false, false, false, true),
  others: fc.constantFrom(false, false, false, true),
  /** The skills that are stated as known a little. */
  weak: fc.subarray([0, 1, 2, 3, 4], { maxLength: 2 }),
  words: fc.integer({ min: 3, max: 12 }),
  terms: fc.subarray(terms, { maxLength: 8 }),
  runs: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
  skills: fc.subarray(skillIds, { maxLength: 5 }),
  statedMonths: fc.option(fc.integer({ min: 1, max: 40 })),
});

const positionArb = fc.record({
  document: fc.nat(),
  kind: fc.constantFrom('work', 'work', 'work', 'project'),
  key: fc.constantFrom('mlops-engineer', 'mlops-engineer', 'data-engineer', 'ai-engineer', 'cook', null),
  employer: fc.boolean(),
  start: month,
  length: fc.integer({ min: 0, max: 90 }),
  current: fc.boolean(),
  dates: fc.constantFrom('dated', 'dated', 'dated', 'undated', 'unreadable'),
});

/** Facts of up to three readable documents, with spans that are all different. */
export const factsArb: fc.Arbitrary<ProfileFacts> = fc
  .record({
    documents: fc.integer({ min: 1, max: 3 }),
    positions: fc.array(positionArb, { maxLength: 5 }),
    sentences: fc.array(sentenceArb, { maxLength: 16 }),
    certificates: fc.array(fc.tuple(fc.constantFrom('cka', 'aws-ml-engineer', 'other'), fc.option(month)), {
      maxLength: 3,
    }),
    degrees: fc.array(
      fc.tuple(
        fc.constantFrom('associate' as const, 'bachelor' as const, 'master' as const, null),
        fc.subarray(['computer-science', 'history']),
      ),
      { maxLength: 2 },
    ),
    german: fc.constantFrom('A1' as const, 'C1' as const, null, undefined),
  })
  .map((drawn) => {
    let at = 0;
    const span = (document: number): Span => ({
      document: document % drawn.documents,
      start: (at += 50),
      end: at + 40,
    });
    const positions: ProfileFacts['positions'] = drawn.positions.map(
      ({ document, kind, key, employer, start, length, current, dates }) => ({
        kind: kind as 'work' | 'project',
        title: key === null ? null : { value: key, span: span(document) },
        employer: employer ? { value: 'Northwind', span: span(document) } : null,
        titleKeys: key === null ? [] : [key],
        start: dates === 'dated' ? stated(start, span(document)) : null,
        end: dates === 'dated' && !current ? stated(start + length, span(document)) : null,
        current: dates === 'dated' && current,
        dates: dates as 'dated' | 'undated' | 'unreadable',
        span: span(document),
      }),
    );
    const sentences = drawn.sentences.map(({ document, position, place, skills, others, weak, ...rest }): Sentence => {
      const under =
        (place === 'work' || place === 'project') && positions.length > 0 ? position % positions.length : null;
      const where = span(under === null ? document : positions[under]!.span.document);
      return {
        ...rest,
        // A dated position does not tell of more months than it lasts.
        statedMonths: under === null || positions[under]!.dates !== 'dated' ? rest.statedMonths : null,
        terms: [...rest.terms].sort(),
        place: place as Sentence['place'],
        position: under,
        span: where,
        ...(others && { claim: 'others' as const }),
        mentions: skills.map((skill, index) => ({
          skill,
          start: where.start + index,
          end: where.start + index + 1,
          ...(!others && weak.includes(index) && { claim: 'weak' as const }),
        })),
      };
    });
    return {
      documents: Array.from({ length: drawn.documents }, (_, index) => ({
        digest: 'cab'[index]!,
        extractor: 'x/1',
        readability: 'text' as const,
        language: 'en',
        length: 100000,
      })),
      headline: null,
      headlineKeys: ['mlops-engineer'],
      positions,
      sentences,
      education: drawn.degrees.map(([level, fields]) => ({
        level,
        fields,
        field: null,
        institution: null,
        degree: null,
        start: null,
        end: null,
        span: span(0),
      })),
      certifications: drawn.certificates.map(([certification, issued]) => {
        const where = span(0);
        return {
          certification,
          name: { value: certification, span: where },
          issued: issued === null ? null : stated(issued, where),
          expires: null,
          span: where,
        };
      }),
      languages: drawn.german === undefined ? [] : [{ language: 'de', level: drawn.german, span: span(0) }],
    };
  });

/** The same facts with their lists in another order, indices kept true. */
export function shuffled(facts: ProfileFacts, seed: number): ProfileFacts {
  const documents = permutation(facts.documents.length, seed);
  const positions = permutation(facts.positions.length, seed + 1);
  const inNew = (order: number[]) => order.map((_, old) => order.indexOf(old));
  const documentTo = inNew(documents);
  const positionTo = inNew(positions);
  const moved = moveDocuments(facts, (document) => documentTo[document]!);
  const order = <T>(list: readonly T[], by: number[]): T[] => by.map((old) => list[old]!);
  const any = <T>(list: readonly T[], salt: number): T[] => order(list, permutation(list.length, seed + salt));
  return {
    ...moved,
    documents: order(moved.documents, documents),
    positions: order(moved.positions, positions),
    sentences: any(
      moved.sentences.map((one) => ({ ...one, position: one.position === null ? null : positionTo[one.position]! })),
      2,
    ),
    education: any(moved.education, 3),
    certifications: any(moved.certifications, 4),
    languages: any(moved.languages, 5),
  };
}

/** Spans counted in other documents, in anything that holds spans. */
export function moveDocuments<T>(value: T, to: (document: number) => number): T {
  return JSON.parse(JSON.stringify(value), (key, held: unknown) =>
    key === 'document' && typeof held === 'number' ? to(held) : held,
  ) as T;
}

function permutation(length: number, seed: number): number[] {
  const order = Array.from({ length }, (_, index) => index);
  let state = (seed % 2147483646) + 1;
  for (let at = length - 1; at > 0; at--) {
    state = (state * 48271) % 2147483647;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
