import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RoleContent, WeightsContent } from '#libs/contracts';
import { compileWeights, defaultWeights } from '#libs/matching';
import type { ReadText } from '#libs/documents';
import { roleFromRequirements } from '#libs/job-ad';
import { SHIPPED_SKILLS } from '#libs/language';
import { contentDigest } from '../../../input/digest.js';
import type { ReadFile } from '../../../input/read-files.js';
import { candidateLines, introductionOf } from './candidate-lines.js';
import { csvOutput } from './csv-output.js';
import { jsonOutput } from './json-output.js';
import { byPlace, evaluate, rankKeyOf, type RankedCandidate, type UnreadCandidate } from './rank-candidates.js';
import type { RankingOutput, RankingTerms } from './ranking-output.js';
import { tableOutput } from './table-output.js';

const AS_OF = '2026-01-01';
/** Works with both, has worked with one, has never heard of them. */
const BOTH =
  'Ann Both\n\nExperience\nPlatform Engineer, Acme, 2020-01 – present\n- Ran services in Python on Kubernetes\n';
const ONE = 'Bob One\n\nExperience\nPlatform Engineer, Acme, 2020-01 – present\n- Wrote services in Python\n';
const NONE = '=Cy None\n\nExperience\nBaker, Loaf & Sons, 2020-01 – present\n- Baked bread, rolls and "fancy" cakes\n';

let role: RoleContent;

beforeAll(() => {
  role = roleFromRequirements({ title: 'Platform Engineer', requirements: ['Python', 'Kubernetes'] });
});

function read(file: string, text: string): ReadFile {
  return { file, digest: contentDigest(text), outcome: { outcome: 'text', text, extractor: 'text/1', findings: [] } };
}

interface Ranked {
  ranked: RankedCandidate[];
  print<Row>(output: RankingOutput<Row>): string;
}

const rank = (...reads: ReadFile[]): Ranked => rankUnder(defaultWeights(role.criteria), ...reads);
const rankUnder = (weights: WeightsContent, ...reads: ReadFile[]): Ranked => rankFor(role, weights, ...reads);

function rankFor(role: RoleContent, weights: WeightsContent, ...reads: ReadFile[]): Ranked {
  const compiled = compileWeights(role.criteria, weights);
  const all = reads.map((one) => evaluate(one, role, compiled, AS_OF, SHIPPED_SKILLS));
  const isRanked = (one: RankedCandidate | UnreadCandidate): one is RankedCandidate => !('error' in one);
  const ranked = all.filter(isRanked).sort((a, b) => byPlace(rankKeyOf(a), rankKeyOf(b)));
  const unread = all.filter((one): one is UnreadCandidate => !isRanked(one));
  const terms: RankingTerms = {
    role,
    asOf: AS_OF,
    asOfFrom: 'option',
    weights,
    compiled,
    skills: SHIPPED_SKILLS,
    explain: false,
    allResumes: false,
  };
  return {
    ranked,
    print(output) {
      const summaries = candidateLines(ranked.map(introductionOf), terms);
      const rows = ranked.map((candidate, index) => ({
        row: output.row(candidate, terms),
        summary: summaries[index] ?? null,
      }));
      return [...output.print(terms, rows, unread)].join('');
    },
  };
}

const filesOf = (ranking: Ranked) => ranking.ranked.map(({ file }) => file);

