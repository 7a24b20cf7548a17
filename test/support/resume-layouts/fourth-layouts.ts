import { Document, HeadingLevel, Paragraph, TabStopPosition, TabStopType, TextRun } from 'docx';
import { datesOf, type DateForm } from './dates.js';
import type { DocxLayout } from './docx-layouts.js';
import { bullets, escape, lines, page, section, type HtmlLayout } from './html-pieces.js';
import type { Job, Person, Study } from './person.js';
import { contactsOf } from './wording.js';

/** Six more structures of widespread templates, frozen before anything of them was read. */

const itemsOf = ({ skills }: Person): string[] => skills.flatMap(({ items }) => items);
const certificates = (person: Person, heading: string, print: (values: string[]) => string): string =>
  person.certificates ? section(heading, print(person.certificates)) : '';

/** A colored band with the name; employers with their towns, below them title and dates between a stroke. */
const BAND: DateForm = { month: 'March 2019', between: ' – ', now: 'Present' };
const band: HtmlLayout = {
  name: 'band',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><h3>${escape(one.employer)}, ${escape(one.place)}</h3><p class="sub">${escape(one.title)} | ${datesOf(one, BAND)}</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><h3>${escape(one.institution)}</h3><p class="sub">${escape(one.degree)} in ${escape(one.field)} | ${datesOf(one, BAND)}</p></div>`;
    return page(
      `.band { background: #1d4f5c; color: #fff; padding: 9mm 18mm } main { padding: 4mm 18mm } h2 { color: #1d4f5c; border-top: 1px solid #1d4f5c; padding-top: 3pt } .sub { color: #555 }`,
      `<div class="band"><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><p>${contactsOf(person).map(escape).join(' · ')}</p></div><main>${section('Profile', lines([person.summary]))}
      ${section('Experience', person.work.map(job).join(''))}${section('Education', person.education.map(study).join(''))}${section('Skills', lines([itemsOf(person).join(' · ')]))}
      ${section('Languages', lines([person.languages.map(({ name, level }) => `${name} ${level}`).join(' · ')]))}${certificates(person, 'Certificates', lines)}</main>`,
    );
  },
};

