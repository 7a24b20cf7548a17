/** Sentences that promise equal treatment name every trait and ask for none; so do those that welcome people. */

const IN_ENGLISH =
  'regardless|without regard|irrespective|discriminat\\w*|equal(?:ly)?(?:[- ]| employment )(?:opportunit\\w*|qualified)|encouraged? to apply|encourag\\w+ applications|(?:strongly |warmly |actively )encourag\\w+|welcome applications|all (?:qualified )?(?:applicants|backgrounds|ages|genders)|any (?:age|gender|nationality)|diversity|inclusi(?:ve|on)|accommodations?|protected|equality|under-?represented|women in|we celebrate|do not (?:need|require|want|send|include|attach)|(?:photo(?:graph)?s?|picture|age) (?:is |are )?not required|no photos?|(?:career|employment) (?:gaps?|breaks?) (?:are |is )?(?:welcome|fine|no problem)';
const IN_GERMAN =
  'unabhängig|ungeachtet|gleicher (?:eignung|qualifikation)|schwerbehindert\\p{L}*|gleichstellung|gleichberechtig\\p{L}*|chancengleichheit|vielfalt|diskriminier\\p{L}*|freuen uns über|begrüßen|willkommen|unterrepräsentiert\\p{L}*|fordern|ermutigen|ohne foto|kein(?:e|en)? foto';
const IN_FRENCH =
  'quel(?:le)?s? que soi(?:en)?t|sans distinction|égalité|discriminat\\p{L}*|diversité|handicap|compétences égales|sans photo';
const IN_SPANISH =
  'independientemente|sin distinci[oó]n|igualdad|discriminaci[oó]n|diversidad|discapacidad|sin importar|sin foto';

const IN_ITALIAN =
  'indipendentement\\p{L}*|senza distinzion[ei]|pari opportunità|entrambi i sessi|ambosessi|discriminazion[ei]|ogni genere|categorie protette';
const IN_DUTCH = 'ongeacht|gelijke (?:kansen|behandeling)|diversiteit|discriminatie|iedereen';
const IN_PORTUGUESE = 'independentement\\p{L}*|sem distinção|igualdade|discriminação|diversidade|deficiência';
const IN_POLISH =
  'niezależnie|bez względu|równoś\\p{L}+|równe szanse|dyskryminacj\\p{L}+|różnorodnoś\\p{L}+|niepełnosprawn\\p{L}+';

const PROMISE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[IN_ENGLISH, IN_GERMAN, IN_FRENCH, IN_SPANISH, IN_ITALIAN, IN_DUTCH, IN_PORTUGUESE, IN_POLISH].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);

export const isPromise = (sentence: string): boolean => PROMISE.test(sentence);

const TRAIT =
  '(?:alter|geschlecht|herkunft|religion|behinderung|âge|sexe|genre|origine|handicap|edad|sexo|género|origen|discapacidad|età|genere|sesso|origine|leeftijd|geslacht|afkomst|idade|gênero|raça|origem|wiek\\p{L}*|płe?ć|płci|pochodzeni\\p{L})';
const EQUALLY = new RegExp(
  `(?:unabhängig|ungeachtet|sans distinction|quel(?:le)?s? que soi(?:en)?t|independientemente|sin distinci[oó]n|sin importar|indipendentement\\p{L}*|senza distinzione|ongeacht|independentement\\p{L}*|sem distinção|niezależnie|bez względu).{0,80}(?<!\\p{L})${TRAIT}|gleicher (?:eignung|qualifikation)|freuen uns (?:über|auf) .{0,20}bewerbung`,
  'iu',
);

/** True for what pages of other languages say of all who apply, and which asks for nothing. */
export const treatsEqually = (line: string): boolean => EQUALLY.test(line);
