import { memoiseText, withNeutralForms } from '#libs/language';
import { namesKnownCredential } from './credential-names.js';

// The lists are compared with texts in small letters: a pattern that minds no case takes twice as long.

/** Words of the names of certificates, licenses, courses and examinations in the languages that are read. */
const CREDENTIAL = withNeutralForms(
  new RegExp(
    `(?<!\\p{L})(?:${[
      'certif\\p{L}*|licen[cs]e[ds]?|licen[cs]ure|permit|authori[sz]ation|accredit\\p{L}*|chartered|registered|registration|registry|registrar|card|ticket|tickets|diploma|qualification|qualified|award|level|course|training|trained|workshop|seminar|foundation|practitioner|associate|professional|specialist|expert|belt|first aid\\p{L}*|safety|safeguarding|forklift|crane|admission|admitted|bar|clearance|endorsement|instructor|trainer|assessor|auditor|examiner|mediator|notary|handler|operator|technician|membership|fellow|masterclass|bootcamp|nanodegree|exam|class|provider|waiver|protection|handling|supervisor|manager',
      'zertifiziert\\p{L}*|lizenz|sachkunde\\p{L}*|fachkunde\\p{L}*|befähigung\\p{L}*|berechtigung|bewilligung|zulassung|approbation|ersthelfer\\p{L}*|erste hilfe|fach(?:kraft|anwalt|anwältin|wirt|ingenieur)\\p{L}*|meister',
      'certifi\\p{L}*|formation|habilitation|permis|carte|brevet|attestation|agrément|stage|diplôme|sauveteur|secouris\\p{L}*|caces|titre|inscription|ordre',
      'curso|diplomado|carn[eé]t?|licencia|permiso|cédula|título|habilitación|capacitación|técnico|experto|manipulador|prevención|primeros auxilios|piloto|soporte vital|instalador|acreditación',
      'corso|attestat[oi]|patentin?o|patente|abilitazione|iscritt[oa]|qualifica|idoneità|formatore|primo soccorso|addetto',
      'cursus|opleiding|nascholing|rijbewijs|bekwaamheid|toets|trainer',
      'certyfika\\p{L}*|kurs|szkolenie|uprawnieni\\p{L}*|licencja|świadectwo|prawo jazdy|karta|kod|egzamin|dyplom\\p{L}*|wózki|pierwsz\\p{L}+ pomoc\\p{L}*|książeczka',
      'certifica\\p{L}+|curso|formação|habilitação|carteira|registo|registro|técnico|primeiros socorros|trabalhos|instalador|certificad[oa]|nr-?\\d+',
      'certifikat|behörighet|legitimation|truckkort|heta arbeten|körkort|intyg|kurs|sertifikat|kursbevis|autorisation|kortti|passi',
    ].join('|')})(?!\\p{L})`,
    'u',
  ),
);

/** The same, as the ends of longer words: without a border before them a word is looked through once. */
const CREDENTIAL_END = withNeutralForms(
  new RegExp(
    `(?:${[
      'zertifik\\p{L}*|schein|ausweis|prüfung|kurs|kursus|schulung|lehrgang|ausbildung|ausbilder\\p{L}*|weiterbildung|qualifikation|seminar|beauftragte\\p{L}*|führer|anleiter\\p{L}*|experte|expertin',
      'certificaat|attest|bewijs|diploma|registratie|register|verpleegkundige',
    ].join('|')})(?!\\p{L})`,
    'u',
  ),
);

/** Words that say it of whatever stands with them, outside of a list of certificates too. */
const STRONG = withNeutralForms(
  /(?<!\p{L})(?:certified|certificate|certification|certificat|licen[cs]ed?|chartered|zertifikat|zertifiziert\p{L}*|certificado|certificación|certificato|certificazione|certificaat|certyfikat|certifikat|first aid|accredited|registered (?=\p{L}+)|permis (?:(?:b )?c|d|ce|poids)|prawo jazdy (?=.*c)|rijbewijs c\p{L}*|abilitazione|habilitation|approbation|admitted to)(?!\p{L})|führerschein(?!\p{L})/u,
);

/**
 * Words of papers that say that something was proved, or is allowed: of the names of courses none has one that was only attended.
 */
