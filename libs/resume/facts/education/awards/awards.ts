import type { EducationLevel } from '#libs/contracts';
import { withNeutralForms } from '#libs/language';
import { periodsOf } from '../../../dates/periods.js';
import type { ResumeLine } from '../../../lines/lines.js';
import { titleStrength } from '../../../lines/title-words.js';
import { SUBJECT_WORD } from '../parts/subject-words.js';
import { namesInstitution } from '../parts/institution.js';
import { linePartsOf } from '../parts/line-parts.js';
import type { AwardNames } from './names/award-names.js';
import { HIGHER_AWARDS } from './names/higher-awards.js';
import { AWARDS_OF_ANY_LEVEL } from './names/other-awards.js';
import { SCHOOL_AWARDS } from './names/school-awards.js';
import { TRADE_AWARDS } from './names/trade-awards.js';
import { TRAINING_OCCUPATIONS } from './names/training-occupations.js';

/** A degree, school certificate or trade diploma in a line. Offsets are into the document text. */
export interface Award {
  level: EducationLevel | null;
  start: number;
  end: number;
  /** The name of a school says it: "Hauptschule Mayrhofen". */
  inName: boolean;
  /** It is a "diploma" or "certificate" of nothing yet: what else the line says tells the level. */
  isGeneric: boolean;
}

/** By level; of names that begin alike the longest counts. */
const AWARD_NAMES: readonly AwardNames[] = [
  ...HIGHER_AWARDS,
  TRADE_AWARDS,
  TRAINING_OCCUPATIONS,
  SCHOOL_AWARDS,
  AWARDS_OF_ANY_LEVEL,
];

const ENDS = String.raw`(?![\p{L}\d])`;
const PATTERNS = AWARD_NAMES.map(({ level, names, exact }) => ({
  level,
  inAnyCase: withNeutralForms(new RegExp(`^(?:${names.join('|')})${ENDS}`, 'iu')),
  asWritten: exact.length > 0 ? new RegExp(`^(?:${exact.join('|')})${ENDS}`, 'u') : null,
}));

/** Words before the name of a degree that say how its owner stands to it, or that it is one. */
const LEADS =
  /^(?:(?:(?:currently|now|still|presently|actualmente|attualmente|actuellement|derzeit|atualmente) )?(?:pursuing|studying(?: for)?|enrolled(?: in| on| for|:)|reading for|started|began|now doing:?|doing|busy with|iscritt[oa] a|inscrit[oa] en|cursando|completing|completed|graduated with|obtained|earned|holds?)(?: an?| my| the)?|(?:degree|course|abschluss|titel|titre|título|titolo|diplôme|dyplom|tytuł) ?:|abschluss|(?:1[eè]?re|2[eè]?me|2e|première|deuxième|\d\. ?|erstes|zweites|first|second|1st|2nd|primer|segundo|primo|secondo|eerste|tweede) ?(?:année|jahr|year|año|curso|anno|jaar) (?:de|d['’]|des|of(?: an?)?|di|van(?: de| het)?|der)|executive|postgraduate(?= m)|part-time|full-time|accelerated|online|candidate for(?: an?| the)?|studium (?:zum|zur)|studium)\s+/i;
/** A word that joins the name to a field is no part of it. */
const JOINS =
  /\s+(?:in|of|for|en|em|de|di|d['’]|z|w zakresie|na kierunku|i|inom|als|as|zum|zur|som|per|come|mention)$/iu;
const GENERIC = /^(?:diplom[ae]?|dyplom|certificate|zertifikat|licenza)$/i;
/** Schools that say in their name what is awarded there. */
const OF_SCHOOL = withNeutralForms(
  /^(?:(?:höhere )?\p{L}*schule|high school|secondary school|senior high|secundaria|preparatoria|technikum|liceum|gymnasium|gimnazjum|secondary|primary school|elementary school|szkoła \p{L}+|zasadnicza szkoła zawodowa|primaria|lukio|atheneum|lycée|liceo|lyceum|middelbare school|polytechnische schule)$/iu,
);

/** The awards that parts of a line begin with, in the order of the line. */
export function awardsIn(line: ResumeLine): Award[] {
  const awards: Award[] = [];
  for (const part of linePartsOf(line, periodsOf(line))) {
    if (awards.some(({ end }) => end > part.start)) continue;
    const lead = LEADS.exec(part.text)?.[0].length ?? 0;
    const own = awardAt(line, part.start + lead, part) ?? (lead > 0 ? awardAt(line, part.start, part) : null);
    if (own) awards.push(own);
  }
  return awards;
}

function awardAt(line: ResumeLine, start: number, part: { text: string; end: number }): Award | null {
  // The bracket that ends a part ends a name, as a comma does.
  const whole = line.text.slice(start - line.start);
  const length = part.end - start;
  const text = whole[length] === ')' ? `${whole.slice(0, length)},${whole.slice(length + 1)}` : whole;
  let best: { level: EducationLevel | null; length: number } | null = null;
  for (const { level, inAnyCase, asWritten } of PATTERNS) {
    for (const pattern of [inAnyCase(), asWritten]) {
      const name = pattern?.exec(text)?.[0].trimEnd();
      if (name !== undefined && name.length > (best?.length ?? 0)) best = { level, length: name.length };
    }
  }
  if (best === null) return null;
  const name = text.slice(0, best.length).replace(JOINS, '');
  const rest = text.slice(name.length, Math.max(name.length, part.end - start));
  // "Master Electrician" and "Bachelor pad" are no degrees.
  if (/^(?:master|bachelor|associate)$/i.test(name) && titleStrength(rest.trim()) > 0 && !SUBJECT_WORD().test(rest))
    return null;
  if (/^(?:master|bachelor)/i.test(name) && /^ (?:project|thesis|student|class)/i.test(rest)) return null;
  if (/^(?:master|associate|bachelor)$/i.test(name) && /^ in (?:charge|training)\b/i.test(rest)) return null;
  if (isPermit(`${name}${rest}`)) return null;
  const isSchool = OF_SCHOOL().test(name) && !IS_FINISHED.test(rest);
  const inName = isSchool && /^[\s-]+(?:\p{Lu}|nr\b|\d|["„“«])/u.test(rest);
  return {
    level: best.level,
    start,
    end: start + name.length,
    inName: inName || (isSchool && namesInstitution(name) && rest.trim() !== '' && !/^[\s]*[,:(]/.test(rest)),
    isGeneric: GENERIC.test(name),
  };
}

/** "Secundaria terminada": what was finished, and no school of that name. */
const IS_FINISHED =
  /^ (?:terminad[oa]|complet[oa]|incomplet[oa]|concluid[oa]|concluíd[oa]|trunc[oa]|abierta|abierto|finished|completed|diploma)(?!\p{L})/iu;

/** Returns whether a text names the permit of a trade: "Licence de pilote", "Licence d'entrepreneur de spectacles". */
export function isPermit(text: string): boolean {
  const of = /^licence (?:de |d['’])(\p{L}+)/iu.exec(text)?.[1];
  return of !== undefined && (titleStrength(of) > 0 || OF_PERMIT.test(of));
}

/** Whom a permit is for that is no title of a position. */
const OF_PERMIT = /^(?:pilote|taxi|conduire|conduite|transport|pêche|chasse|entrepreneur)$/i;
