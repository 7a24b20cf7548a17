/** Words that lead from a sentence to the title, the employer and the end of both, in the languages that are read. */

/** Joins the alternatives of some languages. */
const anyOf = (...languages: readonly string[]): string => languages.join('|');

/** "I was", "ich bin", "fui": what someone says of themselves, before a title. */
const AM = anyOf(
  "I (?:was|am|have been|had been|became|got)(?: (?:then|later|also))?(?: (?:promoted|appointed|hired)(?: to)?)?|I'm|(?:was|been|got) (?:promoted|appointed)(?: to)?",
  '(?:war|bin|wurde) ich|ich (?:war|bin|wurde)',
  "je suis(?: devenue?)?|j'(?:étais|ai été)|ai été",
  'fui|soy|era|(?:he|había) sido',
  'sono(?: stat[oa])?(?: anche)?|ero',
  'sou|era|tenho sido',
  '(?:was|ben|werd) ik|ik (?:was|ben|werd)',
  'jestem|był[ae]m|został[ae]m',
);
/** "As", "the post of": what leads to a title and to much else. */
const AS = anyOf(
  '(?:job|post|position|role) (?:of|as|was|was as)|as',
  'als',
  "comme|en tant qu[e']|en qualité d[e']|(?:poste|fonctions?|métier) d[e']",
  'como|(?:trabaj\\p{L}+|ejerc\\p{L}+|estuve) de|puesto de|cargo de',
  "come|in qualità di|(?:ruolo|mansion[ei]|posto) di|(?:faccio|facevo|fatto) (?:il|la)|(?:faccio|facevo|fatto) l['’]",
  'funç(?:ão|ões) de',
  'functie van',
  'jako',
);
/** Words between that and the title: articles, and how someone was employed. */
const BETWEEN = anyOf(
  'as|als|comme|como|come|jako',
  'currently|also|now|a|an|the|their|(?:working|employed|hired|engaged|serving) as',
  'derzeit|heute|auch|ein|eine|der|die|(?:tätig|beschäftigt|angestellt) als',
  'actuellement|aussi|un|une|le|la|employée? comme',
  'actualmente|también|una|el|(?:empleado|empleada) como',
  'attualmente|anche|il|lo|(?:impiegat[oa]) come',
  'atualmente|também|um|uma|[oa]|empregad[oa] como',
  'ook|nu|een|de|werkzaam als',
  'obecnie|teraz|zatrudnion[aey] jako',
);

/** What leads to a title; `am` says that someone tells it of themselves. */
export const LEAD = new RegExp(
  `(?:^|[\\s,(])(?:(?<am>${AM})|(?:${AS}))\\s?(?<=[\\s'])(?:(?:${BETWEEN})\\s)*(?=\\p{L})`,
  'giu',
);

/** The words between them that a text begins with. */
export const BEFORE_TITLE = new RegExp(`^(?:(?:${BETWEEN})\\s)*`, 'iu');

