import { buildProfile, toJsonResume } from '#libs/text';
import { CommandError } from '../command-error.js';
import { collectFiles } from '../input/collect-files.js';
import { createProgress } from '../input/progress.js';
import { readFiles, type ReadFile } from '../input/read-files.js';
import { sourceOf } from '../input/source-text.js';
import { unreadMessage } from '../input/unread-message.js';
import { compare, print } from '../output.js';

/** `candor parse`: what is read from files, without judging it. */
export async function parse(inputs: readonly string[], options: { format: 'json' | 'text' }): Promise<void> {
  const { files, missing } = await collectFiles(inputs);
  if (options.format === 'text' && files.length + missing.length !== 1) {
    throw new CommandError('one-file', '--format text prints the text of one file: name exactly one.');
  }
  const entries: { file: string; read: boolean; entry: object }[] = missing.map((file) => ({
    file,
    read: false,
    entry: { file, error: { code: 'not-found', message: 'There is no such file or folder.' } },
  }));
  let text: string | null = null;
  const progress = createProgress(files.length);
  await readFiles(files, (read) => {
    if (read.outcome.outcome === 'text') text = read.outcome.text;
    entries.push({ file: read.file, read: read.outcome.outcome === 'text', entry: entryOf(read) });
    progress.step();
  });
  progress.end();

  if (options.format === 'text') {
    if (text === null) throw new CommandError('not-read', `${inputs[0]}: ${messageOf(entries[0]?.entry)}`);
    await print(text);
    return;
  }
  entries.sort((a, b) => compare(a.file, b.file));
  await print(`${JSON.stringify({ profiles: entries.map(({ entry }) => entry) }, null, 2)}\n`);
  if (!entries.some(({ read }) => read)) process.exitCode = 1;
}

function entryOf({ file, outcome }: ReadFile): object {
  if (outcome.outcome !== 'text') return { file, error: { code: outcome.outcome, message: unreadMessage(outcome) } };
  const profile = buildProfile([sourceOf(outcome)]);
  const findings = [...outcome.findings, ...profile.findings].map(({ code, span, data }) => ({
    code,
    ...(span ? { start: span.start, end: span.end, quote: outcome.text.slice(span.start, span.end) } : {}),
    data,
  }));
  return { file, profile: toJsonResume(profile, [outcome.text]), findings };
}

function messageOf(entry: object | undefined): string {
  return (entry as { error?: { message: string } } | undefined)?.error?.message ?? 'There is no such file.';
}
