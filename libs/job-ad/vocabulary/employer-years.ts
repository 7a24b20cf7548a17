/** Years that an employer tells of itself: its age, and the experience that it has. No one is asked for them. */
import { WHOM_SOUGHT } from './whom-sought.js';

/** What an employer calls itself. */
export const EMPLOYER =
  '(?:leader|leading|provider|company|supplier|manufacturer|employer|firm|agency|consultancy|business|organi[sz]ation|institution|start-?up|scale-?up|charity|retailer|bank|university|hospital|school|family[- ]owned|subsidiary|pioneer|specialists? in|group|enterprise|corporation|distributor|wholesaler|dealership|brokerage|brand|chain|studio|practice|foundation|association|co-?operative|network|partnership|consortium)';

/** The candidate, or words by which a text asks: what follows them is asked, whatever the sentence begins with. */
const ASKS = new RegExp(
  `\\b(?:you|your|someone|who (?:has|have|can|is)|looking for|look for|seek\\w*|search\\w*|hiring|hire|recruit(?:s|ing)?|requir\\w*|needs?|must|should|at least|minimum|expects?|prefer\\w*|wants?|ideal\\w*)\\b|\\b${WHOM_SOUGHT}\\b`,
  'i',
);

/** "… is a family-owned company with more than", "Acme, one of the leading bakeries in Hull, which has over". */
const OF_A_COMPANY = new RegExp(
  `(?:\\b(?:is|are|was)\\s(?:now |today |currently |proudly |proud to be )?|^\\p{Lu}[\\p{L}\\d&'’.-]*(?:\\s[\\p{Lu}&][\\p{L}\\d&'’.-]*){0,5}(?:,|\\s[(–—-])\\s?)(?:an?|the|one of|among) (?:[\\p{L}\\d'’&/-]+,? ){0,9}?${EMPLOYER}\\b[^.;:!?]{0,90}?\\b(?:with|has|have|having|boast\\w*|bring\\w*|backed by|built on|draw\\w* on|look\\w* back on|celebrat\\w*|for|of)\\b[^.;:!?,]{0,30}$`,
  'u',
);
/** "Acme Foods has over", "Our client brings": a name, or what an employer goes by, and what it has. */
const OF_A_NAME =
  /^(?:(?:(?:[Tt]he|[Oo]ur|[Tt]his) (?:[\p{Ll}-]+ )?(?:company|firm|client|team|group|organi[sz]ation|business|agency|family|founders?|experts|house)|(?!(?:An?|The|This|Your|Any|Each|Every)\s)(?:\p{Lu}[\p{L}\d&'’.-]*,? ){1,5}|[Ii]t|[Tt]hey)\s?)(?:(?:now|already|also|together|proudly) )?(?:has|have|brings?|boasts?|offers?|combines?|draws? on|looks? back on|counts|celebrates?|can look back on|ha(?:s|ve) (?:built|gained|gathered))\b[^.;:!?,]{0,40}$/u;
/** "With over", "For more than", "Backed by": what the rest of the sentence says whose years they are. */
const FRONTED =
  /^(?:with|after|for|backed by|build\w* on|built on|draw\w* on|thanks to|having|over|as (?:an?|the|one of))\b[^.;:!?]{0,90}$/i;
const ITS_OWNER =
  /^[^.;:!?]{0,100}?,\s(?:we|our|us|it|they|the (?:company|firm|group|business|team|agency)|(?:\p{Lu}[\p{L}\d&'’.-]*\s){1,5}(?:is|are|has|have|was|will|can|\p{Ll}{3,}s))\b/u;

/**
 * True for years in a text that its employer tells of itself.
 *
 * @param before the text up to the years · @param behind the text from their end on
 */
export function areOfEmployer(before: string, behind: string): boolean {
  const clause = before.slice(Math.max(0, ...ENDS.map((end) => before.lastIndexOf(end) + 1))).trimStart();
  if (clause.length > LONGEST || ASKS.test(clause)) return false;
  if (OF_A_COMPANY.test(clause) || OF_A_NAME.test(clause)) return true;
  return FRONTED.test(clause) && ITS_OWNER.test(behind.slice(0, LONGEST)) && !ASKS.test(ITS_OWNER.exec(behind)![0]);
}

const ENDS = ['. ', '! ', '? ', '; ', '\n'];
/** In characters: no clause before a figure is longer. */
const LONGEST = 400;
