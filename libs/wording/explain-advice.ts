/**
 * The biggest gaps of a score, and the questions of a phone screen, in words. Takes the results of `gains` and
 * `screenQuestions` of `libs/matching`.
 */
import { MET_FROM, MUST_FROM, type ExplanationNode, type Gain, type ScreenQuestion } from '#libs/contracts';
import type { ApplicationData } from './explain-application.js';
import { nameAtStart } from './durations.js';
import { en } from './en.js';
import { excerpt } from './excerpt.js';

type Known = Pick<ApplicationData, 'criteria' | 'assessment'>;

/** "Second cloud platform: +2.1". In the order of the gains. */
export function explainGains(gains: readonly Gain[], known: Known): string[] {
  return gains.flatMap((gain) => {
    const [what] = missingInWords([gain], known);
    if (what === undefined) return [];
    return gain.lane === null
      ? [en.gain.whole({ what, points: gain.points })]
      : [en.gain.lane({ what, points: gain.points, lane: en.lanes[gain.lane] })];
  });
}

/** "Second cloud platform": what would have to be shown, without what it would bring. In the order of the gains. */
export function missingInWords(gains: readonly Gain[], known: Known): string[] {
  return gains.flatMap((gain) => {
    const assessed = known.assessment.criteria.find(({ id }) => id === gain.criterion);
    if (!assessed) return [];
    const { explanation, category } = assessed;
    const label = labelOf(gain.criterion, known);
    return [
      nameAtStart(
        category === 'certifications' && explanation.test !== 'certifications' && explanation.value > 0
          ? en.gain.inFull({ label })
          : missingOf(explanation, label),
      ),
    ];
  });
}

/** Names in one gain: enough to know what is meant. */
const MOST_NAMES = 2;
const NAME_LENGTH = 80;

/** Returns the missing part of a criterion, in words for a candidate's possible facts. */
function missingOf(node: ExplanationNode, label: string): string {
  const { test, detail, children } = node;
  switch (test) {
    case 'experience':
      return missingWork(node);
    case 'duties': {
      const [counted, shown] = [Number(detail['counted']), Number(detail['shown'])];
      const more = counted - shown;
      const names = namesOf(children.filter(({ value }) => value < MUST_FROM)).slice(0, more);
      return more > 0 ? en.gain.duties({ more, names }) : en.gain.dutiesInFull;
    }
    case 'certifications':
      return missingCertificate(node);
    case 'education':
      return label;
    case 'language':
      return textOf(detail['askedLevel']) === null
        ? label
        : en.gain.level({ label, level: textOf(detail['askedLevel'])! });
    case 'all': {
      const missing = children.filter(({ value }) => value < MET_FROM);
      const absent = missing.filter(({ value }) => value === 0);
      const names = missing.map((one) => one.label);
      if (missing.length > 0 && absent.length === 0) return en.gain.inRecentWork({ names });
      // With everything missing in full, the name of the whole says it.
      if (missing.length < children.length) return en.gain.label({ label, missing: names });
      return absent.length === children.length
        ? label
        : en.gain.aboveAll({ label, missing: absent.map((one) => one.label) });
    }
    case 'any':
      return missingOfBest(node, 1, label);
    case 'atLeast':
      return missingOfBest(node, Number(detail['n']), label);
    default:
      return node.value === 0 ? label : missingProof(node, label);
  }
}

/** Returns the missing part of the alternative that counts; the name of the whole where one more is required. */
function missingOfBest({ children }: ExplanationNode, n: number, label: string): string {
  const found = children.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  const counting = found[n - 1];
  return counting ? missingOf(counting, counting.label) : label;
}

function missingWork({ detail, children }: ExplanationNode): string {
  const missingMonths = Number(detail['bound']) - Number(detail['months']);
  const isScopeOpen = Number(detail['scopeAsked'] ?? 0) > Number(detail['scopeShown'] ?? 0);
  if (missingMonths <= 0) return en.gain.scope({ names: namesOf(children.filter(({ value }) => value < MUST_FROM)) });
  if (Number(detail['undatedPositions'] ?? 0) > 0 || detail['unreadableDates'] === true) return en.gain.datesOfWork;
  return en.gain.months({ missingMonths, scope: isScopeOpen });
}

