import type { EducationEntry } from '#libs/contracts';
import { memoise, withNeutralForms } from '#libs/language';
import type { ResumeLine } from '../../../lines/lines.js';
import { wordTotal } from '../../../lines/line-shape.js';
import { subjectEnd } from './subject-words.js';

/** A word of an institution's name. */
const WORD = withNeutralForms(
  new RegExp(
    String.raw`^(?:univ(?:ersity|ersität|ersité|ersidad|ersidade|ersità|ersiteit|ersitário|ersitaria|ersitat)?|college|school|universitario|hs|liceum|lyceum|technikum|szkoła|wyższa|akademia|coleg|coláiste|gymnasiet|gymnasieskola|yrkeshögskola|yrkesskola|fagskole|ammattikorkeakoulu|ammattiopisto|opisto|lukio|lycee|collège|ies|cifp|cfp|ifp|ifsi|iae|iep|cnam|iufm|inspe|espe|afpa|greta|ehess|ensam|ipssar|itg|ite|gymnázium|colegiul|roc|senac|senai|sebrae|ifpr|wirtschaftsakademie|secundaria|preparatoria|tecnológica|scholengemeenschap|atheneum|cégep|cegep|polytech|bildungszentrum|htl|hak|hlw|bbs|itis|shs|shts|hss|kolej|politeknik|universiti|universitas|üniversite|meslek|lyseum|cbtis|institute|institut|instituto|academy|akademie|polytechni\p{L}*|politecnico|école|ecole|escuela|escola|scuola|skola|skole|skolen|tecnológico|tecnologico|politécnico|faculdade|facoltà|facolta|conservatorio|conservatório|tafe|lycée|liceo|kolleg|berufskolleg|ihk|handwerkskammer|uni|facultad|faculté|insa|hec|iut|cfa|universitat|faculty|tu|eth|fh|ucla|berkeley|iit|nit|hogeschool|høgskole|högskola|højskole|universitet|universitetet|yliopisto|univerzita|univerzitet|uniwersytet|politechnika|egyetem|üniversitesi|colegio|istituto|academia|accademia|bootcamp|conservatory|seminary|conservatoire|\p{L}*(?:hochschule|hogeschool|universität|akademie|academie|schule|bildungsanstalt|lehranstalt|gymnasium))$`,
    'iu',
  ),
);
const isWordOfSchool = memoise((word) => WORD().test(word));
/** What more than one word says, or a mark beside it. */
const PHRASE =
  /(?<!\p{L})(?:hr\. sec|business cent(?:re|er)|comprehensive(?= school|,|$)|sciences po|m\.?i\.?t(?=,|$))(?!\p{L})/iu;
const BEGINS_PHRASE: ReadonlySet<string> = new Set(['hr', 'business', 'comprehensive', 'sciences', 'm', 'mi', 'mit']);

/** Returns whether a text has a word of an institution's name. */
export function namesInstitution(text: string): boolean {
  let mayBePhrase = false;
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    if (isWordOfSchool(word)) return true;
    mayBePhrase ||= word.length <= LONGEST_BEGINNING && BEGINS_PHRASE.has(word.toLowerCase());
  }
  return mayBePhrase && PHRASE.test(text);
}
const LONGEST_BEGINNING = Math.max(...[...BEGINS_PHRASE].map(({ length }) => length));

/** Matches awards that exist at many levels. */
export const DIPLOMA =
  /^(?:(?:[NS]VQ|GNVQ|BTEC|City (?:&|and) Guilds)(?: (?:level|national|extended|higher|diploma|certificate))*(?: \d)?(?=$|,| (?:in|of) )|(?:(?:level \d|advanced|higher|national|post-?graduate|post-?baccalaureate|graduate|professional|technical|vocational|college|trade|specialist) ){0,2}(?:diploma|certificate)(?: (?:I{1,3}|IV|V|\d))?(?=$| (?:in|of) ))/i;

/** A trade that is learnt at a firm. */
export const TRAINING =
  /^(?:(?:(?:betriebliche|duale|schulische|kaufmännische|verkürzte) )?(?:(?:berufs|lehr)?ausbildung|umschulung|lehre)(?= (?:zum|zur|als)(?: |$))|apprenticeship(?= (?:in|as) ))/iu;

/** One part of a line of an education section. Offsets are into the document text. */
export interface LinePart {
  start: number;
  end: number;
  text: string;
}

/** A degree in a text, and where it stands. What is awarded at many levels has none. */
export interface DegreePlace {
  level: EducationEntry['level'];
  start: number;
  end: number;
  /** It is part of the name of a school ("South High School"), and says no more than that. */
  inName?: boolean;
  /** A "diploma" or "certificate" alone: the school or the field beside it tells more. */
  isGeneric?: boolean;
  /** A trade that is learnt at a firm, which stands in place of a school. */
  isTraining?: boolean;
}

