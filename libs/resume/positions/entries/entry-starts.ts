import { skillsIn, type SkillLexicon } from '#libs/language';
import { capitalShare, isWrittenAsName, leadsWithTitle, startsWithVerb, wordTotal } from '../../lines/line-shape.js';
import { isTown } from '../../lines/places.js';
import { isDuration } from '../../dates/duration-lines.js';
import { labelAt } from '../../lines/labels.js';
import type { ParsedLine } from '../lines/parse-lines.js';
import { hasOrganisationWord, titleInParts, titleStrength } from '../../lines/title-words.js';

/** At most so many lines above and below the one with the dates name a position. */
const MOST_HEADER_LINES = 3;
/** The first and the last line of an entry's header, and the line with its dates. */
export interface EntryStart {
  from: number;
  to: number;
  anchor: number | null;
  sameEmployer: boolean;
  /** The header begins with the employer of this and the following entries. */
  group?: boolean;
}

/** The headers of the entries that have dates. */
export function datedStarts(
  read: readonly ParsedLine[],
  anchors: readonly number[],
  lexicon: SkillLexicon,
): EntryStart[] {
  if (isBulleted(read, anchors)) return bulletedStarts(read, anchors, lexicon);
  const above = headerLinesAbove(read, anchors);
  if (above === null) return trailingStarts(read, anchors);
  const starts: EntryStart[] = [];
  for (const [index, anchor] of anchors.entries()) {
    const floor = index === 0 ? 0 : starts[index - 1]!.to + 1;
    let from = anchor;
    while (from > floor && anchor - from < above && joinsAbove(read, from - 1, from)) from--;
    from = Math.min(from, blockAbove(read, anchor, floor) ?? from);
    const to = headerEnd(read, from, anchor, anchors[index + 1] ?? read.length, lexicon);
    const follows = index > 0 && (anchor === floor || isText(read[anchor - 1]!) || read[anchor]!.line.blankBefore);
    const sameEmployer = follows && above > 0 && from === anchor && to === anchor && read[anchor]!.title > 0;
    const group = groupAbove(read, from, floor);
    starts.push({ from: group ?? from, to, anchor, sameEmployer, group: group !== null });
  }
  return withLinesBelow(read, starts);
}

/**
 * Where most headers of a text go on in the line below their dates, one that seemed complete does too: "Head Nurse, Equine Surgery, 2019 -
 * 2021" over "Djursjukhuset - Uppsala" as "Nurse, 2016 - 2019" over "Evidensia - Västerås".
 */
function withLinesBelow(read: readonly ParsedLine[], starts: readonly EntryStart[]): EntryStart[] {
  const goOn = starts.filter(({ anchor, to }) => anchor !== null && to === anchor + 1 && read[anchor]!.title > 0);
  if (goOn.length < 2 || goOn.length * 2 < starts.length) return [...starts];
  const isParted = (at: number): boolean => /\s-\s|,\s|\t|\s[|•·]\s/.test(read[at]!.rest);
  const alike = goOn.every(({ to }) => isParted(to));
  return starts.map((start, index) => {
    const { anchor, to } = start;
    const below = read[to + 1];
    if (anchor === null || to !== anchor || read[anchor]!.title === 0 || !below) return start;
    const fits =
      to + 1 < (starts[index + 1]?.from ?? read.length - 1) &&
      !below.line.bullet &&
      !below.line.blankBefore &&
      !below.anchor &&
      below.headerLike &&
      capitalShare(below.rest) >= 0.75 &&
      wordTotal(below.rest) <= 10;
    return fits && (!alike || isParted(to + 1)) ? { ...start, to: to + 1 } : start;
  });
}

/** A bullet, or a sentence where bullets are pictures. */
const isText = ({ line, headerLike }: ParsedLine): boolean =>
  line.bullet || (!headerLike && /[\p{L}\d)]\.$/u.test(line.text));

/**
 * Returns whether the line above each one with dates is a bullet that names the employer: "• Acme / Engineer 2019 –
 * 2021 / • Built …".
 */
function isBulleted(read: readonly ParsedLine[], anchors: readonly number[]): boolean {
  if (anchors[0] !== 1 || !read[0]!.line.bullet || read[1]!.line.bullet) return false;
  return anchors.every((at) => {
    const one = read[at - 1];
    return (
      one !== undefined &&
      one.line.bullet &&
      one.headerLike &&
      wordTotal(one.rest) <= 12 &&
      capitalShare(one.rest) >= 0.6
    );
  });
}

