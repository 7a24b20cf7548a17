import { all, bullets, escape, lines, page, section, type HtmlLayout } from './html-pieces.js';
import type { Job, Person, Study } from './person.js';
import { contactsOf, period, type DateStyle } from './wording.js';

/** Styles that whole countries and trades share: Europass, academic, with bars and a column of dates, tabular, by skills. */

const town = (place: string): string => place.split(',')[0] ?? place;

/** The Europass of 2020: dates in brackets before the title, city and country with their names, languages in a grid of levels. */
const europass: HtmlLayout = {
  name: 'europass',
  html: (person) => {
    const entry = (dates: string, title: string, where: string, place: string, rest: string) =>
      `<div class="entry"><p class="when">[ ${dates} ]</p><p><b>${escape(title)}</b></p><p class="where">${escape(where)}</p>${place}${rest}</div>`;
    const ongoing = (dates: string) => dates.replace('Present', 'Current').replace(' - ', ' – ');
    const job = (one: Job) =>
      entry(
        ongoing(period(one, 'digits')),
        one.title,
        one.employer,
        `<p class="small"><b>City:</b> ${escape(town(one.place))}</p>`,
        `<p class="small">Main activities and responsibilities:</p>${bullets(one.points)}`,
      );
    const study = (one: Study) =>
      entry(ongoing(period(one, 'digits')), `${one.degree}, ${one.field}`, one.institution, '', '');
    const [mother, ...others] = person.languages;
    const skills = ['Listening', 'Reading', 'Writing', 'Spoken production', 'Spoken interaction'];
    const grid = others
      .map(
        ({ name, level }) =>
          `<tr><td><b>${name.toUpperCase()}</b></td>${skills.map(() => `<td>${level}</td>`).join('')}</tr>`,
      )
      .join('');
    return page(
      `@page { margin: 14mm } h1 { color: #004494; font-size: 20pt } h2 { color: #004494; border-bottom: 1.5px solid #004494; text-transform: uppercase; font-size: 11pt }
      .when { color: #666; font-size: 9pt } .where { color: #004494; border-bottom: .5px dotted #bbb } .small { font-size: 9pt } .band { background: #eef2f9; padding: 5mm }
      td, th { font-size: 8.5pt; padding: 2pt 8pt 2pt 0; text-align: left; font-weight: 400 }`,
      `<div class="band"><p class="small" style="text-align:right">europass</p><h1>${escape(person.name)}</h1>
      <p class="small"><b>Nationality:</b> – &nbsp;|&nbsp; <b>Phone number:</b> ${escape(person.phone)} (Mobile) &nbsp;|&nbsp; <b>Email address:</b> ${person.email}</p>
      ${person.links.map((link) => `<p class="small"><b>Website:</b> ${link}</p>`).join('')}
      <p class="small"><b>Address:</b> ${escape(person.location)} (Home)</p></div>
      ${section('About me', lines([person.summary]))}${section('Work experience', person.work.map(job).join(''))}
      ${section('Education and training', person.education.map(study).join(''))}
      ${section(
        'Language skills',
        `<p class="small">Mother tongue(s): <b>${mother!.name.toUpperCase()}</b></p><p class="small">Other language(s):</p>
        <table><tr><th></th>${skills.map((one) => `<th>${one}</th>`).join('')}</tr>${grid}</table>
        <p class="small">Levels: A1 and A2: Basic user; B1 and B2: Independent user; C1 and C2: Proficient user</p>`,
      )}
      ${section('Digital and other skills', person.skills.map(({ label, items }) => `<p><b>${label}</b></p><p>${escape(items.join(' | '))}</p>`).join(''))}`,
    );
  },
};

