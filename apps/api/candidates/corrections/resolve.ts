/**
 * Compares a user's statement about a candidate with the known facts: which entry it means, and what contradicts it.
 * Pure.
 */
import type {
  CorrectionContent,
  EntryOf,
  FieldError,
  LinesRead,
  NewCorrection,
  PartialDate,
  PositionRead,
  ProblemCodeWith,
  Profile,
  ActiveCorrection,
  StudyRead,
} from '#libs/contracts';
import type { SkillLexicon } from '#libs/language';
import {
  certificateKey,
  endsBefore,
  findPosition,
  findStudy,
  languageCodeOf,
  positionRead,
  skillIdOf,
  studyRead,
  wordsOf,
} from '#libs/resume';
import { ApiProblem, Unprocessable, asSentence } from '../../platform/http/problems/problem.js';

/** The profile, documents and corrections of a person that a new correction is checked against. */
export interface Known {
  /** The version that entries are named in; null where none is named. */
  seen: Profile | null;
  /** Today's; null while nothing has been read. */
  newest: Profile | null;
  active: readonly ActiveCorrection[];
  /** The text in which lines are marked; null where none are, or the person has no such text. */
  marked: { digest: string; text: string } | null;
  skills: SkillLexicon;
  /** Date on which it is said. */
  today: string;
}

type CorrectionOf<Fact extends NewCorrection['fact']> = Extract<NewCorrection, { fact: Fact }>;

/**
 * The correction as it is kept.
 * @throws Unprocessable or a conflict that names the field: what it says cannot be, or contradicts another one that stands
 */
export function resolve(input: NewCorrection, known: Known): CorrectionContent {
  const content = contentOf(input, known);
  for (const other of known.active) {
    const path = clash(content, other.content, known.skills);
    if (path !== null) throw contradicts(path, other.id);
  }
  return content;
}

function contentOf(input: NewCorrection, known: Known): CorrectionContent {
  switch (input.fact) {
    case 'position':
      return positionOf(input, known);
    case 'education':
      return educationOf(input, known);
    case 'skill':
      return skillOf(input, known);
    case 'certificate':
      return certificateOf(input, known);
    case 'language':
      return languageOf(input);
    case 'lines':
      return { fact: 'lines', lines: linesIn(input.part.index, known) };
    case 'resume':
      return { fact: 'resume', resume: input.resume };
  }
}

function positionOf(input: CorrectionOf<'position'>, known: Known): CorrectionContent {
  const { position, title, employer, start, end, current } = input;
  if (position !== undefined) addsNoLines(input);
  if (position === undefined && title === undefined && employer === undefined)
    throw cannotBe('title', 'A position that the documents lack needs a title or an employer');
  const given = { title, employer, start, end, current };
  if (Object.values(given).every((value) => value === undefined)) throw cannotBe('', 'Give the corrected value');
  if (current === true && end)
    throw cannotBe('current', 'A current position has no end. Send `end` or `current`, not both.');
  const of = position === undefined ? null : positionIn(position.index, 'position', known);
  const before = position === undefined ? undefined : known.seen?.positions[position.index];
  const from = start === undefined ? before?.start?.date : start;
  const goesOn = current ?? (end ? false : before?.current);
  const until = goesOn ? null : end === undefined ? before?.end?.date : end;
  inTime(from, until, end === undefined ? 'start' : 'end');
  begun('start', start, 'The position starts in the future', known);
  return { fact: 'position', of, ...withoutUndefined({ ...given, lines: linesNamed(input, known) }) };
}

type NamesLines = Pick<CorrectionOf<'position' | 'education' | 'certificate'>, 'part' | 'lines'>;

/** Lines tell of an entry that is added, and of no other. */
function addsNoLines({ part, lines }: NamesLines): void {
  const path = part !== undefined ? 'part' : 'lines';
  if (part ?? lines) throw cannotBe(path, `Lines add an entry. Send \`${path}\` without an entry to correct`);
}

/** The lines that tell of an added entry: those that the reader named, or those that the user marked. */
function linesNamed({ part, lines }: NamesLines, known: Known): LinesRead | undefined {
  if (part && lines) throw cannotBe('lines', 'Lines are named once. Send `part` or `lines`, not both.');
  return part ? linesIn(part.index, known) : lines && linesMarked(lines, known);
}

/** Lines that the user marked, without the empty space around them. */
function linesMarked({ start, end }: { start: number; end: number }, { marked }: Known): LinesRead {
  const text = marked?.text.slice(start, end) ?? '';
  const words = wordsOf(text);
  if (marked === null || words === '') throw unknown('lines', 'lines');
  const from = start + text.length - text.trimStart().length;
  return { digest: marked.digest, start: from, end: from + text.trim().length, words };
}

/** Lines that were not understood, so that they are found again in later readings. */
function linesIn(index: number, { seen }: Known): LinesRead {
  const part = seen?.unparsed?.[index];
  if (seen === null || part === undefined) throw unknown('part', 'part');
  const { document, start, end } = part.span;
  return { digest: seen.documents[document]!.digest, start, end, words: part.words };
}

