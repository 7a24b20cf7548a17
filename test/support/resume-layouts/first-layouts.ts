import {
  Document,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopPosition,
  TabStopType,
  TextRun,
  WidthType,
  BorderStyle,
} from 'docx';
import { datesOf, jobsByEmployer, type DateForm } from './dates.js';
import type { DocxLayout } from './docx-layouts.js';
import { bullets, escape, lines, page, section, type HtmlLayout } from './html-pieces.js';
import type { Job, Person, Study } from './person.js';
import { contactsOf } from './wording.js';

/** The structure of templates that word processors and design sites offer; frozen before anything of them was read. */

const itemsOf = ({ skills }: Person): string[] => skills.flatMap(({ items }) => items);
const certificates = (person: Person, heading: string, print: (values: string[]) => string): string =>
  person.certificates ? section(heading, print(person.certificates)) : '';

/** A serif pair of columns: employer, town and title in one line, dates in capitals below. */
const CAPITALS: DateForm = { month: 'MARCH 2019', between: ' - ', now: 'PRESENT' };
const serifPair: HtmlLayout = {
  name: 'serif-pair',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><h3>${escape(one.employer)}, <span>${escape(one.place)} — </span><i>${escape(one.title)}</i></h3><p class="when">${datesOf(one, CAPITALS).toUpperCase()}</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><h3>${escape(one.institution)} — <i>${escape(one.degree)}, ${escape(one.field)}</i></h3><p class="when">${datesOf(one, CAPITALS)}</p></div>`;
    return page(
      `@page { margin: 18mm } body { font: 10pt/1.45 'Liberation Serif', serif } table { width: 100%; border-collapse: collapse } td { vertical-align: top } td + td { width: 52mm; padding-left: 9mm }
      h1 { font-size: 30pt } h2 { font-size: 9pt; color: #2079c7; text-transform: uppercase } h3 { font-weight: 700; font-size: 11pt } h3 span, h3 i { font-weight: 400 } .when { font-size: 8pt; color: #666 }`,
      `<table><tr><td><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p></td><td><p>${escape(person.location)}</p><p><b>${escape(person.phone)}</b></p><p><b>${person.email}</b></p>${lines(person.links)}</td></tr>
      <tr><td>${section('Experience', person.work.map(job).join(''))}${section('Education', person.education.map(study).join(''))}</td>
      <td>${section('Skills', lines(itemsOf(person)))}${certificates(person, 'Certificates', lines)}${section('Languages', lines([person.languages.map(({ name, level }) => `${name} (${level})`).join(', ')]))}</td></tr></table>`,
    );
  },
};

/** A word processor's plain one: dates on a line of their own, then title, employer and town between strokes. */
const PLAIN: DateForm = { month: 'March 2019', between: ' – ', now: 'Current' };
const datesAbove: HtmlLayout = {
  name: 'dates-above',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><p class="when">${datesOf(one, PLAIN)}</p><h3>${escape(one.title)} <span>| ${escape(one.employer)} | ${escape(one.place)}</span></h3>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p class="when">${datesOf(one, PLAIN)}</p><h3>${escape(one.degree)} in ${escape(one.field)} <span>| ${escape(one.institution)}</span></h3></div>`;
    const items = itemsOf(person);
    const half = Math.ceil(items.length / 2);
    return page(
      `@page { margin: 25mm 20mm } h1 { font-size: 28pt; font-weight: 400; color: #77448b } h1 b { color: #555 } h2 { color: #77448b; font-size: 13pt; border-bottom: 1px solid #ddd } .when { font-weight: 700; color: #666; font-size: 9pt; text-transform: uppercase } h3 span { font-weight: 400 }
      .two { display: grid; grid-template-columns: 1fr 1fr } .contact { color: #666; border-bottom: 1px solid #77448b; padding-bottom: 4pt }`,
      `<h1>${escape(person.name.split(' ')[0]!)} <b>${escape(person.name.split(' ').slice(1).join(' '))}</b></h1><p class="contact">${contactsOf(person).map(escape).join(' | ')}</p><p>${escape(person.summary)}</p>
      ${section('Experience', person.work.map(job).join(''))}${section('Education', person.education.map(study).join(''))}
      ${section('Skills', `<div class="two">${bullets(items.slice(0, half))}${bullets(items.slice(half))}</div>`)}
      ${section('Languages', lines([person.languages.map(({ name, level }) => `${name} – ${level}`).join(' | ')]))}${certificates(person, 'Licenses & certificates', lines)}`,
    );
  },
};