function missingCertificate({ detail, label }: ExplanationNode): string {
  const name = textOf(detail['name']);
  if (name !== null && detail['standing'] === 'expired') return en.gain.renewed({ name });
  if (name !== null && detail['standing'] === 'undated') return en.gain.certificateDate({ name });
  return en.gain.certification({ label, several: label.includes(' or ') });
}

/** Returns what a skill, a cloud or a free phrase still lacks, by its place in the documents. */
function missingProof({ test, detail }: ExplanationNode, label: string): string {
  const name = textOf(detail['name']) ?? label;
  const names = [name];
  const place = textOf(detail['place']) ?? '';
  if (['listed', 'certificate-or-course'].includes(place)) return en.gain.inWork({ names });
  if (['undated-work', 'undated-project'].includes(place)) return en.gain.dates({ names });
  if (test === 'cloud') return en.gain.services({ label });
  if (test === 'phrase') {
    const isWhole = detail['wordsFound'] === detail['words'];
    return isWhole ? en.gain.morePlaces({ label }) : en.gain.label({ label, missing: [] });
  }
  if (test !== 'skill') return label;
  const [asked, counted] = [Number(detail['askedMonths'] ?? 0), Number(detail['countedMonths'] ?? 0)];
  if (counted < asked) return en.gain.skillMonths({ name, missingMonths: asked - counted });
  return detail['credit'] === WHOLE ? en.gain.recent({ names }) : en.gain.itself({ label, name });
}

const WHOLE = 10000;

function namesOf(nodes: readonly ExplanationNode[]): string[] {
  return nodes.slice(0, MOST_NAMES).map(({ label }) => excerpt(label, NAME_LENGTH));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Returns a question for a phone screen, ready to ask. */
export function explainScreenQuestion(question: ScreenQuestion, known: Known): string {
  return nameAtStart(asked(question, known));
}

function asked(question: ScreenQuestion, known: Known): string {
  const { code, criterion, test, data } = question;
  const names = (question.names.length > 0 ? question.names : [labelOf(criterion, known)]).map((name) =>
    excerpt(name, NAME_LENGTH),
  );
  const level = String(data['asked'] ?? '');
  switch (code) {
    case 'unknown':
      return test === 'language' ? unknownLanguage(question, names, level) : en.screen.unknown({ names });
    case 'undated':
      return test === 'experience'
        ? en.screen.undatedWork
        : test === 'certifications'
          ? en.screen.undatedCertificate({ names })
          : en.screen.undated({ names });
    case 'near-miss':
      return nearMiss(question, names, level);
    default:
      return en.screen[code]({ names });
  }
}

/** Names the open question about a language as its row does: not stated, stated without a level, or only written in. */
function unknownLanguage({ data }: ScreenQuestion, names: string[], asked: string): string {
  if (data['source'] === 'text') return en.screen.languageOfText({ names, asked });
  return data['source'] === 'stated'
    ? en.screen.levelNotStated({ names, asked })
    : en.screen.unknownLanguage({ names, asked });
}

function nearMiss({ test, data }: ScreenQuestion, names: string[], asked: string): string {
  switch (test) {
    case 'duties':
      return en.screen.duties({ names });
    case 'certifications':
      return en.screen.certificate({ names });
    case 'education':
      return en.screen.degree;
    case 'language':
      return data['source'] === 'text'
        ? en.screen.languageOfText({ names, asked })
        : en.screen.language({ names, asked });
    case 'experience':
      if (data['relevantMonths'] === 0) {
        return en.screen.adjacent({ months: Number(data['months']), asked: Number(data['bound']) });
      }
      return en.screen.months({
        names: [en.relevantWork],
        months: Number(data['months']),
        asked: Number(data['bound']),
      });
    default:
      return data['askedMonths'] === undefined
        ? en.screen.sibling({ names, asked })
        : en.screen.months({ names, months: Number(data['months']), asked: Number(data['askedMonths']) });
  }
}

function labelOf(criterion: string, { criteria }: Known): string {
  return criteria.find(({ id }) => id === criterion)?.label ?? criterion;
}
