import type { Expression, Kind, LanguageLeaf, PageSpan, PhraseLeaf } from '#libs/contracts';
import { skillsIn, type SkillLexicon } from '#libs/language';
import { requiredYears } from '../vocabulary/durations.js';
import { isInsistedOn, isAbsence, statedKind, withoutKindWords } from '../vocabulary/importance-cues.js';
import { credentialThings } from './credentials/credential-things.js';
import { isCredential, isLicence, statusTerms } from './credentials/credentials.js';
import { phraseAsked } from './phrases/free-phrases.js';
import { rangeBehindOpening } from '../vocabulary/opening-phrases.js';
import { ownExperience } from './experience/read-experience.js';
import { asksForExperience } from './experience/years-object.js';
import { certificationsAsked } from './credentials/read-certifications.js';
import { educationAsked } from './credentials/read-education.js';
import { languageKinds, languagesAsked, type LanguageAsked } from './credentials/read-languages.js';
import { alternativesIn } from './phrases/alternatives.js';
import { requirementLabel, phraseLeaf, phraseStems } from './phrases/phrase-leaf.js';
import { mixedAlternatives } from './skills/mixed-alternatives.js';
import { joinNames } from './drafts/join-names.js';
import { readSkillGroups } from './skills/skill-groups.js';
import type { CriterionDraft } from './drafts/criterion-draft.js';
import { joinParsed, parsedRequirement, type EducationRead, type ParsedRequirement } from './requirement-reading.js';
import type { RequirementTopic } from '../page/headings.js';
import type { ThingGroup } from './things/asked-thing.js';
import { withoutBrackets } from './phrases/separators.js';
import { shortLabel } from './things/trim.js';
import { groupAsked } from './things/phrase-group.js';

/** A requirement line, wherever it comes from. */
export interface Requirement {
  text: string;
  /** Offset of the text in the page. */
  start: number;
  /** Kind where the text itself states none. */
  kind: Kind;
  topic: RequirementTopic;
  /** What it names together in free words, as its line was cut. */
  group?: ThingGroup | undefined;
  /** The page insists on it in words that stand outside of the text. */
  insisted?: boolean | undefined;
  /** The text is one thing of a line of a page: it is not cut again, and its label is short. */
  isThing?: boolean;
}

