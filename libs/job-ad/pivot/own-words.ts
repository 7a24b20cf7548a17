/** The core of a line in another language, in its own words: without opening phrases and importance cues. */
import type { PivotedLanguage } from './translate-to-pivot.js';

interface Leads {
  /** Each is tried at the begin of what is left. */
  leads: readonly RegExp[];
  tail: RegExp;
  /** A verb whose other half stands at the end of the line: "Sie bringen … mit". */
  separable: RegExp | null;
}

const DE_DEGREE =
  '(?:sehr )?(?:gut|fundiert|solid|sicher|umfassend|umfangreich|mehrjährig|langjährig|erst|praktisch|nachweisbar|nachgewiesen|einschlägig|relevant|tief|tiefgreifend|ausgeprägt|breit|vertieft|grundlegend|fortgeschritten|hoh|stark|eigen|versiert|routiniert)e[rsnm]?';
const DE_NOUN =
  '(?:\\p{L}*(?:erfahrung(?:en)?|kenntnisse?n?|praxis)|wissen|verständnis|umgang|know-how|expertise|begeisterung)';

const LEADS: Readonly<Record<PivotedLanguage, Leads>> = {
  de: {
    leads: [
      /^(?:sie|du|ihr) (?:haben|hast|bringen|bringst|verfügen|verfügst|besitzen|besitzt|kennen|kennst|beherrschen|beherrschst|zeichnen|zeichnest|überzeugen|überzeugst|weisen|weist|sind|bist)(?: (?:bereits|idealerweise|zudem|außerdem|sich|dich|durch|über|mit|gerne|auch|in))* /iu,
      /^(?:idealerweise|bevorzugt|mindestens|gerne auch|zudem|außerdem|bereits|zwingend)(?: mit)? /iu,
      new RegExp(`^(?:${DE_DEGREE}(?:,| und| oder)? )+(?=(?:\\p{L}+ )?${DE_NOUN})`, 'iu'),
      new RegExp(
        `^${DE_NOUN} (?:im umgang |in der arbeit |im bereich )?(?:mit|in|im|bei|beim|als|auf|von|vom|für|rund um|aus|über|der|des)(?: (?:der|dem|den|des|einer|einem|die|das))? `,
        'iu',
      ),
      /^(?:der|die|das|den|dem|des|einer|eine|einen|ein) (?=\S)/iu,
    ],
    tail: /,?(?: (?:ist|sind|wäre|wären|wird|werden))? (?:von vorteil|wünschenswert|erforderlich|zwingend(?: erforderlich)?|vorausgesetzt|ein plus|vorteilhaft|notwendig|erwünscht|ein muss)[.!]*$/iu,
    separable:
      /^(?:sie|du) (?:bringen|bringst|weisen|weist|kennen|kennst|zeichnen|zeichnest)\b.*(?=\s(?:mit|nach|vor|auf|aus)[.!]?$)/iu,
  },
  fr: {
    leads: [
      /^(?:vous|tu) (?:avez|as|maîtrisez|maîtrises|connaissez|connais|possédez|possèdes|disposez|disposes|justifiez|justifies|êtes|es|savez|sais)(?: (?:déjà|impérativement|également|d['’]|de))* ?/iu,
      /^(?:(?:très )?(?:bonnes?|parfaites?|solides?|premi(?:ères?|ers?)|excellentes?|fortes?|réelles?|significatives?) )?(?:expériences?|connaissances?|maîtrise|compétences?|pratique|notions)(?: (?:professionnel(?:le)?|confirmée?|significative|réussie|similaire))?(?: d['’]au moins \d+ ans?| de \d+ (?:(?:à|-) \d+ )?ans?)? (?:en|dans|des|du|de la|de l['’]|de|d['’]|sur|avec|comme)(?: (?:les?|la))? ?/iu,
      /^(?:(?:une?|la|les?|des?|du|de la|aux?) |(?:l|d|de l)['’])(?=\S)/iu,
    ],
    tail: /,?(?: (?:est|sont|serait|seraient))? (?:un plus|un atout|exigée?s?|souhaitée?s?|souhaitables?|appréciée?s?|obligatoires?|indispensables?|requise?s?)[.!]*$/iu,
    separable: null,
  },
  es: {
    leads: [
      /^(?:tienes|tener|contar con|cuentas con|dominas|conoces|aportas|aportar|se requiere|imprescindible|disponer de|dispones de|se valorará|se valora) /iu,
      /^(?:(?:amplia|sólida|buena?|previa|alto|amplios|sólidos|buenos) )?(?:experiencia|conocimientos?|dominio|manejo)(?: (?:previa|demostrable|avanzados?|sólidos?))?(?: (?:mínima )?de \d+ años?)? (?:en|del?|con|como|sobre)(?: (?:el|la|los|las))? /iu,
      /^(?:(?:uso|manejo) (?:del?|de las?|de los) |(?:el|la|los|las|una?) )(?=\S)/iu,
    ],
    tail: /,?(?: (?:es|será|sería))? (?:un plus|valorables?|deseables?|imprescindibles?|obligatori[oa]s?|necesari[oa]s?|requerid[oa]s?)[.!]*$/iu,
    separable: null,
  },
};

/** So often a lead is taken off. */
const MOST_LEADS = 6;

/** The line without the half of a verb at its end ("Sie bringen Erfahrung mit", "… vor"). */
export function withoutSeparated(line: string, language: PivotedLanguage): string {
  return LEADS[language].separable?.exec(line)?.[0] ?? line;
}

/**
 * Returns the words of the original line for a text in the pivot: from its first to its last word there; the text
 * itself where they are absent.
 */
export function originalWordsIn(pivot: string, line: string): string {
  const words = pivot.match(/[\p{L}\p{N}][^\s,;()]*/gu);
  if (!words) return pivot;
  const lower = line.toLowerCase();
  const start = lower.indexOf(words[0].toLowerCase());
  const last = words.at(-1)!.toLowerCase();
  const end = lower.indexOf(last, Math.max(0, start));
  return start < 0 || end < 0 || lower.length !== line.length ? pivot : line.slice(start, end + last.length);
}

/** The words of a line that name what it asks for, with a capital; the whole line where nothing would be left. */
export function labelInPageWords(line: string, language: PivotedLanguage): string {
  const { leads, tail } = LEADS[language];
  let rest = withoutSeparated(line.trim(), language).replace(tail, '');
  for (let taken = 0; taken < MOST_LEADS; taken++) {
    const lead = leads.find((one) => one.test(rest))?.exec(rest)?.[0].length ?? 0;
    if (lead === 0 || rest.slice(lead).trim() === '') break;
    rest = rest.slice(lead).trimStart();
  }
  return rest === '' ? line : rest[0]!.toUpperCase() + rest.slice(1);
}