/** A widespread LaTeX class: a left column of dates and labels, a bar before each heading, commas between facts. */
const DIGITS: DateForm = { month: '03/2019', between: '–', now: 'Present' };
const hintColumn: HtmlLayout = {
  name: 'hint-column',
  html: (person) => {
    const row = (hint: string, rest: string) =>
      `<div class="cv"><div class="hint">${hint}</div><div>${rest}</div></div>`;
    const head = (text: string) => `<div class="cv head"><div><div class="bar"></div></div><h2>${text}</h2></div>`;
    const job = (one: Job) =>
      row(
        datesOf(one, DIGITS),
        `<b>${escape(one.title)}</b>, <i>${escape(one.employer)}</i>, ${escape(one.place)}.${bullets(one.points)}`,
      );
    const study = (one: Study) =>
      row(
        datesOf(one, DIGITS),
        `<b>${escape(one.degree)} ${escape(one.field)}</b>, <i>${escape(one.institution)}</i>.`,
      );
    return page(
      `@page { margin: 18mm } .cv { display: grid; grid-template-columns: 28mm 1fr; column-gap: 5mm; margin-bottom: 4pt } .hint { text-align: right; font-size: 9pt } .bar { height: 4pt; background: #3873b3; margin-top: 7pt } .head h2 { color: #3873b3; font-weight: 400; font-size: 15pt; margin: 0 } .head { margin-top: 9pt; align-items: start }
      .top { display: flex; justify-content: space-between } .top h1 { font-size: 30pt; font-weight: 400; color: #555 } .right { text-align: right; font-size: 9pt; font-style: italic; color: #666 } .title { font-size: 15pt; color: #888 }`,
      `<div class="top"><div><h1>${escape(person.name)}</h1><p class="title">${escape(person.headline)}</p></div><div class="right"><p>${escape(person.location)}</p><p>✆ ${escape(person.phone)}</p><p>✉ ${person.email}</p>${person.links.map((link) => `<p>⌂ ${link}</p>`).join('')}</div></div>
      ${head('Experience')}${person.work.map(job).join('')}${head('Education')}${person.education.map(study).join('')}
      ${head('Languages')}${person.languages.map(({ name, level }) => row(name, `<b>${level}</b>`)).join('')}
      ${head('Skills')}${person.skills.map(({ label, items }) => row(label, escape(items.join(', ')))).join('')}
      ${person.certificates ? head('Certificates') + person.certificates.map((one) => row('', escape(one))).join('') : ''}`,
    );
  },
};

/**
 * A design site's: a colored sidebar with a photo, contact and studies there; at the right employer and dates over the
 * title.
 */
const SHORT: DateForm = { month: 'Mar 2019', between: ' - ', now: 'Now' };
const photoSidebar: HtmlLayout = {
  name: 'photo-sidebar',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><div class="row"><b>${escape(one.employer)}</b><span class="when">${datesOf(one, SHORT)}</span></div><p class="title">${escape(one.title)}</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p>${datesOf(one, SHORT)}</p><p><b>${escape(one.institution.toUpperCase())}</b></p><p>• ${escape(one.degree)}, ${escape(one.field)}</p></div>`;
    return page(
      `.page { display: grid; grid-template-columns: 68mm 1fr; min-height: 297mm } aside { background: #323b4c; color: #fff; padding: 12mm 7mm; font-size: 9pt; overflow-wrap: anywhere } aside h2 { text-transform: uppercase; letter-spacing: .1em; border-bottom: 1px solid #fff } main { padding: 14mm 10mm } main h2 { text-transform: uppercase; letter-spacing: .1em; border-bottom: 1px solid #323b4c }
      .photo { width: 38mm; height: 38mm; border-radius: 50%; background: #c9a; margin: 0 auto 6mm } h1 { font-size: 26pt; text-transform: uppercase; letter-spacing: .04em } .sub { letter-spacing: .2em; text-transform: uppercase } .when { color: #666 } .title { font-style: italic }`,
      `<div class="page"><aside><div class="photo"></div>${section('Contact', [['☎', person.phone], ['✉', person.email], ['⌂', person.location], ...person.links.map((link) => ['☍', link])].map(([icon, text]) => `<p>${icon} ${escape(text!)}</p>`).join(''))}
      ${section('Education', person.education.map(study).join(''))}${section('Skills', bullets(itemsOf(person)))}${section('Languages', bullets(person.languages.map(({ name, level }) => `${name} (${level})`)))}</aside>
      <main><h1>${escape(person.name)}</h1><p class="sub">${escape(person.headline)}</p>${section('Profile', lines([person.summary]))}${section('Work Experience', person.work.map(job).join(''))}${certificates(person, 'Certifications', bullets)}</main></div>`,
    );
  },
};