const CERTIFYING = withNeutralForms(
  new RegExp(
    `(?<!\\p{L})(?:${[
      'certif(?!icate of (?:attendance|participation))\\p{L}*|licen[cs]e[ds]?|licen[cs]ure|permit|authori[sz]ation|accredited|accreditation|chartered|registered|registration|card|tickets?|endorsement|clearance|belt|first aid\\p{L}*|admitted|qualified|instructor|assessor|auditor|(?:level|livello|niveau|nivel|stufe|nível|poziom|stage) [\\divx]+[a-z]?|exam',
      'zertifiziert\\p{L}*|(?:geprüft|diplomiert)e[rn]?|sachkund\\p{L}*|fachkund\\p{L}*|befähigung\\p{L}*|bewilligung|zulassung|approbation|ersthelfer\\p{L}*|erste hilfe|fach(?:kraft|anwalt|anwältin|wirt)\\p{L}*|praxisanleit\\p{L}*|ausbildereignung\\p{L}*|aevo|ada-schein',
      'habilitation|permis|carte|brevet|attestation|agrément|caces|secouris\\p{L}*',
      'carn[eé]t?|licencia|permiso|cédula|habilitación|acreditación|primeros auxilios|attestat[oi]|patentin?o|patente|abilitazione|idoneità|primo soccorso',
      'bekwaamheid|uprawnieni\\p{L}*|licencja|świadectwo|prawo jazdy|egzamin|pierwsz\\p{L}+ pomoc\\p{L}*|habilitação|carteira|primeiros socorros|behörighet|legitimation|körkort|intyg|sertifikat|autorisation|kortti',
    ].join('|')})(?!\\p{L})`,
    'u',
  ),
);

/** The same, within longer words or at their ends: without a border before them a word is looked through once. */
const CERTIFYING_END = withNeutralForms(
  /zertifikat|(?:schein|ausweis|prüfung|berechtigung|fachweiterbildung|certificaat|attest|bewijs|registratie|\p{L} (?:livello|nivel))(?!\p{L})/u,
);

/** Words of what someone sat in: courses, workshops, webinars. */
const ATTENDED = withNeutralForms(
  /(?<!\p{L})(?:attended|courses?|workshops?|webinars?|seminars?|class(?:es)?(?! [a-z\d](?!\p{L}))|lectures?|conferences?|bootcamp|training|trainings|teilgenommen|\p{L}*kurse?|\p{L}*schulung(?:en)?|\p{L}*lehrgang|\p{L}*seminare?|\p{L}*fortbildung\p{L}*|pláticas?|charlas?|workshop|stage|formations?|journées?|ateliers?|cursos?|jornadas?|taller(?:es)?|talleres|cors[oi]|seminari[oi]?|cursus(?:sen)?|bijscholing|nascholing|szkoleni[ae]|kursy?|warsztaty|oficinas?|palestras?|formação|formações|kurser)(?!\p{L})/u,
);

/** Courses by that word, which a heading of papers makes none of; a training or a formation it does. */
const COURSE = withNeutralForms(
  /(?<!\p{L})(?:attended|courses?|workshops?|webinars?|seminars?|lectures?|conferences?|bootcamp|e-?learning|awareness|teilgenommen|\p{L}*kurse?|\p{L}*seminare?|pláticas?|charlas?|journées?|ateliers?|cursos?|jornadas?|talleres|taller|cors[oi]|seminari[oi]?|cursus(?:sen)?|\p{L}*cursus|kursy?|warsztaty|oficinas?|palestras?|kurser)(?!\p{L})/u,
);

/** "Defensive driving course": a course, with no word of a paper and no known name. */
export const namesCourse = (text: string): boolean =>
  WITHOUT_PAPER.test(text) ||
  (SHORT.test(text) && !namesKnownCredential(text)) ||
  (COURSE().test(text.toLowerCase()) && !namesProof(text) && !PAPER_BESIDE().test(text.toLowerCase()));

/** "sin diploma", "ohne Zertifikat": the course says itself that it proved nothing. */
const WITHOUT_PAPER =
  /(?<!\p{L})(?:without (?:a )?(?:certificate|diploma)|no certificate|ohne (?:zertifikat|abschluss)|sans (?:certificat|diplôme|attestation)|sin (?:certificado|diploma|constancia)|senza (?:attestato|certificato)|sem certificado|zonder (?:certificaat|diploma)|bez certyfikatu)(?!\p{L})/iu;

/** "con constancia", "mit Zertifikat": a course that ended with a paper. */
const PAPER_BESIDE = withNeutralForms(
  /(?<!\p{L})(?:constancia|diploma|with (?:a )?certificate|mit zertifikat|avec certificat|con certificado|con attestato|com certificado|met certificaat|z certyfikatem)(?!\p{L})/u,
);

/** An abbreviation in capitals, as programmes and issuers have: "IOSH", "VCA-VOL", "B1.1", "CPSA-F". */
const ABBREVIATION = /(?<![\p{L}\d])(?:[A-Z]{2,6}[a-z]?(?:[-/+][A-Z\d]+)*|[A-Z]{1,3}-?\d+[A-Z]?)(?![\p{L}])/u;

export const namesCredential = memoiseText((text) => {
  const lower = text.toLowerCase();
  return CREDENTIAL().test(lower) || CREDENTIAL_END().test(lower);
});

