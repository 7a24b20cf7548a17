/** The things that the lines of a page ask for, as people would list them. */
import { recogniseFields, skillsIn, type SkillLexicon } from '#libs/language';
import type { Kind } from '#libs/contracts';
import { noteOf } from '../../notes/notes.js';
import type { PageItem } from '../../page/page-item.js';
import { pieceOf, type PagePiece } from '../../page/prose.js';
import { requiredYears } from '../../vocabulary/durations.js';
import { tellsWork } from '../../vocabulary/duty-verbs.js';
import { isFiller, namesOnlyCommon, namingWords } from '../../vocabulary/filler-words.js';
import { isAbsence } from '../../vocabulary/importance-cues.js';
import { rangeBehindOpening } from '../../vocabulary/opening-phrases.js';
import { isCredential } from '../credentials/credentials.js';
import { certificationsAsked } from '../credentials/read-certifications.js';
import { educationAsked } from '../credentials/read-education.js';
import { languagesAsked } from '../credentials/read-languages.js';
import { unknownNames } from '../phrases/free-phrases.js';
import { examplesIn, listItems, listUnits, type ListUnit } from '../phrases/separators.js';
import type { AskedThing } from './asked-thing.js';
import { isAside } from './asides.js';
import { askedClauses, isKeywordList, type AskedClause } from './clauses.js';
import { endOfThing, trimmedThing } from './trim.js';

/** Free words that stand beside each other in one line are one requirement of up to so many words. */
const JOINED_WORDS = 8;
/** Fewer words than this beside a skill belong to it. */
const QUALIFYING_WORDS = 3;
/** So do the words of one phrase: "Docker and container best practices". */
const QUALIFYING_PHRASE = 4;
/** A list of free words stays whole up to so many. */
const LIST_WORDS = 10;
/** A phrase in which several things share their last word stays whole up to so many words. */
const SHARED_WORDS = 13;

/** The requirements that items ask for, each with its place; duties, facts and traits stay as they are. */
export function askedThings(items: readonly PageItem[], lexicon: SkillLexicon): AskedThing[] {
  return items.flatMap((item) => (isList(item) ? thingsOf(item, lexicon) : [item]));
}

const isList = ({ section, topic, text }: PageItem): boolean =>
  (section === 'required' || section === 'preferred' || section === 'bonus') &&
  !(topic === 'experience' && requiredYears(text).length > 0) &&
  !isAbsence(text);

function thingsOf(item: PageItem, lexicon: SkillLexicon): AskedThing[] {
  if (HEAD.test(item.text) && skillsIn(item.text, lexicon).length > 0) return [item];
  if (
    YEARS_BY_DEGREE.test(item.text) &&
    requiredYears(item.text).length > 1 &&
    educationAsked(item.text, false, lexicon)
  )
    return [item];
  if (isKeywordList(item.text)) return [];
  const clauses = askedClauses(item);
  const asked = clauses.filter(({ text }) => item.insistedOn || !isAside(text));
  const things = asked.flatMap((clause) => thingsOfClause(item, clause, lexicon));
  // What every part of a line is named by a table is read as a whole: its groups and counts hang together.
  const named = things.every((one) => one.group === undefined && skillsIn(one.text, lexicon).length > 0);
  const kinds = new Set(clauses.map(({ kind }) => kind));
  return named && kinds.size === 1 && asked.length === clauses.length && !hasOtherKinds(item.text, lexicon)
    ? [item]
    : things;
}

/** "Containers: Docker, Helm": the words before the colon name what is behind it. */
const HEAD = /^[^:;.]{2,60}:\s/;

/** "A master's and three years, or a bachelor's and five". */
const YEARS_BY_DEGREE = /[;,]?\s+or\s+/i;

const hasOtherKinds = (text: string, lexicon: SkillLexicon): boolean =>
  requiredYears(text).length > 0 ||
  educationAsked(text, false, lexicon) !== null ||
  certificationsAsked(text, lexicon) !== null ||
  languagesAsked(text, false).length > 0;

/** A thing of an item: its place, and the kind that its clause states. */
function thing(
  item: PageItem,
  clause: { kind: Kind | null; insisted: boolean },
  { text, start, end }: PagePiece,
  group?: AskedThing['group'],
): AskedThing {
  const section = clause.kind === null || clause.kind === 'must' ? item.section : clause.kind;
  return {
    text,
    start,
    end,
    section,
    topic: item.topic,
    heading: item.heading,
    ...(item.insistedOn && { insistedOn: true }),
    ...(clause.insisted && { insisted: true }),
    ...(group && { group }),
  };
}

