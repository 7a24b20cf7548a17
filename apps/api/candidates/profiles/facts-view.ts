/** The known facts of a candidate for users. Pure. */
import {
  statesEnd,
  type CandidateFacts,
  type CertificationSource,
  type Corrected,
  type EducationSource,
  type EvidenceQuote,
  type KnownCertificate,
  type KnownIdentity,
  type KnownPosition,
  type LanguageSource,
  type LinesReading,
  type Position,
  type PositionSource,
  type Profile,
  type Span,
  type Stated,
  type StatedDate,
} from '#libs/contracts';
import { monthNumber, monthsCovered } from '#libs/matching';
import { endsBefore, type readMarkedLines, shownSkills } from '#libs/resume';

/** A header longer than this is quoted by its parts. */
const HEADER_LENGTH = 200;
/** The first lines tell enough of a skill; the document shows the others. */
const MOST_LINES = 5;
const YEAR = 'YYYY'.length;

interface Sources {
  quote: (span: Span) => EvidenceQuote[];
  /** The name of a skill by its id. */
  nameOf: (skill: string) => string | undefined;
  /** The identity of the person, from all of their documents. */
  identity: KnownIdentity;
  /** `YYYY-MM-DD`. */
  today: string;
}

type Facts = Omit<CandidateFacts, 'candidateId' | 'profileId' | 'number' | 'pending' | 'findings'>;

const NOTHING: Omit<Facts, 'today' | 'contacts'> = {
  workMonths: 0,
  positions: [],
  education: [],
  certificates: [],
  languages: [],
  skills: [],
  unparsed: [],
};

/** @param profile null while nothing has been read */
export function factsInView(profile: Profile | null, { quote, nameOf, identity, today }: Sources): Facts {
  const { emails, phones, links, location } = identity;
  const contacts = { emails, phones, links, location };
  if (profile === null) return { today, contacts, ...NOTHING };
  const { education, certifications, languages, documents } = profile;
  const thisMonth = monthNumber(today);
  const quoted = (spans: readonly Span[]): EvidenceQuote[] => spans.flatMap(quote);
  const correctionsAt = (spans: readonly Span[]): string[] => [
    ...new Set(spans.flatMap(({ document }) => documents[document]?.statement?.correction ?? [])),
  ];
  /**
   * Returns the evidence of a fact in each document that states it. Users' corrections stand beside the documents'
   * words.
   */
  const restsOn = <Source extends { span: Span }>(
    fact: Source & { sources?: readonly Source[]; corrected?: Corrected },
    headerOf: (source: Source) => readonly Span[] = ({ span }) => [span],
  ) => ({
    evidence: quoted(
      fact.corrected
        ? together(fact.corrected.was)
        : (fact.sources ?? [fact]).flatMap((one) => together(headerOf(one))),
    ),
    corrections: correctionsAt([fact.span, ...(fact.corrected?.by ?? [])]),
  });
  const statementsIn = <Source extends { span: Span }, View>(
    sources: readonly Source[] | undefined,
    view: (source: Source) => View,
    headerOf: (source: Source) => readonly Span[] = ({ span }) => [span],
  ) => (sources ?? []).map((one) => ({ ...view(one), evidence: quoted(together(headerOf(one))) }));
  const positions = profile.positions.map((position, index) => ({
    ...positionInView(position, index, thisMonth),
    sources: statementsIn(position.sources, namesAndDates, headerOf),
    ...restsOn<PositionSource>(position, headerOf),
  }));
  const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });
  return {
    today,
    contacts,
    workMonths: monthsCovered(
      positions.flatMap(({ kind, from, to, months }) =>
        kind === 'work' && months !== null ? [{ from: from!, to: to! }] : [],
      ),
    ),
    positions: positions.sort(newestFirst),
    education: education.map((study, index) => ({
      index,
      ...studyInView(study),
      sources: statementsIn(study.sources, studyInView),
      ...restsOn<EducationSource>(study),
    })),
    certificates: certifications.map((one) => ({
      ...certificateInView(one),
      status: statusOf(date(one.expires), today),
      sources: statementsIn(one.sources, certificateInView),
      ...restsOn<CertificationSource>(one),
    })),
    languages: languages.map((one) => ({
      language: one.language,
      name: languageNames.of(one.language) ?? one.language,
      level: one.level,
      sources: statementsIn(one.sources, ({ level }) => ({ level })),
      ...restsOn<LanguageSource>(one),
    })),
    unparsed: (profile.unparsed ?? []).map(({ cause, span, entry }, index) => ({
      index,
      cause,
      ...(entry ? namesAndDates(entry) : NAMELESS),
      evidence: quoted([span]),
    })),
    skills: shownSkills(profile, thisMonth)
      .map(({ skill, spans, ...shown }) => ({
        skill,
        name: nameOf(skill) ?? skill,
        ...shown,
        lines: spans.length,
        evidence: quoted(spans).slice(0, MOST_LINES),
        corrections: correctionsAt(spans),
      }))
      .sort((a, b) => (b.months ?? -1) - (a.months ?? -1) || b.lines - a.lines || a.name.localeCompare(b.name, 'en')),
  };
}

