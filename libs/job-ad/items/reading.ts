/** Where the reader is on a page, and what it has taken so far. */
import { closedBy, type Closed } from '../page/heading-patterns.js';
import { headAndRest, labelTopic } from '../page/heading-lines.js';
import type { Heading, SectionKind, Topic } from '../page/headings.js';
import type { PageItem } from '../page/page-item.js';
import type { PageLine } from '../page/page-lines.js';
import { sentencesOf, type Piece } from '../page/prose.js';
import { isSaidOfPerson } from './candidate-sentences.js';
import { isSaidOfThem } from './employer-boilerplate.js';

/** Where the reader is on a page. */
export interface Reading {
  items: PageItem[];
  section: SectionKind | null;
  topic: Topic;
  heading: string;
  /** The label of a facts list whose value comes next; null when a label is awaited. */
  label: { topic: Topic } | null;
  /** Whether the section has bullets: a paragraph after them is an aside unless it asks for something. */
  bulleted: boolean;
  /** Whether any heading was found that is read. */
  known: boolean;
  /** What the ignored section that it is in leaves out beside itself. */
  closed: Closed;
  /** Unknown headings of lists that were taken as required. */
  unknown: PageLine[];
  /** What stands under a heading about the conditions of the work, or behind one in its line. */
  conditions: Piece[];
  /** Every line but those of articles (outlook, letters, questions, related roles). */
  open: PageLine[];
  /** Lines before any heading and under one about the role at large: all there is to read where no heading is known. */
  prose: PageLine[];
  /** Bullets under a heading about the role at large ("Job description"). */
  described: PageLine[];
}

export const LONGEST_ITEM = 1_600;

export const isRead = (section: SectionKind): boolean =>
  section !== 'ignored' && section !== 'about' && section !== 'conditions';

export function open(reading: Reading, found: Heading, line: PageLine): void {
  // A topic heading inside preferred qualifications keeps them preferred.
  const inside =
    found.topic !== null && !line.apart && (reading.section === 'preferred' || reading.section === 'bonus');
  if (!inside) reading.section = found.section;
  reading.closed = reading.section === 'ignored' ? closedBy(line.text) : null;
  reading.topic = found.topic;
  reading.heading = line.text;
  reading.label = null;
  reading.bulleted = false;
  reading.known ||= isRead(found.section);
}

export function openUnknown(reading: Reading, line: PageLine): void {
  reading.section = 'required';
  reading.topic = null;
  reading.heading = line.text;
  reading.label = null;
  reading.bulleted = false;
  reading.closed = null;
  reading.unknown.push(line);
}

export function addItem(
  reading: Reading,
  { text, start, end }: Piece,
  topic: Topic = reading.topic,
  heading = reading.heading,
): void {
  if (reading.section === 'conditions' && !isSaidOfThem(text)) reading.conditions.push({ text, start, end });
  if (reading.section === null || !isRead(reading.section)) return;
  const { section } = reading;
  // No requirement is this long: a bullet with a whole page in it is read sentence by sentence.
  const pieces = text.length > LONGEST_ITEM ? sentencesOf({ text, start }) : [{ text, start, end }];
  for (const piece of pieces) if (!isSaidOfThem(piece.text)) reading.items.push({ ...piece, section, topic, heading });
}

/** A bullet or sentence under a heading: among duties it may say what the person who does them has. */
export function addTold(reading: Reading, piece: Piece, prose: boolean): void {
  const { section } = reading;
  if (section === 'duties' && isSaidOfPerson(piece.text, prose)) reading.section = 'required';
  addItem(reading, piece);
  reading.section = section;
}

/** A line of a facts list: a label, the value of the label before it, or both. */
export function readFact(reading: Reading, line: PageLine): void {
  const { head, rest } = headAndRest(line);
  const topic = rest && labelTopic(head);
  if (reading.label === null && rest && topic) {
    addItem(reading, rest, topic, head);
  } else if (reading.label === null) {
    reading.label = { topic: labelTopic(line.text.replace(/:$/, '')) };
    reading.heading = line.text;
  } else {
    if (reading.label.topic) addItem(reading, line, reading.label.topic);
    reading.label = null;
  }
}
