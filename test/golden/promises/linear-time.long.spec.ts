/**
 * Reading takes time in proportion to the length of a text, whatever the text: ten times the text takes at most twelve times as long. Measured in time of this process's
 * processor, so that other work beside it does not count; a ratio that is too high is measured again before it is held against anything.
 *
 * A usual run tries shorter texts, of every third kind; with `CANDOR_TEST_LENGTH=hours` every kind is tried, at ten times the length.
 *
 * @runs-alone It measures the time that its process takes.
 */
import { describe, expect, it, jest } from '@jest/globals';
import { readRole, jobDescriptionText, PageNestingError } from '#libs/job-ad';
import { compileSearch, searchVectors } from '#libs/language';
import { buildProfile } from '#libs/resume';
import { guessTable } from '#libs/documents';
import { shortlistQuerySchema, TABLE_SEPARATORS } from '#libs/contracts';
import {
  HOSTILE_HTML,
  HOSTILE_RUNS,
  hostilePage,
  hostileResume,
  type HostileRun,
} from '../../support/hostile-texts.js';
import { TAKES_HOURS } from '../../support/test-length.js';

jest.setTimeout(300_000);

/** Times as long, for ten times the text. */
const MOST = 12;

const tried = <Kind>(kinds: readonly Kind[]): readonly Kind[] =>
  TAKES_HOURS ? kinds : kinds.filter((_, at) => at % 3 === 0);

/** Time that the shorter text should take at least, in milliseconds: far above what a clock can tell apart. */
const AIM = 4;
const SHORTEST = 1_000;
const LONGEST = TAKES_HOURS ? 32_000 : 8_000;

/** Below it growth says nothing: what grows is memory that is touched for the first time, and the caches that it no longer fits in. */
const TRIVIAL = 40;

/** How often a ratio is measured before it is held to be so: what is slow by itself is slow each time, what other work beside it slows is not. */
const TRIES = 10;
/** Rest before it is measured again, in milliseconds; longer each time, so that other work has an end. */
const REST = 200;

const rest = (duration: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, duration);

function milliseconds(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** A search may be so long. */
const LONGEST_SEARCH = 500;

const least = (times: number, work: () => unknown): number =>
  Math.min(...Array.from({ length: times }, () => milliseconds(work)));

/** How many times as long ten times the text takes; 0 where that takes next to nothing. */
function growth(read: (length: number) => () => unknown, shortest: number): number {
  let length = shortest;
  let short = least(2, read(length));
  while (short < AIM && length < Math.max(LONGEST, shortest)) {
    length *= 2;
    short = least(2, read(length));
  }
  let ratio = Infinity;
  for (let again = 0; again < TRIES && ratio > MOST; again++) {
    if (again > 0) {
      rest(again * REST);
      short = Math.max(short, least(2, read(length)));
    }
    const long = least(Math.min(1 + again, 4), read(length * 10));
    if (long < TRIVIAL) return 0;
    ratio = Math.min(ratio, long / short);
  }
  return ratio;
}

/** Those of the kinds whose time grows faster than the text, with how much faster. */
const tooSlow = (
  runs: readonly HostileRun[],
  read: (run: HostileRun, length: number) => () => unknown,
  shortest = SHORTEST,
): string[] =>
  tried(runs)
    .map((run) => ({ name: run.name, ratio: growth((length) => read(run, length), shortest) }))
    .filter(({ ratio }) => ratio > MOST)
    .map(({ name, ratio }) => `${name}: ${ratio.toFixed(1)} times as long`);

/** Markdown of more than a thousand lines is taken as it stands; before that the parser takes the square of the lines, some tens of milliseconds. */
const PARSED = 24_000;

const resume = (text: string) => ({ text, digest: 'a', extractor: 'text/1', readability: 'text' as const });

describe('ten times the text takes at most twelve times as long', () => {
  it('of a role page, as text', () => {
    expect(
      tooSlow(HOSTILE_RUNS, (run, length) => {
        const page = hostilePage(run, length);
        return () => readRole(jobDescriptionText(page, 'text'));
      }),
    ).toEqual([]);
  });

  it('of a role page, as markdown', () => {
    expect(
      tooSlow(
        HOSTILE_RUNS,
        (run, length) => {
          const page = hostilePage(run, length);
          return () => jobDescriptionText(page, 'markdown');
        },
        PARSED,
      ),
    ).toEqual([]);
  });

  it('of a web page', () => {
    expect(
      tooSlow(HOSTILE_HTML, (run, length) => {
        const page = run.of(length);
        return () => {
          try {
            return readRole(jobDescriptionText(page, 'html'));
          } catch (error) {
            if (error instanceof PageNestingError) return null;
            throw error;
          }
        };
      }),
    ).toEqual([]);
  });

  it('of a résumé, and of the words that it is found by', () => {
    expect(
      tooSlow(HOSTILE_RUNS, (run, length) => {
        const text = hostileResume(run, length);
        return () => [buildProfile([resume(text)]), searchVectors(text)];
      }),
    ).toEqual([]);
  });

  it('of a search, and of a text that is searched', () => {
    expect(
      tooSlow(HOSTILE_RUNS, (run, length) => {
        const text = hostileResume(run, length);
        const search = run.of(LONGEST_SEARCH);
        return () => {
          const read = compileSearch('cook and (python or "data engineer") -java nurs*');
          if (!('foundIn' in read)) throw new Error('It is a search.');
          return [compileSearch(search), read.foundIn(text, 20)];
        };
      }),
    ).toEqual([]);
  });

  it('of filters', () => {
    expect(
      tooSlow(HOSTILE_RUNS, (run, length) => {
        const text = run.of(length);
        return () =>
          shortlistQuerySchema.safeParse({ q: text, skill: text, certification: text, lane: text, flag: text });
      }),
    ).toEqual([]);
  });

  it('of a table whose columns are guessed', () => {
    const mark = TABLE_SEPARATORS[0];
    expect(
      tooSlow(HOSTILE_RUNS, (run, length) => {
        const cell = run.of(Math.floor(length / 40));
        const bytes = Buffer.from(
          `Name${mark}${cell}${mark}E-mail\n${`John ${cell}${mark}${cell}${mark}a@b.co\n`.repeat(3)}`,
        );
        return () => guessTable(bytes, true);
      }),
    ).toEqual([]);
  });
});