function thingsOfClause(item: PageItem, clause: AskedClause, lexicon: SkillLexicon): AskedThing[] {
  if (isFiller(clause.text) && requiredYears(clause.text).length === 0 && skillsIn(clause.text, lexicon).length === 0)
    return educationAsked(clause.text, item.topic === 'education', lexicon) ? [thing(item, clause, clause)] : [];
  if (requiredYears(clause.text).length > 0) return yearsThings(item, clause, lexicon);
  if (educationAsked(clause.text, item.topic === 'education', lexicon)) return educationThings(item, clause, lexicon);
  if (languagesAsked(clause.text, item.topic === 'languages').length > 0) return [thing(item, clause, clause)];
  if (
    noteOf({ ...item, text: clause.text }, lexicon) === 'filter' &&
    (listItems(clause).length === 1 || examplesIn(clause.text))
  )
    return [thing(item, clause, clause)];
  return listThings(item, clause, lexicon);
}

/** "Eight years, including traffic studies and road plans": what is named beside the years is asked too. */
function yearsThings(item: PageItem, clause: AskedClause, lexicon: SkillLexicon): AskedThing[] {
  const examples = examplesIn(clause.text);
  if (!examples || requiredYears(clause.text.slice(0, examples.head)).length === 0)
    return [thing(item, clause, clause)];
  const behind = pieceOf(clause, examples.list, clause.text.length);
  if (skillsIn(behind.text, lexicon).length > 0) return [thing(item, clause, clause)];
  return [
    thing(item, clause, pieceOf(clause, 0, examples.head)),
    ...listThings(item, { ...clause, ...behind }, lexicon),
  ];
}

/** "A degree or a certificate in bookkeeping": the certificate is asked beside the degree. */
function educationThings(item: PageItem, clause: AskedClause, lexicon: SkillLexicon): AskedThing[] {
  const cut = BESIDE_DEGREE.exec(clause.text);
  if (!cut) return [thing(item, clause, clause)];
  const before = pieceOf(clause, 0, cut.index);
  const behind = pieceOf(clause, cut.index + cut[0].length, clause.text.length);
  if (!educationAsked(before.text, item.topic === 'education', lexicon)) return [thing(item, clause, clause)];
  return [thing(item, clause, before), ...thingsOfClause(item, { ...clause, ...behind }, lexicon)];
}
const BESIDE_DEGREE =
  /,?\s+(?:and|or|with|plus|and\/or)\s+(?=(?:an?\s|the\s)?(?:[\w-]+\s){0,3}(?:certificates?|certifications?|licen[cs]es?|registration|qualification of)\b)/i;

type UnitKind = 'skill' | 'name' | 'credential' | 'filter' | 'soft' | 'doing' | 'free';

interface Segment {
  kind: UnitKind;
  units: ListUnit[];
}

function listThings(item: PageItem, clause: AskedClause, lexicon: SkillLexicon): AskedThing[] {
  const core = trimmedThing(clause);
  if (core.text === '') return [];
  const units = listUnits(listItems(core, skillsIn(core.text, lexicon)));
  const segments = units.length < 2 ? [] : segmentsOf(item, core, units, lexicon, core.start === clause.start);
  // A note is recognized by all of its words, as they stand.
  if (segments.length < 2)
    return noteOf({ ...item, text: clause.text.slice(0, endOfThing(clause.text)) }, lexicon) === null
      ? oneThing(item, clause, core, clause, lexicon, segments[0]?.kind)
      : [thing(item, clause, clause)];
  return segments.flatMap(({ kind, units: own }, at) => {
    const [from, to] = [own[0]!.items[0]!.start - clause.start, own.at(-1)!.items.at(-1)!.end - clause.start];
    const asWritten = pieceOf(clause, at === 0 ? 0 : from, to);
    if (kind === 'soft' || kind === 'filter') return [thing(item, clause, asWritten)];
    // A single common word that a sentence was cut down to says nothing: "identifying", "principles".
    if (kind === 'free' && namingWords(asWritten.text).length < 2 && namesOnlyCommon(asWritten.text)) return [];
    const link =
      kind === 'doing' && at > 0 ? (LINK_BEFORE_DOING.exec(clause.text.slice(from, to))?.[0].length ?? 0) : 0;
    return oneThing(item, clause, trimmedThing(pieceOf(clause, from + link, to)), asWritten, lexicon, kind);
  });
}

