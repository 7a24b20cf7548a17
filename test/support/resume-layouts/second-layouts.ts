import { Document, HeadingLevel, Paragraph, TabStopPosition, TabStopType, TextRun } from 'docx';
import { datesOf, jobsByEmployer, type DateForm } from './dates.js';
import type { DocxLayout } from './docx-layouts.js';
import { bullets, escape, lines, page, section, type HtmlLayout } from './html-pieces.js';
import type { Job, Person, Study } from './person.js';
import { contactsOf } from './wording.js';

/** Six more structures of widespread templates, frozen before anything of them was read. */

const itemsOf = ({ skills }: Person): string[] => skills.flatMap(({ items }) => items);
const certificates = (person: Person, heading: string, print: (values: string[]) => string): string =>
  person.certificates ? section(heading, print(person.certificates)) : '';

/** A Swiss pair: headings stand in a narrow left column, the text at their right. */
const SWISS: DateForm = { month: 'March 2019', between: ' – ', now: 'Present' };
const headingsLeft: HtmlLayout = {
  name: 'headings-left',
  html: (person) => {
    const block = (heading: string, content: string) =>
      content === '' ? '' : `<div class="block"><h2>${heading}</h2><div>${content}</div></div>`;
    const job = (one: Job) =>
      `<div class="entry"><h3>${escape(one.employer)} / <span>${escape(one.title)}</span></h3><p class="when">${datesOf(one, SWISS)}, ${escape(one.place)}</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><h3>${escape(one.institution)} / <span>${escape(one.degree)}, ${escape(one.field)}</span></h3><p class="when">${datesOf(one, SWISS)}</p></div>`;
    return page(
      `@page { margin: 20mm } .block { display: grid; grid-template-columns: 34mm 1fr; border-top: 2px solid #000; padding-top: 6pt; margin-top: 10pt } h2 { margin: 0; font-size: 11pt } h1 { font-size: 26pt } h3 span { font-weight: 400 } .when { color: #666; font-size: 9pt }`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><div class="block"><h2>ㅡ</h2><div>${lines(contactsOf(person))}</div></div>
      ${block('Skills', person.skills.map(({ label, items }) => `<p>${label}: ${escape(items.join(', '))}</p>`).join(''))}
      ${block('Experience', person.work.map(job).join(''))}${block('Education', person.education.map(study).join(''))}
      ${block('Languages', lines(person.languages.map(({ name, level }) => `${name}: ${level}`)))}${block('Certificates', lines(person.certificates ?? []))}`,
    );
  },
};

/**
 * A résumé builder's: a colored head with a summary; title over employer, under them dates left and town right in
 * color; chips; contact in a dark strip.
 */
const STRIP: DateForm = { month: '03/2019', between: ' - ', now: 'Present' };
const contactStrip: HtmlLayout = {
  name: 'contact-strip',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><p class="title">${escape(one.title)}</p><p class="firm">${escape(one.employer)}</p><div class="row when"><i>${datesOf(one, STRIP)}</i><i>${escape(one.place)}</i></div><p class="when"><i>Achievements/Tasks</i></p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p class="title">${escape(one.degree)} ${escape(one.field)}</p><p class="firm">${escape(one.institution)}</p><div class="row when"><i>${datesOf(one, STRIP)}</i></div></div>`;
    return page(
      `.head { padding: 10mm 14mm 5mm } h1 { font-size: 26pt; color: #2b5d8a } .strip { background: #313b47; color: #fff; padding: 3mm 14mm; display: grid; grid-template-columns: 1fr 1fr; font-size: 9pt } .cols { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; padding: 4mm 14mm } h2 { color: #2b5d8a; text-transform: uppercase }
      .title { font-weight: 700; font-size: 11pt } .firm { font-size: 11pt } .when { color: #2b5d8a; font-size: 8.5pt } .chip { display: inline-block; background: #8a9aa8; color: #fff; border-radius: 3pt; padding: 2pt 6pt; margin: 2pt }`,
      `<div class="head"><h1>${escape(person.name)}</h1><p class="sub">${escape(person.headline)}</p><p>${escape(person.summary)}</p></div>
      <div class="strip">${[person.email, person.phone, person.location, ...person.links].map((one) => `<span>${escape(one)}</span>`).join('')}</div>
      <div class="cols"><div>${section('Work experience', person.work.map(job).join(''))}</div><div>${section('Education', person.education.map(study).join(''))}
      ${section(
        'Skills',
        itemsOf(person)
          .map((one) => `<span class="chip">${escape(one)}</span>`)
          .join(' '),
      )}${section('Languages', person.languages.map(({ name, level }) => `<p>${name}</p><p class="when"><i>${level === 'Native' ? 'Native or Bilingual Proficiency' : level}</i></p>`).join(''))}${certificates(person, 'Certificates', lines)}</div></div>`,
    );
  },
};

/** A résumé builder's: dates in a left margin inside the main column, contact and skills with dots in a right sidebar. */
const MARGIN: DateForm = { month: '2019-03', between: ' - ', now: 'present' };
const marginAndSidebar: HtmlLayout = {
  name: 'margin-and-sidebar',
  html: (person) => {
    const row = (dates: string, rest: string) =>
      `<div class="line"><div class="when">${dates}</div><div>${rest}</div></div>`;
    const job = (one: Job) =>
      row(
        datesOf(one, MARGIN),
        `<p class="title">${escape(one.title)}</p><p><i>${escape(one.employer)}, ${escape(one.place)}</i></p>${bullets(one.points)}`,
      );
    const study = (one: Study) =>
      row(
        datesOf(one, MARGIN),
        `<p class="title">${escape(one.degree)}, ${escape(one.field)}</p><p><i>${escape(one.institution)}</i></p>`,
      );
    const dots = (count: number) =>
      Array.from({ length: 5 }, (_, at) => `<span class="dot${at < count ? ' full' : ''}"></span>`).join('');
    return page(
      `.head { background: #003d73; color: #fff; padding: 9mm 12mm } .page { display: grid; grid-template-columns: 1fr 56mm } main { padding: 5mm 6mm 5mm 12mm } aside { background: #f2f2f2; padding: 5mm; overflow-wrap: anywhere; min-height: 250mm } .line { display: grid; grid-template-columns: 24mm 1fr; gap: 4mm; margin-bottom: 6pt } .when { font-weight: 700; font-size: 8.5pt } .title { font-weight: 700; font-size: 11pt } h2 { color: #003d73; border-bottom: 1px solid #ccc }
      .dot { display: inline-block; width: 6pt; height: 6pt; border-radius: 50%; background: #ccc; margin-right: 2pt } .full { background: #003d73 }`,
      `<div class="head"><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p></div><div class="page"><main><p>${escape(person.summary)}</p>
      ${section('Work History', person.work.map(job).join(''))}${section('Education', person.education.map(study).join(''))}${person.certificates ? section('Certifications', person.certificates.map((one) => row('', escape(one))).join('')) : ''}</main>
      <aside>${section(
        'Contact',
        [
          ['Address', person.location],
          ['Phone', person.phone],
          ['E-mail', person.email],
          ...person.links.map((link) => ['WWW', link]),
        ]
          .map(([label, text]) => `<p><b>${label}</b></p><p>${escape(text!)}</p>`)
          .join(''),
      )}
      ${section(
        'Skills',
        itemsOf(person)
          .map((one, at) => `<p>${escape(one)}</p><p>${dots(3 + (at % 3))}</p>`)
          .join(''),
      )}${section('Languages', lines(person.languages.map(({ name, level }) => `${name} - ${level}`)))}</aside></div>`,
    );
  },
};

/** A coral one of an office suite: capitals for headings, employer in bold with its town, title in italics with dates behind it. */
const CORAL: DateForm = { month: 'MARCH 2019', between: ' – ', now: 'PRESENT' };
const coral: HtmlLayout = {
  name: 'coral',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><p class="when">${datesOf(one, CORAL).toUpperCase()}</p><h3>${escape(one.employer)}, ${escape(one.place)} - <i>${escape(one.title)}</i></h3>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p class="when">${datesOf(one, CORAL)}</p><h3>${escape(one.institution)} - <i>${escape(one.degree)} in ${escape(one.field)}</i></h3></div>`;
    return page(
      `@page { margin: 22mm } h1 { color: #f2511b; font-size: 28pt } .contact { text-align: right; color: #666; font-size: 9pt } h2 { color: #f2511b; text-transform: uppercase; font-size: 11pt } h3 i { font-weight: 400 } .when { color: #666; font-size: 8pt }`,
      `<div class="contact">${lines([person.location, person.phone, person.email, ...person.links])}</div><h1>${escape(person.name)}</h1><p>${escape(person.summary)}</p>
      ${section('Experience', person.work.map(job).join(''))}${section('Education', person.education.map(study).join(''))}
      ${section('Skills', bullets(itemsOf(person)))}${section('Languages', lines([person.languages.map(({ name, level }) => `${name} (${level})`).join(', ')]))}${certificates(person, 'Awards & certificates', bullets)}`,
    );
  },
};

