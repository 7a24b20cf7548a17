/** Lines that are worded like headings and head nothing: captions inside entries, and tables of contents. */
import { headingOfLine, letters, type ResumeSectionKind } from './headings.js';
import { wordTotal } from '../lines/line-shape.js';
import type { ResumeLine } from '../lines/lines.js';

/** Sections that a document may have several of, each under the same heading. */
const SEVERAL: ReadonlySet<ResumeSectionKind> = new Set(['work', 'education', 'label']);
/** A table of contents names so many kinds of sections. */
const LEAST_KINDS = 4;

/** The lines of a document that look like headings and are none. */
export function headingsOfNone(lines: readonly ResumeLine[]): ReadonlySet<ResumeLine> {
  const headings = lines.flatMap((line, at) => {
    const heading = line.bullet ? null : headingOfLine(line);
    return heading && heading.content === null ? [{ line, at, kind: heading.kind, name: letters(line.text) }] : [];
  });
  return new Set([...repeated(headings), ...contents(headings, lines)].map(({ line }) => line));
}

interface Heading {
  line: ResumeLine;
  at: number;
  kind: ResumeSectionKind;
  name: string;
}

/** "Highlights" in each of several entries. */
function repeated(headings: readonly Heading[]): Heading[] {
  const times = new Map<string, number>();
  for (const { name } of headings) times.set(name, (times.get(name) ?? 0) + 1);
  return headings.filter(({ kind, name }) => !SEVERAL.has(kind) && times.get(name)! > 1);
}

/** "(01) / WORK / (02) / STUDY / (03) / SKILLS / …": names of sections one below the other, with little but their numbers between. */
function contents(headings: readonly Heading[], lines: readonly ResumeLine[]): Heading[] {
  const found: Heading[] = [];
  let run: Heading[] = [];
  const close = (): void => {
    if (new Set(run.map(({ kind }) => kind)).size >= LEAST_KINDS) found.push(...run);
    run = [];
  };
  for (const heading of headings) {
    const last = run.at(-1);
    if (last && !isListed(lines.slice(last.at + 1, heading.at))) close();
    run.push(heading);
  }
  close();
  return found;
}

/** In lines: the number of a section, and a few under names that are not known, with their own. */
const MOST_BETWEEN = 6;

/** Returns whether between two names of a table of contents stands nothing, or numbers and perhaps another name. */
function isListed(between: readonly ResumeLine[]): boolean {
  const named = between.filter(({ text }) => /\p{L}/u.test(text));
  if (named.length === 0) return true;
  return (
    between.length <= MOST_BETWEEN && named.length < between.length && named.every(({ text }) => wordTotal(text) <= 2)
  );
}