/**
 * One requirement of a list, or all of it.
 *
 * @param core without its opening words
 * @param asWritten with them: what tables name is read with the words that grade it
 */
function oneThing(
  item: PageItem,
  clause: AskedClause,
  core: PagePiece,
  asWritten: PagePiece,
  lexicon: SkillLexicon,
  kind?: UnitKind,
): AskedThing[] {
  const named = skillsIn(core.text, lexicon).length > 0;
  if ((isFiller(core.text) || SAYS_QUALIFIED.test(core.text)) && !named) return [];
  if (named || isCredential(core.text)) return [thing(item, clause, asWritten)];
  const group = groupOf(core, kind === 'doing');
  const { start, end } = rangeBehindOpening(asWritten.text);
  const isOpened = group === undefined && asWritten.text.slice(start, end) === core.text;
  return [thing(item, clause, isOpened ? asWritten : core, group)];
}

/** "Fully qualified": in what, it does not say. */
const SAYS_QUALIFIED =
  /^(?:\w+ly )?(?:qualified|registered|certified|licen[cs]ed|accredited)(?: (?:and|or|&) (?:\w+ly )?(?:qualified|registered|certified|licen[cs]ed|insured))?$/i;

/** The things that free words name together, or undefined for one thing and for alternatives, which are read by their own grammar. */
function groupOf(core: PagePiece, doing: boolean): AskedThing['group'] {
  const examples = examplesIn(core.text);
  if (examples) {
    const head = pieceOf(core, 0, examples.head);
    const parts = listItems(pieceOf(core, examples.list, core.text.length)).filter(
      ({ text }) => namingWords(text).length > 0,
    );
    return parts.length > 0 ? { join: examples.join, head, parts } : undefined;
  }
  if (doing || tellsWork(core.text)) return undefined;
  const units = listUnits(listItems(core));
  if (units.length < 2 || sharesHead(units)) return undefined;
  const parts = units.map(({ items }) => pieceOf(core, items[0]!.start - core.start, items.at(-1)!.end - core.start));
  return parts.every(({ text }) => namingWords(text).length > 0) ? { join: 'all', head: null, parts } : undefined;
}

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
const textOf = ({ items }: ListUnit): string => items.map(({ text }) => text).join(' or ');

/** Nouns that English writes once for all that stand before them. */
const SHARED_HEAD =
  /\s(?:experience|knowledge|skills?|abilities|background|environments?|settings?|sectors?|industr(?:y|ies)|fields?|systems?|software|tools?|applications?|packages?|platforms?|techniques?|methods?|principles|practices|procedures|processes|standards|regulations|rules|laws?|codes?|statutes|policies|management|operations|services?|functions?|roles?|projects?|trends?|qualifications?|equipment|machinery|programs?|programmes?|products?|languages?|analysis|design|development|engineering|planning|testing|support)$/i;

/** "Retail, hotel and catering experience": short words before a noun that all of them share. */
function sharesHead(units: readonly ListUnit[]): boolean {
  const last = textOf(units.at(-1)!);
  if (!SHARED_HEAD.test(` ${last}`) || wordsOf(last) < 2) return false;
  return units.slice(0, -1).every((unit) => wordsOf(textOf(unit)) <= 2 && !SHARED_HEAD.test(` ${textOf(unit)}`));
}

/**
 * The parts of a list that are one requirement each.
 *
 * @param opens true if the list has no opening words: behind them a capital begins a name ("experience with Relativity")
 */
