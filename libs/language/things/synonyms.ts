import { contentWords } from '../terms/terms.js';
import { ACTION_GROUPS, ACTION_NOUNS } from './action-groups.js';
import { taskWeight } from './task-weights.js';
import { THING_GROUPS } from './thing-groups.generated.js';

/** Other words for what a phrase names. */
export interface Synonym {
  /** Stems of the phrase that they stand for. */
  of: readonly string[];
  /** Stems that show it, all of them in one sentence. */
  terms: readonly string[];
  /** True for something narrower, which shows the thing without being it. */
  implied: boolean;
}

interface Group {
  /** Members that each show one another; of a group with a head the head alone. */
  members: readonly (readonly string[])[];
  /** Narrower things that show the members. */
  narrower: readonly (readonly string[])[];
}

const stemsOfPhrase = (phrase: string): string[] => [...new Set(contentWords(phrase).map(({ stem }) => stem))];

/** The stems of a member; none where words that tell are lost ("1099 forms") or all are of every trade. */
function stemsOfMember(phrase: string): string[] {
  const stems = stemsOfPhrase(phrase);
  const tells = stems.some((one) => taskWeight(one) >= TELLING) || stems.length > 1;
  const isWhole = !/(?:^|\s)\d/.test(phrase);
  return tells && isWhole ? stems : [];
}

const TELLING = 300;

function parseGroup(line: string): Group | null {
  const [left = '', right] = line.split('<');
  const phrases = (text: string): string[][] =>
    text
      .split('|')
      .map((phrase) => stemsOfMember(phrase.trim()))
      .filter((stems) => stems.length > 0);
  const members = phrases(left);
  return members.length === 0 ? null : { members, narrower: right === undefined ? [] : phrases(right) };
}

function* groupsOf(text: string): Generator<Group> {
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const group = parseGroup(line);
    if (group) yield group;
  }
}

/** Groups by a stem of the member that they are entered under: its first. */
let things: Map<string, { member: readonly string[]; group: Group }[]> | null = null;

function thingIndex(): NonNullable<typeof things> {
  if (!things) {
    things = new Map();
    for (const group of groupsOf(THING_GROUPS))
      for (const member of group.members) {
        const list = things.get(member[0]!);
        if (list) list.push({ member, group });
        else things.set(member[0]!, [{ member, group }]);
      }
  }
  return things;
}

const keyOf = (stems: readonly string[]): string => [...stems].sort().join(' ');

/** The listed synonyms of what stems name together, each once; they stand for all of its stems or for some. */
export function synonymsOf(stems: readonly string[]): Synonym[] {
  const asked = new Set(stems);
  const found = new Map<string, Synonym>();
  for (const stem of stems) {
    for (const { member, group } of thingIndex().get(stem) ?? []) {
      if (!member.every((one) => asked.has(one))) continue;
      const add = (terms: readonly string[], implied: boolean): void => {
        if (terms.every((one) => asked.has(one))) return;
        const key = `${keyOf(member)}=${keyOf(terms)}`;
        if (!found.has(key)) found.set(key, { of: member, terms, implied });
      };
      group.members.forEach((other) => other !== member && add(other, false));
      group.narrower.forEach((other) => add(other, true));
    }
  }
  for (const stem of stems)
    for (const other of sameWords().get(stem) ?? [])
      if (!asked.has(other)) found.set(`${stem}=${other}`, { of: [stem], terms: [other], implied: false });
  return [...found.values()];
}

/** Words of every trade that stand for one another beside a word that tells: "personal trainer certificate", "certified personal trainer". */
const SAME_WORDS = [
  'certificate certification certified certify credential',
  'license licensed licence licensure',
  'system software tool platform application package',
];

let same: Map<string, string[]> | null = null;

function sameWords(): NonNullable<typeof same> {
  if (!same) {
    same = new Map();
    for (const line of SAME_WORDS) {
      const stems = stemsOfPhrase(line);
      for (const one of stems)
        same.set(
          one,
          stems.filter((other) => other !== one),
        );
    }
  }
  return same;
}

interface Actions {
  /** Stems of verbs and of their nouns that tell the same action, by the stem of a verb. */
  like: Map<string, string[]>;
  /** Stems of verbs by those of their nouns. */
  verbs: Map<string, string>;
}

let actions: Actions | null = null;

function readActions(): Actions {
  const like = new Map<string, string[]>();
  const verbs = new Map<string, string>();
  const nouns = new Map<string, string>();
  for (const line of ACTION_NOUNS.split('\n')) {
    const [verb, noun] = stemsOfPhrase(line);
    if (verb === undefined || noun === undefined) continue;
    nouns.set(verb, noun);
    verbs.set(noun, verb);
  }
  for (const line of ACTION_GROUPS.split('\n')) {
    const stems = stemsOfPhrase(line);
    const all = stems.flatMap((one) => [one, ...(nouns.has(one) ? [nouns.get(one)!] : [])]);
    for (const one of stems) {
      like.set(one, [...new Set([...(like.get(one) ?? [one]), ...all])]);
      if (!verbs.has(one)) verbs.set(one, one);
    }
  }
  return { like, verbs };
}

/** Stems of verbs, and of nouns, that tell the same action as a verb's stem, itself first. */
export function actionsLike(stem: string): readonly string[] {
  actions ??= readActions();
  return actions.like.get(stem) ?? [stem];
}

/** The stem of the verb whose action a noun names, given by its stem: of "advise" for "advice"; null for other nouns. */
export function actionNamed(stem: string): string | null {
  actions ??= readActions();
  return actions.verbs.get(stem) ?? null;
}
