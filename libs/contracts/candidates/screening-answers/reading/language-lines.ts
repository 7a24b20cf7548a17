/**
 * Turns answers about languages into lines of a document, in the words of the candidate. They are
 * the only answers that a score may rest on. Only words about languages and levels are taken, so
 * that nothing else in an answer is read as a skill.
 */
import { textOfAnswer } from '../answers.js';
import { droppedTopicOf } from '../equal-opportunity.js';
import { normalizeText } from '../plain.js';
import type { AskedAnswer } from './asked-answer.js';
import { languageName, languageOf } from './language-names.js';
import { yesNoOf } from './yes-no.js';

const HEADING = 'Languages';

/** Words for levels, in eight languages. */
const LEVELS = new Set(
  [
    'a1 a2 b1 b2 c1 c2 native fluent fluently full professional working limited proficiency proficient advanced business excellent very good',
    'upper intermediate conversational elementary basic basics beginner bilingual mother tongue near expert fluency perfect',
    'verhandlungssicher fliessend fließend sehr gut gute guten muttersprache muttersprachler muttersprachlich grundkenntnisse fortgeschritten mittelstufe konversationssicher perfekt',
    'courant couramment bilingue maternelle intermediaire scolaire notions bases professionnel bon bonne tres avance debutant natif',
    'nativo nativa materna fluido fluida fluente avanzado avanzato avancado alto medio basico basica intermedio intermediario bueno buono madrelingua bilingüe basico elemental elementare profesional professionale profissional',
    'moedertaal vloeiend goed zeer uitstekend basis gevorderd',
    'ojczysty biegly biegle biegły plynny plynnie płynny płynnie dobry dobra podstawowy podstawowa sredniozaawansowany średniozaawansowany zaawansowany',
  ].flatMap((words) => words.split(' ')),
);

/** Filler words between them, and around them in questions. */
const FILLERS = new Set(
  [
    'i am m my is in and at as both the of with a an to do you are your can how well what s level levels speak speaks speaking spoken speaker write writing written read',
    'reading understand understanding language languages knowledge command skills skill have least also first second please rate indicate describe which would',
    'und ich spreche sprechen sprichst sprache sprachen sie du wie ist ihr ihre ihren dein deine deinem mindestens kenntnisse kenntnis niveau auf im in der die haben',
    'et je parle parlez vous parles tu quel quelle est votre ton de d l la le en langue langues maitrisez connaissance connaissances',
    'y hablo habla hablas usted cual es su tu nivel idioma idiomas conocimiento conocimientos lengua que tiene tienes del',
    'en ik spreek spreekt je u hoe goed is uw jouw taal talen niveau kennis van',
    'e parlo parla parli lei qual il suo tuo livello lingua lingue conoscenza dell di',
    'falo fala voce qual o seu nivel idiomas lingua linguas conhecimento do da',
    'i mowie mowi pan pani jaki jest twoj poziom jezyk jezyka jezyki znajomosc znajomość znasz',
  ].flatMap((words) => words.split(' ')),
);

/** Questions about languages in general. They exclude questions that may mean programming languages. */
const ASKS_LANGUAGES =
  /\b(?:speak|spoken|fluent(?:ly)?|native|foreign|mother tongue|language skills|language proficiency|languages? do you know)\b.*|^(?:other |additional )?languages$|\bsprachen?\b|\bsprachkenntnisse\b|\blangues?\b|\bidiomas?\b|\btalen\b|\blingue\b|\blinguas\b|\bjezyki\b/;
const NO_HUMAN_ONES =
  /\b(?:program\w*|coding|code|scripting|script|markup|query|frameworks?|software|computer|machine|develop\w*|models?|processing|technolog\w*|libraries|tools|stack|backend|frontend|databases?|informatique|programacion|programmier\w*|programmeer\w*|programmazione|programacao|programowania)\b/;
const ABOUT_LANGUAGE =
  /\b(?:level|proficien\w*|fluen\w*|speak|spoken|skills?|knowledge|command|native|kenntnisse|niveau|sprechen|sprichst|parlez|parles|habla|hablas|nivel|livello|parla|spreekt?|poziom|fala|rate|language|langue|idioma|lingua|taal|sprache|znajomosc|znajomość|[abc][12])\b|^\p{L}+$/u;

const NEGATED =
  /\b(?:no|not|none|never|don t|doesn t|can t|cannot|without|kein\w*|nicht|pas|aucun\w*|ninguno|nada|non|niet|geen|nessun\w*|nao|nenhum\w*|nie|brak|n a)\b/;
