import { compactLetters } from '#libs/language';
import { withoutSpaces, type SentenceRange } from '../split/split-sentences.js';

/** A piece of a clause, and whether it tells what others did. */
export interface AttributedPart extends SentenceRange {
  others: boolean;
}

/** Tested before the rest: a word for other people. */
const WORTH_A_LOOK =
  /(?:team|colleague|co-?worker|department|group|squad|vendor|supplier|contractor|consultants|agency|company|client|customer|employer|organi[sz]ation|manager|boss|predecessor|engineers|developers|admin|specialists|experts|architects|scientists|analysts|kolleg|abteilung|équipe|collègue|equipo|compañer|colega|collegh|collega|equip[ae]|zesp|koledzy)/i;

const WORD = String.raw`[\p{L}\d][\p{L}\d/&+.-]*`;
const MANY =
  'colleagues|co-?workers|teammates|vendors|suppliers|contractors|consultants|engineers|developers|administrators|admins|specialists|experts|architects|scientists|analysts';
const ONE = 'teams?|department|group|squad|colleague|co-?worker|vendor|supplier|contractor|agency';
/** As subjects: who they are is no doubt. Customers whom one supports in a product are another matter. */
const ABOVE =
  'company|firm|bank|client|customer|employer|organi[sz]ation|manager|boss|predecessor|supervisor|mentor|line\\s+manager';
const SOME = 'the|my|a|an|another|other|several|some|two|three|four|five|various|different|their|its';
/** "Our platform team" is another team; "our team" is "we". */
const ENGLISH_GROUP = `(?:teams?(?!\\s+works?(?!\\p{L}))|(?:my|our|the)\\s+(?:${ABOVE})|(?:${SOME})\\s+(?:${WORD}\\s+){0,3}?(?:${ONE}|${MANY})|our\\s+(?:${WORD}\\s+){1,3}?(?:${ONE}|${MANY})|(?:${MANY}))`;
const WHERE = `(?:(?:\\s+(?:based|located))?\\s+(?:of|in|at|from|for)\\s+(?:${WORD}\\s+){0,4}?${WORD})??`;
const ADVERB = '(?:(?:also|then|later|already|mostly|mainly|only|usually|had|has|have)\\s+){0,2}';
const ENGLISH_DOES =
  '(?:(?!(?:dedicated|oriented|coupled|combined|related|centred|centered|based|located|comprised|composed|assigned|focused|aligned|tasked|needed|named|called)(?!\\p{L}))\\p{L}{2,}ed|ran|runs?|built|builds?|wrote|writes?|uses?|made|did|kept|took|set\\s+up|chose|led|had|has|have|holds?|held|brought|drove|shipped|oversaw|maintains?|owns?|operates?|manages?|handles?|develops?|deploys?|works?|hosts?|administers?|(?:was|were|is|are)\\s+\\p{L}{2,}ing)(?!\\s+by(?!\\p{L}))';

const GERMAN =
  '(?:(?:mein|das|ein|ein\\s+anderes|unser\\s+\\p{L}+-|das\\s+\\p{L}+-)\\s?(?:\\p{L}+-)?team|(?:(?:meine|die|andere|einige|zwei|drei)\\s+)?kolleg(?:en?|innen)|(?:die|eine)\\s+(?:\\p{L}+-)?abteilung)\\s+(?:\\p{L}+ten?|betrieb(?:en)?|betreib(?:t|en)|nutz(?:t|en)|verwende(?:t|n)|schrieb(?:en)?|haben?|hatten?)';
const FRENCH =
  "(?:(?:mon|une|une\\s+autre)\\s+équipe|l[’']équipe|(?:(?:mes|des|les|deux)\\s+)?collègues)(?:\\s+\\p{L}+){0,2}?\\s+(?:a|ont|utilis\\p{L}+|mainten\\p{L}+|gér\\p{L}+|exploit\\p{L}+|développ\\p{L}+|constru\\p{L}+|déploy\\p{L}+)";
const SPANISH =
  '(?:(?:mi|el|un|otro)\\s+equipo|(?:(?:mis|los|unos|otros|dos)\\s+)?(?:compañeros|colegas))(?:\\s+de(?:\\s+\\p{L}+){1,2}?)?\\s+(?:us(?:ó|a|aba|aban|aron)|utiliz\\p{L}+|manten\\p{L}+|mantuv\\p{L}+|oper\\p{L}+|desarroll\\p{L}+|constru\\p{L}+|gestion\\p{L}+|administr\\p{L}+|despleg\\p{L}+)';

