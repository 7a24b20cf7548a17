/** The contents of each section of a document: positions, prose that is placed later, or lines of its own kind. */
import type { Place, Position, Stated } from '#libs/contracts';
import { titleKeys, type SkillLexicon } from '#libs/language';
import { titleStrength } from '../lines/title-words.js';
import type { ResumeLine } from '../lines/lines.js';
import type { EntryKind } from '../positions/lines/parse-lines.js';
import type { NamedPosition } from '../positions/headers/position-header.js';
import { positionsIn, undatedPosition, type PositionLines, type Positions } from '../positions/positions.js';
import { jobsApart, proseWithJobs, tellsJobs } from '../positions/prose/job-paragraphs.js';
import { postsApart, postsInLists, unpaidPosts } from '../positions/unpaid/unpaid-posts.js';
import { areAllPosts, withPostsOfLines } from '../positions/unpaid/unpaid-sections.js';
import { plainWords, sectionHeadingOf } from '../sections/headings.js';
import { headsPostsByLine, headsUnpaidWork } from '../sections/unpaid-headings.js';
import { headsWork } from '../sections/unknown-headings.js';
import type { ResumeSection } from '../sections/sections.js';

/** Text of a section that stands under no position. */
export interface Prose {
  lines: readonly ResumeLine[];
  /** Place of its sentences where nothing in them says another. */
  fallback: Place;
  /** The sentences tell positions: as a section of work does, or apart from one. */
  tellsJobs?: 'as-work' | 'apart';
}

/** A line, or a part of one, whose place does not depend on its words. */
export interface PlacedLine {
  span: { start: number; end: number };
  place: Place;
}

export interface SectionContent {
  section: ResumeSection;
  /** Lines above the first heading: contact details and the headline. */
  head: readonly PlacedLine[];
  positions: readonly PositionLines[];
  /** Lines that are read sentence by sentence, by the kind of the section. */
  listed: readonly ResumeLine[];
  prose: Prose | null;
}

/** The known facts about a document before its sections are read. */
interface Head {
  headline: Stated<string> | null;
  /** Lines that hold the candidate's name or contact details. */
  lines: ReadonlySet<ResumeLine>;
}

/** The contents of all sections, in the order of the document. */
export function sectionContents(
  sections: readonly ResumeSection[],
  head: Head,
  document: number,
  lexicon: SkillLexicon,
): SectionContent[] {
  const hasWork = sections.some(
    ({ kind, lines, heading }) => kind === 'work' && lines.length > 0 && !(heading && BESIDE_WORK.test(heading.text)),
  );
  const headed = sections.some((section) => section.heading !== null);
  const contents = sections.flatMap((given) => {
    const described = mayTellJobs(given, hasWork)
      ? proseWithJobs(given.lines.filter((line) => !head.lines.has(line)))
      : [];
    const section =
      described.length > 0 ? { ...given, lines: given.lines.filter((line) => !described.includes(line)) } : given;
    const kind = entryKind(section, hasWork, headed);
    const entries = kind && entriesOf(section, kind, head, document, lexicon);
    const content = entries ?? withUnpaidPosts(plainContent(section, head), document);
    return described.length > 0 ? [content, describedContent({ ...given, lines: described })] : [content];
  });
  return withCommissions(contents);
}

/** The sections of a document whose paragraphs may tell jobs: any under no heading that says otherwise, where no section of work does. */
const mayTellJobs = (section: ResumeSection, hasWork: boolean): boolean =>
  hasUnknownHeading(section) || (!hasWork && (section.kind === 'preamble' || section.kind === 'summary'));

/** Returns whether a section has a heading, and one that is not known. */
const hasUnknownHeading = ({ kind, heading }: ResumeSection): boolean =>
  kind === 'other' && heading !== null && sectionHeadingOf(heading.text)?.kind !== 'other';

/** Paragraphs that tell jobs, with the place of their section for what tells none. */
const describedContent = (section: ResumeSection): SectionContent => ({
  section,
  head: [],
  positions: [],
  listed: [],
  prose: { lines: section.lines, fallback: PLACES[section.kind], tellsJobs: 'apart' },
});

/** Sections that tell of posts; what stands under a heading that is not known may be a part of the last two. */
const WITH_POSTS: ReadonlySet<ResumeSection['kind']> = new Set(['other', 'skills', 'language']);

/** A section of other things with the posts that its lines tell. */
function withUnpaidPosts(content: SectionContent, document: number): SectionContent {
  const { kind, heading } = content.section;
  if (!WITH_POSTS.has(kind) || !heading) return content;
  const positions = unpaidPosts(heading.text, content.listed, document, headsPostsByLine(plainWords(heading.text)));
  const headers = new Set(positions.flatMap(({ header }) => header));
  return { ...content, positions, listed: content.listed.filter((line) => !headers.has(line)) };
}

