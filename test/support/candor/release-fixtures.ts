/** Data folders of earlier releases, as `scripts/release-fixture.mjs` packs them. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, constants } from 'node:zlib';
import { chooseAccount } from '../../../apps/cli/start/postgres/account.js';

export const FIRST_RELEASE = '0.1.0';

export interface ReleaseFixture {
  /** Has `data-folder.tar.br` and `shortlist.json`. */
  folder: string;
  /** The version of the release. */
  version: string;
}

/** The shortlist of the sample role as that release served it, in its order. */
export interface ServedShortlist {
  role: string;
  candidates: { name: string; score: number; low: number; high: number; coverage: number }[];
}

/** The fixtures in a folder; none when there is no such folder. */
export function releaseFixtures(folder: string): ReleaseFixture[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((version) => ({ folder: join(folder, version), version }));
}

/**
 * Versions that were released and have no fixture: the first release and those with a heading in the changelog, up to the version before
 * the present one.
 * @param changelog text with headings such as `## [0.1.0] - 2026-12-01`
 * @param present the version that is being worked on
 */
export function releasesWithoutFixture(changelog: string, present: string, fixtures: readonly string[]): string[] {
  const headings = [...changelog.matchAll(/^## \[?(\d+\.\d+\.\d+)\]?/gm)].map((match) => match[1] ?? '');
  return [...new Set([FIRST_RELEASE, ...headings])]
    .filter((version) => isBefore(version, present) && !fixtures.includes(version))
    .sort();
}

function isBefore(version: string, other: string): boolean {
  const [left, right] = [version, other].map((each) => each.split('.').map(Number)) as [number[], number[]];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
}

export function servedShortlist({ folder }: ReleaseFixture): ServedShortlist {
  return JSON.parse(readFileSync(join(folder, 'shortlist.json'), 'utf8')) as ServedShortlist;
}

/** Unpacks the data folder of a release into a new folder, as its release left it: as root, the cluster belongs to the database's user. */
export function unpackDataFolder(fixture: ReleaseFixture, into: string): void {
  mkdirSync(into);
  chmodSync(into, 0o711);
  const packed = readFileSync(join(fixture.folder, 'data-folder.tar.br'));
  const input = brotliDecompressSync(packed, { params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } });
  execFileSync('tar', ['--extract', '--no-same-owner', '--directory', into], { input });
  const account = chooseAccount(null, () => undefined);
  if (account) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, join(into, 'postgres', 'cluster')]);
}
