/** A correction while it is being written: fields as texts, held against what is known. Pure. */
import type {
  CandidateFacts,
  CorrectionSource,
  ExplainedCriterion,
  ExplainedNode,
  KnownPosition,
  KnownStudy,
  KnownUnparsedPart,
  LanguageLevel,
  LinesReading,
  NewCorrection,
  StudyStatus,
} from '#libs/contracts';
import type { Translate } from '../../../i18n/translate.js';
import { readDate } from './partial-dates.js';

/** Kinds of facts that the form corrects. Lines without one, and whether a document is a résumé, are asked where they are shown. */
export type Fact = Exclude<NewCorrection['fact'], 'lines' | 'resume'>;

/** Lines of a document that a user marked, with what they say. Offsets are UTF-16 units of its text. */
export interface MarkedLines {
  documentId: string;
  start: number;
  end: number;
  reading: LinesReading;
}

/** The fact that the form opens with; `index` is null for an entry that the documents lack. */
export type CorrectionStart =
  | { fact: 'position' | 'education'; index: number | null; part?: number; marked?: MarkedLines }
  | { fact: 'skill'; skill?: string; where?: number; present?: boolean }
  | { fact: 'certificate'; name?: string; part?: number; marked?: MarkedLines }
  | { fact: 'language'; language?: string };

export interface CorrectionDraft {
  fact: Fact;
  /** Place of the position or study; null: one that the documents lack. */
  entry: number | null;
  /** The lines that tell of an added position or study, by their index; null without any. */
  part: number | null;
  /** The lines that the user marked for an added fact; null without any. */
  lines: { documentId: string; start: number; end: number } | null;
  /** True if the fact holds. Positions do not use it. */
  holds: boolean;
  title: string;
  employer: string;
  start: string;
  end: string;
  current: boolean;
  degree: string;
  field: string;
  institution: string;
  status: StudyStatus;
  skill: string;
  /** Position that a skill was used in. */
  where: number | null;
  name: string;
  issued: string;
  expires: string;
  language: string;
  level: LanguageLevel | null;
}

const EMPTY: Omit<CorrectionDraft, 'fact'> = {
  entry: null,
  part: null,
  lines: null,
  holds: true,
  ...{ title: '', employer: '', start: '', end: '', current: false },
  ...{ degree: '', field: '', institution: '', status: 'completed' },
  ...{ skill: '', where: null },
  ...{ name: '', issued: '', expires: '' },
  ...{ language: '', level: null },
};

/** The form, opened with nothing but a kind of fact. */
export const startOfKind = (fact: Fact): CorrectionStart =>
  fact === 'position' || fact === 'education' ? { fact, index: null } : { fact };

/** Returns the kind of fact that a wrong requirement most likely rests on. Of several skills, it is the one with the lowest value. */
export function startOf({
  category,
  label,
  explanation,
}: Pick<ExplainedCriterion, 'category' | 'label' | 'explanation'>): CorrectionStart {
  if (category === 'certifications') return { fact: 'certificate', name: label };
  if (category === 'education') return { fact: 'education', index: null };
  if (category === 'languages') return { fact: 'language' };
  if (category !== 'skills') return { fact: 'position', index: null };
  const [skill = explanation] = leavesOf(explanation).sort((one, other) => one.value - other.value);
  return { fact: 'skill', skill: skill.test === 'skill' ? skill.label : label };
}

const leavesOf = (node: ExplainedNode): ExplainedNode[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);

export function correctionDraftOf(start: CorrectionStart, facts: CandidateFacts): CorrectionDraft {
  switch (start.fact) {
    case 'position': {
      const part = partAt(facts, start.part);
      const was = positionAt(facts, start.index);
      const stated = was ?? part ?? start.marked?.reading.position;
      return {
        ...EMPTY,
        ...{ fact: 'position', entry: was?.index ?? null, part: part?.index ?? null, lines: linesOf(start.marked) },
        ...{ title: stated?.title ?? '', employer: stated?.employer ?? '' },
        ...{ start: stated?.start ?? '', end: stated?.end ?? '', current: stated?.current ?? false },
      };
    }
    case 'education': {
      const part = partAt(facts, start.part);
      const was = studyAt(facts, start.index);
      const stated = was ?? start.marked?.reading.education;
      const dates = part ?? stated;
      return {
        ...EMPTY,
        ...{ fact: 'education', entry: was?.index ?? null, part: part?.index ?? null, lines: linesOf(start.marked) },
        ...{ degree: stated?.degree ?? part?.title ?? '', field: stated?.field ?? '' },
        ...{ institution: stated?.institution ?? part?.employer ?? '', status: stated?.status ?? 'completed' },
        ...{ start: dates?.start ?? '', end: dates?.end ?? '' },
      };
    }
    case 'skill':
      return {
        ...EMPTY,
        ...{ fact: 'skill', skill: start.skill ?? '', where: start.where ?? null, holds: start.present ?? true },
      };
    case 'certificate': {
      const part = partAt(facts, start.part);
      const read = start.marked?.reading.certificate;
      const named = start.name ?? read?.name ?? part?.title ?? '';
      const stated = facts.certificates.find(({ name }) => name === named) ?? read;
      return {
        ...EMPTY,
        ...{ fact: 'certificate', name: named, part: part?.index ?? null, lines: linesOf(start.marked) },
        ...{ issued: stated?.issued ?? '', expires: stated?.expires ?? '' },
      };
    }
    case 'language': {
      const was = facts.languages.find(({ language }) => language === start.language);
      return {
        ...EMPTY,
        ...{ fact: 'language', language: was?.name ?? start.language ?? '', level: was?.level ?? null },
      };
    }
  }
}

