import { recogniseSkills } from '../recognise.js';
import { askedYears } from './durations.js';
import { headingOf, topicOf, type SectionKind, type Topic } from './headings.js';
import { pageLines, type PageLine } from './page-lines.js';

/** One thing that a page says under a heading that is read: a bullet, or a sentence of a paragraph. */
export interface PageItem {
  text: string;
  /** Offsets into the page: `page.slice(start, end) === text`. */
  start: number;
  end: number;
  section: SectionKind;
  topic: Topic;
  /** The nearest heading above it, as it stands on the page. */
  heading: string;
}

/** A label of a facts list ("Typical experience") whose value is the next item or what follows a colon. */
const LABELS: readonly [RegExp, Topic | 'ignored'][] = [
  [/^(?:typical |required |minimum |preferred )?education(?: level| required)?$/i, 'education'],
  [/^(?:typical |required |minimum |preferred )?experience(?: level| required)?$/i, 'experience'],
  [/^(?:key |typical |useful |required |preferred )?certifications?$/i, 'certifications'],
  [/^(?:key |core |technical |main |required )*skills$/i, 'skills'],
  [/^languages?$/i, 'languages'],
];

const labelTopic = (text: string): Topic | 'ignored' => LABELS.find(([label]) => label.test(text))?.[1] ?? 'ignored';

const LONGEST_SENTENCE = 400;

/** Sentences of a paragraph with their offsets. Cut at full stops before a capital, never after a short abbreviation. */
function sentencesOf(line: PageLine): { text: string; start: number; end: number }[] {
  const cuts: number[] = [];
  for (const match of line.text.matchAll(/[.!?]["')\]]?\s+(?=[A-Z0-9"'(])/g)) {
    const before = line.text.slice(Math.max(0, match.index - 5), match.index + 1);
    if (!/(?:^|\s|\()(?:e\.g|i\.e|etc|vs|incl|approx|dr|mr|ms|inc|ltd|st|no)\.$/i.test(before))
      cuts.push(match.index + match[0].length);
  }
  const found: { text: string; start: number; end: number }[] = [];
  let from = 0;
  for (const cut of [...cuts, line.text.length]) {
    const text = line.text.slice(from, cut).trim();
    if (text.length > 0 && text.length <= LONGEST_SENTENCE * 4)
      found.push({ text, start: line.start + from, end: line.start + from + text.length });
    from = cut;
  }
  return found;
}

/** A short line without a full stop that opens something: the shape of a heading. */
const looksLikeHeading = (line: PageLine): boolean =>
  !line.bullet && line.text.length <= 70 && line.text.split(/\s+/).length <= 9 && !/[.;,]$/.test(line.text);

const CUES =
  /\b(?:must have|required?|requirements?|experience (?:with|in|of|using)|years|proficien(?:t|cy)|knowledge of|familiar(?:ity)? with|you have|we need|looking for|skilled in|expertise in|degree|certifi(?:ed|cation)|background in)\b/i;

/** For a page without any heading that is read: sentences and bullets that speak of skills, years or requirements. */
function itemsWithoutHeadings(lines: readonly PageLine[]): PageItem[] {
  return lines
    .slice(lines.length > 1 && looksLikeHeading(lines[0]!) && askedYears(lines[0]!.text).length === 0 ? 1 : 0)
    .flatMap((line) => (line.bullet ? [line] : sentencesOf(line)))
    .filter((part) => CUES.test(part.text) || recogniseSkills(part.text).length > 0)
    .map(({ text, start, end }) => ({ text, start, end, section: 'required' as const, topic: null, heading: '' }));
}

/**
 * What a page says under the headings that criteria are read from, in page order. Company, benefits, outlook, cover letters,
 * questions, related roles and prose overviews are left out. A page without such headings is read by its cue words.
 */
export function pageItems(page: string): PageItem[] {
  const lines = pageLines(page);
  const items: PageItem[] = [];
  let section: SectionKind | null = null;
  let topic: Topic = null;
  let heading = '';
  let label: Topic | 'ignored' | null = null;
  let known = false;

  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const { head, rest } = headAndRest(line);
    const whole = looksLikeHeading(line) ? headingOf(line.text) : null;
    const inline = whole === null && !line.bullet && rest !== null ? headingOf(head) : null;
    const found = whole ?? inline;
    const labels = section === 'glance' && (line.bullet || (inline !== null && labelTopic(head) !== 'ignored'));
    if (found && !labels) {
      // A topic heading inside preferred qualifications keeps them preferred.
      const keeps = found.topic !== null && section !== null && !line.apart && ['preferred', 'bonus'].includes(section);
      section = keeps ? section : found.section;
      topic = found.topic;
      heading = line.text;
      label = null;
      known ||= found.section !== 'ignored';
      if (inline && rest !== null && section !== 'ignored') addItems({ ...line, text: rest.text, start: rest.start });
      return;
    }
    if (looksLikeHeading(line) && section !== null && !(section === 'glance') && !isItem(line, next)) {
      // An unknown heading: with a colon, or about skills, it opens a part of the section; else the section is over.
      const sub = topicOf(line.text);
      if (/:$/.test(line.text) || sub !== null) topic = sub;
      else if (line.apart && next?.bullet) section = 'ignored';
      else {
        addItems(line);
        return;
      }
      heading = line.text;
      return;
    }
    addItems(line);
  });

  function isItem(line: PageLine, next: PageLine | undefined): boolean {
    if (/:$/.test(line.text)) return false;
    if (askedYears(line.text).length > 0 || recogniseSkills(line.text).length > 0)
      return !(next?.bullet === true && topicOf(line.text) !== null);
    return false;
  }

  function addItems(line: PageLine): void {
    if (section === null || section === 'ignored') return;
    if (section === 'glance') {
      const { head, rest } = headAndRest(line);
      if (label === null && rest !== null && labelTopic(head) !== 'ignored') {
        items.push({ ...rest, end: line.end, section, topic: labelTopic(head) as Topic, heading: head });
      } else if (label === null) {
        label = labelTopic(line.text.replace(/:$/, ''));
        heading = line.text;
      } else {
        if (label !== 'ignored')
          items.push({ text: line.text, start: line.start, end: line.end, section, topic: label, heading });
        label = null;
      }
      return;
    }
    const parts = line.bullet ? [line] : sentencesOf(line);
    for (const { text, start, end } of parts) items.push({ text, start, end, section, topic, heading });
  }

  return known ? items : itemsWithoutHeadings(lines);
}

/** "Head: rest" of a line, with the place of the rest on the page; `rest` is null without a colon or with nothing after it. */
export function headAndRest(line: { text: string; start: number }): {
  head: string;
  rest: { text: string; start: number } | null;
} {
  const colon = line.text.search(/:\s/);
  if (colon <= 0 || colon > 60) return { head: line.text, rest: null };
  const rest = line.text.slice(colon + 1).trimStart();
  return {
    head: line.text.slice(0, colon),
    rest: rest === '' ? null : { text: rest, start: line.start + line.text.length - rest.length },
  };
}
