import type { Claim, Mention } from '#libs/contracts';
import { nameRuns } from './name-runs.js';

const KNOWS =
  '(?:knowledge|experience|skills?|understanding|exposure|familiarity|use|usage|proficiency|background|command|coding|programming|scripting)';
const LITTLE =
  "(?:basic|elementary|rudimentary|beginner(?:[’']?s)?(?:[- ]level)?|entry[- ]level|limited|little|minimal|minor|some|theoretical|academic|passing|superficial|introductory|first|initial)";
/** "Extensive exposure to" and "in-depth familiarity with" are no weak claims; "reduced exposure to" is about a risk. */
const STRONG =
  '(?<!(?:very|highly|extensive(?:ly)?|strong(?:ly)?|solid|deep(?:ly)?|hands-on|wide|broad|good|great|significant|thorough(?:ly)?|intimate(?:ly)?|considerable|in[- ]depth|most|fully|detailed|practical|production|reduc(?:e|ed|ing)|limit(?:ing)?|minimi[sz](?:e|ed|ing)|risk|credit)\\s+)';
const ARTICLE = '(?:the\\s+|a\\s+)?';

/**
 * Matches the words right before names that a candidate claims to know a little. They hold for the whole list that
 * follows.
 */
const BEFORE_ALL = new RegExp(
  '(?<![\\p{L}-])(?:' +
    [
      `${LITTLE}\\s+(?:hands-on\\s+|practical\\s+|working\\s+)?${KNOWS}\\s+(?:of|with|in|to|using|on)\\s+${ARTICLE}`,
      `${STRONG}(?:exposure|exposed)\\s+to\\s+${ARTICLE}`,
      `${STRONG}familiar(?:ity)?\\s+with\\s+${ARTICLE}`,
      '(?:aware(?:ness)?)\\s+of\\s+',
      '(?:acquainted|getting\\s+started|dabbl(?:ed|ing)|tinker(?:ed|ing)|played(?:\\s+around)?)\\s+(?:with|in)\\s+',
      '(?:beginner|novice|newcomer)\\s+(?:in|with|at|to)\\s+',
      '(?:learn(?:ed|t|ing)?|know|understand)\\s+(?:the\\s+)?basics\\s+of\\s+',
      `(?:hardly|barely|scarcely|seldom|rarely)\\s+(?:ever\\s+)?(?:uses?d?|worked\\s+with|touched|ran|wrote|deployed|needed)\\s+${ARTICLE}`,
      '(?:currently|now|presently|started|still|just|am)\\s+(?:learning|studying)\\s+',
      '(?:read|reading)\\s+(?:[\\p{L}\\d-]+\\s+){0,3}?(?:books?|articles?|blogs?|papers?|documentation|tutorials?)\\s+(?:about|on|of)\\s+',
      '(?:attended|watched|visited|listened\\s+to)\\s+(?:[\\p{L}\\d-]+\\s+){0,3}?(?:talks?|meetups?|conferences?|webinars?|lectures?|presentations?|workshops?|sessions?|seminars?)\\s+(?:about|on|for|in|covering)\\s+',
      '(?:took|taken|taking|attended|completed|followed|finished|did)\\s+(?:[\\p{L}\\d-]+\\s+){0,3}?(?:courses?|trainings?|tutorials?|boot\\s?camps?|class(?:es)?|moocs?)\\s+(?:about|on|for|in|of)\\s+',
      'grundkenntnisse:?\\s+(?:(?:in|von|zu|mit)\\s+)?',
      '(?:erste|geringe|wenig|etwas|einfache|oberflächliche)\\s+(?:erfahrung(?:en)?|kenntnisse)\\s+(?:in|mit|von)\\s+',
      'lerne\\s+(?:derzeit|gerade|aktuell)\\s+',
      "(?:notions|connaissances?\\s+(?:de\\s+base|basiques?|élémentaires?|limitée?s?))\\s+(?:de\\s+|en\\s+|sur\\s+|d[’'])",
      '(?:nociones|conocimientos?\\s+(?:básicos?|elementales|limitados))\\s+(?:de|en|sobre)\\s+',
      "(?:nozioni|conoscenz[ae]\\s+(?:di\\s+base|basilar[ei]|elementar[ei]|limitat[ae]|scolastic(?:a|he)))\\s+(?:di\\s+|in\\s+|su\\s+|dell?[’'])",
      '(?:basiskennis|(?:enige|beperkte|geringe)\\s+(?:kennis|ervaring))\\s+(?:van|met|in)\\s+',
      '(?:noções|conhecimentos?\\s+(?:básicos?|elementares|limitados?))\\s+(?:de|em|sobre|do|da)\\s+',
      '(?:podstawow[aąey]\\s+(?:znajomość|wiedza|umiejętności)|podstawy)\\s+(?:(?:z|w|obsługi|programu)\\s+)?',
    ].join('|') +
    ')$',
  'iu',
);
/** The line of a list for what is known a little: "Basic: Rust, Go". */
const LABEL =
  /(?:^|[.;|(]\s*)(?:basics?|beginner|novice|familiar(?:\s+with)?|exposure|elementary|learning|currently\s+learning)(?:\s+(?:knowledge|skills|level|exposure|to))?\s*[:–-]\s*$/iu;
const LEARNING = /(?:^|[,;]\s)\W*(?:and\s+)?(?:learning|studying)\s+$/i;
/** Holds for one name alone: "basic Python, Docker". */
const BEFORE_ONE =
  /(?<![\p{L}-])(?:(?<!visual\s+)basic|elementary|beginner(?:[- ]level)?|limited|minimal|rudimentary|a\s+little|a\s+bit\s+of|considered|briefly\s+(?:used|tried|tested|touched))\s+$/iu;
/** "Some Python", and not "some AWS accounts". */
const SOME = /(?<![\p{L}-])(?:some|little)\s+$/iu;
const ENDS_THERE = new RegExp(
  `^\\s*(?:$|[.,;:)/]|(?:and|or|but|as\\s+well|und|et|y)(?!\\p{L})|${KNOWS}(?!\\p{L}))`,
  'iu',
);
const TRIED =
  /(?<![\p{L}])(?:evaluated|assessed|tried(?:\s+out)?|tested|considered|piloted|trialled|looked\s+at)\s+$/iu;
const DROPPED =
  /^[^.;]{0,30}?(?:and|but|then)\s+(?:then\s+)?(?:rejected|dropped|discarded|dismissed|abandoned|ruled\s+(?:it|them)\s+out|decided\s+against)(?![\p{L}])/iu;

/** Right behind a name: "Java (basic)", "Rust: beginner", "Go at a basic level", "Kubernetes basics". */
const BEHIND = new RegExp(
  `^\\s*(?:(?:[([]|[-–—:]\\s)\\s*(?:very\\s+)?(?:basics?|beginner|novice|elementary|entry[- ]level|rudimentary|limited|a?\\s?little|some|familiar(?:ity)?|exposure|(?:currently\\s+|still\\s+)?learning|in\\s+progress|rusty|fundamentals|introductory|grundkenntnisse|grundlagen|anfänger|notions|bases|débutante?|básico|nociones|principiante|(?:di\\s+)?base|nozioni|scolastico|principiante|basis(?:kennis)?|beginnend|noções|iniciante|podstawy|podstawow[ayo]|początkując[ya])(?:\\s+(?:${KNOWS}|level|user|only))?\\s*(?:[)\\],;.]|$)|\\s(?:at|on)\\s+an?\\s+(?:basic|beginner|elementary|introductory)(?:['’]?s)?\\s+level(?![\\p{L}])|,?\\s+(?:which\\s+)?(?:(?:I|we)\\s+)?(?:hardly|barely|rarely)\\s+(?:ever\\s+)?(?:used|touched|needed)(?![\\p{L}]))`,
  'iu',
);
const BASICS = /^\s+basics(?![\p{L}])/iu;
const TAUGHT =
  /(?<![\p{L}])(?:taught|teach(?:ing|es)?|train(?:ed|ing)|instruct\p{L}*|explained|introduced)(?![\p{L}])/iu;
/** "Terraform was maintained by the platform team", "Kafka (run by colleagues)". */
const BY_OTHERS =
  /^(?:\s+(?!that(?!\p{L})|which(?!\p{L}))[\p{L}-]+){0,2}?(?:\s*[(,]\s*(?:which\s+)?(?:(?:was|were|is|are)\s+)?|\s+(?:(?:was|were|is|are)|has\s+been|had\s+been)\s+)(?:maintained|run|operated|managed|built|owned|administered|hosted|developed|written|handled|done|set\s+up)\s+by\s+(?!(?:me|us|myself)(?!\p{L}))(?:(?:the|a|an|another|my|other|their|our\s+[\p{L}-]+)\s+)?(?:[\p{L}\d-]+\s+){0,3}?(?:teams?|colleagues?|co-?workers?|departments?|group|squad|vendors?|suppliers?|contractors?|consultants|agency|engineers|developers|admins|administrators)(?![\p{L}])|^\s+wurden?\s+(?:vom|von)\s+(?:[\p{L}-]+\s+){0,2}?(?:\p{L}+-)?(?:team|kolleg(?:en?|innen))(?![\p{L}])/iu;

/** Matches studies beside the work. Their subject is known, and not done. */
const STUDIED =
  /(?<![\p{L}])(?:studied|learn(?:ed|t)|taught\s+myself|practi[sc]ed|read(?:\s+up)?\s+(?:about|on))(?![\p{L}]).*(?<![\p{L}])(?:in|during|on|between)\s+(?:my\s+|the\s+)?(?:lunch\s+|coffee\s+)?(?:breaks?|(?:free|spare|own)\s+time|evenings?|weekends?|days?\s+off|commute)(?![\p{L}])/iu;

const REACH = 120;

/**
 * Marks names that a sentence speaks of as known a little (`weak`: "basic knowledge of", "exposure to", "currently learning", "evaluated and
 * rejected") or as the work of others (`others`: "maintained by the platform team"). What is said holds for the name, or for the list that
 * it opens, and for nothing else.
 */
export function withClaims(plain: string, start: number, end: number, mentions: Mention[]): Mention[] {
  if (mentions.length === 0) return mentions;
  const isStudied = STUDIED.test(plain.slice(start, end));
  return nameRuns(plain, mentions).flatMap(({ names }) => {
    const before = beforeOf(plain, start, names[0]!);
    const behind = behindOf(plain, end, names.at(-1)!);
    const isKnown = isStudied || LABEL.test(before) || LEARNING.test(before);
    const all = isKnown || (TRIED.test(before) && DROPPED.test(behind)) ? 'weak' : null;
    let open = false;
    return names.map((name): Mention => {
      open ||= BEFORE_ALL.test(beforeOf(plain, start, name));
      const claim = all ?? (open ? 'weak' : claimOf(beforeOf(plain, start, name), behindOf(plain, end, name)));
      return claim === null ? name : { ...name, claim };
    });
  });
}

function claimOf(before: string, behind: string): Claim | null {
  if (BY_OTHERS.test(behind)) return 'others';
  if (BEFORE_ONE.test(before) || BEHIND.test(behind)) return 'weak';
  if (SOME.test(before) && ENDS_THERE.test(behind)) return 'weak';
  return BASICS.test(behind) && !TAUGHT.test(before) ? 'weak' : null;
}

function beforeOf(plain: string, start: number, name: Mention): string {
  return plain.slice(Math.max(start, name.start - REACH), name.start);
}

function behindOf(plain: string, end: number, name: Mention): string {
  return plain.slice(name.end, Math.min(end, name.end + REACH));
}