const linesOf = (marked: MarkedLines | undefined): CorrectionDraft['lines'] =>
  marked ? { documentId: marked.documentId, start: marked.start, end: marked.end } : null;

export const positionAt = (facts: CandidateFacts, index: number | null): KnownPosition | undefined =>
  facts.positions.find((one) => one.index === index);
/** Lines that were not understood, by their index. */
export const partAt = (facts: CandidateFacts, index: number | null | undefined): KnownUnparsedPart | undefined =>
  facts.unparsed.find((one) => one.index === index);
export const studyAt = (facts: CandidateFacts, index: number | null): KnownStudy | undefined =>
  facts.education.find((one) => one.index === index);

export type FaultCode = 'no-date' | 'needed' | 'not-emptied' | 'nothing-changed';

/** The reason why a draft cannot be sent. The field `''` stands for the whole draft. */
export interface CorrectionFault {
  field: keyof CorrectionDraft | '';
  code: FaultCode;
}

/** Faults as texts, by field; those of the whole draft under `draft`. */
export const faultTexts = (t: Translate<'corrections'>, faults: readonly CorrectionFault[]): Record<string, string> =>
  Object.fromEntries(faults.map(({ field, code }) => [field === '' ? 'draft' : field, t(`faults.${code}`)]));

/** Converts a draft to a correction that contains only what differs from the known facts. */
export function correctionOf(
  draft: CorrectionDraft,
  facts: CandidateFacts,
  why: { source: CorrectionSource; reason: string },
): NewCorrection | CorrectionFault[] {
  const faults: CorrectionFault[] = [];
  /** Words that differ from those known. */
  const words = <Name extends 'title' | 'employer' | 'degree' | 'field' | 'institution'>(
    name: Name,
    known: string | null | undefined,
  ): Partial<Record<Name, string>> => {
    const entered = draft[name].trim();
    if (entered === (known ?? '')) return {};
    if (entered === '') faults.push({ field: name, code: 'not-emptied' });
    return { [name]: entered } as Record<Name, string>;
  };
  /** A date that differs from the one known; null takes it away. */
  const date = <Name extends 'start' | 'end' | 'issued' | 'expires'>(
    name: Name,
    known: string | null | undefined,
  ): Partial<Record<Name, string | null>> => {
    const text = draft[name].trim();
    if (text === (known ?? '')) return {};
    if (text === '') return { [name]: null } as Record<Name, null>;
    const enteredDate = readDate(text);
    if (enteredDate === undefined) faults.push({ field: name, code: 'no-date' });
    return enteredDate === known ? {} : ({ [name]: enteredDate } as Record<Name, string>);
  };
  const needed = (field: keyof CorrectionDraft): void => {
    faults.push({ field, code: 'needed' });
  };
  const checked = (correction: NewCorrection, says: boolean): NewCorrection | CorrectionFault[] => {
    if (!says && faults.length === 0) faults.push({ field: '', code: 'nothing-changed' });
    return faults.length > 0 ? faults : correction;
  };
  const entry = (index: number | null) =>
    index === null || facts.profileId === null ? undefined : { profileId: facts.profileId, index };

  const part = entry(draft.part);
  /** The lines that tell of an added fact. */
  const linesNamed = { ...(part && { part }), ...(draft.lines && { lines: draft.lines }) };

  switch (draft.fact) {
    case 'position': {
      const was = positionAt(facts, draft.entry);
      const given = {
        ...words('title', was?.title),
        ...words('employer', was?.employer),
        ...date('start', was?.start),
        ...(draft.current ? {} : date('end', was?.end)),
        ...(draft.current === (was?.current ?? false) ? {} : { current: draft.current }),
      };
      if (!was && draft.title.trim() === '' && draft.employer.trim() === '') needed('title');
      const position = entry(draft.entry);
      const about = position ? { position } : linesNamed;
      return checked({ fact: 'position', ...about, ...given, ...why }, !isEmpty(given));
    }
    case 'education': {
      const was = studyAt(facts, draft.entry);
      const study = entry(draft.entry);
      if (was && !draft.holds) return { fact: 'education', ...(study && { study }), held: false, ...why };
      const given = {
        ...words('degree', was?.degree),
        ...words('field', was?.field),
        ...words('institution', was?.institution),
        ...date('start', was?.start),
        ...date('end', was?.end),
        ...(draft.status === (was?.status ?? 'completed') ? {} : { status: draft.status }),
      };
      if (!was && draft.degree.trim() === '') needed('degree');
      const about = study ? { study } : linesNamed;
      return checked({ fact: 'education', ...about, held: true, ...given, ...why }, !isEmpty(given));
    }
    case 'skill': {
      const skill = draft.skill.trim();
      if (skill === '') needed('skill');
      const position = draft.holds ? entry(draft.where) : undefined;
      return checked({ fact: 'skill', skill, present: draft.holds, ...(position && { position }), ...why }, true);
    }
    case 'certificate': {
      const name = draft.name.trim();
      if (name === '') needed('name');
      if (!draft.holds) return checked({ fact: 'certificate', name, held: false, ...why }, true);
      const was = facts.certificates.find((one) => one.name === name);
      const given = { ...date('issued', was?.issued), ...date('expires', was?.expires) };
      return checked(
        { fact: 'certificate', name, held: true, ...linesNamed, ...given, ...why },
        !was || !isEmpty(given),
      );
    }
    case 'language': {
      const language = draft.language.trim();
      if (language === '') needed('language');
      const was = facts.languages.find(({ name }) => name === language);
      const level = draft.holds ? draft.level : null;
      const says = !was || !draft.holds || level !== was.level;
      return checked({ fact: 'language', language, spoken: draft.holds, level, ...why }, says);
    }
  }
}

const isEmpty = (given: object): boolean => Object.keys(given).length === 0;
