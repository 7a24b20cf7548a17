import { CommandError } from '../command-error.js';
import { collectFiles } from '../input/collect-files.js';
import { createProgress } from '../input/progress.js';
import { notFound, readFiles, type ReadFile } from '../input/read-files.js';
import { print } from '../output.js';

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
  if (options.format === 'text') await printText(reads);
  // What makes profiles is loaded for those who want them.
  else await (await import('./profiles-output.js')).printProfiles(reads);
}

async function printText([read]: readonly ReadFile[]): Promise<void> {
  if (!read) throw new CommandError('not-found', 'There is no file in this folder.');
  if (read.outcome.outcome === 'error')
    throw new CommandError(read.outcome.code, `${read.file}: ${read.outcome.message}`);
  await print(read.outcome.text);
}
