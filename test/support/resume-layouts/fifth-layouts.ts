import { datesOf, type DateForm } from './dates.js';
import { bullets, escape, lines, page, section, type HtmlLayout } from './html-pieces.js';
import type { Job, Person, Study } from './person.js';

/**
 * The seventh set: ten structures by a writer who had not seen the reader's code, in the style of design sites, word
 * processors, LaTeX and the forms of the European Union. They were frozen before any of them was read.
 */

const itemsOf = ({ skills }: Person): string[] => skills.flatMap(({ items }) => items);
const optional = (values: readonly string[] | undefined, print: (values: readonly string[]) => string): string =>
  values?.length ? print(values) : '';

const ICONS = {
  mail: 'M1 3h14v10H1z M1 3l7 6 7-6',
  phone: 'M3 1l3 0 1 4-2 2 4 4 2-2 4 1 0 3c-6 2-14-6-12-12z',
  place: 'M8 15c-4-5-5-7-5-9a5 5 0 0 1 10 0c0 2-1 4-5 9z',
  link: 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0 M2 8h12',
};
const icon = (name: keyof typeof ICONS): string =>
  `<svg width="9" height="9" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5"><path d="${ICONS[name]}"/></svg>`;

/** A dark sidebar with a round picture, icons and bars of skill; at its right a line with dots, dates over the titles. */
const SLATE: DateForm = { month: 'Mar 2019', between: ' – ', now: 'Present' };
const slateSidebar: HtmlLayout = {
  name: 'slate-sidebar',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="item"><p class="when">${datesOf(one, SLATE)}</p><h3>${escape(one.title)}</h3><p class="org">${escape(one.employer)}, ${escape(one.place)}</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="item"><p class="when">${datesOf(one, SLATE)}</p><h3>${escape(one.degree)} in ${escape(one.field)}</h3><p class="org">${escape(one.institution)}</p></div>`;
    const bar = (text: string, at: number) =>
      `<p>${escape(text)}</p><div class="bar"><div style="width:${95 - 8 * at}%"></div></div>`;
    const contact = (name: keyof typeof ICONS, text: string) => `<p>${icon(name)} ${escape(text)}</p>`;
    return page(
      `body { background: linear-gradient(to right, #2f3b47 65mm, #fff 65mm) } .page { display: flex } aside { width: 65mm; padding: 12mm 7mm; color: #eee; font-size: 8.5pt; overflow-wrap: anywhere } main { flex: 1; padding: 12mm 10mm } .photo { width: 34mm; height: 34mm; border-radius: 50%; background: #8fa3b5; margin: 0 auto 6mm } .bar { background: #55626e; height: 4px; margin-bottom: 5pt } .bar div { background: #e0a458; height: 4px } .item { border-left: 2px solid #e0a458; padding: 0 0 8pt 9pt; position: relative } .item::before { content: ''; position: absolute; left: -5px; top: 3px; width: 8px; height: 8px; border-radius: 50%; background: #e0a458 } .when { font-size: 8pt; color: #888 } .org { font-style: italic } aside h2 { color: #e0a458; text-transform: uppercase; font-size: 10pt }`,
      `<div class="page"><aside><div class="photo"></div>${section('Contact', contact('phone', person.phone) + contact('mail', person.email) + contact('place', person.location) + person.links.map((one) => contact('link', one)).join(''))}
      ${section('Skills', itemsOf(person).map(bar).join(''))}${section('Languages', lines(person.languages.map(({ name, level }) => `${name} – ${level}`)))}${optional(person.certificates, (values) => section('Certifications', lines(values)))}</aside>
      <main><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p>${section('About Me', lines([person.summary]))}${section('Work Experience', person.work.map(job).join(''))}${section('Education', person.education.map(study).join(''))}</main></div>`,
    );
  },
};

