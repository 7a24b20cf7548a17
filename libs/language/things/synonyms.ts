import { inflateTable } from '../text/inflate-table.js';
import { lazy } from '../text/lazy.js';
import { TELLING, taskWeight } from './task-weights.js';
import { stemsOfPhrase } from './stems-of-phrase.js';
import { PACKED_THING_GROUPS } from './thing-groups.generated.js';

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

/** The stems of a member; none where words that tell are lost ("1099 forms") or all are of every trade. */
function stemsOfMember(phrase: string): string[] {
  const stems = stemsOfPhrase(phrase);
  const tells = stems.some((one) => taskWeight(one) >= TELLING) || stems.length > 1;
  const isWhole = !/(?:^|\s)\d/.test(phrase);
  return tells && isWhole ? stems : [];
}

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

/** Groups by the first stem of each member. */
const groupsByStem = lazy(() => {
  const byStem = new Map<string, { member: readonly string[]; group: Group }[]>();
  for (const line of inflateTable(PACKED_THING_GROUPS).toString('utf8').split('\n')) {
    const group = parseGroup(line);
    for (const member of group?.members ?? []) {
      const list = byStem.get(member[0]!);
      if (list) list.push({ member, group: group! });
      else byStem.set(member[0]!, [{ member, group: group! }]);
    }
  }
  return byStem;
});

const keyOf = (stems: readonly string[]): string => [...stems].sort().join(' ');

/** The listed synonyms of what stems name together, each once; they stand for all of its stems or for some. */
export function synonymsOf(stems: readonly string[]): Synonym[] {
  const asked = new Set(stems);
  const found = new Map<string, Synonym>();
  for (const stem of stems) {
    for (const { member, group } of groupsByStem().get(stem) ?? []) {
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

const sameWords = lazy(
  () =>
    new Map(
      SAME_WORDS.map(stemsOfPhrase).flatMap((stems) =>
        stems.map((one) => [one, stems.filter((other) => other !== one)] as const),
      ),
    ),
);
