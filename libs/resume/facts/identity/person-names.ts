import { sectionHeadingOf } from '../../sections/headings.js';
import { isTown } from '../../lines/places.js';
import { hasOrganisationWord, titleStrength } from '../../lines/title-words.js';

/** Words between the words of a name, which are written small: "van der", "de la", "Ní", "'t". */
const PARTICLE =
  /^(?:de|da|del|della|dello|degli|dei|van|von|der|den|di|du|do|dos|das|la|le|los|las|bin|ibn|bint|ben|ter|ten|te|af|av|al|el|y|e|zu|zum|zur|vom|'t|’t|st\.?|mac|mc|ní|ó|ua)$/iu;
/** Particles that are given names where they stand first: "Ben Quill", "Al Green", "Bin Li". */
const GIVEN_TOO = /^(?:ben|al|van|mac|bin|da|di|du)$/i;
/** "E" alone is an initial. */
const isParticle = (word: string): boolean => PARTICLE.test(word) && !/^\p{Lu}$/u.test(word);
/** A word of a name: "Anna", "O'Brien", "DELL'ORTO", "ffrench-Mullen", "Hart-de". */
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’-]*\.?|\p{Ll}{1,3}['’]?\p{Lu}[\p{L}'’-]+|\p{Ll}+-\p{Lu}[\p{L}'’-]+)$/u;
/** "K.", "R.J.", "M.K.", and the surname with its initial behind ("SOLHEIM.K"). */
const INITIALS = /^(?:\p{Lu}\.?-?){1,3}$|^\p{Lu}{3,}\.\p{Lu}\.?$/u;
/** A call name in quotation marks or brackets. */
const CALL_NAME = /^(?:"[\p{L}.-]+"|“[\p{L}.-]+”|'[\p{L}.-]+'|\("?[\p{L}.-]+"?\))$/u;
const GENERATION = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const SMALL_WORD = /^\p{Ll}[\p{L}\p{M}'’-]+$/u;
const SMALL_INITIAL = /^\p{Ll}\.$/u;

const NOT_A_NAME =
  /\b(?:resume|résumé|curriculum|vitae|cv|lebenslauf|profile|company|street|road|avenue|city|state|dear|hiring|objective|pages?(?= \d)|references|available|mobile|phone|e-?mail|bewerbung|summary|updated|welcome|information|technology|technologies|services?|management|marketing|business|sales|finance|financial|human|resources|digital|media|public|relations|customer|healthcare|fitness|banking|software|computer|science|data|network|security|systems?|operations|engineering|education|skills?|languages?|experience|university|united|states|ctc|salary|notice|expected|confidential|candidate|applicant|personal|particulars|details|positions?|hoja|vida|administration|position|role|job|career|work|developer profile|anonymous|unknown|sincerely|regards|faithfully|yours|what|about|contact|declaration|perfil|informazioni|personali|formato|europeo|datos|dados|pessoais|dane|osobowe|persönliche|daten|coordonnées|informations?)\b/i;

/** Trades that people are called after, as they stand at the end of a name: "Mary Baker", "Thomas Koch". */
const SURNAMES = new Set(
  `mason potter weaver tanner cooper shepherd archer piper sawyer tyler fletcher wright butler chandler hunter parker sexton slater skinner dyer bishop
   baker cook carpenter turner miller porter farmer gardener painter butcher steward clerk judge dean page driver fisher glazier joiner tiler grinder guard
   ranger barber singer major marshal sheriff constable packer rigger dresser cutter setter fitter teller
   koch maurer maler schreiner tischler meister kaufmann schlosser zeichner forscher fuhrer richter gartner backer metzger fleischer kellner notar
   macon boulanger mercier charpentier berger facteur`.split(/\s+/),
);
/** Words before such a trade that make a job of it. A name stands behind a word of no trade. */
const QUALIFIERS =
  /^(?:the|tax|billing|mail|records?|filing|admissions?|hr|it|sales|claims?|inventory|shipping|receiving|postal|city|county|town|deputy|desk|data|grill|room|ward|line|head|sous|pastry|prep|fry|grill|broiler|banquet|kitchen|night|day|lead|senior|junior|sr|jr|chief|executive|assistant|associate|apprentice|trainee|master|qualified|certified|licensed|experienced|professional|freelance|private|personal|corporate|relief|shift|school|hospital|hotel|ship|bus|truck|delivery|forklift|lorry|taxi|car|van|train|crane|pizza|bread|cake|artisan|sushi|site|shop|stock|bank|office|file|court|payroll|accounts?|store|warehouse|production|machine|cnc|metal|wood|wall|floor|roof|landscape|organic|dairy|market|media|retail|fashion|beta|game|qa|software|test|life|career|fitness|football|basketball|swim|security|body|park|forest|interior|exterior|house|auto|industrial|spray|portrait|medical|legal|web|landing|home|order|meat|wine|real|currency|district|federal|academic|assistante?|beikoch|jung|haus|küchen|chef)$/i;

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

const folded = (text: string): string =>
  text.toLowerCase().replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/ß/g, 'ss').normalize('NFD').replace(/\p{M}/gu, '');

const wordsOfName = (text: string): string[] =>
  folded(text)
    .replace(/['’]/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !isParticle(word) && !GENERATION.test(word));

/** What an address may say of a name: its part before the sign, and the name of its domain. */
const partsOfAddress = (value: string): [string, string] => {
  const [local = '', domain = ''] = folded(value).split('@');
  return [local.replace(/[^a-z]/g, ''), (domain.split('.')[0] ?? '').replace(/[^a-z]/g, '')];
};

/**
 * "Jane Developer", jane.developer@…: what someone's address is made of is a name, whatever else the words mean. Middle names
 * stand in few addresses.
 */
export function isInAddress(text: string, emails: readonly { value: string }[]): boolean {
  const words = wordsOfName(text);
  const outer = words.filter((_, at) => at === 0 || at === words.length - 1);
  return emails.some(({ value }) => {
    const parts = partsOfAddress(value);
    return words.length > 0 && parts.some((part) => outer.every((word) => part.includes(word)));
  });
}

/** Letters of a name that an address has to have: fewer are in any word. */
const LEAST_OF_SURNAME = 4;
const LEAST_OF_BEGINNING = 4;

/** Returns whether an address has one of the names, or begins as one does: "k.solheim", "samy.lo", "facu". */
export function isHintedByAddress(text: string, emails: readonly { value: string }[]): boolean {
  const words = wordsOfName(text);
  return emails.some(({ value }) => {
    const [local, domain] = partsOfAddress(value);
    return words.some(
      (word) =>
        word.length >= LEAST_OF_SURNAME &&
        (local.includes(word) ||
          (local.length >= LEAST_OF_BEGINNING && word.startsWith(local)) ||
          domain.includes(word)),
    );
  });
}

/** Returns whether an address has the last word of a name: "d.postlethwaite". */
export function endsAsAddress(text: string, emails: readonly { value: string }[]): boolean {
  const last = wordsOfName(text).at(-1) ?? '';
  return last.length >= LEAST_OF_SURNAME && emails.some(({ value }) => partsOfAddress(value)[0].includes(last));
}

/** "William "Bill" Carver": nothing but a person has a call name. */
export const hasCallName = (text: string): boolean =>
  text
    .split(/\s+/)
    .slice(1)
    .some((word) => CALL_NAME.test(word));

/**
 * Returns whether the words are written as those of a name: two to six words with capitals, initials, particles, a call name, a
 * generation behind.
 *
 * @param options `anyCase` takes words without capitals too; `least`: so many words
 */
export function hasNameShape(
  text: string,
  { anyCase = false, least = 2 }: { anyCase?: boolean; least?: number } = {},
): boolean {
  const words = (anyCase ? text.replace(/,(?= \p{L}+$)/u, '') : text).split(/\s+/);
  if (words.length < least || words.length > 6 || text.length > 48 || /[\d@:;!?]/.test(text)) return false;
  const isWord = (word: string): boolean =>
    NAME_WORD.test(word) || INITIALS.test(word) || (anyCase && (SMALL_WORD.test(word) || SMALL_INITIAL.test(word)));
  const names = words.filter(
    (word, at) => isWord(word) && !(isParticle(word) && !(at === 0 && GIVEN_TOO.test(word))) && !GENERATION.test(word),
  );
  const whole = words.every(
    (word, at) => isWord(word) || isParticle(word) || (at > 0 && (CALL_NAME.test(word) || GENERATION.test(word))),
  );
  const long = names.some((word) => word.replace(/[^\p{L}]/gu, '').length > 2);
  return whole && names.length >= Math.min(least, 2) && long && !isParticle(words.at(-1)!);
}

/** Two to six words written as those of a name, the first with a capital. */
export const shapedLikeName = (text: string): boolean => hasNameShape(text) && !/^\p{Ll}/u.test(text);

export const isNoName = (text: string): boolean => NOT_A_NAME.test(text);
