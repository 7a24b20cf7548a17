import { describe, expect, it } from '@jest/globals';
import type { CriterionAssessment, ExplanationNode, Flag, Folded, WeightsContent } from '#libs/contracts';
import {
  explainApplication,
  explainBand,
  explainFlag,
  explainLane,
  explainNode,
  explainPart,
  findingText,
  importOutcomeText,
  nameAtStart,
  partInWords,
  questionText,
  unreadDocumentText,
  statedText,
  topReasons,
  weightsFaultText,
  missingFileText,
} from './index.js';
import { duration, monthName } from './en/grammar.js';

/** Every number in these cases is another, so that two that are swapped show. */
const node = (test: string, detail: ExplanationNode['detail'], extra: Partial<ExplanationNode> = {}) =>
  explainNode(
    {
      test,
      label: 'Kubernetes',
      value: 10000,
      low: 10000,
      high: 10000,
      detail,
      evidence: [],
      children: [],
      ...extra,
    },
    'en',
  );
const none = { value: 0, low: 0, high: 0 };

it('data of another kind are called so, and not damaged; a table is no person', () => {
  const fault = { found: 'candidate profile (JSON)', field: 'scripts', fault: 'Unknown field', faults: 1 };
  expect(importOutcomeText('malformed', 'en', fault)).toMatch(/not in a supported format/);
  expect(importOutcomeText('malformed', 'en', { found: 'PDF' })).toMatch(/^It is damaged/);
  expect(importOutcomeText('unsupported', 'en', { found: 'text/csv' })).toMatch(/`candor import`/);
});

describe('durations and months', () => {
  it.each([
    [0, '0 mos'],
    [11, '11 mos'],
    [12, '1 yr'],
    [23, '23 mos'],
    [38, '3.2 yrs'],
  ])('%d months', (months, words) => expect(duration(months)).toBe(words));

  it('months count from January', () => {
    expect(monthName(2024 * 12)).toBe('Jan 2024');
    expect(monthName(2023 * 12 + 11)).toBe('Dec 2023');
  });
});

describe('a skill', () => {
  const found = { skill: 'kubernetes', name: 'Kubernetes', credit: 10000, copied: false, askedMonths: null };
  it.each([
    [
      { ...found, place: 'dated-work', positions: 1, months: 26, lastMonth: 2024 * 12 + 2 },
      'Kubernetes: 2.2 yrs, until Mar 2024',
    ],
    [
      { ...found, place: 'dated-work', positions: 3, months: 26, lastMonth: 2024 * 12 + 5, lastDate: '2024' },
      'Kubernetes: 2.2 yrs in 3 positions, until 2024',
    ],
    [
      { ...found, place: 'dated-work', months: 48, approximate: true, lastMonth: 24293, lastDate: '2024-03' },
      'Kubernetes: about 4 yrs, until Mar 2024',
    ],
    [
      { ...found, place: 'dated-work', months: 9, lastMonth: 2024 * 12 + 2, current: true, askedMonths: 36 },
      'Kubernetes: 9 mos, in the current position · 3 yrs required',
    ],
    [
      {
        ...found,
        place: 'dated-work',
        positions: 2,
        months: 9,
        lastMonth: 24290,
        current: true,
        askedMonths: 36,
        countedMonths: 20,
      },
      'Kubernetes: 9 mos in 2 positions, including the current one · 20 mos counted, 3 yrs required',
    ],
    [{ ...found, place: 'undated-work' }, 'Kubernetes: found in a job without dates'],
    [{ ...found, place: 'undated-project' }, 'Kubernetes: found in a project without dates'],
    [{ ...found, place: 'certificate-or-course' }, 'Kubernetes: certificate or course only'],
    [
      { ...found, place: 'dated-work', months: 26, lastMonth: 24290, strength: 8700 },
      'Kubernetes: 2.2 yrs, until Mar 2024 · counts 87%, not recent',
    ],
    [{ ...found, place: 'listed' }, 'Kubernetes: listed only'],
    [{ ...found, place: 'listed', reserve: 'others' }, 'Kubernetes: work of others, counts as listed only'],
    [{ ...found, place: 'listed', reserve: 'weak' }, 'Kubernetes: basic knowledge, counts as listed only'],
    [{ ...found, place: 'listed', copied: true }, 'Kubernetes: in copied job text, counts as listed only'],
    [
      { ...found, name: 'Nomad', credit: 6000, place: 'undated-work' },
      'Nomad: found in a job without dates · counts 60% for Kubernetes',
    ],
    [
      { ...found, skill: 'docker-swarm', name: null, credit: 6000, place: 'listed' },
      'Docker swarm: listed only · counts 60% for Kubernetes',
    ],
  ])('%#', (detail, words) => expect(node('skill', detail)).toBe(words));

  it('that is not there is not found; one that may be elsewhere is said so', () => {
    expect(node('skill', { skill: null }, none)).toBe('Not on résumé');
    expect(node('skill', { skill: null }, { ...none, high: 10000 })).toBe('Not found in the readable text');
    expect(node('skill', { skill: null }, { ...none, value: 5000, high: 10000 })).toBe('Could not be read');
    expect(node('skill', { unread: true }, { ...none, high: 10000 })).toBe('Could not be read');
  });
});

