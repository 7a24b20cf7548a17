import { MET_FROM, type Detail, type ReasonCriterion, type ReasonNode } from '#libs/contracts';
import { dateName, lowerCase, monthName, nameAtStart, sentenceCase } from './durations.js';
import { en, parts } from './en.js';

const text = (detail: Detail, key: string): string | null => {
  const value = detail[key];
  return typeof value === 'string' && value !== '' ? value : null;
};
const number = (detail: Detail, key: string): number => (typeof detail[key] === 'number' ? detail[key] : 0);
const month = (detail: Detail, key: string): number | null => (typeof detail[key] === 'number' ? detail[key] : null);
const placeOf = (detail: Detail): string | null => {
  const place = text(detail, 'place');
  return place !== null && Object.hasOwn(en.places, place) ? en.places[place as keyof typeof en.places] : null;
};

/** How each kind of node is said. A node of another kind says its label and how far it is met. */
const SENTENCES: Record<string, (node: ReasonNode, isFor: boolean) => string> = {
  skill,
  cloud,
  phrase,
  experience,
  duties: (node) => {
    const { detail } = node;
    const shown = number(detail, 'shown');
    const partly = number(detail, 'partly');
    if (shown + partly === 0) return nothing(node);
    return en.duties({ shown, partly, duties: number(detail, 'duties') });
  },
  duty: (node) => {
    const place = placeOf(node.detail);
    return place === null ? nothing(node) : sentenceCase(en.duty({ place, value: node.value }));
  },
  certifications,
  education,
  language,
  all: (node) => {
    const named = (pick: (child: ReasonNode) => boolean) => node.children.filter(pick).map(({ label }) => label);
    return sentenceCase(
      en.all({
        met: named((child) => child.low > 0 && child.value >= MET_FROM),
        partial: named((child) => child.low > 0 && child.value < MET_FROM),
        missing: named((child) => child.high === 0),
        unknown: named((child) => child.low === 0 && child.high > 0),
      }),
    );
  },
  override: ({ value, children: [computed] }) =>
    en.override({ value, computed: computed ? lowerCase(explainNode(computed)) : null }),
  any: bestChild,
  atLeast: bestChild,
  nth: bestChild,
};

/**
 * Returns one node of the explanation as a plain short sentence, without a full stop.
 * @param isFor whether the sentence is a strength: it then begins with what is there
 */
export function explainNode(node: ReasonNode, isFor = false): string {
  if (node.detail['unread'] === true) return en.unread;
  return SENTENCES[node.test]?.(node, isFor) ?? node.label;
}

/** One criterion of an assessment as a plain short sentence, without a full stop. */
export function explainCriterion(criterion: ReasonCriterion): string {
  return explainNode(criterion.explanation);
}

/** Returns the sentence of a criterion as a strength. */
export function explainFor(criterion: ReasonCriterion): string {
  return explainNode(criterion.explanation, true);
}

interface NamedNode {
  label: string;
  detail?: Detail;
  children: readonly NamedNode[];
}

/** Whether the sentence about a node begins with the name of what was found: a name keeps its capital inside a sentence. */
export function isNameFirst(sentence: string, { label, detail = {}, children }: NamedNode): boolean {
  const names = [label, text(detail, 'name'), text(detail, 'skill')?.replaceAll('-', ' ')];
  return (
    names.some((name) => name && sentence.startsWith(`${nameAtStart(name)}:`)) ||
    children.some((child) => isNameFirst(sentence, child))
  );
}

/** Words that a quote of a node is there for: what it is called and what was found. For `excerpt`. */
export function quotedWords(node: ReasonNode): string[] {
  const { label, detail, children } = node;
  const found = ['name', 'names', 'found', 'related'].flatMap((key) => text(detail, key) ?? []);
  return [label, ...found, text(detail, 'skill')?.replaceAll('-', ' ') ?? '', ...children.flatMap(quotedWords)];
}

/** Returns the text for nothing found: missing, or beyond what could be read. */
function nothing({ low, high, value }: ReasonNode): string {
  if (high === 0) return en.notFound;
  return value > low ? en.unread : en.partlyUnread;
}

