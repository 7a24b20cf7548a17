import { sectionHeadingOf } from '../../sections/headings.js';
import { isTown } from '../../lines/header-pieces.js';
import { hasOrganisationWord, titleStrength } from '../../lines/title-words.js';

const NAME_WORD =
  /^(?:\p{Lu}[\p{L}'’-]*\.?|\p{Lu}{2,}|de|da|del|della|van|von|der|den|di|du|do|dos|das|la|le|bin|ibn|bint|ben|ter|af|al|el|y|zu)$/u;
const NOT_A_NAME =
  /\b(?:resume|résumé|curriculum|vitae|cv|lebenslauf|profile|company|street|road|avenue|city|state|dear|hiring|objective|page|references|available|mobile|phone|e-?mail|bewerbung|summary|updated|welcome|information|technology|technologies|services?|management|marketing|business|sales|finance|financial|human|resources|digital|media|public|relations|customer|healthcare|fitness|banking|software|computer|science|data|network|security|systems?|operations|engineering|education|skills?|languages?|experience|university|united|states)\b/i;

/** Trades that people are called after, as they stand at the end of a name: "Mary Baker", "Thomas Koch". */
const SURNAMES = new Set(
  `baker cook carpenter turner miller porter farmer gardener painter butcher steward clerk judge dean page driver fisher glazier joiner tiler grinder guard
   ranger barber singer major marshal sheriff constable packer rigger dresser cutter setter fitter teller
   koch maurer maler schreiner tischler meister kaufmann schlosser zeichner forscher fuhrer richter gartner backer metzger fleischer kellner notar
   macon boulanger mercier charpentier berger facteur`.split(/\s+/),
);
/** Words before such a trade that make a job of it. A name stands behind a word of no trade. */
const QUALIFIERS =
  /^(?:the|line|head|sous|pastry|prep|fry|grill|broiler|banquet|kitchen|night|day|lead|senior|junior|sr|jr|chief|executive|assistant|associate|apprentice|trainee|master|qualified|certified|licensed|experienced|professional|freelance|private|personal|corporate|relief|shift|school|hospital|hotel|ship|bus|truck|delivery|forklift|lorry|taxi|car|van|train|crane|pizza|bread|cake|artisan|sushi|site|shop|stock|bank|office|file|court|payroll|accounts?|store|warehouse|production|machine|cnc|metal|wood|wall|floor|roof|landscape|organic|dairy|market|media|retail|fashion|beta|game|qa|software|test|life|career|fitness|football|basketball|swim|security|body|park|forest|interior|exterior|house|auto|industrial|spray|portrait|medical|legal|web|landing|home|order|meat|wine|real|currency|district|federal|academic|assistante?|beikoch|jung|haus|küchen|chef)$/i;

/**
 * Returns whether a phrase is a person's name: capitalized words, none of which is a title, a heading or part of an
 * organization's name.
 */
export function looksLikeName(text: string): boolean {
  if (!shapedLikeName(text)) return false;
  if (titleStrength(text) > 0 || NOT_A_NAME.test(text) || hasOrganisationWord(text) || isTown(text)) return false;
  return sectionHeadingOf(text) === null;
}

/** "Mary Baker": the last word is a trade and a surname, and nothing before it says that a trade is meant. */
export function endsInSurname(text: string): boolean {
  if (!shapedLikeName(text) || NOT_A_NAME.test(text)) return false;
  const words = text.split(/\s+/);
  const given = words.slice(0, -1);
  const last = words
    .at(-1)!
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '');
  return SURNAMES.has(last) && titleStrength(given.join(' ')) === 0 && !given.some((word) => QUALIFIERS.test(word));
}

/** "Jane Developer", jane.developer@…: what someone's address is made of is a name, whatever else the words mean. */
export function isInAddress(text: string, emails: readonly { value: string }[]): boolean {
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\s-]/gu, '')
    .split(/[\s-]+/)
    .filter((word) => word.length > 2);
  return emails.some(
    ({ value }) => words.length > 0 && words.every((word) => value.split('@')[0]!.toLowerCase().includes(word)),
  );
}

/** Two to five capitalised words. */
export function shapedLikeName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5 || text.length > 45 || /[\d@:;!?"]/.test(text)) return false;
  return words.every((word) => NAME_WORD.test(word)) && !/^\p{Ll}/u.test(text);
}

export const isNoName = (text: string): boolean => NOT_A_NAME.test(text);
