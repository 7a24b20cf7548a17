/** Finds requirements on a page where no heading marks them: in sentences with cue words, and in lists of duties. */
import { skillsIn, type SkillLexicon } from '#libs/language';
import { isLabelledCondition } from '../notes/conditions.js';
import { isCredential } from '../criteria/credentials/credentials.js';
import { isAbsence, statedKind } from '../vocabulary/importance-cues.js';
import { languagesAsked } from '../criteria/credentials/read-languages.js';
import { asksItself, looksLikeHeading } from '../page/heading-lines.js';
import type { PageItem } from '../page/page-item.js';
import type { JobDescriptionLine } from '../page/page-lines.js';
import { askedInSentence, sentencesOf, type PagePiece } from '../page/prose.js';
import { LONGEST_ITEM } from './line-reading.js';
import { isEmployerBoilerplate } from './employer-boilerplate.js';
import { isVerbLed } from '../vocabulary/duty-verbs.js';

/** Words by which a sentence under no heading is known to ask for something. */
export const REQUIREMENT_CUES =
  /\b(?:must have|required?|requirements?|experience (?:with|in|of|using)|years|proficien(?:t|cy)|knowledge of|familiar(?:ity)? with|you have|we need|looking for|skilled in|expertise in|degree|certifi(?:ed|cation)|background in)\b/i;

/** More of them where a page has nothing but prose. */
const PROSE_CUES =
  /\b(?:must|essential|mandatory|needed|need|requires|you bring|you hold|licen[cs]ed?|NVQ|registered)\b/i;

/** Matches a sentence about the candidate's future work. */
const TELLS_DUTIES =
  /^(?:(?:in this role,? |as (?:an?|our) [\w ]{2,40}, )?you(?:['’]ll| will)|the (?:role|job|position|work|post) (?:involves|includes|entails)|(?:duties|responsibilities|tasks) (?:include|are)|responsible for)\s(?!(?:also )?(?:have|need|bring|hold|possess|be (?:able|comfortable|expected to have|required to have|paid|based|part)|get|receive|join|enjoy|learn|report|love|work (?:from|in|at|with (?:a|an|our))|find)\b)/i;

/** Matches "As Key Account Manager you look after …", which describes the job as if the candidate already held it. */
const DOES_THERE_AS = /^as (?:an? |our |the )?[\w/&'’ -]{2,50}?,? you (?=[a-z])/i;
/** Matches what "you" are, have, want or get, which is no duty. */
const NO_DOING =
  /^you (?:already |also |always |never )?(?:[a-z]+ed|[a-z]+ing|have|had|need|bring|hold|possess|are|were|must|should|can|could|may|might|will|would|do|don['’]t|get|receive|enjoy|want|love|like|know|speak|understand|believe|feel|think|care|belong|join|become|report|apply|find|see|share|value|thrive|prefer|meet|fit|come|grow|learn|start)\b/i;

/** Returns the sentences of one paragraph about the work: from the one that names the job, all that say "you". */
function doneThere(sentences: readonly PagePiece[]): PagePiece[] {
  const first = sentences.findIndex(({ text }) => DOES_THERE_AS.test(text));
  if (first < 0) return [];
  return sentences
    .slice(first)
    .filter(
      ({ text }) =>
        /^(?:as\b[^.,:;]{2,60}?,? )?you /i.test(text) && !NO_DOING.test(text.replace(DOES_THERE_AS, 'you ')),
    );
}

const asksInProse = (text: string, lexicon: SkillLexicon): boolean =>
  REQUIREMENT_CUES.test(text) ||
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

/** Returns bullets without a heading, and lines like them: duties and requirements. */
export function listWithoutHeading(lines: readonly JobDescriptionLine[], known: boolean): PageItem[] {
  return lines.flatMap((line): PageItem[] => {
    const { text, start, end } = line;
    const isListed = line.bullet || (!/[.!?:]$/.test(text) && text.split(/\s+/).length <= UNMARKED_WORDS);
    const item = { text, start, end, topic: null, heading: '' };
    if (isLabelledCondition(text)) return [];
    if (isListed && isVerbLed(text)) return [{ ...item, section: 'duties' }];
    if (!isListed) {
      const sentences = sentencesOf(line);
      const there = new Set(doneThere(sentences));
      return sentences
        .filter(
          (one) =>
            TELLS_DUTIES.test(one.text) || there.has(one) || (isVerbLed(one.text) && !TO_THE_READER.test(one.text)),
        )
        .map((one) => ({ ...one, topic: null, heading: '', section: 'duties' }));
    }
    return line.bullet && !known ? [{ ...item, section: 'required' }] : [];
  });
}

/** Fewer words are a fact ("Full-time position") and no duty. */
const FEWEST_DUTY_WORDS = 4;

/**
 * Returns the list below a heading about the role at large, on a page that has its requirements below a heading of
 * their own. Its items are duties, also where no verb leads ("Design of multi-cavity moulds"). One bullet is no list.
 *
 * @param itemsTaken the items that were already taken from it
 */
export function listUnderAbout(bullets: readonly JobDescriptionLine[], itemsTaken: readonly PageItem[]): PageItem[] {
  if (bullets.length < FEWEST_BULLETS) return [];
  const taken = new Set(itemsTaken.map(({ start }) => start));
  return bullets.flatMap(({ text, start, end }): PageItem[] => {
    if (taken.has(start) || isLabelledCondition(text) || isEmployerBoilerplate(text)) return [];
    if (text.split(/\s+/).length < FEWEST_DUTY_WORDS) return [];
    return [
      { text, start, end, topic: null, heading: '', section: REQUIREMENT_CUES.test(text) ? 'required' : 'duties' },
    ];
  });
}

/** For a page without any heading that is read: sentences and bullets that speak of skills, years or requirements. */
export function itemsWithoutHeadings(lines: readonly JobDescriptionLine[], lexicon: SkillLexicon): PageItem[] {
  const titled = lines.length > 1 && looksLikeHeading(lines[0]!) && !asksItself(lines[0]!, lines[1], lexicon);
  const body = lines.slice(titled ? 1 : 0);
  const listed = listWithoutHeading(body, body.filter(({ bullet }) => bullet).length < FEWEST_BULLETS);
  const taken = new Set(listed.map(({ start }) => start));
  const rest = body
    .flatMap((line): PagePiece[] => (line.bullet && line.text.length <= LONGEST_ITEM ? [line] : sentencesOf(line)))
    .filter(({ start, text }) => !taken.has(start) && !isEmployerBoilerplate(text))
    .flatMap((part): PageItem[] => {
      const item = { section: 'required' as const, topic: null, heading: '' };
      if (TELLS_DUTIES.test(part.text)) return [{ ...part, ...item, section: 'duties' }];
      return asksInProse(part.text, lexicon)
        ? askedInSentence(part, lexicon).map((piece) => ({ ...piece, ...item }))
        : [];
    });
  return [...listed, ...rest].sort((a, b) => a.start - b.start);
}
