import type { DateForm } from './dates.js';
import { bullets, escape, lines, page, section, type HtmlLayout } from './html-pieces.js';
import type { Job, Person, Study } from './person.js';
import { degreeAndField, itemsOf, joined, inLanguage, spoken, when } from './sixth-wording.js';

/**
 * The eighth set: what online word processors, résumé builders, design sites, LaTeX, job boards and networks print, as another writer remembers
 * their looks. Frozen before anything of them was read.
 */

const some = (values: readonly string[] | undefined, print: (values: readonly string[]) => string): string =>
  values?.length ? print(values) : '';
const noteOf = ({ note }: Study): string => (note ? `<p class="note">${escape(note)}</p>` : '');
const pointsOf = ({ points }: Job): string => (points.length > 0 ? bullets(points) : '');
const closingOf = ({ closing }: Person): string => (closing ? `<p class="closing">${escape(closing)}</p>` : '');
const linked = (value: string): string => `<a href="https://${value}">${escape(value)}</a>`;

const PICTURES = {
  mail: 'M1 3h14v10H1z M1 3l7 6 7-6',
  phone: 'M4 1h8v14H4z M7 13h2',
  place: 'M8 15c-4-5-5-7-5-9a5 5 0 0 1 10 0c0 2-1 4-5 9z',
  link: 'M6 10l4-4 M5 7L3 9a3 3 0 0 0 4 4l2-2 M7 5l2-2a3 3 0 0 1 4 4l-2 2',
  calendar: 'M1 3h14v12H1z M1 6h14 M4 1v3 M12 1v3',
};
const picture = (name: keyof typeof PICTURES): string =>
  `<svg width="8" height="8" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6"><path d="${PICTURES[name]}"/></svg>`;

/** The "Swiss" of an online word processor: name and contact over a table whose narrow left cells hold the headings. */
const SWISS: DateForm = { month: 'MARCH 2019', between: ' - ', now: 'PRESENT' };
const swissTable: HtmlLayout = {
  name: 'swiss-table',
  html: (person) => {
    const job = (one: Job) =>
      `<h3>${escape(joined([one.employer, one.place], ', '))}${one.employer ? ' — ' : ''}<i>${escape(one.title)}</i></h3><p class="dates">${when(person, one, SWISS)}</p>${pointsOf(one)}`;
    const study = (one: Study) =>
      `<h3>${escape(one.institution)} — <i>${escape(degreeAndField(person, one))}</i></h3><p class="dates">${when(person, one, SWISS)}</p>${noteOf(one)}`;
    const row = (heading: string, content: string) =>
      `<tr><td class="side"><div class="dash"></div><h2>${heading}</h2></td><td>${content}</td></tr>`;
    return page(
      `@page { size: Letter; margin: 0.7in 0.8in } body { font-size: 8.5pt } table { width: 100%; border-collapse: collapse } td { vertical-align: top; padding: 0 0 9pt } .side { width: 1.5in } .dash { width: 14pt; border-top: 2px solid #f2511b; margin: 5pt 0 } h1 { font-size: 26pt; line-height: 1.1 } h2 { font-size: 9.5pt; margin: 0; color: #f2511b } h3 { font-size: 9.5pt; margin-top: 5pt; font-weight: 700 } h3 i { font-weight: 400 } .dates, .note { font-size: 7.5pt; color: #666 }`,
      `<table><tr><td><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p></td><td style="width:2.3in">${lines([person.location, person.phone, person.email])}${person.links.map((one) => `<p>${linked(one)}</p>`).join('')}</td></tr></table>
      <table>${row(inLanguage(person, 'Profile', 'Profil'), `<p>${escape(person.summary)}</p>`)}
      ${row(inLanguage(person, 'Skills', 'Kenntnisse'), person.skills.map(({ label, items }) => `<p>${label}: ${escape(items.join(', '))}</p>`).join(''))}
      ${row(inLanguage(person, 'Experience', 'Berufserfahrung'), person.work.map(job).join(''))}${row(inLanguage(person, 'Education', 'Ausbildung'), person.education.map(study).join(''))}
      ${some(person.certificates, (values) => row(inLanguage(person, 'Certifications', 'Zertifikate'), lines(values)))}
      ${row(
        inLanguage(person, 'Languages', 'Sprachen'),
        `<p>${spoken(person)
          .map(({ name, level }) => `${name} (${level})`)
          .join(', ')}</p>`,
      )}</table>${closingOf(person)}`,
    );
  },
};

