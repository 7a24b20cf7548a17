import type { Profile } from '#libs/contracts';
import { recogniseSkills } from '#libs/language';
import type { Person } from './person.js';

/** Facts of a CV as lines of "field: value", compared letter by letter but for case, spaces and punctuation. */
export interface FieldCheck {
  stated: number;
  read: number;
  right: number;
  /** Fields that are stated and not read, or read and not stated. */
  wrong: string[];
}

/**
 * Compares the parsed fields with those of the CV. The position of an entry identifies it, so that a fact read into
 * another entry is wrong.
 */
export function checkFields(person: Person, profile: Profile, text: string): FieldCheck {
  const stated = statedFields(person);
  const read = readFields(profile, text, person);
  const left = [...read];
  const missed = stated.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return {
    stated: stated.length,
    read: read.length,
    right: read.length - left.length,
    wrong: [...missed.map((one) => `not read: ${one}`), ...left.map((one) => `not stated: ${one}`)],
  };
}

/** F1 over all checks together. */
export function f1Of(checks: readonly FieldCheck[]): number {
  const sum = (of: 'stated' | 'read' | 'right') => checks.reduce((total, check) => total + check[of], 0);
  return (2 * sum('right')) / (sum('stated') + sum('read'));
}

function field(name: string, value: string | undefined): string[] {
  const letters = value
    ?.toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters ? [`${name}: ${letters}`] : [];
}

function statedFields(person: Person): string[] {
  return [
    ...field('name', person.name),
    ...field('email', person.email),
    ...field('phone', person.phone.replace(/\D/g, '')),
    ...person.links.flatMap((link) => field('link', link)),
    ...person.work
      .filter(({ isBreak }) => !isBreak)
      .flatMap(({ employer, title, start, end }, at) => [
        ...field(`employer ${at}`, employer),
        ...field(`title ${at}`, title),
        ...field(`start ${at}`, start),
        ...field(`end ${at}`, end ?? 'present'),
      ]),
    ...person.education.flatMap((one, at) => [
      ...field(`degree ${at}`, one.degree),
      ...field(`field ${at}`, one.field),
      ...field(`institution ${at}`, one.institution),
      ...field(`studied from ${at}`, one.start),
      ...field(`studied to ${at}`, one.end),
    ]),
    ...itemsOf(person).flatMap((item) => field('skill', item)),
    ...person.languages.flatMap(({ name, level }) => field('language', `${name} ${level}`)),
  ];
}

/** The same facts as a profile has them. */
export function readFields(profile: Profile, text: string, person: Person): string[] {
  const { identity, education } = profile;
  const work = profile.positions.filter(({ kind }) => kind === 'work');
  return [
    ...field('name', identity.name?.value),
    ...identity.emails.flatMap(({ value }) => field('email', value)),
    ...identity.phones.flatMap(({ value }) => field('phone', value.replace(/\D/g, ''))),
    ...identity.links.flatMap(({ value }) => field('link', value.replace(/^(?:https?:\/\/)?(?:www\.)?/, ''))),
    ...work.flatMap(({ employer, title, start, end, current }, at) => [
      ...field(`employer ${at}`, employer?.value),
      ...field(`title ${at}`, title?.value),
      ...field(`start ${at}`, start?.date),
      ...field(`end ${at}`, current ? 'present' : end?.date),
    ]),
    ...education.flatMap((one, at) => [
      ...field(`degree ${at}`, one.degree?.value),
      ...field(`field ${at}`, one.field?.value),
      ...field(`institution ${at}`, one.institution?.value),
      ...field(`studied from ${at}`, one.start?.date),
      ...field(`studied to ${at}`, one.end?.date),
    ]),
    ...readSkills(profile, text, person).flatMap((item) => field('skill', item)),
    ...profile.languages.flatMap(({ language, level }) =>
      field('language', `${new Intl.DisplayNames('en', { type: 'language' }).of(language)} ${level}`),
    ),
  ];
}

const itemsOf = ({ skills }: Person): string[] => skills.flatMap(({ items }) => items);

/**
 * The items of its lists that stand whole in a sentence of a list, and the skills that lists are said to name and do not, not in their labels
 * and certificates either. (The taxonomy knows the tools of computing; other trades' skills are read as items.)
 */
function readSkills(profile: Profile, text: string, person: Person): string[] {
  const listed = profile.sentences.filter(({ place }) => place === 'list');
  const lines = listed.map(({ span }) => ` ${plain(text.slice(span.start, span.end))} `);
  const stated = [...person.skills.map(({ label }) => label), ...(person.certificates ?? []), ...itemsOf(person)];
  const lists = person.skills.map(({ items }) => items.join(', '));
  const known = new Set([...stated, ...lists].flatMap((item) => recogniseSkills(item).map(({ skill }) => skill)));
  const named = new Set(listed.flatMap(({ mentions }) => mentions.map(({ skill }) => skill)));
  return [
    ...itemsOf(person).filter((item) => lines.some((line) => line.includes(` ${plain(item)} `))),
    ...[...named].filter((skill) => !known.has(skill)),
  ];
}

const plain = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
