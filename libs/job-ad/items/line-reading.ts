/** Reads one line of a page, depending on the reader's position. */
import { headAndRest, labelTopic } from '../page/heading-lines.js';
import { closedBy, type Closed } from '../page/heading-patterns.js';
import type { PageHeading, PageSectionKind, RequirementTopic } from '../page/headings.js';
import type { PageItem } from '../page/page-item.js';
import type { JobDescriptionLine } from '../page/page-lines.js';
import { sentencesOf, type PagePiece } from '../page/prose.js';
import { isAboutCandidate } from './candidate-sentences.js';
import { isEmployerBoilerplate } from './employer-boilerplate.js';

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
};

/** The items of lines. */
export interface Taken {
  items: readonly PageItem[];
  /** Text below a heading about the conditions of the work, or after one in its line. */
  conditions: readonly PagePiece[];
}

/** The items of a line, and the reader's position after it. */
export interface LineReading extends Taken {
  behind: PagePosition;
  /** The line is an unknown heading of a list that is taken as required. */
  isUnknown?: boolean;
}

const NOTHING: Taken = { items: [], conditions: [] };

/** A line that gives nothing but a new position. */
export const positionOnly = (behind: PagePosition): LineReading => ({ ...NOTHING, behind });

/** Joins the items of several pieces. */
export const joinTaken = (taken: readonly Taken[]): Taken => ({
  items: taken.flatMap(({ items }) => items),
  conditions: taken.flatMap(({ conditions }) => conditions),
});

export const LONGEST_ITEM = 1_600;

export const isRead = (section: PageSectionKind): boolean =>
  section !== 'ignored' && section !== 'about' && section !== 'conditions';

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
  };
}

/** Behind a heading that says nothing to the reader: the list under it is taken as required. */
export const unknownHeading = (at: PagePosition, line: JobDescriptionLine): LineReading => ({
  ...NOTHING,
  behind: {
    section: 'required',
    topic: null,
    heading: line.text,
    label: null,
    bulleted: false,
    known: at.known,
    closed: null,
  },
  isUnknown: true,
});

/** Reads a piece as an item or a condition of the current section. */
export function takePiece(
  { section, topic: ofSection, heading: above }: PagePosition,
  { text, start, end }: PagePiece,
  topic: RequirementTopic = ofSection,
  heading = above,
): Taken {
  const conditions = section === 'conditions' && !isEmployerBoilerplate(text) ? [{ text, start, end }] : [];
  if (section === null || !isRead(section)) return { items: [], conditions };
  // No requirement is this long: a bullet with a whole page in it is read sentence by sentence.
  const pieces = text.length > LONGEST_ITEM ? sentencesOf({ text, start }) : [{ text, start, end }];
  const items = pieces
    .filter((piece) => !isEmployerBoilerplate(piece.text))
    .map((piece): PageItem => ({ ...piece, section, topic, heading }));
  return { items, conditions };
}

/** Reads a bullet or sentence below a heading. Among duties it may state what their candidate has. */
export function takeStatement(at: PagePosition, piece: PagePiece, prose: boolean): Taken {
  const isRequirement = at.section === 'duties' && isAboutCandidate(piece.text, prose);
  return takePiece(isRequirement ? { ...at, section: 'required' } : at, piece);
}

/** A line of a facts list: a label, the value of the label before it, or both. */
export function readFact(at: PagePosition, line: JobDescriptionLine): LineReading {
  const { head, rest } = headAndRest(line);
  const topic = rest && labelTopic(head);
  if (at.label === null && rest && topic) return { ...takePiece(at, rest, topic, head), behind: at };
  if (at.label === null)
    return positionOnly({ ...at, label: { topic: labelTopic(line.text.replace(/:$/, '')) }, heading: line.text });
  const taken = at.label.topic ? takePiece(at, line, at.label.topic) : NOTHING;
  return { ...taken, behind: { ...at, label: null } };
}