/** A band over the page, a narrow rail at the right; title and dates in one row, employer and town below. */
const RAIL: DateForm = { month: '3/2019', between: ' – ', now: 'Present' };
const rightRail: HtmlLayout = {
  name: 'right-rail',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><div class="row"><h3>${escape(one.title)}</h3><span class="when">${datesOf(one, RAIL)}</span></div><div class="row org"><span>${escape(one.employer)}</span><span>${escape(one.place)}</span></div>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p><b>${escape(one.degree)}</b></p><p>${escape(one.field)}</p><p class="org">${escape(one.institution)}</p><p class="when">${datesOf(one, RAIL)}</p></div>`;
    return page(
      `header { background: #0b6e69; color: #fff; padding: 10mm 14mm; display: flex; justify-content: space-between; align-items: end } header div:last-child { text-align: right; font-size: 8.5pt } h1 { font-size: 24pt; font-weight: 300 } .page { display: flex } main { flex: 1; padding: 5mm 6mm 10mm 14mm } aside { width: 58mm; padding: 5mm 10mm 5mm 5mm; border-left: 1px solid #ccc; font-size: 9pt } .org { color: #0b6e69 } .when { color: #777; font-size: 8.5pt; white-space: nowrap } .tag { display: inline-block; border: 1px solid #0b6e69; border-radius: 8px; padding: 0 6pt; margin: 0 3pt 3pt 0 }`,
      `<header><div><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p></div><div>${lines([person.email, person.phone, person.location, ...person.links])}</div></header>
      <div class="page"><main>${section('Profile', lines([person.summary]))}${section('Professional Experience', person.work.map(job).join(''))}</main>
      <aside>${section('Education', person.education.map(study).join(''))}${section(
        'Skills',
        itemsOf(person)
          .map((one) => `<span class="tag">${escape(one)}</span>`)
          .join(' '),
      )}${section('Languages', lines(person.languages.map(({ name, level }) => `${name} (${level})`)))}${optional(person.certificates, (values) => section('Certificates', bullets(values)))}</aside></div>`,
    );
  },
};

/** Dates and town stand at the right of a line down the page, what was done at its left. */
const AXIS: DateForm = { month: '03/2019', between: ' – ', now: 'now' };
const rightAxis: HtmlLayout = {
  name: 'right-axis',
  html: (person) => {
    const row = (main: string, when: string, place: string) =>
      `<div class="line"><div>${main}</div><div class="axis"><p><b>${when}</b></p><p>${escape(place)}</p></div></div>`;
    const job = (one: Job) =>
      row(
        `<p><b>${escape(one.title)}</b> · ${escape(one.employer)}</p>${bullets(one.points)}`,
        datesOf(one, AXIS),
        one.place,
      );
    const study = (one: Study) =>
      row(
        `<p><b>${escape(one.degree)}, ${escape(one.field)}</b></p><p>${escape(one.institution)}</p>`,
        datesOf(one, AXIS),
        '',
      );
    return page(
      `@page { margin: 16mm 14mm } .line { display: grid; grid-template-columns: 1fr 32mm; gap: 6mm; margin-bottom: 6pt } .axis { border-left: 2px solid #7a4f9a; padding-left: 4mm; font-size: 8.5pt; color: #555 } h2 { color: #7a4f9a; text-transform: uppercase; letter-spacing: .15em; font-size: 10pt }`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><p>${[person.email, person.phone, ...person.links, person.location].map(escape).join(' &nbsp;|&nbsp; ')}</p>
      ${section('Career', person.work.map(job).join(''))}${section('Studies', person.education.map(study).join(''))}${section('Skills', person.skills.map(({ label, items }) => `<p>${label}: ${escape(items.join(', '))}</p>`).join(''))}
      ${section('Languages', lines([person.languages.map(({ name, level }) => `${name}: ${level}`).join(', ')]))}${optional(person.certificates, (values) => section('Certificates', lines(values)))}${section('About', lines([person.summary]))}`,
    );
  },
};

/** Jobs and studies as framed cards, two in a row. */
const CARDS: DateForm = { month: 'March 2019', between: ' – ', now: 'Today' };
const framedCards: HtmlLayout = {
  name: 'framed-cards',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="card"><h3>${escape(one.title)}</h3><p class="org">${escape(one.employer)}</p><p class="when">${datesOf(one, CARDS)} | ${escape(one.place)}</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="card"><h3>${escape(one.degree)}</h3><p>${escape(one.field)}</p><p class="org">${escape(one.institution)}</p><p class="when">${datesOf(one, CARDS)}</p></div>`;
    return page(
      `@page { margin: 14mm } .cards { display: grid; grid-template-columns: 1fr 1fr; gap: 5mm } .card { border: 1px solid #bbb; border-radius: 4px; padding: 4mm; break-inside: avoid } .org { color: #a33 } .when { font-size: 8.5pt; color: #777 } h1 { color: #a33 }`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)} · ${escape(person.location)}</p><p>${[person.phone, person.email, ...person.links].map(escape).join(' · ')}</p><p>${escape(person.summary)}</p>
      ${section('Experience', `<div class="cards">${person.work.map(job).join('')}</div>`)}${section('Education', `<div class="cards">${person.education.map(study).join('')}</div>`)}
      <div class="cards">${section('Skills', lines([itemsOf(person).join(', ')]))}${section('Languages', lines([person.languages.map(({ name, level }) => `${name} (${level})`).join(', ')]))}</div>${optional(person.certificates, (values) => section('Certificates', bullets(values)))}`,
    );
  },
};

/** A bookish one: centred headings in small capitals between rules, dates behind a comma. */
const BOOK: DateForm = { month: 'Sept. 2019', between: '–', now: 'present' };
const bookish: HtmlLayout = {
  name: 'bookish',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><p><b>${escape(one.employer)}</b>, ${escape(one.place)}</p><p><i>${escape(one.title)}</i>, ${datesOf(one, BOOK)}</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p><b>${escape(one.institution)}</b></p><p><i>${escape(one.degree)} in ${escape(one.field)}</i>, ${datesOf(one, BOOK)}</p></div>`;
    return page(
      `@page { margin: 22mm } body { font: 10.5pt/1.35 'DejaVu Serif', serif } h1 { text-align: center; font-variant: small-caps; font-weight: 400; letter-spacing: .08em } .mid { text-align: center; font-size: 9pt } h2 { font-variant: small-caps; text-align: center; font-weight: 400; display: flex; align-items: center; gap: 4mm } h2::before, h2::after { content: ''; flex: 1; border-top: 1px solid #555 }`,
      `<h1>${escape(person.name)}</h1><p class="mid">${escape(person.location)} ⋄ ${escape(person.phone)}</p><p class="mid">${[person.email, ...person.links].map(escape).join(' ⋄ ')}</p>
      ${section('Summary', lines([person.summary]))}${section('Employment', person.work.map(job).join(''))}${section('Education', person.education.map(study).join(''))}
      ${section('Skills', person.skills.map(({ label, items }) => `<p><i>${label}</i> — ${escape(items.join('; '))}</p>`).join(''))}${optional(person.certificates, (values) => section('Certifications and Licences', lines(values)))}
      ${section('Languages', lines([person.languages.map(({ name, level }) => `${name} (${level})`).join('; ')]))}${section('References', lines(['Available on request.']))}`,
    );
  },
};

