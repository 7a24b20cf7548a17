import type { EducationEntry, Identity, LanguageEntry, Place, Sentence, Span, Stated } from '#libs/contracts';
import { skillsIn, type SkillLexicon } from '#libs/language';
import { certificationsIn, type ReadCertification } from '../facts/certifications.js';
import { degreesBelow, educationIn } from '../facts/education/education.js';
import { headlineIn } from '../facts/headline.js';
import { identityIn, isContactLine, isPhoneLine } from '../facts/identity/identity.js';
import { languagesIn } from '../facts/languages.js';
import { periodsOf } from '../dates/periods.js';
import { linesOf, type Line } from '../lines/lines.js';
import { plainCopy } from '../lines/plain-copy.js';
import { sectionsOf, type Section } from '../sections/sections.js';
import { wordTotal } from '../lines/line-shape.js';
import { positionsIn, type PositionText } from '../positions/positions.js';
import type { EntryKind } from '../positions/parse-lines.js';
import type { Draft } from '../positions/timeline.js';
import { readSentence } from '../sentences/parse-sentence.js';
import { markFrames } from '../sentences/lists/repeated-frames.js';
import { placeProse, type ProsePiece } from '../positions/place-prose.js';
import { leadsPeople } from '../sentences/claims/work-of-others.js';
import { sentencesIn, type Piece } from '../sentences/split/split-sentences.js';
import { columnWidth, unitsOf, type Unit } from '../sentences/split/text-units.js';

/** What one document says. Positions have no months yet: `resolveTimeline` gives them, over all documents of a person. */
export interface DocumentFacts {
  headline: Stated<string> | null;
  drafts: Draft[];
  sentences: Sentence[];
  education: EducationEntry[];
  certifications: ReadCertification[];
  languages: LanguageEntry[];
  identity: Identity;
  words: number;
  /** Lines with a range of dates that belong to no position, degree or certificate. */
  unread: Span[];
}

/** Contact details stand in so many lines at most, also where a text has no headings. */
const HEAD_LINES = 60;

/** Text → lines → sections → positions and facts → sentences with their place. */
export function readDocument(
  { text, extractor }: { text: string; extractor: string },
  document: number,
  lexicon: SkillLexicon,
): DocumentFacts {
  const plain = plainCopy(text);
  const lines = linesOf(plain);
  const sections = sectionsOf(lines);
  const preamble = sections.find((section) => section.kind === 'preamble')?.lines ?? [];
  const contact = sections.filter((section) => section.kind === 'contact').flatMap((section) => section.lines);
  const identity = identityIn(
    text,
    lines,
    preamble
      .slice(0, HEAD_LINES)
      .concat(contact.slice(0, HEAD_LINES))
      .concat(contactsBelow(sections, preamble.concat(contact), text))
      .filter((line) => !listsSkills(line, lexicon)),
    document,
    extractor,
  );
  const headline = headlineIn(preamble, identity.name, document);
  const reading: Reading = { plain, document, width: columnWidth(lines), sentences: [], leading: new Set() };
  const named = identity.name?.span;
  const isHead = (line: Line): boolean =>
    (isContactLine(line) && !listsSkills(line, lexicon)) ||
    (named !== undefined && line.start < named.end && line.end > named.start);
  const head = new Set(
    sections.flatMap((section) => (section.kind === 'preamble' ? section.lines.filter(isHead) : [])),
  );
  const drafts: Draft[] = [];
  const prose: { lines: Line[]; fallback: Place }[] = [];
  const hasWork = sections.some((section) => section.kind === 'work' && section.lines.length > 0);
  const headed = sections.some((section) => section.heading !== null);
  for (const section of sections) {
    const kind = entryKind(section, hasWork, headed);
    if (kind === null) {
      readPlain(section, reading, head, headline, prose, lexicon);
      continue;
    }
    const own = section.kind === 'preamble' ? section.lines.filter((line) => !head.has(line)) : section.lines;
    const read = positionsIn(own, document, kind, lexicon);
    if (headline && section.kind === 'preamble') {
      const dated = read.positions.some(({ draft }) => draft.period !== null);
      const [said, positions] = parted(read.positions, (one) => dated && isHeadline(one, headline));
      read.positions = positions;
      for (const { header } of said) for (const line of header) add(reading, line, 'headline', null, lexicon);
    }
    if ((kind === 'titled' || kind === 'terse') && read.positions.length === 0) {
      readPlain(section, reading, head, headline, prose, lexicon);
      continue;
    }
    const isVoluntary = section.heading !== null && VOLUNTARY.test(section.heading.text);
    for (const one of read.positions) {
      readPosition(one, drafts.push({ ...one.draft, isVoluntary }) - 1, reading, lexicon);
    }
    if (read.loose.length > 0) prose.push({ lines: read.loose, fallback: PLACES[section.kind] });
  }
  const onlyProse = !drafts.some((draft) => draft.position.kind === 'work');
  for (const { lines: loose, fallback } of prose) readProse(reading, loose, fallback, drafts, onlyProse, lexicon);
  const education = withoutRepeated(sections.map((section) => ({ section, found: educationOf(section, document) })));
  return {
    headline,
    drafts,
    sentences: markFrames(
      reading.sentences.sort((a, b) => a.span.start - b.span.start),
      plain,
    ),
    education,
    certifications: sections.flatMap((section) =>
      certificationsIn(section.lines, plain, document, section.kind === 'certification'),
    ),
    languages: sections.flatMap((section) => languagesIn(section.lines, plain, document, section.kind === 'language')),
    identity,
    words: reading.sentences.reduce((sum, sentence) => sum + sentence.words, 0),
    unread: sections.flatMap((section) => unreadDates(section, drafts, education, document)),
  };
}

