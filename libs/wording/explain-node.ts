import { MET_FROM, type Detail, type ReaderLanguage, type ReasonCriterion, type ReasonNode } from '#libs/contracts';
import { NAMED, partInWords } from './explain-part.js';
import { GRAMMAR } from './grammar.js';
import { nameAtStart, sentenceCase } from './letters.js';
import { parts, SCORES, type ScoreWords } from './scores.js';

const text = (detail: Detail, key: string): string | null => {
  const value = detail[key];
  return typeof value === 'string' && value !== '' ? value : null;
};
const number = (detail: Detail, key: string): number => (typeof detail[key] === 'number' ? detail[key] : 0);
const month = (detail: Detail, key: string): number | null => (typeof detail[key] === 'number' ? detail[key] : null);
const placeOf = ({ places }: ScoreWords, detail: Detail): string | null => {
  const place = text(detail, 'place');
  return place !== null && Object.hasOwn(places, place) ? places[place as keyof typeof places] : null;
};

/** The language and the form of a sentence. */
interface Manner {
  language: ReaderLanguage;
  words: ScoreWords;
  /** Whether it is a strength: it then begins with what is there. */
  isFor: boolean;
}

/** The sentence of each kind of node. A node of another kind states its label and how far it is met. */
const SENTENCES: Record<string, (node: ReasonNode, manner: Manner) => string> = {
  skill,
  cloud,
  phrase,
  experience,
  duties: (node, { words }) => {
    const { detail } = node;
    const shown = number(detail, 'shown');
    const partly = number(detail, 'partly');
    if (shown + partly === 0) return node.similar ? words.similar({ place: null }) : nothing(node, words);
    return words.duties({ shown, partly, duties: number(detail, 'duties'), value: node.value });
  },
  duty: (node, { words }) => {
    const place = placeOf(words, node.detail);
    if (node.similar) return words.similar({ place });
    return place === null
      ? nothing(node, words)
      : sentenceCase(words.duty({ place, value: node.value, isImplied: node.implied === true }));
  },
  certifications,
  education,
  language: languageLevel,
  all: (node, { words }) => {
    const named = (pick: (child: ReasonNode) => boolean) => node.children.filter(pick).map(({ label }) => label);
    return sentenceCase(
      words.all({
        met: named((child) => isShown(child) && child.value >= MET_FROM),
        partial: named((child) => isShown(child) && child.value < MET_FROM),
        similar: named((child) => child.similar === true && child.high < MET_FROM),
        missing: named((child) => child.high === 0),
        unknown: named((child) => !isShown(child) && child.high >= (child.similar ? MET_FROM : 1)),
      }),
    );
  },
  override: ({ value, children: [computed] }, { language, words }) =>
    words.override({
      value,
      computed: computed ? GRAMMAR[language].insideSentence(explainNode(computed, language)) : null,
    }),
  any: bestChild,
  atLeast: bestChild,
  nth: bestChild,
};

/**
 * Returns one node of the explanation as a plain short sentence, without a full stop.
 * @param isFor whether the sentence is a strength: it then begins with what is there
 */
export function explainNode(node: ReasonNode, language: ReaderLanguage, isFor = false): string {
  const words = SCORES[language];
  if (node.detail['unread'] === true) return words.unread;
  return SENTENCES[node.test]?.(node, { language, words, isFor }) ?? node.label;
}

/** One criterion of an assessment as a plain short sentence, without a full stop. */
export function explainCriterion(criterion: ReasonCriterion, language: ReaderLanguage): string {
  return explainNode(criterion.explanation, language);
}

/** Returns the sentence of a criterion as a strength. */
export function explainFor(criterion: ReasonCriterion, language: ReaderLanguage): string {
  return explainNode(criterion.explanation, language, true);
}

/** Words that a quote of a node is there for: what it is called and what was found. For `excerpt`. */
export function quotedWords(node: ReasonNode): string[] {
  const { label, detail, children } = node;
  const found = ['name', 'names', 'found', 'related'].flatMap((key) => text(detail, key) ?? []);
  return [label, ...found, text(detail, 'skill')?.replaceAll('-', ' ') ?? '', ...children.flatMap(quotedWords)];
}

/** Returns whether something of a node is certain: similar wording shows nothing. */
const isShown = ({ low, similar }: ReasonNode): boolean => low > 0 && !similar;

/** Returns the text for nothing found: missing, or beyond what could be read. */
function nothing({ low, high, value }: ReasonNode, words: ScoreWords): string {
  if (high === 0) return words.notFound;
  return value > low ? words.unread : words.partlyUnread;
}