/**
 * Projects for a client in a role of their own are positions where no position covers their time: so those who work on their own account tell
 * what they did. Those of an employee are a part of the job.
 */
function withCommissions(contents: readonly SectionContent[]): SectionContent[] {
  const years = ({ draft: { period } }: PositionLines): [number, number] => {
    const end = period!.to?.year ?? (period!.current || period!.dangling ? Infinity : period!.from!.year);
    return [period!.from?.year ?? end, end];
  };
  const jobs = contents
    .flatMap(({ positions }) => positions)
    .filter(({ draft }) => draft.position.kind === 'work' && draft.period?.from && draft.period.range)
    .map(years);
  // The last year of any job that began by then: a few years, however many jobs.
  const lastYear = new Map<number, number>();
  for (const [from, to] of jobs) lastYear.set(from, Math.max(to, lastYear.get(from) ?? to));
  const isCovered = (one: PositionLines): boolean => {
    const [from, to] = years(one);
    return [...lastYear].some(([start, end]) => start <= from && end >= to);
  };
  return contents.map((content) => ({
    ...content,
    positions: content.positions.map((one): PositionLines => {
      if (!one.commission || !one.draft.period?.from || isCovered(one)) return one;
      return { ...one, draft: { ...one.draft, position: commissioned(one.draft.position, one.commission) } };
    }),
  }));
}

function commissioned(project: Position, { title, employer }: NamedPosition): Position {
  return undatedPosition('work', title, employer, project.span);
}

/** Headings of what people do beside their work, or do not live by: there is another place for that, under whatever name. */
const BESIDE_WORK =
  /volunt|volont|vrijwillig|freiwillig|ehren[aä]mt|b[ée]n[ée]vol|community|charit|unpaid|engagement|milit|army|armed|wehr|zivil|service|intern|praktik|stage|tirocin|est[aá]gi|daarnaast|on the side/iu;

/** The sections that may hold positions in a document without a section for them. */
const UNHEADED: ReadonlySet<ResumeSection['kind']> = new Set(['preamble', 'summary', 'achievement', 'other', 'label']);

/** The sections that go on over what follows, where its heading is not known as one. */
const SWALLOWS: ReadonlySet<ResumeSection['kind']> = new Set(['contact', 'skills', 'language', 'certification']);
/** So many dated positions are no chance. */
const LEAST_SWALLOWED = 2;

function entryKind(section: ResumeSection, hasWork: boolean, headed: boolean): EntryKind | null {
  if (section.kind === 'work' || section.kind === 'project') return section.kind;
  if (!headed && !hasWork && section.kind === 'preamble') return 'terse';
  if (hasUnknownHeading(section)) return !hasWork && headsWork(section.lines) ? 'work' : 'titled';
  if (hasWork) return null;
  return UNHEADED.has(section.kind) || SWALLOWS.has(section.kind) ? 'titled' : null;
}

/** A section that is read as positions; null where it may hold some and has none. */
function entriesOf(
  section: ResumeSection,
  kind: EntryKind,
  { headline, lines: head }: Head,
  document: number,
  lexicon: SkillLexicon,
): SectionContent | null {
  const lines = section.kind === 'preamble' ? section.lines.filter((line) => !head.has(line)) : section.lines;
  const words = section.heading === null ? [] : plainWords(section.heading.text);
  const isUnpaid = headsUnpaidWork(words);
  if (section.kind === 'work' && !(isUnpaid && areAllPosts(lines, document)) && tellsJobs(lines))
    return {
      section,
      head: [],
      positions: [],
      listed: [],
      prose: { lines, fallback: 'work', tellsJobs: 'as-work' },
    };
  const read = positionsIn(lines, document, kind, lexicon);
  const isByLine = isUnpaid || headsPostsByLine(words);
  const isUnknown = kind === 'titled' && section.heading !== null && read.positions.length > 0;
  const own =
    isByLine || isUnknown
      ? withPostsOfLines(read, lines, document, { isVoluntary: isUnpaid, isHeaded: isByLine })
      : read;
  const { positions: all, loose } = section.kind === 'work' ? withPostsApart(own, document) : own;
  const dated = all.some(({ draft }) => draft.period !== null);
  const restates = (one: PositionLines): boolean =>
    headline !== null && section.kind === 'preamble' && dated && isHeadline(one, headline);
  const positions = all.filter((one) => !restates(one)).map((one) => asService(one, section.heading, document));
  if ((kind === 'titled' || kind === 'terse') && positions.length === 0) return null;
  const ranges = positions.filter(({ draft }) => draft.period?.range === true).length;
  if (kind === 'titled' && SWALLOWS.has(section.kind) && ranges < LEAST_SWALLOWED) return null;
  return {
    section,
    head: all
      .filter(restates)
      .flatMap(({ header }) => header.map((line): PlacedLine => ({ span: line, place: 'headline' }))),
    positions,
    listed: [],
    prose: loose.length > 0 ? { lines: loose, fallback: PLACES[section.kind] } : null,
  };
}

