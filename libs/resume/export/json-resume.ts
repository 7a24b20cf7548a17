import type {
  CertificationEntry,
  EducationEntry,
  LanguageEntry,
  PartialDate,
  Position,
  Profile,
  Span,
  Stated,
  StatedDate,
} from '#libs/contracts';
import { certificationById, HUMAN_LANGUAGES } from '#libs/taxonomy';
import { SHIPPED_SKILLS, type SkillLexicon } from '#libs/language';
import type { SourceDocument } from '../profile/source-documents.js';
import { coveredMonths, placesOfSkill } from './shown-skills.js';

/** A value of a JSON Resume field with the place it stands at, under the field's own name beside it. */
export interface JsonResumeWork {
  name?: string;
  position?: string;
  startDate?: PartialDate;
  endDate?: PartialDate;
  summary?: string;
  highlights: string[];
  /** True if it continues, and how its dates are stated. */
  current: boolean;
  dates: Position['dates'];
  spans: Record<string, Span>;
}

export interface JsonResumeProject {
  name?: string;
  startDate?: PartialDate;
  endDate?: PartialDate;
  highlights: string[];
  spans: Record<string, Span>;
}

export interface JsonResumeSkill {
  name: string;
  /** Taxonomy id. */
  id: string;
  /** Months of dated positions that show it, overlaps merged, up to the last month any document states; null when none does. */
  months: number | null;
  spans: Span[];
}

/** JSON Resume (jsonresume.org/schema) with more: spans, ids, months, dates that could not be read. */
export interface JsonResumeExport {
  basics: {
    name?: string;
    label?: string;
    email?: string;
    phone?: string;
    url?: string;
    summary?: string;
    location?: { address: string };
    profiles: { url: string }[];
    spans: Record<string, Span>;
  };
  work: JsonResumeWork[];
  projects: JsonResumeProject[];
  education: {
    institution?: string;
    area?: string;
    studyType?: string;
    startDate?: PartialDate;
    endDate?: PartialDate;
    level: EducationEntry['level'];
    fields: string[];
    spans: Record<string, Span>;
  }[];
  certificates: {
    name: string;
    date?: PartialDate;
    expires?: PartialDate;
    issuer?: string;
    id: CertificationEntry['certification'];
    spans: Record<string, Span>;
  }[];
  skills: JsonResumeSkill[];
  languages: { language: string; fluency?: string; code: string; spans: Record<string, Span> }[];
  meta: { builder: string; taxonomy: string; documents: Profile['documents'] };
}

/**
 * A profile as JSON Resume. Nothing is filled in that the documents do not state: a missing field is a missing key.
 *
 * @param texts the documents the profile was built from, in any order; quotes are cut from them
 * @param options `skills` that the profile was built with, for their names; left out: the shipped ones
 * @throws RangeError when a document of the profile is not among them
 */
export function toJsonResume(
  profile: Profile,
  texts: readonly Pick<SourceDocument, 'digest' | 'text'>[],
  { skills: lexicon = SHIPPED_SKILLS }: { skills?: SkillLexicon } = {},
): JsonResumeExport {
  const byDigest = new Map(texts.map((one) => [one.digest, one.text]));
  const documents = profile.documents.map((document) => {
    const text = byDigest.get(document.digest);
    if (text === undefined) throw new RangeError(`The text of document ${document.digest} was not given.`);
    return text;
  });
  const quote = (span: Span): string => documents[span.document]!.slice(span.start, span.end).replace(/\s+/g, ' ');
  const indexed = profile.positions.map((position, index) => ({ position, index }));
  return {
    basics: basicsOf(profile, quote),
    work: newestFirst(indexed.filter(({ position }) => position.kind === 'work')).map((one) =>
      workOf(profile, one.position, one.index, quote),
    ),
    projects: newestFirst(indexed.filter(({ position }) => position.kind === 'project')).map((one) =>
      projectOf(profile, one.position, one.index, quote),
    ),
    education: profile.education.map(educationOf),
    certificates: profile.certifications.map(certificateOf),
    skills: skillsOf(profile, lexicon),
    languages: profile.languages.map(languageOf),
    meta: { builder: profile.builder, taxonomy: profile.taxonomy, documents: profile.documents },
  };
}

type Quote = (span: Span) => string;

function basicsOf(profile: Profile, quote: Quote): JsonResumeExport['basics'] {
  const { name, emails, phones, links, location } = profile.identity;
  const fields = {
    ...field('name', name),
    ...field('label', profile.headline),
    ...field('email', emails[0] ?? null),
    ...field('phone', phones[0] ?? null),
    ...field('url', links[0] ?? null),
  };
  const summary = profile.sentences
    .filter((sentence) => sentence.place === 'summary')
    .map((sentence) => quote(sentence.span));
  return {
    ...fields,
    ...(summary.length > 0 ? { summary: summary.join(' ') } : {}),
    ...(location ? { location: { address: location.value } } : {}),
    profiles: links.map((link) => ({ url: link.value })),
    spans: spansOf({
      name,
      label: profile.headline,
      email: emails[0] ?? null,
      phone: phones[0] ?? null,
      url: links[0] ?? null,
      location,
    }),
  };
}

