/** Explains an application to its candidate. Data in, sections of plain words out; the page and the letter only lay them out. */
import type { CandidateRequest, ExplanationView, ReaderLanguage, ExplanationSection } from '#libs/contracts';
import { answerLines } from './answers.js';
import { candidateWords as de } from './de/candidate.js';
import { candidateWords as en } from './en/candidate.js';
import type { WordsLike } from './words-like.js';

export type CandidateWords = WordsLike<typeof en>;

/** One table per language. */
const TABLES: Readonly<Record<ReaderLanguage, CandidateWords>> = { en, de };

export const wordsForCandidates = (language: ReaderLanguage): CandidateWords => TABLES[language];

export type ExplanationData = Omit<ExplanationView, 'sections' | 'title'>;

/** @param on `page` with its buttons, or `letter`, which has none */
export function explainToCandidate(data: ExplanationData, on: 'page' | 'letter'): ExplanationSection[] {
  const words = TABLES[data.language];
  return [
    section('about', words.about.heading, aboutOf(data, words)),
    section('outcome', words.outcome.heading, outcomeOf(data, words)),
    readOf(data, words),
    ...answersOf(data, words),
    ...(data.criteria.length > 0 ? [criteriaOf(data, words)] : []),
    ...(data.criteria.length > 0 ? [changesOf(data, words)] : []),
    section('not-used', words.notUsed.heading, [words.notUsed.list, words.notUsed.others]),
    section('correct', words.correct.heading, correctOf(data, words, on)),
    section('person', words.person.heading, [
      data.state === 'by-people'
        ? words.person.already
        : on === 'page'
          ? words.person.page
          : words.person.letter({ contact: data.contact }),
    ]),
    ...(data.versions ? [section('versions', words.versions.heading, [words.versions.made(data.versions)])] : []),
  ];
}

/** Returns the dated result of a candidate's request. */
export function requestSentence(
  language: ReaderLanguage,
  { kind, state, at }: Pick<CandidateRequest, 'kind' | 'state' | 'at'>,
): string {
  return TABLES[language].requests[kind][state]({ on: at.slice(0, 'YYYY-MM-DD'.length) });
}

/** The letter as plain text, for mail: no line longer than people read. */
export function letterText(
  {
    greeting,
    sections,
    language,
  }: { greeting: string; sections: readonly ExplanationSection[]; language: ReaderLanguage },
  width = 76,
): string {
  const parts = sections.map(({ heading, paragraphs, items }) => [
    `${heading}\n${'-'.repeat(heading.length)}`,
    ...paragraphs.map((paragraph) => wrapped(paragraph, width)),
    ...items.map(({ title, text, quotes }) =>
      [
        wrapped(`- ${title}${text === '' ? '' : `: ${text}`}`, width, '  '),
        ...quotes.map((quote) => wrapped(`  ${TABLES[language].quoted(quote)}`, width, '   ')),
      ].join('\n'),
    ),
  ]);
  return `${[greeting, ...parts.flat()].join('\n\n')}\n`;
}

function section(id: ExplanationSection['id'], heading: string, paragraphs: string[]): ExplanationSection {
  return { id, heading, paragraphs, items: [] };
}

function aboutOf({ role, organisation, receivedOn, state, declinedOn }: ExplanationData, { about }: CandidateWords) {
  return [
    about.applied({ role, organisation, on: receivedOn }),
    state === 'by-people' ? about.byPeople : about.tool,
    ...(declinedOn === null ? [] : [about.declined({ on: declinedOn })]),
  ];
}

function outcomeOf({ state, score }: ExplanationData, { outcome }: CandidateWords): string[] {
  if (state === 'by-people') return [outcome.byPeople];
  if (state === 'superseded' || state === 'withdrawn') return [outcome[state]];
  if (state === 'unreadable') return [outcome.unreadable];
  if (score === null) return [outcome.waiting];
  const [points, low, high] = [score.points, score.low, score.high].map(Math.round) as [number, number, number];
  return [outcome.score({ points, low, high }), outcome.meaning];
}

function readOf({ facts, documents }: ExplanationData, { read }: CandidateWords): ExplanationSection {
  const named = (isRead: boolean) =>
    documents.filter((document) => document.read === isRead).map(({ name }) => name ?? read.unnamed);
  const listed = facts.filter(({ fact }) => fact !== 'skill');
  const skills = facts.filter(({ fact }) => fact === 'skill').map(({ text }) => text);
  return {
    id: 'read',
    heading: read.heading,
    paragraphs: [
      ...(documents.length > 0
        ? [read.documents({ read: [...new Set(named(true))], unread: [...new Set(named(false))] })]
        : []),
      ...(facts.length === 0 ? [read.none] : []),
      ...(skills.length > 0 ? [read.skills({ names: skills })] : []),
    ],
    items: listed.map(({ fact, text, quotes }) => ({ title: read.facts[fact], text, quotes })),
  };
}

/** Returns nothing without answers. */
function answersOf({ answers, language }: ExplanationData, { answers: words }: CandidateWords): ExplanationSection[] {
  const lines = answerLines(answers, language);
  if (lines.length === 0 && answers.questions === 0) return [];
  const items = lines.map((line) => ({ title: line, text: '', quotes: [] }));
  const others = answers.questions > 0 ? [words.others({ count: answers.questions })] : [];
  return [{ id: 'answers', heading: words.heading, paragraphs: [words.notCounted, ...others], items }];
}

function criteriaOf(data: ExplanationData, { criteria }: CandidateWords): ExplanationSection {
  return {
    id: 'criteria',
    heading: criteria.heading,
    paragraphs: [],
    items: data.criteria.map(({ label, kind, outcome, similar, sentence, quotes }) => {
      const notEnough = outcome === 'missing' && quotes.length > 0;
      return {
        title: `${label} (${criteria.kinds[kind]})`,
        text: [
          notEnough ? criteria.notEnough : criteria.outcomes[outcome],
          ...(outcome === 'missing' && similar ? [criteria.similar] : []),
          ...(outcome === 'met' || outcome === 'partial' || notEnough ? [criteria.found({ sentence })] : []),
        ].join(' '),
        quotes,
      };
    }),
  };
}

function changesOf(data: ExplanationData, { changes }: CandidateWords): ExplanationSection {
  const isAny = data.changes.length > 0;
  return {
    id: 'changes',
    heading: changes.heading,
    paragraphs: [isAny ? changes.intro : changes.none],
    items: data.changes.map((what) => ({ title: changes.one({ what }), text: '', quotes: [] })),
  };
}

function correctOf({ contact }: ExplanationData, { correct }: CandidateWords, on: 'page' | 'letter'): string[] {
  if (on === 'letter') return [correct.letter({ contact })];
  return [correct.page, ...(contact === null ? [] : [correct.contact({ contact })])];
}

/** Lines of at most so many letters; a longer word stands alone. */
function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ (?=\S)/)) {
    if (line !== '' && `${line} ${word}`.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
