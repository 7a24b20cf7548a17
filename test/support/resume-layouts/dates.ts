import type { Job, Study } from './person.js';

/** How a layout writes dates: the month, what stands between two dates, and the end of what goes on. */
export interface DateForm {
  month:
    | 'Mar 2019'
    | 'March 2019'
    | 'MARCH 2019'
    | 'MAR 2019'
    | '03/2019'
    | '3/2019'
    | '2019-03'
    | '03.2019'
    | 'Sept. 2019'
    | 'März 2019';
  between: string;
  now: string;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const GERMAN_MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const BOOK_MONTHS = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

function dateOf(value: string, { month }: DateForm): string {
  const [year = '', number] = value.split('-');
  if (!number) return year;
  if (month === '03/2019') return `${number}/${year}`;
  if (month === '3/2019') return `${Number(number)}/${year}`;
  if (month === 'März 2019') return `${GERMAN_MONTHS[Number(number) - 1]} ${year}`;
  if (month === 'Sept. 2019') return `${BOOK_MONTHS[Number(number) - 1]} ${year}`;
  if (month === '03.2019') return `${number}.${year}`;
  if (month === '2019-03') return value;
  const name = MONTHS[Number(number) - 1]!;
  const cut = /^Mar /i.test(month) ? name.slice(0, 3) : name;
  return `${/^MAR/.test(month) ? cut.toUpperCase() : cut} ${year}`;
}

/** Start and end as the layout writes them, or as the CV says that they are written. */
export function datesOf(one: Pick<Job, 'start' | 'end' | 'when'> | Study, form: DateForm): string {
  if ('when' in one && one.when) return one.when;
  return `${dateOf(one.start, form)}${form.between}${one.end === null ? form.now : dateOf(one.end, form)}`;
}

/** The jobs at one employer that follow each other. */
export function jobsByEmployer(work: readonly Job[]): [Job, ...Job[]][] {
  const groups: [Job, ...Job[]][] = [];
  for (const job of work) {
    const open = groups.at(-1);
    if (open?.[0].employer === job.employer) open.push(job);
    else groups.push([job]);
  }
  return groups;
}
