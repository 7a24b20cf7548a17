import { describe, expect, it } from '@jest/globals';
import type { CriterionAssessment, ExplanationNode } from '#libs/contracts';
import * as de from './de/index.js';
import * as en from './en/index.js';
import type { ExplanationData } from './explain-to-candidate.js';
import {
  answerLines,
  explainApplication,
  explainBand,
  explainFlag,
  explainGains,
  explainNode,
  explainScreenQuestion,
  explainToCandidate,
  findingText,
  hiddenName,
  importOutcomeText,
  inboxText,
  missingFileText,
  partInWords,
  placeText,
  questionText,
  requestSentence,
  scoreText,
  statedText,
  storedOutcomeText,
  webhookErrorText,
  weightsFaultText,
} from './index.js';

/** Every argument of every sentence, each another, so that one that a sentence leaves out or swaps shows. */
const DATA = {
  ...{ name: 'Xqname', names: ['Xqnamea', 'Xqnameb'], label: 'Xqlabel', labels: ['Xqlabela', 'Xqlabelb'] },
  ...{ found: ['Xqfounda', 'Xqfoundb'], place: 'Xqplace', level: 'Xqlevel', lowest: 'Xqlowest', lane: 'Xqlane' },
  ...{ what: 'Xqwhat', sentence: 'Xqsentence', computed: 'Xqcomputed', lastDate: null, lastMonth: 24290 },
  ...{ expires: '2028-06', issued: '2020-05', asked: 45, field: 'asked', file: 'Xqfile', why: 'Xqwhy' },
  ...{ met: ['Xqmet'], partial: ['Xqpartial'], missing: ['Xqmissing'], unknown: ['Xqunknown'], failed: ['Xqfailed'] },
  ...{ lacked: ['Xqlacked'] },
  ...{ similar: ['Xqsimilar'], isImplied: false },
  ...{ value: 4200, positions: 3, months: 50, askedMonths: 61, countedMonths: 26, strength: 8700, credit: 6000 },
  ...{ services: 5, words: 9, shown: 11, partly: 13, duties: 17, n: 19, musts: 23 },
  ...{ relevantMonths: 71, adjacentMonths: 35, adjacentCredit: 14, bound: 97, undatedPositions: 7, undatedMonths: 16 },
  ...{ undatedAdjacent: 29, undatedAdjacentMonths: 18, missingMonths: 43, more: 31, points: 3711, possible: 4122 },
  ...{ score: 6123, low: 5234, high: 7345, coverage: 83, weight: 37, d: 1, of: 41, pages: 21, lines: 22, cameIn: 24 },
  ...{ total: 47, others: 28, count: 27, characters: 25, confidence: 88, documents: 53, sentences: 59, criteria: 67 },
  ...{ listed: 73, unread: ['Xqunread'], read: ['Xqread'], degree: 'Xqdegree', institution: 'Xqinstitution' },
  ...{ title: 'Xqtitle', employer: 'Xqemployer', start: '2019-04', end: '2023-11', current: false, text: 'Xqtext' },
  ...{ language: 'Xqlanguage', contact: 'Xqcontact', role: 'Xqrole', weights: 79, matcher: 'Xqmatcher' },
  ...{ taxonomy: 'Xqtaxonomy', organisation: 'Xqorganisation', on: '2026-03-05', asOf: '2025-07-08', by: 'Xqby' },
  ...{ assessedOn: '2024-10-11', at: '2022-01-12', source: 'Xqsource', message: 'Xqmessage', number: 81, rank: 82 },
  ...{ table: 'Xqtable', line: 84, limit: 85, left: 86, files: 87, faults: 'Xqfaults', heading: 'Xqheading' },
  ...{ taken: 'Xqtaken', encoding: 'Xqencoding', fact: 'position', approximate: false },
  ...{ several: false, scope: true, column: 89, threshold: 93, first: 'Xqfirst', second: 'Xqsecond' },
  toString: () => '91',
  [Symbol.toPrimitive]: (hint: string) => (hint === 'number' ? 91 : '91'),
};
const SECOND = { ...DATA, toString: () => '92', [Symbol.toPrimitive]: () => '92' };

type Words = Readonly<Record<string, unknown>>;

/** The sentences of a language by their path, each with the same arguments. */
function sentencesOf(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, word]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof word === 'string') return [[at, word]];
    if (typeof word === 'function') return [[at, (word as (...all: unknown[]) => string)(DATA, SECOND)]];
    return sentencesOf(word as Words, at);
  });
}

