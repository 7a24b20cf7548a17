/**
 * The biggest gaps of a score, and the questions of a phone screen, in words. Takes the results of `gains` and
 * `screenQuestions` of `libs/matching`.
 */
import {
  MET_FROM,
  MUST_FROM,
  type ExplanationNode,
  type Gain,
  type ReaderLanguage,
  type ScreenQuestion,
} from '#libs/contracts';
import type { ApplicationData } from './explain-application.js';
import { excerpt } from './excerpt.js';
import { nameAtStart } from './letters.js';
import { NAMES } from './names.js';
import { SCORES, type ScoreWords } from './scores.js';

type Known = Pick<ApplicationData, 'criteria' | 'assessment'>;
type GainWords = ScoreWords['gain'];

/** "Second cloud platform: +2.1 points". In the order of the gains. */
export function explainGains(gains: readonly Gain[], known: Known, language: ReaderLanguage): string[] {
  const words = SCORES[language].gain;
  return gains.flatMap((gain) => {
    const [what] = missingInWords([gain], known, language);
    if (what === undefined) return [];
    return gain.lane === null
      ? [words.whole({ what, points: gain.points })]
      : [
          words.lane({
            what,
            points: gain.points,
            lane: NAMES[language].lanes[gain.lane],
          }),
        ];
  });
}

/** "Second cloud platform": what would have to be shown, without what it would bring. In the order of the gains. */
export function missingInWords(gains: readonly Gain[], known: Known, language: ReaderLanguage): string[] {
  const words = SCORES[language].gain;
  return gains.flatMap((gain) => {
    const assessed = known.assessment.criteria.find(({ id }) => id === gain.criterion);
    if (!assessed) return [];
    const { explanation, category } = assessed;
    const label = labelOf(gain.criterion, known);
    return [
      nameAtStart(
        category === 'certifications' && explanation.test !== 'certifications' && isShown(explanation)
          ? words.inFull({ label })
          : missingOf(words, explanation, label),
      ),
    ];
  });
}

/** Names in one gain: enough to know what is meant. */
const MOST_NAMES = 2;
const NAME_LENGTH = 80;

/** Returns the missing part of a criterion, in words for a candidate's possible facts. */
function missingOf(words: GainWords, node: ExplanationNode, label: string): string {
  const { test, detail, children } = node;
  switch (test) {
    case 'experience':
      return missingWork(words, node);
    case 'duties': {
      const [counted, shown] = [Number(detail['counted']), Number(detail['shown'])];
      const more = counted - shown;
      const names = namesOf(children.filter(({ value }) => value < MUST_FROM)).slice(0, more);
      return more > 0 ? words.duties({ more, names }) : words.dutiesInFull;
    }
    case 'certifications':
      return missingCertificate(words, node);
    case 'education':
      return label;
    case 'language':
      return textOf(detail['askedLevel']) === null
        ? label
        : words.level({ label, level: textOf(detail['askedLevel'])! });
    case 'all': {
      const missing = children.filter(({ value }) => value < MET_FROM);
      const absent = missing.filter((one) => !isShown(one));
      const names = missing.map((one) => one.label);
      if (missing.length > 0 && absent.length === 0) return words.inRecentWork({ names });
      // With everything missing in full, the name of the whole says it.
      if (missing.length < children.length) return words.label({ label, missing: names });
      return absent.length === children.length
        ? label
        : words.aboveAll({ label, missing: absent.map((one) => one.label) });
    }
    case 'any':
      return missingOfBest(words, node, 1, label);
    case 'atLeast':
      return missingOfBest(words, node, Number(detail['n']), label);
    default:
      return isShown(node) ? missingProof(words, node, label) : label;
  }
}

/** Returns the missing part of the alternative that counts; the name of the whole where one more is required. */
function missingOfBest(words: GainWords, { children }: ExplanationNode, n: number, label: string): string {
  const found = children.filter(isShown).sort((a, b) => b.value - a.value);
  const counting = found[n - 1];
  return counting ? missingOf(words, counting, counting.label) : label;
}

/** Returns whether the documents show some of it: similar wording shows nothing. */
const isShown = ({ value, similar }: ExplanationNode): boolean => value > 0 && !similar;