/** Dates and town in a right column of a table, title over employer at the left. */
const RIGHT: DateForm = { month: '03/2019', between: ' – ', now: 'Present' };
const rightTable: HtmlLayout = {
  name: 'right-table',
  html: (person) => {
    const row = (left: string, right: string) => `<tr><td>${left}</td><td class="right">${right}</td></tr>`;
    const job = (one: Job) =>
      row(
        `<p><b>${escape(one.title)}</b></p><p>${escape(one.employer)}</p>${bullets(one.points)}`,
        `<p>${datesOf(one, RIGHT)}</p><p>${escape(one.place)}</p>`,
      );
    const study = (one: Study) =>
      row(
        `<p><b>${escape(one.degree)} in ${escape(one.field)}</b></p><p>${escape(one.institution)}</p>`,
        datesOf(one, RIGHT),
      );
    return page(
      `@page { margin: 17mm } table { width: 100%; border-collapse: collapse } td { vertical-align: top; padding-bottom: 6pt } .right { width: 40mm; text-align: right; color: #666 } h2 { border-bottom: 1px solid #999 }`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><p>${[person.phone, person.email, ...person.links, person.location].map(escape).join(' | ')}</p>
      ${section('Summary', lines([person.summary]))}${section('Work experience', `<table>${person.work.map(job).join('')}</table>`)}${section('Education', `<table>${person.education.map(study).join('')}</table>`)}
      ${section('Skills', `<table>${person.skills.map(({ label, items }) => `<tr><td style="width:40mm">${label}</td><td>${escape(items.join(', '))}</td></tr>`).join('')}</table>`)}${section('Languages', `<table>${person.languages.map(({ name, level }) => `<tr><td style="width:40mm">${name}</td><td>${level}</td></tr>`).join('')}</table>`)}`,
    );
  },
};

/** A light sidebar at the left with what is short; "Title at Employer" at the right. */
const LIGHT: DateForm = { month: 'Mar 2019', between: ' — ', now: 'now' };
const lightSidebar: HtmlLayout = {
  name: 'light-sidebar',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><p><b>${escape(one.title)}</b> at <b>${escape(one.employer)}</b></p><p class="when">${datesOf(one, LIGHT)} · ${escape(one.place)}</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p><b>${escape(one.degree)}, ${escape(one.field)}</b></p><p>${escape(one.institution)}</p><p class="when">${datesOf(one, LIGHT)}</p></div>`;
    return page(
      `.page { display: grid; grid-template-columns: 60mm 1fr; min-height: 297mm } aside { background: #f4f1ea; padding: 13mm 6mm; font-size: 9pt; overflow-wrap: anywhere } main { padding: 13mm 10mm } .when { color: #888; font-size: 8.5pt } h2 { text-transform: uppercase; letter-spacing: .1em; font-size: 10.5pt }`,
      `<div class="page"><aside>${section('Contact', lines(contactsOf(person)))}${section('Skills', bullets(itemsOf(person)))}${section('Languages', lines(person.languages.map(({ name, level }) => `${name} — ${level}`)))}${certificates(person, 'Certificates', lines)}</aside>
      <main><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><p>${escape(person.summary)}</p>${section('Experience', person.work.map(job).join(''))}${section('Education', person.education.map(study).join(''))}</main></div>`,
    );
  },
};

/** Centred titles with rules: everything in capitals that can be; dates in brackets behind the employer. */
const CENTRED: DateForm = { month: 'March 2019', between: ' to ', now: 'present' };
const centred: HtmlLayout = {
  name: 'centred',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><p class="mid"><b>${escape(one.title.toUpperCase())}</b></p><p class="mid">${escape(one.employer)}, ${escape(one.place)} (${datesOf(one, CENTRED)})</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p class="mid"><b>${escape(one.degree)}, ${escape(one.field)}</b></p><p class="mid">${escape(one.institution)} (${datesOf(one, CENTRED)})</p></div>`;
    return page(
      `@page { margin: 20mm } body { font: 10.5pt/1.4 'Liberation Serif', serif } h1, h2, .mid { text-align: center } h2 { text-transform: uppercase; border-top: 1px solid #333; border-bottom: 1px solid #333; font-size: 11pt }`,
      `<h1>${escape(person.name.toUpperCase())}</h1><p class="mid">${[person.location, person.phone].map(escape).join(' • ')}</p><p class="mid">${[person.email, ...person.links].join(' • ')}</p>
      ${section('Professional profile', lines([person.summary]))}${section('Core skills', lines([itemsOf(person).join(' • ')]))}${section('Career history', person.work.map(job).join(''))}
      ${section('Education', person.education.map(study).join(''))}${certificates(person, 'Professional training', lines)}${section('Languages', lines([person.languages.map(({ name, level }) => `${name} (${level})`).join(' • ')]))}`,
    );
  },
};

/** Two columns of the same width: work at the left with dates first, all else at the right. */
const FIRST: DateForm = { month: '03.2019', between: ' – ', now: 'today' };
const equalPair: HtmlLayout = {
  name: 'equal-pair',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><p class="when">${datesOf(one, FIRST)} | ${escape(one.place)}</p><p><b>${escape(one.title)}</b></p><p>${escape(one.employer)}</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p class="when">${datesOf(one, FIRST)}</p><p><b>${escape(one.degree)}: ${escape(one.field)}</b></p><p>${escape(one.institution)}</p></div>`;
    return page(
      `@page { margin: 13mm } .cols { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm } .when { color: #b5541c; font-size: 8.5pt } h2 { color: #b5541c } h1 { border-bottom: 3px solid #b5541c }`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><div class="cols"><div>${section('Employment', person.work.map(job).join(''))}</div>
      <div>${section('Contact', lines(contactsOf(person)))}${section('About me', lines([person.summary]))}${section('Education', person.education.map(study).join(''))}${section('Skills', person.skills.map(({ label, items }) => `<p><b>${label}</b></p>${bullets(items)}`).join(''))}${section('Languages', bullets(person.languages.map(({ name, level }) => `${name}: ${level}`)))}${certificates(person, 'Certificates', bullets)}</div></div>`,
    );
  },
};

/** A LaTeX one in red and grey: employer and town, title in small capitals and dates in italics at the right margin. */
const RED: DateForm = { month: 'Mar 2019', between: ' - ', now: 'PRESENT' };
const redAndGrey: HtmlLayout = {
  name: 'red-and-grey',
  html: (person) => {
    const entry = (one: string, place: string, title: string, dates: string, rest: string) =>
      `<div class="entry"><div class="row"><b>${escape(one)}</b><i class="red">${escape(place)}</i></div><div class="row small"><span class="caps">${escape(title)}</span><i>${dates}</i></div>${rest}</div>`;
    return page(
      `@page { margin: 15mm } h1 { text-align: center; font-weight: 400; font-size: 26pt } .mid { text-align: center; font-size: 8.5pt } .red { color: #c22 } .caps { font-variant: small-caps } .small { color: #666 } h2 { border-bottom: 1px solid #666; font-size: 14pt } h2::first-letter { color: #c22 }`,
      `<h1>${escape(person.name)}</h1><p class="mid">${escape(person.headline.toUpperCase())}</p><p class="mid">${escape(person.location)}</p><p class="mid">${[person.phone, person.email, ...person.links].map(escape).join(' | ')}</p>
      ${section('Summary', lines([person.summary]))}${section('Work Experience', person.work.map((one) => entry(one.employer, one.place, one.title, datesOf(one, RED), bullets(one.points))).join(''))}
      ${section('Education', person.education.map((one) => entry(one.institution, '', `${one.degree} in ${one.field}`, datesOf(one, RED), '')).join(''))}
      ${section('Skills', person.skills.map(({ label, items }) => `<p><b>${label}</b> &nbsp; ${escape(items.join(', '))}</p>`).join('') + `<p><b>Languages</b> &nbsp; ${person.languages.map(({ name, level }) => `${name} (${level})`).join(', ')}</p>`)}${certificates(person, 'Certificates', lines)}`,
    );
  },
};