const ENGLISH = new Map(sentencesOf(en));
const GERMAN = new Map(sentencesOf(de));

/** Names and numbers in a sentence, whatever their order. */
const argumentsIn = (sentence: string): string[] =>
  (sentence.replace(/(\d),(\d)/g, '$1.$2').match(/Xq[a-z]+|\d+(?:\.\d+)?/g) ?? []).sort();

/** Words that are the same in both languages. */
const SHARED = [
  ...['names.kinds.bonus', 'scoreWords.levels.senior', 'scoreWords.degrees.associate', 'reportWords.shortlist'],
  // A place that says itself that it was found.
  'scoreWords.found',
  ...[
    'reportWords.columns.score',
    'reportWords.rank',
    'scoreWords.gain.label',
    'scoreWords.gain.whole',
    'scoreWords.duty',
  ],
  ...['candidateWords.read.language', 'candidateWords.changes.one'],
];

describe('the sentences of a language', () => {
  it('are those of English, each in other words', () => {
    expect([...GERMAN.keys()].sort()).toEqual([...ENGLISH.keys()].sort());
    const same = [...GERMAN].filter(([at, sentence]) => sentence === ENGLISH.get(at)).map(([at]) => at);
    expect(same.filter((at) => !SHARED.includes(at))).toEqual([]);
  });

  it('hold each name and number that the English one does', () => {
    const others = [...GERMAN].flatMap(([at, german]) => {
      const english = ENGLISH.get(at)!;
      return argumentsIn(german).join() === argumentsIn(english).join() ? [] : [{ at, english, german }];
    });
    expect(others).toEqual([]);
  });

  it('have no gap where an argument was left out', () => {
    const gaps = [...ENGLISH, ...GERMAN].filter(([, sentence]) => /undefined|NaN|\[object|^ | $/.test(sentence));
    expect(gaps).toEqual([]);
  });

  it('are set in German quotation marks', () => {
    const wrong = [...GERMAN].filter(([, sentence]) => /“[^„]*”|"\w/.test(sentence));
    expect(wrong).toEqual([]);
  });
});

const node = (
  test: string,
  detail: ExplanationNode['detail'],
  extra: Partial<ExplanationNode> = {},
): ExplanationNode => ({
  ...{ test, label: 'Kubernetes', value: 10000, low: 10000, high: 10000, detail, evidence: [], children: [] },
  ...extra,
});
const none = { value: 0, low: 0, high: 0 };

describe('German', () => {
  const found = { skill: 'kubernetes', name: 'Kubernetes', credit: 10000, copied: false, askedMonths: null };
  const years = { bound: 36, relevantMonths: 50, adjacentMonths: 14, adjacentCredit: 7, undatedPositions: 0 };
  it.each<[ExplanationNode, string]>([
    [
      node('skill', { ...found, place: 'dated-work', positions: 1, months: 26, lastMonth: 2024 * 12 + 2 }),
      'Kubernetes: 2,2 Jahre, bis März 2024',
    ],
    [
      node('skill', {
        ...{ ...found, place: 'dated-work', positions: 2, months: 9, lastMonth: 24290 },
        ...{ current: true, askedMonths: 36, countedMonths: 20 },
      }),
      'Kubernetes: 9 Monate in 2 Positionen, darunter der aktuellen · 20 Monate angerechnet, 3 Jahre gefordert',
    ],
    [node('skill', { ...found, place: 'listed' }), 'Kubernetes: nur aufgeführt'],
    [node('skill', { skill: null }, none), 'Nicht im Lebenslauf'],
    [
      node('experience', { ...years, scopeAsked: 5, scopeShown: 1, scopePartly: 2 }),
      '4,2 Jahre einschlägig (3 gefordert) · 14 Monate verwandt, 7 angerechnet · geforderter Umfang: 1 von 5 gefunden, 2 teilweise',
    ],
    [
      node('experience', { ...years, relevantMonths: 0, adjacentMonths: 0, scope: null }),
      'Keine einschlägige Erfahrung (3 Jahre gefordert)',
    ],
    [
      node('duty', { place: 'dated-work' }, { value: 4200 }),
      'Teilweise gefunden in einer Position mit Zeitangaben, 42\u00a0%',
    ],
    [
      node('certifications', { name: 'CKA', standing: 'valid', issued: null, expires: '2027-08' }),
      'CKA: gültig bis Aug. 2027',
    ],
    [node('education', { by: 'degree', level: 'master', inField: false }), 'Master, in einem anderen Fach'],
    [
      node('language', { source: 'stated', level: 'native', askedLevel: 'C1' }),
      'Muttersprache angegeben (C1 gefordert)',
    ],
    [
      node('override', {}, { children: [node('skill', {}, none)] }),
      'Überschrieben: erfüllt (zuvor: nicht im Lebenslauf)',
    ],
  ])('%#', (of, sentence) => expect(explainNode(of, 'de')).toBe(sentence));

  it('keeps the capital of a noun behind a name, and of no other word', () => {
    const part = { label: 'Docker', test: 'phrase', value: 0, children: [] };
    expect(partInWords({ ...part, sentence: 'Nicht im Lebenslauf' }, 'de')).toBe('Docker: nicht im Lebenslauf');
    expect(partInWords({ ...part, sentence: 'Wortlaut gefunden' }, 'de')).toBe('Docker: Wortlaut gefunden');
  });

  const criterion = (id: string, value: number): CriterionAssessment => ({
    ...{ id, category: 'skills', value, low: value, high: value, outcome: value === 0 ? 'missing' : 'met' },
    explanation: {
      ...node('skill', value === 0 ? { skill: null } : { ...found, place: 'listed' }),
      value,
      low: value,
      high: value,
      evidence: [],
    },
  });
  const assessment = {
    ...{ matcher: 'm', asOf: '2026-01-01', readable: true, criteria: [criterion('a', 9000), criterion('b', 0)] },
    band: { reads: 'mid' as const, relevantMonths: 50, adjacentMonths: 14 },
    flags: [{ code: 'stuffing' as const, spans: [], data: { listed: 17, shown: 1 } }],
  };
  const criteria = [
    { id: 'a', label: 'Kubernetes' },
    { id: 'b', label: 'Helm' },
  ];

  it('says an application with its score, range and reasons', () => {
    const weights = {
      categories: { skills: 80, experience: 20, responsibilities: 0, certifications: 0, education: 0, languages: 0 },
      criteria: { a: { kind: 'must', importance: 40 }, b: { kind: 'required', importance: 40 } },
      thresholds: { strong: 60, possible: 30 },
    } as const;
    const folded = {
      ...{ score: 3388, low: 3211, high: 4855, coverage: 82, lane: 'possible', bonus: 0 },
      categories: [{ category: 'skills', weight: 80, value: 4235, points: 3388 }],
    } as const;
    const explained = explainApplication(
      { criteria, weights, assessment, folded: structuredClone(folded) as never },
      'de',
    );
    expect(explained).toMatchObject({
      summary: '34 (32 bis 49) · 82\u00a0% der Anforderungen bewertet',
      lane: 'Passt vielleicht ab 30 Punkten · erfüllt das Muss-Kriterium',
      band: '4,2 Jahre einschlägige, 14 Monate verwandte Erfahrung (Berufserfahren)',
      reasons: [
        { text: 'Kubernetes: nur aufgeführt · 36,0 von 40,0 Punkten' },
        { text: 'Helm: nicht im Lebenslauf · 0,0 von 40,0 Punkten' },
      ],
      categories: [{ sentence: '33,9 von 80 Punkten' }],
      flags: [{ sentence: 'Stichworthäufung: 1 von 17 genannten Kenntnissen in der Berufserfahrung belegt' }],
    });
  });

  it('names gaps, and asks for them', () => {
    const known = { criteria, assessment };
    expect(explainGains([{ criterion: 'b', points: 210, lane: 'strong' }], known, 'de')).toEqual([
      'Helm: +2,1 Punkte, und dann „Passt sehr gut“',
    ]);
    const question = { criterion: 'b', points: 100, test: 'skill', data: {} };
    expect(explainScreenQuestion({ ...question, code: 'undated', names: ['Helm', 'Feast'] }, known, 'de')).toBe(
      'Wann und wie lange haben Sie mit Helm und Feast gearbeitet?',
    );
  });

  it('writes dates, numbers and lists as Germans do', () => {
    expect(
      explainBand(
        { band: { reads: 'senior', relevantMonths: 89, adjacentMonths: 0, approximate: true }, flags: [] },
        'de',
      ),
    ).toBe('Etwa 7 Jahre einschlägige Erfahrung (Senior)');
    expect(statedText({ name: null, at: '2026-05-03T22:10:00.000Z', source: 'reference' }, 'de')).toBe(
      'Geändert von einem ehemaligen Mitglied am 3. Mai 2026. Quelle: Referenz',
    );
    expect(scoreText({ score: 76, low: 71, high: 80 }, 'de')).toBe('76 von 100 (71 bis 80)');
    expect(placeText({ rank: 3, of: 24, lane: 'review' }, 'de')).toBe('#3 von 24 · Zu prüfen');
    expect(hiddenName('7F3K2', 'de')).toBe('Kandidat:in 7F3K2');
    const unknown = { relocation: 'unknown', availableFrom: null } as const;
    const answers = {
      ...unknown,
      country: 'DE',
      workAuthorisation: { CH: 'no' },
      sponsorship: 'no',
      noticeDays: 1,
    } as const;
    expect(answerLines(answers, 'de')).toEqual([
      'Standort: Deutschland',
      'Keine Arbeitserlaubnis in: Schweiz',
      'Benötigt keine Visum-Unterstützung',
      'Kündigungsfrist: 1 Tag',
    ]);
  });

  it('says codes of every kind', () => {
    expect(explainFlag({ code: 'unreadable', data: { unread: 1, documents: 3 } }, 'de')).toBe(
      '1 von 3 Dokumenten nicht lesbar',
    );
    expect(findingText({ code: 'pages-unreadable', data: { pages: 2, of: 7 } }, 'de')).toBe(
      '2 von 7 Seiten waren nicht lesbar',
    );
    expect(questionText({ code: 'confirm-musts', data: {} }, 'de')).toBe(
      'Ohne welche davon würden Sie nicht einstellen?',
    );
    expect(questionText({ code: 'page-not-understood', data: { lines: 3, of: 8 } }, 'de')).toMatch(
      /^Verstanden: 3 von 8 Zeilen mit Anforderungen, weniger als die Hälfte\. Schreiben Sie jede /,
    );
    expect(weightsFaultText({ code: 'weights-not-100', subject: null, value: 97 }, 'de')).toBe(
      'Die Gewichtungen ergeben zusammen 97, müssen aber 100 ergeben',
    );
    expect(webhookErrorText('status', 404, 'de')).toBe('Die Antwort war 404, nicht 2xx.');
    expect(missingFileText({ kind: 'resume', state: 'waiting', error: null }, 'de')).toBe(
      'Ein Lebenslauf aus dem ATS wird heruntergeladen. Der Inhalt ist noch nicht bewertet',
    );
    const item = { import: null, questions: 2, webhookEndpoint: null, connection: null };
    expect(inboxText({ ...item, kind: 'role-questions' as never }, 'de')).toBe('2 Punkte zu bestätigen');
    expect(findingText({ code: 'new-code', data: {} }, 'de')).toBe('new-code');
  });

  it('says what was stored in English, where its code alone made it', () => {
    for (const [outcome, data] of [
      ['encrypted', {}],
      ['unsupported', { found: 'image/gif' }],
      ['empty', { letters: 3 }],
    ] as const) {
      expect(storedOutcomeText(importOutcomeText(outcome, 'en', data), 'de')).toBe(
        importOutcomeText(outcome, 'de', data),
      );
    }
    const data = importOutcomeText('file-taken', 'en', { line: 3, table: 'people.csv' });
    expect(storedOutcomeText(data, 'de')).toBe(data);
  });

  it('tells candidates in formal address', () => {
    const data: ExplanationData = {
      ...{ language: 'de', organisation: 'Acme', role: 'Pflegefachkraft', state: 'by-people', profileId: null },
      ...{ receivedOn: '2026-03-05', declinedOn: null, contact: null, expiresAt: null, score: null, versions: null },
      ...{ criteria: [], changes: [], facts: [], documents: [], requests: [] },
      answers: {
        ...{ country: null, workAuthorisation: {}, sponsorship: 'unknown', relocation: 'unknown' },
        ...{ noticeDays: null, availableFrom: null, questions: 0 },
      },
    };
    const [about] = explainToCandidate(data, 'letter');
    expect(about!.paragraphs[0]).toBe(
      'Sie haben sich bei Acme auf die Stelle „Pflegefachkraft“ beworben. Ihre Bewerbung ging am 5. März 2026 ein.',
    );
    expect(requestSentence('de', { kind: 'correction', state: 'refused', at: '2026-09-09T10:00:00Z' })).toBe(
      'Sie haben am 9. September 2026 einen Fehler gemeldet. Wir haben nichts geändert.',
    );
  });
});