/** Words that mean that a language is still being learned. */
const LEARNING =
  /\b(?:learn\w*|stud(?:y|ying|ied)|improv\w*|want|would like|plan\w*|will|lerne\w*|apprend\w*|aprend\w*|leer\w*|uczę|ucze|imparo|imparando|currently)\b/;
const OR = /\b(?:or|oder|ou|lub|o|either)\b/;
/** The maximum length of an answer in characters. A longer one states more than languages. */
const LONGEST = 2_000;

/**
 * Builds a small document of the languages that answers state: a heading, and one quoted line per
 * answer. It is the only part of the answers that a score may rest on.
 * @returns null when no answer states a language
 */
export function languageLines(asked: readonly AskedAnswer[]): string | null {
  const lines = [...new Set(asked.flatMap(linesOf))];
  return lines.length > 0 ? [HEADING, ...lines].join('\n') : null;
}

function linesOf({ question, answer }: AskedAnswer): string[] {
  const text = textOfAnswer(answer).trim();
  if (text === '' || text.length > LONGEST || question.length > LONGEST || droppedTopicOf(question, text) !== null)
    return [];
  const asked = normalizeText(separated(question));
  if (NO_HUMAN_ONES.test(asked)) return [];
  const named = languagesIn(asked);
  if (named.length === 0) return ASKS_LANGUAGES.test(asked) ? quoted(text) : [];
  if (!ABOUT_LANGUAGE.test(asked)) return [];
  if (languagesIn(normalizeText(text)).length > 0) return quoted(text);
  if (yesNoOf(answer) === 'yes') return confirmed(question, asked, text);
  return named.length === 1 && isLevel(text) ? [`${languageName(named[0]!)}: ${oneLine(text)}`] : [];
}

/** A plain yes repeats the statement of the question, which must contain nothing else. */
function confirmed(question: string, asked: string, answer: string): string[] {
  const words = asked.replace(/\bor (?:above|higher|better)\b/, ' ');
  const isAlone = words.split(/[ ,/&]+/).every(isKnown) && !OR.test(words) && !NEGATED.test(words);
  return isAlone && normalizeText(answer).split(' ').length <= 2 ? [`${oneLine(question)} ${oneLine(answer)}`] : [];
}

function isLevel(text: string): boolean {
  const words = normalizeText(text).split(/[ ,/&]+/);
  return words.length <= 8 && words.every(isKnown) && words.some((word) => LEVELS.has(word)) && !says(text, NEGATED);
}

/** Returns the parts of an answer that concern languages and nothing else. */
function quoted(answer: string): string[] {
  return answer.split(/[\n;•]+|\.(?=\s|$)/).flatMap((line) => {
    if (isWholly(line)) return [oneLine(line)];
    return line.split(/,|\bbut\b|\baber\b|\bmais\b|\bpero\b/).flatMap(partsOf);
  });
}

function isWholly(line: string): boolean {
  const words = normalizeText(line).split(/[ ,/&]+/);
  return (
    languagesIn(words.join(' ')).length > 0 && words.every(isKnown) && !says(line, NEGATED) && !says(line, LEARNING)
  );
}

/** Returns the runs of words that belong to it. A clause that denies, or that speaks of learning, has none. */
function partsOf(clause: string): string[] {
  if (says(clause, NEGATED) || says(clause, LEARNING) || /\d/.test(clause.replace(/\b[abc][12]\b/gi, ''))) return [];
  const runs: string[][] = [[]];
  for (const word of clause.trim().split(/\s+/))
    if (
      normalizeText(word)
        .split(/[ ,/&]+/)
        .every(isKnown)
    )
      runs.at(-1)!.push(word);
    else runs.push([]);
  return runs
    .map((run) => run.join(' ').replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N})]+$/gu, ''))
    .filter((run) => languagesIn(normalizeText(run)).length > 0);
}

function says(text: string, words: RegExp): boolean {
  return words.test(normalizeText(text));
}

function isKnown(word: string): boolean {
  return word === '' || LEVELS.has(word) || FILLERS.has(word) || languageOf(word) !== null;
}

function languagesIn(words: string): string[] {
  return [...new Set(words.split(/[ ,/&]+/).flatMap((word) => languageOf(word) ?? []))];
}

/** "Deutschkenntnisse" contains the name of the language. */
function separated(question: string): string {
  return question.replace(/(\p{L}{4,})(kenntnisse|niveau)\b/gu, '$1 $2');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