export const FOURTH_LAYOUTS: readonly HtmlLayout[] = [band, rightTable, lightSidebar, centred, equalPair, redAndGrey];

const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const plain = (text: string): Paragraph => new Paragraph(text);
const bullet = (text: string): Paragraph => new Paragraph({ text, bullet: { level: 0 } });
const bold = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text, bold: true })] });

const docxBand: DocxLayout = {
  name: 'docx-band',
  document: (person) =>
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: person.name, heading: HeadingLevel.TITLE }),
            plain(person.headline),
            plain(contactsOf(person).join(' · ')),
            heading('Profile'),
            plain(person.summary),
            heading('Experience'),
            ...person.work.flatMap((one) => [
              bold(`${one.employer}, ${one.place}`),
              plain(`${one.title} | ${datesOf(one, BAND)}`),
              ...one.points.map(bullet),
            ]),
            heading('Education'),
            ...person.education.flatMap((one) => [
              bold(one.institution),
              plain(`${one.degree} in ${one.field} | ${datesOf(one, BAND)}`),
            ]),
            heading('Skills'),
            plain(itemsOf(person).join(' · ')),
            heading('Languages'),
            plain(person.languages.map(({ name, level }) => `${name} ${level}`).join(' · ')),
            ...(person.certificates ? [heading('Certificates'), ...person.certificates.map(plain)] : []),
          ],
        },
      ],
    }),
};

const docxRedAndGrey: DocxLayout = {
  name: 'docx-red-and-grey',
  document: (person) => {
    const tabbed = (left: string, right: string) =>
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }],
        children: [new TextRun(left), new TextRun(`\t${right}`)],
      });
    const form: DateForm = { month: 'Mar 2019', between: ' - ', now: 'Present' };
    return new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: person.name, heading: HeadingLevel.TITLE }),
            plain(person.headline.toUpperCase()),
            plain([person.phone, person.email, ...person.links, person.location].join(' | ')),
            heading('Work Experience'),
            ...person.work.flatMap((one) => [
              tabbed(one.employer, one.place),
              tabbed(one.title, datesOf(one, form)),
              ...one.points.map(bullet),
            ]),
            heading('Education'),
            ...person.education.flatMap((one) => [
              bold(one.institution),
              tabbed(`${one.degree} in ${one.field}`, datesOf(one, form)),
            ]),
            heading('Skills'),
            ...person.skills.map(({ label, items }) => plain(`${label}: ${items.join(', ')}`)),
            heading('Languages'),
            ...person.languages.map(({ name, level }) => plain(`${name} (${level})`)),
          ],
        },
      ],
    });
  },
};

export const FOURTH_DOCX_LAYOUTS: readonly DocxLayout[] = [docxBand, docxRedAndGrey];
