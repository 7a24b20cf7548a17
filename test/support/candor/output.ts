/** The output of a process that a spec started. */
import type { ChildProcess } from 'node:child_process';

/**
 * Gathers all that a process writes on stdout and stderr, in the order in which it comes.
 * @param onText called with each piece
 * @returns what has come so far
 */
export function outputOf(child: ChildProcess, onText: (text: string) => void = () => undefined): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      onText(text);
    });
  }
  return () => output;
}