function educationOf(input: CorrectionOf<'education'>, known: Known): CorrectionContent {
  const { study, held, degree, field, institution, start, end, status } = input;
  if (study !== undefined || !held) addsNoLines(input);
  const given = withoutUndefined({ degree, field, institution, start, end, status });
  const says = Object.keys(given).length > 0;
  if (!held && says)
    throw cannotBe(Object.keys(given)[0]!, 'A study that is not held has no details. Send `held: false` without them.');
  if (!held && study === undefined) throw cannotBe('study', 'Name the study that is absent');
  if (held && !says) throw cannotBe('', 'Give the corrected value');
  const of = study === undefined ? null : studyIn(study.index, known);
  const before = study === undefined ? undefined : known.seen?.education[study.index];
  const [from, until] = [
    start === undefined ? before?.start?.date : start,
    end === undefined ? before?.end?.date : end,
  ];
  inTime(from, until, end === undefined ? 'start' : 'end');
  return { fact: 'education', of, held, ...given, ...withoutUndefined({ lines: linesNamed(input, known) }) };
}

function skillOf({ skill, present, position }: CorrectionOf<'skill'>, known: Known): CorrectionContent {
  if (!present && position !== undefined)
    throw cannotBe('position', 'A skill that is absent has no position. Send `present: false` without one.');
  if (!present && skillIdOf(skill, known.skills) === null)
    throw cannotBe('skill', `“${skill}” is not a skill in the taxonomy. List the skills with GET /api/v1/skills.`);
  const used = position === undefined ? null : positionIn(position.index, 'position', known);
  return { fact: 'skill', skill, present, in: used };
}

function certificateOf(input: CorrectionOf<'certificate'>, known: Known): CorrectionContent {
  const { name, held, issued, expires } = input;
  if (!held) addsNoLines(input);
  const given = withoutUndefined({ issued, expires });
  const [first] = Object.keys(given);
  if (!held && first !== undefined)
    throw cannotBe(first, 'A certificate that is not held has no dates. Send `held: false` without them.');
  if (endsBefore(issued, expires)) throw cannotBe('expires', 'It expires before it was issued');
  begun('issued', issued, 'The issue date is in the future', known);
  return { fact: 'certificate', name, held, ...given, ...withoutUndefined({ lines: linesNamed(input, known) }) };
}

function languageOf({ language: name, spoken, level }: CorrectionOf<'language'>): CorrectionContent {
  const language = languageCodeOf(name);
  if (language === null) throw cannotBe('language', `“${name}” is not a supported language`);
  if (!spoken && level !== null)
    throw cannotBe('level', 'A language that is not spoken has no level. Send `spoken: false` with a null level.');
  return { fact: 'language', language, spoken, level };
}

function positionIn(index: number, path: string, known: Known): EntryOf<PositionRead> {
  const position = known.seen?.positions[index];
  if (position === undefined) throw unknown(path, 'position');
  const before = correctionBehind(position.corrected?.by[0]?.document, known.seen);
  return stillThere(path, 'position', known, before, positionRead(position, index), (of) =>
    findPosition(of, known.newest?.positions ?? []),
  );
}

function studyIn(index: number, known: Known): EntryOf<StudyRead> {
  const study = known.seen?.education[index];
  if (study === undefined) throw unknown('study', 'study');
  const before = correctionBehind(study.corrected?.by[0]?.document, known.seen);
  return stillThere('study', 'education', known, before, studyRead(study, index), (of) =>
    findStudy(of, known.newest?.education ?? []),
  );
}

/** Returns the first correction of an entry. A further correction means the entry of that one. */
function correctionBehind(document: number | undefined, seen: Profile | null): string | null {
  return document === undefined ? null : (seen?.documents[document]?.statement?.correction ?? null);
}

function stillThere<Read>(
  path: string,
  fact: 'position' | 'education',
  { active }: Known,
  correctionId: string | null,
  read: Read,
  find: (read: Read) => number | null,
): EntryOf<Read> {
  if (correctionId === null) {
    const known = active.some(({ content }) => content.fact === fact && isSameEntry(content.of, { read }));
    if (!known && find(read) === null) throw gone(path);
    return { read };
  }
  const before = active.find(({ id }) => id === correctionId)?.content;
  if (before?.fact !== fact) throw gone(path);
  return (before.of as EntryOf<Read> | null) ?? { added: correctionId };
}

