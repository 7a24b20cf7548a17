/** The name of a certificate in its line: without its dates, its issuer and what is said of it. */
import { periodsOf } from '../../dates/periods.js';
import { wordTotal } from '../../lines/line-shape.js';
import type { ResumeLine } from '../../lines/lines.js';
import { certificateStatusOf, namesStatus } from './certificate-status.js';
import { credentialsNamedIn } from './credential-names.js';
import { LONGEST_NAME_WORDS } from './free-certificate.js';

const EDGES = /^[\s|,:;.\-*_()>→]+|[\s|,:;\-*_(>→]+$/g;
/** Words before a date or a status that belong to it and end the name. */
const BEHIND_NAME =
  /[\s,;:(–-]+(?:\(|(?:(?:pending|planned|booked|scheduled|ongoing|in progress|lapsed|laufend|geplant|gepland|verlopen|scaduto|caducado|en cours|in corso|currently|now|is|was|valid|issued|earned|exp(?:ires?|iry|iring|ired)?\.?|expiration|renewed|renewal|recertified|(?<=[,(;:–-]\s?)certified|candidate|awarded|completed|obtained|passed|since|due|until|till|thru|through|to|from|on|in|by|gültig|bis|seit|abgelaufen|valable|jusqu|depuis|en|vigente|hasta|desde|válid[oa]|até|valido|fino|dal|geldig|tot|t\/m|sinds|ważn[yea]|do|od|giltigt?|gyldig|til|till|no\.?|nr\.?|n\.?º|n°|#)\W*)+)$/iu;

/** Where the name of a certificate stands in its line: without dates before and behind it, its issuer and what is said of it. */
export function certificateName(line: ResumeLine): { start: number; end: number } | null {
  let text = line.text;
  for (const { start, end } of periodsOf(line)) {
    if (isVersion(line, start)) continue;
    text = text.slice(0, start - line.start) + '\n'.repeat(end - start) + text.slice(end - line.start);
  }
  const part = text
    .split(/\n+/)
    .find((one) => /\p{L}{2}|\p{L}\d/u.test(one.replace(BEHIND_NAME, '')) && !isBareStatus(one));
  if (part === undefined) return null;
  let name = part.replace(EDGES, '');
  for (let last = ''; last !== name;) {
    last = name;
    name = name.replace(BEHIND_NAME, '').replace(EDGES, '');
  }
  // "Name, Issuer, …": the name is the first part, with the speciality behind a dash.
  const pieces = name.split(/(,\s+(?![^(]*\))|\s+[-|]\s+|:\s+|\t+)/);
  let kept = pieces[0]!;
  const names = credentialsNamedIn(name);
  for (let at = 1; at + 1 < pieces.length; at += 2) {
    const [sign, next] = [pieces[at]!, pieces[at + 1]!];
    const isInside = names.some(({ start, end }) => start < kept.length && end > kept.length);
    if (isInside || CLASS_OF_VEHICLES.test(next)) {
      kept += sign + next;
      continue;
    }
    const isComplete = wordTotal(kept) >= 2 || /^[A-Z\d][A-Za-z\d+/.-]*$/.test(kept);
    if (namesStatus(next) || (/^,/.test(sign) && isComplete) || /\t|\|/.test(sign)) break;
    kept += sign + next;
  }
  // "CPR certified": letters say it alone.
  kept = kept.replace(/^([A-Z][A-Z/&+ -]*) certified$/, '$1');
  kept = withoutStatus(closed(kept.replace(EDGES, ''), name));
  if (kept === '' || wordTotal(kept) > LONGEST_NAME_WORDS) return null;
  const start = line.text.indexOf(kept);
  return start < 0 ? null : { start: line.start + start, end: line.start + start + kept.length };
}

/** "Prawo jazdy kat. B, C, C+E": classes of one license. */
const CLASS_OF_VEHICLES = /^[A-E]\d?E?(?:\+E)?$/;

const isBareStatus = (text: string): boolean =>
  certificateStatusOf(text) !== 'held' && wordTotal(text.replace(EDGES, '')) <= 1;

/** A name without a bracket that says how it stands, or that is cut off. */
const withoutStatus = (name: string): string =>
  name
    .replace(/\s*\(([^()]*)\)$/, (bracket, inside: string) => (namesStatus(inside) ? '' : bracket))
    .replace(/\s*\([^()]*$/, '');

/** A name with the bracket that is open in it. */
const closed = (name: string, whole: string): string => {
  if (!name.includes('(') || name.includes(')')) return name;
  const behind = whole.slice(name.length).indexOf(')');
  return behind < 0 ? name : whole.slice(0, name.length + behind + 1);
};

/** "Release 2020", "Windows Server 2012", "ISO 45001:2018": a number of the thing, no date. */
export function isVersion({ text, start: from }: ResumeLine, start: number): boolean {
  return (
    VERSION.test(text.slice(Math.max(0, start - from - LONGEST_PRODUCT), start - from)) &&
    /^(?:19|20)\d\d(?![\d/.-])/.test(text.slice(start - from))
  );
}

/** In characters. */
const LONGEST_PRODUCT = 40;

const VERSION =
  /(?:(?:release|version|ver\.?|edition|server|studio|office|windows|rhel|exchange|sharepoint|dynamics(?: \w+)?|revit|autocad|solidworks|inventor|access|excel|word|outlook|ms project|project|archicad|sketchup|photoshop|trados|navision|hana|s\/4hana|matlab|sql|primavera|whmis|(?:iso|iec|en|din|bs|nfpa|asme|ansi|api|aws)(?:[/ ]?(?:iec|en|ts))*[ -]?[\d.-]+)\s*[:\s-]\s*)$/iu;