/**
 * A word processor's with a colored left block: name, contact and studies there; titles with employers behind a bullet,
 * dates in capitals between strokes.
 */
const BLOCK: DateForm = { month: 'MAR 2019', between: '—', now: 'PRESENT' };
const colourBlock: HtmlLayout = {
  name: 'colour-block',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><p><b>${escape(one.title.toUpperCase())}</b> • ${escape(one.employer.toUpperCase())} • ${datesOf(one, BLOCK).toUpperCase()}</p><p>${escape(one.points.join(' '))}</p></div>`;
    const study = (one: Study) =>
      `<div class="entry"><p><b>${escape(one.degree)}</b> • ${datesOf(one, BLOCK)} • ${escape(one.institution)}</p><p>${escape(one.field)}</p></div>`;
    return page(
      `.page { display: grid; grid-template-columns: 62mm 1fr; min-height: 297mm } aside { background: #e8f0ec; padding: 14mm 7mm; overflow-wrap: anywhere } main { padding: 14mm 10mm } .mono { width: 30mm; height: 30mm; border-radius: 50%; background: #ea4e4e; margin-bottom: 8mm } h1 { font-size: 24pt; text-transform: uppercase } h2 { text-transform: uppercase; border-bottom: 1px solid #ea4e4e; font-size: 11pt }`,
      `<div class="page"><aside><div class="mono"></div>${section('Objective', lines([person.summary]))}${section('Skills', lines([itemsOf(person).join(', ')]))}${section('Languages', lines(person.languages.map(({ name, level }) => `${name}, ${level}`)))}</aside>
      <main><h1>${escape(person.name)}</h1><p>${escape(person.headline)} • ${person.email} • ${escape(person.phone)}</p><p>${[person.location, ...person.links].map(escape).join(' • ')}</p>
      ${section('Experience', person.work.map(job).join(''))}${section('Education', person.education.map(study).join(''))}${certificates(person, 'Certifications', lines)}</main></div>`,
    );
  },
};

