/**
 * The calls of a sender of the generic contract in the storm of inbound events: half new people, and half further
 * records of them, later or earlier.
 */
import { numberedPerson } from '../people.js';
import type { SignedEvent } from './sending.js';

/** The expected state of a person after all of their records. */
export interface Expected {
  name: string;
  email: string;
  /** Addresses under which they are found to be erased. */
  addresses: string[];
  /** The version of the latest record. */
  version: string;
  /** Null: nothing was said of it. */
  stage: string | null;
}

export interface Traffic {
  /** In the order of sending. */
  events: SignedEvent[];
  /** By the sender's id of the person. */
  expected: Map<string, Expected>;
}

const FIRST_NAMES = ['Robin', 'Kim', 'Alex', 'Sam', 'Toni', 'Lou'];
const STAGES = ['Screening', 'Interview', 'Onsite', 'Offer'];
/** A prime: every event gets a moment of its own, in no order. */
const MOMENTS = 1_000_003;
const BEGIN = Date.parse('2026-11-01T00:00:00Z');

/**
 * Draws calls in groups of four: two new applicants, another record of an earlier one, and in turn a change of stage or
 * a repeat of an earlier call. Times are random, so that half of the later calls are older.
 * @param random of `numbers`
 */
export function eventTraffic(count: number, roleId: string, random: (below: number) => number): Traffic {
  const events: SignedEvent[] = [];
  const expected = new Map<string, Expected>();
  const stagedAt = new Map<string, string>();
  let people = 0;
  const eventBody = (type: string, number: number, data: object): string => {
    const timestamp = new Date(BEGIN + ((number * 7_919) % MOMENTS)).toISOString();
    events.push({ id: `msg_${number}`, body: JSON.stringify({ type, timestamp, data }) });
    return timestamp;
  };
  const record = (number: number, who: number, data: object): void => {
    const profile = numberedPerson(who);
    const name = (profile.name ?? '').replace(/^\S+/, FIRST_NAMES[number % FIRST_NAMES.length] ?? '');
    const id = `c-${who}`;
    const email = profile.email ?? '';
    const type = Object.keys(data).length > 0 ? 'candidate.created' : 'candidate.updated';
    const version = eventBody(type, number, { id, candidate: { ...profile, name }, ...data });
    const before = expected.get(id);
    if (before === undefined || before.version < version)
      expected.set(id, { name, email, addresses: [email], version, stage: before?.stage ?? null });
  };
  for (let number = 0; number < count; number++) {
    const turn = number % 8;
    const who = random(people);
    if (turn % 4 < 2) record(number, people, { applicationId: `a-${people++}`, roleId });
    else if (turn % 4 === 2) record(number, who, {});
    else if (turn === 3) {
      const stage = STAGES[random(STAGES.length)] ?? '';
      const data = { id: `a-${who}`, candidateId: `c-${who}`, stage: { id: stage.toLowerCase(), name: stage } };
      const version = eventBody('application.stage_changed', number, data);
      if ((stagedAt.get(`c-${who}`) ?? '') > version) continue;
      stagedAt.set(`c-${who}`, version);
      Object.assign(expected.get(`c-${who}`) ?? {}, { stage });
    } else events.push(events[random(events.length)]!);
  }
  return { events, expected };
}
