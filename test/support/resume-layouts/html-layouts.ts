import type { Job, Study } from './person.js';
import {
  all,
  bullets,
  escape,
  languages,
  lines,
  links,
  page,
  section,
  skillItems,
  skillLines,
  type HtmlLayout,
} from './html-pieces.js';
import { STYLED_LAYOUTS } from './styled-layouts.js';
import { contactsOf, period, type DateStyle } from './wording.js';

/** Title and dates in one row, the employer below. */
function titleFirst(job: Job, style: DateStyle): string {
  return `<div class="entry"><div class="row"><h3>${escape(job.title)}</h3><span>${period(job, style)}</span></div>
    <p><i>${escape(job.employer)}, ${escape(job.place)}</i></p>${bullets(job.points)}</div>`;
}

/** Employer and place in one row, title and dates in the next. */
function employerFirst(job: Job, style: DateStyle): string {
  return `<div class="entry"><div class="row"><b>${escape(job.employer)}</b><span>${escape(job.place)}</span></div>
    <div class="row"><i>${escape(job.title)}</i><i>${period(job, style)}</i></div>${bullets(job.points)}</div>`;
}

/** Each fact on a line of its own, as narrow columns print it. */
function stacked(job: Job, style: DateStyle): string {
  return `<div class="entry"><h3>${escape(job.title)}</h3><p>${escape(job.employer)}, ${escape(job.place)}</p>
    <p class="dates">${period(job, style)}</p>${bullets(job.points)}</div>`;
}

function study(one: Study, style: DateStyle): string {
  return `<div class="entry"><div class="row"><b>${escape(one.degree)}, ${escape(one.field)}</b><span>${period(one, style)}</span></div>
    <p>${escape(one.institution)}</p></div>`;
}

function stackedStudy(one: Study, style: DateStyle): string {
  return `<div class="entry"><h3>${escape(one.degree)}, ${escape(one.field)}</h3><p>${escape(one.institution)}</p>
    <p class="dates">${period(one, style)}</p></div>`;
}

const singleColumn: HtmlLayout = {
  name: 'single-column',
  html: (person) =>
    page(
      `@page { margin: 16mm } h1, .contact, .headline { text-align: center } h2 { border-bottom: 1px solid #888 }`,
      `<h1>${escape(person.name)}</h1><p class="headline">${escape(person.headline)}</p><p class="contact">${links(person)}</p>
      ${section('Summary', lines([person.summary]))}${section('Experience', all(person.work, titleFirst, 'short'))}
      ${section('Education', all(person.education, study, 'short'))}${section('Skills', skillLines(person))}
      ${section('Languages', languages(person))}`,
    ),
};