/**
 * The lines of nothing but contact details around the first address of mail or telephone number, where a page sets them in a corner that is
 * read after other text. Those of referees stand under headings of their own.
 */
function contactsBelow(sections: readonly Section[], head: readonly Line[], text: string): Line[] {
  const isReach: ((line: Line) => boolean)[] = [
    ({ text: said }) => said.includes('@'),
    (line) => isPhoneLine(line, text),
  ];
  return isReach
    .filter((is) => !head.some(is))
    .flatMap((is) => {
      const section = sections.find(({ kind, lines }) => !NO_CONTACTS.has(kind) && lines.some(is));
      if (!section) return [];
      const { lines } = section;
      let [from, to] = [lines.findIndex(is), lines.findIndex(is)];
      const isContact = (line: Line | undefined): boolean => line !== undefined && isContactLine(line);
      while (from > 0 && !lines[from]!.blankBefore && isContact(lines[from - 1])) from--;
      while (!lines[to + 1]?.blankBefore && isContact(lines[to + 1])) to++;
      return lines.slice(from, to + 1);
    });
}

const NO_CONTACTS: ReadonlySet<Section['kind']> = new Set(['preamble', 'contact', 'other']);

/** "Closings, SAP, Excel" is written like a town and its country, and is no address. */
const SKILLS_OF_NO_PLACE = 2;
/** "Kubernetes Python MLflow" is written like a name, and "Ruby Jenkins" is one. */
const SKILLS_OF_NO_NAME = 3;

function listsSkills({ text }: Line, lexicon: SkillLexicon): boolean {
  if (/[@\d.]/.test(text)) return false;
  const skills = skillsIn(text, lexicon).length;
  return text.includes(',') ? skills >= SKILLS_OF_NO_PLACE : skills >= SKILLS_OF_NO_NAME && skills >= wordTotal(text);
}

/** The line that says what someone is, read as a position with nothing to it: beside dated ones it is no further job. */
function isHeadline({ draft, header, body }: PositionText, { span }: Stated<string>): boolean {
  const [line] = header;
  const alone = line !== undefined && header.length === 1 && body.length === 0;
  const bare = draft.period === null && draft.position.employer === null;
  return alone && bare && line.start <= span.start && line.end >= span.end;
}