/** The present form of the European Union: labels in bold, dates in square brackets over the title. */
const UNION: DateForm = { month: '03/2019', between: ' – ', now: 'Current' };
const unionForm: HtmlLayout = {
  name: 'union-form',
  html: (person) => {
    const mother = person.languages.filter(({ level }) => level === 'Native').map(({ name }) => name);
    const others = person.languages.filter(({ level }) => level !== 'Native');
    const job = (one: Job) =>
      `<div class="entry"><p class="when">[ ${datesOf(one, UNION)} ]</p><p><b>${escape(one.title)}</b></p><p><b>${escape(one.employer)}</b></p><p><b>City:</b> ${escape(one.place)}</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p class="when">[ ${datesOf(one, UNION)} ]</p><p><b>${escape(one.degree)} in ${escape(one.field)}</b></p><p><b>${escape(one.institution)}</b></p></div>`;
    return page(
      `@page { margin: 14mm 16mm } h1 { color: #0e4194; font-size: 18pt } h2 { color: #0e4194; text-transform: uppercase; font-size: 10.5pt; border-bottom: 2px solid #0e4194 } .when { color: #0e4194; font-size: 9pt } td, th { border-bottom: 1px solid #ccc; padding: 1pt 8pt; text-align: left; font-size: 9pt }`,
      `<h1>${escape(person.name)}</h1><p><b>Email address:</b> <a href="mailto:${person.email}">${person.email}</a> <b>Phone number:</b> ${person.phone.replace(/^(\+\d+) /, '($1) ')}</p>${person.links.map((one) => `<p><b>Website:</b> <a href="https://${one}">${escape(one)}</a></p>`).join('')}<p><b>Home:</b> ${escape(person.location)}</p>
      ${section('About me', lines([person.summary]))}${section('Work experience', person.work.map(job).join(''))}${section('Education and training', person.education.map(study).join(''))}
      ${section('Language skills', `<p>Mother tongue(s): <b>${mother.join(' | ')}</b></p>${others.length ? `<p>Other language(s):</p><table>${others.map(({ name, level }) => `<tr><th>${name}</th><td>${level}</td></tr>`).join('')}</table>` : ''}`)}
      ${section('Skills', lines([itemsOf(person).join(' | ')]))}${optional(person.certificates, (values) => section('Licences and certificates', lines(values)))}`,
    );
  },
};

