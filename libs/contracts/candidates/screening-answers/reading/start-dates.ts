/** Reads when a candidate could start: notice periods and dates. */
import { dateSchema } from '../../../platform/page.schema.js';
import { normalizeText } from '../plain.js';
import type { AskedAnswer } from './asked-answer.js';

const ASKS_NOTICE =
  /\bnotice period\b|\b(?:how much|length of|required|(?:days?|weeks?|months?)(?: of)?) notice\b|^notice$|\bkundigungsfrist\b|\bpreavis\b|\bpreaviso\b|\bopzegtermijn\b|\bpreavviso\b|\baviso previo\b|\bokres\w* wypowiedzenia\b/;
const ASKS_START = new RegExp(
  [
    String.raw`\b(?:when|how soon|how quickly)\b.*\b(?:start|begin|join|available)\b`,
    String.raw`\b(?:earliest|possible|desired|preferred|available|availability|expected|potential|anticipated) (?:possible )?start(?:ing)? date\b|^start date$|\bdate available\b`,
    String.raw`\bavailable (?:from|to start|start)\b|\bavailability date\b|^availability$`,
    String.raw`\beintritts(?:termin|datum)\b|\b(?:ab wann|wann)\b.*\b(?:verfugbar|beginnen|anfangen|starten)\b|\bverfugbar ab\b|\bstart(?:termin|datum)\b`,
    String.raw`\bdate de (?:disponibilite|debut)\b|\bquand\b.*\b(?:commencer|disponible|debuter)\b|\bdisponible a partir\b`,
    String.raw`\bcuando\b.*\b(?:empezar|incorporar\w*|comenzar)\b|\bfecha de (?:incorporacion|inicio|disponibilidad)\b`,
    String.raw`\bwanneer\b.*\b(?:beginnen|starten|beschikbaar)\b|\bquando\b.*\b(?:iniziare|disponibile|comecar|iniciar)\b`,
    String.raw`\bkiedy\b.*\b(?:zaczac|rozpoczac)\b`,
  ].join('|'),
);
/** Questions about a notice period that do not ask for its length. */
const NOT_THE_LENGTH = /\b(?:negotiab\w*|interview\w*|lease|shorten\w*|reduc\w*|salary|gehalt\w*)\b/;
/** Questions about a start that is not the start of this job. */
const ELSEWHERE =
  /\b(?:did|have you|current (?:job|role|position|employ\w*)|last|previous|former|school|stud\w*|degree|calls?|visa|permit|bisherig\w*|dernier\w*)\b/;

const UNITS: readonly [RegExp, number][] = [
  [/^(?:days?|tage?n?|jours?|dias?|dagen|dag|giorn[oi]|dni|dzien|calendar days)$/, 1],
  [/^(?:weeks?|wochen?|semaines?|semanas?|weken|settiman[ae]|tydzien|tygodnie|tygodni|wks?)$/, 7],
  [/^(?:months?|monate?n?|mois|mes|meses|maand|maanden|mese|mesi|miesiac|miesiace|miesiecy)$/, 30],
];
const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ...['one a an ein eine einen einem un une uno una een um uma jeden', 'two zwei deux dos twee due dois duas dwa'],
    ...['three drei trois tres drie tre trzy', 'four vier quatre cuatro quattro quatro cztery'],
    ...['five funf cinq cinco vijf cinque piec', 'six sechs seis zes sei szesc', '', 'eight acht huit ocho otto oito'],
  ].flatMap((words, at) => words.split(' ').map((word): [string, number] => [word, at + 1])),
);
/** Words around a duration that do not change it. */
const AROUND =
  /^(?:in |with |my notice period is |i have (?:a )?)?(.+?)(?: notice(?: period)?| from (?:now|today|(?:the )?offer|acceptance|signing)| after (?:the )?(?:offer|acceptance|signing)| s notice)?$/;
const AT_ONCE =
  /^(?:i am |i m )?(?:immediate(?:ly)?|immediate(?:ly)? available|available immediate(?:ly)?|immediate start|right away|straight away|ab sofort|sofort|sofort verfugbar|immediatement|tout de suite|inmediata(?:mente)?|inmediato|de inmediato|per direct|direct beschikbaar|subito|immediata(?:mente)?|imediato|imediata(?:mente)?|od zaraz|natychmiast)$/;
const NO_NOTICE = /^(?:none|no notice|no notice period|not applicable|keine|aucun|ninguno|geen|nessuno|nenhum|brak)$/;
/** The maximum number of days that an application may state. */
const MOST_DAYS = 730;

