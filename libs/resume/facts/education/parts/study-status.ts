import type { EducationEntry } from '#libs/contracts';
import { recogniseDegrees, withNeutralForms } from '#libs/language';
import { PRESENT_ALONE } from './line-parts.js';

/** Words for studies that were given up, in the languages that are read, in small letters. */
const BROKEN_OFF = withNeutralForms(
  /(?<!\p{L})(?:not (?:finished|completed|graduated|for me)|(?:didn[’']?t|did not|never) (?:finish|complete|graduate)\p{L}*|incomplete|unfinished|uncompleted|non-graduate|withdrew|withdrawn|dropped(?: out)?|left (?:after|for|before|early|without|(?:the |my |this )?(?:program(?:me)?|course|school|college|university|degree))|discontinued|interrupted|stopped|left in (?:the |my )?(?:first|second|third|fourth|final|\d\p{L}{1,2})(?: year)?|échec|deferred|no degree|no diploma|some college|non réussie?|without (?:a )?(?:degree|graduating|completing)|before (?:completing|graduating|graduation)|gave up|given up|(?:a few|some|several) (?:classes|courses|coursework|modules)|undeclared|abandoned|(?:one|1|two|2) (?:semesters?|terms?|quarters?)(?!\P{L}*(?:abroad|in |of |exchange))|\d{1,3} (?:units|credits|credit hours) (?:earned|completed|only)|abgebrochen|aufgegeben|abbruch|ohne (?:abschluss|examen|prüfung|diplom)|nicht (?:abgeschlossen|beendet|bestanden)|exmatrikul\p{L}*|studienabbruch|unvollendet|arrêt(?= (?:en|à|au|après|avant)|$)|interrompue?s?|inachevée?s?|abandonnée?s?|non (?:validée?s?|obtenue?|terminée?s?|achevée?s?|diplômée?)|arrêtée?s?|sans (?:diplôme|obtention)|interrott[ao]|lasciat[ao] (?:al|dopo|nel)|ritirat[ao]|non (?:conclus[ao]|completat[ao]|terminat[ao]|conseguit[ao])|abbandonat[ao]|trunc[ao]|inconclus[ao]|sin (?:completar|terminar|acabar|finalizar|concluir|titular|título)|dejé|dejado|incomplet[ao]s?|no (?:terminad[ao]|finalizad[ao]|concluid[ao]|completad[ao])|abandonad[ao]|abandoné|interrumpí|tranquei|interrompi|abandonei|asignaturas sueltas|trancad[ao]|trancou|desisti\p{L}*|desistência|interrompid[ao]|não (?:conclu[íi]\p{L}*|terminad[ao]|completad[ao])|opgegeven|niet (?:afgerond|afgemaakt|voltooid|behaald)|gestopt|afgebroken|geen diploma|zonder diploma|gestaakt|onvoltooid|stopgezet|nieukończon[eay]|nie ukończ\p{L}*|przerwan[eay]|niedokończon[eay]|brak obrony|bez dyplomu|avbrut[ent]*|avbrutna|afbrudt|avbrutt|ej avslutad|inte avslutad|ikke (?:fullført|afsluttet|fullfört)|oavslutad|utan examen|keskeytetty|kesken)(?!\p{L})/u,
);

/** Words for studies that go on, likewise. */
const IN_PROGRESS = withNeutralForms(
  /(?<!\p{L})(?:in progress|in-progress|ongoing|on-going|in view|underway|under way|current(?:ly)?(?! (?:c?gpa|average))|presently|pursuing|enrolled(?! nurse)|\d{1,3} units|(?:subjects?|modules?|papers?|courses?) outstanding|complete academic requirements|(?:thesis|dissertation) (?:not defended|remaining|outstanding)|expected|anticipated|projected|to be (?:completed|awarded|finished|conferred)|(?:will|due to|set to) (?:finish|complete|graduate)|completion (?:due|expected)|work(?:ing|ed)? towards?|studying|doing it|half done|part[- ]complete|paused|on hold|(?:thesis|dissertation) (?:pending|stage|in progress)|(?:final|first|second|third|fourth|1st|2nd|3rd|4th)[- ]year(?: student)?(?!s? (?:in|at|project|exchange))|year (?:\d|one|two|three|four) of (?:\d|two|three|four|five)|(?:\d{1,3}|one|two|three|four|five) (?:of|out of) (?:\d{1,3}|two|three|four|five|six|seven|eight|ten|twelve) (?:courses|modules|units|papers|exams|semesters|years)|(?:one|two|three|four|five|\d{1,3}) (?:modules|units|papers) of \p{L}+|year (?:i{1,3}|iv|v|\d)(?= ?[,;|)]|$)|(?:level )?[1-6]00 level|level [1-6]00|to finish|finish(?:es)?(?: in| by| at)?(?: the)?(?: early| mid| late| end(?: of)?| \p{L}{3,9})? ?20[2-9]\d|finishing|halfway|continuing(?! education| professional| medical)|in preparation|laufend|voraussichtlich\p{L}*|vorauss|vsl|angestrebt|derzeit|zurzeit|aktuell|(?:im )?\d{1,2}\. (?:semester|lehrjahr|studienjahr)|in vorbereitung|noch nicht abgeschlossen|en cours|en préparation|prévue?s?|diplôme attendu|cursando|actualmente|en curso|en proceso|prevista?|previsto|tesis pendiente|pendiente de|en trámite de titulación|pasante|etapa (?:lectiva|productiva)|adeuda|inscrit[oa] (?:19|20)\d\d|nog (?:\p{L}+ )?af te leggen|(?:primer|segundo|tercer|cuarto|quinto|sexto|último) (?:semestre|año|curso)|\d{1,2}(?:º|°|ª|do|er|to|mo)\.? (?:semestre|cuatrimestre|trimestre|año|anno|ano|curso)(?! aprobado)|titulación en trámite|in corso|iscritt[ao]|laureand[ao]|attualmente|frequento|em curso|em andamento|a frequentar|frequência|conclusão prevista|atualmente|(?:eerste|tweede|derde|vierde|laatste) (?:jaar|studiejaar)|jaar \d(?=$| ?[,;|)])|klasa \d|lopend|bezig|heden|gestart in|verwacht|in opleiding|momenteel|w trakcie|w toku|nadal|obecnie|do teraz|planowan[eay] ukończenie|student(?:ka)? [\divx]+\.? roku|pågående|pågår|förväntad|forventet|forventes|nåværende|nuvarande|i gang|igangværende|käynnissä)(?!\p{L})/u,
);

/** Words for studies that ended with an award; they tell more than the others. */
const COMPLETED =
  /(?<!\p{L})(?:paused? and (?:later )?completed|completed in|graduated|abgeschlossen|titulad[ao]|concluíd[ao] em|ukończone)(?!\p{L})/iu;

/** How the words of an education entry tell that it ended; `undefined` where it is held or nothing is said. */
export function studyStatus(text: string): EducationEntry['status'] {
  const lower = text.toLowerCase();
  if (BROKEN_OFF().test(lower)) return 'broken-off';
  if ((IN_PROGRESS().test(lower) || isPresent(text) || isCandidate(text)) && !COMPLETED.test(text))
    return 'in-progress';
  return undefined;
}

/** "Doctoral candidate", "Candidate for an MBA"; a "CPA candidate" is one of something else. */
function isCandidate(text: string): boolean {
  const at = text.search(/(?<!\p{L})candidate(?!\p{L})/iu);
  if (at < 0) return false;
  const [before = ''] = /[^,;|()–-]*$/u.exec(text.slice(0, at)) ?? [];
  return before.trim() === '' || /doctoral|degree/i.test(before) || recogniseDegrees(before).length > 0;
}

/** "Computer Engineering, Present": the end of studies without their beginning. */
const isPresent = (text: string): boolean => PRESENT_ALONE.test(text);

/** A line below an entry that tells how it stands with it, and little else: "Status: currently second year". */
export const tellsStatus = (text: string): boolean => text.length <= LONGEST_REMARK && studyStatus(text) !== undefined;

const LONGEST_REMARK = 70;