/** The field by which two corrections contradict or repeat each other, or null. */
function clash(one: CorrectionContent, other: CorrectionContent, skills: SkillLexicon): string | null {
  const [lines, others] = [linesOf(one), linesOf(other)];
  if (lines && others && lines.digest === others.digest && lines.start === others.start) return 'part';
  if (one.fact === 'position' && other.fact === 'position') {
    return sameAddition(one, other, POSITION_FIELDS) ? 'title' : sameField(one, other, POSITION_FIELDS);
  }
  if (one.fact === 'education' && other.fact === 'education') {
    if (sameAddition(one, other, STUDY_FIELDS)) return 'degree';
    if (isSameEntry(one.of, other.of) && !(one.held && other.held)) return 'held';
    return sameField(one, other, STUDY_FIELDS);
  }
  if (one.fact === 'skill' && other.fact === 'skill') {
    const named = ({ skill }: { skill: string }): string => skillIdOf(skill, skills) ?? skill.trim().toLowerCase();
    if (named(one) !== named(other)) return null;
    if (one.present !== other.present) return 'present';
    return JSON.stringify(one.in) === JSON.stringify(other.in) ? 'skill' : null;
  }
  if (one.fact === 'certificate' && other.fact === 'certificate') {
    if (certificateKey(one.name) !== certificateKey(other.name)) return null;
    if (one.held !== other.held || !one.held) return 'held';
    return DATES.find((field) => one[field] !== undefined && other[field] !== undefined) ?? null;
  }
  if (one.fact === 'language' && other.fact === 'language') return one.language === other.language ? 'language' : null;
  // Of two that differ the newer one counts.
  if (one.fact === 'resume' && other.fact === 'resume') return one.resume === other.resume ? 'resume' : null;
  return null;
}

const linesOf = (content: CorrectionContent): LinesRead | undefined => ('lines' in content ? content.lines : undefined);

const POSITION_FIELDS = ['title', 'employer', 'start', 'end', 'current'] as const;
const STUDY_FIELDS = ['degree', 'field', 'institution', 'start', 'end', 'status'] as const;
const DATES = ['issued', 'expires'] as const;

/** A correction of an entry, or the addition of one (`of` is null). */
type AboutEntry<Field extends string> = { of: EntryOf<unknown> | null } & Partial<Record<Field, unknown>>;

/** Returns whether both corrections add the same entry, which the documents lack. */
function sameAddition<Field extends string>(
  one: AboutEntry<Field>,
  other: AboutEntry<Field>,
  fields: readonly Field[],
): boolean {
  return one.of === null && other.of === null && fields.every((field) => one[field] === other[field]);
}

function sameField<Field extends string>(
  one: AboutEntry<Field>,
  other: AboutEntry<Field>,
  fields: readonly Field[],
): string | null {
  if (!isSameEntry(one.of, other.of)) return null;
  const both = fields.find((field) => one[field] !== undefined && other[field] !== undefined);
  // An end and going on are one thing.
  const ends = (content: Partial<Record<string, unknown>>): boolean =>
    content['end'] !== undefined || content['current'] !== undefined;
  return both ?? (ends(one) && ends(other) ? 'end' : null);
}

function isSameEntry(one: EntryOf<unknown> | null, other: EntryOf<unknown> | null): boolean {
  return one !== null && other !== null && JSON.stringify(one) === JSON.stringify(other);
}

function inTime(start: PartialDate | null | undefined, end: PartialDate | null | undefined, path: string): void {
  if (endsBefore(start, end)) throw cannotBe(path, `It would end (${end!}) before it starts (${start!})`);
}

function begun(path: string, date: PartialDate | null | undefined, what: string, { today }: Known): void {
  if (endsBefore(date, today)) throw cannotBe(path, `${what}: ${date!} is after today (${today})`);
}

type Given<Fields> = { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };

function withoutUndefined<Fields extends object>(fields: Fields): Partial<Given<Fields>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<
    Given<Fields>
  >;
}

function cannotBe(path: string, message: string): ApiProblem {
  return new Unprocessable('correction-contradicts-itself', asSentence(message), [{ path, message }]);
}

/** Entries that a correction names by their index in a profile version. */
const UNKNOWN = {
  position: { code: 'position-unknown', words: 'position' },
  study: { code: 'study-unknown', words: 'education entry' },
  part: { code: 'lines-unknown', words: 'lines' },
  lines: { code: 'lines-unknown', words: 'lines' },
} as const;

function unknown(path: string, what: keyof typeof UNKNOWN): ApiProblem {
  const { code, words } = UNKNOWN[what];
  const isMarked = what === 'lines';
  const message = `This ${isMarked ? 'document' : 'profile version'} has no such ${words}. Read it again.`;
  return new Unprocessable(code, message, [{ path: isMarked ? path : `${path}.index`, message }]);
}

function gone(path: string): ApiProblem {
  const message = 'It is no longer in the profile. Read the latest version.';
  return conflict('fact-not-found', { path, message });
}

function contradicts(path: string, correctionId: string): ApiProblem {
  const message = `The correction ${correctionId} already covers it. Undo that one first.`;
  return conflict('already-corrected', { path, message });
}

function conflict(code: ProblemCodeWith<409>, fault: FieldError): ApiProblem {
  return new ApiProblem(code, fault.message, { errors: [fault] });
}
