/** Conditions of the work (place, mode, pay, hours, permits, notice): filters for people, never points. */
import type { Piece } from '../page/prose.js';

const MONEY = String.raw`(?:[$£€₹]\s?\d[\d.,]*\s?[km]?|\d[\d.,  ]*\s?(?:[km]\s?)?(?:€|£|\$|EUR|USD|GBP|CHF|PLN|SEK|DKK|INR|AUD|CAD|LPA|lakhs?)(?![\w]))`;

/** An amount with another after it, with what it is paid for, or beside a word for pay. */
const PAY = new RegExp(
  `^${MONEY}[.\\s]*$|${MONEY}\\s?(?:-|–|—|to|bis|à|a|and)\\s?${MONEY}|${MONEY}\\s?(?:\\+|(?:per|an?|pro|par|por)\\s(?:hour|day|week|month|year|annum|jahr|monat|an|mois|año|mes)|\\/\\s?(?:hr|hour|h|day|week|month|mo|year|yr)|p\\.?\\s?a\\b|annually|gross|net|brutto|base|OTE)|\\b(?:salary|pay|wage|compensation|gehalt|salaire|salario|remuneration|stipend)\\b[^.]{0,40}?${MONEY}|${MONEY}[^.]{0,24}\\b(?:salary|base|OTE|gehalt|brutto)\\b`,
  'i',
);
/** Amounts of the business and not of the pay. */
const BUSINESS =
  /\b(?:quota|budgets?|revenue|turnover|funding|raised|series [a-e]|portfolio|ARR|valuation|customers?|clients?|sales of|deals?|contracts? (?:worth|of)|spend|p&l|assets)\b/i;

const LABELLED =
  /^(?:(?:work(?:ing)? |job |office )?(?:location|place of work|place)|based in|salary|pay(?: range| rate)?|compensation|wage|rate|ctc|package|(?:working )?hours|(?:work )?schedule|shifts?|work(?:ing)? (?:mode|model|pattern)|mode of work|notice(?: period)?|joining|start(?:ing)? date|start|contract(?: type)?|(?:employment|job) type|visa(?: sponsorship)?|sponsorship|travel|work authori[sz]ation|duration|closing date|reports to|reporting to)\s?:\s?\S/i;

const PERMIT =
  /\bvisa sponsorship\b|\bsponsor(?:ship)?\b[^.]{0,20}\b(?:visas?|available|offered|provided)\b|\b(?:un)?able to sponsor\b|\bright to work\b|\b(?:authori[sz]ed|eligible|authori[sz]ation) to work\b|\bwork (?:permit|authori[sz]ation)\b|\bsecurity clearance\b/i;

const MODE =
  /\b(?:(?:fully |100 ?% )?remote(?:ly|[- ]first)?|hybrid|on[- ]?site|in[- ]office|home ?office|work from (?:home|anywhere)|wfo|wfh|full[- ]time|part[- ]time|permanent|fixed[- ]term|freelance|vollzeit|teilzeit|cdi|cdd|télétravail|teletrabajo|(?:relocation|travel) (?:support|package|required|up to))\b/i;

/** Longer than this a line that names a mode of work is about something else. */
const MODE_WORDS = 14;
const LONGEST = 400;

/** True for a fact of the work with its label before it ("Location: Leeds"). */
export const isLabelledCondition = (text: string): boolean => LABELLED.test(text);

const isCondition = (text: string): boolean =>
  LABELLED.test(text) ||
  (PAY.test(text) && !BUSINESS.test(text)) ||
  PERMIT.test(text) ||
  (MODE.test(text) && text.split(/\s+/).length <= MODE_WORDS);

/** Marks between the facts of a line under a title: "Leeds · Hybrid · £40,000", "Support Agent (Remote)". */
const BETWEEN = /\s[·•|]\s|\s[–—-]\s(?![$£€₹\d])|\s?[()]\s?/g;

/** The conditions of work that a sentence or line states, each as it stands. */
export function conditionsIn(line: Piece): Piece[] {
  if (line.text.length > LONGEST || !isCondition(line.text)) return [];
  const facts: Piece[] = [];
  let from = 0;
  const cuts = [...line.text.matchAll(BETWEEN)].map(({ index, 0: mark }) => [index, index + mark.length] as const);
  for (const [end, next] of [...cuts, [line.text.length, line.text.length] as const]) {
    const part = line.text.slice(from, end);
    const text = part.trim().replace(/^[·•|–—-]\s|[.,;]+$/g, '');
    const start = line.start + from + part.indexOf(text);
    if (text !== '' && isCondition(text)) facts.push({ text, start, end: start + text.length });
    from = next;
  }
  return facts.length > 0 ? facts : [line];
}
