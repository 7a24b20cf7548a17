// A step of `npm run check`: the subject of a commit has at most 72 characters, so that `git log --oneline` and the pages of a code host show all
// of it. Checks the commits that the default branch lacks, or the last ones where it lacks none. Commits without this check in their history stay as they are.
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';

const MOST = 72;
/** How many commits are checked on the default branch itself. */
const LAST = 20;
const DEFAULT_BRANCHES = ['origin/HEAD', 'origin/main', 'main'];
/** The commit that added this path is the first one that the rule covers. */
const CHECK = 'scripts/checks/commit-subjects.mjs';

/** The output of a git command, or null if it fails. */
function git(...args) {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

/** Why the history cannot be checked, or null. */
function obstacle() {
  const root = git('rev-parse', '--show-toplevel');
  // A source archive may lie inside another repository.
  if (root === null || realpathSync(root) !== realpathSync('.')) return 'this is no git repository';
  if (git('rev-parse', '--is-shallow-repository') === 'true') return 'this clone is shallow';
  return git('rev-parse', 'HEAD') === null ? 'there is no commit yet' : null;
}

/** The commits to check, newest first: `hash subject`. Git writes the subjects of merges. */
function commits() {
  const log = (...args) => lines(git('log', '--no-merges', '--format=%H %s', ...args));
  const base = DEFAULT_BRANCHES.find((branch) => git('rev-parse', '--verify', '--quiet', branch) !== null);
  const own = base ? log('HEAD', '--not', base) : [];
  const found = own.length > 0 ? own : log('HEAD', `--max-count=${LAST}`);
  const added = lines(git('log', '--diff-filter=A', '--format=%H', '--', CHECK)).at(-1);
  if (added === undefined) return found;
  const covered = new Set([added, ...lines(git('rev-list', '--ancestry-path', `${added}..HEAD`))]);
  return found.filter((line) => covered.has(line.split(' ', 1)[0]));
}

const lines = (output) => (output ?? '').split('\n').filter(Boolean);

const why = obstacle();
if (why) {
  console.log(`Commit subjects: not checked, because ${why}.`);
  process.exit(0);
}
const checked = commits();
const faults = checked.flatMap((line) => {
  const [hash, subject] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)];
  const { length } = [...subject];
  return length > MOST ? [`${hash.slice(0, 10)} has ${length} characters, at most ${MOST}: ${subject}`] : [];
});
console.log(faults.join('\n') || `Commit subjects: ${checked.length} checked, at most ${MOST} characters each.`);
process.exit(faults.length === 0 ? 0 : 1);
