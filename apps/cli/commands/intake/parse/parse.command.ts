import { CommandError } from '../../../command-error.js';
import { collectFiles } from '../../../input/collect-files.js';
import { createProgress } from '../../../input/progress.js';
import { notFound, readFiles, type ReadFile } from '../../../input/read-files.js';
import { print } from '../../../output.js';

export interface ParseOptions {
  format: 'json' | 'text';
  skills?: string;
}

/** `candor parse`: what is read from files, without judging it. */
export async function parse(inputs: readonly string[], options: ParseOptions): Promise<void> {
  const { files, missing } = await collectFiles(inputs);
  if (options.format === 'text' && files.length + missing.length !== 1) {
    throw new CommandError('one-file', '--format text prints the text of one file. Name exactly one file.');
  }
  // An unusable list is reported before the files are read. The code for profiles is loaded only if needed.
  const skills =
    options.format === 'json' && (await (await import('../../../input/skills-file.js')).readSkills(options.skills));
  const reads = missing.map(notFound);
  const progress = createProgress(files.length);
  await readFiles(files, (read) => {
    reads.push(read);
    progress.step();
  });
  progress.end();
  if (skills === false) await printText(reads);
  else await (await import('./profiles-output.js')).printProfiles(reads, skills);
}

async function printText([read]: readonly ReadFile[]): Promise<void> {
  if (!read) throw new CommandError('not-found', 'The folder contains no files.');
  if (read.outcome.outcome === 'error')
    throw new CommandError(read.outcome.code, `${read.file}: ${read.outcome.message}`);
  await print(read.outcome.text);
}
