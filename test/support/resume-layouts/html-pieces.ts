import type { Person } from './person.js';
import { contactsOf, type DateStyle } from './wording.js';

/** A way to print a CV: the page as HTML, and what the printer adds on every page. */
export interface HtmlLayout {
  name: string;
  html: (person: Person) => string;
  /** Templates of the browser's own header and footer. */
  running?: (person: Person) => { header: string; footer: string };
}

export const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function page(css: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>
    @page { size: A4; margin: 0 } * { box-sizing: border-box } body { margin: 0; font: 10pt/1.4 'Liberation Sans', sans-serif; color: #222 }
    h1, h2, h3, p, ul { margin: 0; padding: 0 } ul { padding-left: 14pt } h2 { font-size: 12pt; margin: 10pt 0 4pt } h3 { font-size: 10.5pt }
    .entry { margin-bottom: 7pt } .row { display: flex; justify-content: space-between } ${css}</style><body>${body}</body></html>`;
}

export const bullets = (points: readonly string[]): string =>
  `<ul>${points.map((point) => `<li>${escape(point)}</li>`).join('')}</ul>`;
export const section = (heading: string, content: string): string => `<section><h2>${heading}</h2>${content}</section>`;
export const lines = (values: readonly string[]): string => values.map((value) => `<p>${escape(value)}</p>`).join('');
export const links = (person: Person): string =>
  contactsOf(person)
    .map((value) =>
      value.includes('/') ? `<a href="https://${value}">${escape(value)}</a>` : `<span>${escape(value)}</span>`,
    )
    .join(' | ');
export const skillLines = ({ skills }: Person): string =>
  skills.map(({ label, items }) => `<p><b>${label}:</b> ${escape(items.join(', '))}</p>`).join('');
export const skillItems = ({ skills }: Person): string => bullets(skills.flatMap(({ items }) => items));
export const languages = ({ languages }: Person): string =>
  lines(languages.map(({ name, level }) => `${name} (${level})`));

export const all = <T>(values: readonly T[], print: (value: T, style: DateStyle) => string, style: DateStyle): string =>
  values.map((value) => print(value, style)).join('');