/** Words that the reader holds in lower case, as the label writes them. */
function asWritten(words: readonly string[], label: string): string[] {
  const written = new Map((label.match(/[\p{L}\p{N}+#.&-]+/gu) ?? []).map((word) => [word.toLowerCase(), word]));
  return words.map((word) => written.get(word) ?? word);
}

function phrase(node: ReasonNode, isFor: boolean): string {
  const phrase = phraseFound(node, isFor);
  return node.detail['notHeld'] === true ? parts([phrase, en.notHeld]) : phrase;
}

function phraseFound(node: ReasonNode, isFor: boolean): string {
  const { detail, label } = node;
  if (node.value === 0) return nothing(node);
  const [words, wordsFound] = [number(detail, 'words'), number(detail, 'wordsFound')];
  const place = detail['copied'] === true ? en.copied : placeOf(detail);
  if (wordsFound === 0) return en.phraseRelated({ place, isFor });
  const found = asWritten(text(detail, 'found')?.split(', ') ?? [], label);
  // Where all are there, the label says them.
  const isAll = wordsFound === words && (words > 1 || found[0]?.toLowerCase() === label.toLowerCase());
  const together = month(detail, 'together') ?? wordsFound;
  return en.phrase({
    words,
    wordsFound,
    together,
    found: isAll ? [] : found,
    isRelated: text(detail, 'related') !== null,
    place,
  });
}

function skill(node: ReasonNode): string {
  const { detail, label } = node;
  const id = text(detail, 'skill');
  if (id === null) return nothing(node);
  const credit = number(detail, 'credit');
  const called =
    text(detail, 'name') ?? (credit === 10000 && !label.includes(' or ') ? label : id.replaceAll('-', ' '));
  const name = nameAtStart(called);
  const asked = month(detail, 'askedMonths');
  const counted = month(detail, 'countedMonths');
  return parts([
    skillPlace(detail, name),
    ...(asked === null
      ? []
      : [en.skill.asked({ askedMonths: asked, countedMonths: counted === detail['months'] ? null : counted })]),
    ...(credit < 10000 ? [en.skill.close({ credit, label })] : []),
    ...(isFaded(detail) ? [en.skill.faded({ strength: number(detail, 'strength') })] : []),
  ]);
}

/** Shown in dated work so long ago that it counts for less. */
function isFaded(detail: Detail): boolean {
  const strength = month(detail, 'strength');
  return detail['place'] === 'dated-work' && strength !== null && strength > 0 && strength < 10000;
}

function skillPlace(detail: Detail, name: string): string {
  if (detail['copied'] === true) return en.skill.copied({ name });
  const reserve = text(detail, 'reserve');
  if (reserve !== null && Object.hasOwn(en.skill.reserve, reserve)) {
    return en.skill.reserve[reserve as keyof typeof en.skill.reserve]({ name });
  }
  switch (detail['place']) {
    case 'dated-work':
      return en.skill.dated({
        name,
        positions: number(detail, 'positions'),
        months: number(detail, 'months'),
        approximate: detail['approximate'] === true,
        lastMonth: number(detail, 'lastMonth'),
        lastDate: text(detail, 'lastDate'),
        current: detail['current'] === true,
      });
    case 'undated-work':
      return en.skill.undatedWork({ name });
    case 'undated-project':
      return en.skill.undatedProject({ name });
    case 'certificate-or-course':
      return en.skill.course({ name });
    default:
      return en.skill.listed({ name });
  }
}

function cloud(node: ReasonNode): string {
  const { detail } = node;
  const label = nameAtStart(node.label);
  const place = placeOf(detail);
  if (place === null) return nothing(node);
  const services = number(detail, 'services');
  const less = text(detail, 'less')?.split(', ') ?? [];
  return parts([
    services === 0
      ? en.cloud.named({ label, place })
      : en.cloud.services({ label, services, names: text(detail, 'names') ?? '', place }),
    ...(less.length > 0 ? [en.cloud.less({ names: less })] : []),
  ]);
}

function experience({ detail }: ReasonNode, isFor: boolean): string {
  const { lack, found } = workOf(detail);
  const clauses = isFor ? [...found, ...(found.length > 0 ? lack.map(lowerCase) : lack)] : [...lack, ...found];
  const scopeAsked = number(detail, 'scopeAsked');
  const scope = { asked: scopeAsked, shown: number(detail, 'scopeShown'), partly: number(detail, 'scopePartly') };
  return parts([
    ...clauses,
    ...(detail['unreadableDates'] === true ? [en.experience.unreadable] : []),
    ...(scopeAsked === 0 ? [] : [en.experience.scope(scope)]),
  ]);
}

/** Returns the found parts of the required work, and the note that none of it is relevant and dated. */
function workOf(detail: Detail): { lack: string[]; found: string[] } {
  const bound = number(detail, 'bound');
  const relevantMonths = number(detail, 'relevantMonths');
  const adjacentMonths = number(detail, 'adjacentMonths');
  const undatedPositions = number(detail, 'undatedPositions');
  const undatedAdjacent = number(detail, 'undatedAdjacent');
  const approximate = detail['approximateAdjacent'] === true;
  const found = [
    ...(relevantMonths > 0
      ? [en.experience.relevant({ relevantMonths, approximate: detail['approximateRelevant'] === true, bound })]
      : []),
    ...(adjacentMonths > 0
      ? [en.experience.adjacent({ adjacentMonths, approximate, adjacentCredit: number(detail, 'adjacentCredit') })]
      : []),
    ...(undatedPositions > 0
      ? [en.experience.undated({ undatedPositions, undatedMonths: number(detail, 'undatedMonths') })]
      : []),
    ...(undatedAdjacent > 0
      ? [
          en.experience.undatedAdjacent({
            undatedAdjacent,
            undatedAdjacentMonths: number(detail, 'undatedAdjacentMonths'),
          }),
        ]
      : []),
  ];
  if (relevantMonths > 0) return { lack: [], found };
  return { lack: [found.length > 0 ? en.experience.undatedOnly({ bound }) : en.experience.none({ bound })], found };
}

function certifications(node: ReasonNode): string {
  const { detail } = node;
  const name = text(detail, 'name');
  if (name === null)
    return node.high > 0 ? nothing(node) : en.certification.missing({ several: node.label.includes(' or ') });
  const dates = { name, expires: date(detail, 'expires'), issued: date(detail, 'issued') };
  const validity =
    detail['standing'] === 'valid'
      ? en.certification.valid(dates)
      : detail['standing'] === 'expired'
        ? en.certification.expired(dates)
        : en.certification.undated(dates);
  return detail['equivalent'] === true ? parts([validity, en.certification.equivalent]) : validity;
}

/** A date as precise as the document states it; older explanations hold the month alone. */
function date(detail: ReasonNode['detail'], key: string): string | null {
  const stated = detail[key];
  return typeof stated === 'string' ? dateName(stated) : typeof stated === 'number' ? monthName(stated) : null;
}

function education({ detail, high }: ReasonNode): string {
  if (detail['by'] === 'experience') {
    return en.education.experience({ months: number(detail, 'months'), bound: number(detail, 'bound') });
  }
  const level = text(detail, 'level');
  if (level === null) {
    if (high > 0) return en.education.levelUnknown;
    return detail['lower'] === true ? en.education.tooLow : en.education.missing;
  }
  return en.education.degree({
    level: Object.hasOwn(en.degrees, level) ? en.degrees[level as keyof typeof en.degrees] : level,
    field: detail['anyField'] === true ? 'any' : detail['inField'] === true ? 'asked' : 'other',
  });
}

function language({ detail }: ReasonNode): string {
  const asked = text(detail, 'askedLevel');
  const level = text(detail, 'level');
  if (detail['source'] === 'text') return en.language.text({ asked });
  if (detail['source'] !== 'stated') return en.language.missing;
  return level === null ? en.language.noLevel({ asked }) : en.language.stated({ level, asked });
}

/** Sentences of these begin with the name of what they are about, where there is anything. */
const NAMED: readonly string[] = ['skill', 'cloud', 'certifications'];

/** A part of a whole by its name: "Docker: mentioned only, not shown in work"; the name is not said twice. */
export function explainPart(part: ReasonNode): string {
  return partInWords({ ...part, sentence: explainNode(part) });
}

/** `explainPart` where the sentence about it is there already. */
export function partInWords(part: NamedNode & Pick<ReasonNode, 'test' | 'value'> & { sentence: string }): string {
  const [name, sentence] = [nameAtStart(part.label), part.sentence];
  if (sentence.startsWith(`${name}:`)) return sentence;
  const isNamed = (NAMED.includes(part.test) && part.value > 0) || isNameFirst(sentence, part);
  return isNamed ? `${name} – ${sentence}` : `${name}: ${lowerCase(sentence)}`;
}

/** One of several alternatives: by the name of what was found. */
function explainAlternative(part: ReasonNode, isFor: boolean): string {
  const sentence = explainNode(part, isFor);
  return NAMED.includes(part.test) ? sentence : partInWords({ ...part, sentence });
}

/** Returns the text of the best alternatives; the number found where more are required. */
function bestChild(node: ReasonNode, isFor: boolean): string {
  const n = node.test === 'any' ? 1 : number(node.detail, 'n');
  const best = node.children
    .map((child, index) => ({ child, index }))
    .filter(({ child }) => child.low > 0)
    .sort((a, b) => b.child.value - a.child.value || a.index - b.index)
    .map(({ child }) => child);
  if (best.length === 0) return nothing(node);
  const labels = node.children.map(({ label }) => label);
  if (node.test === 'nth') {
    // The n-th best alone counts; where there are fewer, which ones there are is enough.
    return best[n - 1]
      ? explainAlternative(best[n - 1]!, isFor)
      : en.only({ found: best.map(({ label }) => label), labels, n });
  }
  const named = best.slice(0, n).map((child) => explainAlternative(child, isFor));
  return parts(best.length < n ? [en.fewer({ found: best.length, n, labels }), ...named] : named);
}