/** Its "Serif": the wide column with the story at the left, contact and lists in a narrow one at the right. */
const serifTable: HtmlLayout = {
  name: 'serif-table',
  html: (person) => {
    const job = (one: Job) =>
      `<p class="entry"><b>${escape(joined([one.employer, one.place], ', '))}</b>${one.employer ? ' — ' : ''}<i>${escape(one.title)}</i></p><p class="dates">${when(person, one, SWISS)}</p>${pointsOf(one)}`;
    const study = (one: Study) =>
      `<p class="entry"><b>${escape(one.institution)}</b> — <i>${escape(degreeAndField(person, one))}</i></p><p class="dates">${when(person, one, SWISS)}</p>${noteOf(one)}`;
    return page(
      `@page { size: Letter; margin: 0.6in 0.7in } body { font: 8.5pt/1.4 'DejaVu Serif', serif } table { width: 100%; border-collapse: collapse } td { vertical-align: top } .narrow { width: 1.95in; padding-left: 0.3in; font-size: 8pt; overflow-wrap: anywhere } h1 { font-size: 24pt } h2 { font: 700 8.5pt 'DejaVu Sans', sans-serif; color: #2079c7; margin: 14pt 0 3pt } .entry { margin: 7pt 0 0; font-size: 9.5pt } .dates, .note { font: 7pt 'DejaVu Sans', sans-serif; color: #777; margin: 2pt 0 } ul { padding-left: 12pt }`,
      `<table><tr><td><h1>${escape(person.name)}</h1><p>${escape(person.summary)}</p></td><td class="narrow">${lines([person.location])}<p><b>${escape(person.phone)}</b></p><p><b>${escape(person.email)}</b></p>${person.links.map((one) => `<p>${linked(one)}</p>`).join('')}</td></tr>
      <tr><td>${section(inLanguage(person, 'EXPERIENCE', 'BERUFSERFAHRUNG'), person.work.map(job).join(''))}${section(inLanguage(person, 'EDUCATION', 'AUSBILDUNG'), person.education.map(study).join(''))}</td>
      <td class="narrow">${section(inLanguage(person, 'SKILLS', 'KENNTNISSE'), lines(itemsOf(person)))}${some(person.certificates, (values) => section(inLanguage(person, 'CERTIFICATIONS', 'ZERTIFIKATE'), lines(values)))}${section(inLanguage(person, 'LANGUAGES', 'SPRACHEN'), lines(spoken(person).map(({ name, level }) => `${name}, ${level}`)))}</td></tr></table>${closingOf(person)}`,
    );
  },
};

