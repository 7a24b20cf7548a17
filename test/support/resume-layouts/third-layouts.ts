import { Document, HeadingLevel, Paragraph, TextRun } from 'docx';
import { datesOf, type DateForm } from './dates.js';
import type { DocxLayout } from './docx-layouts.js';
import { bullets, escape, lines, page, section, type HtmlLayout } from './html-pieces.js';
import type { Job, Person, Study } from './person.js';
import { contactsOf } from './wording.js';

/** Six more structures of widespread templates, frozen before anything of them was read. */

const itemsOf = ({ skills }: Person): string[] => skills.flatMap(({ items }) => items);
const certificates = (person: Person, heading: string, print: (values: string[]) => string): string =>
  person.certificates ? section(heading, print(person.certificates)) : '';

/** A job board's form of a profile: title, employer and town with a dash, dates in words, each on a line. */
const BOARD: DateForm = { month: 'March 2019', between: ' to ', now: 'Present' };
const jobBoard: HtmlLayout = {
  name: 'job-board',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><p><b>${escape(one.title)}</b></p><p class="grey">${escape(one.employer)} - ${escape(one.place)}</p><p class="grey">${datesOf(one, BOARD)}</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p><b>${escape(one.degree)} in ${escape(one.field)}</b></p><p class="grey">${escape(one.institution)}</p><p class="grey">${datesOf(one, BOARD)}</p></div>`;
    return page(
      `@page { margin: 18mm } h1 { font-size: 22pt } h2 { font-size: 14pt; border-bottom: 1px solid #ccc } .grey { color: #6f6f6f } .head { text-align: center } body { line-height: 1.5 }`,
      `<div class="head"><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><p>${escape(person.location)}</p><p>${person.email}</p><p>${escape(person.phone)}</p></div><p>${escape(person.summary)}</p>${lines(person.links)}
      ${section('Work Experience', person.work.map(job).join(''))}${section('Education', person.education.map(study).join(''))}
      ${section('Skills', bullets(itemsOf(person).map((one, at) => `${one} (${3 + (at % 5)} years)`)))}${section('Languages', bullets(person.languages.map(({ name, level }) => `${name} - ${level}`)))}
      ${certificates(person, 'Certifications and Licenses', (values) => values.map((one) => `<p><b>${escape(one)}</b></p>`).join(''))}`,
    );
  },
};

/** A builder's: title and dates on one line with a comma, employer and town with a dash on the next; skills in two columns of bullets. */
const BUILDER: DateForm = { month: '03/2019', between: ' to ', now: 'Current' };
const titleAndDates: HtmlLayout = {
  name: 'title-and-dates',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><p><b>${escape(one.title)}</b>, ${datesOf(one, BUILDER)}</p><p><b>${escape(one.employer)}</b> – ${escape(one.place)}</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p><b>${escape(one.degree)}</b>: ${escape(one.field)}, ${datesOf(one, BUILDER)}</p><p><b>${escape(one.institution)}</b></p></div>`;
    const items = itemsOf(person);
    const half = Math.ceil(items.length / 2);
    return page(
      `@page { margin: 16mm } h1 { background: #576d7b; color: #fff; padding: 6pt 10pt; font-size: 24pt } h2 { text-transform: uppercase; color: #576d7b; border-bottom: 2px solid #d5d6d6; font-size: 11pt } .two { display: grid; grid-template-columns: 1fr 1fr } .contact { text-align: right; padding: 4pt }`,
      `<h1>${escape(person.name)}</h1><p class="contact">${contactsOf(person).map(escape).join(' | ')}</p>${section('Professional Summary', lines([person.summary]))}
      ${section('Skills', `<div class="two">${bullets(items.slice(0, half))}${bullets(items.slice(half))}</div>`)}
      ${section('Work History', person.work.map(job).join(''))}${section('Education', person.education.map(study).join(''))}${certificates(person, 'Certifications', bullets)}
      ${section('Languages', `<div class="two">${person.languages.map(({ name, level }) => `<p><b>${name}</b>: ${level}</p>`).join('')}</div>`)}`,
    );
  },
};

/**
 * A two-column one with small pictures: title, colored employer, dates and town behind pictures; languages with bars.
 */
