import { buildProfile, toJsonResume } from '#libs/text';
import { CommandError } from '../command-error.js';
import { collectFiles } from '../input/collect-files.js';
import { createProgress } from '../input/progress.js';
import { notFound, readFiles, type ReadFile } from '../input/read-files.js';
import { sourceOf } from '../input/source-text.js';
import { compare, print } from '../output.js';

/** `candor parse`: what is read from files, without judging it. */
export async function parse(inputs: readonly string[], options: { format: 'json' | 'text' }): Promise<void> {
  const { files, missing } = await collectFiles(inputs);
  if (options.format === 'text' && files.length + missing.length !== 1) {
    throw new CommandError('one-file', '--format text prints the text of one file: name exactly one.');
  }
  const reads = missing.map(notFound);
  const progress = createProgress(files.length);
  await readFiles(files, (read) => {
    reads.push(read);
    progress.step();
  });
  progress.end();
  await (options.format === 'text' ? printText(reads) : printProfiles(reads));
}

async function printText([read]: readonly ReadFile[]): Promise<void> {
  if (!read) throw new CommandError('not-found', 'There is no file in this folder.');
  if (read.outcome.outcome === 'error')
    throw new CommandError(read.outcome.code, `${read.file}: ${read.outcome.message}`);
  await print(read.outcome.text);
}

async function printProfiles(reads: ReadFile[]): Promise<void> {
  const profiles = reads.sort((a, b) => compare(a.file, b.file)).map(entryOf);
  await print(`${JSON.stringify({ profiles }, null, 2)}\n`);
  if (reads.every(({ outcome }) => outcome.outcome === 'error')) process.exitCode = 1;
}

function entryOf({ file, outcome }: ReadFile): object {
  if (outcome.outcome === 'error') return { file, error: { code: outcome.code, message: outcome.message } };
  const source = sourceOf(outcome);
  const profile = buildProfile([source]);
  const findings = [...outcome.findings, ...profile.findings].map(({ code, span, data }) => ({
    code,
    ...(span ? { quote: outcome.text.slice(span.start, span.end), start: span.start, end: span.end } : {}),
    data,
  }));
  return { file, profile: toJsonResume(profile, [source]), findings };
}