function workOf(profile: Profile, position: Position, index: number, quote: Quote): JsonResumeWork {
  return {
    ...field('name', position.employer),
    ...field('position', position.title),
    ...dates(position.start, position.end),
    highlights: highlightsOf(profile, index, quote),
    current: position.current,
    dates: position.dates,
    spans: {
      ...spansOf({
        name: position.employer,
        position: position.title,
        startDate: position.start,
        endDate: position.end,
      }),
      entry: position.span,
    },
  };
}

function projectOf(profile: Profile, position: Position, index: number, quote: Quote): JsonResumeProject {
  return {
    ...field('name', position.title),
    ...dates(position.start, position.end),
    highlights: highlightsOf(profile, index, quote),
    spans: {
      ...spansOf({ name: position.title, startDate: position.start, endDate: position.end }),
      entry: position.span,
    },
  };
}

function highlightsOf(profile: Profile, index: number, quote: Quote): string[] {
  return profile.sentences
    .filter((sentence) => placesOfSkill(sentence).includes(index) && sentence.place !== 'heading')
    .map((sentence) => quote(sentence.span));
}

function educationOf(entry: EducationEntry): JsonResumeExport['education'][number] {
  return {
    ...field('institution', entry.institution),
    ...field('area', entry.field),
    ...field('studyType', entry.degree),
    ...dates(entry.start, entry.end),
    level: entry.level,
    fields: entry.fields,
    spans: {
      ...spansOf({
        institution: entry.institution,
        area: entry.field,
        studyType: entry.degree,
        startDate: entry.start,
        endDate: entry.end,
      }),
      entry: entry.span,
    },
  };
}

function certificateOf(entry: CertificationEntry): JsonResumeExport['certificates'][number] {
  const known = entry.certification === null ? undefined : certificationById(entry.certification);
  return {
    name: entry.name.value,
    ...(entry.issued ? { date: entry.issued.date } : {}),
    ...(entry.expires ? { expires: entry.expires.date } : {}),
    ...(known ? { issuer: known.issuer } : {}),
    id: entry.certification,
    spans: { ...spansOf({ name: entry.name, date: entry.issued, expires: entry.expires }), entry: entry.span },
  };
}

function languageOf(entry: LanguageEntry): JsonResumeExport['languages'][number] {
  return {
    language: HUMAN_LANGUAGES.find((one) => one.code === entry.language)?.name ?? entry.language,
    ...(entry.level === null ? {} : { fluency: entry.level }),
    code: entry.language,
    spans: { language: entry.span },
  };
}

/** Distinct skills in the order of their names, with the months of the dated positions that show them. */
function skillsOf(profile: Profile, lexicon: SkillLexicon): JsonResumeSkill[] {
  const lastMonth = profile.positions.reduce(
    (last, { start, end }) => Math.max(last, start?.month ?? 0, end?.month ?? 0),
    0,
  );
  const found = new Map<string, { spans: Span[]; positions: Set<number> }>();
  for (const sentence of profile.sentences) {
    if (sentence.negated) continue;
    for (const mention of sentence.mentions) {
      const skill = found.get(mention.skill) ?? { spans: [], positions: new Set() };
      found.set(mention.skill, skill);
      skill.spans.push({ document: sentence.span.document, start: mention.start, end: mention.end });
      const shown = [sentence.claim, mention.claim].every((claim) => claim === undefined || claim === 'list');
      if (shown) for (const position of placesOfSkill(sentence)) skill.positions.add(position);
    }
  }
  return [...found]
    .map(([id, { spans, positions }]) => ({
      name: lexicon.skillById(id)?.name ?? id,
      id,
      months: monthsOf(profile, positions, lastMonth),
      spans,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

function monthsOf(profile: Profile, positions: ReadonlySet<number>, lastMonth: number): number | null {
  const ranges = [...positions].flatMap((index) => {
    const { start, end, current, dates: known } = profile.positions[index]!;
    return known === 'dated' && start
      ? [{ from: start.month, to: current ? lastMonth : (end?.month ?? start.month) }]
      : [];
  });
  return ranges.length === 0 ? null : coveredMonths(ranges);
}

/** Current and latest first, undated last; the order of the text among equals. */
function newestFirst<T extends { position: Position }>(positions: readonly T[]): T[] {
  const end = ({ position }: T): number =>
    position.current ? Infinity : (position.end?.month ?? position.start?.month ?? -1);
  const start = ({ position }: T): number => position.start?.month ?? -1;
  return [...positions].sort((a, b) => compare(end(b), end(a)) || compare(start(b), start(a)));
}

const compare = (left: number, right: number): number => (left < right ? -1 : left > right ? 1 : 0);

function field<K extends string>(key: K, stated: Stated<string> | null): Partial<Record<K, string>> {
  return stated ? ({ [key]: stated.value } as Record<K, string>) : {};
}

function dates(start: StatedDate | null, end: StatedDate | null): { startDate?: PartialDate; endDate?: PartialDate } {
  return { ...(start ? { startDate: start.date } : {}), ...(end ? { endDate: end.date } : {}) };
}

function spansOf(stated: Record<string, { span: Span } | null>): Record<string, Span> {
  const spans: Record<string, Span> = {};
  for (const [key, value] of Object.entries(stated)) if (value) spans[key] = value.span;
  return spans;
}