function phrase(node: ReasonNode, { words }: Manner): string {
  const found = phraseFound(node, words);
  return node.detail['notHeld'] === true ? parts([found, words.notHeld]) : found;
}

function phraseFound(node: ReasonNode, words: ScoreWords): string {
  const { detail } = node;
  if (node.value === 0) return nothing(node, words);
  const place = detail['copied'] === true ? words.copied : placeOf(words, detail);
  if (node.similar) return words.similar({ place });
  return node.implied ? words.implied({ place }) : words.found({ place });
}

function skill(node: ReasonNode, { words }: Manner): string {
  const { detail, label } = node;
  const id = text(detail, 'skill');
  if (id === null) return nothing(node, words);
  const credit = number(detail, 'credit');
  const called =
    text(detail, 'name') ?? (credit === 10000 && !label.includes(' or ') ? label : id.replaceAll('-', ' '));
  const name = nameAtStart(called);
  const asked = month(detail, 'askedMonths');
  const counted = month(detail, 'countedMonths');
  const shown = skillPlace(words.skill, detail, name);
  return parts([
    node.implied ? words.skill.implied({ shown }) : shown,
    ...(asked === null
      ? []
      : [words.skill.asked({ askedMonths: asked, countedMonths: counted === detail['months'] ? null : counted })]),
    ...(credit < 10000 ? [words.skill.close({ credit, label })] : []),
    ...(isFaded(detail) ? [words.skill.faded({ strength: number(detail, 'strength') })] : []),
  ]);
}

/** Shown in dated work so long ago that it counts for less. */
function isFaded(detail: Detail): boolean {
  const strength = month(detail, 'strength');
  return detail['place'] === 'dated-work' && strength !== null && strength > 0 && strength < 10000;
}

function skillPlace(words: ScoreWords['skill'], detail: Detail, name: string): string {
  if (detail['copied'] === true) return words.copied({ name });
  const reserve = text(detail, 'reserve');
  if (reserve !== null && Object.hasOwn(words.reserve, reserve)) {
    return words.reserve[reserve as keyof typeof words.reserve]({ name });
  }
  switch (detail['place']) {
    case 'dated-work':
      return words.dated({
        name,
        positions: number(detail, 'positions'),
        months: number(detail, 'months'),
        approximate: detail['approximate'] === true,
        lastMonth: number(detail, 'lastMonth'),
        lastDate: text(detail, 'lastDate'),
        current: detail['current'] === true,
      });
    case 'undated-work':
      return words.undatedWork({ name });
    case 'undated-project':
      return words.undatedProject({ name });
    case 'certificate-or-course':
      return words.course({ name });
    default:
      return words.listed({ name });
  }
}

function cloud(node: ReasonNode, { words }: Manner): string {
  const { detail } = node;
  const label = nameAtStart(node.label);
  const place = placeOf(words, detail);
  if (place === null) return nothing(node, words);
  const services = number(detail, 'services');
  const less = text(detail, 'less')?.split(', ') ?? [];
  return parts([
    services === 0
      ? words.cloud.named({ label, place })
      : words.cloud.services({ label, services, names: text(detail, 'names') ?? '', place }),
    ...(less.length > 0 ? [words.cloud.less({ names: less })] : []),
  ]);
}

function experience({ detail }: ReasonNode, { language, words, isFor }: Manner): string {
  const { lack, found } = workOf(detail, words.experience);
  const clauses = isFor
    ? [...found, ...(found.length > 0 ? lack.map(GRAMMAR[language].insideSentence) : lack)]
    : [...lack, ...found];
  const scopeAsked = number(detail, 'scopeAsked');
  const scope = { asked: scopeAsked, shown: number(detail, 'scopeShown'), partly: number(detail, 'scopePartly') };
  return parts([
    ...clauses,
    ...(detail['unreadableDates'] === true ? [words.experience.unreadable] : []),
    ...(detail['openEnded'] === true ? [words.experience.openEnded] : []),
    ...(detail['unparsed'] === true && found.length > 0 ? [words.experience.unparsed] : []),
    ...(scopeAsked === 0 ? [] : [words.experience.scope(scope)]),
  ]);
}