function bulletedStarts(read: readonly ParsedLine[], anchors: readonly number[], lexicon: SkillLexicon): EntryStart[] {
  return anchors.map((anchor, index) => ({
    from: anchor - 1,
    to: headerEnd(read, anchor - 1, anchor, (anchors[index + 1] ?? read.length + 1) - 1, lexicon),
    anchor,
    sameEmployer: false,
  }));
}

/** How many header lines stand above the line with the dates; null when dates stand at the end of an entry. */
function headerLinesAbove(read: readonly ParsedLine[], anchors: readonly number[]): number | null {
  const first = anchors[0]!;
  let run = 0;
  while (run < first && run <= MOST_HEADER_LINES && joinsAbove(read, first - 1 - run, first - run)) run++;
  if (run === first && run <= MOST_HEADER_LINES) return run;
  if (isTrailing(read, anchors)) return null;
  if (read[first]!.title > 0 && anchors.length === 1) return Math.min(run, 1);
  // Text stands before the first entry: take what most of the entries have above them.
  const runs = anchors.map((anchor, index) => {
    let up = 0;
    const floor = index === 0 ? 0 : anchors[index - 1]! + 1;
    while (anchor - 1 - up >= floor && up < 2 && joinsAbove(read, anchor - 1 - up, anchor - up)) up++;
    return up;
  });
  return runs.sort((a, b) => a - b)[Math.floor((runs.length - 1) / 2)]!;
}

/** Where a paragraph begins that holds nothing but header lines down to the one with the dates; null when it holds more. */
function blockAbove(read: readonly ParsedLine[], anchor: number, floor: number): number | null {
  let at = anchor;
  while (at > floor && anchor - at < MOST_HEADER_LINES && !read[at]!.line.blankBefore) {
    if (!joinsAbove(read, at - 1, at)) return null;
    at--;
  }
  return at < anchor && read[at]!.line.blankBefore ? at : null;
}

/** "Acme / 4 years 3 months" over several roles: where the employer of a group stands, just above an entry. */
function groupAbove(read: readonly ParsedLine[], from: number, floor: number): number | null {
  const at = from - 2;
  const name = read[at];
  if (!name || at < floor || !isDuration(read[at + 1]!.line.text)) return null;
  return name.headerLike && !name.anchor && !name.line.bullet && name.title < 2 ? at : null;
}

function joinsAbove(read: readonly ParsedLine[], at: number, below: number): boolean {
  const one = read[at]!;
  if (one.anchor || one.line.bullet || !(one.headerLike || isNameBelowTitle(read, at, below))) return false;
  // Two titles are two positions; "Client: Rail operator" names none.
  const labelled = labelAt(one.line.text);
  if (
    read[below]!.title > 0 &&
    (labelled === null || labelled.kind === 'title') &&
    leadsWithTitle(one.rest) &&
    !hasOrganisationWord(one.rest.split(',', 1)[0]!)
  )
    return false;
  const gap = read[below]!.line.blankBefore;
  return !gap || one.line.hashes > 0 || (one.title > 0 && (read[below]!.rest === '' || isCutOff(read, at, below)));
}

/** A title by itself over the name and the dates of its entry, as where a page ends below the title. */
function isCutOff(read: readonly ParsedLine[], at: number, below: number): boolean {
  const [one, name, dates] = [read[at]!, read[below]!, read[below + 1]];
  return (
    one.title === 2 &&
    one.line.blankBefore &&
    name.title === 0 &&
    !name.anchor &&
    dates?.anchor === true &&
    !dates.line.blankBefore
  );
}

/** "Receptionist / Camping Les Pins / Summer 2013": a name that is written like a verb, between a title and the dates. */
function isNameBelowTitle(read: readonly ParsedLine[], at: number, below: number): boolean {
  const [above, one] = [read[at - 1], read[at]!];
  if (!above || one.line.blankBefore || above.line.bullet || above.title !== 2 || !read[below]!.anchor) return false;
  return read[below]!.title === 0 && isWrittenAsName(one.rest);
}

/** Dates that end their entry, as when a column with them is read after the text: "title, bullets, dates". */
function isTrailing(read: readonly ParsedLine[], anchors: readonly number[]): boolean {
  const first = anchors[0]!;
  const last = anchors.at(-1)!;
  const bulletsBefore = read.slice(0, first).some((one) => one.line.bullet);
  const opens = read[0] !== undefined && !read[0].line.bullet && read[0].headerLike;
  const closes = read
    .slice(last + 1)
    .every((one) => !one.line.bullet && one.title === 0 && wordTotal(one.line.text) <= 4);
  return (
    bulletsBefore && opens && closes && anchors.every((at) => wordTotal(read[at]!.rest) <= 4 && !isHeaded(read, at))
  );
}

