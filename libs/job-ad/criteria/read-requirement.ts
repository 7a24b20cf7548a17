import type { Expression, Kind, LanguageLeaf, PageSpan, PhraseLeaf } from '#libs/contracts';
import { skillsIn, type SkillLexicon } from '#libs/language';
import { askedYears } from '../vocabulary/durations.js';
import { insists, isAbsence, statedKind, withoutKindWords } from '../vocabulary/importance-cues.js';
import { isCredential, isLicence, standingTerms } from './credentials/credentials.js';
import { phraseAsked, type PhraseAsked } from './phrases/free-phrases.js';
import { coreOf } from '../vocabulary/opening-phrases.js';
import { ownExperience } from './experience/read-experience.js';
import { asksForExperience } from './experience/years-object.js';
import { certificationsAsked } from './credentials/read-certifications.js';
import { educationAsked, type EducationAsked } from './credentials/read-education.js';
import { languageKinds, languagesAsked, type LanguageAsked } from './credentials/read-languages.js';
import { alternativesIn } from './phrases/alternatives.js';
import { labelOf, phraseLeaf, phraseStems } from './phrases/phrase-leaf.js';
import { mixedAlternatives } from './skills/mixed-alternatives.js';
import { joined } from './skills/skill-leaf.js';
import { readSkills, type Doubt } from './skills/skill-groups.js';
import type { criteriaList } from './criteria-list.js';
import type { Topic } from '../page/headings.js';

/** A requirement line, wherever it comes from. */
export interface Requirement {
  text: string;
  /** Offset of the text in the page. */
  start: number;
  /** Kind where the text itself states none. */
  kind: Kind;
  topic: Topic;
}

/** What is gathered while requirements are read: some of it becomes one criterion at the end. */
export interface Gathered {
  criteria: ReturnType<typeof criteriaList>;
  certifications: {
    ids: string[];
    stated: ReadonlyMap<string, string>;
    others: PhraseLeaf[];
    kind: Kind;
    span: PageSpan;
  }[];
  education: { asked: EducationAsked; kind: Kind; span: PageSpan }[];
  doubts: { doubt: Doubt; criterion: string; span: PageSpan }[];
  /** Ids of criteria that the page insists on. */
  insisted: string[];
}