/**
 * The form of career offices of old universities: studies first, employer and town on one line, title and dates on the
 * next.
 */
const OFFICE: DateForm = { month: 'March 2019', between: ' – ', now: 'Present' };
const careerOffice: HtmlLayout = {
  name: 'career-office',
  html: (person) => {
    const group = (jobs: readonly Job[]) =>
      `<div class="entry"><div class="row"><b>${escape(jobs[0]!.employer)}</b><span>${escape(jobs[0]!.place)}</span></div>${jobs
        .map(
          (one) =>
            `<div class="row"><b>${escape(one.title)}</b><span>${datesOf(one, OFFICE)}</span></div>${bullets(one.points)}`,
        )
        .join('')}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><div class="row"><b>${escape(one.institution)}</b></div><div class="row"><span>${escape(one.degree)}, ${escape(one.field)}</span><span>${datesOf(one, OFFICE)}</span></div></div>`;
    return page(
      `@page { margin: 20mm } body { font: 11pt/1.3 'Liberation Serif', serif } h1 { text-align: center; font-size: 18pt } .contact { text-align: center; border-bottom: 1px solid #000 } h2 { text-align: center; font-size: 12pt }`,
      `<h1>${escape(person.name)}</h1><p class="contact">${[person.location, person.email, person.phone, ...person.links].map(escape).join(' • ')}</p>
      ${section('Education', person.education.map(study).join(''))}${section('Experience', jobsByEmployer(person.work).map(group).join(''))}
      ${section('Skills & Interests', person.skills.map(({ label, items }) => `<p><b>${label}:</b> ${escape(items.join(', '))}</p>`).join('') + `<p><b>Language:</b> ${person.languages.map(({ name, level }) => `${name} (${level})`).join(', ')}</p><p><b>Interests:</b> Choir, bread, cycling in the hills</p>`)}`,
    );
  },
};

/** A LaTeX class of two columns: small icons before dates and towns under colored employers, tags for strengths. */
const SLASHED: DateForm = { month: 'Mar 2019', between: ' – ', now: 'Ongoing' };
const iconPair: HtmlLayout = {
  name: 'icon-pair',
  html: (person) => {
    const entry = (title: string, where: string, dates: string, place: string, rest: string) =>
      `<div class="entry"><p class="title">${escape(title)}</p><p class="where">${escape(where)}</p><div class="row small"><span>▦ ${dates}</span>${place ? `<span>⚲ ${escape(place)}</span>` : ''}</div>${rest}</div>`;
    const tag = (text: string) => `<span class="tag">${escape(text)}</span>`;
    return page(
      `@page { margin: 12mm } .cols { display: grid; grid-template-columns: 1.6fr 1fr; gap: 9mm } h1 { font-size: 24pt; color: #2e2e2e } .tagline { color: #8f0d0d; font-weight: 700 } .contact { font-size: 8.5pt; display: flex; flex-wrap: wrap; gap: 2pt 12pt } h2 { color: #450808; text-transform: uppercase; border-bottom: 2px solid #8f0d0d; font-size: 13pt } .title { font-size: 11.5pt } .where { color: #8f0d0d; font-weight: 700 } .small { font-size: 8.5pt; color: #666 } .small span { flex: 1 }
      .tag { display: inline-block; border: 1px solid #aaa; border-radius: 3pt; padding: 1pt 5pt; margin: 1.5pt }`,
      `<h1>${escape(person.name)}</h1><p class="tagline">${escape(person.headline)}</p><p class="contact"><span>@ ${person.email}</span><span>☎ ${escape(person.phone)}</span><span>⚲ ${escape(person.location)}</span>${person.links.map((link) => `<span>🔗 ${link}</span>`).join('')}</p>
      <div class="cols"><div>${section('Experience', person.work.map((one) => entry(one.title, one.employer, datesOf(one, SLASHED), one.place, bullets(one.points))).join('<hr style="border:0;border-top:1px dashed #bbb">'))}</div>
      <div>${section('About', lines([person.summary]))}${section('Strengths', itemsOf(person).map(tag).join(' '))}${section('Languages', person.languages.map(({ name, level }) => `<div class="row"><b>${name}</b><span>${level}</span></div>`).join(''))}
      ${section('Education', person.education.map((one) => entry(`${one.degree} in ${one.field}`, one.institution, datesOf(one, SLASHED), '', '')).join(''))}${certificates(person, 'Certificates', lines)}</div></div>`,
    );
  },
};

