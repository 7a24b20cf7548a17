import type { Job, Month, Person, Study } from './person.js';

/** How a layout writes dates: "Mar 2019 – Present", "03/2019 - 06/2021", "March 2019 to June 2021". */
export type DateStyle = 'short' | 'digits' | 'long';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function month(value: Month, style: DateStyle): string {
  const [year = '', number = ''] = value.split('-');
  const name = MONTHS[Number(number) - 1] ?? '';
  return style === 'digits' ? `${number}/${year}` : `${style === 'short' ? name.slice(0, 3) : name} ${year}`;
}

/** Start and end as the layout writes them. */
export function period({ start, end }: Pick<Job | Study, 'start' | 'end'>, style: DateStyle): string {
  const between = { short: ' – ', digits: ' - ', long: ' to ' }[style];
  return `${month(start, style)}${between}${end === null ? 'Present' : month(end, style)}`;
}

/** Mail, phone, place and links, in the order in which people print them. */
export function contactsOf({ email, phone, location, links }: Person): string[] {
  return [email, phone, location, ...links];
}