/** The positions of a section of work with the posts that lines between them tell, and the jobs that paragraphs do. */
function withPostsApart({ positions, loose }: Positions, document: number): Positions {
  const texts = [loose, ...positions.map(({ body }) => body)];
  const described = [
    ...jobsApart(loose, null, document),
    ...positions.flatMap(({ draft, body }) => jobsApart(body, draft.period, document)),
  ];
  const inDescribed = new Set(described.flatMap(({ body }) => body));
  const remaining = texts.flat().filter((line) => !inDescribed.has(line));
  const listed = texts.flatMap((lines) => postsInLists(lines, document));
  const posts = [...described, ...postsApart(remaining, document), ...listed];
  if (posts.length === 0) return { positions, loose };
  const inPosts = new Set(posts.flatMap(({ header, body }) => [...header, ...body]));
  const withoutPosts = (lines: readonly ResumeLine[]) => lines.filter((line) => !inPosts.has(line));
  const others = positions.map((one) => ({ ...one, body: withoutPosts(one.body) }));
  const ordered = [...others, ...posts].sort((a, b) => a.draft.position.span.start - b.draft.position.span.start);
  return { positions: ordered, loose: withoutPosts(loose) };
}

/** Headings that say what was done there: "Zivildienst" over "2004 – 2005 Rettungswache Malteser". */
const SERVICE =
  /^(?:wehrdienst|grundwehrdienst|präsenzdienst|zivildienst|bundeswehr|military service|national service|service (?:militaire|national|civil)|servicio militar|servicio social|serviço militar|servizio militare|servizio civile|militärdienst|służba wojskowa)$/iu;

/** The position under such a heading, where no line of it names a title. */
function asService(one: PositionLines, heading: ResumeLine | null, document: number): PositionLines {
  const { title, employer } = one.draft.position;
  if (!heading || !SERVICE.test(heading.text) || (title && titleStrength(title.value) > 0)) return one;
  const service = { value: heading.text, span: { document, start: heading.start, end: heading.end } };
  const [first = null] = [title, employer].filter((name) => name !== null).sort((a, b) => a.span.start - b.span.start);
  return {
    ...one,
    draft: {
      ...one.draft,
      position: { ...one.draft.position, title: service, titleKeys: titleKeys(heading.text), employer: first },
    },
  };
}

/** The line that says what someone is, read as a position with nothing to it: beside dated ones it is no further job. */
function isHeadline({ draft, header, body }: PositionLines, { span }: Stated<string>): boolean {
  const [line] = header;
  const alone = line !== undefined && header.length === 1 && body.length === 0;
  const bare = draft.period === null && draft.position.employer === null;
  return alone && bare && line.start <= span.start && line.end >= span.end;
}

/** The place of a sentence by the kind of its section. */
export const PLACES: Readonly<Record<ResumeSection['kind'], Place>> = {
  work: 'work',
  project: 'project',
  achievement: 'work',
  label: 'work',
  skills: 'list',
  summary: 'summary',
  education: 'education',
  certification: 'certification',
  language: 'language',
  contact: 'contact',
  other: 'other',
  preamble: 'summary',
};

/** A section without positions. */
function plainContent(section: ResumeSection, { headline, lines: head }: Head): SectionContent {
  const empty = { section, head: [], positions: [], listed: [], prose: null };
  if (section.kind === 'summary' || section.kind === 'achievement' || section.kind === 'label')
    return { ...empty, prose: { lines: section.lines, fallback: PLACES[section.kind] } };
  if (section.kind !== 'preamble') return { ...empty, listed: section.lines };
  const isOfHeadline = (line: ResumeLine): boolean =>
    headline !== null && line.start <= headline.span.start && line.end >= headline.span.end;
  const rest = section.lines.filter((line) => !isOfHeadline(line) && !head.has(line));
  return {
    ...empty,
    head: section.lines.flatMap((line): PlacedLine[] => [
      ...(head.has(line) ? [{ span: line, place: 'contact' as const }] : []),
      ...(isOfHeadline(line) ? [{ span: headline!.span, place: 'headline' as const }] : []),
    ]),
    prose: rest.length > 0 ? { lines: rest, fallback: 'summary' } : null,
  };
}
