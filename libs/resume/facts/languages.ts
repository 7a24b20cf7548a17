import type { LanguageEntry, LanguageLevel } from '#libs/contracts';
import { recogniseLanguages } from '#libs/language';
import type { ResumeLine } from '../lines/lines.js';
import { titleStrength } from '../lines/title-words.js';
import type { ResumeSection } from '../sections/sections.js';
import { clausesOf } from '../sentences/claims/negation.js';

/** Matches one of these words or phrases by itself, in any language. */
const anyOf = (words: string): RegExp => new RegExp(String.raw`(?<![\p{L}-])(?:${words})(?![\p{L}])`, 'iu');

/** Words for levels, with the CEFR level that they are taken as: the usual equation of school and recruiting tables. */
const LEVELS: [LanguageLevel, RegExp][] = [
  [
    'native',
    anyOf(
      String.raw`(?<!near[- ])native|natif|mother[- ]tongue|first language|bilingual|muttersprach\p{L}*|(?:langue )?maternelle|bilingue|lengua materna|língua materna|` +
        String.raw`nativ[oa]|matern[oa]|madrelingua|moedertaal|ojczyst[yae]|modersmål|morsmål|mateřsk[ýá]|rodil[áý] mluvčí|anyanyelv[iű]?|ana dili?|äidinkieli|родной|рідна|maternă`,
    ),
  ],
  ['C2', anyOf('C2|near[- ]native|proficiency level')],
  [
    'C1',
    anyOf(
      String.raw`C1|fluent|fluently|full professional|proficient|advanced|business fluent|excellent|very good|verhandlungssicher|fließend|fliessend|sehr gute?|` +
        String.raw`très bon(?:ne)?|bilingual proficiency|muy bueno|alto|courant|couramment|fluido|avanzad[oa]|fluente|vloeiend|expert|` +
        String.raw`ottim[oa]|eccellente|fluentemente|avanzat[oa]|zeer goed|uitstekend|avançad[oa]|muito bo[am]|excelente|biegł[ya]|biegle|płynn[ya]|płynnie|bardzo dobr[yae]|` +
        String.raw`zaawansowan[ya]|flytande|flydende|flytende|sujuva|plynně|tekoucí|folyékony|akıcı|свободно|вільно|fluent[ăa]`,
    ),
  ],
  [
    'B2',
    anyOf(
      String.raw`B2|upper[- ]intermediate|professional working|(?<!limited )working proficiency|working knowledge|business|good|gut|gute kenntnisse|professionnel|` +
        String.raw`bon niveau|bonne|bueno|intermedio alto|buon[oa]|goed|bo[am]|dobr[yae]|dobrze|god[at]?|bra|velmi dobře|профессиональный`,
    ),
  ],
  [
    'B1',
    anyOf(
      String.raw`B1|intermediate|conversational|limited working|conversant|mittelstufe|intermédiaire|intermedi[oa]|intermédi[oa]|intermediári[oa]|moyen|fortgeschritten|` +
        String.raw`redelijk|gemiddeld|discret[oa]|medio|médio|średniozaawansowan[ya]|komunikatywn[yae]|средний`,
    ),
  ],
  [
    'A2',
    anyOf(
      String.raw`A2|elementary|basic|basics|a little|some|school|pre-intermediate|grundkenntnisse|grundlagen|notions|bases|nociones|elemental|básic[oa]|basique|` +
        String.raw`scolaire|beginner|anfänger|débutant|scolastic[oa]|elementare|di base|basis|matig|een beetje|elementar|noções|podstawow[yae]|podstawy|trochę|un peu|grundläggande|` +
        String.raw`základní|alapfok\p{L}*|базовый`,
    ),
  ],
  ['A1', anyOf('A1')],
];
/** "Mother tongue", "Other languages". */
const LONGEST_LABEL = 32;
/** A longer line is a sentence, where a language and "good" may stand side by side by chance. */
const LONGEST_ROW = 64;
/** What may stand between a language and its level: "Englisch gut", "Inglese: scolastico", "Polish – native". */
const BESIDE = /^\s*(?:[:(,\t–—-]\s*)?/;
/** So much may stand behind the level in its brackets ("(native speaker)"). */
const LONGEST_LEVEL = 24;
/** Sentences that state a language outside a section about languages, in small letters. */
const STATES =
  /(?<!\p{L})(?:fluent|native|bilingual|proficient|speaks?|speaking|spoken|languages?|mother tongues?|home language|langues? maternelles?|lenguas?(?: materna)?|prima lingua|lingua madre|primeira língua|język ojczysty|conversational|muttersprache|fließend|sprachen|sprachkenntnisse|langues|idiomas?|verhandlungssicher|speaker|lingue|madrelingua|talen|talenkennis|moedertaal|línguas?|języki(?: obce)?|znajomość język\p{L}+|j(?:ęzyk|\.) \p{L}+ski|språk|sprog|modersmål|morsmål|flytande|flydende|flytende|mateřský jazyk|anyanyelv)(?!\p{L})|^\p{L}{4,14}(?:\s*[:(-]\s*|\t)[abc][12]\b/u;

/** A short line that begins with the name of a language. */
function languageAtStart(line: ResumeLine | undefined): { end: number } | null {
  if (line === undefined || line.text.length > LONGEST_ROW) return null;
  const [first] = recogniseLanguages(line.text);
  return first?.start === 0 ? first : null;
}

/** "Schwedisch Grundkenntnisse": a language at the start of a short line, and right behind it a level and no more than a remark. */
function isRowOfLanguage(line: ResumeLine | undefined, language = languageAtStart(line)): boolean {
  if (!line || !language) return false;
  const behind = line.text.slice(language.end).replace(BESIDE, '');
  return LEVELS.some(([, pattern]) => pattern.exec(behind)?.index === 0);
}

/** Words between the languages of a list, and one that says of which kind: "English, and kitchen French". */
const MOST_WORDS_BESIDE = 2;

/** Returns whether a short line that begins with a language has such names and hardly anything else. */
function isListOfLanguages(line: ResumeLine, least: number): boolean {
  if (titleStrength(line.text) > 0 || /\d/.test(line.text)) return false;
  const found = recogniseLanguages(line.text);
  const beside = found.map(({ end }, at) => line.text.slice(end, found[at + 1]?.start));
  return found.length >= least && (beside.join(' ').match(/\p{L}+/gu) ?? []).length <= MOST_WORDS_BESIDE;
}

/**
 * Returns whether a line outside a section of languages is a row of them. Rows stand together: a line that begins with a language
 * is one too if the line beside it is. "Greek" below "Mother tongue" is one, and a list of two or more where the section is of neither
 * jobs nor studies ("English and German" may be a subject).
 */
function isRow(lines: readonly ResumeLine[], at: number, kind: ResumeSection['kind']): boolean {
  const [line, above, below] = [lines[at]!, lines[at - 1], lines[at + 1]];
  const language = languageAtStart(line);
  if (!language) return false;
  if (isRowOfLanguage(line, language) || isRowOfLanguage(above) || isRowOfLanguage(below)) return true;
  const isLabelled = above !== undefined && above.text.length <= LONGEST_LABEL && STATES.test(above.text.toLowerCase());
  return isListOfLanguages(line, isLabelled ? 1 : kind === 'other' || kind === 'skills' ? 2 : Infinity);
}

/**
 * Languages that lines state, each with the level beside it. A level belongs to the language before it, unless one stands before the
 * first language ("Fluent in Spanish and German"): then it holds for those behind it.
 *
 * @param kind of the section; outside one about languages only lines that speak of languages are read
 */
export function languagesIn(
  lines: readonly ResumeLine[],
  plain: string,
  document: number,
  kind: ResumeSection['kind'],
): LanguageEntry[] {
  const section = kind === 'language';
  return lines.flatMap((line, index) => {
    if (recogniseLanguages(line.text).length === 0) return [];
    if (!section && (line.text.length > 240 || !STATES.test(line.text.toLowerCase())) && !isRow(lines, index, kind))
      return [];
    const found = recogniseLanguages(line.text, line.start).filter((one) => !denied(plain, line, one.start));
    return found.map((one, at): LanguageEntry => {
      const after = besideLanguage(plain.slice(one.end, found[at + 1]?.start ?? line.end), at === found.length - 1);
      const next = lines[index + 1];
      const alone =
        section &&
        at === found.length - 1 &&
        after.trim() === '' &&
        next &&
        !next.bullet &&
        recogniseLanguages(next.text).length === 0;
      const lead = plain.slice(line.start, found[0]!.start);
      const level =
        levelOf(after) ??
        (alone && next.text.length < 40 ? levelOf(next.text) : null) ??
        (at > 0 ? levelOf(ownLead(plain.slice(found[at - 1]!.end, one.start))) : null) ??
        levelOf(lead) ??
        levelAfterAll(found, at, plain, line);
      return {
        language: one.language,
        level,
        span: {
          document,
          start: one.start,
          end: level !== null && levelOf(after) !== null ? endOfLevel(after, one.end) : one.end,
        },
      };
    });
  });
}

function denied(plain: string, line: ResumeLine, at: number): boolean {
  const clause = clausesOf(plain, line).find((one) => at >= one.start && at < one.end);
  return clause?.negated ?? false;
}

function levelOf(text: string): LanguageLevel | null {
  let best: { level: LanguageLevel; at: number } | null = null;
  for (const [level, pattern] of LEVELS) {
    const match = pattern.exec(text);
    if (match && (best === null || /^[ABC][12]$/.test(match[0]))) best = { level, at: match.index };
  }
  return best?.level ?? null;
}

/** "Polish (mother tongue), fluent in German": what stands before a language in its own item of the list. */
function ownLead(between: string): string {
  const edge = Math.max(between.lastIndexOf(','), between.lastIndexOf(';'), between.lastIndexOf('|'));
  return edge < 0 ? '' : between.slice(edge + 1);
}

/** Returns the text beside a language, up to the next item of a list ("Dutch (B2), Igbo (native)"). */
function besideLanguage(after: string, isLast: boolean): string {
  const first = /^[^,;|\n]*/.exec(after)![0];
  if (levelOf(first) !== null) return first;
  const second = /^[,;|]\s*[^,;|\n]*/.exec(after.slice(first.length))?.[0] ?? '';
  // "Dutch, Native" to the end of the line or the next sign: "English, Conversational Chinese" says it of the next language.
  const closed = isLast
    ? !/\S/.test(after.slice(first.length + second.length))
    : /^[,;|]/.test(after.slice(first.length + second.length));
  const whole = /^[,;|]\s*[\p{L} ]{3,24}$/u.test(second) && closed;
  const isLevel =
    /^[,;|]\s*\p{Ll}|^[,;|]\s*[ABC][12]\b/u.test(second) || (whole && first.trim() === '' && levelOf(second) !== null);
  return isLevel ? first + second : first;
}

/** "Spanish and German (fluent)": a level behind a list joined by "and" holds for both. */
function levelAfterAll(
  found: readonly { start: number; end: number }[],
  at: number,
  plain: string,
  line: ResumeLine,
): LanguageLevel | null {
  const next = found[at + 1];
  if (!next || !/^\s*(?:and|und|et|y|e|en|i|&|\/)\s*$/.test(plain.slice(found[at]!.end, next.start))) return null;
  return levelOf(plain.slice(next.end, found[at + 2]?.start ?? line.end));
}

/** The level's words belong to the evidence. */
function endOfLevel(after: string, from: number): number {
  let end = from;
  for (const [, pattern] of LEVELS) {
    const match = pattern.exec(after);
    if (match) end = Math.max(end, from + match.index + match[0].length);
  }
  const bracket = after.slice(end - from).indexOf(')');
  const open = after.slice(0, end - from).includes('(');
  return open && bracket >= 0 && bracket <= LONGEST_LEVEL ? end + bracket + 1 : end;
}

/** A language stated twice is one: the statement with a level wins. */
export function distinctLanguages(found: readonly LanguageEntry[]): LanguageEntry[] {
  const kept = new Map<string, LanguageEntry>();
  for (const one of found) {
    const before = kept.get(one.language);
    if (!before || (before.level === null && one.level !== null)) kept.set(one.language, one);
  }
  return [...kept.values()];
}