const ITALIAN =
  '(?:(?:il\\s+mio|un|un\\s+altro)\\s+team|(?:(?:i\\s+miei|i|due)\\s+)?colleghi)(?:\\s+\\p{L}+){0,2}?\\s+(?:ha|hanno|us\\p{L}+|utilizz\\p{L}+|gesti\\p{L}+|svilupp\\p{L}+|manten\\p{L}+)';
const DUTCH =
  "(?:(?:mijn|een|een\\s+ander|het\\s+\\p{L}+)[\\s-]team|(?:(?:mijn|de|twee)\\s+)?collega['’]?s)\\s+(?:heeft|hebben|hadden|gebruik\\p{L}+|beheer\\p{L}+|bouwd\\p{L}+|ontwikkel\\p{L}+|draai\\p{L}+)";
const PORTUGUESE =
  '(?:(?:minha|uma|outra)\\s+equipa?e?|(?:(?:meus|os|dois)\\s+)?colegas)(?:\\s+de(?:\\s+\\p{L}+){1,2}?)?\\s+(?:us(?:a|ou|am|aram)|utiliz\\p{L}+|mant\\p{L}+|oper\\p{L}+|desenvolv\\p{L}+|constru\\p{L}+|geri\\p{L}+|administr\\p{L}+)';
const POLISH =
  '(?:(?:mój|inny|jeden)\\s+zespół|(?:(?:moi|inni)\\s+)?koledzy)\\s+(?:używa\\p{L}*|utrzym\\p{L}+|obsług\\p{L}+|rozwija\\p{L}*|buduj\\p{L}*|zbudowa\\p{L}+)';

const OPENS = '(?<opens>^|[,;:(–—]\\s*|\\s-{1,2}\\s)';
const JOINED =
  '(?:(?<when>when|while|whereas|where|as|since|because|after|before|once|als|während|quand|pendant que|cuando|mientras|mentre|quando|terwijl|enquanto|podczas gdy)|and|which|that|so|but|although|though|und|et|que|y|e|che|en|die|i|który)';