/** The start that a candidate states: a notice period in days, or a date. */
export type StatedStart = { days: number } | { availableFrom: string };

/**
 * Reads a question about notice periods or start dates and its answer.
 * @param asked the question as {@link normalizeText} returns it
 * @returns null when the question asks for something else or the answer is ambiguous
 */
export function startAnswered(asked: string, answer: AskedAnswer['answer']): StatedStart | null {
  const notice = ASKS_NOTICE.test(asked);
  if (!(notice || (ASKS_START.test(asked) && !ELSEWHERE.test(asked))) || NOT_THE_LENGTH.test(asked)) return null;
  if (typeof answer === 'number') return within(answer * unitIn(asked));
  if (typeof answer !== 'string') return null;
  const text = normalizeText(answer);
  if (AT_ONCE.test(text) || (notice && NO_NOTICE.test(text))) return { days: 0 };
  const days = daysIn(text, asked);
  if (days !== null) return within(days);
  const availableFrom = dayIn(answer);
  return availableFrom === null ? null : { availableFrom };
}

function within(days: number): StatedStart | null {
  return Number.isInteger(days) && days >= 0 && days <= MOST_DAYS ? { days } : null;
}

function daysIn(text: string, asked: string): number | null {
  const length = AROUND.exec(text)?.[1] ?? '';
  const [, number = '', unit = ''] = /^(\d{1,3}|\p{L}+)(?: ?([\p{L} ]+))?$/u.exec(length) ?? [];
  const count = /^\d+$/.test(number) ? Number(number) : Object.hasOwn(NUMBERS, number) ? NUMBERS[number]! : null;
  if (count === null) return null;
  if (unit === '') return /^\d+$/.test(number) ? (count === 0 ? 0 : count * unitIn(asked)) : null;
  const days = UNITS.find(([words]) => words.test(unit))?.[1];
  return days === undefined ? null : count * days;
}

/** Returns the days of the unit that a question names; NaN when it names none or several. */
function unitIn(asked: string): number {
  const units = new Set(asked.split(' ').flatMap((word) => UNITS.find(([words]) => words.test(word))?.[1] ?? []));
  return units.size === 1 ? [...units][0]! : Number.NaN;
}

const BEFORE_A_DAY =
  /^(?:(?:available |starting )?(?:from|as of|on|by)|ab|ab dem|am|a partir (?:du|de|del)|desde|vanaf|dal|od)(?: the)? /;

/** Reads a date with its year. "01/02/2027" is ambiguous, so it is none. */
function dayIn(answer: string): string | null {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?\s*$/.exec(answer)?.[1];
  if (iso !== undefined) return certain(iso);
  const [, a = '', mark = '', b = '', year = ''] = /^\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4})\s*$/.exec(answer) ?? [];
  if (mark === '.') return dayOf(year, b, a);
  if (mark !== '') {
    if (Number(a) > 12 || a === b) return dayOf(year, b, a);
    return Number(b) > 12 ? dayOf(year, a, b) : null;
  }
  const text = normalizeText(answer).replace(/,/g, ' ').replace(/ +/g, ' ').replace(BEFORE_A_DAY, '');
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er)? (?:of |de |d )?(\p{L}+) (?:de |del )?(\d{4})$/u.exec(text);
  if (dayFirst) return dayOf(dayFirst[3]!, monthNamed(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = /^(\p{L}+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/u.exec(text);
  return monthFirst ? dayOf(monthFirst[3]!, monthNamed(monthFirst[1]!), monthFirst[2]!) : null;
}

function dayOf(year: string, month: string, day: string): string | null {
  return certain(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function certain(day: string): string | null {
  return dateSchema.safeParse(day).success ? day : null;
}

let months: Map<string, string> | undefined;

/** Returns the number of a month by its name, full or short; an empty string for none. */
function monthNamed(name: string): string {
  months ??= new Map(
    ['pl', 'pt', 'nl', 'it', 'es', 'fr', 'de', 'en'].flatMap((language) =>
      Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2027, month, 5))).flatMap((date) =>
        (['long', 'short'] as const).flatMap((style) => {
          // Some languages inflect the name of a month after a day.
          const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
          const named = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
          return [[normalizeText(named), String(date.getUTCMonth() + 1)] as [string, string]];
        }),
      ),
    ),
  );
  return months.get(name) ?? '';
}
