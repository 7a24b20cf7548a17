/** Names as sets of parts, for comparing two of them of which one is known by digests only. */
import { generation, initials, nameParts } from './normalise.js';

/** More parts than these of one name are not compared: what is known of a name grows with the power of their number. */
const MOST_PARTS = 4;

/** A name in the forms that are compared; each is a text that says which parts, in no order. */
export interface NameForms {
  /** All of it; null: there is no name in it. */
  whole: string | null;
  /** Two parts of it or more, or one with the first letter of another; the whole, too. What is one word only has that. */
  some: readonly string[];
  /** Single letters in it. */
  initials: readonly string[];
  /** `junior`, `senior`, …; null: nothing is said. */
  generation: string | null;
  /** The script of its letters; null without a name. */
  script: 'latin' | 'other' | null;
  isOneWord: boolean;
}

/**
 * The forms of a name. Two names are the same when the whole of one is among `some` of the other, their initials do not differ, and
 * neither do their generations: the rule of `compare`, where also `Meyer` and `Maier` are one, and `N. Berg` is `Nora Berg`.
 */
export function nameForms(name: string): NameForms {
  const parts = nameParts(name)
    .slice(0, MOST_PARTS)
    .map((part) => ({ text: spelling(part), letter: part[0] ?? '' }));
  const texts = [...new Set(parts.map(({ text }) => text))];
  const letters = initials(name);
  const isOneWord = texts.length === 1;
  const short = isOneWord && letters[0] !== undefined ? together([...texts, `${letters[0]}.`]) : null;
  const whole = texts.length === 0 ? null : (short ?? together(texts));
  const abbreviated = parts.flatMap(({ text }) =>
    parts.filter((other) => other.text !== text).map(({ letter }) => together([text, `${letter}.`])),
  );
  const some = new Set([...(whole === null ? [] : [whole]), ...subsets(texts).map(together), ...abbreviated]);
  return {
    ...{ whole, some: [...some], generation: generation(name) },
    // The letter of "N. Berg" begins their first name, and does not distinguish them from Nora.
    initials: short === null ? letters : [],
    script: texts.length === 0 ? null : /\p{Script=Latin}/u.test(texts.join('')) ? 'latin' : 'other',
    isOneWord: isOneWord && short === null,
  };
}

/** One way for what people write in several: `Catherine` and `Katherine`, `Schmidt` and `Schmitt`, `Sophie` and `Sofie`. */
function spelling(part: string): string {
  const one = part
    .replaceAll('ph', 'f')
    .replace(/ck|qu|[cq]/g, 'k')
    .replace(/th|dt|d$/g, 't')
    .replace(/[ae][iy]/g, 'ai')
    .replace(/[jy]/g, 'i')
    .replace(/z/g, 's')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/gu, '$1');
  return one === '' ? part : one;
}

const together = (parts: readonly string[]): string => [...parts].sort().join(' ');

/** Returns the subsets of two parts or more. */
function subsets(parts: readonly string[]): string[][] {
  const all = parts.reduce<string[][]>((sets, part) => [...sets, ...sets.map((set) => [...set, part])], [[]]);
  return all.filter(({ length }) => length >= 2);
}

/** A part shorter than this stands in too many addresses by chance. */
const SHORTEST_PART = 3;

/**
 * Returns whether an address says whose it is: two parts of the name, or one and the letter that another begins with,
 * and no more (`anna.weber@`, `a.weber@`, `weberanna7@` of Anna Weber; not `weber.home@`, nor `lisa.moser@`).
 * @param email as `emailKey` gives it
 */
export function isNamedAddress(email: string, name: string): boolean {
  const parts = nameParts(name);
  const local = (email.split('@')[0] ?? '')
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  return [local, local.replace(/([aou])e/g, '$1')].some((letters) =>
    parts.some((part) => {
      if (part.length < SHORTEST_PART || !letters.includes(part)) return false;
      const rest = letters.replace(part, '');
      return parts.some(
        (other) => other !== part && ((other.length >= SHORTEST_PART && rest.includes(other)) || other[0] === rest),
      );
    }),
  );
}