function parted<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}

/** Headings over work for which nobody is employed. */
const VOLUNTARY = /volunt|volont|vrijwillig|freiwillig|ehren[aä]mt|b[ée]n[ée]vol|community service/iu;

/** In words: a longer line with dates is text that tells of them. */
const LONGEST_DATED = 12;
const MAY_HOLD_POSITIONS: ReadonlySet<Section['kind']> = new Set(['work', 'preamble', 'label', 'summary']);

/** Lines that look like the header of a position and became none: people should see that. */
function unreadDates(
  section: Section,
  drafts: readonly Draft[],
  education: readonly EducationEntry[],
  document: number,
): Span[] {
  // In a section about something else only where no position was found: it may be work under a heading that is not known.
  const undated = !drafts.some(({ position, period }) => position.kind === 'work' && period !== null);
  if (!MAY_HOLD_POSITIONS.has(section.kind) && !(section.kind === 'other' && undated)) return [];
  const read = new Set(drafts.flatMap(({ period }) => (period ? [period.start] : [])));
  return section.lines.flatMap((line) => {
    if (line.bullet || line.text.length > 120 || wordTotal(line.text) > LONGEST_DATED) return [];
    const range = periodsOf(line).find((period) => period.range && !period.unreadable);
    const apart = range && (range.start === line.start || range.end === line.end);
    if (!apart || periodsOf(line).some((period) => read.has(period.start))) return [];
    const studied = education.some(({ span }) => span.start <= line.start && span.end >= line.end);
    return studied ? [] : [{ document, start: line.start, end: line.end }];
  });
}

const PLACES: Record<Section['kind'], Place> = {
  work: 'work',
  project: 'project',
  achievement: 'work',
  label: 'work',
  skills: 'list',
  summary: 'summary',
  education: 'education',
  certification: 'certification',
  language: 'language',
  contact: 'contact',
  other: 'other',
  preamble: 'summary',
};

/** Where positions may stand in a document that has no section for them. */
const UNHEADED: ReadonlySet<Section['kind']> = new Set(['preamble', 'summary', 'achievement', 'other', 'label']);

function entryKind(section: Section, hasWork: boolean, headed: boolean): EntryKind | null {
  if (section.kind === 'work' || section.kind === 'project') return section.kind;
  if (!headed && !hasWork && section.kind === 'preamble') return 'terse';
  return !hasWork && UNHEADED.has(section.kind) ? 'titled' : null;
}

/** The sentences of a document while they are being read. */
interface Reading {
  plain: string;
  document: number;
  width: number;
  sentences: Sentence[];
  /** Positions of people who lead people. */
  leading: Set<number>;
}

function readLines(
  reading: Reading,
  lines: readonly Line[],
  placeOf: (text: string, unit: Unit) => Place,
  position: number | null,
  lexicon: SkillLexicon,
  width = Math.min(reading.width, columnWidth(lines)),
): void {
  for (const unit of unitsOf(lines, width)) {
    for (const piece of sentencesIn(reading.plain, unit.start, unit.end)) {
      add(reading, piece, placeOf(reading.plain.slice(piece.start, piece.end), unit), position, lexicon);
    }
  }
}

function readProse(
  reading: Reading,
  lines: readonly Line[],
  fallback: Place,
  drafts: Draft[],
  onlyProse: boolean,
  lexicon: SkillLexicon,
): void {
  const { plain, document } = reading;
  const units = unitsOf(lines, Math.min(reading.width, columnWidth(lines)));
  const pieces: ProsePiece[] = [];
  for (const unit of units) {
    for (const { start, end } of sentencesIn(plain, unit.start, unit.end))
      pieces.push({ start, end, bullet: unit.bullet });
  }
  for (const placed of placeProse(plain, pieces, document, fallback, drafts, onlyProse)) {
    add(reading, placed, placed.place, placed.position, lexicon);
  }
}