/** From a design site: a sidebar with a picture, contact, education and skills; spaced capitals and a line with dots beside it. */
const STUDIO: DateForm = { month: 'Mar 2019', between: ' - ', now: 'Present' };
const pictureSidebar: HtmlLayout = {
  name: 'picture-sidebar',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="item"><div class="row"><b>${escape(one.employer || one.title)}</b><span class="dates">${when(person, one, STUDIO)}</span></div>${one.employer ? `<p class="title">${escape(one.title)}</p>` : ''}${pointsOf(one)}</div>`;
    const study = (one: Study) =>
      `<div class="study"><p class="dates">${when(person, one, STUDIO)}</p><p><b>${escape(one.institution)}</b></p><p>${escape(degreeAndField(person, one))}</p></div>`;
    const contact = (name: keyof typeof PICTURES, text: string) =>
      `<div class="contact">${picture(name)}<span>${escape(text)}</span></div>`;
    return page(
      `@page { margin: 0 } html { background: linear-gradient(to right, #1f3b4d 68mm, #fff 68mm) } body { font-size: 8.2pt } .page { display: flex } aside { width: 68mm; padding: 14mm 8mm; color: #f3f3f3; overflow-wrap: anywhere } .photo { width: 38mm; height: 38mm; border-radius: 50%; border: 3px solid #fff; background: #b9c6cf; margin: 0 auto 8mm } aside h2 { border-bottom: 1px solid #9fb2bf; font-size: 12pt; padding-bottom: 2pt } .contact { display: flex; gap: 6pt; margin-bottom: 4pt; align-items: center } .study { margin-bottom: 7pt } main { flex: 1; padding: 16mm 12mm 12mm 10mm } h1 { font-size: 22pt; text-transform: uppercase; letter-spacing: .06em; line-height: 1.15 } .role { text-transform: uppercase; letter-spacing: .2em; font-size: 9.5pt; margin: 4pt 0 10pt } main h2 { text-transform: uppercase; letter-spacing: .12em; border-bottom: 2px solid #1f3b4d; font-size: 11pt } .item { border-left: 1.5px solid #1f3b4d; padding: 0 0 9pt 10pt; position: relative } .item::before { content: ''; position: absolute; left: -4.5px; top: 2px; width: 8px; height: 8px; border-radius: 50%; background: #fff; border: 1.5px solid #1f3b4d } .row span { white-space: nowrap; font-size: 7.5pt } .title { color: #555 }`,
      `<div class="page"><aside><div class="photo"></div>${section(inLanguage(person, 'Contact', 'Kontakt'), contact('phone', person.phone) + contact('mail', person.email) + contact('place', person.location) + person.links.map((one) => contact('link', one)).join(''))}
      ${section(inLanguage(person, 'Education', 'Ausbildung'), person.education.map(study).join(''))}${section(inLanguage(person, 'Skills', 'Kenntnisse'), bullets(itemsOf(person)))}${section(inLanguage(person, 'Languages', 'Sprachen'), bullets(spoken(person).map(({ name, level }) => `${name} (${level})`)))}</aside>
      <main><h1>${escape(person.name)}</h1><p class="role">${escape(person.headline)}</p>${section(inLanguage(person, 'Profile', 'Profil'), lines([person.summary]))}${section(inLanguage(person, 'Work Experience', 'Berufserfahrung'), person.work.map(job).join(''))}${some(person.certificates, (values) => section(inLanguage(person, 'Certificates', 'Zertifikate'), bullets(values)))}${closingOf(person)}</main></div>`,
    );
  },
};

/** A résumé builder's: "title at employer, town" with the dates below, details and links in a narrow column. */
const BUILDER: DateForm = { month: 'March 2019', between: ' — ', now: 'Present' };
const builderColumns: HtmlLayout = {
  name: 'builder-columns',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><h3>${escape(one.employer ? `${one.title}${inLanguage(person, ' at ', ' bei ')}${one.employer}, ${one.place}` : one.title)}</h3><p class="dates">${when(person, one, BUILDER)}</p>${pointsOf(one)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><h3>${escape(`${degreeAndField(person, one)}, ${one.institution}`)}</h3><p class="dates">${when(person, one, BUILDER)}</p>${noteOf(one)}</div>`;
    const skill = (text: string, at: number) =>
      `<div class="skill"><p>${escape(text)}</p><div class="level"><div style="width:${100 - 10 * (at % 4)}%"></div></div></div>`;
    const network = (link: string) =>
      link.includes('linkedin') ? 'LinkedIn' : link.includes('github') ? 'GitHub' : '';
    return page(
      `@page { margin: 15mm 16mm } body { font-size: 8.5pt } header { text-align: center; margin-bottom: 8mm } h1 { font: 24pt 'DejaVu Serif', serif } .page { display: grid; grid-template-columns: 1fr 46mm; gap: 9mm } aside { overflow-wrap: anywhere } h2 { font: 700 10.5pt 'DejaVu Serif', serif } h3 { font-size: 9pt } .dates { color: #98a1b3; text-transform: uppercase; font-size: 7pt; letter-spacing: .04em } .level { height: 2.5px; background: #d5d9e2; margin: 1pt 0 6pt } .level div { height: 2.5px; background: #2a6bd4 } a { color: #2a6bd4 }`,
      `<header><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p></header>
      <div class="page"><main>${section(inLanguage(person, 'Profile', 'Profil'), lines([person.summary]))}${section(inLanguage(person, 'Employment History', 'Beruflicher Werdegang'), person.work.map(job).join(''))}${section(inLanguage(person, 'Education', 'Ausbildung'), person.education.map(study).join(''))}${some(person.certificates, (values) => section(inLanguage(person, 'Courses', 'Kurse'), lines(values)))}${closingOf(person)}</main>
      <aside>${section(inLanguage(person, 'Details', 'Persönliche Angaben'), `${lines([person.location, person.phone])}<p><a href="mailto:${person.email}">${person.email}</a></p>`)}${some(person.links, (values) => section(inLanguage(person, 'Links', 'Links'), values.map((one) => `<p><a href="https://${one}">${network(one) || escape(one)}</a></p>`).join('')))}
      ${section(inLanguage(person, 'Skills', 'Fähigkeiten'), itemsOf(person).map(skill).join(''))}${section(
        inLanguage(person, 'Languages', 'Sprachen'),
        spoken(person)
          .map(({ name, level }) => `<p>${name}</p><p class="dates">${level}</p>`)
          .join(''),
      )}</aside></div>`,
    );
  },
};

