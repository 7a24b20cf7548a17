/** Where the reader is on a page: the section, its heading, and what a piece of text is there. */
import type { LineClass } from '#libs/contracts';
import type { SkillLexicon } from '#libs/language';
import { headAndRest, labelTopic } from '../page/heading-lines.js';
import { closedBy, type Closed } from '../page/heading-patterns.js';
import type { PageHeading, PageSectionKind, RequirementTopic } from '../page/headings.js';
import type { JobDescriptionLine } from '../page/page-lines.js';
import { sentencesOf, type PagePiece } from '../page/prose.js';
import { classOfStatement } from './classify-statement.js';
import { invitedOnCondition } from './invited-on-condition.js';
import type { ClassedPiece } from './line-class.js';

/** The position of the reader on a page. */
export interface PagePosition {
  section: PageSectionKind | null;
  topic: RequirementTopic;
  heading: string;
  /** The label of a facts list whose value comes next; null when a label is awaited. */
  label: { topic: RequirementTopic } | null;
  /** True if the section has bullets: a paragraph after them is an aside unless it asks for something. */
  bulleted: boolean;
  /** True if any heading was found that is read. */
  known: boolean;
  /** What the current ignored section closes beside itself. */
  closed: Closed;
  /** The heading says nothing to the reader: only the list right below it is taken. */
  unknown: boolean;
}

/** Before the first line. */
export const PAGE_START: PagePosition = {
  section: null,
  topic: null,
  heading: '',
  label: null,
  bulleted: false,
  known: false,
  closed: null,
  unknown: false,
};

/** What a line says, and the reader's position after it. */
export interface LineReading {
  pieces: readonly ClassedPiece[];
  behind: PagePosition;
  /** The line is an unknown heading of a list that is taken as required. */
  isUnknown?: boolean;
}

export const LONGEST_ITEM = 1_600;

export const isRead = (section: PageSectionKind): boolean =>
  section !== 'ignored' && section !== 'about' && section !== 'conditions';

/** A line that is a heading, and gives nothing but a new position. */
export const headingOnly = (line: JobDescriptionLine, behind: PagePosition): LineReading => ({
  pieces: [pieceOf(behind, line, 'heading')],
  behind,
});

const pieceOf = (
  { section, topic, heading }: PagePosition,
  { text, start, end }: PagePiece,
  of: LineClass,
): ClassedPiece => ({
  text,
  start,
  end,
  section: section ?? 'about',
  topic,
  heading,
  class: of,
});

/** Questions to applicants at the end of a page: they repeat what it asks, and nothing behind them asks more. */
export const inQuestionnaire = (at: PagePosition, line: JobDescriptionLine): LineReading => {
  const behind: PagePosition = { ...PAGE_START, section: 'ignored', known: at.known, closed: 'questionnaire' };
  return { pieces: [pieceOf(behind, line, 'apply')], behind };
};

/** Behind a heading that is known. */
export function behindHeading(at: PagePosition, found: PageHeading, line: JobDescriptionLine): PagePosition {
  // A topic heading inside preferred qualifications keeps them preferred.
  const inside = found.topic !== null && !line.apart && (at.section === 'preferred' || at.section === 'bonus');
  const section = inside ? at.section : found.section;
  return {
    section,
    topic: found.topic,
    heading: line.text,
    label: null,
    bulleted: false,
    known: at.known || isRead(found.section),
    closed: section === 'ignored' ? closedBy(line.text) : null,
    unknown: false,
  };
}

/** Behind a heading that says nothing to the reader: the list under it is taken as required. */
export const unknownHeading = (at: PagePosition, line: JobDescriptionLine): LineReading => {
  const behind: PagePosition = {
    ...PAGE_START,
    section: 'required',
    heading: line.text,
    known: at.known,
    unknown: true,
  };
  return { pieces: [pieceOf(behind, line, 'heading')], behind, isUnknown: true };
};

/** Classes a bullet or sentence of the current section; one with a whole page in it sentence by sentence. */
export function classedStatements(
  at: PagePosition,
  piece: PagePiece,
  prose: boolean,
  lexicon: SkillLexicon,
): ClassedPiece[] {
  const sentences = sentencesOf(piece);
  if (!prose && sentences.length > 1) {
    const each = sentences.flatMap((sentence) => classedStatements(at, sentence, true, lexicon));
    // No requirement is this long; a shorter one stays whole unless its sentences do something else.
    const { section, heading } = at;
    const whole = section === null ? null : classOfStatement(piece.text, { section, heading }, prose, lexicon);
    if (piece.text.length > LONGEST_ITEM || each.some((one) => one.class !== whole)) return each;
  }
  const { section } = at;
  if (section === null) return [];
  const of = classOfStatement(piece.text, { section, heading: at.heading }, prose, lexicon);
  const invited = of === 'apply' && prose ? invitedOnCondition(piece, lexicon) : null;
  if (invited)
    return [
      { ...pieceOf(at, invited, 'asks'), section: isRead(section) && section !== 'duties' ? section : 'required' },
    ];
  if (of === 'asks' && (section === 'duties' || section === 'conditions'))
    return [{ ...pieceOf(at, piece, of), section: 'required' }];
  if (of === 'does') return [{ ...pieceOf(at, piece, of), section: 'duties' }];
  return [pieceOf(at, piece, of)];
}

/** A line of a facts list: a label, the value of the label before it, or both. */
export function readFact(at: PagePosition, line: JobDescriptionLine): LineReading {
  const { head, rest } = headAndRest(line);
  const topic = rest && labelTopic(head);
  const fact = (piece: PagePiece, of: RequirementTopic, heading: string): ClassedPiece =>
    pieceOf({ ...at, topic: of, heading }, piece, 'asks');
  if (at.label === null && rest && topic) return { pieces: [fact(rest, topic, head)], behind: at };
  if (at.label === null)
    return headingOnly(line, { ...at, label: { topic: labelTopic(line.text.replace(/:$/, '')) }, heading: line.text });
  const pieces = at.label.topic ? [fact(line, at.label.topic, at.heading)] : [pieceOf(at, line, 'other')];
  return { pieces, behind: { ...at, label: null } };
}