function add(
  reading: Reading,
  piece: Piece,
  place: Place,
  position: number | null,
  lexicon: SkillLexicon,
  title: Span | null = null,
): void {
  const standing = { place, position, leads: position !== null && reading.leading.has(position), title };
  reading.sentences.push(...readSentence(reading.plain, piece, reading.document, standing, lexicon));
}

function readPosition(one: PositionText, index: number, reading: Reading, lexicon: SkillLexicon): void {
  if (leadsPeople(one.draft.position.title?.value ?? '')) reading.leading.add(index);
  const title = one.draft.position.title?.span ?? null;
  for (const line of one.header) add(reading, line, 'heading', index, lexicon, title);
  const place: Place = one.draft.position.kind;
  readLines(reading, one.body, () => place, index, lexicon);
}

function readPlain(
  section: Section,
  reading: Reading,
  head: ReadonlySet<Line>,
  headline: Stated<string> | null,
  prose: { lines: Line[]; fallback: Place }[],
  lexicon: SkillLexicon,
): void {
  const place = PLACES[section.kind];
  if (section.kind === 'summary' || section.kind === 'achievement' || section.kind === 'label') {
    prose.push({ lines: section.lines, fallback: place });
    return;
  }
  if (section.kind !== 'preamble') {
    // One entry a line: a full line was not wrapped only because it is full.
    const width = ENTRY_A_LINE.has(section.kind) ? Infinity : undefined;
    readLines(reading, section.lines, (text, line) => brokenFrom(text, line, section, place), null, lexicon, width);
    return;
  }
  const rest: Line[] = [];
  for (const line of section.lines) {
    if (headline && line.start <= headline.span.start && line.end >= headline.span.end) {
      if (head.has(line)) add(reading, line, 'contact', null, lexicon);
      add(reading, headline.span, 'headline', null, lexicon);
    } else if (head.has(line)) add(reading, line, 'contact', null, lexicon);
    else rest.push(line);
  }
  if (rest.length > 0) prose.push({ lines: rest, fallback: 'summary' });
}

const ENTRY_A_LINE: ReadonlySet<Section['kind']> = new Set(['education', 'certification', 'language']);
const DONE = /^(?:\p{L}{3,}ed|built|led|ran|wrote|made|drove|oversaw|shipped|rebuilt)\b/iu;

/** A sentence about work done in a list, as when a column breaks off and goes on elsewhere, is undated work. */
function brokenFrom(text: string, unit: { bullet: boolean }, section: Section, place: Place): Place {
  if (place !== 'list') return place;
  // In a text without headings a label holds for the names behind it, not for the sentences that follow on its line.
  if (section.heading === null) return DONE.test(text) && text.split(' ').length >= 5 ? 'work' : place;
  if (!unit.bullet) return place;
  return DONE.test(text) && text.length > 60 && text.split(' ').length >= 9 ? 'work' : place;
}

/** "Registered Nurse, BSN" under a name says once more which degree the section on education tells of. */
function withoutRepeated(read: readonly { section: Section; found: EducationEntry[] }[]): EducationEntry[] {
  const told = new Set(
    read.flatMap(({ section, found }) => (section.kind === 'education' ? found.map(({ level }) => level) : [])),
  );
  return read.flatMap(({ section, found }) =>
    section.kind === 'preamble'
      ? found.filter(({ level, institution, end }) => institution || end || !told.has(level))
      : found,
  );
}

function educationOf(section: Section, document: number): EducationEntry[] {
  if (section.kind === 'education') return educationIn(section.lines, document);
  if (section.kind === 'work') return degreesBelow(section.lines, document);
  const qualifications = section.kind === 'skills' && /qualif/i.test(section.heading?.text ?? '');
  return qualifications || section.kind === 'certification' || section.kind === 'preamble'
    ? educationIn(section.lines, document, true)
    : [];
}
