/** Reads the lines of a page one after the other: which are headings, and the class of what stands below them. */
import type { LineClass } from '#libs/contracts';
import { recogniseTitles, type SkillLexicon } from '#libs/language';
import {
  asksItself,
  headAndRest,
  inlineHeading,
  labelTopic,
  looksLikeHeading,
  namesOnlyTopics,
} from '../page/heading-lines.js';
import { headingByPattern, opensOffers } from '../page/heading-patterns.js';
import { pageHeadingOf, topicOf, type PageHeading } from '../page/headings.js';
import { headingOfSentence } from '../page/sentence-headings.js';
import type { JobDescriptionLine } from '../page/page-lines.js';
import { listedIn, sentencesOf } from '../page/prose.js';
import { asksOfCandidate, REQUIREMENT_CUES } from './candidate-cues.js';
import type { ClassedPiece } from './line-class.js';
import {
  behindHeading,
  headingOnly,
  inQuestionnaire,
  isRead,
  PAGE_START,
  readFact,
  classedStatements,
  unknownHeading,
  type LineReading,
  type PagePosition,
} from './section-position.js';

const isQuestion = (line: JobDescriptionLine): boolean => line.apart && /\?\s*$/.test(line.text);

/** Words in capitals alone, two of them at least. */
const IN_CAPITALS = /^(?=\P{L}*\p{L}+[ /&,-]+\p{L}+)\P{Ll}+$/u;

/** A heading in no table, by its words and by what stands around it. */
function habitual(
  { section, closed }: PagePosition,
  line: JobDescriptionLine,
  next: JobDescriptionLine | undefined,
  lexicon: SkillLexicon,
): PageHeading | null {
  const opens =
    next?.bullet === true ||
    (line.apart && IN_CAPITALS.test(line.text) && next !== undefined && !IN_CAPITALS.test(next.text)) ||
    /[:…]$|\.\.\.$/.test(line.text) ||
    (line.apart && /^what\b/i.test(line.text));
  if (!opens || line.bullet || !looksLikeHeading(line) || asksItself(line, next, lexicon)) return null;
  if (section === 'glance' || closed === 'article') return null;
  // "The candidate: must be a qualified nurse" goes on behind its heading.
  if (inlineHeading(line) !== null) return null;
  const found = headingByPattern(line.text);
  const listed = section === 'required' || section === 'preferred' || section === 'bonus';
  // "Data skills:" among qualifications opens a part of them.
  return found?.section === 'required' && found.topic !== null && listed ? null : found;
}

/** A list under a heading that says nothing to the reader, where requirements may stand: a person is asked about it. */
function opensUnknownList(
  { section, closed }: PagePosition,
  line: JobDescriptionLine,
  before: JobDescriptionLine | undefined,
  next: JobDescriptionLine | undefined,
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
  if (section === 'glance' || section === 'soft') return false;
  return !(section === 'ignored' && closed !== null);
}

/** "01" above what the application form asks. */
const opensQuestionnaire = (line: JobDescriptionLine, next: JobDescriptionLine | undefined): boolean =>
  /^\d{1,2}$/.test(line.text) && next !== undefined && TO_APPLICANTS.test(next.text);

const TO_APPLICANTS =
  /\?\s*$|\b(?:please (?:describe|select|indicate|list|explain|answer|provide)|supplemental question\w*|(?:do|did|have|are) you|I (?:certify|understand|acknowledge))\b/i;

/** Reads one line of a page, between those around it. */
function readLine(
  position: PagePosition,
  line: JobDescriptionLine,
  before: JobDescriptionLine | undefined,
  next: JobDescriptionLine | undefined,
  lexicon: SkillLexicon,
): LineReading {
  if (position.closed === 'questionnaire' || opensQuestionnaire(line, next)) return inQuestionnaire(position, line);
  const at = behindUnknownList(position, line);
  const whole =
    (looksLikeHeading(line) ? (pageHeadingOf(line.text) ?? habitual(at, line, next, lexicon)) : null) ??
    (line.bullet ? null : headingOfSentence(line.text));
  const inline = whole ? null : inlineHeading(line);
  const isFact =
    at.section === 'glance' && (line.bullet || (inline !== null && labelTopic(headAndRest(line).head) !== null));
  if (isFact || (at.section === 'glance' && !whole && !inline)) return readFact(at, line);
  if (whole) return headingOnly(line, behindHeading(at, whole, line));
  if (inline) return readInline(at, line, inline, lexicon);
  if (at.section === null && opensUnknownList(at, line, before, next, lexicon)) return unknownHeading(at, line);
  if (looksLikeHeading(line) && at.section !== null && !asksItself(line, next, lexicon))
    return readUnknown(at, line, before, next, lexicon);
  if (line.bullet) return endingAtEmployer(at, classedStatements(at, line, false, lexicon), true);
  const isAside = at.bulleted && line.apart && !REQUIREMENT_CUES.test(line.text);
  const pieces = sentencesOf(line).flatMap((sentence) => classedStatements(at, sentence, true, lexicon));
  return endingAtEmployer(at, isAside ? pieces.map((piece) => asAside(piece)) : pieces, false);
}

/** A paragraph ends a list whose heading said nothing. */
const behindUnknownList = (at: PagePosition, line: JobDescriptionLine): PagePosition =>
  at.unknown && at.bulleted && !line.bullet && !looksLikeHeading(line) ? { ...PAGE_START, known: at.known } : at;

/** What an aside of a list would ask or tell, it only mentions. */
const asAside = (piece: ClassedPiece): ClassedPiece =>
  (piece.class === 'asks' && !asksOfCandidate(piece.text)) || piece.class === 'soft'
    ? { ...piece, class: 'other' }
    : piece;