/** A one-page LaTeX one: small capitals and rules; employer and dates, then roles in italics and the town; projects in smaller type left out. */
const TEX: DateForm = { month: 'Mar 2019', between: ' -- ', now: 'Present' };
const ruled: HtmlLayout = {
  name: 'ruled',
  html: (person) => {
    const group = (jobs: readonly [Job, ...Job[]]) => {
      const [first] = jobs;
      const own = { month: TEX.month, between: ' – ', now: TEX.now };
      const role = (one: Job) =>
        `<div class="row"><i>${escape(one.title)}</i><i>${datesOf(one, own)}</i></div>${bullets(one.points)}`;
      return `<div class="entry"><div class="row"><b>${escape(first.employer)}</b><span>${escape(first.place)}</span></div>${jobs.map(role).join('')}</div>`;
    };
    const study = (one: Study) =>
      `<div class="entry"><div class="row"><b>${escape(one.institution)}</b><span>${datesOf(one, { ...TEX, between: ' – ' })}</span></div><p><i>${escape(one.degree)} in ${escape(one.field)}; GPA: 3.7/4.0</i></p></div>`;
    return page(
      `@page { margin: 15mm } body { font: 10.5pt/1.3 'Liberation Serif', serif } h1 { text-align: center; font-variant: small-caps; font-size: 24pt } .contact { text-align: center; font-size: 9pt } h2 { font-variant: small-caps; border-bottom: 1px solid #000; font-weight: 400 }`,
      `<h1>${escape(person.name)}</h1><p class="contact">${[person.phone, person.email, ...person.links, person.location].map(escape).join(' | ')}</p>
      ${section('Education', person.education.map(study).join(''))}${section('Professional Experience', jobsByEmployer(person.work).map(group).join(''))}
      ${section('Technical Skills', person.skills.map(({ label, items }) => `<p><b>${label}</b>: ${escape(items.join(', '))}</p>`).join('') + `<p><b>Languages</b>: ${person.languages.map(({ name, level }) => `${name} (${level})`).join(', ')}</p>`)}${certificates(person, 'Certifications', bullets)}`,
    );
  },
};

