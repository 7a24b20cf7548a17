/** Places in the stacks of errors, as those of the sources. */
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A place in a stack: file, line and column. */
const PLACE = /(file:\/\/[^\s()]+\.js):(\d+):(\d+)/g;

/** What throws, throws again: so many answers are kept, and no source map, which can take many megabytes. */
const KEPT = 1_000;
const known = new Map<string, string>();

/**
 * The stack of an error, in which each place of a built file is that of its source, where the file has a source map: a packed file holds many
 * modules.
 * @returns an empty string for an error without a stack
 */
export function stackInSources(error: Error): string {
  const maps = new Map<string, SourceMap | null>();
  return (error.stack ?? '').replace(PLACE, (place, file: string, line: string, column: string) => {
    const before = known.get(place);
    if (before !== undefined) return before;
    if (!maps.has(file)) maps.set(file, mapOf(file));
    const origin = maps.get(file)?.findOrigin(Number(line), Number(column));
    const found =
      origin && 'fileName' in origin
        ? `${new URL(origin.fileName, file).href}:${origin.lineNumber}:${origin.columnNumber}`
        : place;
    if (known.size >= KEPT) known.clear();
    known.set(place, found);
    return found;
  });
}

function mapOf(file: string): SourceMap | null {
  const path = `${fileURLToPath(file)}.map`;
  return existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8')) as SourceMapPayload) : null;
}