/**
 * A LaTeX class with two columns: title, colored employer, then date and town behind pictures in one row; tags and
 * dots.
 */
const TEX: DateForm = { month: '03/2019', between: ' – ', now: 'Present' };
const texColumns: HtmlLayout = {
  name: 'tex-columns',
  html: (person) => {
    const facts = (one: Job | Study, place: string) =>
      `<div class="facts"><span>${picture('calendar')} ${when(person, one, TEX)}</span>${place ? `<span>${picture('place')} ${escape(place)}</span>` : ''}</div>`;
    const job = (one: Job) =>
      `<div class="entry"><p class="title">${escape(one.title)}</p>${one.employer ? `<p class="org">${escape(one.employer)}</p>` : ''}${facts(one, one.place)}${pointsOf(one)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p class="title">${escape(degreeAndField(person, one))}</p><p class="org">${escape(one.institution)}</p>${facts(one, '')}</div>`;
    const dots: Record<string, number> = { Native: 5, Muttersprache: 5, C1: 4, B2: 4, B1: 3, A2: 2 };
    const language = ({ name, level }: { name: string; level: string }) =>
      `<div class="row"><b>${name} (${level})</b><span class="dots">${Array.from({ length: 5 }, (_dot, at) => `<i class="${at < dots[level]! ? 'on' : ''}"></i>`).join('')}</span></div>`;
    return page(
      `@page { margin: 13mm 13mm } body { font-size: 8.4pt } h1 { font-size: 20pt; text-transform: uppercase; color: #450808 } .role { color: #8f0d0d; font-weight: 700; font-size: 10.5pt } .info { display: flex; flex-wrap: wrap; gap: 2pt 14pt; font-size: 7.8pt; margin: 4pt 0 } .page { display: grid; grid-template-columns: 1.45fr 1fr; gap: 8mm } h2 { color: #450808; text-transform: uppercase; border-bottom: 2px solid #8f0d0d; font-size: 11pt } .title { font-size: 9.5pt; color: #222 } .org { font-weight: 700; color: #8f0d0d } .facts { display: flex; gap: 14mm; font-size: 7.6pt; color: #666; margin: 1pt 0 2pt } .tag { display: inline-block; border: 1px solid #999; border-radius: 3px; padding: 1pt 5pt; margin: 0 3pt 3pt 0 } .dots i { display: inline-block; width: 7px; height: 7px; border-radius: 50%; background: #ddd; margin-left: 3px } .dots i.on { background: #8f0d0d } ul { padding-left: 11pt }`,
      `<h1>${escape(person.name)}</h1><p class="role">${escape(person.headline)}</p><div class="info"><span>${picture('mail')} ${person.email}</span><span>${picture('phone')} ${escape(person.phone)}</span><span>${picture('place')} ${escape(person.location)}</span>${person.links.map((one) => `<span>${picture('link')} ${linked(one)}</span>`).join('')}</div>
      <div class="page"><div>${section(inLanguage(person, 'Experience', 'Berufserfahrung'), person.work.map(job).join(''))}</div>
      <div>${section(inLanguage(person, 'About me', 'Über mich'), lines([person.summary]))}${section(
        inLanguage(person, 'Strengths', 'Stärken'),
        person.skills
          .map(({ items }) => `<p>${items.map((one) => `<span class="tag">${escape(one)}</span>`).join(' ')}</p>`)
          .join(''),
      )}${section(inLanguage(person, 'Languages', 'Sprachen'), spoken(person).map(language).join(''))}${section(inLanguage(person, 'Education', 'Ausbildung'), person.education.map(study).join(''))}${some(person.certificates, (values) => section(inLanguage(person, 'Certifications', 'Zertifikate'), bullets(values)))}${closingOf(person)}</div></div>`,
    );
  },
};

