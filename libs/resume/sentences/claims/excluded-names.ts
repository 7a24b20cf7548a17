import type { Mention } from '#libs/contracts';
import { nameRuns, type NameRun } from './name-runs.js';

const WORD = String.raw`[\p{L}\d][\p{L}\d/&+.'’-]*`;
/** A word that keeps the verb before it governing the name behind it: no other verb, and nothing that says what it was done with. */
const PLAIN = String.raw`(?!(?:\p{L}+ed|built|ran|wrote|led|to|using|with|via|through|in|on|by|for|from|at|who|that|which|into|mit|auf|avec|sur|con|en)(?![\p{L}]))${WORD}`;
const PEOPLE =
  'engineers?|developers?|programmers?|architects?|administrators?|admins?|specialists?|experts?|consultants?|analysts?|scientists?|testers?|contractors?|freelancers?|professionals?|talents?|candidates?|profiles?|roles?|positions?|vacanc(?:y|ies)|hires?|entwickler(?:n|innen)?|ingenieuren?|beratern?|stellen|développeurs?|ingénieurs?|consultants?|desarrolladores|ingenieros|perfiles';
const HIRES =
  '(?:recruit(?:ed|ing|ment(?:\\s+of)?|s)?|sourc(?:ed|ing)(?:\\s+of)?|headhunt(?:ed|ing)|hir(?:ed|ing)|plac(?:ed|ing)|staff(?:ed|ing)|screen(?:ed|ing)|fill(?:ed|ing)|talent\\s+acquisition(?:\\s+for)?|interview(?:ed|ing)|rekrutier(?:t|te|ung(?:\\s+von)?)|besetzt?e?|besetzung|recrut(?:é|ement(?:\\s+de)?)|reclut(?:é|ó|amiento(?:\\s+de)?))';

/** Words right before a name that say it is left out: "deployed without Kubernetes", "the whole stack except Helm". */
const LEFT_OUT =
  /(?:^|\s)(?:without|except(?:\s+for)?|excluding|ohne|außer|sans|sauf|sin|salvo|rejected|discarded|dismissed|ruled\s+out|verworfen|rejeté|descartó)\s+(?:any\s+|using\s+|the\s+)?$/i;
/** "Without Kubernetes downtime" leaves out the downtime. */
const ENDS_THERE = /^\s*(?:$|[.,;:)]|(?:and|or|but|in|on|at|for|as|und|oder|et|ou|y|o)\s)/i;
/** Words right before a name that was not taken: "Kubernetes instead of Nomad", "chose Kubernetes over Nomad". */
const NOT_TAKEN =
  /(?<![\p{L}])(?:(?:instead\s+of|rather\s+than|(?:decided|advised|argued|voted|chose)\s+against|statt|anstatt|anstelle\s+von|au\s+lieu\s+d[e’']|plutôt\s+que|en\s+(?:lugar|vez)\s+de|gegen)|(?:chose|choos(?:e|ing)|chosen|picked|select(?:ed|ing)|prefer(?:red|ring)?|favou?r(?:ed|ing)|recommend(?:ed|ing)?)(?![\p{L}])[^.;]{1,60}\sover)\s*(?:using\s+|the\s+|adopting\s+|von\s+)?$/iu;
/** "Recruited Java developers": what the people know who were looked for. */
const HIRED_BEFORE = new RegExp(`(?<![\\p{L}-])${HIRES}\\s+(?:${PLAIN},?\\s+){0,5}$`, 'iu');
const PEOPLE_BEHIND = new RegExp(`^[\\s-]+(?:${PLAIN}\\s+){0,3}?(?:${PEOPLE})(?![\\p{L}])`, 'iu');
const HIRED_WITH = new RegExp(
  `(?<![\\p{L}-])${HIRES}\\s+(?:${PLAIN},?\\s+){0,5}?(?:${PEOPLE})\\s+(?:(?:in|with|mit|skilled\\s+in|experienced\\s+(?:in|with)|specialis(?:ed|ing)\\s+in|specializ(?:ed|ing)\\s+in|versed\\s+in|who\\s+(?:know|knew))\\s+)?$`,
  'iu',
);
/** "Sold Salesforce licenses": goods. */
const SOLD = new RegExp(
  `(?<![\\p{L}-])(?:sold|sell(?:s|ing)?|resold|resell(?:s|ing)?|upsold|upselling|cross-?sold|cross-?selling|(?:re)?sales?\\s+of|verkauft?e?|(?:verkauf|vertrieb)\\s+von|vendu|vente\\s+d[e’']|vendió|vendí|venta\\s+de)(?!\\s+(?:\\p{L}+\\s+){0,2}(?:idea|case|need|vision|concept))\\s*(?:\\s${PLAIN},?){0,5}\\s*$`,
  'iu',
);

/** "Negotiated Oracle licenses": purchases. */
const BOUGHT = new RegExp(
  `(?<![\\p{L}-])(?:negotiat|purchas|procur|order|renew|pitch|market|promot|bought|buy)(?:ed|ing|s)?\\s+(?:${PLAIN},?\\s+){0,4}$`,
  'iu',
);
const GOODS_BEHIND = /^\s+(?:\p{L}+\s+)?(?:licen[cs]es?|subscriptions?|seats|contracts?|renewals?|lizenzen)(?!\p{L})/iu;

/** The characters before a name that are searched. */
const REACH = 120;

/** The mentions of a sentence that ends at `end`, without those that it names as left out, not taken, looked for in others, or sold. */
export function withoutExcluded(plain: string, start: number, end: number, mentions: Mention[]): Mention[] {
  if (mentions.length === 0) return mentions;
  const left: Mention[] = [];
  for (const run of nameRuns(plain, mentions)) left.push(...kept(run, plain, start, end));
  return left;
}

function kept({ names, joints }: NameRun, plain: string, start: number, end: number): Mention[] {
  const first = names[0]!;
  const last = names.at(-1)!;
  const before = plain.slice(Math.max(start, first.start - REACH), first.start);
  const behind = plain.slice(last.end, Math.min(end, last.end + REACH));
  if (HIRED_WITH.test(before) || SOLD.test(before)) return [];
  if (BOUGHT.test(before) && GOODS_BEHIND.test(behind)) return [];
  if (HIRED_BEFORE.test(before) && PEOPLE_BEHIND.test(behind)) return [];
  let out = false;
  return names.filter((name, at) => {
    const words = plain.slice(Math.max(start, name.start - REACH), name.start);
    const leftOut = LEFT_OUT.test(words) && ENDS_THERE.test(plain.slice(name.end, Math.min(end, name.end + REACH)));
    // "Over Nomad or Mesos" goes on; a comma may begin something else.
    out = leftOut || NOT_TAKEN.test(words) || (out && at > 0 && !joints[at - 1]!.includes(','));
    return !out;
  });
}
