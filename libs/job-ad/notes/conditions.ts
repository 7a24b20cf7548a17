/** Conditions of the work (place, mode, pay, hours, permits, notice): filters for people, never points. */
import { recogniseTitles } from '#libs/language';
import type { PagePiece } from '../page/prose.js';

const MONEY = String.raw`(?:[$£€₹]\s?\d[\d.,]*\s?[km]?|\d[\d.,  ]*\s?(?:[km]\s?)?(?:€|£|\$|EUR|USD|GBP|CHF|PLN|SEK|DKK|INR|AUD|CAD|LPA|lakhs?)(?![\w]))`;

/** An amount with another after it, with what it is paid for, or beside a word for pay. */
const PAY = new RegExp(
  `^${MONEY}[.\\s]*$|[$£€₹]\\s?\\d[\\d.,]*\\s?k?\\s?(?:-|–|—|to)\\s?\\d[\\d.,]*\\s?k\\b|\\b\\d[\\d.,]*\\s?k?\\s?(?:-|–|—|to|bis|à)\\s?${MONEY}|${MONEY}\\s?(?:-|–|—|to|bis|à|a|and)\\s?${MONEY}|${MONEY}\\s?(?:\\+|(?:per|an?|pro|par|por)\\s(?:hour|day|week|month|year|annum|jahr|monat|an|mois|año|mes)|\\/\\s?(?:hr|hour|h|day|week|month|mo|year|yr)|p\\.?\\s?a\\b|annually|gross|net|brutto|base|OTE)|\\b(?:salary|pay|wage|compensation|gehalt|salaire|salario|remuneration|stipend)\\b[^.]{0,40}?${MONEY}|${MONEY}[^.]{0,24}\\b(?:salary|base|OTE|gehalt|brutto)\\b`,
  'i',
);
/** Amounts of the business and not of the pay. */
const BUSINESS =
  /\b(?:quota|budgets?|revenue|turnover|funding|raised|series [a-e]|portfolio|ARR|valuation|customers?|clients?|sales of|deals?|contracts? (?:worth|of)|spend|p&l|assets)\b/i;

/** No one is paid so much: it is the size of a project or a budget. */
const MILLIONS = /[$£€₹]\s?\d[\d.,]*\s?(?:mm?|mn|million|bn?|billion)\b/i;

const LABELLED =
  /^(?:(?:work(?:ing)? |job |office )?(?:location|place of work|place)|standort|arbeitsort|einsatzort|gehalt|vergütung|lieu|salaire|ubicación|salario|based in|salary|pay(?: range| rate)?|compensation|wage|rate|ctc|package|openings|vacancies|(?:number|no\.?) of (?:openings|positions|vacancies)|(?:working )?hours|(?:work )?schedule|shifts?|work(?:ing)? (?:mode|model|pattern)|mode of work|notice(?: period)?|joining|start(?:ing)? date|start|contract(?: type)?|(?:employment|job) type|visa(?: sponsorship)?|sponsorship|travel|work authori[sz]ation|duration|closing date|(?:union|job|position) (?:representation|classification|code|class|number|grade)|classification|bargaining unit|pay grade|class code|reports to|reporting to)\s?:\s?\S/i;

const PERMIT =
  /\bvisa sponsorship\b|\bsponsor(?:ship)?\b[^.]{0,20}\b(?:visas?|available|offered|provided)\b|\b(?:un)?able to sponsor\b|\bright to work\b|\b(?:authori[sz]ed|eligible|authori[sz]ation) to work\b|\bwork (?:permit|authori[sz]ation)\b|\bsecurity clearance\b/i;

const MODE =
  /\b(?:(?:fully |100 ?% )?remote(?:ly|[- ]first)?|hybrid|on[- ]?site|in[- ]office|home ?office|work from (?:home|anywhere)|wfo|wfh|full[- ]time|part[- ]time|permanent|fixed[- ]term|freelance|vollzeit|teilzeit|cdi|cdd|télétravail|teletrabajo|tronc|DOE|FTC|(?:relocation|travel) (?:support|package|required|up to))\b/i;

/** Longer than this a line that names a mode of work is about something else. */
const MODE_WORDS = 14;
const LONGEST = 400;

/** True for a fact of the work with its label before it ("Location: Leeds"). */
export const isLabelledCondition = (text: string): boolean => LABELLED.test(text);

const isCondition = (text: string): boolean =>
  LABELLED.test(text) ||
  (PAY.test(text) && !BUSINESS.test(text) && !MILLIONS.test(text)) ||
  PERMIT.test(text) ||
  (MODE.test(text) && text.split(/\s+/).length <= MODE_WORDS);

