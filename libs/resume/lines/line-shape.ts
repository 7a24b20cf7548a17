import { isLetterAt, isTrailSurrogate, codeUnitTest } from '#libs/language';
import { beginsWithTitle, hasOrganisationWord, titleStrength } from './title-words.js';

/** Words that begin a line about work done, or an instruction to a reader of it. */
const VERB_START =
  /^(?:(?:I|we|also|successfully|currently|effectively|consistently|regularly|actively|personally|independently|directly)\s+)*(?:\p{L}{2,}(?:ed|ing|ize|ized)|built|led|ran|wrote|made|set|grew|cut|drove|took|won|taught|kept|held|oversaw|shipped|brought|rebuilt|rewrote|sold|spoke|sent|found|became|began|gave|met|put|saw|spent|stood|went|chose|dealt|did|drew|fed|got|have|has|had|am|was|were|manage|provide|maintain|develop|design|implement|create|support|assist|perform|prepare|ensure|work|lead|build|use|conduct|coordinate|monitor|review|responsible|analyze|analyse|process|handle|plan|train|write|test|run|serve|help|oversee|establish|deliver|define|own|operate|deploy|automate|maintains?|provides?|manages?|develops?|performs?|ensures?|leads?|works?|assists?|supports?|creates?|utilize[ds]?|act as|serves?)\b/iu;

/**
 * Returns whether a phrase begins with a verb, as bullets about work do. Titles like "Working Student" and "Consulting
 * Engineer" are none.
 */
export function startsWithVerb(text: string): boolean {
  if (NOUN_OF_ACTION.test(text)) return true;
  if (!VERB_START.test(text) || NAME_LIKE_VERB.test(text)) return false;
  const end = text.search(/[|,•·\t]|\s[-/]\s|\bCompany Name\b|\s(?:at|AT)\s|\s(?:with|WITH)\s(?=\p{Lu})/u);
  const first = end < 0 ? text : text.slice(0, end);
  const strength = titleStrength(first);
  const capitals = capitalShare(first);
  const gerund = strength === 1 && capitals === 1 && /^\p{Lu}\p{L}+ing\b/u.test(first);
  // "Camping Les Pins, Biarritz": a name in front of more of a header.
  if (end > 0 && WRITTEN_AS_NAME.test(first.trim()) && /^\p{Lu}\p{L}+ing\b/u.test(first)) return false;
  const title = (gerund || (strength === 2 && wordTotal(first) <= 8)) && (capitals >= 0.75 || wordTotal(first) <= 3);
  return !title || /^(?:I|we|responsible)\b/i.test(text);
}