describe('other criteria', () => {
  const years = { bound: 36, relevantMonths: 50, adjacentMonths: 14, adjacentCredit: 7, undatedPositions: 0 };
  const nothingYet = { ...years, relevantMonths: 0, adjacentMonths: 0 };
  const dates = { name: 'CKA', issued: 2023 * 12 + 4, expires: null, equivalent: false };
  it.each([
    [
      'experience',
      { ...years, scopeAsked: 5, scopeShown: 1, scopePartly: 2 },
      '4.2 yrs relevant (3 required) · 14 mos related, 7 counted · required scope: 1 of 5 found, 2 partly',
    ],
    [
      'experience',
      { ...years, approximateRelevant: true, approximateAdjacent: true, scope: null },
      'about 4 yrs relevant (3 required) · about 14 mos related, 7 counted',
    ],
    [
      'experience',
      { ...years, undatedPositions: 2, undatedMonths: 6, adjacentMonths: 0, unreadableDates: true, scope: null },
      '4.2 yrs relevant (3 required) · 2 relevant positions without dates, 6 mos counted · some dates are unreadable',
    ],
    [
      'experience',
      { ...nothingYet, undatedPositions: 1, undatedMonths: 18, scope: null },
      'No dated relevant experience (3 yrs required) · 1 relevant position without dates, 18 mos counted',
    ],
    ['experience', { ...nothingYet, scope: null }, 'No relevant experience (3 yrs required)'],
    ['duties', { duties: 10, counted: 6, shown: 4 }, '4 of 10 found'],
    ['duty', { place: 'undated-work' }, 'Found in a job without dates'],
    ['duties', { duties: 1, counted: 1, shown: 1 }, '1 of 1 found'],
    ['phrase', { place: 'listed' }, 'Listed only'],
    ['phrase', { place: 'dated-work' }, 'Found in a dated job'],
    ['phrase', {}, 'Found in these words'],
    ['phrase', { copied: true, place: 'listed' }, 'Found in copied job text, counts as listed only'],
    [
      'cloud',
      { services: 3, names: 'EKS, S3, IAM', place: 'dated-work' },
      'Kubernetes: 3 services (EKS, S3, IAM), in a dated job',
    ],
    ['cloud', { services: 0, names: '', place: 'listed' }, 'Kubernetes: listed only, without any of its services'],
    ['certifications', { ...dates, standing: 'valid' }, 'CKA: valid, issued May 2023'],
    ['certifications', { ...dates, standing: 'valid', expires: 2027 * 12 }, 'CKA: valid until Jan 2027'],
    ['certifications', { ...dates, standing: 'expired' }, 'CKA: expired, issued May 2023'],
    ['certifications', { ...dates, issued: '2023', standing: 'valid' }, 'CKA: valid, issued 2023'],
    ['certifications', { ...dates, expires: '2027-08', standing: 'valid' }, 'CKA: valid until Aug 2027'],
    ['education', { by: 'degree', level: 'master', inField: true, anyField: true }, 'Master’s degree'],
    [
      'certifications',
      { ...dates, standing: 'undated', equivalent: true },
      'CKA: no date, validity unknown · accepted as equivalent',
    ],
    ['education', { by: 'degree', level: 'master', inField: false }, 'Master’s degree, in another field'],
    [
      'education',
      { by: 'experience', level: null, months: 24, bound: 36 },
      'Experience instead of a degree: 2 yrs (3 required)',
    ],
    ['language', { source: 'stated', level: 'B1', askedLevel: 'C1' }, 'B1 stated (C1 required)'],
    ['language', { source: 'stated', level: null, askedLevel: 'C1' }, 'Stated without a level (C1 required)'],
    [
      'language',
      { source: 'text', level: null, askedLevel: 'C1' },
      'Language of the résumé, counts as B2 (C1 required)',
    ],
    ['language', { source: null, level: null }, 'Not on résumé, but often omitted: unknown'],
  ])('%s %j', (test, detail, words) => expect(node(test, detail as ExplanationNode['detail'])).toBe(words));

  const eks = { skill: 'amazon-eks', name: 'Amazon EKS', credit: 10000, place: 'listed' };
  const similar = { value: 2400, high: 2400, similar: true as const };

  it.each<[string, ExplanationNode['detail'], string]>([
    [
      'phrase',
      { place: 'dated-work', found: 'retail', related: 'store ~ shop' },
      'Similar wording only, in a dated job',
    ],
    ['phrase', { place: 'listed' }, 'Similar wording only'],
    ['duty', { place: 'undated-work' }, 'Similar wording only, in a job without dates'],
    ['duties', { duties: 6, shown: 0, partly: 0 }, 'Similar wording only'],
    ['any', {}, 'Similar wording only'],
    ['atLeast', { n: 2 }, 'Similar wording only'],
  ])('a %s of similar wording never reads as found: %j', (test, detail, words) =>
    expect(node(test, detail, similar)).toBe(words),
  );

  it.each<[string, ExplanationNode['detail'], string]>([
    ['skill', eks, 'Implied by Amazon EKS: listed only'],
    ['phrase', { place: 'dated-work' }, 'Implied by more specific wording, in a dated job'],
    ['duty', { place: 'dated-work' }, 'Implied by more specific wording in a dated job, 50%'],
  ])('a %s shown by something narrower says so', (test, detail, words) =>
    expect(node(test, detail, { value: 5000, implied: true })).toBe(words),
  );

  it('keeps the name of a part before what implies it', () => {
    const part = { test: 'skill', label: 'Kubernetes', detail: eks, value: 5000, low: 5000, high: 5000, children: [] };
    expect(explainPart({ ...part, implied: true }, 'en')).toBe('Kubernetes · Implied by Amazon EKS: listed only');
  });

  it('says parts of a whole by how far they are met, and the best of alternatives', () => {
    const part = (label: string, value: number, high = value): ExplanationNode => ({
      test: 'duty',
      label,
      value,
      low: value,
      high,
      detail: { place: value > 0 ? 'dated-work' : null },
      evidence: [],
      children: [],
    });
    const children = [part('Docker', 10000), part('Helm', 5000), part('Limits', 0), part('Nomad', 0, 10000)];
    const related = { ...part('Istio', 2000), similar: true as const };
    expect(node('all', {}, { children: [...children, related] })).toBe(
      'Met: Docker · partly: Helm · similar wording only: Istio · not on résumé: Limits · could not assess: Nomad',
    );
    expect(node('duty', { place: 'dated-work' }, { value: 4200 })).toBe('Partly found in a dated job, 42%');
    expect(node('any', {}, { children })).toBe('Docker: found in a dated job');
    expect(node('nth', { n: 3 }, { children })).toBe(
      'Only Docker and Helm found · 3 of Docker, Helm, Limits and Nomad required',
    );
  });

  it('keeps the capital of a name that a part or an alternative is known by', () => {
    const child = (label: string) => ({ test: 'skill', label, value: 9000, children: [] });
    const either = {
      test: 'any',
      label: 'Docker or Podman',
      value: 9000,
      children: [child('Docker'), child('Podman')],
    };
    expect(partInWords({ ...either, sentence: 'Podman: shown in work without dates' }, 'en')).toBe(
      'Docker or Podman · Podman: shown in work without dates',
    );
    expect(partInWords({ ...either, value: 0, sentence: 'Not on résumé' }, 'en')).toBe(
      'Docker or Podman: not on résumé',
    );
    expect(partInWords({ ...child('Docker'), sentence: 'Docker: listed' }, 'en')).toBe('Docker: listed');
  });
});