/**
 * Returns whether the dates stand in or below a header of their own, set off from the entry before: they end no other
 * entry.
 */
function isHeaded(read: readonly ParsedLine[], anchor: number): boolean {
  const above = read[anchor - 1];
  if (read[anchor]!.title > 0) return true;
  if (!above || anchor < 2 || read[anchor]!.line.blankBefore || above.line.bullet || !above.headerLike) return false;
  return above.title > 0 || (above.line.blankBefore && !LOCATION_LINE.test(above.line.text));
}

function trailingStarts(read: readonly ParsedLine[], anchors: readonly number[]): EntryStart[] {
  let from = 0;
  return anchors.map((anchor) => {
    while (from < anchor && isDuration(read[from]!.line.text)) from++;
    const start: EntryStart = { from, to: from, anchor, sameEmployer: false };
    from = anchor + 1;
    return start;
  });
}

/** The last line of a header: below the dates, lines that still name what is missing. */
function headerEnd(
  read: readonly ParsedLine[],
  from: number,
  anchor: number,
  limit: number,
  lexicon: SkillLexicon,
): number {
  let to = anchor;
  const headers = (): string[] => read.slice(from, to + 1).map((one) => one.rest);
  while (to + 1 < limit && to - anchor < 4) {
    const next = read[to + 1]!;
    if (!next.anchor && !next.line.blankBefore && labelAt(next.line.text)) {
      to++;
      continue;
    }
    if (to - anchor >= 2) break;
    const blank = next.line.blankBefore && !(to === anchor && headers().every((rest) => rest === ''));
    if (next.line.bullet || next.anchor || blank || !next.headerLike) break;
    const title = headers().some((rest) => titleInParts(rest) > 0);
    const parts = headers()
      .map((rest) => rest.replace(BEHIND_DATES, ''))
      .filter((rest) => !LOCATION_LINE.test(rest) && !isTown(rest))
      .flatMap((rest) => rest.split(/\s[|·•-]\s|,|\t|\sat\s/))
      .filter((part) => part.trim() !== '').length;
    const compact =
      !isSkillList(next.rest, lexicon) &&
      wordTotal(next.rest) <= (namesOrganisation(next.rest) ? 12 : 8) &&
      capitalShare(next.rest) >= 0.75 &&
      !startsWithVerb(next.rest);
    // Below dates alone stands what they are the dates of, however long it is.
    const below = read[from]!.rest === '' && to === anchor;
    const named = below && STAND_IN_NAME.test(next.rest);
    const givesTitle =
      !title && (named || (next.title > 0 && (wordTotal(next.rest) <= 12 || (below && wordTotal(next.rest) <= 20))));
    // The last line of a section is text, unless dates alone began the header and it has named a title only.
    const last = read[to + 2] === undefined && !(title && read[from]!.rest === '');
    const givesEmployer = compact && (title ? parts < 2 || namesOrganisation(next.rest) : true) && !last;
    const place = compact && LOCATION_LINE.test(next.rest);
    if (!givesTitle && !place && !(givesEmployer && !(title && headers().some(namesOrganisation)))) break;
    to++;
  }
  return to;
}

/** "Nurse   2019 – 2021   Düren": what stands behind the dates is mostly where, and no employer yet. */
const BEHIND_DATES = / \| \p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+)?(?:, [A-Z]{2})?$/u;

/** A name that stands for one which the text leaves out. */
const STAND_IN_NAME = /\bCompany Name\b/;

/** "Kubernetes, MLflow" under a title is what was used, not where. */
export function isSkillList(text: string, lexicon: SkillLexicon): boolean {
  const parts = text.split(/[,;|/]/).length;
  return parts > 1 && skillsIn(text, lexicon).length >= parts;
}

/** "Software" makes an employer of "Acme Software" and none of "Software Engineer". */
const namesOrganisation = (rest: string): boolean =>
  titleStrength(rest) < 2 && (hasOrganisationWord(rest) || hasOrganisationWord(rest.split(/,\s|\s*[|\t]/, 1)[0]!));

/** "San Francisco, CA" and the like, alone on a line. */
export const LOCATION_LINE = /^[\p{L} .'-]{2,30}, ?(?:[A-Z]{2}|[\p{L}. ]{3,20})$/u;
