import type {
  DegreeLevel,
  LanguageLevel,
  Place,
  Position,
  ProfileFacts,
  Readability,
  Sentence,
  StatedDate,
} from '#libs/contracts';
import { runsOf, termsOf, unmark, wordsOf } from './words.js';

interface Work {
  title?: string | null;
  /** Title keys; the title in lower case with dashes when left out. */
  keys?: string[];
  employer?: string | null;
  /** `YYYY-MM`. */
  from?: string;
  /** `YYYY-MM`, or `now`. */
  to?: string;
  /** Something like dates stands there and cannot be read. */
  unreadable?: boolean;
}

/** Writes the facts of a person line by line, with a text that every span is true of. */
export class Person {
  private text = '';
  private readonly facts_: ProfileFacts;

  constructor(
    readonly digest = 'a',
    readability: Readability = 'text',
    language: string | null = 'en',
  ) {
    this.facts_ = {
      documents: [{ digest, extractor: 'golden/1', readability, language, length: 0 }],
      headline: null,
      positions: [],
      sentences: [],
      education: [],
      certifications: [],
      languages: [],
    };
  }

  /** A job and the sentences told under it. */
  job(work: Work, ...sentences: string[]): this {
    return this.position('work', work, sentences);
  }

  project(work: Work, ...sentences: string[]): this {
    return this.position('project', work, sentences);
  }

  /** A sentence that stands outside positions. */
  says(place: Place, marked: string, extra: Partial<Sentence> = {}): this {
    this.sentence(place, null, marked, extra);
    return this;
  }

  summary(marked: string): this {
    return this.says('summary', marked);
  }

  list(marked: string): this {
    return this.says('list', marked);
  }

  headline(title: string, keys = [keyOf(title)]): this {
    this.facts_.headline = { value: title, span: this.line(title) };
    this.facts_.headlineKeys = keys;
    return this;
  }

  degree(level: DegreeLevel | null, ...fields: string[]): this {
    const span = this.line(`${level ?? 'studies'} in ${fields.join(', ')}`);
    const none = { field: null, institution: null, degree: null, start: null, end: null };
    this.facts_.education.push({ level, fields, ...none, span });
    return this;
  }

  certificate(certification: string, dates: { issued?: string; expires?: string } = {}): this {
    const span = this.line(`${certification} ${dates.issued ?? ''} ${dates.expires ?? ''}`);
    const date = (month?: string): StatedDate | null => (month === undefined ? null : { ...stated(month), span });
    this.facts_.certifications.push({
      certification,
      name: { value: certification, span },
      issued: date(dates.issued),
      expires: date(dates.expires),
      span,
    });
    return this;
  }

  speaks(language: string, level: LanguageLevel | null): this {
    this.facts_.languages.push({ language, level, span: this.line(`${language} ${level ?? ''}`) });
    return this;
  }

  /** Another document of which nothing could be read. */
  unread(readability: Readability): this {
    this.facts_.documents.push({ digest: 'z', extractor: 'golden/1', readability, language: null, length: 0 });
    return this;
  }

  facts(): ProfileFacts {
    this.facts_.documents[0]!.length = this.text.length;
    return this.facts_;
  }

  /** The words at a span. */
  quote({ start, end }: { start: number; end: number }): string {
    return this.text.slice(start, end);
  }

  private position(kind: Position['kind'], work: Work, sentences: string[]): this {
    const { title = null, employer = null, from, to, unreadable = false } = work;
    const begin = this.text.length;
    const start = from === undefined ? null : { ...stated(from), span: this.line(from) };
    const end = to === undefined || to === 'now' ? null : { ...stated(to), span: this.line(to) };
    const position: Position = {
      kind,
      title: title === null ? null : { value: title, span: this.line(title) },
      employer: employer === null ? null : { value: employer, span: this.line(employer) },
      titleKeys: work.keys ?? (title === null ? [] : [keyOf(title)]),
      start,
      end,
      current: to === 'now',
      dates: unreadable ? 'unreadable' : start && (end || to === 'now') ? 'dated' : 'undated',
      span: { document: 0, start: begin, end: begin },
    };
    const index = this.facts_.positions.push(position) - 1;
    for (const marked of sentences) this.sentence(kind, index, marked);
    position.span.end = this.text.length;
    return this;
  }

  private sentence(place: Place, position: number | null, marked: string, extra: Partial<Sentence> = {}): void {
    const { text, mentions } = unmark(marked);
    const span = this.line(text);
    const duration = /(\d+) months/.exec(text);
    this.facts_.sentences.push({
      span,
      place,
      position,
      negated: false,
      words: wordsOf(text).length,
      terms: termsOf(text),
      runs: runsOf(text),
      mentions: mentions.map(({ skill, start, end }) => ({
        skill,
        start: span.start + start,
        end: span.start + end,
      })),
      statedMonths: duration ? Number(duration[1]) : null,
      ...extra,
    });
  }

  private line(words: string): { document: number; start: number; end: number } {
    const start = this.text.length;
    this.text += `${words}\n`;
    return { document: 0, start, end: start + words.length };
  }
}

function keyOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}

function stated(date: string): { date: string; month: number } {
  const [year, month] = date.split('-').map(Number);
  return { date, month: year! * 12 + month! - 1 };
}