/** A classic of LaTeX: dates in a left margin, everything of an entry in one line of bold, italics and commas. */
const CLASSIC: DateForm = { month: 'Mar 2019', between: '–', now: 'Present' };
const latexClassic: HtmlLayout = {
  name: 'latex-classic',
  html: (person) => {
    const row = (hint: string, content: string) => `<div class="hint"><div>${hint}</div><div>${content}</div></div>`;
    const job = (one: Job) =>
      row(
        datesOf(one, CLASSIC),
        `<b>${escape(one.title)}</b>, <i>${escape(one.employer)}</i>, ${escape(one.place)}.${bullets(one.points)}`,
      );
    const study = (one: Study) =>
      row(
        datesOf(one, CLASSIC),
        `<b>${escape(one.degree)} in ${escape(one.field)}</b>, <i>${escape(one.institution)}</i>.`,
      );
    const heading = (text: string) => `<div class="hint head"><div class="bar"></div><h2>${text}</h2></div>`;
    return page(
      `@page { margin: 18mm 16mm } body { font: 10pt/1.35 'DejaVu Serif', serif } .hint { display: grid; grid-template-columns: 38mm 1fr; gap: 4mm; margin-bottom: 4pt } .hint > div:first-child { text-align: right; font-size: 9pt } .head { align-items: center } .bar { background: #3873b3; height: 5px } h2 { color: #3873b3; font-weight: 400; margin: 6pt 0 2pt } .top { display: flex; justify-content: space-between } .top div:last-child { text-align: right; font-size: 8.5pt; font-style: italic } h1 { font-weight: 300; font-size: 26pt }`,
      `<div class="top"><div><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p></div><div>${lines([person.location, person.phone, person.email, ...person.links])}</div></div>
      ${heading('Experience')}${person.work.map(job).join('')}${heading('Education')}${person.education.map(study).join('')}
      ${heading('Skills')}${person.skills.map(({ label, items }) => row(label, escape(items.join(', ')))).join('')}
      ${heading('Languages')}${person.languages.map(({ name, level }) => row(name, `<i>${level}</i>`)).join('')}${optional(person.certificates, (values) => heading('Certificates') + values.map((one) => row('', escape(one))).join(''))}`,
    );
  },
};

