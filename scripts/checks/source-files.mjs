// What the checks of words share: the files that they read, their data file and their verdict.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const LEFT_OUT = /(^|\/)(node_modules|dist|samples|fixtures)\/|\.generated\.ts$/;

/** Paths of files under some folders, from the root of the repository. */
export const sourceFiles = (folders, ending) =>
  folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !LEFT_OUT.test(path))
    .sort();

const pathOf = (check) => `scripts/checks/${check}.yaml`;

/** The data file of a check: what is allowed, with reasons, and how many faults it had when it was frozen. */
export function frozen(check) {
  const { allowed, frozen: counts } = parseDocument(readFileSync(pathOf(check), 'utf8')).toJS();
  for (const entry of allowed ?? []) if (!entry.reason) throw new Error(`${pathOf(check)}: an entry has no reason`);
  return { allowed: allowed ?? [], counts: counts ?? {} };
}

/**
 * Prints what a check found and compares it with its frozen counts, which may only fall.
 * @param kinds every kind of fault that the check knows
 * @param faults what it found: `kind` is one of the kinds, `text` says where and what
 * @param unused entries of its list of exceptions that no file needs
 * @returns the exit code of the check
 */
export function verdict({ check, kinds, faults, unused }) {
  const [report, update] = ['--report', '--update'].map((flag) => process.argv.includes(flag));
  const { counts } = frozen(check);
  let failed = unused.length > 0;
  for (const entry of unused) console.log(`${pathOf(check)}: no file needs the exception for ${entry}; remove it.`);
  for (const kind of kinds) {
    const found = faults.filter((fault) => fault.kind === kind);
    const limit = counts[kind] ?? 0;
    const over = found.length > limit;
    failed ||= over;
    if (over || report) for (const { text } of found) console.log(text);
    if (over || report || found.length < limit) console.log(`${check}: ${found.length} ${kind}, frozen at ${limit}`);
  }
  if (update) lower(check, kinds, faults);
  return failed && !report ? 1 : 0;
}

/** Writes the counts of today where they are lower than the frozen ones. */
function lower(check, kinds, faults) {
  const document = parseDocument(readFileSync(pathOf(check), 'utf8'));
  for (const kind of kinds) {
    const found = faults.filter((fault) => fault.kind === kind).length;
    if (found < (document.getIn(['frozen', kind]) ?? Infinity)) document.setIn(['frozen', kind], found);
  }
  writeFileSync(pathOf(check), document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}