/** A scholar's: serif, years in a hanging margin, studies first, papers and talks that are no positions. */
const academic: HtmlLayout = {
  name: 'academic',
  html: (person) => {
    const row = (left: string, right: string) => `<div class="line"><div>${left}</div><div>${right}</div></div>`;
    const span = (one: Job | Study) => period(one, 'short').replace(' – ', '–');
    const job = (one: Job) =>
      row(
        span(one),
        `<b>${escape(one.title)}</b>, <i>${escape(one.employer)}</i>, ${escape(one.place)}${bullets(one.points)}`,
      );
    const study = (one: Study) =>
      row(span(one), `<b>${escape(one.degree)}</b> in ${escape(one.field)}, ${escape(one.institution)}`);
    const family = person.name.split(' ').at(-1)!;
    const papers = [
      `<b>${family}, ${person.name[0]}.</b>, Sato, K. and Lindqvist, E. (2021). “What handovers leave out.” <i>Journal of Working Practice</i> 14(2), 101–119.`,
      `Lindqvist, E. and <b>${family}, ${person.name[0]}.</b> (2019). “Counting what is not written down.” In <i>Proceedings of the 8th Conference on Records</i>, pp. 33–41.`,
    ];
    return page(
      `@page { margin: 22mm 20mm } body { font: 10.5pt/1.4 'Liberation Serif', serif } h1 { font-weight: 400; font-size: 19pt } h2 { font-variant: small-caps; font-weight: 400; font-size: 13pt }
      .line { display: grid; grid-template-columns: 40mm 1fr; margin-bottom: 5pt } ol { margin: 0; padding-left: 16pt }`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><p>${escape(person.location)} · ${escape(person.phone)} · ${person.email}</p><p>${person.links.join(' · ')}</p>
      ${section('Research interests', lines([person.summary]))}${section('Education', person.education.map(study).join(''))}
      ${section('Academic and professional appointments', person.work.map(job).join(''))}
      ${section('Publications', `<ol>${papers.map((one) => `<li>${one}</li>`).join('')}</ol>`)}
      ${section('Invited talks', row('Nov 2022', '“Records that people keep”, Annual Meeting on Practice, Uppsala') + row('Jun 2018', '“A sheet for every bed”, Spring School, Ghent'))}
      ${section('Skills', person.skills.map(({ label, items }) => `<p><i>${label}:</i> ${escape(items.join(', '))}</p>`).join(''))}
      ${section('Languages', lines([person.languages.map(({ name, level }) => `${name} (${level})`).join(', ')]))}
      ${section('References', lines(['Prof. Elin Lindqvist, Uppsala (available on request)']))}`,
    );
  },
};

/** Two columns: bars for skills on the left; on the right the entries with their dates and towns at the outer margin. */
const barsAndDates: HtmlLayout = {
  name: 'bars-and-right-dates',
  html: (person) => {
    const bar = (item: string, at: number) =>
      `<p>${escape(item)}</p><div class="bar"><div style="width:${60 + ((at * 13) % 40)}%"></div></div>`;
    const entry = (left: string, right: string) =>
      `<div class="entry two"><div>${left}</div><div class="right">${right}</div></div>`;
    const job = (one: Job) =>
      entry(
        `<p class="strong">${escape(one.title)}</p><p>${escape(one.employer)}</p>${bullets(one.points)}`,
        `${period(one, 'short')}<br>${escape(one.place)}`,
      );
    const study = (one: Study) =>
      entry(
        `<p class="strong">${escape(one.degree)}</p><p>${escape(one.field)}</p><p>${escape(one.institution)}</p>`,
        period(one, 'short'),
      );
    return page(
      `.page { display: grid; grid-template-columns: 58mm 1fr } aside { padding: 12mm 6mm; background: #eaf1ee; font-size: 9pt; overflow-wrap: anywhere } main { padding: 12mm 9mm }
      .bar { height: 3pt; background: #ccd; margin-bottom: 4pt } .bar div { height: 3pt; background: #2a7 } .two { display: grid; grid-template-columns: 1fr 24mm; gap: 4mm }
      .right { text-align: right; color: #666; font-size: 8.5pt } .strong { font-weight: 700; color: #174 } h2 { text-transform: uppercase; letter-spacing: .08em }`,
      `<div class="page"><aside><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p>${section('Details', lines(contactsOf(person)))}
      ${section(
        'Skills',
        person.skills
          .flatMap(({ items }) => items)
          .map(bar)
          .join(''),
      )}
      ${section('Languages', person.languages.map(({ name, level }, at) => bar(`${name} – ${level}`, at)).join(''))}</aside>
      <main>${section('Profile', lines([person.summary]))}${section('Employment', person.work.map(job).join(''))}${section('Education', person.education.map(study).join(''))}</main></div>`,
    );
  },
};

interface TabularWords {
  title: string;
  personal: string;
  rows: [string, (person: Person) => string][];
  work: string;
  education: string;
  skills: string;
  languages: string;
  dates: (one: Job | Study) => string;
}

/** The tabular Lebenslauf: a table of labels and facts, place and date as a signature at the end. */
const tabular = (name: string, words: TabularWords): HtmlLayout => ({
  name,
  html: (person) => {
    const row = (left: string, right: string) => `<tr><td>${left}</td><td>${right}</td></tr>`;
    const table = (rows: string) => `<table>${rows}</table>`;
    const job = (one: Job) =>
      row(
        words.dates(one),
        `<b>${escape(one.title)}</b><br>${escape(one.employer)}, ${escape(one.place)}${bullets(one.points)}`,
      );
    const study = (one: Study) =>
      row(words.dates(one), `<b>${escape(one.degree)}, ${escape(one.field)}</b><br>${escape(one.institution)}`);
    return page(
      `@page { margin: 20mm } td { vertical-align: top; padding: 0 6mm 5pt 0 } td:first-child { width: 42mm } h1 { font-size: 18pt } h2 { border-bottom: 1px solid #444 }
      .photo { position: absolute; right: 0; top: 0; width: 32mm; height: 40mm; background: #ddd }`,
      `<div class="photo"></div><h1>${words.title}</h1>
      ${section(words.personal, table(words.rows.map(([label, of]) => row(label, of(person))).join('')))}
      ${section(words.work, table(person.work.map(job).join('')))}${section(words.education, table(person.education.map(study).join('')))}
      ${section(words.skills, table(person.skills.map(({ label, items }) => row(label, escape(items.join(', ')))).join('')))}
      ${section(words.languages, table(person.languages.map(({ name: language, level }) => row(language, level)).join('')))}
      <p style="margin-top:14mm">${escape(town(person.location))}, 12.11.2026</p><p>${escape(person.name)}</p>`,
    );
  },
});

const contactRows = (
  nameLabel: string,
  address: string,
  phone: string,
  mail: string,
  web: string,
  born: [string, string],
): TabularWords['rows'] => [
  [nameLabel, ({ name }) => escape(name)],
  [born[0], () => born[1]],
  [address, ({ location }) => escape(location)],
  [phone, (person) => escape(person.phone)],
  [mail, ({ email }) => email],
  [web, ({ links }) => links.join('<br>')],
];

const tabularEnglish = tabular('tabular-english', {
  title: 'Curriculum Vitae',
  personal: 'Personal details',
  rows: contactRows('Name', 'Address', 'Telephone', 'E-mail', 'Web', ['Date of birth', '14.02.1988']),
  work: 'Professional experience',
  education: 'Education',
  skills: 'Skills',
  languages: 'Languages',
  dates: (one) =>
    one.end === null ? `since ${period(one, 'digits').split(' - ')[0]}` : period(one, 'digits').replace(' - ', ' – '),
});

const tabularGerman = tabular('tabular-german', {
  title: 'Lebenslauf',
  personal: 'Persönliche Daten',
  rows: contactRows('Name', 'Anschrift', 'Telefon', 'E-Mail', 'Internet', ['Geburtsdatum', '14.02.1988 in Wesel']),
  work: 'Beruflicher Werdegang',
  education: 'Studium und Ausbildung',
  skills: 'Besondere Kenntnisse',
  languages: 'Sprachkenntnisse',
  dates: (one) => period(one, 'digits').replace('Present', 'heute'),
});

/** By skills: what was done stands under themes; the jobs follow as bare lines. */
const functional: HtmlLayout = {
  name: 'functional',
  html: (person) => {
    const points = person.work.flatMap((one) => one.points);
    const share = Math.ceil(points.length / person.skills.length);
    const theme = ({ label }: { label: string }, at: number) =>
      `<h3>${label}</h3>${bullets(points.slice(at * share, (at + 1) * share))}`;
    const style: DateStyle = 'short';
    const job = (one: Job) =>
      `<p><b>${escape(one.title)}</b>, ${escape(one.employer)}, ${escape(one.place)} <span style="float:right">${period(one, style)}</span></p>`;
    const study = (one: Study) =>
      `<p><b>${escape(one.degree)}, ${escape(one.field)}</b>, ${escape(one.institution)} <span style="float:right">${period(one, style)}</span></p>`;
    return page(
      `@page { margin: 18mm } h1, .contact { text-align: center } h2 { background: #eee; padding: 2pt 4pt; text-align: center } h3 { margin-top: 5pt }`,
      `<h1>${escape(person.name)}</h1><p class="contact">${contactsOf(person).map(escape).join(' ♦ ')}</p>
      ${section('Career objective', lines([person.summary]))}
      ${section('Key skills', `<p>${escape(person.skills.flatMap(({ items }) => items).join(' • '))}</p>`)}
      ${section('Relevant achievements', person.skills.map(theme).join(''))}
      ${section('Work history', all(person.work, job, style))}${section('Education', all(person.education, study, style))}
      ${section('Languages', lines([person.languages.map(({ name, level }) => `${name}: ${level}`).join('; ')]))}`,
    );
  },
};

export const STYLED_LAYOUTS: readonly HtmlLayout[] = [
  europass,
  academic,
  barsAndDates,
  tabularEnglish,
  tabularGerman,
  functional,
];