const criterion = (id: string, value: number, low: number, high: number): CriterionAssessment => ({
  id,
  category: 'skills',
  outcome: high === 0 ? 'missing' : low === 0 ? 'unknown' : value >= 8000 ? 'met' : 'partial',
  value,
  low,
  high,
  explanation: {
    test: 'skill',
    label: id,
    value,
    low,
    high,
    detail:
      low === 0
        ? { skill: null }
        : { skill: id, name: null, credit: 10000, copied: false, place: 'listed', askedMonths: null },
    evidence: [],
    children: [],
  },
});

const data = () => ({
  criteria: ['python', 'helm', 'vision'].map((id) => ({ id, label: id.toUpperCase() })),
  weights: {
    categories: { skills: 80, experience: 20, responsibilities: 0, certifications: 0, education: 0, languages: 0 },
    criteria: {
      python: { kind: 'must', importance: 40 },
      helm: { kind: 'required', importance: 30 },
      vision: { kind: 'preferred', importance: 15 },
    },
    thresholds: { strong: 60, possible: 30 },
  } satisfies WeightsContent as WeightsContent,
  assessment: {
    matcher: 'm',
    asOf: '2026-01-01',
    readable: true,
    criteria: [criterion('python', 9000, 9000, 9000), criterion('helm', 0, 0, 0), criterion('vision', 0, 0, 10000)],
    band: { reads: 'mid' as const, relevantMonths: 50, adjacentMonths: 14 },
    flags: [{ code: 'stuffing' as const, spans: [], data: { listed: 17, shown: 1 } }],
  },
  folded: {
    score: 3388,
    low: 3211,
    high: 4855,
    coverage: 82,
    lane: 'possible',
    mustsMissed: 0,
    categories: [{ category: 'skills', weight: 80, value: 4235, points: 3388 }],
    bonus: 0,
  } satisfies Folded as Folded,
});

