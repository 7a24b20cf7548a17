import type { Mention } from '#libs/contracts';
import type { WordToken } from '#libs/language';
import { isDenseWithNames } from './dense-names.js';

/** How a piece of text under a position names things without telling work: all of it, or some of its names. */
export interface ListedNames {
  /** The whole of it is a list (`list`), or the same words over and over (`repeated`). */
  whole: 'list' | 'repeated' | null;
  mentions: Mention[];
}

/** Separators between the names of a list, or only a space. */
const JOINT =
  /^[\s,;:/|&+·•()[\]*-]*(?:(?<![\p{L}])(?:and|or|und|oder|sowie|et|ou|y|e|o)(?![\p{L}])[\s,;:/|&+·•()[\]*-]*)?$/iu;
/** "Technologies:", "Environment –", "Outils :": so many words at most. */
const LABEL = /^\s*(?:[\p{L}&/]+\s+){0,3}[\p{L}&/]+\s*(?::|\s[–—-])\s*/u;
/**
 * Matches words that bring names into a sentence: "using Python, Docker and AWS", "deployed Python", "mit Python",
 * "avec Python", "con Python".
 */
const BROUGHT_IN =
  /(?<![\p{L}])(?:\p{L}{2,}ed|(?:us|utili[sz]|leverag|employ|apply|writ|cod|programm|develop|build|deploy|runn|manag|script|learn|teach|includ|combin|integrat|automat|configur|maintain|administer|implement|design|migrat|analy[sz]|creat|support|operat|monitor|test)ing|built|wrote|ran|made|led|taught|set\s+up|using|with|in|on|of|to|via|by|from|for|through|into|as|like|mit|auf|von|zu|für|über|durch|wie|avec|en|sur|de|dans|par|sous|pour|con|sobre|para|por)\s+(?:(?:the|a|an|our|der|die|das|dem|den|le|la|les|el|los|las)\s+)?$/iu;

/** So many names beside each other are a list when nothing brings them in … */
const LISTED_NAMES = 2;
/** … and so many whatever does, where no comma parts them: three may be one product ("Google Cloud Pub/Sub"). */
const BARE_NAMES = 4;
/** So many names in one go are a list, whatever brings them in. */
const LONG_RUN = 13;
/** The same names over and over: so many, each three times. */
const REPEATED_NAMES = 9;
const TIMES = 3;
/** The same words over and over: of so many, less than a third are different ones. Prose of any language has more than half. */
const REPEATED_WORDS = 24;

/**
 * Separates lists of names from work that is described below a position. Names in a sentence that says how they were
 * used ("Built X using Python, Docker and AWS") are no list. The value of a list depends on the position around it,
 * which `libs/matching` knows.
 * @param text the text of the piece, which begins at `start`
 * @param words its words
 * @param mentions in order, with offsets that include `start`
 */
export function listedNamesIn(
  text: string,
  start: number,
  words: readonly WordToken[],
  mentions: Mention[],
): ListedNames {
  if (
    words.length >= REPEATED_WORDS &&
    distinct(words.map(({ text: word }) => word.toLowerCase())) * TIMES < words.length
  )
    return { whole: 'repeated', mentions };
  if (mentions.length === 0) return { whole: null, mentions };
  const runs = runsOf(text, start, mentions);
  const isListed = isDenseWithNames(words, mentions);
  const marked = runs.flatMap((run): Mention[] => {
    const claim = claimOf(text, start, run) ?? (isListed ? 'list' : null);
    return run.map((name) => (claim === null || name.claim !== undefined ? name : { ...name, claim }));
  });
  const isAllNames = isOnlyNames(text, start, mentions);
  if (isAllNames && marked.every(({ claim }) => claim !== 'repeated')) return { whole: 'list', mentions };
  return { whole: null, mentions: marked };
}

function claimOf(text: string, start: number, run: readonly Mention[]): 'list' | 'repeated' | null {
  const skills = distinct(run.map(({ skill }) => skill));
  const places = distinct(run.map((one) => `${one.start}`));
  if (places >= REPEATED_NAMES && places >= skills * TIMES) return 'repeated';
  if (places >= LONG_RUN) return 'list';
  if (places < LISTED_NAMES) return null;
  const isBroughtIn = BROUGHT_IN.test(text.slice(0, run[0]!.start - start));
  return isBroughtIn && !(places >= BARE_NAMES && isBare(text, start, run)) ? null : 'list';
}

/** Most of its names have nothing but a space or a stroke between them. */
function isBare(text: string, start: number, run: readonly Mention[]): boolean {
  const gaps = run.slice(1).map((name, at) => text.slice(run[at]!.end - start, name.start - start));
  return gaps.filter((gap) => /^[\s/|]+$/.test(gap)).length * 2 > gaps.length;
}

function runsOf(text: string, start: number, mentions: readonly Mention[]): Mention[][] {
  const runs: Mention[][] = [];
  let end = -1;
  for (const mention of mentions) {
    const run = runs.at(-1);
    // One name may hold another: "Amazon SageMaker".
    if (run && (mention.start < end || JOINT.test(text.slice(end - start, mention.start - start)))) run.push(mention);
    else runs.push([mention]);
    end = Math.max(end, mention.end);
  }
  return runs;
}

/** Returns whether a text has only names, their separators, and a label before them. */
function isOnlyNames(text: string, start: number, mentions: readonly Mention[]): boolean {
  const label = LABEL.exec(text)?.[0].length ?? 0;
  let at = label;
  for (const { start: from, end } of mentions) {
    if (from - start > at && !JOINT.test(text.slice(at, from - start))) return false;
    at = Math.max(at, end - start);
  }
  return /^[\s,;:./|&+·•()[\]*-]*$/.test(text.slice(at));
}

function distinct(values: readonly string[]): number {
  return new Set(values).size;
}