/** Returns the found parts of the required work, and the note that none of it is relevant and dated. */
function workOf(detail: Detail, words: ScoreWords['experience']): { lack: string[]; found: string[] } {
  const bound = number(detail, 'bound');
  const relevantMonths = number(detail, 'relevantMonths');
  const adjacentMonths = number(detail, 'adjacentMonths');
  const undatedPositions = number(detail, 'undatedPositions');
  const undatedAdjacent = number(detail, 'undatedAdjacent');
  const approximate = detail['approximateAdjacent'] === true;
  const found = [
    ...(relevantMonths > 0
      ? [words.relevant({ relevantMonths, approximate: detail['approximateRelevant'] === true, bound })]
      : []),
    ...(adjacentMonths > 0
      ? [words.adjacent({ adjacentMonths, approximate, adjacentCredit: number(detail, 'adjacentCredit') })]
      : []),
    ...(undatedPositions > 0
      ? [words.undated({ undatedPositions, undatedMonths: number(detail, 'undatedMonths') })]
      : []),
    ...(undatedAdjacent > 0
      ? [
          words.undatedAdjacent({
            undatedAdjacent,
            undatedAdjacentMonths: number(detail, 'undatedAdjacentMonths'),
          }),
        ]
      : []),
  ];
  if (relevantMonths > 0) return { lack: [], found };
  if (found.length > 0) return { lack: [words.undatedOnly({ bound })], found };
  return { lack: [detail['unparsed'] === true ? words.unparsedOnly({ bound }) : words.none({ bound })], found };
}

function certifications(node: ReasonNode, { language, words }: Manner): string {
  const { detail } = node;
  const name = text(detail, 'name');
  if (name === null)
    return node.high > 0 ? nothing(node, words) : words.certification.missing({ several: node.label.includes(' or ') });
  const dates = { name, expires: date(language, detail, 'expires'), issued: date(language, detail, 'issued') };
  const standing = text(detail, 'standing');
  const validity =
    words.certification[standing === 'valid' || standing === 'held' || standing === 'expired' ? standing : 'undated'](
      dates,
    );
  return detail['equivalent'] === true ? parts([validity, words.certification.equivalent]) : validity;
}

/** A date as precise as the document states it; older explanations hold the month alone. */
function date(language: ReaderLanguage, detail: ReasonNode['detail'], key: string): string | null {
  const { dateName, monthName } = GRAMMAR[language];
  const stated = detail[key];
  return typeof stated === 'string' ? dateName(stated) : typeof stated === 'number' ? monthName(stated) : null;
}

function education({ detail, high }: ReasonNode, { words }: Manner): string {
  if (detail['by'] === 'experience') {
    return words.education.experience({ months: number(detail, 'months'), bound: number(detail, 'bound') });
  }
  const level = text(detail, 'level');
  if (level === null) {
    if (high > 0) return words.education.levelUnknown;
    return detail['lower'] === true ? words.education.tooLow : words.education.missing;
  }
  return words.education.degree({
    level: Object.hasOwn(words.degrees, level) ? words.degrees[level as keyof typeof words.degrees] : level,
    field: detail['anyField'] === true ? 'any' : detail['inField'] === true ? 'asked' : 'other',
  });
}

function languageLevel({ detail }: ReasonNode, { words }: Manner): string {
  const asked = text(detail, 'askedLevel');
  const level = text(detail, 'level');
  if (detail['source'] === 'text') return words.language.text({ asked });
  if (detail['source'] !== 'stated') return words.language.missing;
  return level === null ? words.language.noLevel({ asked }) : words.language.stated({ level, asked });
}

/** A part of a whole by its name: "Docker: mentioned only, not shown in work"; the name is not repeated. */
export function explainPart(part: ReasonNode, language: ReaderLanguage): string {
  return partInWords({ ...part, sentence: explainNode(part, language) }, language);
}

/** One of several alternatives: by the name of what was found. */
function explainAlternative(part: ReasonNode, { language, isFor }: Manner): string {
  const sentence = explainNode(part, language, isFor);
  return NAMED.includes(part.test) && !part.implied ? sentence : partInWords({ ...part, sentence }, language);
}

/** Returns the text of the best alternatives; the number found where more are required. */
function bestChild(node: ReasonNode, manner: Manner): string {
  const { words } = manner;
  const n = node.test === 'any' ? 1 : number(node.detail, 'n');
  const best = node.children
    .map((child, index) => ({ child, index }))
    .filter(({ child }) => isShown(child))
    .sort((a, b) => b.child.value - a.child.value || a.index - b.index)
    .map(({ child }) => child);
  if (best.length === 0) return node.similar ? words.similar({ place: null }) : nothing(node, words);
  const labels = node.children.map(({ label }) => label);
  if (node.test === 'nth') {
    // The n-th best alone counts; where there are fewer, which ones there are is enough.
    return best[n - 1]
      ? explainAlternative(best[n - 1]!, manner)
      : words.only({ found: best.map(({ label }) => label), labels, n });
  }
  const sentences = best.slice(0, n).map((child) => explainAlternative(child, manner));
  return parts(best.length < n ? [words.fewer({ found: best.length, n, labels }), ...sentences] : sentences);
}
