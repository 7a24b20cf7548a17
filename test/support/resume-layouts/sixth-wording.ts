import { datesOf, type DateForm } from './dates.js';
import type { Job, Person, Study } from './person.js';

/** The words of the eighth set in the person's own language. */

/** The one of two wordings that is in the person's language. */
export const inLanguage = ({ language }: Person, english: string, german: string): string =>
  language === 'de' ? german : english;

/** Dates of a layout; German ones have German months and end "heute". */
export function when(person: Person, one: Job | Study, form: DateForm): string {
  if (person.language !== 'de') return datesOf(one, form);
  const month = /[a-z]/i.test(form.month) ? 'März 2019' : form.month;
  return datesOf(one, { month, between: form.between === ' to ' ? ' bis ' : form.between, now: 'heute' });
}

const GERMAN_LANGUAGES: Record<string, string> = {
  German: 'Deutsch',
  English: 'Englisch',
  Croatian: 'Kroatisch',
  Danish: 'Dänisch',
};

/** Languages with their levels, each as the person writes it. */
export const spoken = (person: Person): { name: string; level: string }[] =>
  person.languages.map(({ name, level }) => ({
    name: inLanguage(person, name, GERMAN_LANGUAGES[name] ?? name),
    level: inLanguage(person, level, level === 'Native' ? 'Muttersprache' : level),
  }));

/** Joins the values that are not empty. */
export const joined = (values: readonly string[], between: string): string => values.filter(Boolean).join(between);

export const itemsOf = ({ skills }: Person): string[] => skills.flatMap(({ items }) => items);

/** Degree and field as one: "Master of Science in Psychology". */
export const degreeAndField = (person: Person, { degree, field }: Study): string =>
  joined([degree, field], inLanguage(person, ' in ', ', '));