function missingWork(words: GainWords, { detail, children }: ExplanationNode): string {
  const missingMonths = Number(detail['bound']) - Number(detail['months']);
  const isScopeOpen = Number(detail['scopeAsked'] ?? 0) > Number(detail['scopeShown'] ?? 0);
  if (missingMonths <= 0) return words.scope({ names: namesOf(children.filter(({ value }) => value < MUST_FROM)) });
  if (Number(detail['undatedPositions'] ?? 0) > 0 || detail['unreadableDates'] === true || detail['openEnded'] === true)
    return words.datesOfWork;
  return words.months({ missingMonths, scope: isScopeOpen });
}

function missingCertificate(words: GainWords, { detail, label }: ExplanationNode): string {
  const name = textOf(detail['name']);
  if (name !== null && detail['standing'] === 'expired') return words.renewed({ name });
  if (name !== null && detail['standing'] === 'undated') return words.certificateDate({ name });
  return words.certification({ label, several: label.includes(' or ') });
}

/** Returns what a skill, a cloud or a free phrase still lacks, by its place in the documents. */
function missingProof(words: GainWords, { test, detail }: ExplanationNode, label: string): string {
  const name = textOf(detail['name']) ?? label;
  const names = [name];
  const place = textOf(detail['place']) ?? '';
  if (['listed', 'certificate-or-course'].includes(place)) return words.inWork({ names });
  if (['undated-work', 'undated-project'].includes(place)) return words.dates({ names });
  if (test === 'cloud') return words.services({ label });
  if (test !== 'skill') return label;
  const [asked, counted] = [Number(detail['askedMonths'] ?? 0), Number(detail['countedMonths'] ?? 0)];
  if (counted < asked) return words.skillMonths({ name, missingMonths: asked - counted });
  return detail['credit'] === WHOLE ? words.recent({ names }) : words.itself({ label, name });
}

const WHOLE = 10000;

function namesOf(nodes: readonly ExplanationNode[]): string[] {
  return nodes.slice(0, MOST_NAMES).map(({ label }) => excerpt(label, NAME_LENGTH));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Returns a question for a phone screen, ready to ask. */
export function explainScreenQuestion(question: ScreenQuestion, known: Known, language: ReaderLanguage): string {
  return nameAtStart(asked(SCORES[language], question, known));
}

function asked({ screen, relevantWork }: ScoreWords, question: ScreenQuestion, known: Known): string {
  const { code, criterion, test, data } = question;
  const names = (question.names.length > 0 ? question.names : [labelOf(criterion, known)]).map((name) =>
    excerpt(name, NAME_LENGTH),
  );
  const level = String(data['asked'] ?? '');
  switch (code) {
    case 'unknown':
      return test === 'language' ? unknownLanguage(screen, question, names, level) : screen.unknown({ names });
    case 'undated':
      return test === 'experience'
        ? screen.undatedWork
        : test === 'certifications'
          ? screen.undatedCertificate({ names })
          : screen.undated({ names });
    case 'near-miss':
      return nearMiss({ screen, relevantWork }, question, { names, asked: level });
    default:
      return screen[code]({ names });
  }
}

/** Names the open question about a language as its row does: not stated, stated without a level, or only written in. */
function unknownLanguage(
  screen: ScoreWords['screen'],
  { data }: ScreenQuestion,
  names: string[],
  asked: string,
): string {
  if (data['source'] === 'text') return screen.languageOfText({ names, asked });
  return data['source'] === 'stated'
    ? screen.levelNotStated({ names, asked })
    : screen.unknownLanguage({ names, asked });
}

function nearMiss(
  { screen, relevantWork }: Pick<ScoreWords, 'screen' | 'relevantWork'>,
  { test, data }: ScreenQuestion,
  { names, asked }: { names: string[]; asked: string },
): string {
  switch (test) {
    case 'duties':
      return screen.duties({ names });
    case 'certifications':
      return screen.certificate({ names });
    case 'education':
      return screen.degree;
    case 'language':
      return data['source'] === 'text' ? screen.languageOfText({ names, asked }) : screen.language({ names, asked });
    case 'experience':
      if (data['relevantMonths'] === 0) {
        return screen.adjacent({ months: Number(data['months']), asked: Number(data['bound']) });
      }
      return screen.months({
        names: [relevantWork],
        months: Number(data['months']),
        asked: Number(data['bound']),
      });
    default:
      return data['askedMonths'] === undefined
        ? screen.sibling({ names, asked })
        : screen.months({ names, months: Number(data['months']), asked: Number(data['askedMonths']) });
  }
}

function labelOf(criterion: string, { criteria }: Known): string {
  return criteria.find(({ id }) => id === criterion)?.label ?? criterion;
}
