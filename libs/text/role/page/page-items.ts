import type { Kind } from '#libs/contracts';
import { skillsIn } from '../../recognise.js';
import { recogniseTitles } from '../../titles.js';
import { isCredential } from '../criteria/credentials.js';
import { isAbsence, statedKind } from '../criteria/cues.js';
import { languagesAsked } from '../criteria/read-languages.js';
import { askedYears } from '../durations.js';
import { closedBy, habitOf, inlineHabitOf, type Closed } from './heading-habits.js';
import { headingOf, topicOf, type Heading, type SectionKind, type Topic } from './headings.js';
import { pageLines, type PageLine } from './page-lines.js';
import { askedInSentence, cutAtHeadings, includeHead, listedIn, sentencesOf, type Piece } from './prose.js';
import { isSaidOfPerson } from './said-of-person.js';
import { isSaidOfThem } from './said-of-them.js';
import { isVerbLed } from './verbs.js';
import type { SkillLexicon } from '../../skills/lexicon.js';

/** One thing that a page says under a heading that is read: a bullet, or a sentence of a paragraph. */
export interface PageItem extends Piece {
  section: SectionKind;
  topic: Topic;
  /** The nearest heading above it, as it stands on the page. */
  heading: string;
}

/** The kind that a requirement has by where it stands, where its own words state none. */
export const KIND_OF_SECTION: Readonly<Partial<Record<PageItem['section'], Kind>>> = {
  required: 'required',
  preferred: 'preferred',
  bonus: 'bonus',
  glance: 'preferred',
};

/** A label of a facts list ("Typical experience") whose value is the next item or what follows a colon. */
const LABELS: readonly [RegExp, Topic][] = [
  [/^(?:typical |required |minimum |preferred )?education(?: level| required)?$/i, 'education'],
  [/^(?:typical |required |minimum |preferred )?experience(?: level| required)?$/i, 'experience'],
  [/^(?:key |typical |useful |required |preferred )?certifications?$/i, 'certifications'],
  [/^(?:key |core |technical |main |required )*skills$/i, 'skills'],
  [/^languages?$/i, 'languages'],
];

const labelTopic = (text: string): Topic => LABELS.find(([label]) => label.test(text))?.[1] ?? null;

/** A short line without a full stop that opens something: the shape of a heading. */
const looksLikeHeading = (line: PageLine): boolean =>
  !line.bullet && line.text.length <= 70 && line.text.split(/\s+/).length <= 9 && !/[;,]$|(?<!\.\.)\.$/.test(line.text);

/** A line that asks for something itself and only looks like a heading ("5+ years of Go", "Docker and Kubernetes"). */
function asksItself(line: PageLine, next: PageLine | undefined, lexicon: SkillLexicon): boolean {
  if (/:$/.test(line.text)) return false;
  if (askedYears(line.text).length === 0 && skillsIn(line.text, lexicon).length === 0) return false;
  return !(next?.bullet === true && topicOf(line.text) !== null);
}

/** "Head: rest" of a line, with the place of the rest on the page; `rest` is null without a colon or with nothing after it. */
export function headAndRest(line: { text: string; start: number }): { head: string; rest: Piece | null } {
  const colon = line.text.search(/:\s/);
  if (colon <= 0 || colon > 60) return { head: line.text, rest: null };
  const rest = line.text.slice(colon + 1).trimStart();
  const end = line.start + line.text.length;
  return { head: line.text.slice(0, colon), rest: rest === '' ? null : { text: rest, start: end - rest.length, end } };
}

/** A heading that opens a line and goes on in it ("Requirements: Go, Docker"), with the rest of the line. */
function inlineHeading(line: PageLine): { found: Heading; rest: Piece } | null {
  if (line.bullet) return null;
  const include = includeHead(line.text);
  if (include) {
    const found = headingOf(include.head);
    return found && { found, rest: { text: include.rest, start: line.end - include.rest.length, end: line.end } };
  }
  const { head, rest } = headAndRest(line);
  const found = rest && (headingOf(head) ?? inlineHabitOf(head));
  if (!rest || !found) return null;
  // "Role: build and run …" tells duties; "Role: Data Engineer" is a title.
  if (/^(?:the )?role$/i.test(head) && rest.text.split(/\s+/).length > 5)
    return { found: { section: 'duties', topic: null }, rest };
  return { found, rest };
}