function segmentsOf(
  item: PageItem,
  core: PagePiece,
  units: readonly ListUnit[],
  lexicon: SkillLexicon,
  opens: boolean,
): Segment[] {
  const known = skillsIn(core.text, lexicon);
  if (tellsWork(core.text) && known.length === 0) return doingSegments(units);
  // A sentence with a subject of its own lists nothing.
  if (SENTENCE.test(core.text) && known.length === 0) return [{ kind: 'doing', units: [...units] }];
  if (
    known.length === 0 &&
    sharesHead(units) &&
    wordsOf(core.text) <= SHARED_WORDS &&
    !units.some((unit) => isCredential(textOf(unit)))
  )
    return [{ kind: 'free', units: [...units] }];
  // Names that are words, too, are known by what stands beside them: "InDesign, Illustrator and Photoshop".
  const names = [...known, ...unknownNames(core.text, known)];
  const kinds = units.map((unit, at) => kindOfUnit(item, core, unit, at === 0 && opens, names, lexicon));
  // Few words beside what a table names say how it is used: "Python, asynchronous programming".
  const free = units.filter((_, at) => kinds[at] === 'free').map(textOf);
  if (
    kinds.includes('skill') &&
    kinds.every((kind) => kind === 'skill' || kind === 'free') &&
    namingWords(free.join(' ')).length < (free.length < 2 ? QUALIFYING_PHRASE : QUALIFYING_WORDS)
  )
    return [{ kind: 'skill', units: [...units] }];
  const words = wordsOf(core.text);
  // Two things without a comma are one phrase, and so is a short list, unless one of them is of another make.
  if (new Set(kinds).size === 1 && kinds[0] === 'free' && words <= (units.length === 2 ? SHARED_WORDS : LIST_WORDS))
    return [{ kind: 'free', units: [...units] }];
  // Beside traits and conditions a single word is hardly a thing of its own: "willingness and availability".
  const noted = kinds.find((kind) => kind === 'soft' || kind === 'filter');
  const isShard = (unit: ListUnit, at: number): boolean =>
    kinds[at] === noted || (kinds[at] === 'free' && namingWords(textOf(unit)).length < 2);
  if (noted !== undefined && units.every(isShard)) return [{ kind: noted, units: [...units] }];
  const segments: Segment[] = [];
  units.forEach((unit, at) => {
    const kind = kinds[at]!;
    const last = segments.at(-1);
    const joined = last ? last.units.reduce((sum, one) => sum + wordsOf(textOf(one)), 0) + wordsOf(textOf(unit)) : 0;
    const joins =
      last !== undefined &&
      (GOES_ON.test(textOf(unit)) ||
        (last.kind === kind && (kind === 'skill' || kind === 'soft' || (kind === 'free' && joined <= JOINED_WORDS))));
    if (joins) last.units.push(unit);
    else segments.push({ kind, units: [unit] });
  });
  return segments;
}

/** An item that only goes on with what stands before it: "and with others", "and thoroughly". */
const GOES_ON = /^(?:with|in|at|by|for|from|on|to|under|within|through|of|as|during|when|while|not|then|[a-z]+ly)\b/;

const SENTENCE = /^(?:[\w'’-]+ ){1,6}(?:is|are|was|were|will|would|can|has|have|should|must|may)\s/i;

/** "… and of providing figures": what joins two kinds of work. */
const LINK_BEFORE_DOING = /^(?:of|in|at|by|for|with)\s+(?=[a-z]+ing\s)/i;

/** Work in verbs is cut where another verb with an object begins. */
function doingSegments(units: readonly ListUnit[]): Segment[] {
  const segments: Segment[] = [];
  for (const unit of units) {
    const last = segments.at(-1);
    const text = textOf(unit);
    const begins = tellsWork(text.replace(LINK_BEFORE_DOING, '')) && wordsOf(text) >= 3;
    if (last && !(begins && wordsOf(last.units.map(textOf).join(' ')) >= 3)) last.units.push(unit);
    else segments.push({ kind: 'doing', units: [unit] });
  }
  return segments;
}

function kindOfUnit(
  item: PageItem,
  core: PagePiece,
  unit: ListUnit,
  first: boolean,
  names: readonly { start: number; end: number }[],
  lexicon: SkillLexicon,
): UnitKind {
  const text = textOf(unit);
  const [from, to] = [unit.items[0]!.start - core.start, unit.items.at(-1)!.end - core.start];
  if (skillsIn(text, lexicon).length > 0 || names.some((name) => name.start < to && name.end > from)) return 'skill';
  const note = noteOf({ ...item, text }, lexicon);
  if (note === 'filter') return 'filter';
  if (isCredential(text) || certificationsAsked(text, lexicon) || educationAsked(text, false, lexicon))
    return 'credential';
  if (note === 'soft-skill') return 'soft';
  return isNamed(text.replace(/\([^()]*\)/g, ' '), first) ? 'name' : 'free';
}

/** Names are written with capitals: "FAR", "Sun Systems". The first word of a line has one anyway. */
function isNamed(text: string, first: boolean): boolean {
  const words = text.trim().split(/\s+/);
  const judged = first && words.length > 1 ? words.slice(1) : words;
  if (first && words.length === 1) return /^[\p{Lu}\d][\p{Lu}\d&/+.-]+$/u.test(words[0]!);
  return (
    words.length <= 4 &&
    judged.every((word) => /^(?:[\p{Lu}\d]|\p{Ll}{1,3}\p{Lu})/u.test(word)) &&
    recogniseFields(text).length === 0
  );
}
