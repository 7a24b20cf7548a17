import { inflateTable } from '#libs/language';
import { PACKED_TASK_VERBS } from './ad-words.generated.js';

/**
 * Verbs that begin a duty, in their base form, from job ads of many trades, beside those that O*NET's tasks begin with. The words that follow decide about a verb
 * that is also a common noun before a requirement ("design", "test", "market", "record").
 */
const VERBS = new Set([
  ...inflateTable(PACKED_TASK_VERBS).toString('utf8').split('\n'),
  ...`accept achieve acquire act adapt adhere adjust administer advise advocate align allocate analyse analyze answer apply appraise approve arrange assemble
   assess assign assist assure attend audit author automate balance bill book brief bring build calculate calibrate care carry cater champion check clean close
   coach code collaborate collect communicate compare compile complete comply compose compute conduct configure confirm connect consult contact contribute control
   convert cook coordinate correct counsel create cultivate cut debug decide define deliver demonstrate deploy describe design detect determine develop devise
   diagnose direct discuss dispatch dispense display distribute document draft drive edit educate empower enable enforce engage engineer enhance ensure enter
   escalate establish estimate evaluate examine execute expand explain explore facilitate file fill find fit fix follow forecast foster fulfil fulfill gather
   generate give greet grow guide handle help hire host identify implement improve increase inform initiate innovate inspect install instruct integrate interact
   interpret interview introduce inventory investigate issue keep launch lead learn leverage liaise lift listen load log maintain make manage manufacture
   market measure meet mentor migrate mitigate mix model moderate modify monitor motivate move negotiate observe obtain offer onboard open operate optimise optimize
   order organise organize orient oversee own pack paint participate partner perform pick pitch plan position post prepare present preserve prevent prioritise
   prioritize process procure produce program promote propose protect provide provision publish purchase qualify raise read recommend reconcile record recruit reduce
   refine register rehabilitate repair replace reply report represent research resolve respond restock retain review revise roll run safeguard sample schedule
   scope screen secure select sell send serve service set shape share ship sort source specify stock store streamline strengthen structure study submit supervise
   supply support survey tailor take teach test track trade train transform translate transport treat triage troubleshoot tune turn tutor unload update upgrade use
   utilise utilize validate verify visit walk wash watch weld welcome work write
   exceed reach`
    .split(/\s+/)
    .filter(Boolean),
]);

/** Behind such a word at its begin a text names a thing: "Design experience", "Test automation skills". */
const NAMES_A_THING =
  /^\w+(?:\s(?!the\b|an?\b|our\b|your\b|and\b|with\b|to\b|all\b|new\b)[\w-]+){0,2}\s(?:experience|skills?|knowledge|certifi\w+|licen[cs]e|degree|ability|background|expertise|required|preferred|essential|desirable)\b/i;
/** "Record of success", "Interest in sales": a thing too, unless the verb is one that goes with "in" or "for" ("Care for patients"). */
const WITH_PREPOSITION = /^(\w+) (of|in|for|is|are)\b/i;
const GO_WITH_IN_OR_FOR = new Set(
  'act advocate assist care cater communicate deliver document engage help participate prepare serve specialise specialize work'.split(
    ' ',
  ),
);

const namesAThing = (text: string): boolean => {
  if (NAMES_A_THING.test(text)) return true;
  const [, word, preposition] = WITH_PREPOSITION.exec(text.toLowerCase()) ?? [];
  if (word === undefined) return false;
  const verb = base(word).some((one) => GO_WITH_IN_OR_FOR.has(one));
  return !(verb && (preposition === 'in' || preposition === 'for'));
};

const base = (word: string): string[] => {
  if (!word.endsWith('ing') || word.length < 6) return [word];
  const stem = word.slice(0, -3);
  return [stem, `${stem}e`, /(.)\1$/.test(stem) ? stem.slice(0, -1) : stem];
};

/** True for a verb of work in its base form. */
export const isVerb = (word: string): boolean => VERBS.has(word.toLowerCase());

/** True for a verb of work in its base form, or with -ing, -s, or -ed. */
export function isVerbForm(word: string): boolean {
  const lower = word.toLowerCase();
  const forms = [
    ...base(lower),
    lower.replace(/s$/, ''),
    lower.replace(/es$/, ''),
    lower.replace(/ed$/, ''),
    lower.replace(/d$/, ''),
    lower.replace(/ies$/, 'y'),
    lower.replace(/ied$/, 'y'),
  ];
  return forms.some((one) => VERBS.has(one));
}

/** "Assists the head of …", "Plans new routes": an -s with an object behind it is no plural. */
const THIRD_PERSON =
  /^(?!reports? to\b)(\p{L}{3,}?)(?:(?<=ss|sh|ch|x|o)es|s) (?:the|an?|all|with|new|any|our|closely|and \p{L}+s (?:the|an?|all|new|any))\b|^((?:assist|participat\p{L}))s in\b/iu;

/** True for a text that begins with work ("Supervise crews", "Preparing tax returns", "Safely operate a crane"). */
export function isVerbLed(text: string): boolean {
  const words = /^(?:to\s)?(?:(?:[A-Z]?[a-z]+ly|also|help(?: to)?)\s)?([A-Za-z]+)(?:\s|$)/i.exec(text);
  if (!words || !/\s/.test(text.trim()) || namesAThing(text)) return false;
  const word = THIRD_PERSON.exec(text)?.slice(1).find(Boolean) ?? words[1]!;
  return base(word.toLowerCase()).some((one) => VERBS.has(one));
}

/** True for a text that begins with a verb in any form that tells work: "Manages budgets", "managing budgets", "manage budgets". */
export const tellsWork = (text: string): boolean =>
  isVerbLed(text.replace(/^(\w{3,}?)(?:s|(?<=(?:s|x|ch|sh|z|o))es)\b(?=\s)/, '$1')) || isVerbLed(text);

/** Offsets at which a list of duties goes on to the next ("open accounts, sell products, and advise customers"), or none. */
export function dutyBoundaries(text: string): number[] {
  if (/[:;–—(]/.test(text) || text.length > 600) return [];
  const commas = [...text.matchAll(/,\s+(?:and\s+|then\s+)?/g)].map((match) => match.index + match[0].length);
  // Two may be one with its object in between ("write safety cases, model cards"); three that each begin with a verb are a list.
  if (commas.length < 2 || !isVerbLed(text)) return [];
  const parts = [0, ...commas].map((from, at) => text.slice(from, commas[at] ?? text.length));
  return parts.every((part) => isVerbLed(part) && part.trim().split(/\s+/).length >= 2) ? commas : [];
}