/** Two columns over two pages: what is short at the left, work at the right, where it runs on to the second page. */
const LONG: DateForm = { month: 'MAR 2019', between: ' - ', now: 'PRESENT' };
const longColumns: HtmlLayout = {
  name: 'long-columns',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><h3>${escape(one.employer)}</h3><p>${escape(one.title)} — ${escape(one.place)}</p><p class="when">${datesOf(one, LONG)}</p>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><h3>${escape(one.institution)}</h3><p>${escape(one.degree)}, ${escape(one.field)}</p><p class="when">${datesOf(one, LONG)}</p></div>`;
    return page(
      `@page { size: A5; margin: 11mm } body { font-size: 9.5pt } .left { float: left; width: 44mm; overflow-wrap: anywhere } .right { margin-left: 50mm } .when { color: #999; font-size: 8pt } h2 { font-size: 11pt; color: #2a5db0 } .entry { break-inside: avoid }`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><div class="left">${section('Contact', lines([person.phone, person.email, ...person.links, person.location]))}${section('Key Skills', bullets(itemsOf(person)))}${section('Languages', lines(person.languages.map(({ name, level }) => `${name}: ${level}`)))}${optional(person.certificates, (values) => section('Certificates', bullets(values)))}</div>
      <div class="right">${section('Profile', lines([person.summary]))}${section('Employment History', person.work.map(job).join(''))}${section('Education', person.education.map(study).join(''))}</div>`,
    );
  },
};

/** An online word processor's: a table without borders for the head, spans of spaces before the dates. */
const ONLINE: DateForm = { month: 'March 2019', between: ' - ', now: 'Present' };
const onlineDocument: HtmlLayout = {
  name: 'online-document',
  html: (person) => {
    const tabbed = (left: string, right: string) =>
      `<p class="c1"><span class="c2">${left}</span><span class="c3"><span style="display:inline-block;width:12pt">&nbsp;</span></span><span class="c3" style="position:absolute;right:0">${right}</span></p>`;
    const job = (one: Job) =>
      `${tabbed(`${escape(one.employer)} | ${escape(one.place)}`, datesOf(one, ONLINE))}<p class="c1"><span class="c4">${escape(one.title)}</span></p>${bullets(one.points)}`;
    const study = (one: Study) =>
      `${tabbed(escape(one.institution), datesOf(one, ONLINE))}<p class="c1"><span class="c4">${escape(one.degree)} in ${escape(one.field)}</span></p>`;
    return page(
      `@page { size: Letter; margin: 0.8in } .c1 { position: relative; line-height: 1.15; padding-top: 4pt } .c2 { font-weight: 700 } .c3 { color: #666 } .c4 { font-style: italic } table { width: 100%; border-collapse: collapse } td { vertical-align: top } td:last-child { text-align: right; font-size: 9pt } h2 { border-bottom: 1pt solid #000; font-size: 11pt }`,
      `<table><tr><td><h1>${escape(person.name)}</h1></td><td>${lines([person.location, person.phone, person.email, ...person.links])}</td></tr></table><p>${escape(person.summary)}</p>
      <h2>EXPERIENCE</h2>${person.work.map(job).join('')}<h2>EDUCATION</h2>${person.education.map(study).join('')}<h2>SKILLS</h2>${person.skills.map(({ label, items }) => `<p class="c1"><span class="c2">${label}:</span> ${escape(items.join(', '))}</p>`).join('')}
      <h2>LANGUAGES</h2><p class="c1">${person.languages.map(({ name, level }) => `${name} - ${level}`).join(', ')}</p>${optional(person.certificates, (values) => `<h2>LICENSES &amp; CERTIFICATIONS</h2>${bullets(values)}`)}`,
    );
  },
};

/** As executives print it: competencies in three columns, employers in capitals with years at the right, titles with their own. */
const YEARS: DateForm = { month: '03/2019', between: ' to ', now: 'Present' };
const executive: HtmlLayout = {
  name: 'executive',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><p><b>${escape(one.employer.toUpperCase())}</b> – ${escape(one.place)}</p><div class="row"><b><i>${escape(one.title)}</i></b><span>${datesOf(one, YEARS)}</span></div>${bullets(one.points)}</div>`;
    const study = (one: Study) =>
      `<div class="entry row"><p><b>${escape(one.degree)} (${escape(one.field)})</b>, ${escape(one.institution)}</p><span>${datesOf(one, YEARS)}</span></div>`;
    return page(
      `@page { margin: 18mm } h1, .mid { text-align: center } h1 { letter-spacing: .2em; text-transform: uppercase; font-size: 17pt } h2 { background: #e6e6e6; text-align: center; text-transform: uppercase; font-size: 10pt; padding: 2pt } .three { columns: 3; font-size: 9pt } .row { gap: 6mm } .row span { white-space: nowrap }`,
      `<h1>${escape(person.name)}</h1><p class="mid">${[person.location, person.phone, person.email, ...person.links].map(escape).join(' ▪ ')}</p><p class="mid"><b>${escape(person.headline)}</b></p><p>${escape(person.summary)}</p>
      ${section('Core Competencies', `<div class="three">${bullets(itemsOf(person))}</div>`)}${section('Professional Experience', person.work.map(job).join(''))}${section('Education &amp; Credentials', person.education.map(study).join(''))}${optional(person.certificates, (values) => section('Certifications', lines(values)))}
      ${section('Languages', lines([person.languages.map(({ name, level }) => `${name} (${level})`).join(' ▪ ')]))}`,
    );
  },
};

export const FIFTH_LAYOUTS: readonly HtmlLayout[] = [
  slateSidebar,
  rightRail,
  rightAxis,
  framedCards,
  bookish,
  unionForm,
  latexClassic,
  longColumns,
  onlineDocument,
  executive,
];
