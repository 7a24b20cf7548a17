import { sectionHeadingOf } from '../../sections/headings.js';

/** What stands around a name on its line and does not belong to it: what the document is, titles before, degrees and remarks behind. */

/** "Curriculum Vitae of …", "CV - …", "Lebenslauf von …", "Hi, I'm …". */
const DOCUMENT =
  /^(?:(?:(?:the )?(?:curriculum vitae|curr[ií]culum(?: v[ií]tae)?|r[eé]sum[eé]|cv|c\.v\.|lebenslauf|bio-?data|hoja de vida|życiorys)(?:\s+(?:of|von|de|di|van)\s+|\s*[-–—:|]+\s*|\s{2,}))|(?:curriculum vitae|curr[ií]culum v[ií]tae|lebenslauf|résumé|hoja de vida)\s+(?=\S)|(?:hi|hello|hey)[!,.]*\s+(?:i['’]?m|i am|my name is)\s+|(?:i am|my name is)\s+)/i;
/** Titles of academics, trades and courtesy before a name, in the languages that are read. */
const TITLE_BEFORE = new RegExp(
  String.raw`^(?:(?:DR|PROF|MR|MRS|MS|MISS|ENGR|ING|ARQ|LIC|DOTT)\.?(?=\s+\p{Lu}{2})|Dipl\.?-\p{L}+\.?(?:-\p{L}+\.?)?(?:\s?\((?:FH|BA|TU|Univ)\.?\))?|C\.P\.C?\.?|L\.C\.P?\.|M\.C\.|[BM]\.(?:Sc|A|Eng)\.|` +
    String.raw`(?:Dr|Prof|Mr|Mrs|Ms|Miss|Mx|Sir|Rev|Capt|Col|Maj|Lt|Sgt|Shri|Smt|Er|Adv|Dipl|Mag|Ing|Ir|Drs|Lic|Arq|Abg|Sr|Sra|Dra|Dott\.ssa|Dottssa|Dott|Avv|Arch|Rag|Geom|Eng|` +
    String.raw`Engº|Enga|Herr|Frau|Mme|Mlle|Me|mgr|inż|dr|hab|lek|med|prof|lic|dypl|MUDr|Bc|PhDr)(?![\p{L}-])\.?` +
    String.raw`(?:\s(?:rer|iur|jur|med|phil|nat|oec|pol|dent|vet|habil|theol|h\.c|hum|sc|techn)(?!\p{L})\.?)*(?:\s?\((?:FH|BA|TU|Univ)\.?\))?)\s*`,
  'u',
);
/** A title with a full stop, or one of more letters: "Sir", "Me" and "Ms" may be the beginning of other things. */
const MOST_TITLES = 4;

/** Degrees, registrations and honours behind a name, with and without commas. */
const POST_NOMINAL = String.raw`(?:B\.?Sc|B\.?A|M\.?Sc|M\.?A|M\.?B\.?A|M\.?Eng|B\.?Eng|B\.?Tech|M\.?Tech|B\.?E|M\.?E|B\.?Com|M\.?Com|B\.?Ed|M\.?Ed|M\.?Phil|D\.?Phil|Ph\.?\s?D|LL\.?[BM]|J\.?D|M\.?D|D\.?O|PGCE|QTS|RN|RGN|LPN|BSN|MSN|FNP|CPA|ACA|ACCA|FCCA|CIMA|CFA|CMA|PMP|CSM|PHR|SPHR|SHRM-CP|SHRM-SCP|CISSP|(?:Assoc )?M?CIPD|FCIPD|MPSI|[MF]IEAust|CPEng|RPEQ|CEng|IEng|MIET|MICE|MNSE|MRICS|RICS|QPM|OBE|MBE|CBE|P\.?Eng|P\.?E|Esq|FRCS|MRCP|MBBS|MBChB|DDS|DVM|PharmD|RPh|PT|OTR/L|LCSW|CNA)(?![\p{L}])\.?(?:\s?\((?:Hons?|FH)\.?\))?`;
const AFTER_NAME = new RegExp(String.raw`(?:[\s,]+${POST_NOMINAL})+\s*$`, 'iu');
/** "…, RSW": letters behind a comma that no list has; of a name in capitals only few. */
const LETTERS_BEHIND = /(?:,\s*(?=[\p{L}.]*\p{Lu}[\p{L}.]*\p{Lu})[\p{L}.&/-]{2,8})+$/u;
const FEW_LETTERS_BEHIND = /(?:,\s*\p{Lu}{2,4})+$/u;
/** "geb. Löffler", "(née Huber)", "z domu Lis", a call name or a remark in brackets at the end. */
const BORN_AS = /[\s,]+\(?(?:geb\.?|geborene|née?|nata|nacida|z domu|z d\.|born|maiden name)\s+\S.*$/iu;
/** A bracket at the end, or one of several words; "(Mo)" within a name is a call name. */
const REMARK_BEHIND = /\s*\((?!["“]?[\p{L}.-]+["”]?\)\s+\p{L}).*$/u;
/** "SOLHEIM.K.", "Mendoza Jr.": the full stop belongs to it. */
const ENDS_IN_INITIAL = /(?:(?<!\p{L})\p{L}|(?<!\p{L})[JS]r)\.$/iu;
const DOCUMENT_BEHIND = /[\s,]+(?:[-–—]\s*)?(?:resume|résumé|cv|curriculum vitae|lebenslauf|profile|profil)$/i;
/** Contact details behind a name on its line: "Anu Rao  Mobile: +91 …", "Anu Rao anu@…". */
const CONTACT_BEHIND =
  /\s+(?:\(?(?:(?:e-?mail|mail|mobile|mob|cell|phone|tel|telefon|ph|contact)(?:\s*(?:no|id|number))?\s*[.:]|[mte]:)|\S+@\S+|https?:|www\.|linkedin|\+?\(?\d[\d\s().-]{5,}).*$/iu;

/** No name stands behind so many letters. */
const LONGEST_LINE = 300;

/** A name as it may stand on a line: the text, and where it begins. */
export interface NamePart {
  text: string;
  start: number;
}

/** "Personal information     Ana Ruiz": where the first heading stands in a column of its own, the name stands beside it. */
function headingBefore(line: string): number {
  const cell = /^(\S.{3,38}?)(?:\s{2,}|\s*\t\s*)(?=\S)/.exec(line);
  return cell && sectionHeadingOf(cell[1]!)?.kind === 'contact' ? cell[0].length : 0;
}

/** Words of a family name before its comma, with particles, and given names behind it, in no more than three words each. */
const FAMILY_FIRST = new RegExp(
  String.raw`^(?<family>(?:\p{L}{1,4}\s)?\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+){0,2}),\s+` +
    String.raw`(?<given>\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}(?:[\p{L}\p{M}'’-]+|\.?)){0,2})(?=$|\s*[|•·\t(,]|\s+[-–—]\s)`,
  'u',
);

/** "MÜLLER, Anna Maria", "ADEYEMI, BABATUNDE (MNSE)": a line that begins with a family name and the given names behind a comma. */
export function familyNameFirst(whole: string): (NamePart & { family: string; given: string }) | null {
  const line = whole.slice(0, LONGEST_LINE);
  const start = DOCUMENT.exec(line)?.[0].length ?? 0;
  const found = FAMILY_FIRST.exec(line.slice(start));
  if (!found?.groups) return null;
  return { text: found[0], start, family: found.groups['family']!, given: found.groups['given']! };
}

/** The part of a line that may be a name: without the kind of document, titles before and degrees, remarks and contacts behind. */
export function namePartOf(whole: string): NamePart {
  const line = whole.slice(0, LONGEST_LINE);
  let start = DOCUMENT.exec(line)?.[0].length ?? headingBefore(line);
  for (let count = 0; count < MOST_TITLES; count++) {
    const title = TITLE_BEFORE.exec(line.slice(start))?.[0];
    if (!title || !/\S/.test(line.slice(start + title.length)) || !/[.\s)]$/.test(title)) break;
    start += title.length;
  }
  let text = line.slice(start);
  // The first part between separators; a dash with blanks, and a bracket that holds no call name, is one.
  text = /^(?:[^|•·\t;/]|(?<=\s[asdw])\/(?=[olp]\s))+/iu.exec(text)?.[0] ?? '';
  text = text
    .replace(/\s+[-–—]{1,2}\s.*$/u, '')
    .replace(CONTACT_BEHIND, '')
    .replace(BORN_AS, '')
    // "Mariusz Duda, spawacz": what follows in small letters is said of the person.
    .replace(/(?<=\p{L}{2}\s\p{L}+),\s+\p{Ll}.*$/u, '');
  text = text.replace(REMARK_BEHIND, '');
  for (let before = ''; before !== text;) {
    before = text;
    const listed = text.replace(/\p{Ll}/u.test(text) ? LETTERS_BEHIND : FEW_LETTERS_BEHIND, '');
    if (/\S\s+\S/.test(listed)) text = listed;
    text = text
      .replace(DOCUMENT_BEHIND, '')
      .replace(AFTER_NAME, '')
      .replace(/[\s,]+$/u, '');
    if (text.endsWith('.') && !ENDS_IN_INITIAL.test(text)) text = text.slice(0, -1);
  }
  const lead = text.length - text.trimStart().length;
  return { text: text.trim(), start: start + lead };
}