/** The European form of 2024: a grey head, headings over rules, dates and town over "TITLE – EMPLOYER", languages as a grid. */
const UNION: DateForm = { month: '03/2019', between: ' – ', now: 'CURRENT' };
const unionGrid: HtmlLayout = {
  name: 'union-grid',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><p class="dates">${joined([when(person, one, UNION), escape(one.place)], ' &nbsp;')}</p><p class="what"><b>${escape(one.title)}</b>${one.employer ? ` – ${escape(one.employer)}` : ''}</p>${pointsOf(one)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p class="dates">${when(person, one, UNION)}</p><p class="what"><b>${escape(degreeAndField(person, one))}</b> – ${escape(one.institution)}</p>${noteOf(one)}</div>`;
    const all = spoken(person);
    const others = all.filter((_one, at) => person.languages[at]!.level !== 'Native');
    const mother = all.filter((_one, at) => person.languages[at]!.level === 'Native').map(({ name }) => name);
    const grid = `<table><tr><th></th><th colspan="2">${inLanguage(person, 'UNDERSTANDING', 'VERSTEHEN')}</th><th colspan="2">${inLanguage(person, 'SPEAKING', 'SPRECHEN')}</th><th>${inLanguage(person, 'WRITING', 'SCHREIBEN')}</th></tr><tr><td></td>${[inLanguage(person, 'Listening', 'Hören'), inLanguage(person, 'Reading', 'Lesen'), inLanguage(person, 'Spoken production', 'Zusammenhängend'), inLanguage(person, 'Spoken interaction', 'An Gesprächen'), ''].map((one) => `<td>${one}</td>`).join('')}</tr>${others.map(({ name, level }) => `<tr><th>${name}</th>${`<td>${level}</td>`.repeat(5)}</tr>`).join('')}</table><p class="note">${inLanguage(person, 'Levels: A1 and A2: Basic user; B1 and B2: Independent user; C1 and C2: Proficient user', 'Kompetenzstufen: A1 und A2: Elementare Sprachverwendung; B1 und B2: Selbstständige Sprachverwendung; C1 und C2: Kompetente Sprachverwendung')}</p>`;
    const contact = (label: string, value: string) => `<span><b>${label}:</b> ${value}</span>`;
    return page(
      `@page { margin: 12mm 0 } @page :first { margin-top: 0 } body { font-size: 8.4pt } header { background: #eef0f5; padding: 8mm 15mm; display: flex; gap: 8mm } .photo { width: 26mm; height: 26mm; border-radius: 50%; background: #c3c9d6; flex: none } h1 { font-size: 17pt; color: #004494 } .about { display: flex; flex-wrap: wrap; gap: 1pt 6pt } .about span + span::before { content: '| '; color: #888 } main { padding: 2mm 15mm } h2 { text-transform: uppercase; font-size: 9.5pt; color: #004494; border-bottom: 1px solid #004494 } .dates { font-size: 7.6pt; color: #666 } .what { text-transform: uppercase } table { border-collapse: collapse; font-size: 7.6pt; margin-top: 3pt } td, th { border: 1px solid #ccc; padding: 1pt 7pt; text-align: center } .note { font-size: 7.4pt; font-style: italic }`,
      `<header><div class="photo"></div><div><h1>${escape(person.name)}</h1><p class="about">${contact(inLanguage(person, 'Phone', 'Telefon'), escape(person.phone))}${contact(inLanguage(person, 'Email', 'E-Mail'), person.email)}${contact(inLanguage(person, 'Address', 'Adresse'), escape(person.location))}${person.links.map((one) => contact(one.includes('linkedin') ? 'LinkedIn' : inLanguage(person, 'Website', 'Website'), linked(one))).join('')}</p></div></header>
      <main>${section(inLanguage(person, 'About me', 'Über mich'), lines([person.summary]))}${section(inLanguage(person, 'Work experience', 'Berufserfahrung'), person.work.map(job).join(''))}${section(inLanguage(person, 'Education and training', 'Schul- und Berufsbildung'), person.education.map(study).join(''))}
      ${section(inLanguage(person, 'Language skills', 'Sprachkenntnisse'), `<p>${inLanguage(person, 'Mother tongue(s)', 'Muttersprache(n)')}: <b>${mother.join(' | ')}</b></p>${others.length > 0 ? `<p>${inLanguage(person, 'Other language(s)', 'Weitere Sprache(n)')}:</p>${grid}` : ''}`)}
      ${section(inLanguage(person, 'Skills', 'Kompetenzen'), person.skills.map(({ label, items }) => `<p><b>${label}</b></p><p>${escape(items.join(' | '))}</p>`).join(''))}${some(person.certificates, (values) => section(inLanguage(person, 'Certificates', 'Zertifikate'), lines(values)))}${closingOf(person)}</main>`,
    );
  },
};

