/** Where a list in free words goes on: commas, "and", "or", outside of brackets and of what only gives examples. */
import { allMatches } from '#libs/language';
import { pieceOf, type PagePiece } from '../../page/prose.js';
import { namingWords } from '../../vocabulary/filler-words.js';

/** Between two items of a list. */
export type Joint = 'comma' | 'and' | 'or';

/** An item of a list, with what stands before it. */
export interface ListItem extends PagePiece {
  before: Joint | null;
}

const JOINT =
  /,\s*(?:and\/or|or)\s+|,\s*(?:and|&|plus|as well as)\s+|[,;]\s+|\s+(?:and\/or|or)\s+|\s+(?:and|&|as well as|plus|along with|in addition to|together with)\s+/gi;

/** Words that begin examples of what stands before them, or the parts that it has. */
const EXAMPLES =
  /[,;]?\s+(?:\(?(?:such as|e\.\s?g\.?|eg\.?|i\.\s?e\.?|for (?:example|instance)|namely|(?:most )?(?:specifically|notably|especially|particularly)|in particular|of which|like(?!\s+to\b)|(?:including|to include|includes?)(?:,? but (?:is |are )?not limited to)?))(?:\s+(?:at least )?(?:(?:any|one|two|three|some|all)(?: or more)? of )?the following(?: areas| fields| topics)?)?[,:]?\s+/i;
/** Those of them that list parts, each of which is asked. */
const PARTS = /\b(?:includ\w+|to include)\b/i;

/** Where examples begin in a text, outside of brackets. */
export interface ExampleList {
  /** End of what they are examples of. */
  head: number;
  /** Where the first one begins. */
  list: number;
  join: 'any' | 'all' | 'parts';
}

/** Words before a colon, and a list behind it. */
const COLON = /^([^:;.()]{4,60}):\s+(?=[^:;]+,)/;
/** What a colon stands behind that names no thing: "Tools: Excel, SAP", "Must have:". */
const LABEL =
  /\b(?:tools?|languages?|software|systems?|technolog(?:y|ies)|platforms?|programs?|applications?|education|degrees?|certificat(?:es?|ions?)|licen[cs]es?|qualifications?|skills?|competenc(?:e|es|y|ies)|areas?|topics?|subjects?|traits?|requirements?|duties|tasks|responsibilities|experience|knowledge|availability|hours|days|shifts?|location|benefits|have|include[sd]?|following|one|either|examples?|disciplines?|fields?|ideally|preferred|plus|bonus|note|years?)\s*$/i;
const LONGEST_HEAD = 4;

/** "Credit analysis: financial statements, cash flow, collateral": the head is what is asked, the list what belongs to it. */
function partsBehindColon(text: string): ExampleList | null {
  const [found, head] = COLON.exec(withoutBrackets(text)) ?? [];
  if (head === undefined || LABEL.test(head) || head.trim().split(/\s+/).length > LONGEST_HEAD) return null;
  return namingWords(head).length === 0 ? null : { head: head.length, list: found!.length, join: 'parts' };
}

/** Finds the examples that a text gives, or the parts behind a colon; null where it gives none. */
export function examplesIn(text: string): ExampleList | null {
  const found = EXAMPLES.exec(withoutBrackets(text));
  if (!found || found.index < 2) return partsBehindColon(text);
  return {
    head: found.index,
    list: found.index + found[0].length,
    join: PARTS.test(found[0]) && !/\b(?:any|one)\b/i.test(found[0]) ? 'all' : 'any',
  };
}

/** The text with brackets and what stands in them struck out, so that offsets stay. One that is never closed goes on to the end. */
export function withoutBrackets(text: string): string {
  let depth = 0;
  let rest = '';
  for (const mark of text) {
    if (mark === '(' || mark === '[') depth++;
    rest += depth > 0 ? STRUCK.repeat(mark.length) : mark;
    if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
  }
  return rest;
}

/** Stands for a letter that is not read. */
const STRUCK = '_';

/** The text with what tables name struck out: "Weights & Biases" is one. */
function withoutNames(text: string, names: readonly { start: number; end: number }[]): string {
  return names.reduce(
    (rest, { start, end }) =>
      rest.slice(0, start) + STRUCK.repeat(Math.max(0, Math.min(end, text.length) - start)) + rest.slice(end),
    text,
  );
}

/**
 * The items of a list. Examples and brackets belong to the item before them. A text that lists nothing is one item.
 *
 * @param names ranges in the text of what tables name
 */
export function listItems(whole: PagePiece, names: readonly { start: number; end: number }[] = []): ListItem[] {
  const examples = examplesIn(whole.text);
  const open = withoutNames(withoutBrackets(examples ? whole.text.slice(0, examples.head) : whole.text), names);
  const items: ListItem[] = [];
  let from = 0;
  let before: Joint | null = null;
  const take = (to: number): void => {
    const piece = pieceOf(whole, from, to);
    if (piece.text !== '') items.push({ ...piece, before: items.length === 0 ? null : before });
  };
  for (const joint of allMatches(open, JOINT)) {
    take(joint.index);
    before = /\bor\b/i.test(joint[0]) ? 'or' : /\b(?:and|plus|well|with|to)\b|&/i.test(joint[0]) ? 'and' : 'comma';
    from = joint.index + joint[0].length;
  }
  take(whole.text.length);
  return items;
}

/** Items of a list that stand for one another, or one that stands alone. */
export interface ListUnit {
  join: 'any' | null;
  items: ListItem[];
}

/** The units of a list: what an "or" joins is one; a comma before an "or" joins too. */
export function listUnits(items: readonly ListItem[]): ListUnit[] {
  const units: ListUnit[] = [];
  let at = 0;
  while (at < items.length) {
    let end = at;
    while (end + 1 < items.length && items[end + 1]!.before === 'comma') end++;
    const closes = items[end + 1]?.before;
    if (closes === 'or') {
      let last = end + 1;
      while (items[last + 1]?.before === 'or') last++;
      units.push({ join: 'any', items: items.slice(at, last + 1) });
      at = last + 1;
      continue;
    }
    for (const item of items.slice(at, end + 1)) units.push({ join: null, items: [item] });
    at = end + 1;
  }
  return units;
}