/** "Bachelor of Science: Accounting Penn Foster College": the subject stands before the name with nothing between. */
export function withoutField(institution: LinePart | null, degree: DegreePlace | null): LinePart | null {
  if (!institution || !degree || degree.end > institution.start) return institution;
  const end = subjectEnd(institution.text);
  if (end === 0) return institution;
  const rest = institution.text.slice(end).trimStart();
  const [first = ''] = rest.split(' ', 1);
  const named = !namesInstitution(first) || /^(?:University of |UNIVERSITY|COLLEGE|INSTITUTE)/.test(rest);
  const whole = /^\p{Lu}/u.test(rest) && wordTotal(rest) >= 2 && namesInstitution(rest);
  return named && whole ? cutPart(institution, end, institution.text.length) : institution;
}

/** "University of Texas at Austin", "University of California, Berkeley": the campus is part of the name. */
export function withCampus(institution: LinePart | null, line: ResumeLine): LinePart | null {
  if (institution && OF_MANY_TOWNS.test(institution.text)) return withTown(institution, line);
  if (!institution) return institution;
  const behind = line.text.slice(institution.end - line.start);
  const parent = OF_PARENT.exec(behind)?.[0];
  if (parent) return longer(institution, parent.length, line);
  if (!/\bUniversity of \p{Lu}\p{L}+$/u.test(institution.text)) return institution;
  const campus = (
    /California$/.test(institution.text) ? /^,? (?:at )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/u : /^ at \p{Lu}\p{L}+/u
  ).exec(behind)?.[0];
  return campus ? longer(institution, campus.length, line) : institution;
}

/** "University of Information Technology, VNU-HCM": the letters of the university that a school is of; no country or state. */
const OF_PARENT = /^, (?!USA|UAE|NSW|QLD|VIC|TAS|GPA|CGPA)\p{Lu}{3,6}(?:-\p{Lu}{2,4})?(?=$|\s*[|\t(]|,\s)/u;

function longer({ start, end }: LinePart, by: number, line: ResumeLine): LinePart {
  return { start, end: end + by, text: line.text.slice(start - line.start, end + by - line.start) };
}

/** Matches institutions that exist in many towns. The town tells them apart. */
const OF_MANY_TOWNS = /^(?:(?:Indian|National|International) Institute of \p{Lu}[\p{L} ]+|IIIT|IIT|NIT|IIM)$/u;

/** "International Institute of Information Technology, Bangalore". */
function withTown(institution: LinePart, line: ResumeLine): LinePart {
  const behind = line.text.slice(institution.end - line.start);
  const town = /^,? \p{Lu}\p{L}+(?=$|\s*[,|•·;()\t.]|\s[-–—]\s)/u.exec(behind)?.[0];
  return town ? longer(institution, town.length, line) : institution;
}

export function institutionOf(parts: readonly LinePart[], degree: DegreePlace | null): LinePart | null {
  const likely = parts.filter(
    (part) =>
      namesInstitution(part.text) &&
      !OF_MEMBER.test(part.text) &&
      !isCaption(part.text) &&
      wordTotal(part.text) <= 14 &&
      // "Diplom (FH)" names no school.
      !(degree && part.start >= degree.start && part.end <= degree.end),
  );
  const named = likely.find((part) => !degree || degree.end <= part.start || degree.start >= part.end) ?? likely[0];
  if (!named) return null;
  if (degree && degree.start >= named.start && degree.end <= named.end) {
    const before = named.text.slice(0, degree.start - named.start);
    if (namesInstitution(before)) return cutPart(named, 0, before.length);
    const after = named.text.slice(degree.end - named.start);
    const at = /\p{Lu}/u.exec(
      after.replace(
        /^\s*(?:in|of)\s+.*?(?=\p{Lu}\S*(?:\s+\S+){0,3}\s+(?:University|College|Institute|School))/u,
        (skipped) => ' '.repeat(skipped.length),
      ),
    );
    return namesInstitution(after) && at
      ? cutPart(named, degree.end - named.start + at.index, named.text.length)
      : null;
  }
  return named;
}

/** "Institute" alone is the caption of a column. */
const isCaption = (text: string): boolean => /^(?:institut(?:e|ion)|school|college|university)(?: name)?$/iu.test(text);

/** "Fellow of the Institute of Directors" studied nothing there, an "IHK-Zertifikat" is what a chamber gives. */
export const OF_MEMBER =
  /^(?:(?:member|membership|fellow|associate member|mitglied|membre|miembro|socio|membro|lid|członek)(?!\p{L})(?! scholar))|(?:zertifikat|certificate)$/iu;

export function cutPart(part: LinePart, from: number, to: number): LinePart {
  const raw = part.text.slice(from, to);
  const text = raw.replace(/[\s/]+$/, '').trim();
  const start = part.start + from + raw.indexOf(text);
  return { start, end: start + text.length, text };
}
