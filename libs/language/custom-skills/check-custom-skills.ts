import { spellingsOfEntry, type CustomEntry, type SkillCatalogue } from '#libs/taxonomy';
import { rarity } from '../rarity/rarity.js';
import { stem } from '../words/stems.js';
import { isStopWord } from '../terms/terms.js';
import { tokenise } from '../words/tokens.js';

/** A fault of an organization's custom skills. Its words are in `libs/wording`. */
export interface CustomSkillsFault {
  code:
    | 'id-shipped'
    | 'id-twice'
    | 'skill-unknown'
    | 'class-unknown'
    | 'implied-unknown'
    | 'implies-itself'
    | 'spelling-empty'
    | 'spelling-common'
    | 'spelling-long'
    | 'spelling-shipped'
    | 'spelling-twice';
  /** The path in the list: `3.aliases.0`. */
  path: string;
  /** The subject of the fault: the id or the spelling. */
  subject: string;
  /** Its present owner: the name of a shipped skill, or the id of another entry. */
  of: string | null;
}

/**
 * Single words below this rarity occur in any text: some 3,200 of them, like "project", "platform", "flow". Reasoned:
 * every candidate would get credit for a skill with such a name.
 */
const COMMON = 3.5;
/** Longer phrases are sentences and never found in a text. */
const MOST_WORDS = 8;

/**
 * Lists the faults of an organization's own entries beside the shipped skills, in the order of the list. It is empty
 * when the entries are usable. Linear in the length of the list.
 *
 * @param entries entries in the shape of the contract
 */
export function checkCustomSkills(entries: readonly CustomEntry[], shipped: SkillCatalogue): CustomSkillsFault[] {
  const faults: CustomSkillsFault[] = [];
  const own = new Map(entries.flatMap((entry) => ('name' in entry ? [[entry.id, entry] as const] : [])));
  const taken = new Map(shipped.spellings().map(({ text, skill }) => [spelt(text), skill]));
  const seenIds = new Set<string>();
  const seen = new Map<string, string>();
  for (const [at, entry] of entries.entries()) {
    const fault = (code: CustomSkillsFault['code'], field: string, subject: string, of: string | null = null): void =>
      void faults.push({ code, path: `${at}.${field}`, subject, of });
    const there = shipped.skillById(entry.id);
    if (seenIds.has(entry.id)) fault('id-twice', 'id', entry.id);
    else if ('name' in entry && there) fault('id-shipped', 'id', entry.id, there.name);
    else if (!('name' in entry) && !there) fault('skill-unknown', 'id', entry.id);
    seenIds.add(entry.id);
    for (const [place, text] of spellingsOfEntry(entry).entries()) {
      const field = !('name' in entry) ? `aliases.${place}` : place === 0 ? 'name' : `aliases.${place - 1}`;
      const key = spelt(text);
      const words = tokenise(text).map((token) => token.text);
      const skill = taken.get(key);
      if (words.length === 0) fault('spelling-empty', field, text);
      else if (words.length > MOST_WORDS) fault('spelling-long', field, text);
      else if (skill !== undefined) fault('spelling-shipped', field, text, shipped.skillById(skill)?.name ?? skill);
      else if (words.length === 1 ? isCommon(words[0]!) : words.every(isStopWord))
        fault('spelling-common', field, text);
      else if (seen.has(key)) fault('spelling-twice', field, text, seen.get(key));
      seen.set(key, seen.get(key) ?? entry.id);
    }
    if (!('name' in entry)) continue;
    for (const [place, id] of (entry.classes ?? []).entries())
      if (!shipped.skillById(id)?.isClass) fault('class-unknown', `classes.${place}`, id);
    for (const [place, id] of (entry.implies ?? []).entries())
      if (!own.has(id) && !shipped.skillById(id)) fault('implied-unknown', `implies.${place}`, id);
  }
  for (const id of inCircles(own)) {
    const at = entries.findIndex((entry) => entry.id === id && 'name' in entry);
    faults.push({ code: 'implies-itself', path: `${at}.implies`, subject: id, of: null });
  }
  return faults;
}

/** A spelling as texts are searched for it: its words in lower case, whatever stands between them. */
const spelt = (text: string): string =>
  tokenise(text)
    .map((token) => token.text)
    .join(' ');

/** True for a word that says nothing on its own: a function word, a number, one letter, or one that stands in any text. */
const isCommon = (word: string): boolean => isStopWord(word) || word.length === 1 || rarity(stem(word)) < COMMON;

/** Ids of custom skills that lead back to themselves. Shipped skills imply no own ones. */
function inCircles(own: ReadonlyMap<string, { implies?: readonly string[] }>): string[] {
  const left = new Map([...own].map(([id, { implies = [] }]) => [id, implies.filter((one) => own.has(one))]));
  const needed = new Map<string, string[]>();
  for (const [id, implies] of left) for (const one of implies) needed.set(one, [...(needed.get(one) ?? []), id]);
  const open = new Map([...left].map(([id, implies]) => [id, implies.length]));
  // Those that imply nothing of one's own lead nowhere; take them off, then what implied only them, and so on.
  const queue = [...open].filter(([, count]) => count === 0).map(([id]) => id);
  for (let at = 0; at < queue.length; at++) {
    for (const id of needed.get(queue[at]!) ?? []) {
      open.set(id, open.get(id)! - 1);
      if (open.get(id) === 0) queue.push(id);
    }
  }
  const free = new Set(queue);
  return [...own.keys()].filter((id) => !free.has(id));
}