describe('an application', () => {
  it('is said with its score, range and coverage in their places', () => {
    const explained = explainApplication(data(), 'en');
    expect(explained.summary).toBe('34 (32 to 49) · 82% of criteria assessed');
    expect(explained.lane).toBe('Possible match from 30 points · meets the must-have');
    expect(explained.band).toBe('4.2 yrs relevant, 14 mos related experience (mid-level)');
    expect(explained.categories).toEqual([{ category: 'skills', sentence: '33.9 of 80 points' }]);
    expect(explained.bonus).toBeNull();
    expect(explained.flags).toEqual([
      { code: 'stuffing', sentence: 'Keyword stuffing: 1 of 17 listed skills are shown in work' },
    ]);
  });

  it('gives reasons for, against and open with their points', () => {
    // 80 points over importances 40, 30, 15 of 85: 37.65, 28.24, 14.12; 0.9 of the first, 33.882, is earned.
    expect(explainApplication(data(), 'en').reasons).toEqual([
      {
        tone: 'for',
        criterion: 'python',
        text: 'PYTHON · Python: listed only · 33.9 of 37.7 points',
        points: 3388,
      },
      { tone: 'against', criterion: 'helm', text: 'HELM: not on résumé · 0.0 of 28.2 points', points: 2824 },
      {
        tone: 'open',
        criterion: 'vision',
        text: 'VISION: not found in the readable text · 0.0 to 14.1 points',
        points: 1412,
      },
    ]);
  });

  it('without readable text has no score to explain', () => {
    const unread = data();
    unread.assessment.readable = false;
    const explained = explainApplication(unread, 'en');
    expect(explained.summary).toBe('No document could be read, so there is no score');
    expect(explained.reasons).toEqual([]);
    // The file of one that is no résumé could be read.
    const flags: Flag[] = [{ code: 'not-resume', spans: [], data: { documents: 1 } }];
    const other = explainApplication({ ...unread, assessment: { ...unread.assessment, flags } }, 'en');
    expect(other.summary).toBe('There is no score until a user says that it is a résumé');
    expect(other.band).toBe('Probably not a résumé');
  });

  it.each([
    [true, 'To review: the score is between 20 and 49, and a possible match begins at 30'],
    [false, 'To review: the text could not be read'],
  ])('says why nothing decides the lane, with text %s', (readable, words) => {
    const one = data();
    one.folded = { ...one.folded, lane: 'review', low: 2011 };
    one.assessment.readable = readable;
    one.assessment.criteria[0] = criterion('python', 10000, 10000, 10000);
    expect(explainLane(one, 'en')).toBe(words);
  });

  it.each([
    ['review', [0, 10000], 'To review: PYTHON could not be assessed'],
    ['missing-must', [0, 0], 'Missing must-have: PYTHON'],
  ] as const)('says why it is in lane %s', (lane, [low, high], words) => {
    const one = data();
    one.folded.lane = lane;
    one.assessment.criteria[0] = criterion('python', low, low, high);
    expect(explainLane(one, 'en')).toBe(words);
  });

  it('says why it is no match, and that a role has no must-haves', () => {
    const one = data();
    one.folded.lane = 'unlikely';
    one.weights.criteria['helm'] = { kind: 'must', importance: 40 };
    one.assessment.criteria[0] = criterion('python', 0, 0, 0);
    expect(explainLane(one, 'en')).toBe('Not a match: less than 30 points · missing must-have: PYTHON and HELM');
    one.folded.lane = 'strong';
    one.weights.criteria = {};
    expect(explainLane(one, 'en')).toBe('Strong match from 60 points · no must-haves are set');
  });
});

