/**
 * Spec files that a whole run loads together. Jest evaluates every module anew for each file that it runs, and most files of the
 * unit project take longer to load than to run: a group loads what its files share once. Given paths, `npm test` runs the files
 * themselves, each in a world of its own.
 *
 * Hooks of a file outside of any block become hooks of its group: `beforeEach` and `afterEach` belong into a block.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Folders of each group, or its files, and what below the folders runs alone: files that start processes or take long.
 * `api`: they ask nothing special of the API, and have one, one worker and one database between them, each with organisations of its own.
 * `stores` and `workers`: each file has a database of its own.
 */
const GROUPS = {
  golden: { folders: ['test/golden'], alone: ['test/golden/promises'] },
  text: {
    folders: ['libs/language', 'libs/resume', 'libs/job-ad'],
    alone: ['libs/resume/profile/bad-input.spec.ts'],
  },
  pure: { folders: ['libs/contracts', 'libs/matching', 'libs/people', 'libs/taxonomy', 'libs/wording'], alone: [] },
  documents: { folders: ['libs/documents'], alone: ['libs/documents/ocr', 'libs/documents/sandbox'] },
  services: {
    folders: [
      ...['libs/access', 'libs/ats', 'libs/audit', 'libs/config', 'libs/database', 'libs/egress', 'libs/erasure'],
      ...[
        'libs/intake',
        'libs/sandbox',
        'libs/service',
        'libs/webhooks',
        'apps/api',
        'apps/cli',
        'apps/worker',
        'bench',
      ],
    ],
    alone: ['libs/ats/samples.spec.ts'],
  },
  api: {
    folders: ['test/e2e'],
    only: [
      ...[
        'activations',
        'answers',
        'ats-roles',
        'attachments',
        'audit',
        'blind',
        'bulk',
        'candidate-rights',
        'connecting',
        'corrections',
        'decisions',
        'findings',
        'live',
      ],
      ...['own-skills', 'person-data', 'rescoring', 'role-reading', 'role-versions', 'search', 'shortlist', 'weights'],
    ],
  },
  /** They have one Candor and one browser between them. */
  pages: { folders: ['test/e2e/pages'], alone: ['test/e2e/pages/system-state.spec.ts'] },
  stores: {
    folders: [
      'test/integration/audit',
      'test/integration/database',
      'test/integration/erasure',
      'test/integration/intake',
    ],
    only: [
      ...[
        'call-limiter',
        'chain',
        'database-roles',
        'documents',
        'erasure',
        'erasure-plan',
        'failures',
        'integrity',
        'leftovers',
        'person-export',
        'person-lookups',
        'restored',
        'retention',
      ],
      ...[
        'secret-key',
        'returning',
        'same-bytes',
        'samples',
        'shortlist-search',
        'statements',
        'tenancy',
        'transactions',
      ],
    ],
  },
  workers: {
    folders: ['test/integration/people', 'test/integration/worker'],
    only: [
      'ats-misbehaving',
      'attachments',
      'batches',
      'deliveries',
      'full-disk',
      'identity',
      'people',
      'pipeline',
      'webhooks',
      'webhook-workers',
    ],
  },
};

/** Groups whose files are the same on every machine and every Node: no files, processes or servers. */
export const PURE_GROUPS = ['golden', 'text', 'pure'];

/** Paths of every spec file that is in a group. */
export const GROUPED = Object.keys(GROUPS).flatMap(specsOf);

/** Loads the spec files of a group into the one that asks: their tests become its own. */
export async function loadGroup(group) {
  for (const path of specsOf(group)) await import(pathToFileURL(join(root, path)).href);
}

function specsOf(group) {
  const { folders, alone = [], only = null } = GROUPS[group];
  const belongs = (path) =>
    only === null
      ? !alone.some((apart) => path === apart || path.startsWith(`${apart}/`))
      : only.includes(basename(path, '.spec.ts'));
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.spec.ts') && belongs(path))
    .sort();
}