/** A job board's plain list: "employer - town" below the title, "to" between dates, years behind skills. */
const BOARD: DateForm = { month: 'March 2019', between: ' to ', now: 'Present' };
const boardList: HtmlLayout = {
  name: 'board-list',
  html: (person) => {
    const job = (one: Job) =>
      `<div class="entry"><p class="title">${escape(one.title)}</p>${one.employer ? `<p class="org">${escape(joined([one.employer, one.place], ' - '))}</p>` : ''}<p class="org">${when(person, one, BOARD)}</p>${pointsOf(one)}</div>`;
    const study = (one: Study) =>
      `<div class="entry"><p class="title">${escape(degreeAndField(person, one))}</p><p class="org">${escape(one.institution)}</p><p class="org">${when(person, one, BOARD)}</p></div>`;
    return page(
      `@page { size: Letter; margin: 0.75in } body { font-size: 9pt } h1 { font-size: 22pt; font-weight: 400; color: #2d2d2d } .role { font-size: 11pt } h2 { font-size: 13pt; font-weight: 400; border-bottom: 1px solid #ccc } .title { font-weight: 700 } .org { color: #555 } .entry { margin-bottom: 9pt }`,
      `<h1>${escape(person.name)}</h1><p class="role">${escape(person.headline)}</p><p>${escape(person.location)}</p><p>${person.email}</p><p>${escape(person.phone)}</p>${person.links.map((one) => `<p>${linked(one)}</p>`).join('')}<p>${escape(person.summary)}</p>
      ${section(inLanguage(person, 'Work Experience', 'Berufserfahrung'), person.work.map(job).join(''))}${section(inLanguage(person, 'Education', 'Ausbildung'), person.education.map(study).join(''))}
      ${section(inLanguage(person, 'Skills', 'Fähigkeiten'), bullets(itemsOf(person).map((one, at) => (at < 3 ? `${one} (${inLanguage(person, `${8 - at} years`, `${8 - at} Jahre`)})` : one))))}${section(inLanguage(person, 'Languages', 'Sprachen'), bullets(spoken(person).map(({ name, level }) => `${name} - ${level}`)))}${some(person.certificates, (values) => section(inLanguage(person, 'Certifications and Licenses', 'Zertifikate und Lizenzen'), lines(values)))}${closingOf(person)}`,
    );
  },
};

