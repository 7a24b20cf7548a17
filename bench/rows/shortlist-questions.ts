/** First pages of a large role that is searched, narrowed, sorted and counted, asked of the stores as the app role. */
import { loadavg } from 'node:os';
import type { DataSource } from 'typeorm';
import type { ShortlistSort } from '#libs/contracts';
import {
  inOrganisation,
  NO_FILTERS,
  type RankingFilters,
  shortlist,
  type ShortlistPage,
  type Tenant,
} from '#libs/database';
import { compileSearch } from '#libs/language';
import { quantile } from '../row.js';

const TIMES = 7;

interface Question {
  name: string;
  filters: Partial<RankingFilters>;
  sort?: ShortlistSort;
  counts?: true;
  /**
   * Many candidates match each part, and hardly any match all. The query reads every candidate, and no target covers
   * that.
   */
  hard?: true;
}

const skill = (id: string): Partial<RankingFilters> => ({ skill: { id, months: null } });

function searchFor(text: string): Partial<RankingFilters> {
  const read = compileSearch(text);
  if ('fault' in read) throw new Error(read.fault.message);
  return { search: read.condition };
}

const SEARCHED = [
  'halfword',
  'fifthword',
  'tenthword',
  'twentiethword',
  'fiftiethword',
  'hundredthword',
  'thousandthword',
];

/** What the words are: `searchedTexts`. */
const QUESTIONS: readonly Question[] = [
  { name: 'no filter', filters: {} },
  ...[
    ...SEARCHED,
    'person77777',
    'nowhere',
    'thousandth*',
    'halfword fifthword',
    'halfword thousandthword',
    'hundredthword OR person7',
    'halfword -otherhalf',
    'hundredthword -evenword',
    'fifthword tenthword twentiethword',
    '"thousandthword north"',
  ].map((text) => ({ name: `\`${text}\``, filters: searchFor(text) })),
  ...['evenword oddword', '"north star"'].map((text) => ({
    ...{ name: `\`${text}\``, filters: searchFor(text), hard: true as const },
  })),
  { name: 'a skill of every fifth', filters: skill('kubernetes') },
  { name: 'a skill of every hundredth', filters: skill('rare') },
  { name: 'a skill of no candidate', filters: skill('nobody') },
  { name: 'a skill of every hundredth, and `halfword`', filters: { ...skill('rare'), ...searchFor('halfword') } },
  { name: 'a certificate of no candidate', filters: { certification: { id: 'none', on: null, holds: true } } },
  { name: 'arrived on a day without applications', filters: { receivedTo: '2020-01-01' } },
  { name: 'a decision of no application', filters: { decision: 'hold' }, hard: true },
  { name: 'a source of no application', filters: { source: 'nobody' }, hard: true },
  ...(['score', 'received'] as const).flatMap((sort): Question[] => [
    { name: `by ${sort}`, filters: {}, sort },
    ...['halfword', 'hundredthword', 'nowhere'].map((text) => ({
      ...{ name: `by ${sort}, \`${text}\``, filters: searchFor(text), sort },
    })),
    { name: `by ${sort}, a skill of every fifth`, filters: skill('kubernetes'), sort },
  ]),
  { name: 'counts', filters: {}, counts: true, hard: true },
  { name: 'counts, `halfword`', filters: searchFor('halfword'), counts: true, hard: true },
  { name: 'counts, `hundredthword`', filters: searchFor('hundredthword'), counts: true },
  { name: 'counts, a skill of every fifth', filters: skill('kubernetes'), counts: true, hard: true },
  { name: 'counts, a skill of every hundredth', filters: skill('rare'), counts: true },
];

type AskedPage = Omit<ShortlistPage, 'filters' | 'after'>;

/** @returns a table of medians, and the slowest of those that a target is about */
export async function questionsAsked(
  app: DataSource,
  organisationId: string,
  page: AskedPage,
): Promise<{ table: string; slowest: number }> {
  const lines: string[] = [];
  let slowest = 0;
  for (const question of QUESTIONS) {
    const timings: number[] = [];
    let found = 0;
    for (let time = 0; time <= TIMES; time++) {
      const started = performance.now();
      found = await inOrganisation(app, organisationId, (tenant) => ask(tenant, page, question));
      if (time > 0) timings.push(performance.now() - started);
    }
    const median = quantile(timings, 0.5);
    if (!question.hard) slowest = Math.max(slowest, median);
    lines.push(`| ${question.name} | ${found} | ${median.toFixed(0)} | ${quantile(timings, 1).toFixed(0)} |`);
  }
  const load = `load average ${loadavg()[0]!.toFixed(1)} when it ended`;
  return {
    table: ['| asked | found | median ms | slowest ms |', '| --- | --- | --- | --- |', ...lines, '', load].join('\n'),
    slowest,
  };
}

async function ask(tenant: Tenant, page: AskedPage, { filters: given, sort, counts }: Question): Promise<number> {
  const filters = { ...NO_FILTERS, ...given };
  if (counts) return (await shortlist.countFiltered(tenant, { ...page, filters })).matching;
  const asked = { ...page, filters, after: null };
  const isRank = sort === undefined || sort === 'rank';
  return (await (isRank ? shortlist.list(tenant, asked) : shortlist.listSorted(tenant, { ...asked, sort }))).length;
}