const PICTURES: DateForm = { month: '03/2019', between: ' - ', now: 'Present' };
const pictured: HtmlLayout = {
  name: 'pictured',
  html: (person) => {
    const picture = '<svg width="8" height="8"><rect width="8" height="8" fill="#888"/></svg>';
    const entry = (title: string, where: string, dates: string, place: string, rest: string) =>
      `<div class="entry"><p class="title">${escape(title)}</p><p class="where">${escape(where)}</p><p class="small">${picture} ${dates}${place ? ` &nbsp; ${picture} ${escape(place)}` : ''}</p>${rest}</div>`;
    return page(
      `@page { margin: 14mm } .cols { display: grid; grid-template-columns: 1.5fr 1fr; gap: 10mm } h1 { text-transform: uppercase; font-size: 22pt } .sub { color: #1e90ff; font-size: 12pt } .contact { font-size: 8.5pt } h2 { text-transform: uppercase; border-bottom: 2px solid #000 } .title { font-size: 12pt } .where { color: #1e90ff; font-weight: 700 } .small { font-size: 8.5pt } .tag { border-bottom: 1px solid #999; margin-right: 8pt; font-weight: 700; display: inline-block }`,
      `<h1>${escape(person.name)}</h1><p class="sub">${escape(person.headline)}</p><p class="contact">${contactsOf(
        person,
      )
        .map((one) => `${picture} ${escape(one)}`)
        .join(
          ' &nbsp; ',
        )}</p><div class="cols"><div>${section('Summary', lines([person.summary]))}${section('Experience', person.work.map((one) => entry(one.title, one.employer, datesOf(one, PICTURES), one.place, bullets(one.points))).join(''))}</div>
      <div>${section('Education', person.education.map((one) => entry(`${one.degree} in ${one.field}`, one.institution, datesOf(one, PICTURES), '', '')).join(''))}${section(
        'Skills',
        itemsOf(person)
          .map((one) => `<span class="tag">${escape(one)}</span>`)
          .join(' '),
      )}
      ${section('Languages', person.languages.map(({ name, level }) => `<div class="row"><span>${name}</span><span>${level}</span></div>`).join(''))}${certificates(person, 'Certification', lines)}</div></div>`,
    );
  },
};

/** A design site's quiet one: everything centred at the top, a left column of contact, studies and skills, a right one of work. */
const QUIET: DateForm = { month: 'Mar 2019', between: ' – ', now: 'Present' };
const quietPair: HtmlLayout = {
  name: 'quiet-pair',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><p class="title">${escape(one.title.toUpperCase())}</p><p>${escape(one.employer)} | ${datesOf(one, QUIET)}</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p class="title">${escape(one.degree)}</p><p>${escape(one.field)}</p><p>${escape(one.institution)}</p><p>${datesOf(one, QUIET)}</p></div>`;
    return page(
      `@page { margin: 15mm } h1, .sub { text-align: center; letter-spacing: .15em; text-transform: uppercase } h1 { font-size: 24pt; font-weight: 400 } .cols { display: grid; grid-template-columns: 1fr 2fr; gap: 9mm; border-top: 1px solid #999; margin-top: 8pt } h2 { letter-spacing: .12em; text-transform: uppercase; font-weight: 400 } .title { font-weight: 700 } .left { border-right: 1px solid #999; padding-right: 6mm; overflow-wrap: anywhere }`,
      `<h1>${escape(person.name)}</h1><p class="sub">${escape(person.headline)}</p><div class="cols"><div class="left">${section('Contact', lines([person.phone, person.email, person.location, ...person.links]))}${section('Education', person.education.map(study).join(''))}${section('Skills', bullets(itemsOf(person)))}${section('Languages', lines(person.languages.map(({ name, level }) => `${name}: ${level}`)))}</div>
      <div>${section('About Me', lines([person.summary]))}${section('Work Experience', person.work.map(job).join(''))}${certificates(person, 'Certificates', bullets)}</div></div>`,
    );
  },
};

/** A plain one of long lines: employer, town, title and dates in brackets, all in one. */
const BRACKETS: DateForm = { month: 'Mar 2019', between: ' – ', now: 'present' };
const oneLine: HtmlLayout = {
  name: 'one-line',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><p><b>${escape(one.title)}</b>, ${escape(one.employer)}, ${escape(one.place)} (${datesOf(one, BRACKETS)})</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<p><b>${escape(one.degree)} ${escape(one.field)}</b>, ${escape(one.institution)} (${datesOf(one, BRACKETS)})</p>`;
    return page(
      `@page { margin: 22mm } body { font: 10.5pt/1.4 'Liberation Serif', serif } h1 { font-size: 18pt } h2 { font-size: 11pt; text-transform: uppercase; letter-spacing: .05em }`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.location)}</p><p>Tel: ${escape(person.phone)} | Email: ${person.email}</p>${lines(person.links)}${section('Personal statement', lines([person.summary]))}
      ${section('Employment history', person.work.map(job).join(''))}${section('Education and qualifications', person.education.map(study).join(''))}${certificates(person, 'Training', bullets)}
      ${section('Key skills', bullets(person.skills.map(({ label, items }) => `${label}: ${items.join('; ')}`)))}${section('Languages', lines([person.languages.map(({ name, level }) => `${name} (${level})`).join(', ')]))}${section('References', lines(['References are available on request.']))}`,
    );
  },
};