describe('what a list says first', () => {
  const leads = (...criteria: CriterionAssessment[]) => {
    const { weights } = data();
    const words = criteria.map(({ id }) => ({ id, label: id }));
    return topReasons(
      { criteria: words, weights, assessment: { readable: true, criteria } },
      { for: 3, against: 3, open: 0 },
      'en',
    );
  };
  const work = (value: number) => {
    const detail = { bound: 60, relevantMonths: 0, adjacentMonths: 89, adjacentCredit: 30 };
    const one = criterion('python', value, value, value);
    return { ...one, explanation: { ...one.explanation, test: 'experience', detail } };
  };

  it('is what is met rather than what is met by half, however many points the half earns', () => {
    // 37.65 points by half are 18.8 earned and as many missed; 0.9 of 14.12 are 12.7 earned and 1.4 missed.
    const reasons = leads(work(5000), criterion('vision', 9000, 9000, 9000));
    expect(reasons.map((one) => one.criterion)).toEqual(['vision', 'python']);
  });

  it('begins with what is there when it speaks for a candidate, and with what is missing when it speaks against', () => {
    const adjacent = '7.4 yrs related, 2.5 counted (maximum)';
    expect(leads(work(5000))).toMatchObject([
      {
        tone: 'for',
        text: `Python: ${adjacent} · no dated relevant experience (5 yrs required)`,
      },
    ]);
    expect(leads(work(4000), criterion('vision', 9000, 9000, 9000))[1]).toMatchObject({
      tone: 'against',
      text: `Python: no dated relevant experience (5 yrs required) · ${adjacent}`,
    });
  });

  it('is what speaks most for a person, also where nothing is there by half', () => {
    const one = data();
    one.assessment.criteria = [
      criterion('python', 0, 0, 0),
      criterion('helm', 3000, 3000, 3000),
      criterion('vision', 0, 0, 10000),
    ];
    const { criteria, weights, assessment } = one;
    expect(topReasons({ criteria, weights, assessment }, { for: 1, against: 1, open: 1 }, 'en')).toMatchObject([
      // 0.3 of 28.24 points earned, then 37.65 missed.
      { tone: 'for', criterion: 'helm', points: 847 },
      { tone: 'against', criterion: 'python', points: 3765 },
      { tone: 'open', criterion: 'vision' },
    ]);
  });

  it('is a lack where nothing was found at all', () => {
    const one = data();
    one.assessment.criteria = ['python', 'helm', 'vision'].map((id) => criterion(id, 0, 0, 0));
    const { criteria, weights, assessment } = one;
    expect(topReasons({ criteria, weights, assessment }, { for: 1, against: 1, open: 1 }, 'en')).toMatchObject([
      { tone: 'against', criterion: 'python' },
    ]);
  });
});

