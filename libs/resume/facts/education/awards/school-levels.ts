/** What schools award, by the kind that their names say. */
import type { EducationLevel } from '#libs/contracts';
import { withNeutralForms } from '#libs/language';

/**
 * The level of a diploma or certificate that says none, by the kind of school that awards it. Of a university it may be of any level,
 * and so it may behind a degree; all others teach a trade.
 */
export function levelOfDiploma(name: string, behind: string, school: string): EducationLevel | null {
  if (!OF_AWARD.test(name) || BEHIND_DEGREE.test(name)) return null;
  // Australia and New Zealand count a "Diploma of" with the trades, wherever it is taken.
  if (/^diploma of /i.test(name + behind)) return 'vocational';
  if (POLYTECHNIC.test(school)) return /certificate/i.test(name) ? 'vocational' : 'associate';
  if (OF_TRAINING.test(school) && !(OF_HEALTH.test(school) && DIPLOMA_IN.test(name + behind))) return 'vocational';
  if (isUniversity(school) && /^diplom$/i.test(name)) return 'master';
  const ofSchool = levelOfSchool(school);
  if (ofSchool !== null || isUniversity(school) || school === '') return ofSchool;
  return DIPLOMA_IN.test(name + behind) ? 'associate' : 'vocational';
}

/** Two or three years at a college in India, Kenya, Malaysia or Canada; Australia says "Diploma of". */
const DIPLOMA_IN = /^diploma (?:\([^)]*\) )?in /i;

const POLYTECHNIC = /(?<!\p{L})polyte(?:chnic|knik)|(?<!\p{L})politeknik/iu;
/** Nurses and clinical officers take a diploma of three years there. */
const OF_HEALTH = /(?<!\p{L})(?:medical|nursing|health)(?!\p{L})/iu;

/** Awards that exist at many levels. */
const OF_AWARD =
  /(?<!\p{L})(?:diplom[ae]?|diplôme|dyplom|certificat[eo]?|certificado|attestato|zertifikat|cert|titre)(?!\p{L})/iu;
const BEHIND_DEGREE = /post|graduate|(?<!\p{L})pg|universit|executive|especializ|specializz|spécialis/iu;

/** What is studied first at a school: who left it without a degree left this. */
export function firstLevelOf(school: string): EducationLevel | null {
  if (/(?<!\p{L})(?:community|junior) college(?!\p{L})/iu.test(school)) return 'associate';
  return isUniversity(school) ? 'bachelor' : null;
}

/** Returns whether the name of a school says that it is a university or of that rank. */
const isUniversity = (school: string): boolean => UNIVERSITY.test(school);

const UNIVERSITY =
  /(?<!\p{L})(?:univ\p{L}*|uniw\p{L}*|\p{L}*universit\p{L}*|yliopisto|egyetem|üniversitesi|\p{L}*hochschule|hogeschool|høgskole|högskola|politec\p{L}*|politechnika|facul\p{L}*|facolt[àa]|école polytechnique)(?!\p{L})/iu;

const OF_TRAINING =
  /(?<!\p{L})(?:tafe|community college|(?:career|technical|technology|vocational|training|skills|trade|beauty|further education) (?:and [\p{L}]+ )?(?:college|institute|center|centre|school)|institute of technical education|ite|junior college|cégep|cegep|iti)(?!\p{L})/iu;

/** The level of what a school of this name awards, where nothing else says it. */
export function levelOfSchool(name: string): EducationLevel | null {
  if (OF_TRADE().test(name) && !isUniversity(name)) return 'vocational';
  return SECONDARY().test(name) ? 'secondary' : null;
}

const SECONDARY = withNeutralForms(
  /(?<!\p{L})(?:high school|hs|senior high|secondary(?: school)?|sec\. school|hr\. sec\.|grammar school|comprehensive|sixth form(?: college)?|girls['’]? school|boys['’]? school|\p{L}*gymnasium|gymnasiet|gymnasieskola|lycée|lycee|liceo|liceum|lyceum|lycéum|(?:real|haupt|mittel|sekundar|kantons|bezirks|gesamt|ober|stadtteil|polytechnische )schule|oberschule|scholengemeenschap|atheneum|secundaria|preparatoria|prepa|escuela secundaria|escola secundária|scuola media|istituto (?:alberghiero|tecnico|comprensivo)|videregående(?: skole)?|folkeskole|lukio|technikum|collège|école secondaire|school no\.?|schule nr\.?|hss|sh(?:t)?s|jhs|istituto magistrale|cbtis|cetis|conalep|ies|bafep|bakip|htl|hak|hlw|hbla)(?!\p{L})/iu,
);
const OF_TRADE = withNeutralForms(
  /(?<!\p{L})(?:(?:beauty|trade|vocational|technical high|barber|cosmetology|culinary|welding|trucking|driving|business) (?:school|college|academy|center|centre|institute)(?! high)|school of (?:nursing|midwifery|cosmetology|barbering|welding)|berufsschule|\p{L}*berufsschule|berufskolleg|\p{L}*(?:fach|pflege|techniker|meister|handels|landwirtschafts)schule|trades college|zasadnicza szkoła zawodowa|szkoła zawodowa|lycée professionnel|lep|cfa|cfp|roc|ifsi)(?!\p{L})/iu,
);