export const FIRST_LAYOUTS: readonly HtmlLayout[] = [
  serifPair,
  datesAbove,
  hintColumn,
  photoSidebar,
  careerOffice,
  iconPair,
];

const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const plain = (text: string): Paragraph => new Paragraph(text);
const bullet = (text: string): Paragraph => new Paragraph({ text, bullet: { level: 0 } });
const bold = (text: string, rest: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, bold: true }), new TextRun({ text: rest })] });

/** The one with its dates above, as a word processor writes it. */
const docxDatesAbove: DocxLayout = {
  name: 'docx-dates-above',
  document: (person) =>
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: person.name, heading: HeadingLevel.TITLE }),
            plain(contactsOf(person).join(' | ')),
            plain(person.summary),
            heading('Experience'),
            ...person.work.flatMap((one) => [
              new Paragraph({ children: [new TextRun({ text: datesOf(one, PLAIN), bold: true, allCaps: true })] }),
              bold(one.title, ` | ${one.employer} | ${one.place}`),
              ...one.points.map(bullet),
            ]),
            heading('Education'),
            ...person.education.flatMap((one) => [
              new Paragraph({ children: [new TextRun({ text: datesOf(one, PLAIN), bold: true, allCaps: true })] }),
              bold(`${one.degree} in ${one.field}`, ` | ${one.institution}`),
            ]),
            heading('Skills'),
            ...itemsOf(person).map(bullet),
            heading('Languages'),
            plain(person.languages.map(({ name, level }) => `${name} – ${level}`).join(' | ')),
            ...(person.certificates ? [heading('Licenses & certificates'), ...person.certificates.map(plain)] : []),
          ],
        },
      ],
    }),
};

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table of two columns, dates and labels at the left; the career office's lines with tabs in its right cells. */
const docxHintTable: DocxLayout = {
  name: 'docx-hint-table',
  document: (person) => {
    const row = (left: string, right: Paragraph[]) =>
      new TableRow({
        children: [
          new TableCell({ children: [plain(left)], width: { size: 22, type: WidthType.PERCENTAGE } }),
          new TableCell({ children: right, width: { size: 78, type: WidthType.PERCENTAGE } }),
        ],
      });
    const tabbed = (text: string, right: string) =>
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }],
        children: [new TextRun({ text, bold: true }), new TextRun(`\t${right}`)],
      });
    const table = (rows: TableRow[]) =>
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
        rows,
      });
    return new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: person.name, heading: HeadingLevel.TITLE }),
            plain(person.headline),
            plain([person.phone, person.email, person.location, ...person.links].join(' · ')),
            heading('Work Experience'),
            table(
              person.work.map((one) =>
                row(datesOf(one, DIGITS), [
                  tabbed(one.employer, one.place),
                  plain(one.title),
                  ...one.points.map(bullet),
                ]),
              ),
            ),
            heading('Education'),
            table(
              person.education.map((one) =>
                row(datesOf(one, DIGITS), [plain(one.institution), plain(`${one.degree}, ${one.field}`)]),
              ),
            ),
            heading('Skills'),
            table(person.skills.map(({ label, items }) => row(label, [plain(items.join(', '))]))),
            heading('Languages'),
            table(person.languages.map(({ name, level }) => row(name, [plain(level)]))),
          ],
        },
      ],
    });
  },
};

export const FIRST_DOCX_LAYOUTS: readonly DocxLayout[] = [docxDatesAbove, docxHintTable];