const twoColumns: HtmlLayout = {
  name: 'two-columns',
  html: (person) =>
    page(
      `@page { margin: 14mm } .grid { display: grid; grid-template-columns: 1fr 1fr; gap: 9mm } h2 { color: #246 }`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><p>${links(person)}</p><div class="grid">
      <div>${section('Work experience', all(person.work, stacked, 'short'))}</div>
      <div>${section('About me', lines([person.summary]))}${section('Skills', skillItems(person))}
      ${section('Education', all(person.education, stackedStudy, 'short'))}${section('Languages', languages(person))}</div></div>`,
    ),
};

const darkSidebar: HtmlLayout = {
  name: 'dark-left-sidebar',
  html: (person) =>
    page(
      `html { background: linear-gradient(to right, #1f2a38 66mm, #fff 66mm) } .page { display: flex }
      aside { width: 66mm; padding: 12mm 7mm; color: #fff; background: #1f2a38; font-size: 9pt; overflow-wrap: anywhere } aside h2 { color: #9fd3ff }
      main { flex: 1; padding: 12mm 10mm } h1 { font-size: 20pt }`,
      `<div class="page"><aside>${section(
        'Contact',
        contactsOf(person)
          .map((value) => `<p><span>${iconOf(value)}</span> ${escape(value)}</p>`)
          .join(''),
      )}
      ${section('Skills', skillItems(person))}${section('Languages', languages(person))}</aside>
      <main><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p>${section('Profile', lines([person.summary]))}
      ${section('Employment history', all(person.work, employerFirst, 'long'))}
      ${section('Education', all(person.education, study, 'long'))}</main></div>`,
    ),
};

/** A small sign before a contact, as icon fonts print it. */
const iconOf = (value: string): string => (value.includes('@') ? '✉' : /^[+(]/.test(value) ? '☎' : '➤');

const rightSidebar: HtmlLayout = {
  name: 'right-sidebar',
  html: (person) =>
    page(
      `.head { padding: 12mm 12mm 4mm; border-bottom: 3px solid #a33 } .page { display: flex } main { flex: 1; padding: 4mm 8mm 10mm 12mm }
      aside { width: 62mm; padding: 4mm 10mm 10mm 6mm; background: #f3eeee; font-size: 9pt; overflow-wrap: anywhere }`,
      `<div class="head"><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p></div><div class="page">
      <main>${section('Profile', lines([person.summary]))}${section('Professional experience', all(person.work, titleFirst, 'digits'))}</main>
      <aside>${section('Contact', lines(contactsOf(person)))}${section('Education', all(person.education, stackedStudy, 'digits'))}
      ${section('Skills', skillItems(person))}${section('Languages', languages(person))}</aside></div>`,
    ),
};

const tables: HtmlLayout = {
  name: 'tables',
  html: (person) => {
    const row = (label: string, content: string) => `<tr><td class="label">${label}</td><td>${content}</td></tr>`;
    const entry = (job: Job) =>
      row(
        period(job, 'digits'),
        `<b>${escape(job.title)}</b><br>${escape(job.employer)}, ${escape(job.place)}${bullets(job.points)}`,
      );
    const studyRow = (one: Study) =>
      row(period(one, 'digits'), `<b>${escape(one.degree)}, ${escape(one.field)}</b><br>${escape(one.institution)}`);
    return page(
      `@page { margin: 15mm } table { width: 100%; border-collapse: collapse } td { border: 1px solid #bbb; padding: 3pt 5pt; vertical-align: top }
      td.label { width: 38mm }`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p>
      <table>${row('E-mail', person.email)}${row('Phone', person.phone)}${row('Address', person.location)}${row('Web', person.links.join('<br>'))}</table>
      ${section('Profile', lines([person.summary]))}
      ${section('Work history', `<table>${person.work.map(entry).join('')}</table>`)}
      ${section('Education', `<table>${person.education.map(studyRow).join('')}</table>`)}
      ${section('Skills', `<table>${person.skills.map(({ label, items }) => row(label, escape(items.join(', ')))).join('')}</table>`)}
      ${section('Languages', `<table>${person.languages.map(({ name, level }) => row(name, level)).join('')}</table>`)}`,
    );
  },
};

const runningLines: HtmlLayout = {
  name: 'running-header-and-footer',
  html: (person) =>
    page(
      `@page { margin: 24mm 16mm } body { font: 11pt/1.5 'Liberation Serif', serif } .entry { margin-bottom: 12pt }`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p>${lines(contactsOf(person))}
      ${section('Summary', lines([person.summary]))}${section('Experience', all(person.work, employerFirst, 'long'))}
      ${section('Education', all(person.education, study, 'long'))}${section('Skills', skillLines(person))}
      ${section('Languages', languages(person))}`,
    ),
  running: ({ name, email }) => ({
    header: `<div style="font-size:8pt;width:100%;padding:0 16mm;display:flex;justify-content:space-between"><span>Curriculum vitae</span><span>${escape(name)}</span></div>`,
    footer: `<div style="font-size:8pt;width:100%;padding:0 16mm;display:flex;justify-content:space-between"><span>${email}</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`,
  }),
};

const timeline: HtmlLayout = {
  name: 'timeline',
  html: (person) => {
    const event = (dates: string, content: string) =>
      `<div class="event"><div class="when">${dates}</div><div class="what">${content}</div></div>`;
    const job = (one: Job) =>
      event(
        period(one, 'short'),
        `<b>${escape(one.title)}</b><br>${escape(one.employer)}, ${escape(one.place)}${bullets(one.points)}`,
      );
    const degree = (one: Study) =>
      event(period(one, 'short'), `<b>${escape(one.degree)}, ${escape(one.field)}</b><br>${escape(one.institution)}`);
    return page(
      `@page { margin: 15mm } .event { display: grid; grid-template-columns: 26mm 1fr; gap: 5mm } .when { color: #666; text-align: right; font-size: 9pt }
      .what { border-left: 2px solid #48a; padding: 0 0 8pt 5mm }`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><p>${links(person)}</p>${section('Profile', lines([person.summary]))}
      ${section('Career', person.work.map(job).join(''))}${section('Education', person.education.map(degree).join(''))}
      ${section('Key skills', skillLines(person))}${section('Languages', languages(person))}`,
    );
  },
};

const letterSpaced: HtmlLayout = {
  name: 'letter-spaced-headings',
  html: (person) =>
    page(
      `@page { margin: 18mm } h1 { font-weight: 400; font-size: 22pt; letter-spacing: .3em; text-transform: uppercase; text-align: center }
      h2 { letter-spacing: .4em; text-transform: uppercase; font-weight: 400 } .contact, .headline { text-align: center } .headline { letter-spacing: .2em }`,
      `<h1>${escape(person.name)}</h1><p class="headline">${escape(person.headline)}</p><p class="contact">${contactsOf(person).map(escape).join(' · ')}</p>
      ${section('Profile', lines([person.summary]))}${section('Experience', all(person.work, stacked, 'long'))}
      ${section('Education', all(person.education, stackedStudy, 'long'))}${section('Skills', skillLines(person))}
      ${section('Languages', languages(person))}`,
    ),
};

const newspaper: HtmlLayout = {
  name: 'newspaper-columns',
  html: (person) =>
    page(
      `@page { margin: 14mm } .columns { column-count: 2; column-gap: 8mm; text-align: justify; hyphens: auto } h2 { break-after: avoid }`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><p>${contactsOf(person).map(escape).join(' • ')}</p><div class="columns">
      ${section('Summary', lines([person.summary]))}${section('Experience', all(person.work, stacked, 'short'))}
      ${section('Education', all(person.education, stackedStudy, 'short'))}${section('Skills', skillLines(person))}
      ${section('Languages', languages(person))}</div>`,
    ),
};

export const HTML_LAYOUTS: readonly HtmlLayout[] = [
  singleColumn,
  twoColumns,
  darkSidebar,
  rightSidebar,
  tables,
  runningLines,
  timeline,
  letterSpaced,
  newspaper,
  ...STYLED_LAYOUTS,
];