const OF_THE_EMPLOYER: ReadonlySet<LineClass> = new Set<LineClass>(['company', 'offers', 'legal', 'apply']);

/** A line of a section; one that speaks only of the employer ends the list above it. */
function endingAtEmployer(at: PagePosition, pieces: readonly ClassedPiece[], bullet: boolean): LineReading {
  const turns =
    !bullet &&
    at.bulleted &&
    at.section !== null &&
    isRead(at.section) &&
    pieces.length > 0 &&
    pieces.every((piece) => OF_THE_EMPLOYER.has(piece.class));
  if (turns) return { pieces, behind: { ...PAGE_START, section: 'about', heading: at.heading, known: at.known } };
  return { pieces, behind: bullet ? { ...at, bulleted: true } : at };
}

/** A sentence of its own behind a heading, which is no list of names. */
const IN_SENTENCES = /^(?:you(?:['’]ll)?|we|the|this|candidates?|applicants?|as|to|our) \p{Ll}.{60,}/iu;

const OF_TERMS = /^(?:terms|salary|compensation|remuneration)\b/i;

/** A heading with words behind it in its line. */
function readInline(
  at: PagePosition,
  line: JobDescriptionLine,
  { found, rest }: NonNullable<ReturnType<typeof inlineHeading>>,
  lexicon: SkillLexicon,
): LineReading {
  if (found.section === 'conditions') {
    // "Location: Leeds" is one fact of the page; what follows belongs where it stood.
    const sentences = sentencesOf(line);
    // What stands behind a label of terms or pay is all of them: "Terms of employment: 190 days. Health insurance and pension."
    const [fact, ...others] = OF_TERMS.test(line.text) ? [line] : sentences;
    const facts = fact ? classedStatements({ ...at, section: 'conditions' }, fact, true, lexicon) : [];
    return {
      pieces: [...facts, ...others.flatMap((sentence) => classedStatements(at, sentence, true, lexicon))],
      behind: at,
    };
  }
  const behind = behindHeading(at, found, line);
  if (!isRead(found.section)) return { pieces: classedStatements(behind, rest, true, lexicon), behind };
  return {
    pieces: sentencesOf(rest).flatMap((sentence) => {
      if (IN_SENTENCES.test(sentence.text)) return classedStatements(behind, sentence, true, lexicon);
      const whole = found.section === 'duties' && !sentence.text.includes(';');
      return (whole ? [sentence] : listedIn(sentence)).flatMap((piece) =>
        classedStatements(behind, piece, false, lexicon),
      );
    }),
    behind,
  };
}

const SENTENCE = /^\S+(?:\s+\S+){7,}[.!?]$/;

/** A line apart with a paragraph right below it, behind the list of a section: "CONVICTION HISTORY" is a subject of its own. */
const opensSubject = (
  at: PagePosition,
  line: JobDescriptionLine,
  before: JobDescriptionLine | undefined,
  next: JobDescriptionLine | undefined,
): boolean =>
  at.section !== null &&
  isRead(at.section) &&
  topicOf(line.text) === null &&
  line.apart &&
  before !== undefined &&
  before.text !== at.heading &&
  next !== undefined &&
  !next.apart &&
  !next.bullet &&
  SENTENCE.test(next.text);

/** An unknown heading: with a colon, or about skills, it opens a part of the section; before a list it ends the section. */
function readUnknown(
  at: PagePosition,
  line: JobDescriptionLine,
  before: JobDescriptionLine | undefined,
  next: JobDescriptionLine | undefined,
  lexicon: SkillLexicon,
): LineReading {
  const topic = topicOf(line.text);
  // A line about skills among other lines without bullets, close together or apart, is one of them ("Strong analytical skills").
  const isFirst = before !== undefined && before.text === at.heading;
  const opens =
    next !== undefined && (next.bullet || (line.apart && ((!next.apart && !isFirst) || namesOnlyTopics(line.text))));
  const part = /:$/.test(line.text) || (topic !== null && opens);
  const heading = line.text;
  if (part && at.section !== null && isRead(at.section)) return headingOnly(line, { ...at, topic, heading });
  if (opensUnknownList(at, line, before, next, lexicon)) return unknownHeading(at, line);
  if (opensSubject(at, line, before, next))
    return headingOnly(line, { ...PAGE_START, section: 'about', heading, known: at.known });
  if (isQuestion(line)) return headingOnly(line, behindHeading(at, { section: 'ignored', topic: null }, line));
  // Benefits without marks are no headings: "Free bread".
  const isBenefit =
    at.section === 'ignored' && opensOffers(at.heading) && !part && !(line.apart && next?.bullet === true);
  if (isBenefit) return { pieces: classedStatements(at, line, true, lexicon), behind: at };
  if (at.section === 'ignored' || (line.apart && next?.bullet))
    return headingOnly(line, { ...at, section: 'ignored', heading });
  return { pieces: classedStatements(at, line, true, lexicon), behind: at };
}

/** A line with what was read from it. */
export type LineInSection = LineReading & { line: JobDescriptionLine };

/** Reads the lines of a page, each from where the one before it ends. */
export function classifyLines(lines: readonly JobDescriptionLine[], lexicon: SkillLexicon): LineInSection[] {
  let at = PAGE_START;
  return lines.map((line, index) => {
    const reading = readLine(at, line, lines[index - 1], lines[index + 1], lexicon);
    at = reading.behind;
    return { ...reading, line };
  });
}
