/** Names that are written with a capital inside, which are one word: "QuickBooks". */
import { inflateTable, SHIPPED_SKILLS } from '#libs/language';
import { PACKED_CAMEL_CASE } from '../vocabulary/ad-words.generated.js';

const INNER_CAPITAL = /\p{L}*\p{Ll}\p{Lu}\p{L}*/gu;

/** Made when a page is first read: what only creates roles from lists does not need them. */
let names: ReadonlySet<string> | undefined;
let skills: ReadonlySet<string> | undefined;

const namesWithCapitals = (): ReadonlySet<string> =>
  new Set(
    [
      ...inflateTable(PACKED_CAMEL_CASE).toString('utf8').split('\n'),
      ...SHIPPED_SKILLS.spellings().flatMap(({ text }) => text.match(INNER_CAPITAL) ?? []),
    ].map((name) => name.toLowerCase()),
  );

/** True for a known name with a capital inside, however its letters are written. */
export const isCamelCaseName = (word: string): boolean => (names ??= namesWithCapitals()).has(word.toLowerCase());

const skillsOfOneWord = (): ReadonlySet<string> =>
  new Set(SHIPPED_SKILLS.spellings().flatMap(({ text }) => (/^\p{L}{2,}$/u.test(text) ? [text.toLowerCase()] : [])));

/** True for one word that names a skill. */
export const isSkillName = (word: string): boolean => (skills ??= skillsOfOneWord()).has(word.toLowerCase());