/** What ends a title: what it was for, where, when, or the rest of the sentence. */
export const TITLE_END =
  /[,.;:(]|\s(?:at|to|with|for|in|on|near|around|during|from|since|until|where|who|as|when|while|and (?:I|was|am|have|had|ran|then)|bei|beim|im|für|von|seit|bis|wo|weil|chez|au|aux|à|dans|pour|depuis|où|quand|en|desde|hasta|donde|cuando|para|presso|al|alla|all['’]|nel|nell[ao]|nell['’]|per|in diverse|dal|dove|quando|em|na|no|onde|bij|voor|van|sinds|waar|toen|w|we|od|do|gdzie|gdy|gearbeitet|gewesen|tätig|beschäftigt|angestellt|ausgeholfen|gewerkt|geweest|werkzaam)(?=[\s.,]|$)/iu;

/** What stands before an employer; `weak` stands before much else. */
export const AT =
  /\s(?:(?<weak>im|am|an|für|voor|dla)|at|with|for|bei|beim|bij|chez|au|aux|à|pour|dans|en|para|presso|al|alla|all['’]|per|nel|nella|nell['’]|em|na|no|in|w|we)\s?(?:(?:the|der|dem|den|la|le|l['’]|el|il|lo|o|a|het|das|de)\s?)?(?:(?:company|firm|Firma|entreprise|société|empresa|ditta|azienda|bedrijf|firmie)\s)?(?=["\p{Lu}])/gu;

/** "Supervisor of Little Otters", "editora de la sección Región del diario La Capital": what a title is of, which may be a house. */
export const OF =
  /\s(?:(?<bare>of|de|di|van|von)|der|des|vom|du|de la|de l['’]|del|da|do|dos|della?|dello|dell['’]|dei|degli|van (?:de|het))\s?(?:the\s)?(?<kind>\p{Ll}{5,}\s)?(?=["\p{Lu}])/gu;

/** Titles that are of a field more often than of a house: "Head of Human Resources". */
export const OF_FIELD =
  /(?:^|\s)(?:head|director|manager|chief|president|vp|officer|lead|leader|coordinator|controller|professor|teacher|lecturer|master|bachelor|doctor)$/iu;

/** A part of a house, which is no employer. */
export const UNIT =
  /^(?:departments?|divisions?|sections?|teams?|units?|areas?|abteilung|bereich|gruppe|team|referat|service|section|pôle|secteur|zone|sección|departamento|área|turno|equipo|reparto|ufficio|settore|area|setor|secção|seção|equipa|afdeling|ploeg|dział\p{L}*|zesp\p{L}+)(?=\s|$)/iu;

const WORK = anyOf(
  'work(?:ed|ing)?|serv(?:ed|ing)|joined|employed|jobs?|post|position|career|began|started',
  'arbeit\\p{L}*|gearbeitet|tätig|beschäftigt|angestellt|ausgeholfen|begann|angefangen',
  'travaill\\p{L}+|exerc\\p{L}+|rejoint|intégré|commenc\\p{L}+|débuté',
  'trabaj\\p{L}+|estuve|empec\\p{L}+|comenc\\p{L}+',
  'trabalh\\p{L}+|atu(?:o|ei|ava)|estive|comec\\p{L}+',
  'lavor\\p{L}+|iniziat\\p{L}+|cominciat\\p{L}+',
  'werk\\p{L}*|gewerkt|gestaan|werkzaam|begon\\p{L}*',
  'pracow\\p{L}+|pracuj\\p{L}+|zatrudnion\\p{L}+|zacz\\p{L}+',
);
/** Words for working somewhere. */
export const WORKED = new RegExp(`(?:^|[\\s,(])(?:${WORK})(?=[\\s.,]|$)`, 'iu');
/** The same right before a word for "at". */
export const WORKED_JUST = new RegExp(`(?:^|[\\s,(])(?:${WORK})(?=\\s|$)\\P{Lu}{0,25}$`, 'iu');
/** "Bei", "chez": words that stand before employers and little else. */
export const AT_EMPLOYER = /^\s(?:bei|beim|bij|chez|presso)\s/u;
/** "I served Indus Mills as …", "I joined Acme as …": verbs whose object is the employer. */
export const JOINED = /\s(?:joined|served|moved to|went to|rejoint|intégré)\s(?:the\s)?(?=\p{Lu})/gu;

/** Words in capitals, and the small ones that join them; or a name between quotes. */
export const NAME =
  /^(?:"[^"]{2,40}"|\p{Lu}[\p{L}\d&.'’-]*(?:\s(?:(?:of|the|&|and|de|du|des|del|da|do|das|dos|dell[ae]|la|le|und|für|e|y|et)\s)*[\p{Lu}\d&][\p{L}\d&'’-]*)*(?:\s\((?:Pvt|Pte|Pty|M|S)\.?\)(?:\s(?:Ltd|Limited)\.?)?)?)/u;

/** "Redactora de la misma sección": work where the job before was. */
export const SAME =
  /(?:^|\s)(?:the same|dieselbe[nr]?|derselben|denselben|demselben|(?:la |le |du )?même|(?:dell[ao] |nell[ao] )?stess[oa]|mism[oa]|mesm[oa]|dezelfde|hetzelfde|t(?:a|ej|ym) sam(?:a|ej|ym))\s/iu;

/** Studying is no job in any words; "student nurse" and "Werkstudent" are. */
export const STUDENT =
  /(?:^|\s)(?:students?|pupils?|studenten|studierende[rn]?|schüler(?:in)?|leerlingen?|studentk[aą])$|^(?:étudiante?|élève|estudiante|alumn[oa]|student(?:e|essa)|estudante|alun[oa]|uczeń|uczennic[aą])(?=\s|$)/iu;

/** "Byłem kierowcą": behind a form of "to be" Polish has the title in another case. */
export const INSTRUMENTAL = /(?:jestem|był[ae]m|został[ae]m)\s/iu;
/** The endings of that case, and those of the first one. */
export const CASE_ENDINGS: readonly [RegExp, string][] = [
  [/(?<=[kg])iem(?=\s|$)/gu, ''],
  [/em(?=\s|$)/gu, ''],
  [/ą(?=\s|$)/gu, 'a'],
  [/(?<=[yi])m(?=\s|$)/gu, ''],
];
