import { escape } from './html-pieces.js';
import type { Person, Study } from './person.js';
import { degreeAndField } from './sixth-wording.js';

type Headings = NonNullable<Person['headings']>;

/** Returns the person's names for the sections. */
export function headingsOf({ name, headings }: Person): Headings {
  if (!headings) throw new TypeError(`${name} has no headings.`);
  return headings;
}

/** A degree with its field, or a trade that was learnt. */
export const award = (person: Person, study: Study): string =>
  study.degree === 'Ausbildung' ? `Ausbildung zur ${study.field}` : degreeAndField(person, study);

export const linked = (value: string): string => `<a href="https://${value}">${escape(value)}</a>`;

const PICTURES = {
  mail: 'M1 3h14v10H1z M1 3l7 6 7-6',
  phone: 'M4 1h8v14H4z M7 13h2',
  place: 'M8 15c-4-5-5-7-5-9a5 5 0 0 1 10 0c0 2-1 4-5 9z',
  link: 'M6 10l4-4 M5 7L3 9a3 3 0 0 0 4 4l2-2 M7 5l2-2a3 3 0 0 1 4 4l-2 2',
};

/** Contacts behind pictures, one below the other. */
export const pictured = ({ phone, email, location, links }: Person): string =>
  (
    [
      ['phone', escape(phone)],
      ['mail', escape(email)],
      ['place', escape(location)],
      ...links.map((link) => ['link', linked(link)] as const),
    ] as const
  )
    .map(
      ([picture, value]) =>
        `<p class="contact"><svg width="8" height="8" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6"><path d="${PICTURES[picture]}"/></svg> <span>${value}</span></p>`,
    )
    .join('');
