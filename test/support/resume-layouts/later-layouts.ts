import { bullets, escape, lines, page, section, type HtmlLayout } from './html-pieces.js';
import type { Job, Person } from './person.js';
import { contactsOf, period } from './wording.js';

/** Written after the profile was mended on all the others, to see it on pages it had not met: measured by `npm run eval` alone. */

/** The jobs at one employer that follow each other. */
function byEmployer(work: readonly Job[]): Job[][] {
  const groups: Job[][] = [];
  for (const job of work) {
    const open = groups.at(-1);
    if (open && open[0]!.employer === job.employer) open.push(job);
    else groups.push([job]);
  }
  return groups;
}

/** From the first of the jobs to the last, which stands on top. */
const wholeOf = (group: readonly Job[]): Pick<Job, 'start' | 'end'> => ({
  start: group.at(-1)!.start,
  end: group[0]!.end,
});

/** The month that a job which goes on is counted to. */
const COUNTED_TO = '2026-11';

/** "3 years 8 months", first and last month included. */
function duration({ start, end }: Pick<Job, 'start' | 'end'>): string {
  const [from = 0, to = 0] = [start, end ?? COUNTED_TO].map((month) => {
    const [year = 0, number = 0] = month.split('-').map(Number);
    return 12 * year + number;
  });
  const total = to - from + 1;
  const counted = (count: number, unit: string): string[] =>
    count > 0 ? [`${count} ${unit}${count > 1 ? 's' : ''}`] : [];
  return [...counted(Math.floor(total / 12), 'year'), ...counted(total % 12, 'month')].join(' ');
}

const itemsOf = ({ skills }: Person): string[] => skills.flatMap(({ items }) => items);

/** The PDF of a profile from a professional network: a dark column, employers over their roles, durations. */
const profileExport: HtmlLayout = {
  name: 'profile-export',
  html: (person) => {
    const dates = (one: Parameters<typeof period>[0]) => period(one, 'long').replace(' to ', ' - ');
    const role = (job: Job) =>
      `<p>${escape(job.title)}</p><p class="grey">${dates(job)} (${duration(job)})</p><p class="grey">${escape(job.place)}</p>${lines(job.points)}`;
    const employer = (group: Job[]) =>
      `<div class="entry"><p><b>${escape(group[0]!.employer)}</b></p>${group.length > 1 ? `<p class="grey">${duration(wholeOf(group))}</p>` : ''}${group.map(role).join('')}</div>`;
    return page(
      `.page { display: grid; grid-template-columns: 62mm 1fr } aside { background: #293e49; color: #fff; padding: 12mm 6mm; font-size: 9pt; overflow-wrap: anywhere }
      main { padding: 12mm 10mm } h2 { font-weight: 400 } .grey { color: #777 }`,
      `<div class="page"><aside>${section('Contact', lines([person.phone, person.email, ...person.links]))}${section('Top Skills', lines(itemsOf(person)))}
      ${section('Languages', lines(person.languages.map(({ name, level }) => `${name} (${level === 'Native' ? 'Native or Bilingual' : level})`)))}</aside>
      <main><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><p class="grey">${escape(person.location)}</p>${section('Summary', lines([person.summary]))}
      ${section('Experience', byEmployer(person.work).map(employer).join(''))}
      ${section(
        'Education',
        person.education
          .map(
            (one) =>
              `<div class="entry"><p><b>${escape(one.institution)}</b></p><p class="grey">${escape(one.degree)}, ${escape(one.field)} · (${dates(one)})</p></div>`,
          )
          .join(''),
      )}</main></div>`,
    );
  },
};

/** An employer's line in capitals with its place and dates, the roles there below it; studies on one line each. */
const groupedEmployers: HtmlLayout = {
  name: 'grouped-employers',
  html: (person) => {
    const role = (job: Job, shown: boolean) =>
      `<div class="role"><div class="row"><i>${escape(job.title)}</i><span>${shown ? period(job, 'short') : ''}</span></div>${bullets(job.points)}</div>`;
    const employer = (group: Job[]) =>
      `<div class="entry"><div class="row"><b>${escape(group[0]!.employer.toUpperCase())}, ${escape(group[0]!.place)}</b><span>${period(wholeOf(group), 'short')}</span></div>
      ${group.map((job) => role(job, group.length > 1)).join('')}</div>`;
    const cells = itemsOf(person).map((item) => `<td>✔ ${escape(item)}</td>`);
    const rows = cells.flatMap((_, at) => (at % 3 === 0 ? [`<tr>${cells.slice(at, at + 3).join('')}</tr>`] : []));
    return page(
      `@page { margin: 16mm } h2 { border-bottom: 2px solid #333 } .role { margin: 3pt 0 3pt 10pt } table { width: 100% }`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)} | ${contactsOf(person).map(escape).join(' | ')}</p>${section('Professional Summary', lines([person.summary]))}
      ${section('Professional Experience', byEmployer(person.work).map(employer).join(''))}
      ${section(
        'Education & Credentials',
        person.education
          .map(
            (one) =>
              `<div class="row"><span><b>${escape(one.degree)}</b> | ${escape(one.field)} | ${escape(one.institution)}</span><span>${period(one, 'short')}</span></div>`,
          )
          .join(''),
      )}
      ${section('Core Competencies', `<table>${rows.join('')}</table>`)}
      ${section('Language Proficiency', lines(person.languages.map(({ name, level }) => `${name} – ${level}`)))}`,
    );
  },
};

/** Jobs and studies as cards, two in a row; skills as tags; headings in plain words. */
const cards: HtmlLayout = {
  name: 'cards',
  html: (person) => {
    const card = (content: string) => `<div class="card">${content}</div>`;
    const tag = (text: string) => `<span class="tag">${escape(text)}</span>`;
    const jobs = person.work.map((job) =>
      card(
        `<p><b>${escape(job.title)}</b></p><p>${escape(job.employer)} · ${escape(job.place)}</p><p>${period(job, 'short')}</p>${bullets(job.points)}`,
      ),
    );
    const studies = person.education.map((one) =>
      card(
        `<p><b>${escape(one.degree)}, ${escape(one.field)}</b></p><p>${escape(one.institution)}</p><p>${period(one, 'short')}</p>`,
      ),
    );
    return page(
      `@page { margin: 12mm } .grid { display: grid; grid-template-columns: 1fr 1fr; gap: 5mm } .card { border: 1px solid #ccc; border-radius: 3mm; padding: 4mm; break-inside: avoid }
      .tag { display: inline-block; background: #eee; border-radius: 2mm; padding: 1pt 5pt; margin: 2pt } .head { text-align: center }`,
      `<div class="head"><h1>${escape(person.name.toUpperCase())}</h1><p>${escape(person.headline)}</p><p>${contactsOf(person).map(escape).join(' / ')}</p></div>
      ${section('Who I am', lines([person.summary]))}${section('Where I have worked', `<div class="grid">${jobs.join('')}</div>`)}
      ${section('What I studied', `<div class="grid">${studies.join('')}</div>`)}${section('What I know', itemsOf(person).map(tag).join(' '))}
      ${section('What I speak', person.languages.map(({ name, level }) => tag(`${name} ${level}`)).join(' '))}`,
    );
  },
};

export const LATER_LAYOUTS: readonly HtmlLayout[] = [profileExport, groupedEmployers, cards];
