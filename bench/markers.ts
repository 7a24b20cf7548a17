/** Figures in the documentation stand between two markers, so that a command can renew them and nothing else. */
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Replaces what stands between `<!-- NAME:begin -->` and `<!-- NAME:end -->`.
 * @throws when the file does not hold the markers
 */
export function writeBetweenMarkers(file: string, name: string, content: string): void {
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} does not hold ${begin} and ${end}.`);
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`);
  console.error(`${file} is up to date.`);
}
