import type { Span, Stated } from '#libs/contracts';
import type { SentenceRange } from '../../sentences/split/split-sentences.js';
import { periodsIn, type Period } from '../../dates/periods.js';
import { wordTotal } from '../../lines/line-shape.js';
import { titleStrength } from '../../lines/title-words.js';

/** A position that a sentence names: "I currently work as an MLOps Engineer at X". */
export interface ProsePosition {
  title: Stated<string>;
  employer: Stated<string> | null;
  period: Period | null;
  /** "Sou fisioterapeuta desde 2011": says what someone is rather than a position. */
  isCalling?: boolean;
}

const NAMES =
  /\b(?:(?:work(?:ed|ing)?|serv(?:ed|ing)|employed|act(?:ed|ing)|role|position|job|stint|years?|months?|currently|started|joined|hired|engaged|spent [\w\s]{1,20})\b[^.;]{0,60}?\bas|\b(?:I am|I'm|I was|I have been|I've been|am|currently)|^As|,\s+as|arbeite[^.;]{0,40}?\bals|tätig[^.;]{0,20}?\bals|war[^.;]{0,20}?\bals|bin[^.;]{0,20}?\b(?:als)?|en tant que?|comme|como|je suis|j'étais|(?:io )?sono|soy)\s+(?:currently\s+)?(?:(?:an?|the|our|their|ein(?:e|en)?|une?|un)\s+)?((?:[\p{L}][\p{L}\d/+&.-]*\s+){0,6}?[\p{L}][\p{L}\d/+&-]*)\s+(?:at|for|with|in|bei|chez|en|within|here at|au|aux|à|dans|presso|bij)\s+(?:the\s+|a\s+|an\s+|l'|la\s+)?(\[?[\p{Lu}\d[][\p{L}\d&.'-]*\]?(?:\s+(?:of|&|and|de|für|und)?\s*\[?[\p{Lu}\d][\p{L}\d&'-]*\]?){0,4})/iu;
/** "Before that data engineer at Posten", "ML engineer (mid) at Vantage AI: …": a sentence that begins with a title. */
const BEGINS =
  /^(?:(?:before (?:that|this)|previously|earlier|prior to that|then|now|currently|formerly|davor|zuvor|vorher|avant|auparavant|antes)[,:]?\s+)?(?:(?:an?|as|als|war|was)\s+){0,3}((?:\p{L}[\p{L}\d/+&.-]*\s+){0,5}?\p{L}[\p{L}\d/+&-]*)(?:\s+\([^()]{1,30}\))?\s+(?:at|@|bei|chez)\s+(\[?[\p{Lu}\d[][\p{L}\d&.'-]*\]?(?:\s+(?:of|&|and|de|für|und)?\s*\[?[\p{Lu}\d][\p{L}\d&'-]*\]?){0,4})/iu;
/** Languages whose titles go on behind their noun ("assistante sociale"). */
const FRENCH_LEAD = /^(?:en tant que?|comme|como|je suis|j'étais|(?:io )?sono|soy)\s/iu;
const WISH =
  /^to (?:join|obtain|secure|find|work|gain|use|get|contribute|pursue|acquire)\b|\bI (?:want|wish|aim) to\b|\b(?:apply(?:ing)?|application|applied for|interested in|looking (?:for|to|forward)|seeking|would (?:like|love|welcome|be)|I'd|hope|excited (?:to|about|by)|eager|opportunity|thank you|sincerely|regards|available for|look forward|bewerbe|bewerbung|suche|freue|würde|candidature|souhait|postul|busco|solicito)\b/i;

/**
 * The position that a sentence names, or null. Sentences about a job wished for name none.
 *
 * @param text plain copy
 */
export function prosePosition(text: string, piece: SentenceRange, document: number): ProsePosition | null {
  const sentence = text.slice(piece.start, piece.end);
  if (sentence.length > 500) return null;
  const match = NAMES.exec(sentence) ?? BEGINS.exec(sentence);
  if (!match || isWish(sentence.slice(0, match.index + match[0].length))) return null;
  const title = trimTitle(match[1]!);
  if (
    title === '' ||
    /^(?:I|je|ich)\s/iu.test(title) ||
    titleStrength(title) < (FRENCH_LEAD.test(match[0]) ? 1 : 2) ||
    wordTotal(title) > 7
  )
    return null;
  const titleStart =
    piece.start +
    match.index +
    match[0].indexOf(
      match[1]!,
      match[0].length - match[1]!.length - match[2]!.length - 40 > 0 ? match[0].lastIndexOf(match[1]!) : 0,
    ) +
    match[1]!.indexOf(title);
  const behind = match.index + match[0].length;
  // "at The Copper Kettle": an article in capitals is a part of the name.
  const article = /\sThe\s+$/.exec(sentence.slice(0, behind - match[2]!.length))?.[0].trimStart() ?? '';
  const rawEmployer = article + match[2]!;
  const employer = nameOnly(rawEmployer.replace(/[[\].,;:]+/g, ' ').trim());
  const employerStart = piece.start + behind - rawEmployer.length + rawEmployer.indexOf(employer);
  const span = (start: number, length: number): Span => ({ document, start, end: start + length });
  const named = /^\p{Lu}|^\d/u.test(employer) && employer !== '';
  return {
    title: { value: title.replace(/\s+/g, ' '), span: span(titleStart, title.length) },
    employer: named ? { value: employer.replace(/\s+/g, ' '), span: span(employerStart, employer.length) } : null,
    period: periodsIn(sentence, piece.start).find((period) => period.range && !period.unreadable) ?? null,
  };
}

/** Returns whether a sentence is about what is wished for or the letter itself, not about work done. */
export function isWish(sentence: string): boolean {
  return WISH.test(sentence);
}

/** The title without the words that led to it. */
function trimTitle(raw: string): string {
  const lower = /^(?:work(?:ing|ed)\s+as\s+)?(?:(?:a|an|the|our|currently|very|their|ein|eine|un|une)\s+)*/i.exec(raw);
  return raw.slice(lower?.[0].length ?? 0).trim();
}

/** "Bropilen AB since 2017" up to the words that no longer name it. */
function nameOnly(raw: string): string {
  return /^(?:[\p{Lu}\d][^\s]*)?(?:\s+(?:(?:of|&|and|de|für|und)\s+)?[\p{Lu}\d][^\s]*)*/u.exec(raw)?.[0] ?? raw;
}
