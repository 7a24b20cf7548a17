import type { DateForm } from './dates.js';
import { bullets, escape, page, section, type HtmlLayout } from './html-pieces.js';
import type { Person, Study } from './person.js';
import { award, headingsOf, linked, pictured } from './seventh-wording.js';
import { itemsOf, joined, inLanguage, spoken, when } from './sixth-wording.js';

/** The twelfth set: what job boards, LaTeX, word processors, design sites and forms print. Measured once before anything of them was read. */

const note = (study: Study): string => (study.note ? `<p class="note">${escape(study.note)}</p>` : '');
const close = (person: Person): string =>
  person.closing ? `<p style="font-size:7.5pt;color:#777;margin-top:4mm">${escape(person.closing)}</p>` : '';

/** Export of a job board: title, "Employer - City", "March 2019 to Present". */
const F1: DateForm = { month: 'March 2019', between: ' to ', now: 'Present' };
const board: HtmlLayout = {
  name: 'board-export',
  html: (person) =>
    page(
      `@page{margin:18mm} body{font-size:10pt} h1{font-size:20pt} h2{border-bottom:1px solid #aaa}`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><p>${escape(person.location)}</p><p>${escape(person.email)}</p><p>${escape(person.phone)}</p>${person.links.map((l) => `<p>${linked(l)}</p>`).join('')}<p>${escape(person.summary)}</p>` +
        section(
          headingsOf(person).work,
          person.work
            .map(
              (job) =>
                `<div class="entry"><p><b>${escape(job.title)}</b></p><p>${escape(joined([job.employer, job.place], ' - '))}</p><p>${when(person, job, F1)}</p>${bullets(job.points)}</div>`,
            )
            .join(''),
        ) +
        section(
          headingsOf(person).education,
          person.education
            .map(
              (study) =>
                `<div class="entry"><p><b>${escape(award(person, study))}</b></p><p>${escape(study.institution)}</p><p>${when(person, study, F1)}</p>${note(study)}</div>`,
            )
            .join(''),
        ) +
        section(headingsOf(person).skills, bullets(itemsOf(person))) +
        section(headingsOf(person).languages, bullets(spoken(person).map((l) => `${l.name} - ${l.level}`))) +
        section(headingsOf(person).certificates, bullets(person.certificates ?? [])) +
        close(person),
    ),
};

/** LaTeX "Deedy": narrow left column with education and skills, wide right with "EMPLOYER | Title", dates and place below. */
const F2: DateForm = { month: 'Mar 2019', between: ' – ', now: 'Present' };
const deedy: HtmlLayout = {
  name: 'tex-narrow-left',
  html: (person) =>
    page(
      `@page{size:Letter;margin:.5in} body{font-size:8.8pt;overflow-wrap: break-word} .n{text-align:center;font-size:30pt;font-weight:200} .c{text-align:center;font-size:8pt;border-bottom:.6pt solid #999;padding-bottom:1mm} .g{display:grid;grid-template-columns:1fr 2fr;gap:7mm} .g>div{min-width:0} h2{font-weight:300;text-transform:uppercase;font-size:13pt;color:#555} h3{text-transform:uppercase;font-size:9.6pt} .d{color:#666;font-size:8pt}`,
      `<p class="n">${escape(person.name)}</p><p class="c">${[...person.links.map(linked), escape(person.email), escape(person.phone), escape(person.location)].join(' | ')}</p><div class="g"><div>` +
        section(
          headingsOf(person).education,
          person.education
            .map(
              (study) =>
                `<div class="entry"><h3>${escape(study.institution)}</h3><p>${escape(award(person, study))}</p><p class="d">${when(person, study, F2)}</p>${note(study)}</div>`,
            )
            .join(''),
        ) +
        section(
          headingsOf(person).skills,
          person.skills
            .map((group) => `<p><b>${escape(group.label)}</b></p><p>${group.items.map(escape).join(' • ')}</p>`)
            .join(''),
        ) +
        section(
          headingsOf(person).languages,
          spoken(person)
            .map((l) => `<p>${l.name} (${l.level})</p>`)
            .join(''),
        ) +
        `</div><div>` +
        section(
          headingsOf(person).work,
          person.work
            .map(
              (job) =>
                `<div class="entry"><p><b style="text-transform:uppercase">${escape(job.employer)}</b> | ${escape(job.title)}</p><p class="d">${when(person, job, F2)} | ${escape(job.place)}</p>${bullets(job.points)}</div>`,
            )
            .join(''),
        ) +
        section(
          headingsOf(person).certificates,
          (person.certificates ?? []).map((c) => `<p>${escape(c)}</p>`).join(''),
        ) +
        close(person) +
        `</div></div>`,
    ),
};

/** Tabular CV: photo right, dates left, headings over the full width. */
const F3: DateForm = { month: '03/2019', between: ' – ', now: 'present' };
const tabular: HtmlLayout = {
  name: 'tabular-photo',
  html: (person) =>
    page(
      `@page{margin:20mm 18mm} body{font-size:10pt} .hd{display:flex;justify-content:space-between} .ph{width:28mm;height:34mm;background:#ccc} h1{font-size:19pt} h2{background:#eef1f5;padding:1mm 2mm;font-size:11pt} .t{display:grid;grid-template-columns:38mm 1fr;gap:0 6mm;margin-bottom:2mm}`,
      `<div class="hd"><div><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><p>${escape(person.location)}</p><p>${escape(person.phone)}</p><p>${escape(person.email)}</p>${person.links.map((l) => `<p>${escape(l)}</p>`).join('')}</div><div class="ph"></div></div>` +
        section(
          headingsOf(person).work,
          person.work
            .map(
              (job) =>
                `<div class="t"><span>${when(person, job, F3)}</span><div><b>${escape(job.title)}</b><p>${escape(joined([job.employer, job.place], ', '))}</p>${bullets(job.points)}</div></div>`,
            )
            .join(''),
        ) +
        section(
          headingsOf(person).education,
          person.education
            .map(
              (study) =>
                `<div class="t"><span>${when(person, study, F3)}</span><div><b>${escape(study.institution)}</b><p>${escape(award(person, study))}</p>${note(study)}</div></div>`,
            )
            .join(''),
        ) +
        section(
          headingsOf(person).skills,
          person.skills
            .map(
              (group) =>
                `<div class="t"><span>${escape(group.label)}</span><div>${escape(group.items.join(', '))}</div></div>`,
            )
            .join(''),
        ) +
        section(
          headingsOf(person).languages,
          spoken(person)
            .map((l) => `<div class="t"><span>${l.name}</span><div>${l.level}</div></div>`)
            .join(''),
        ) +
        section(
          headingsOf(person).certificates,
          (person.certificates ?? []).map((c) => `<p>${escape(c)}</p>`).join(''),
        ) +
        close(person),
    ),
};

/** Design site: right colored column with photo and name, main left. */
const F4: DateForm = { month: 'Mar 2019', between: ' - ', now: 'Present' };
const rightcol: HtmlLayout = {
  name: 'design-right-column',
  html: (person) =>
    page(
      `body{display:flex;min-height:297mm;font-size:8.8pt;overflow-wrap: break-word} main{flex:1;padding:13mm 9mm 13mm 13mm;min-width:0} aside{width:68mm;background:#ffe9d6;padding:13mm 8mm;min-width:0} .ph{width:34mm;height:34mm;border-radius:50%;background:#e0b48f;margin:0 auto 5mm} h1{font-size:20pt;line-height:1.1;text-align:center} .hl{text-align:center;margin-bottom:4mm} h2{font-size:11.5pt;color:#b3541e} .contact{display:flex;gap:2mm} .d{color:#b3541e;font-weight:700;font-size:8.2pt}`,
      `<main>` +
        section(headingsOf(person).summary, `<p>${escape(person.summary)}</p>`) +
        section(
          headingsOf(person).work,
          person.work
            .map(
              (job) =>
                `<div class="entry"><p class="d">${when(person, job, F4)}</p><h3>${escape(job.title)}</h3><p>${escape(job.employer)} • ${escape(job.place)}</p>${bullets(job.points)}</div>`,
            )
            .join(''),
        ) +
        section(
          headingsOf(person).education,
          person.education
            .map(
              (study) =>
                `<div class="entry"><p class="d">${when(person, study, F4)}</p><h3>${escape(award(person, study))}</h3><p>${escape(study.institution)}</p>${note(study)}</div>`,
            )
            .join(''),
        ) +
        close(person) +
        `</main><aside><div class="ph"></div><h1>${escape(person.name)}</h1><p class="hl">${escape(person.headline)}</p>` +
        section(headingsOf(person).contact, pictured(person)) +
        section(headingsOf(person).skills, bullets(itemsOf(person))) +
        section(
          headingsOf(person).languages,
          spoken(person)
            .map((l) => `<p>${l.name}<br><small>${l.level}</small></p>`)
            .join(''),
        ) +
        section(
          headingsOf(person).certificates,
          (person.certificates ?? []).map((c) => `<p>${escape(c)}</p>`).join(''),
        ) +
        `</aside>`,
    ),
};

/** Builder: dates and place in a left strip, no sidebar; skills in three columns of chips. */
const F5: DateForm = { month: 'Mar 2019', between: ' – ', now: 'Present' };
const strip: HtmlLayout = {
  name: 'builder-strip',
  html: (person) =>
    page(
      `@page{margin:15mm} body{font-size:9.2pt} h1{font-size:24pt} .cs{display:flex;gap:6mm;flex-wrap:wrap;border-top:1px solid #ddd;border-bottom:1px solid #ddd;padding:1.5mm 0} .contact{margin:0} .t{display:grid;grid-template-columns:36mm 1fr;gap:0 6mm;margin-bottom:3mm} .t .l{font-size:8.4pt;color:#666} h2{color:#0a7a5a} h3{font-size:10.5pt} .chip{display:inline-block;background:#e4f3ee;padding:1px 7px;border-radius:8px;margin:0 4px 4px 0}`,
      `<h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p><div class="cs">${pictured(person)}</div>` +
        section(headingsOf(person).summary, `<p>${escape(person.summary)}</p>`) +
        section(
          headingsOf(person).work,
          person.work
            .map(
              (job) =>
                `<div class="t"><div class="l"><p>${when(person, job, F5)}</p><p>${escape(job.place)}</p></div><div><h3>${escape(job.title)}</h3><p><i>${escape(job.employer)}</i></p>${bullets(job.points)}</div></div>`,
            )
            .join(''),
        ) +
        section(
          headingsOf(person).education,
          person.education
            .map(
              (study) =>
                `<div class="t"><div class="l"><p>${when(person, study, F5)}</p></div><div><h3>${escape(award(person, study))}</h3><p><i>${escape(study.institution)}</i></p>${note(study)}</div></div>`,
            )
            .join(''),
        ) +
        section(
          headingsOf(person).skills,
          itemsOf(person)
            .map((i) => `<span class="chip">${escape(i)}</span>`)
            .join(''),
        ) +
        section(
          headingsOf(person).languages,
          `<p>${spoken(person)
            .map((l) => `${l.name} ${l.level}`)
            .join(' · ')}</p>`,
        ) +
        section(headingsOf(person).certificates, bullets(person.certificates ?? [])) +
        close(person),
    ),
};

/** Header band dark, two columns below: left wide. */
const F6: DateForm = { month: '03/2019', between: ' - ', now: 'Present' };
const band: HtmlLayout = {
  name: 'band-two-columns',
  html: (person) =>
    page(
      `body{font-size:8.9pt;overflow-wrap: break-word} .band{background:#12263a;color:#fff;padding:10mm 13mm;display:grid;grid-template-columns:1fr 70mm;gap:6mm} .band a{color:#fff} h1{font-size:23pt;line-height:1.1} .contact{font-size:8.4pt} .g{display:grid;grid-template-columns:1fr 60mm;gap:9mm;padding:4mm 13mm} .g>div{min-width:0} h2{font-size:11pt;text-transform:uppercase;letter-spacing:1.2pt;color:#12263a;border-bottom:1.4pt solid #06bcc1}`,
      `<div class="band"><div><h1>${escape(person.name)}</h1><p>${escape(person.headline)}</p></div><div>${pictured(person)}</div></div><div class="g"><div>` +
        section(headingsOf(person).summary, `<p>${escape(person.summary)}</p>`) +
        section(
          headingsOf(person).work,
          person.work
            .map(
              (job) =>
                `<div class="entry"><h3>${escape(job.title)}</h3><div class="row"><b style="color:#067">${escape(job.employer)}</b><span>${when(person, job, F6)}</span></div>${bullets(job.points)}</div>`,
            )
            .join(''),
        ) +
        `</div><div>` +
        section(
          headingsOf(person).education,
          person.education
            .map(
              (study) =>
                `<div class="entry"><p><b>${escape(award(person, study))}</b></p><p>${escape(study.institution)}</p><p>${when(person, study, F6)}</p>${note(study)}</div>`,
            )
            .join(''),
        ) +
        section(headingsOf(person).skills, bullets(itemsOf(person))) +
        section(
          headingsOf(person).languages,
          spoken(person)
            .map((l) => `<div class="row"><span>${l.name}</span><span>${l.level}</span></div>`)
            .join(''),
        ) +
        section(headingsOf(person).certificates, bullets(person.certificates ?? [])) +
        close(person) +
        `</div></div>`,
    ),
};

/** Europass of today, titles and firms split by a dash. */
const F7: DateForm = { month: '03/2019', between: ' – ', now: 'CURRENT' };
const euro: HtmlLayout = {
  name: 'europass-lines',
  html: (person) =>
    page(
      `@page{margin:14mm} body{font-size:9pt} h1{font-size:18pt} h2{color:#004494;font-size:11pt;border-bottom:1px solid #004494} .w{color:#5a5a5a;font-size:8.4pt}`,
      `<h1>${escape(person.name)}</h1><p><b>${inLanguage(person, 'Home', 'Adresse')}:</b> ${escape(person.location)}</p><p><b>${inLanguage(person, 'Email', 'E-Mail-Adresse')}:</b> ${escape(person.email)} <b>${inLanguage(person, 'Phone', 'Telefon')}:</b> ${escape(person.phone)}</p>${person.links.map((l) => `<p><b>Website:</b> ${linked(l)}</p>`).join('')}` +
        section(
          inLanguage(person, 'WORK EXPERIENCE', 'BERUFSERFAHRUNG'),
          person.work
            .map(
              (job) =>
                `<div class="entry"><p class="w">${when(person, job, F7)} – ${escape(job.place)}</p><p><b>${escape(job.title.toUpperCase())}</b> – ${escape(job.employer.toUpperCase())}</p>${bullets(job.points)}</div>`,
            )
            .join(''),
        ) +
        section(
          inLanguage(person, 'EDUCATION AND TRAINING', 'ALLGEMEINE UND BERUFLICHE BILDUNG'),
          person.education
            .map(
              (study) =>
                `<div class="entry"><p class="w">${when(person, study, F7)}</p><p><b>${escape(award(person, study).toUpperCase())}</b> – ${escape(study.institution)}</p>${note(study)}</div>`,
            )
            .join(''),
        ) +
        section(
          inLanguage(person, 'LANGUAGE SKILLS', 'SPRACHKENNTNISSE'),
          `<p>${inLanguage(person, 'Mother tongue(study)', 'Muttersprache(n)')}: ${spoken(person)
            .filter((_, i) => person.languages[i]!.level === 'Native')
            .map((l) => l.name)
            .join(' | ')}</p>${spoken(person)
            .filter((_, i) => person.languages[i]!.level !== 'Native')
            .map((l) => `<p>${l.name}: ${l.level}</p>`)
            .join('')}`,
        ) +
        section(
          headingsOf(person).skills.toUpperCase(),
          person.skills
            .map((group) => `<p><b>${escape(group.label)}</b></p><p>${group.items.map(escape).join(' / ')}</p>`)
            .join(''),
        ) +
        section(
          headingsOf(person).certificates.toUpperCase(),
          (person.certificates ?? []).map((c) => `<p>${escape(c)}</p>`).join(''),
        ) +
        close(person),
    ),
};

/** Classic serif, title in capitals, dates right, employer below in italics. */
const F8: DateForm = { month: 'Sept. 2019', between: ' – ', now: 'Present' };
const serif: HtmlLayout = {
  name: 'serif',
  html: (person) =>
    page(
      `@page{size:Letter;margin:.9in} body{font:9.8pt/1.4 'DejaVu Serif'} h1{text-align:center;font-weight:400;font-size:22pt;letter-spacing:2pt} .c{text-align:center} h2{font-size:10.5pt;text-transform:uppercase;letter-spacing:1.5pt;text-align:center;border-top:.6pt solid #555;border-bottom:.6pt solid #555;padding:.6mm}`,
      `<h1>${escape(person.name)}</h1><p class="c">${[person.location, person.phone, person.email].map(escape).join(' ♦ ')}</p>${person.links.length ? `<p class="c">${person.links.map(linked).join(' ♦ ')}</p>` : ''}` +
        section(headingsOf(person).summary, `<p>${escape(person.summary)}</p>`) +
        section(
          headingsOf(person).work,
          person.work
            .map(
              (job) =>
                `<div class="entry"><div class="row"><b>${escape(job.title.toUpperCase())}</b><span>${when(person, job, F8)}</span></div><p><i>${escape(joined([job.employer, job.place], ', '))}</i></p>${bullets(job.points)}</div>`,
            )
            .join(''),
        ) +
        section(
          headingsOf(person).education,
          person.education
            .map(
              (study) =>
                `<div class="entry"><div class="row"><b>${escape(award(person, study))}</b><span>${when(person, study, F8)}</span></div><p><i>${escape(study.institution)}</i></p>${note(study)}</div>`,
            )
            .join(''),
        ) +
        section(headingsOf(person).skills, `<p>${itemsOf(person).map(escape).join(' ♦ ')}</p>`) +
        section(
          headingsOf(person).languages,
          `<p>${spoken(person)
            .map((l) => `${l.name} (${l.level})`)
            .join(' ♦ ')}</p>`,
        ) +
        section(
          headingsOf(person).certificates,
          (person.certificates ?? []).map((c) => `<p>${escape(c)}</p>`).join(''),
        ) +
        close(person),
    ),
};
export const SEVENTH_LAYOUTS: readonly HtmlLayout[] = [board, deedy, tabular, rightcol, strip, band, euro, serif];