/** True where a text says that something was proved or is allowed. */
export const namesProof = memoiseText((text) => {
  const lower = text.toLowerCase();
  return CERTIFYING().test(lower) || CERTIFYING_END().test(lower) || namesKnownCredential(text);
});

/** How long a course took: "(3 jours)", "60 h", "weekend course". */
const LENGTH =
  /\d+ ?(?:h|hrs?|hours?|days?|std|stunden|tage|jours?|heures?|horas?|días?|ore|giorni|uur|dagen|godz|dni)(?!\p{L})/iu;
const SHORT =
  /(?<!\p{L})(?:weekend|evening|half[ -]day|one[ -]day|two[ -]day|\d[ -]day)s? (?:course|workshop|class|seminar)/iu;

/** "Defensive driving course, 1 day": what was attended, with no word of a paper and no known name. */
export const saysAttended = (text: string): boolean =>
  WITHOUT_PAPER.test(text) || SHORT.test(text)
    ? !namesKnownCredential(text)
    : (ATTENDED().test(text.toLowerCase()) || LENGTH.test(text)) && !namesProof(text);

export const namesAbbreviation = (text: string): boolean => ABBREVIATION.test(text);

export const namesStrongCredential = (text: string): boolean => STRONG().test(text.toLowerCase());

/** A text that may name a certificate: by a word for one, or by an abbreviation. */
export const mayNameCredential = (text: string): boolean => namesCredential(text) || ABBREVIATION.test(text);

/** Examinations in a language; they are certificates wherever they stand. */
export const LANGUAGE_TEST =
  /(?<![\p{L}\d])(?:TOEFL(?: ?(?:i?BT|ITP))?(?: \d{2,3})?|MUET(?: Band \d)?|EF SET|First Certificate(?: in English)?|Goethe(?: |-Zertifikat )[ABC][12]|TOEIC(?: \d{3})?|IELTS(?: Academic| General)?(?: \d(?:\.\d)?)?|Cambridge (?:English )?(?:First|Advanced C1|Advanced|Proficiency|FCE|CAE|CPE|C1 Advanced|B2 First)|FCE|CAE|CPE|BULATS|Linguaskill|DELF(?: [ABC][12])?|DALF(?: C[12])?|TCF|TEF|DELE(?: [ABC][12])?|SIELE|CELI|CILS|PLIDA|telc(?: (?:Deutsch )?[ABC][12])?|TestDaF|DSH(?:-\d)?|Goethe-Zertifikat(?: [ABC][12])?|JLPT(?: N\d)?|HSK(?: ?\d)?|TOPIK|NT2|Swedex|CNaVT|CELPE-Bras|CAPLE|EGA|Selor(?: art\.? ?\d+)?|JQCV|TRKI|PET|OET|PTE(?: Academic)?|(?<=\b[BC]\d )First|(?<=[(,] )First(?=,? (?:19|20)\d\d))(?![\p{L}\d])/gu;

/** Letters behind a name that stand for a license or a chartered title, no degree. */
export const POST_NOMINAL =
  /^(?:RN|LPN|LVN|APRN|CRNA|CNM|CCRN|CEN|RN-BC|PCCN|OCN|FNP(?:-BC|-C)?|NP(?:-C)?|ARNP|CNA|PA-C|RPh|BCPS|RD|RDN|LDN|CDCES|OTR\/?L?|COTA|CCC-SLP|SLP|LCSW|LMSW|LICSW|LSW|LPC|LMFT|LMHC|LCPC|NCC|BCBA|RSW|RRT|RT\(R\)|ARRT|EMT(?:-[BP])?|NREMT|RGN|RMN|RNLD|CPA|CFA|CMA|CIA|CFE|CFP®?|EA|ACCA|FCCA|ACA|FCA|CIMA|ACMA|FCMA|CGMA|CA|CPCU|ASA|FSA|FRM|CAIA|CPP|PE|P\.E\.|EIT|P\.?Eng\.?|CEng|IEng|MICE|MIET|MIMechE|FIMechE|MRICS|FRICS|AIA|RIBA|ARB|NCARB|LEED AP(?: BD\+C)?|LEED GA|CISSP|CISM|CISA|CRISC|CEH|OSCP|PMP|PMI-ACP|CAPM|PgMP|CSM|CSPO|PSM|SAFe|ITIL|PHR|SPHR|SHRM-CP|SHRM-SCP|MCIPD|FCIPD|Assoc CIPD|CIPD|MCIPS|CPSM|CSCP|CPIM|CHES|CPH|CSP|CIH|CMIOSH|NEBOSH|QTS|CLA|CPHQ|RHIA|RHIT|CPC|CCS|GRI|CCIM|MAI|CFM|CTS|DipSWP)$/;