/** Hours of a week, as a whole fact. */
const HOURS =
  /^\d{2}(?:[.,]\d{1,2})?\s?(?:hrs?|hours?|h|std\.?|stunden)\.?(?:\s?(?:per|an?|\/|pro)\s?(?:week|wk|woche))?$/i;
const ONLY_PAY = new RegExp(
  `^(?:up to|from|circa|c\\.?|around|ab|bis zu|à partir de)?\\s?${MONEY}\\s?(?:ph|pd|pw|pa)?(?:\\s\\+.{1,30})?$`,
  'i',
);
const isFact = (text: string): boolean => isCondition(text) || HOURS.test(text) || ONLY_PAY.test(text);

/** Marks between the facts of a line under a title: "Leeds · Hybrid · £40,000", "Support Agent (Remote)". */
const BETWEEN =
  /\s[·•|]\s|(?<![\d.,km€£$]|EUR|to|bis|\/\s?(?:hr|hour|day|wk|week|mo|month|yr|year))\s[–—-]\s|\s[–—-]\s(?![$£€₹\d])|\s?[()]\s?/gi;
/** The comma of such a line, and none inside an amount. */
const COMMA = /[,;]\s+/g;
const LONGEST_FACT_WORDS = 6;
/** A number of days goes with the fact before it. */
const BELONGS = /^(?:\d+ (?:days?|tage|jours)|up to|from|until|plus|and|or|\+)/i;
/** "Location: " before the facts. */
const LABEL = /^[\p{L} ]{2,24}:\s/u;

/** The conditions of work that a sentence or line states, each as it stands, with the place where it is one of them. */
export function conditionsIn(line: PagePiece): PagePiece[] {
  if (line.text.length > LONGEST || !(isCondition(line.text) || isFact(line.text.split(/\s?[|·]/, 1)[0]!.trim())))
    return [];
  const parts = cutAt(line, BETWEEN, 0).map((part) => {
    const text = part.text.replace(/^(?:[·•|–—-]\s|[,;]\s)+|[.,;]+$/g, '');
    const start = part.start + part.text.indexOf(text);
    return { text, start, end: start + text.length };
  });
  // Between marks a name of several words is the employer's ("Lantern Freight · Leeds · Hybrid"); beside commas it is a place.
  const names = new Set<PagePiece>();
  const facts = parts.flatMap((part) => {
    const listed = commaFacts(part);
    for (const one of listed ?? (/\s/.test(part.text) ? [] : [part])) names.add(one);
    return listed ?? [part];
  });
  const stated = facts.filter((fact) => isFact(fact.text));
  if (stated.length === 0) return [line];
  const listed = stated.length >= FACTS_OF_A_LIST;
  return facts.filter(
    (fact, at) => isFact(fact.text) || (listed && names.has(fact) && isPlace(fact.text) && besideFact(facts, at)),
  );
}

/** So many conditions beside each other make a line of facts, in which a name is the place. */
const FACTS_OF_A_LIST = 2;

const isPlace = (text: string): boolean =>
  /^\p{Lu}[\p{L}.' /-]{1,40}$/u.test(text) && text.split(/\s+/).length <= 3 && recogniseTitles(text).length === 0;

const besideFact = (facts: readonly PagePiece[], at: number): boolean =>
  [facts[at - 1], facts[at + 1]].some((beside) => beside !== undefined && isFact(beside.text));

function cutAt({ text, start }: PagePiece, mark: RegExp, from: number): PagePiece[] {
  const pieces: PagePiece[] = [];
  let begin = from;
  const cuts = [...text.slice(from).matchAll(mark)].map((cut) => [from + cut.index, from + cut.index + cut[0].length]);
  for (const [end, next] of [...cuts, [text.length, text.length]] as [number, number][]) {
    const words = text.slice(begin, end).trim();
    const at = start + begin + text.slice(begin, end).indexOf(words);
    if (words !== '') pieces.push({ text: words, start: at, end: at + words.length });
    begin = next;
  }
  return pieces;
}

/** "Berlin, hybrid, €70–85k, full-time" fact by fact; null for a sentence, or one fact with a comma in it. */
function commaFacts(line: PagePiece): PagePiece[] | null {
  const label = LABEL.exec(line.text)?.[0].length ?? 0;
  const facts = cutAt(line, COMMA, label);
  const stated = facts.filter((fact) => isFact(fact.text)).length;
  const short = facts.every((fact) => fact.text.split(/\s+/).length <= LONGEST_FACT_WORDS && !BELONGS.test(fact.text));
  if (facts.length < 2 || !short || stated < Math.max(label > 0 ? 1 : 2, facts.length - 2)) return null;
  const [first, ...rest] = facts as [PagePiece, ...PagePiece[]];
  return [{ text: line.text.slice(0, first.end - line.start), start: line.start, end: first.end }, ...rest];
}