describe('a ranking', () => {
  it('puts those who show more first, whatever the order of the files', () => {
    const files = [read('none', NONE), read('both', BOTH), read('one', ONE)];
    expect(filesOf(rank(...files))).toEqual(['both', 'one', 'none']);
    expect(filesOf(rank(...files.reverse()))).toEqual(['both', 'one', 'none']);
  });

  it('orders equal scores by the hash of the bytes, then by name', () => {
    const twins = [read('z', ONE), read('a', ONE), read('m', `${ONE}\n`)];
    const expected = contentDigest(ONE) < contentDigest(`${ONE}\n`) ? ['a', 'z', 'm'] : ['m', 'a', 'z'];
    expect(filesOf(rank(...twins))).toEqual(expected);
  });

  it('puts the lane before the score', () => {
    const python = role.criteria.find(({ id }) => id.includes('python'))?.id ?? '';
    const kubernetes = role.criteria.find(({ id }) => id.includes('kubernetes'))?.id ?? '';
    const weights: WeightsContent = {
      ...defaultWeights(role.criteria),
      criteria: { [python]: { kind: 'required', importance: 90 }, [kubernetes]: { kind: 'must', importance: 10 } },
      thresholds: { strong: 70, possible: 10 },
    };
    const other = 'Di Other\n\nExperience\nPlatform Engineer, Acme, 2020-01 – present\n- Ran clusters on Kubernetes\n';
    const ranking = rankUnder(weights, read('one', ONE), read('other', other));
    expect(ranking.ranked.map(({ file, folded }) => [file, folded.lane, folded.score])).toEqual([
      ['other', 'possible', 1000],
      ['one', 'missing-must', 9000],
    ]);
  });

  it('quotes the text at each span, and has evidence for each credit', () => {
    const { candidates } = JSON.parse(rank(read('both', BOTH)).print(jsonOutput)) as {
      candidates: {
        score: number;
        criteria: { outcome: string; evidence: { quote: string; start: number; end: number }[] }[];
      }[];
    };
    const [ann] = candidates;
    expect(ann?.score).toBe(100);
    for (const { outcome, evidence } of ann?.criteria ?? []) {
      expect(outcome).toBe('met');
      expect(evidence.length).toBeGreaterThan(0);
      for (const { quote, start, end } of evidence) expect(BOTH.slice(start, end)).toBe(quote);
    }
  });

  it.each<[string, string, string, RegExp]>([
    ['three words', 'Kubernetes Python Terraform', 'very-short', /! It has 3 words/],
    ['no positions', 'Ann Short\n\nSkills\nPython', 'no-positions', /! No positions/],
    [
      'an end before its start',
      BOTH.replace('2020-01 – present', '2022-05 – 2019-03'),
      'contradictory-dates',
      /! “.+” – it ends before it starts/,
    ],
    [
      'fifty thousand words',
      `${BOTH}${'- Ran services in Python for one more team\n'.repeat(6000)}`,
      'very-long',
      /! It has \d+/,
    ],
  ])('says what the reader found odd: %s', (_, text, code, line) => {
    const ranking = rank(read('odd', text));
    const { candidates } = JSON.parse(ranking.print(jsonOutput)) as { candidates: { findings: { code: string }[] }[] };
    expect(candidates[0]!.findings.map((one) => one.code)).toContain(code);
    expect(ranking.print(tableOutput)).toMatch(line);
  });

  it('says what could not be read, and holds nothing that may be there against the candidate', () => {
    const whole = read('whole', ONE);
    const lost = { code: 'pages-unreadable', span: null, data: { pages: 1, of: 2 } };
    const cut: ReadFile = { ...whole, file: 'cut', outcome: { ...(whole.outcome as ReadText), findings: [lost] } };
    const ranking = rank(whole, cut);
    const { candidates } = JSON.parse(ranking.print(jsonOutput)) as {
      candidates: { file: string; score: number; criteria: { outcome: string }[]; findings: object[] }[];
    };
    const [ofCut, ofWhole] = ['cut', 'whole'].map((file) => candidates.find((one) => one.file === file)!);
    expect(ofWhole!.criteria.map(({ outcome }) => outcome)).toContain('missing');
    expect(ofCut!.criteria.map(({ outcome }) => outcome)).not.toContain('missing');
    expect(ofCut!.criteria.map(({ outcome }) => outcome)).toContain('unknown');
    expect(ofCut!.score).toBe(ofWhole!.score);
    expect(ofCut!.findings[0]).toMatchObject({ code: 'pages-unreadable', sentence: '1 of 2 pages could not be read' });
    expect(ranking.print(tableOutput)).toContain('! 1 of 2 pages could not be read');
  });

  it('says that lines were not understood and which, in every format, and never that there is no experience', () => {
    const line = 'larkspur, data of the river ~ 2019-02 – 2024-06';
    const misread = `Nora Estuary

Experience
Museum Guard, Plover Hall
January 2015 – June 2018
- Watched over maps

What came later
${line}
built services in Python
`;
    const asked = roleFromRequirements({
      title: 'Data Engineer',
      requirements: ['Python', { text: '5+ years of experience as a Data Engineer', kind: 'must' }],
    });
    const ranking = rankFor(asked, defaultWeights(asked.criteria), read('nora.txt', misread));
    const table = ranking.print(tableOutput);
    expect(table).toMatch(/\nTo review\n.*Nora Estuary/);
    expect(table).toContain('! Not understood: 1 part of the résumé. Look at the lines and say what they are');
    expect(table).toContain(`! “${line}” – these lines have dates and were not read as a position`);
    expect(table).toContain('Unknown level: some lines were not understood');
    expect(table).not.toContain('No relevant experience');
    expect(JSON.parse(ranking.print(jsonOutput))).toMatchObject({
      candidates: [
        {
          lane: 'review',
          benchmark: { sentence: 'Unknown level: some lines were not understood' },
          flags: [
            {
              code: 'unparsed',
              sentence: 'Not understood: 1 part of the résumé. Look at the lines and say what they are',
              evidence: [{ quote: line, start: misread.indexOf(line), end: misread.indexOf(line) + line.length }],
            },
          ],
          findings: [
            { code: 'very-short' },
            { code: 'dates-without-position', evidence: [{ quote: line, start: misread.indexOf(line) }] },
          ],
        },
      ],
    });
    expect(ranking.print(csvOutput)).toMatch(/,unparsed,/);
  });

  it('flags a position that begins after the as-of date', () => {
    const ranking = rank(read('ahead', BOTH.replace('2020-01 – present', '2028 – 2030')));
    expect(ranking.ranked[0]!.assessment.flags.map(({ code }) => code)).toContain('dates-ahead');
    expect(ranking.print(tableOutput)).toMatch(/! Future dates: 1 position/);
  });

  it('introduces each candidate by what sets them apart from those beside, in every format', () => {
    const weights = { ...defaultWeights(role.criteria), thresholds: { strong: 40, possible: 10 } };
    const ranking = rankUnder(weights, read('both', BOTH), read('one', ONE), read('none', NONE));
    const both = 'Platform Engineer at Acme, 6.1 yrs, Kubernetes';
    const one = 'Platform Engineer at Acme, 6.1 yrs; lacks Kubernetes';
    const none = 'Baker at Loaf & Sons; lacks Python and Kubernetes';
    const { candidates } = JSON.parse(ranking.print(jsonOutput)) as { candidates: { summary: string | null }[] };
    expect(candidates.map(({ summary }) => summary)).toEqual([both, one, none]);
    expect(ranking.print(tableOutput)).toMatch(
      /1 {2}100 {2}Ann Both, both\n +Platform Engineer at Acme, 6\.1 yrs, Kubernetes\n/,
    );
    const rows = ranking.print(csvOutput).split('\r\n');
    expect(rows[0]).toMatch(/^rank,file,name,summary,lane,/);
    expect(rows[2]).toContain(`,Bob One,"${one}",`);
  });

  it('says in words what each criterion rests on, what would change the score and what to ask', () => {
    const listed = `${ONE}\nSkills\nKubernetes, Python\n`;
    const { candidates } = JSON.parse(rank(read('one', listed)).print(jsonOutput)) as {
      candidates: {
        criteria: { id: string; sentence: string }[];
        gains: { criterion: string; points: number; sentence: string }[];
        questions: { code: string; criterion: string; sentence: string }[];
      }[];
    };
    const kubernetes = role.criteria.find(({ id }) => id.includes('kubernetes'))!;
    const [bob] = candidates;
    expect(bob?.criteria.find(({ id }) => id === kubernetes.id)?.sentence).toMatch(/^Kubernetes: listed only/);
    // Two skills share 100 points; listed beside relevant work counts half of 50.
    expect(bob?.gains).toEqual([
      { criterion: kubernetes.id, points: 25, lane: null, sentence: 'Kubernetes shown in a dated job: +25.0 points' },
    ]);
    expect(bob?.questions).toMatchObject([{ code: 'listed-only', criterion: kubernetes.id }]);
  });

  it('shows the whole working of a candidate in a table that explains', () => {
    const terms = {
      role,
      asOf: AS_OF,
      asOfFrom: 'option' as const,
      weights: defaultWeights(role.criteria),
      skills: SHIPPED_SKILLS,
    };
    const compiled = compileWeights(role.criteria, terms.weights);
    const one = evaluate(read('one', ONE), role, compiled, AS_OF, SHIPPED_SKILLS) as RankedCandidate;
    const lines = tableOutput.row(one, { ...terms, compiled, explain: true, allResumes: false }).lines;
    expect(lines).toContain('      “Wrote services in Python”');
    expect(lines).toContain('If the résumé showed this');
    expect(lines).toContain('  Kubernetes: +50.0 points, and the candidate moves to “Strong match”');
    expect(tableOutput.row(one, { ...terms, compiled, explain: false, allResumes: false }).lines).not.toContain(
      '  Kubernetes: +50.0 points, and the candidate moves to “Strong match”',
    );
  });

  it('lists what could not be read after all others, in every format', () => {
    const unread: ReadFile = {
      file: 'scan.pdf',
      digest: 'x',
      outcome: { outcome: 'error', code: 'needs-ocr', message: 'No text' },
    };
    const ranking = rank(unread, read('none', NONE));
    expect(JSON.parse(ranking.print(jsonOutput))).toMatchObject({
      candidates: [{ file: 'none' }, { file: 'scan.pdf', error: { code: 'needs-ocr', message: 'No text' } }],
    });
    expect(ranking.print(csvOutput).trimEnd().split('\r\n').at(-1)).toBe(
      `,scan.pdf${','.repeat(18)}needs-ocr: No text`,
    );
    expect(ranking.print(tableOutput)).toMatch(/Not read\n\s+scan\.pdf: No text\n$/);
  });

  it('writes no cell that a spreadsheet would run', () => {
    const csv = rank(read('=cmd|"x"!A1', NONE)).print(csvOutput);
    expect(csv).toContain(`"'=cmd|""x""!A1"`);
  });
});
