import { recogniseTitles, type SkillLexicon } from '#libs/language';
import { habitOf } from '../page/heading-patterns.js';
import { asksItself, headAndRest, inlineHeading, labelTopic, looksLikeHeading } from '../page/heading-lines.js';
import { headingOf, topicOf, type Heading } from '../page/headings.js';
import type { PageItem } from '../page/page-item.js';
import { pageLines, type PageLine } from '../page/page-lines.js';
import { cutAtHeadings, listedIn, sentencesOf, type Piece } from '../page/prose.js';
import { addItem, addTold, isRead, open, openUnknown, readFact, type Reading } from './reading.js';
import { CUES, itemsWithoutHeadings, listUnderAbout, listWithoutHeading } from './items-without-headings.js';

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
    described: [],
  };
  lines.forEach((line, index) => {
    readLine(reading, line, lines[index - 1], lines[index + 1], lexicon);
    if (!(reading.section === 'ignored' && reading.closed === 'article')) reading.open.push(line);
    if (reading.section === null || (reading.section === 'about' && reading.heading !== line.text))
      reading.prose.push(line);
    if (reading.section === 'about' && line.bullet) reading.described.push(line);
  });
  // Bullets above the first heading of a page tell what its person does.
  const first = reading.items[0]?.start ?? 0;
  const above = reading.prose.filter(({ start }) => start < first).slice(1);
  const told = listWithoutHeading(above, true);
  const items = reading.known
    ? [...told, ...listUnderAbout(reading.described, told), ...reading.items].sort((a, b) => a.start - b.start)
    : [...itemsWithoutHeadings(reading.prose, lexicon), ...reading.items].sort((a, b) => a.start - b.start);
  return {
    items,
    unknown: reading.unknown.map(({ text, start, end }) => ({ text, start, end })),
    conditions: reading.conditions,
    sentences: reading.open.flatMap(sentencesOf),
  };
}