/** A vertical line with dots down the page: dates at its left, right-aligned; employer over title at its right. */
const DOTTED: DateForm = { month: 'Mar 2019', between: ' - ', now: 'Today' };
const dottedLine: HtmlLayout = {
  name: 'dotted-line',
  html: (person) => {
    const row = (left: string, right: string) =>
      `<div class="line"><div class="left">${left}</div><div class="rightside"><span class="dot"></span>${right}</div></div>`;
    const job = (one: Job) =>
      row(
        `${datesOf(one, DOTTED)}<br>${escape(one.place)}`,
        `<p><b>${escape(one.employer)}</b></p><p><i>${escape(one.title)}</i></p>${bullets(one.points)}`,
      );
    const study = (one: Study) =>
      row(
        datesOf(one, DOTTED),
        `<p><b>${escape(one.institution)}</b></p><p><i>${escape(one.degree)}, ${escape(one.field)}</i></p>`,
      );
    return page(
      `@page { margin: 16mm } .line { display: grid; grid-template-columns: 42mm 1fr } .left { text-align: right; padding-right: 5mm; color: #555; font-size: 9pt } .rightside { border-left: 1.5px solid #aaa; padding: 0 0 7pt 6mm; position: relative } .dot { position: absolute; left: -4px; top: 4px; width: 7px; height: 7px; border-radius: 50%; background: #c33 } h1 { color: #c33 } h2 { color: #c33 }`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><p>${contactsOf(person).map(escape).join(' · ')}</p>${section('Profile', lines([person.summary]))}
      ${section('Professional career', person.work.map(job).join(''))}${section('Academic background', person.education.map(study).join(''))}
      ${section('Competences', person.skills.map(({ label, items }) => row(label, escape(items.join(', ')))).join(''))}${section('Languages', person.languages.map(({ name, level }) => row(name, level)).join(''))}`,
    );
  },
};

export const THIRD_LAYOUTS: readonly HtmlLayout[] = [jobBoard, titleAndDates, pictured, quietPair, oneLine, dottedLine];

const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const plain = (text: string): Paragraph => new Paragraph(text);
const bullet = (text: string): Paragraph => new Paragraph({ text, bullet: { level: 0 } });
const bold = (text: string, rest: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, bold: true }), new TextRun(rest)] });

const docxTitleAndDates: DocxLayout = {
  name: 'docx-title-and-dates',
  document: (person) =>
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: person.name, heading: HeadingLevel.TITLE }),
            plain(contactsOf(person).join(' | ')),
            heading('Professional Summary'),
            plain(person.summary),
            heading('Skills'),
            ...itemsOf(person).map(bullet),
            heading('Work History'),
            ...person.work.flatMap((one) => [
              bold(one.title, `, ${datesOf(one, BUILDER)}`),
              bold(one.employer, ` – ${one.place}`),
              ...one.points.map(bullet),
            ]),
            heading('Education'),
            ...person.education.flatMap((one) => [
              bold(one.degree, `: ${one.field}, ${datesOf(one, BUILDER)}`),
              bold(one.institution, ''),
            ]),
            heading('Languages'),
            ...person.languages.map(({ name, level }) => plain(`${name}: ${level}`)),
            ...(person.certificates ? [heading('Certifications'), ...person.certificates.map(bullet)] : []),
          ],
        },
      ],
    }),
};

const docxOneLine: DocxLayout = {
  name: 'docx-one-line',
  document: (person) =>
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: person.name, heading: HeadingLevel.TITLE }),
            plain(person.location),
            plain(`Tel: ${person.phone} | Email: ${person.email}`),
            ...person.links.map(plain),
            heading('Personal statement'),
            plain(person.summary),
            heading('Employment history'),
            ...person.work.flatMap((one) => [
              bold(one.title, `, ${one.employer}, ${one.place} (${datesOf(one, BRACKETS)})`),
              ...one.points.map(bullet),
            ]),
            heading('Education and qualifications'),
            ...person.education.map((one) =>
              bold(`${one.degree} ${one.field}`, `, ${one.institution} (${datesOf(one, BRACKETS)})`),
            ),
            heading('Key skills'),
            ...person.skills.map(({ label, items }) => bullet(`${label}: ${items.join('; ')}`)),
            heading('Languages'),
            plain(person.languages.map(({ name, level }) => `${name} (${level})`).join(', ')),
          ],
        },
      ],
    }),
};

export const THIRD_DOCX_LAYOUTS: readonly DocxLayout[] = [docxTitleAndDates, docxOneLine];