/** The parts that one line asks for on their own: sentences, and a last clause of another kind ("…; CKA preferred", ", Go is a plus"). */
function clausesOf({ text, start }: Requirement): { text: string; start: number }[] {
  const cuts = new Set<number>();
  for (const match of text.matchAll(/;\s+|\.\s+(?=[A-Z])/g)) cuts.add(match.index + match[0].length);
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
  if (joints.length !== 1 || !joint || /,|\bor\b/.test(text) || askedYears(text).length > 0) return null;
  const end = text.replace(/[\s.]+$/, '').length;
  const from = joint.index + joint[0].length;
  const sides = [
    { text: text.slice(0, joint.index), start },
    { text: text.slice(from, end), start: start + from },
  ];
  const isFree = (side: { text: string }): boolean => {
    const core = coreOf(side.text);
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
 * Reads one requirement into what is gathered. Certifications and education are kept for one criterion each at the end; languages and
 * skills become criteria; what names neither becomes a phrase. Gives false where nothing was asked for.
 */
export function readRequirement(requirement: Requirement, gathered: Gathered, lexicon: SkillLexicon): boolean {
  let asked = false;
  for (const part of partsOf(requirement, lexicon)) asked = readPart(part, requirement, gathered, lexicon) || asked;
  return asked;
}

function readPart(
  part: { text: string; start: number },
  { kind: given, topic }: Requirement,
  gathered: Gathered,
  lexicon: SkillLexicon,
): boolean {
  const span = { start: part.start, end: part.start + part.text.length };
  const kind = statedKind(part.text) ?? given;
  let text = withoutKindWords(part.text);
  let asked = false;
  const added = (id: string): void => {
    asked = true;
    if (insists(part.text)) gathered.insisted.push(id);
  };

  if (isAbsence(part.text)) {
    // Beside a degree that the page names it is the alternative to it.
    if (/degree|diploma|qualification|education|studied/i.test(part.text))
      gathered.education.push({ asked: { level: null, fields: [], inWords: null, alternative: true }, kind, span });
    return false;
  }
  const education = educationAsked(text, topic === 'education', lexicon);
  if (education) {
    gathered.education.push({ asked: education, kind, span });
    asked = true;
    const after = AFTER_DEGREE.exec(text);
    if (!after || education.alternative) return true;
    text = without(text, [{ start: 0, end: after.index + after[0].length }]);
  }
  const certifications = certificationsAsked(text, lexicon);
  if (certifications) {
    const others = otherCertificates(part.text, lexicon);
    const { ids, stated } = certifications;
    gathered.certifications.push({ ids, stated, others, kind, span });
    asked = true;
    text = without(text, certifications.ranges);
  }
  const languages = languagesAsked(text, topic === 'languages', part.text);
  if (languages.length > 0) for (const id of addLanguages(part, languages, given, gathered)) added(id);
  if (languages.length > 0 && skillsIn(text, lexicon).length === 0) return true;

  const forExperience = asksForExperience(text, lexicon);
  const own = forExperience === true ? ownExperience(part.text, part.start, null, lexicon) : null;
  if (own) {
    const { id } = gathered.criteria.add({
      name: own.name,
      category: 'experience',
      label: own.leaf.label,
      kind,
      expression: own.leaf,
      span,
    });
    added(id);
    return true;
  }
  const core = coreOf(part.text);
  const reading =
    mixedAlternatives(text.slice(core.start, core.end), forExperience === false, lexicon) ??
    readSkills(text.replace(ANOTHER_SUCH_AS, ', '), forExperience === false, lexicon);
  const words = titled(part.text, core, lexicon);
  if (reading) {
    const name = reading.skills.slice(0, 3).join(' ');
    const label =
      part.text.length <= SHORT_TEXT && !part.text.includes(':') ? labelOf(words) : reading.expression.label;
    const { id } = gathered.criteria.add({
      name,
      category: 'skills',
      label,
      kind,
      expression: reading.expression,
      span,
    });
    added(id);
    for (const doubt of reading.doubts) gathered.doubts.push({ doubt, criterion: id, span });
    return true;
  }
  if (asked) return true;
  const phrase = phraseAsked(text.slice(core.start, core.end), words);
  if (!phrase) return false;
  const category = topic === 'certifications' || isCredential(text) ? 'certifications' : 'skills';
  const { id } = gathered.criteria.add({
    name: phrase.name,
    category,
    label: labelOf(words),
    kind,
    expression: category === 'certifications' ? asCredentials(phrase.expression, isLicence(text)) : phrase.expression,
    span,
  });
  added(id);
  if (phrase.shared !== null)
    gathered.doubts.push({ doubt: { code: 'alternatives', names: phrase.shared }, criterion: id, span });
  return true;
}

/** Certificates that no table knows, as alternatives to known ones: "PRINCE2 or APM qualification". */
function otherCertificates(text: string, lexicon: SkillLexicon): PhraseLeaf[] {
  const { start, end } = coreOf(text);
  const parts = alternativesIn(text.slice(start, end))?.parts ?? [];
  const free = parts.filter((part) => certificationsAsked(part, lexicon) === null && isCredential(part));
  return free.flatMap((part) => {
    const leaf = phraseLeaf(part, phraseStems(part));
    return leaf ? [asCredential(leaf, isLicence(part))] : [];
  });
}

/** Each language in its own kind; "German or French" is one criterion, which either meets. */
function addLanguages(
  part: { text: string; start: number },
  languages: readonly LanguageAsked[],
  given: Kind,
  { criteria }: Gathered,
): string[] {
  const span = { start: part.start, end: part.start + part.text.length };
  const kinds = languageKinds(part.text, languages, given);
  const add = (leaves: readonly LanguageLeaf[], kind: Kind): string => {
    const label = joined(
      leaves.map((leaf) => leaf.label),
      'or',
    );
    const expression: Expression = leaves.length === 1 ? leaves[0]! : { test: 'any', label, parts: [...leaves] };
    return criteria.add({ name: label, category: 'languages', label, kind, expression, span }).id;
  };
  const ids: string[] = [];
  let alternatives: LanguageLeaf[] = [];
  const gaps = languages.slice(1).map((next, at) => part.text.slice(languages[at]!.end, next.start));
  const joinedByOr: boolean[] = [];
  for (let at = gaps.length - 1; at >= 0; at--)
    joinedByOr[at] = OR_ONLY.test(gaps[at]!) || (/^\s*,\s*$/.test(gaps[at]!) && joinedByOr[at + 1] === true);
  languages.forEach(({ leaf }, at) => {
    alternatives.push(leaf);
    if (kinds[at] === kinds[at + 1] && joinedByOr[at]) return;
    ids.push(add(alternatives, kinds[at] ?? given));
    alternatives = [];
  });
  return ids;
}

/** An "or" between two languages. */
const OR_ONLY = /^\s*,?\s*(?:and\/)?or\s+(?:[a-z]+\s)?$/i;

/** A phrase that names a proof on paper: it counts as it stands ("registration pending"), and a licence is one that the law requires. */
function asCredential(leaf: PhraseLeaf, licence: boolean): PhraseLeaf {
  const standing = standingTerms(leaf.terms.map(({ term }) => term));
  return { ...leaf, ...(licence ? { licence } : {}), standing };
}

const asCredentials = (expression: PhraseAsked['expression'], licence: boolean): Expression =>
  expression.test === 'phrase'
    ? asCredential(expression, licence)
    : {
        ...expression,
        parts: expression.parts.map((part) => (part.test === 'phrase' ? asCredential(part, licence) : part)),
      };

/** The core of a text as its label: with a capital where the text had one, unless a name begins it that is written small. */
function titled(text: string, { start, end }: { start: number; end: number }, lexicon: SkillLexicon): string {
  const core = text.slice(start, end);
  const begins = start > 0 && /^\p{Lu}/u.test(text.trimStart()) && /^\p{Ll}/u.test(core);
  if (!begins || skillsIn(core, lexicon)[0]?.start === 0) return core;
  return core[0]!.toUpperCase() + core.slice(1);
}