/** Others as the subject of a clause: "the platform team maintained …", also behind "while", "which" or a comma. */
const SUBJECT = new RegExp(
  compactLetters(
    `(?:${OPENS}(?:${JOINED}\\s+)?|\\s(?<inner>${JOINED.replaceAll('?<when>', '?:')})\\s+)(?<subject>${ENGLISH_GROUP}${WHERE}\\s+${ADVERB}${ENGLISH_DOES}|${GERMAN}|${FRENCH}|${SPANISH}|${ITALIAN}|${DUTCH}|${PORTUGUESE}|${POLISH})(?![\\p{L}\\d])`,
  ),
  'iu',
);
/** Others that the person was of use to: "supported the engineers who used …". */
const SERVED = new RegExp(
  compactLetters(
    `(?:(?<![\\p{L}])(?:support|assist|help|serv)(?:ed|ing)|^\\W*(?:support|assist|help|serve)s?)\\s+(?:${WORD}\\s+){0,5}?(?:${ONE}|${MANY})\\s+(?<served>(?:who|that|which)\\s+${ADVERB}${ENGLISH_DOES}(?!\\p{L}))|` +
      `(?<![\\p{L}])(?:work|collaborat|partner|liais|coordinat)(?:ed|ing|s|es)?(?:\\s+\\p{L}+ly)?\\s+(?:with|alongside)\\s+(?:${WORD}\\s+){0,5}?(?:${ONE}|${MANY})\\s+(?<beside>(?:who|that|which)\\s+${ADVERB}${ENGLISH_DOES}(?!\\p{L}))|` +
      `(?<![\\p{L}])(?:report|escalat|forward|hand|pass|referr|rais|assign|transferr|rout|sent|submitt)(?:ed|ing|s|es)?\\s+(?:${WORD}\\s+){0,6}?to\\s+(?:${WORD}\\s+){0,4}?(?:${ONE}|${MANY}),?\\s+(?<passed>(?:who|that|which)\\s+${ADVERB}${ENGLISH_DOES}(?!\\p{L}))|` +
      `(?<![\\p{L}])(?:shadow|observ|watch)(?:ed|ing)\\s+(?:${WORD}\\s+){0,2}?(?:${ONE}|${MANY})\\s+(?<seen>\\p{L}+)`,
  ),
  'iu',
);
/** Where the person, or "we", takes over again. */
const OWN_AGAIN =
  /(?:[,;]?\s+(?:and\s+|but\s+|so\s+|while\s+|whereas\s+|then\s+|und\s+|während\s+|et\s+|y\s+|mientras\s+)?)(?=(?:I|[Ww]e|[Oo]ur team|[Ii]ch|[Ww]ir|[Jj]e|[Nn]ous|[Yy]o)(?![\p{L}\d])|[Jj][’'])|;\s+|\s*[,;]?\s+(?:but|however|although|though|whereas|instead|aber|jedoch|mais|pero)\s+/u;
/** "My team", "the team", said by who leads it. */
const LED =
  /^(?:teams?\s|my\s(?!manager|boss|predecessor|supervisor|mentor|line)|the\s+team\s|mein\s|das\s+team\s|mon\s|l[’']équipe\s|mi\s|el\s+equipo\s)/i;
/** "Built a platform that three teams use for training": what the own work is for. */
const OF_MINE = /(?<![\p{L}])(?:that|which|so|die|das|dass|que)\s+$/iu;
const USES =
  /(?<![\p{L}])(?:uses?|used|adopted|needed|requested|trusted|enjoyed|nutzen|nutzten?|verwenden|verwendeten?|utilis\p{L}+|us(?:ó|a|aba|aban|aron))$/iu;
const LONGEST = 600;

const LEADER =
  /(?<![\p{L}])(?:lead(?:er)?|head|director|chief|cto|cio|vp|vice\s+president|founder|supervisor|(?<!(?:product|project|account|community|content|office|delivery|customer\s+success)\s)manager|teamleit\p{L}*|leiter(?:in)?|responsable|chef\s+d[e’']|directeur|directrice|jefe|jefa|gerente|encargad[oa])(?![\p{L}])/iu;

/**
 * True for the title of a person who leads people. Managers of products, projects or accounts lead no team by their
 * title.
 */
export function leadsPeople(title: string): boolean {
  return LEADER.test(title);
}

/**
 * Cuts the work of others out of a clause. "Wrote services in Go while the platform team ran Kubernetes" describes
 * Kubernetes as the work of others. "We", "our team", "my team and I", and a team that the candidate led, belonged to
 * or built with are own work. A clause without others stays whole.
 *
 * @param leads whether the title of the position leads people: "my team" is then the candidate's scope
 */
export function attributionsIn(text: string, piece: SentenceRange, leads: boolean): AttributedPart[] {
  const clause = text.slice(piece.start, Math.min(piece.end, piece.start + LONGEST));
  const whole = [{ start: piece.start, end: piece.end, others: false }];
  if (!WORTH_A_LOOK.test(clause)) return whole;
  const found = othersIn(clause, leads);
  if (!found) return whole;
  const rest = clause.slice(found.from);
  const ends = [OWN_AGAIN.exec(rest), found.until.exec(rest)].flatMap((match) =>
    match ? [{ at: match.index, behind: match.index + match[0].length }] : [],
  );
  const end = ends.sort((a, b) => a.at - b.at)[0];
  const pieces: AttributedPart[] = [
    { start: piece.start, end: piece.start + found.before, others: false },
    { start: piece.start + found.from, end: end ? piece.start + found.from + end.at : piece.end, others: true },
  ];
  if (end) {
    const behind = { start: piece.start + found.from + end.behind, end: piece.end };
    if (behind.start < behind.end) pieces.push(...attributionsIn(text, behind, leads));
  }
  return pieces.flatMap((one) => {
    const { start, end: to } = withoutSpaces(text, one);
    return /[\p{L}\d]/u.test(text.slice(start, to)) ? [{ ...one, start, end: to }] : [];
  });
}

interface Others {
  /** Where what stands before them ends. */
  before: number;
  /** Where they begin. */
  from: number;
  /** Further words that end it. */
  until: RegExp;
}

const NOWHERE = /(?!)/;

function othersIn(clause: string, leads: boolean): Others | null {
  const subject = SUBJECT.exec(clause);
  const served = SERVED.exec(clause);
  const behind =
    served?.groups?.['served'] ?? served?.groups?.['beside'] ?? served?.groups?.['passed'] ?? served?.groups?.['seen'];
  const servedAt = served && behind ? served.index + served[0].length - behind.length : Infinity;
  if (subject && subject.index < servedAt) {
    const { opens = '', when, subject: who = '' } = subject.groups!;
    const from = subject.index + subject[0].length - who.length;
    if ((leads && LED.test(who)) || (USES.test(who) && OF_MINE.test(clause.slice(0, from)))) return null;
    // "When the team moved to Kafka, wrote …": the comma ends what was said of them. So does the bracket they stand in.
    const until = when !== undefined && subject.index === 0 ? /,\s+/ : opens.includes('(') ? /\)/ : NOWHERE;
    return { before: subject.index, from, until };
  }
  return servedAt < Infinity ? { before: servedAt, from: servedAt, until: NOWHERE } : null;
}