describe('the name of a criterion at the beginning of a line', () => {
  it.each([
    ['electronic health records', 'Electronic health records'],
    ['unit testing', 'Unit testing'],
    ['scikit-learn', 'scikit-learn'],
    ['dbt, Airflow or Prefect', 'dbt, Airflow or Prefect'],
    ['iOS development', 'iOS development'],
    ['k6', 'k6'],
    ['5+ years', '5+ years'],
    ['', ''],
  ])('%s', (label, words) => expect(nameAtStart(label)).toBe(words));
});

describe('codes', () => {
  it('of bands', () => {
    expect(explainBand({ band: { reads: 'below', relevantMonths: 3, adjacentMonths: 8 }, flags: [] }, 'en')).toBe(
      '3 mos relevant, 8 mos related experience (below entry-level)',
    );
    expect(explainBand({ band: { reads: 'mid', relevantMonths: 0, adjacentMonths: 113 }, flags: [] }, 'en')).toBe(
      '9.4 yrs related experience, none relevant (mid-level)',
    );
    expect(explainBand({ band: { reads: 'mid', relevantMonths: 50, adjacentMonths: 0 }, flags: [] }, 'en')).toBe(
      '4.2 yrs relevant experience (mid-level)',
    );
    expect(explainBand({ band: { reads: 'below', relevantMonths: 0, adjacentMonths: 0 }, flags: [] }, 'en')).toBe(
      'No relevant experience (below entry-level)',
    );
    expect(
      explainBand({ band: { reads: 'below', relevantMonths: 20, adjacentMonths: 0, lowest: 'mid' }, flags: [] }, 'en'),
    ).toBe('20 mos relevant experience (below mid-level)');
    expect(
      explainBand(
        { band: { reads: 'senior', relevantMonths: 89, adjacentMonths: 0, approximate: true }, flags: [] },
        'en',
      ),
    ).toBe('About 7 yrs relevant experience (senior)');
    expect(explainBand({ band: { reads: 'not-stated', relevantMonths: 20, adjacentMonths: 0 }, flags: [] }, 'en')).toBe(
      '20 mos relevant experience',
    );
    expect(explainBand({ band: { reads: 'not-stated', relevantMonths: 0, adjacentMonths: 0 }, flags: [] }, 'en')).toBe(
      'Unknown level: no dated relevant experience',
    );
  });

  it('of corrections', () => {
    const computed = { test: 'skill', label: 'Kubernetes', ...none, detail: {}, evidence: [], children: [] };
    expect(node('override', { override: 'id' }, { children: [computed] })).toBe('Overridden: met (was: not on résumé)');
    expect(statedText({ name: 'Ada Nowak', at: '2026-05-03T22:10:00.000Z', source: 'reference' }, 'en')).toBe(
      'Changed by Ada Nowak on May 3, 2026. Source: reference',
    );
    expect(statedText({ name: null, at: '2026-05-03T22:10:00.000Z', source: 'document' }, 'en')).toBe(
      'Changed by a former member on May 3, 2026. Source: document',
    );
  });

  it('of files that an ATS named and that are not here', () => {
    const error = { code: 'expired', message: 'files.example answered 403' } as const;
    expect(missingFileText({ kind: 'resume', state: 'waiting', error: null }, 'en')).toBe(
      'A résumé from the ATS is being downloaded. Its content is not assessed yet',
    );
    expect(missingFileText({ kind: 'other', state: 'waiting', error }, 'en')).toBe(
      'A file from the ATS could not be downloaded yet (files.example answered 403). Candor will retry. Its content is not assessed yet',
    );
    expect(missingFileText({ kind: 'cover-letter', state: 'expired', error }, 'en')).toBe(
      'A cover letter from the ATS could not be downloaded, and its content is not assessed: the URL has expired. Send the candidate again from the ATS, or add the file yourself (files.example answered 403)',
    );
  });

  it('of flags, findings, files and faults', () => {
    expect(explainFlag({ code: 'unreadable', data: { unread: 1, documents: 3 } }, 'en')).toBe(
      '1 of 3 documents could not be read',
    );
    expect(explainFlag({ code: 'not-arrived', data: { documents: 1 } }, 'en')).toBe(
      'Missing files: 1 document not assessed',
    );
    expect(findingText({ code: 'pages-unreadable', data: { pages: 2, of: 7 } }, 'en')).toBe(
      '2 of 7 pages could not be read',
    );
    expect(questionText({ code: 'confirm-musts', data: {} }, 'en')).toBe('Which of these would you not hire without?');
    expect(questionText({ code: 'unknown-heading', data: { heading: 'In your suitcase' } }, 'en')).toBe(
      'Does “In your suitcase” introduce requirements? Its list was taken as important',
    );
    expect(questionText({ code: 'cloud-count', data: { of: 3 } }, 'en')).toBe(
      'How many of the 3 clouds are required? Assumed: one is enough',
    );
    expect(questionText({ code: 'page-not-understood', data: { lines: 3, of: 8 } }, 'en')).toMatch(
      /^Understood 3 of 8 requirement lines, fewer than half\. Put each /,
    );
    expect(questionText({ code: 'page-not-understood', data: { lines: 0, of: 0 } }, 'en')).toMatch(
      /^No line of the job description was recognized as a requirement\. Put each /,
    );
    expect(questionText({ code: 'no-line-breaks', data: {} }, 'en')).toMatch(/ lost its line breaks/);
    expect(findingText({ code: 'new-code', data: {} }, 'en')).toBe('new-code');
    expect(importOutcomeText('encrypted', 'en')).toBe('The file has a password. Save it without one');
    expect(importOutcomeText('unsupported', 'en', { found: 'image/gif' })).toMatch(
      /^A GIF picture is not supported\. /,
    );
    expect(unreadDocumentText('unsupported', 'broken.pdf', 'en')).toBe(
      'It is not a PDF, although its name says so. Ask for it again',
    );
    expect(unreadDocumentText('unsupported', 'setup.exe', 'de')).toMatch(
      /^Die Datei ist ein Programm, kein Dokument\. /,
    );
    expect(unreadDocumentText('malformed', null, 'en')).toMatch(/^The data of the candidate is not in a supported/);
    expect(importOutcomeText('too-big', 'en', { mostMb: 20 })).toMatch(/^The file is too large: at most 20 MB\. /);
    expect(importOutcomeText('unsupported', 'en', { found: 'audio/mpeg' })).toMatch(
      /^A sound file is not supported\. /,
    );
    expect(weightsFaultText({ code: 'category-without-criteria', subject: 'languages', value: 12 }, 'en')).toBe(
      'Languages has 12 points but no criterion that counts. Move the points to another category',
    );
    expect(weightsFaultText({ code: 'weights-not-100', subject: null, value: 97 }, 'en')).toBe(
      'The weights add up to 97, but must add up to 100',
    );
  });
});