/** Words by which a sentence under no heading is known to ask for something. */
const CUES =
  /\b(?:must have|required?|requirements?|experience (?:with|in|of|using)|years|proficien(?:t|cy)|knowledge of|familiar(?:ity)? with|you have|we need|looking for|skilled in|expertise in|degree|certifi(?:ed|cation)|background in)\b/i;

/** More of them where a page has nothing but prose. */
const PROSE_CUES =
  /\b(?:must|essential|mandatory|needed|need|requires|you bring|you hold|licen[cs]ed?|NVQ|registered)\b/i;

/** Where the reader is on a page. */
interface Reading {
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
}

const LONGEST_ITEM = 1_600;

const isRead = (section: SectionKind): boolean =>
  section !== 'ignored' && section !== 'about' && section !== 'conditions';

function open(reading: Reading, found: Heading, line: PageLine): void {
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

function openUnknown(reading: Reading, line: PageLine): void {
  reading.section = 'required';
  reading.topic = null;
  reading.heading = line.text;
  reading.label = null;
  reading.bulleted = false;
  reading.closed = null;
  reading.unknown.push(line);
}

function addItem(
  reading: Reading,
  { text, start, end }: Piece,
  topic: Topic = reading.topic,
  heading = reading.heading,
): void {
  if (reading.section === 'conditions') reading.conditions.push({ text, start, end });
  if (reading.section === null || !isRead(reading.section)) return;
  const { section } = reading;
  // No requirement is this long: a bullet with a whole page in it is read sentence by sentence.
  const pieces = text.length > LONGEST_ITEM ? sentencesOf({ text, start }) : [{ text, start, end }];
  for (const piece of pieces) if (!isSaidOfThem(piece.text)) reading.items.push({ ...piece, section, topic, heading });
}

/** A bullet or sentence under a heading: among duties it may say what the person who does them has. */
function addTold(reading: Reading, piece: Piece, prose: boolean): void {
  const { section } = reading;
  if (section === 'duties' && isSaidOfPerson(piece.text, prose)) reading.section = 'required';
  addItem(reading, piece);
  reading.section = section;
}

/** A line of a facts list: a label, the value of the label before it, or both. */
function readFact(reading: Reading, line: PageLine): void {
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

const isQuestion = (line: PageLine): boolean => line.apart && /\?\s*$/.test(line.text);

/** A heading in no table, by its words and by what stands around it. */
function habitual(reading: Reading, line: PageLine, next: PageLine | undefined, lexicon: SkillLexicon): Heading | null {
  const opens = next?.bullet === true || /[:…]$|\.\.\.$/.test(line.text) || (line.apart && /^what\b/i.test(line.text));
  if (!opens || line.bullet || !looksLikeHeading(line) || asksItself(line, next, lexicon)) return null;
  const { section } = reading;
  if (section === 'glance' || reading.closed === 'article') return null;
  const found = habitOf(line.text);
  const listed = section === 'required' || section === 'preferred' || section === 'bonus';
  // "Data skills:" among qualifications opens a part of them.
  return found?.section === 'required' && found.topic !== null && listed ? null : found;
}

/** A list under a heading that says nothing to the reader, where requirements may stand: a person is asked about it. */
function opensUnknownList(
  reading: Reading,
  line: PageLine,
  before: PageLine | undefined,
  next: PageLine | undefined,
  lexicon: SkillLexicon,
) {
  if (!looksLikeHeading(line) || next?.bullet !== true || before === undefined || asksItself(line, next, lexicon))
    return false;
  if (
    (isQuestion(line) && !/^(?:is|are|sounds?|got|does)\b.*\byou\b/i.test(line.text)) ||
    headAndRest(line).rest !== null ||
    recogniseTitles(line.text).length > 0
  )
    return false;
  if (!line.apart && before.bullet && !/^[A-Z]/.test(line.text)) return false;
  if (reading.section === 'glance' || reading.section === 'soft') return false;
  return !(reading.section === 'ignored' && reading.closed !== null);
}

function readLine(
  reading: Reading,
  line: PageLine,
  before: PageLine | undefined,
  next: PageLine | undefined,
  lexicon: SkillLexicon,
): void {
  const whole = looksLikeHeading(line) ? (headingOf(line.text) ?? habitual(reading, line, next, lexicon)) : null;
  const inline = whole ? null : inlineHeading(line);
  const isFact =
    reading.section === 'glance' && (line.bullet || (inline !== null && labelTopic(headAndRest(line).head) !== null));
  if (isFact || (reading.section === 'glance' && !whole && !inline)) {
    readFact(reading, line);
  } else if (whole) {
    open(reading, whole, line);
  } else if (inline?.found.section === 'conditions') {
    // "Location: Leeds" is one fact of the page; what follows belongs where it stood.
    const [fact, ...rest] = sentencesOf(line);
    if (fact) reading.conditions.push(fact);
    for (const sentence of rest) addItem(reading, sentence);
  } else if (inline) {
    open(reading, inline.found, line);
    for (const sentence of sentencesOf(inline.rest)) for (const piece of listedIn(sentence)) addItem(reading, piece);
  } else if (reading.section === null && opensUnknownList(reading, line, before, next, lexicon)) {
    openUnknown(reading, line);
  } else if (looksLikeHeading(line) && reading.section !== null && !asksItself(line, next, lexicon)) {
    // An unknown heading: with a colon, or about skills, it opens a part of the section; before a list it ends the section.
    const topic = topicOf(line.text);
    // A line about skills among other lines without bullets is one of them ("Strong analytical skills").
    const part = /:$/.test(line.text) || (topic !== null && (next?.bullet === true || line.apart));
    if (part && isRead(reading.section)) reading.topic = topic;
    else if (opensUnknownList(reading, line, before, next, lexicon)) return openUnknown(reading, line);
    else if (isQuestion(line)) open(reading, { section: 'ignored', topic: null }, line);
    else if (reading.section === 'ignored' || (line.apart && next?.bullet)) reading.section = 'ignored';
    else return addTold(reading, line, true);
    reading.heading = line.text;
  } else if (line.bullet) {
    reading.bulleted = true;
    addTold(reading, line, false);
  } else if (!(reading.bulleted && line.apart && !CUES.test(line.text))) {
    for (const sentence of sentencesOf(line)) addTold(reading, sentence, true);
  }
}

/** A sentence about what somebody will do there. */
const TELLS_DUTIES =
  /^(?:(?:in this role,? |as (?:an?|our) [\w ]{2,40}, )?you(?:['’]ll| will)|the (?:role|job|position|work|post) (?:involves|includes|entails)|(?:duties|responsibilities|tasks) (?:include|are)|responsible for)\s(?!(?:also )?(?:have|need|bring|hold|possess|be (?:able|comfortable|expected to have|required to have|paid|based|part)|get|receive|join|enjoy|learn|report|love|work (?:from|in|at|with (?:a|an|our))|find)\b)/i;

const asksInProse = (text: string, lexicon: SkillLexicon): boolean =>
  CUES.test(text) ||
  PROSE_CUES.test(text) ||
  isAbsence(text) ||
  isCredential(text) ||
  languagesAsked(text, false).length > 0 ||
  statedKind(text) !== null ||
  skillsIn(text, lexicon).length > 0;

/** So many bullets make a list that says what the job is, whatever stands above it. */
const FEWEST_BULLETS = 2;
/** A line that is no sentence and no longer than this may be an item of a list without marks. */
const UNMARKED_WORDS = 14;

/** "Apply now", "Send us your CV", "Join our team": what a page asks of its reader and not of whom it hires. */
const TO_THE_READER =
  /\b(?:us|our team|your (?:cv|résumé|resume|application|career|skills|future)|apply|now|today|here|more about)\b/i;

/** Bullets that stand under no heading, and lines like them: what somebody does there, and what is asked. */
function listWithoutHeading(lines: readonly PageLine[], known: boolean): PageItem[] {
  return lines.flatMap((line): PageItem[] => {
    const { text, start, end } = line;
    const isListed = line.bullet || (!/[.!?:]$/.test(text) && text.split(/\s+/).length <= UNMARKED_WORDS);
    const item = { text, start, end, topic: null, heading: '' };
    if (isListed && isVerbLed(text)) return [{ ...item, section: 'duties' }];
    if (!isListed)
      return sentencesOf(line)
        .filter((one) => TELLS_DUTIES.test(one.text) || (isVerbLed(one.text) && !TO_THE_READER.test(one.text)))
        .map((one) => ({ ...one, topic: null, heading: '', section: 'duties' }));
    return line.bullet && !known ? [{ ...item, section: 'required' }] : [];
  });
}

/** For a page without any heading that is read: sentences and bullets that speak of skills, years or requirements. */
function itemsWithoutHeadings(lines: readonly PageLine[], lexicon: SkillLexicon): PageItem[] {
  const titled = lines.length > 1 && looksLikeHeading(lines[0]!) && !asksItself(lines[0]!, lines[1], lexicon);
  const body = lines.slice(titled ? 1 : 0);
  const listed = listWithoutHeading(body, body.filter(({ bullet }) => bullet).length < FEWEST_BULLETS);
  const taken = new Set(listed.map(({ start }) => start));
  const rest = body
    .flatMap((line): Piece[] => (line.bullet && line.text.length <= LONGEST_ITEM ? [line] : sentencesOf(line)))
    .filter(({ start, text }) => !taken.has(start) && !isSaidOfThem(text))
    .flatMap((part): PageItem[] => {
      const item = { section: 'required' as const, topic: null, heading: '' };
      if (TELLS_DUTIES.test(part.text)) return [{ ...part, ...item, section: 'duties' }];
      return asksInProse(part.text, lexicon)
        ? askedInSentence(part, lexicon).map((piece) => ({ ...piece, ...item }))
        : [];
    });
  return [...listed, ...rest].sort((a, b) => a.start - b.start);
}

/**
 * What a page says under the headings that criteria are read from, in page order. Company, benefits, outlook, cover letters,
 * questions, related roles and prose overviews are left out. A page without such headings is read by its cue words. `unknown` are
 * headings that say nothing to the reader: lists under them are taken as required.
 */
export function pageItems(
  page: string,
  lexicon: SkillLexicon,
): {
  items: PageItem[];
  unknown: Piece[];
  /** Conditions of the work by their headings. */
  conditions: Piece[];
  /** All but the articles of the page, sentence by sentence. */
  sentences: Piece[];
} {
  const lines = pageLines(page).flatMap(cutAtHeadings);
  const reading: Reading = {
    items: [],
    section: null,
    topic: null,
    heading: '',
    label: null,
    bulleted: false,
    known: false,
    closed: null,
    unknown: [],
    conditions: [],
    open: [],
    prose: [],
  };
  lines.forEach((line, index) => {
    readLine(reading, line, lines[index - 1], lines[index + 1], lexicon);
    if (!(reading.section === 'ignored' && reading.closed === 'article')) reading.open.push(line);
    if (reading.section === null || (reading.section === 'about' && reading.heading !== line.text))
      reading.prose.push(line);
  });
  // Bullets above the first heading of a page tell what its person does.
  const first = reading.items[0]?.start ?? 0;
  const above = reading.prose.filter(({ start }) => start < first).slice(1);
  const items = reading.known
    ? [...listWithoutHeading(above, true), ...reading.items]
    : [...itemsWithoutHeadings(reading.prose, lexicon), ...reading.items].sort((a, b) => a.start - b.start);
  return {
    items,
    unknown: reading.unknown.map(({ text, start, end }) => ({ text, start, end })),
    conditions: reading.conditions,
    sentences: reading.open.flatMap(sentencesOf),
  };
}