/** A network's "save to PDF": a dark column with contact, skills and languages; jobs of one employer below its name and whole time. */
const NETWORK: DateForm = { month: 'March 2019', between: ' - ', now: 'Present' };
const NOW = '2026-10';
const monthsOf = (start: string, end: string | null): number => {
  const at = (value: string) => 12 * Number(value.slice(0, 4)) + Number(value.slice(5, 7));
  return at(end ?? NOW) - at(start) + 1;
};
function lengthOf(person: Person, months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return joined(
    [
      years ? `${years} ${inLanguage(person, years > 1 ? 'years' : 'year', years > 1 ? 'Jahre' : 'Jahr')}` : '',
      rest ? `${rest} ${inLanguage(person, rest > 1 ? 'months' : 'month', rest > 1 ? 'Monate' : 'Monat')}` : '',
    ],
    ' ',
  );
}
const networkProfile: HtmlLayout = {
  name: 'network-profile',
  html: (person) => {
    const LEVELS: Record<string, string> = {
      Native: inLanguage(person, 'Native or Bilingual', 'Muttersprache'),
      C1: 'Full Professional',
    };
    const job = (one: Job, at: number) => {
      const [before, after] = [person.work[at - 1], person.work[at + 1]];
      const first = one.employer !== before?.employer;
      const same = person.work.filter(({ employer }) => employer === one.employer);
      const whole =
        first && one.employer && one.employer === after?.employer
          ? `<p>${lengthOf(person, monthsOf(same.at(-1)!.start, one.end))}</p>`
          : '';
      return `<div class="job">${first && one.employer ? `<p class="org">${escape(one.employer)}</p>${whole}` : ''}<p class="title">${escape(one.title)}</p><p class="dates">${when(person, one, NETWORK)} (${lengthOf(person, monthsOf(one.start, one.end))})</p>${one.place ? `<p class="dates">${escape(one.place)}</p>` : ''}${one.points.map((point) => `<p>${escape(point)}</p>`).join('')}</div>`;
    };
    const study = (one: Study) =>
      `<div class="job"><p class="org">${escape(one.institution)}</p><p>${escape(joined([one.degree, one.field], ', '))} · (${when(person, one, NETWORK)})</p></div>`;
    return page(
      `@page { size: Letter; margin: 0 0 0.5in } html { background: linear-gradient(to right, #293e49 2.45in, #fff 2.45in) } body { font-size: 8.8pt } .page { display: flex } aside { width: 2.45in; padding: 0.45in 0.25in; color: #e1e8ec; font-size: 8pt; overflow-wrap: anywhere } aside h2 { color: #fff; font-weight: 400; font-size: 11pt } aside p { margin-bottom: 2pt } aside a { color: #e1e8ec } main { flex: 1; padding: 0.45in 0.4in } h1 { font-size: 20pt; font-weight: 400 } .role { font-size: 9.5pt } main h2 { font-weight: 400; font-size: 13pt; margin-top: 14pt } .job { margin-bottom: 9pt } .org { font-size: 9.8pt } .title { font-size: 9.2pt } .dates { font-size: 8pt; color: #777 }`,
      `<div class="page"><aside>${section(inLanguage(person, 'Contact', 'Kontakt'), `<p>${escape(person.phone)} (Mobile)</p><p>${person.email}</p>${person.links.map((one) => `<p><a href="https://www.${one}">www.${escape(one)}</a>${one.includes('linkedin') ? ' (LinkedIn)' : ` (${inLanguage(person, 'Portfolio', 'Portfolio')})`}</p>`).join('')}`)}
      ${section(inLanguage(person, 'Top Skills', 'Top-Kenntnisse'), lines(itemsOf(person)))}${section(
        inLanguage(person, 'Languages', 'Languages'),
        lines(
          spoken(person).map(({ name }, at) => {
            const { level } = person.languages[at]!;
            return `${name} (${LEVELS[level] ?? level})`;
          }),
        ),
      )}${some(person.certificates, (values) => section('Certifications', lines(values)))}</aside>
      <main><h1>${escape(person.name)}</h1><p class="role">${escape(person.headline)}</p><p class="dates">${escape(person.location)}</p>${section(inLanguage(person, 'Summary', 'Zusammenfassung'), lines([person.summary]))}${section(inLanguage(person, 'Experience', 'Berufserfahrung'), person.work.map(job).join(''))}${section(inLanguage(person, 'Education', 'Ausbildung'), person.education.map(study).join(''))}</main></div>`,
    );
  },
  running: (person) => ({
    header: '<span></span>',
    footer: `<div style="font-size:7pt;width:100%;text-align:center;color:#888">${inLanguage(person, 'Page', 'Seite')} <span class="pageNumber"></span> ${inLanguage(person, 'of', 'von')} <span class="totalPages"></span></div>`,
  }),
};

export const SIXTH_LAYOUTS: readonly HtmlLayout[] = [
  swissTable,
  serifTable,
  pictureSidebar,
  builderColumns,
  texColumns,
  unionGrid,
  boardList,
  networkProfile,
];