/** The parts that one line asks for on their own: sentences, and a last clause of another kind ("…; CKA preferred", ", Go is a plus"). */
function clausesOf({ text, start }: Requirement): { text: string; start: number }[] {
  const cuts = new Set<number>();
  for (const match of withoutBrackets(text).matchAll(/;\s+|(?<!\b(?:e\.g|i\.e|etc|vs|Ph\.D))\.\s+(?=[A-Z])/g))
    cuts.add(match.index + match[0].length);
  const tail =
    /,\s+(?=(?!and\b|or\b)[^,;]{2,60}\b(?:(?:is|are|would be|considered) (?:a |an )?(?:strong |big |definite )?(?:plus|bonus|advantage|asset|preferred|desirable|desired)|(?:experience|knowledge|certification|familiarity) (?:is )?(?:preferred|desirable|desired|a plus|a bonus))[.\s]*$)/i.exec(
      text,
    );
  if (tail) cuts.add(tail.index + tail[0].length);
  const bracket = /\s\((?=[^()]{2,60}\b(?:preferred|a plus|a bonus|desirable|ideal|nice to have)\)[.\s]*$)/i.exec(text);
  if (bracket) cuts.add(bracket.index + bracket[0].length);
  const parts: { text: string; start: number }[] = [];
  let from = 0;
  for (const cut of [...[...cuts].sort((a, b) => a - b), text.length]) {
    const piece = text.slice(from, cut);
    const trimmed = piece.replace(/[\s;,(]+$/, '').trimStart();
    if (trimmed) parts.push({ text: trimmed, start: start + from + piece.indexOf(trimmed) });
    from = cut;
  }
  return parts;
}

/** Clauses that state the kind of the line stay whole with it: "A; B" is one requirement unless its parts differ in kind. */
function partsOf(requirement: Requirement, lexicon: SkillLexicon): { text: string; start: number }[] {
  const parts = clausesOf(requirement);
  const kinds = new Set(parts.map((part) => statedKind(part.text) ?? requirement.kind));
  const credentials =
    parts.length > 1 &&
    parts.some(
      (part) => certificationsAsked(part.text, lexicon) !== null || educationAsked(part.text, false, lexicon) !== null,
    );
  // "Advanced Excel; experience with Xero": each clause asks for its own, and one of them in words that no table knows.
  const [only] = parts;
  const besideName = parts.length === 1 && statedKind(only!.text) === null ? nameBesideSkills(only!, lexicon) : null;
  if (besideName) return besideName;
  const named = parts.filter((part) => skillsIn(part.text, lexicon).length > 0).length;
  const mixed = named > 0 && named < parts.length;
  return kinds.size > 1 || credentials || mixed ? parts : [{ text: requirement.text, start: requirement.start }];
}

/** An abbreviation that is all of a text, or stands in brackets behind what it is short for. */
const OWN_NAME = /^[A-Z][A-Z&]{1,6}$|\([A-Z][A-Z&]{1,6}\)$/;

/**
 * "Good Clinical Practice (GCP) and HIPAA": a name that no table knows beside a known one asks for its own, and would be lost in what the
 * other is read as. Null for any other text: common words beside a skill mostly say something of it.
 */
function nameBesideSkills(
  { text, start }: { text: string; start: number },
  lexicon: SkillLexicon,
): { text: string; start: number }[] | null {
  const joints = [...text.matchAll(/\s+(?:and|&)\s+/g)];
  const [joint] = joints;
  if (joints.length !== 1 || !joint || /,|\bor\b/.test(text) || requiredYears(text).length > 0) return null;
  const end = text.replace(/[\s.]+$/, '').length;
  const from = joint.index + joint[0].length;
  const sides = [
    { text: text.slice(0, joint.index), start },
    { text: text.slice(from, end), start: start + from },
  ];
  const isFree = (side: { text: string }): boolean => {
    const core = rangeBehindOpening(side.text);
    return skillsIn(side.text, lexicon).length === 0 && OWN_NAME.test(side.text.slice(core.start, core.end));
  };
  return sides.filter(isFree).length === 1 && sides.some((side) => skillsIn(side.text, lexicon).length > 0)
    ? sides
    : null;
}

/** "NetSuite or another ERP such as SAP or Oracle" names alternatives with their class between them. */
const ANOTHER_SUCH_AS =
  /,?\s+or\s+(?:an?other|any other|other|some other|(?:a )?similar|(?:a )?comparable)\s+[\w -]{2,40}?,?\s+(?:such as|like|for example|e\.g\.),?\s+/i;

/** Replaces the ranges by blanks, so that what was read from them is not read again and offsets stay. */
function without(text: string, ranges: readonly { start: number; end: number }[]): string {
  let rest = text;
  for (const { start, end } of ranges) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

/** Up to this length a requirement's own words are its label; longer ones are named by their skills or their heading. */
const SHORT_TEXT = 60;

/** Words after a degree that ask for something else ("… and experience with Kafka"). */
const AFTER_DEGREE =
  /\b(?:and|with|plus)\s+(?=(?:[\w+-]+\s+){0,6}(?:experience|proficiency|knowledge|expertise|familiarity|certifications?)\b)/i;

/**
 * Reads what one requirement asks for. Languages and skills become criteria; what names neither, nor a certification or a degree, becomes a
 * phrase.
 */
export function readRequirement(requirement: Requirement, lexicon: SkillLexicon): ParsedRequirement {
  return joinParsed(partsOf(requirement, lexicon).map((part) => readPart(part, requirement, lexicon)));
}

function readPart(
  part: { text: string; start: number },
  { kind: given, topic, group, insisted: isInsisted = false, isThing = false }: Requirement,
  lexicon: SkillLexicon,
): ParsedRequirement {
  const span = { start: part.start, end: part.start + part.text.length };
  const kind = statedKind(part.text) ?? given;
  if (isAbsence(part.text)) return parsedRequirement({ education: insteadOfDegree(part.text, kind, span) });

  const whole = withoutKindWords(part.text);
  const degree = educationAsked(whole, topic === 'education', lexicon);
  const education = degree ? [{ asked: degree, kind, span }] : [];
  const after = degree && !degree.alternative ? AFTER_DEGREE.exec(whole) : null;
  if (degree && !after) return parsedRequirement({ education });
  const behindDegree = after ? without(whole, [{ start: 0, end: after.index + after[0].length }]) : whole;

  const named = certificationsAsked(behindDegree, lexicon);
  const certifications = named
    ? [{ ids: named.ids, stated: named.stated, others: otherCertificates(part.text, lexicon), kind, span }]
    : [];
  const text = named ? without(behindDegree, named.ranges) : behindDegree;

  const asked = languagesAsked(text, topic === 'languages', part.text);
  const languages = languageDrafts(part, asked, given);
  const isAsked = education.length > 0 || certifications.length > 0 || languages.length > 0;
  const isRead = languages.length > 0 && skillsIn(text, lexicon).length === 0;
  const context = { kind, topic, isAsked, group, isThing };
  const rest = isRead ? null : readWords({ ...part, text }, part.text, context, lexicon);
  const insisted = isInsisted || isInsistedOn(part.text);
  const criteria = [...languages, ...(rest ? [rest] : [])].map((draft) => ({ ...draft, insisted }));
  return parsedRequirement({ criteria, certifications, education });
}

/** Beside a degree that the page names its absence is the alternative to it. */
const insteadOfDegree = (text: string, kind: Kind, span: PageSpan): EducationRead[] =>
  /degree|diploma|qualification|education|studied/i.test(text)
    ? [{ asked: { level: null, fields: [], inWords: null, alternative: true }, kind, span }]
    : [];

/** What is known of a part beside its text. */
interface Context extends Pick<Requirement, 'kind' | 'topic'> {
  group: ThingGroup | undefined;
  isAsked: boolean;
  isThing: boolean;
}

/**
 * Reads experience, skills or free words of a part; null where it requires nothing more.
 *
 * @param part its text without the parts already read
 * @param whole the text of the page
 * @param context `isAsked`: a requirement was already read from it, so that free words are no phrase
 */
function readWords(
  { text, start }: { text: string; start: number },
  whole: string,
  { kind, topic, isAsked, group, isThing }: Context,
  lexicon: SkillLexicon,
): CriterionDraft | null {
  const span = { start, end: start + whole.length };
  const forExperience = asksForExperience(text, lexicon);
  const own = forExperience === true ? ownExperience(whole, start, null, lexicon) : null;
  if (own) return { name: own.name, category: 'experience', label: own.leaf.label, kind, expression: own.leaf, span };
  const core = rangeBehindOpening(whole);
  const words = titled(whole, core, lexicon);
  const skills =
    mixedAlternatives(text.slice(core.start, core.end), forExperience === false, lexicon) ??
    readSkillGroups(text.replace(ANOTHER_SUCH_AS, ', '), forExperience === false, lexicon);
  if (skills) {
    const { expression, doubts } = skills;
    const length = isThing ? words.length : whole.length;
    const label = length <= SHORT_TEXT && !whole.includes(':') ? requirementLabel(words) : expression.label;
    const name = skills.skills.slice(0, 3).join(' ');
    return { name, category: 'skills', label, kind, expression, span, doubts };
  }
  if (isAsked) return null;
  const label = isThing ? withCapital(shortLabel(words)) : words;
  const phrase =
    (group ? groupAsked(group, label, lexicon) : null) ?? phraseAsked(text.slice(core.start, core.end), label);
  if (!phrase) return null;
  const category = topic === 'certifications' || isCredential(text) ? 'certifications' : 'skills';
  return {
    name: phrase.name,
    category,
    label: requirementLabel(label),
    kind,
    expression: category === 'certifications' ? asCredentials(phrase.expression, isLicence(text)) : phrase.expression,
    span,
    doubts: phrase.shared === null ? [] : [{ code: 'alternatives', names: phrase.shared }],
  };
}

const withCapital = (label: string): string =>
  /^\p{Ll}+(?:[\s,'’-]|$)/u.test(label) ? label[0]!.toUpperCase() + label.slice(1) : label;

/** Certificates that no table knows, as alternatives to known ones: "PRINCE2 or APM qualification". */
function otherCertificates(text: string, lexicon: SkillLexicon): PhraseLeaf[] {
  const { start, end } = rangeBehindOpening(text);
  const parts = alternativesIn(text.slice(start, end))?.parts ?? [];
  const free = parts.filter((part) => certificationsAsked(part, lexicon) === null && isCredential(part));
  return free.flatMap((part) => {
    const leaf = phraseLeaf(part, phraseStems(part));
    return leaf ? [asCredential(leaf, isLicence(part))] : [];
  });
}

/** Each language in its own kind; "German or French" is one criterion, which either meets. */
function languageDrafts(
  part: { text: string; start: number },
  languages: readonly LanguageAsked[],
  given: Kind,
): CriterionDraft[] {
  const span = { start: part.start, end: part.start + part.text.length };
  const kinds = languageKinds(part.text, languages, given);
  const draftOf = (leaves: readonly LanguageLeaf[], kind: Kind): CriterionDraft => {
    const label = joinNames(
      leaves.map((leaf) => leaf.label),
      'or',
    );
    const expression: Expression = leaves.length === 1 ? leaves[0]! : { test: 'any', label, parts: [...leaves] };
    return { name: label, category: 'languages', label, kind, expression, span };
  };
  const gaps = languages.slice(1).map((next, at) => part.text.slice(languages[at]!.end, next.start));
  const joinedByOr: boolean[] = [];
  for (let at = gaps.length - 1; at >= 0; at--)
    joinedByOr[at] = OR_ONLY.test(gaps[at]!) || (/^\s*,\s*$/.test(gaps[at]!) && joinedByOr[at + 1] === true);
  const drafts: CriterionDraft[] = [];
  let alternatives: LanguageLeaf[] = [];
  languages.forEach(({ leaf }, at) => {
    alternatives.push(leaf);
    if (kinds[at] === kinds[at + 1] && joinedByOr[at]) return;
    drafts.push(draftOf(alternatives, kinds[at] ?? given));
    alternatives = [];
  });
  return drafts;
}

/** An "or" between two languages. */
const OR_ONLY = /^\s*,?\s*(?:and\/)?or\s+(?:[a-z]+\s)?$/i;

/**
 * Marks a phrase that names a proof on paper. It counts as written ("registration pending"), and a license is one that
 * the law requires.
 */
function asCredential(leaf: PhraseLeaf, licence: boolean): PhraseLeaf {
  return {
    ...leaf,
    ...(licence ? { licence } : {}),
    things: credentialThings(leaf.things, leaf.label),
    standing: statusTerms(leaf.terms.map(({ term }) => term)),
  };
}

const asCredentials = (expression: Expression, licence: boolean): Expression => {
  if (expression.test === 'phrase') return asCredential(expression, licence);
  if (expression.test === 'any')
    return { ...expression, parts: expression.parts.map((part) => asCredentials(part, licence)) };
  if (expression.test !== 'all') return expression;
  const parts = expression.parts.map(({ weight, of }) => ({ weight, of: asCredentials(of, licence) }));
  return { ...expression, parts };
};

/** The core of a text as its label: with a capital where the text had one, unless a name begins it that is written small. */
function titled(text: string, { start, end }: { start: number; end: number }, lexicon: SkillLexicon): string {
  const core = text.slice(start, end);
  const begins = start > 0 && /^\p{Lu}/u.test(text.trimStart()) && /^\p{Ll}/u.test(core);
  if (!begins || skillsIn(core, lexicon)[0]?.start === 0) return core;
  return core[0]!.toUpperCase() + core.slice(1);
}