/** "Leitung eines Teams von 31", "Gestione di 3 montatori": what was done, in the nouns that lists of it are written in. */
const NOUN_OF_ACTION =
  /^(?:leitung|führung|einführung|betreuung|durchführung|erstellung|planung|organisation|koordination|mitarbeit|unterstützung|verantwortung|aufbau|umsetzung|optimierung|gestion|gestione|gestión|gestão|encadrement|supervision|supervisione|coordination|coordinamento|coordinación) (?:eines|einer|von|des|der|bei|im|in|d'une?|di|de|do|da) (?=\p{Ll}|\d|\p{Lu}\p{L}+ (?:von|de|di|mit))/iu;

/** Beginnings of company names that no line about work has: "Darling Downs Tyre", "United Parcel Service". */
const NAME_LIKE_VERB =
  /^(?:Allied|United|Federated|Consolidated|Amalgamated|Darling|Sterling|Boeing|King|Viking|Browning|Fleming|Harding|Manning|Golding|Keating|Pickering|Dowling|Spring|Lansing|Wyoming|Beijing|Nanjing|Chongqing|Kering|Bening) \p{Lu}/u;

/** Two to five words that all begin with a capital letter. */
const WRITTEN_AS_NAME = /^\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}|&|\d)[\p{L}'’-]*){1,4}$/u;

/** "Camping Les Pins": every word of it begins with a capital letter. */
export const isWrittenAsName = (text: string): boolean => WRITTEN_AS_NAME.test(text);

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

const isCapitalAt = codeUnitTest(/\p{Lu}/u);

/** Share of words of four letters and more that begin with a capital letter; 1 when there are none. */
export function capitalShare(text: string): number {
  let long = 0;
  let capital = 0;
  let letters = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (isLetterAt(text, at)) {
      if (letters === 0) from = at;
      if (!isTrailSurrogate(text.charCodeAt(at))) letters++;
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

/** Returns whether a line's first part, up to a separator, is a title. */
export function leadsWithTitle(rest: string): boolean {
  const first = rest.split(/\s+-\s|[,|(]|\s(?:at|AT)\s/, 1)[0]!.trim();
  return /^\p{Lu}/u.test(first) && wordTotal(first) <= LONGEST_TITLE && titleStrength(first) === 2;
}

/** "Senior Engineer, Bridges and Stations | Great Lakes Infrastructure Partners Inc. | Toronto, ON": long, and each part of it a name. */
function isParted(rest: string): boolean {
  const bySigns = rest.split(/\s*[|•·\t]\s*|\s[-–—]\s/u).filter((part) => part !== '');
  const byCommas = bySigns.length === 1 ? rest.split(/,\s/) : [];
  const isList = byCommas.length >= 3 && byCommas.length <= MOST_PARTS && titleStrength(byCommas[0]!) === 2;
  const parts = isList ? byCommas : bySigns;
  return (
    parts.length >= 2 &&
    rest.length <= LONGEST_PARTED &&
    parts.every((part) => part.length <= LONGEST_PART && wordTotal(part) <= 10 && capitalShare(part) >= 0.75)
  );
}

/** In words: the longest title in small letters that only begins with a noun ("Operador de quinta rueda sencillo y full"). */
const LONGEST_SMALL = 7;
const MOST_PARTS = 6;
const LONGEST_PARTED = 200;
const LONGEST_PART = 80;

/** "JEFA DE RECEPCIÓN. Hotel Arrantzale, San Sebastián": a title and other names with full stops between them. */
function isNamesInStops(rest: string): boolean {
  const parts = rest.split(/[.!?]\s+/).filter((part) => part !== '');
  const hasFirm = parts.some((part) => hasOrganisationWord(part.split(',', 1)[0]!));
  return (
    parts.length >= 2 &&
    parts.length <= MOST_PARTS &&
    parts.some((part) => titleStrength(part.split(',', 1)[0]!) >= (hasFirm ? 1 : 2)) &&
    parts.every((part) => wordTotal(part) <= LONGEST_TITLE && /^[\p{Lu}\d]/u.test(part) && !startsWithVerb(part))
  );
}

/** "bei Hepp & Söhne Maschinenfabrik GmbH, Esslingen": the line of an employer that goes on from the title above it. */
const isAtFirm = (rest: string): boolean => AT_NAME.test(rest) && hasOrganisationWord(rest.split(',', 1)[0]!);
const AT_NAME = /^(?:at|bei|beim|chez|presso|bij|hos) (?:(?:the|der|dem|den|het|la|il|lo) )?[\p{Lu}\d]/u;

/** "Filialleiterin Stv.", "Asst. Mgr.": a title whose last word is cut short. */
const isTitleCutShort = (text: string): boolean =>
  CUT_SHORT.test(text) && wordTotal(text) <= LONGEST_CUT_SHORT && capitalShare(text) === 1 && titleStrength(text) > 0;
const CUT_SHORT =
  /(?:^|\s)(?:Stv|Stellv|Asst|Mgr|Supv|Coord|Exec|Assoc|Spec|Tech|Rep|Eng|Adj|Resp|Enc|Aux|Adm|Coord)\.$/u;
/** In words. */
const LONGEST_CUT_SHORT = 4;

/**
 * Returns whether a line, dates left out, has the shape of a position's header: short, no sentence, mostly capitalised.
 */
export function isHeaderLike(rest: string): boolean {
  if (rest.length < 2 || (rest.length > LONGEST_HEADER && !isParted(rest))) return false;
  const named = /\bCompany Name\b/.test(rest);
  if (/^\p{Ll}/u.test(rest) && titleStrength(rest) < 2 && !named && !isAtFirm(rest)) return false;
  if (
    /[;!?]$|[^.\s]{3}\.$/.test(rest.slice(-4)) &&
    !isTitleCutShort(rest) &&
    !/\b(?:Inc|Ltd|Ltda|Lda|Cia|Cía|Hnos|Bros|Corp|Co|Jr|Sr|Dept|Univ|LLC|L\.P|N\.A|S\.A|e\.V|U\.S|St)\.$/i.test(rest)
  )
    return false;
  // A full stop at the end of a cell ends no sentence ("Trans-Kępno Sp. z o.o.   Kierowca").
  const cells = rest.replace(/\.(?=\s*[\t|]|\s{3,})/g, '');
  if (/:\s*$/.test(rest) && titleStrength(rest) === 0 && !hasOrganisationWord(rest)) return false;
  if (
    /[.!?]\s/.test(cells) &&
    !isNamesInStops(rest) &&
    /[.!?]\s+\p{Lu}\p{Ll}{2,}/u.test(
      cells
        .replace(
          /\b(?:Inc|Ltd|Pvt|Pty|Pte|Corp|Co|Jr|Sr|Sra|Dr|Dra|Dott|Ing|Arq|Lic|St|Dept|Univ|Asst|Prof|Mr|Mrs|Ms|Mgr|Bldg|Bros|Hnos|Gebr|Cia|Cía|Ltda|Lda|Soc|Coop|Agr|Consorz|Assoc|Asoc|Ass|Ist|Osp|Az|Ind|Mfg|Intl|Natl)\./giu,
          '',
        )
        .replace(/\.\s+(?=(?:Ltd|Limited|Pvt|Pty|Pte|Inc|LLC|Corp|Co|Sdn|GmbH|AG)\b)/gu, ' ')
        .replace(/\b\p{Lu}\./gu, ''),
    )
  )
    return false;
  const words = wordTotal(rest);
  if (words > 16 && !isParted(rest)) return false;
  if (!named && startsWithVerb(rest)) return false;
  // Titles are written in sentence case too ("Senior data platform engineer"); wrapped prose begins small or with a verb.
  if (leadsWithTitle(rest) || (words <= LONGEST_SMALL && beginsWithTitle(rest))) return true;
  return named || capitalShare(rest.replace(/\([^()]*\)/g, '')) >= (words > 4 ? 0.5 : 0.34);
}
