/** The letter that explains to a candidate how their application was assessed. */
import type { Content, Pages } from 'pdfmake';
import type { ExplanationView, ReaderLanguage } from '#libs/contracts';
import { wordsForCandidates } from '#libs/wording';
import { GREY, keepHeadings, withPrintNote } from './page-layout.js';

const LEAST_FOLLOWING = 2;

export function letterPages(
  {
    organisation,
    title,
    sections,
    language,
  }: Pick<ExplanationView, 'organisation' | 'title' | 'sections' | 'language'>,
  { greeting, on }: { greeting: string; on: string },
): Pages {
  const content: Content[] = [
    {
      columns: [
        { text: organisation, bold: true, width: '*' },
        { text: on, width: 'auto', color: GREY },
      ],
    },
    { text: title, style: 'title' },
    { text: greeting, margin: [0, 6, 0, 0] },
    ...sections.flatMap(({ heading, paragraphs, items }): Content[] => [
      { text: heading, style: 'heading', headlineLevel: 1 },
      ...paragraphs.map((text): Content => ({ text, margin: [0, 0, 0, 4] })),
      ...(items.length === 0 ? [] : [{ ul: items.map((item) => itemOf(item, language)) }]),
    ]),
  ];
  return {
    info: { title, creator: 'Candor', producer: 'Candor' },
    pageSize: 'A4',
    pageMargins: [64, 56, 64, 60],
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.25 },
    styles: {
      title: { fontSize: 17, bold: true, margin: [0, 22, 0, 4] },
      heading: { fontSize: 12, bold: true, margin: [0, 14, 0, 4] },
    },
    content: withPrintNote(content, language),
    pageBreakBefore: keepHeadings(LEAST_FOLLOWING),
    footer: (page, count) => ({
      margin: [64, 18, 64, 0],
      fontSize: 8,
      color: GREY,
      columns: [
        { width: '*', text: organisation },
        { width: 'auto', text: `${page} / ${count}` },
      ],
    }),
  };
}

function itemOf(
  { title, text, quotes }: ExplanationView['sections'][number]['items'][number],
  language: ReaderLanguage,
): Content {
  return {
    margin: [0, 0, 0, 3],
    stack: [
      { text: text === '' ? title : [{ text: `${title}: `, bold: true }, text] },
      ...quotes.map((quote): Content => ({
        text: wordsForCandidates(language).quoted(quote),
        italics: true,
        color: GREY,
        fontSize: 9,
      })),
    ],
  };
}