export const SECOND_LAYOUTS: readonly HtmlLayout[] = [
  headingsLeft,
  contactStrip,
  marginAndSidebar,
  coral,
  colourBlock,
  ruled,
];

const heading = (text: string): Paragraph =>
  new Paragraph({ text: text.toUpperCase(), heading: HeadingLevel.HEADING_1 });
const plain = (text: string): Paragraph => new Paragraph(text);
const bullet = (text: string): Paragraph => new Paragraph({ text, bullet: { level: 0 } });
const tabbed = (left: TextRun[], right: string): Paragraph =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }],
    children: [...left, new TextRun(`\t${right}`)],
  });
const bold = (text: string): TextRun => new TextRun({ text, bold: true });

/** The ruled one by tabs: employers in bold over their roles. */
const docxGrouped: DocxLayout = {
  name: 'docx-grouped',
  document: (person) => {
    const form: DateForm = { month: 'Mar 2019', between: '–', now: 'Now' };
    return new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: person.name.toUpperCase(), heading: HeadingLevel.TITLE }),
            plain(person.headline),
            plain(contactsOf(person).join(' • ')),
            heading('Summary'),
            plain(person.summary),
            heading('Professional experience'),
            ...jobsByEmployer(person.work).flatMap((jobs) => [
              tabbed([bold(jobs[0].employer)], jobs[0].place),
              ...jobs.flatMap((one) => [
                tabbed([new TextRun({ text: one.title, italics: true })], datesOf(one, form)),
                ...one.points.map(bullet),
              ]),
            ]),
            heading('Education'),
            ...person.education.flatMap((one) => [
              tabbed([bold(one.institution)], datesOf(one, form)),
              plain(`${one.degree} in ${one.field}`),
            ]),
            heading('Skills'),
            ...person.skills.map(({ label, items }) => plain(`${label}: ${items.join(', ')}`)),
            heading('Languages'),
            ...person.languages.map(({ name, level }) => plain(`${name} - ${level}`)),
            ...(person.certificates ? [heading('Certifications'), ...person.certificates.map(bullet)] : []),
          ],
        },
      ],
    });
  },
};

/** The coral one as a word processor keeps it: dates in small capitals above, one line of employer, town and title. */
const docxCoral: DocxLayout = {
  name: 'docx-coral',
  document: (person) =>
    new Document({
      sections: [
        {
          children: [
            ...[person.location, person.phone, person.email, ...person.links].map(plain),
            new Paragraph({ text: person.name, heading: HeadingLevel.TITLE }),
            plain(person.summary),
            heading('Experience'),
            ...person.work.flatMap((one) => [
              plain(datesOf(one, CORAL)),
              new Paragraph({
                children: [bold(`${one.employer}, ${one.place} - `), new TextRun({ text: one.title, italics: true })],
              }),
              ...one.points.map(bullet),
            ]),
            heading('Education'),
            ...person.education.flatMap((one) => [
              plain(datesOf(one, CORAL)),
              new Paragraph({
                children: [
                  bold(`${one.institution} - `),
                  new TextRun({ text: `${one.degree} in ${one.field}`, italics: true }),
                ],
              }),
            ]),
            heading('Skills'),
            ...itemsOf(person).map(bullet),
            heading('Languages'),
            plain(person.languages.map(({ name, level }) => `${name} (${level})`).join(', ')),
          ],
        },
      ],
    }),
};

export const SECOND_DOCX_LAYOUTS: readonly DocxLayout[] = [docxGrouped, docxCoral];