const value = (stated: Stated<string> | null): string | null => stated?.value ?? null;
const date = (stated: StatedDate | null): string | null => stated?.date ?? null;

function namesAndDates(position: PositionSource) {
  const { title, employer, start, current } = position;
  return { title: value(title), employer: value(employer), start: date(start), end: endOf(position), current };
}

/** The end that documents state: one date alone is the start. */
const endOf = (position: PositionSource): string | null => (statesEnd(position) ? date(position.end) : null);

const NAMELESS = { title: null, employer: null, start: null, end: null, current: false };

function studyInView({ degree, field, institution, start, end, status }: EducationSource) {
  return {
    degree: value(degree),
    field: value(field),
    institution: value(institution),
    start: date(start),
    end: date(end),
    status: status ?? null,
  };
}

function certificateInView({ name, issued, expires }: CertificationSource) {
  return { name: name.value, issued: date(issued), expires: date(expires) };
}

/** What marked lines say, for users. */
export function linesInView({ position, education, certificate }: ReturnType<typeof readMarkedLines>): LinesReading {
  return {
    position: position ? namesAndDates(position) : NAMELESS,
    education: education
      ? studyInView(education)
      : { degree: null, field: null, institution: null, start: null, end: null, status: null },
    certificate: certificate ? certificateInView(certificate) : { name: null, issued: null, expires: null },
  };
}

function positionInView(
  position: Position,
  index: number,
  thisMonth: number,
): Omit<KnownPosition, 'evidence' | 'corrections' | 'sources'> {
  const { kind, start, end, current, dates } = position;
  const from = start?.month ?? null;
  const to = current ? thisMonth : (end?.month ?? null);
  const counts = dates === 'dated' && statesEnd(position) && from !== null && to !== null && to >= from;
  return {
    index,
    kind,
    ...namesAndDates(position),
    dates,
    from,
    to,
    months: counts ? to - from + 1 : null,
    approximate: start?.date.length === YEAR || (!current && end?.date.length === YEAR),
  };
}

/** The words that a position is known by. */
function headerOf({ title, employer, start, end, span }: PositionSource): Span[] {
  const parts = [title, employer, start, end].flatMap((part) => (part === null ? [] : [part.span]));
  return parts.length === 0 ? [span] : parts;
}

/** One quote where they stand together, else each apart. */
function together(parts: readonly Span[]): readonly Span[] {
  const [first] = parts;
  if (first === undefined) return parts;
  const whole = parts.reduce(({ document, ...one }, other) => ({
    document,
    start: Math.min(one.start, other.start),
    end: Math.max(one.end, other.end),
  }));
  const isOne = parts.every(({ document }) => document === first.document);
  return isOne && whole.end - whole.start <= HEADER_LENGTH ? [whole] : parts;
}

function newestFirst(a: KnownPosition, b: KnownPosition): number {
  return (b.to ?? -1) - (a.to ?? -1) || (b.from ?? -1) - (a.from ?? -1) || a.index - b.index;
}

function statusOf(expires: string | null, today: string): KnownCertificate['status'] {
  if (expires === null) return 'end-not-stated';
  return endsBefore(today, expires) ? 'expired' : 'valid';
}
