import { isLetterAt, isTrail, unitTest } from '../../words/units.js';
import { hasOrganisationWord, titleStrength } from './title-words.js';

/** Words that begin a line about work done, or an instruction to a reader of it. */
const VERB_START =
  /^(?:(?:I|we|also|successfully|currently|effectively|consistently|regularly|actively|personally|independently|directly)\s+)*(?:\p{L}{2,}(?:ed|ing|ize|ized)|built|led|ran|wrote|made|set|grew|cut|drove|took|won|taught|kept|held|oversaw|shipped|brought|rebuilt|rewrote|sold|spoke|sent|found|became|began|gave|met|put|saw|spent|stood|went|chose|dealt|did|drew|fed|got|have|has|had|am|was|were|manage|provide|maintain|develop|design|implement|create|support|assist|perform|prepare|ensure|work|lead|build|use|conduct|coordinate|monitor|review|responsible|analyze|analyse|process|handle|plan|train|write|test|run|serve|help|oversee|establish|deliver|define|own|operate|deploy|automate|maintains?|provides?|manages?|develops?|performs?|ensures?|leads?|works?|assists?|supports?|creates?|utilize[ds]?|act as|serves?)\b/iu;

/** Whether a phrase begins with a verb, as bullets about work do. Titles like "Working Student" and "Consulting Engineer" are none. */
export function startsWithVerb(text: string): boolean {
  if (!VERB_START.test(text)) return false;
  const end = text.search(/[|,•·\t]|\s-\s|\bCompany Name\b|\sat\s/);
  const first = end < 0 ? text : text.slice(0, end);
  const strength = titleStrength(first);
  const capitals = capitalShare(first);
  const gerund = strength === 1 && capitals === 1 && /^\p{Lu}\p{L}+ing\b/u.test(first);
  const title = (gerund || (strength === 2 && wordTotal(first) <= 8)) && (capitals >= 0.75 || wordTotal(first) <= 3);
  return !title || /^(?:I|we|responsible)\b/i.test(text);
}

export function wordTotal(text: string): number {
  let total = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) > 47;
    if (letter && !inside) total++;
    inside = letter;
  }
  return total;
}

const isCapitalAt = unitTest(/\p{Lu}/u);

/** Share of words of four letters and more that begin with a capital letter; 1 when there are none. */
export function capitalShare(text: string): number {
  let long = 0;
  let capital = 0;
  let letters = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (isLetterAt(text, at)) {
      if (letters === 0) from = at;
      if (!isTrail(text.charCodeAt(at))) letters++;
      continue;
    }
    if (letters >= 4) {
      long++;
      if (isCapitalAt(text, from)) capital++;
    }
    letters = 0;
  }
  return long === 0 ? 1 : capital / long;
}

const LONGEST_HEADER = 110;
/** In words: a longer line that ends in a title noun is as likely a sentence. */
const LONGEST_TITLE = 6;

/** Whether a line's first part, up to a separator, is a title. */
export function leadsWithTitle(rest: string): boolean {
  const first = rest.split(/\s+-\s|[,|(]|\sat\s/, 1)[0]!.trim();
  return /^\p{Lu}/u.test(first) && wordTotal(first) <= LONGEST_TITLE && titleStrength(first) === 2;
}

/** Whether a line, dates left out, has the shape of a position's header: short, no sentence, mostly capitalised. */
export function isHeaderLike(rest: string): boolean {
  if (rest.length > LONGEST_HEADER || rest.length < 2) return false;
  const named = /\bCompany Name\b/.test(rest);
  if (/^\p{Ll}/u.test(rest) && titleStrength(rest) < 2 && !named) return false;
  if (
    /[;!?]$|[^.\s]{3}\.$/.test(rest.slice(-4)) &&
    !/\b(?:Inc|Ltd|Corp|Co|Jr|Sr|Dept|Univ|LLC|L\.P|N\.A|S\.A|e\.V|U\.S|St)\.$/i.test(rest)
  )
    return false;
  if (/:\s*$/.test(rest) && titleStrength(rest) === 0 && !hasOrganisationWord(rest)) return false;
  if (
    /[.!?]\s/.test(rest) &&
    /[.!?]\s+\p{Lu}\p{Ll}{2,}/u.test(
      rest.replace(/\b(?:Inc|Ltd|Corp|Co|Jr|Sr|Dr|St|Dept|Univ|Asst|Prof|Mr|Mrs|Ms|Mgr|Bldg|\p{Lu})\./gu, ''),
    )
  )
    return false;
  const words = wordTotal(rest);
  if (words > 16) return false;
  if (!named && startsWithVerb(rest)) return false;
  // Titles are written in sentence case too ("Senior data platform engineer"); wrapped prose begins small or with a verb.
  if (leadsWithTitle(rest)) return true;
  return named || capitalShare(rest) >= (words > 4 ? 0.5 : 0.34);
}
