/**
 * What an ATS posts of people in the storm of identities: a record with a résumé beside it, later and earlier records, newer résumés, letters
 * and merges, in an order that is not theirs.
 */
import type { CandidateProfile } from '#libs/contracts';
import { numberedPerson } from '../people.js';
import type { SignedEvent } from './sending.js';

export interface PeopleTraffic {
  /** In the order of sending. */
  events: SignedEvent[];
  /** By the sender's id of a person: every address of mail that is stored of them. */
  addresses: Map<string, string[]>;
}

/** A prime: every event gets a moment of its own, in no order. */
const MOMENTS = 1_000_003;
const BEGIN = Date.parse('2026-11-01T00:00:00Z');
/** So far behind or before what began with a person the rest of what is said of them may come. */
const APART = 12;

/** @param random of `numbers` */
export function peopleTraffic(people: number, roleId: string, random: (below: number) => number): PeopleTraffic {
  const planned: { place: number; type: string; data: object }[] = [];
  const addresses = new Map<string, string[]>();
  for (let who = 0; who < people; who++) {
    const id = `c-${who}`;
    const emails: string[] = [];
    addresses.set(id, emails);
    const later = (): number => who + random(2 * APART) - APART / 3;
    const plan = (place: number, type: string, data: object): void => void planned.push({ place, type, data });
    const record = recordOf(who, emails, 0);
    const resume = file(`r-${who}`, resumeOf(who, emails, false));
    plan(who, 'candidate.created', { id, applicationId: `a-${who}`, roleId, candidate: record, attachments: [resume] });
    if (who % 2 === 1) plan(later(), 'candidate.updated', { id, candidate: recordOf(who, emails, 1) });
    if (who % 4 === 2)
      plan(later(), 'candidate.updated', {
        ...{ id, candidate: record },
        attachments: [resume, file(`n-${who}`, resumeOf(who, emails, true))],
      });
    if (who % 8 === 3) {
      const application = { id: `a-${who}`, candidateId: id, roleId };
      plan(later(), 'application.updated', { ...application, coverLetter: letterOf(who) });
      const stage = { id: 'interview', name: 'Interview' };
      plan(later(), 'application.stage_changed', { id: `a-${who}`, candidateId: id, stage });
    }
    if (who % 8 === 5) plan(later(), 'candidate.merged', { from: id, into: `c-${who - 1}` });
  }
  const events = planned
    .map((one, number) => ({ ...one, number }))
    .sort((a, b) => a.place - b.place || a.number - b.number)
    .map(({ number, type, data }) => {
      const timestamp = new Date(BEGIN + ((number * 7_919) % MOMENTS)).toISOString();
      return { id: `msg_${number}`, body: JSON.stringify({ type, timestamp, data }) };
    });
  const repeats = events.filter((_, number) => number % 6 === 5);
  for (const repeat of repeats) events.splice(random(events.length + 1), 0, repeat);
  return { events, addresses };
}

/**
 * Returns a record in the style of an ATS: the identity of a person, and little of their work. @param round of several
 * about one person
 */
function recordOf(who: number, emails: string[], round: number): CandidateProfile {
  const { name = '', positions = [], skills = [] } = numberedPerson(who);
  const email = round === 0 ? `person${who}@example.com` : `again${who}@example.net`;
  emails.push(email);
  return {
    ...{ name: round === 0 ? name : name.replace(/^\S+/, 'Kim'), email, phone: `+49 30 ${5_550_000 + who}` },
    links: [`https://www.linkedin.com/in/${name.replace(' ', '-').toLowerCase()}-${round}`],
    positions: positions.map(({ bullets: _, ...position }) => position),
    skills: skills.slice(0, 3 + round),
  };
}

/** Tells the work of the record at length and in other words; whose it is in a quarter of them, and by another address in another quarter. */
function resumeOf(who: number, emails: string[], isNewer: boolean): string {
  const { name = '', positions = [], skills = [] } = numberedPerson(who);
  const other = `${isNewer ? 'new' : 'old'}.post${who}@example.org`;
  if (who % 4 === 2) emails.push(other);
  const head = [[], [name], [name, other], [`${name} – Résumé`]][who % 4]!;
  const work = positions.map(({ title, employer, start, end, bullets = [] }) =>
    [`${title}, ${employer}`, `${start} – ${end ?? 'present'}`, ...bullets.map((bullet) => `- ${bullet}`)].join('\n'),
  );
  const newest = isNewer
    ? ['Staff Engineer, Newfound Systems\n2026-02 – present\n- Ran MLflow and Docker for all teams']
    : [];
  return [
    ...(head.length > 0 ? [head.join('\n')] : []),
    ['Experience', ...newest, ...work].join('\n\n'),
    `Skills\n${skills.join(', ')}`,
    `Interests\nReference ${who}`,
  ].join('\n\n');
}

function letterOf(who: number): string {
  return `Dear hiring team,\n\nI have run Terraform and Kubernetes for four years and would like to join you.\n\nNumber ${who}`;
}

function file(id: string, text: string) {
  const named = { id, kind: 'resume', fileName: `${id}.txt`, mediaType: 'text/plain' };
  return { ...named, content: Buffer.from(text).toString('base64') };
}
