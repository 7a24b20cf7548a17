/**
 * People and their files as Greenhouse has them. Webhooks and Harvest v3 name most fields alike. What they have beside what is read here
 * stays there: custom fields, which hiring teams fill, addresses, and everything about equal opportunities.
 */
import {
  educationOf,
  filled,
  line,
  mailAddress,
  phoneNumber,
  positionOf,
  profileOf,
  webAddresses,
} from '../cleaning.js';
import type { AttachmentRecord } from '../event.js';
import { listOf, type Fields } from '../reading.js';
import { bodyDigest } from '../signing.js';

/** Files that say something about a person's work. Offers, contracts and forms are not read. */
const KINDS: Readonly<Record<string, AttachmentRecord['kind']>> = {
  resume: 'resume',
  cover_letter: 'cover-letter',
  attachment: 'other',
  other: 'other',
};

/** @param person with its `educations` and `employments` */
export function greenhousePerson(person: Fields): Record<string, unknown> | undefined {
  const positions = listOf(person.employments).flatMap(employmentOf);
  const [title, employer] = [line(person.title), line(person.company)];
  return profileOf({
    name: line(`${line(person.first_name) ?? ''} ${line(person.last_name) ?? ''}`),
    headline: title,
    email: firstOf(person.email_addresses, 'personal', mailAddress),
    phone: firstOf(person.phone_numbers, 'mobile', phoneNumber),
    links: webAddresses([...listOf(person.website_addresses), ...listOf(person.social_media_addresses)].map(valueOf)),
    // "Title" and "company" name the present employer, and add nothing where the employments are given.
    positions: positions.length > 0 || employer === undefined ? positions : [filled({ title, employer })],
    education: listOf(person.educations).flatMap(studyOf),
  });
}

/**
 * @param idOfFile what tells files apart; null: they have no ids, and what stays the same when an address is signed again makes one
 */
export function filesOf(files: unknown, idOfFile: ((file: Fields) => string | null) | null = null): AttachmentRecord[] {
  return listOf(files).flatMap((file) => {
    const type = line(file.type)?.toLowerCase() ?? '';
    const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
    const url = line(file.url, 8_000);
    if (kind === undefined || url === undefined || !URL.canParse(url)) return [];
    const fileName = line(file.filename) ?? null;
    const id =
      idOfFile === null ? bodyDigest(Buffer.from([type, fileName, new URL(url).pathname].join('\n'))) : idOfFile(file);
    return id === null ? [] : [{ id, kind, fileName, mediaType: null, from: { url } }];
  });
}

function employmentOf({ title, company_name: employer, start_date: start, end_date: end }: Fields): object[] {
  const position = positionOf({ title, employer, start: monthOf(start), end: monthOf(end) });
  if (position === undefined) return [];
  // An end that cannot be read, or not be, is an end all the same.
  return [line(end) !== undefined && position.end === undefined ? { ...position, current: false } : position];
}

function studyOf({ school_name: institution, degree, discipline, start_date: start, end_date: end }: Fields): object[] {
  return [
    educationOf({ institution, degree, field: discipline, start: monthOf(start), end: monthOf(end) }) ?? [],
  ].flat();
}

/** Greenhouse shows months, and fills days up: webhooks say `09/15/2007`, the month first, and Harvest `2007-09-15T00:00:00.000Z`. */
function monthOf(date: unknown): string | undefined {
  const text = line(date);
  return text
    ?.replace(/^(\d{1,2})\/\d{1,2}\/(\d{4})$/, (_, month: string, year: string) => `${year}-${month.padStart(2, '0')}`)
    .slice(0, 7);
}

/** The first that can be read, those of a type before others; types come with spaces at their ends. */
function firstOf(list: unknown, type: string, read: (value: unknown) => string | undefined): string | undefined {
  const entries = listOf(list);
  const isOfType = (entry: Fields): boolean => line(entry.type)?.toLowerCase() === type;
  return [...entries.filter(isOfType), ...entries.filter((entry) => !isOfType(entry))]
    .map(valueOf)
    .map(read)
    .find((value) => value !== undefined);
}

function valueOf({ value }: Fields): unknown {
  return value;
}
