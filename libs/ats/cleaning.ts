/**
 * Cleans vendors' records about people for a profile of ours, which is strict. Unreadable values are left out, because
 * an odd telephone number must not lose an applicant.
 */
import { z } from 'zod';
import { mailAddressSchema, partialDate } from '#libs/contracts';
import type { ApplicationRecord } from './event.js';

const LONGEST_LINE = 500;
const LONGEST_PROSE = 20_000;
/** The limits of stated answers (`libs/contracts/candidates/screening-answers`). */
const QUESTIONS = { most: 100, longest: 1_000, longestAnswer: 10_000 };

/** One line of text: spaces in a row are one, and what no database stores is gone. */
export function line(value: unknown, longest = LONGEST_LINE): string | undefined {
  return cut(textOf(value)?.replace(/\s+/g, ' ').trim(), longest);
}

/** Text of several lines. */
export function prose(value: unknown, longest = LONGEST_PROSE): string | undefined {
  return cut(textOf(value)?.trim(), longest);
}

/** A mail address, the first of several, without spaces in it, `mailto:` before it or a name around it. */
export function mailAddress(value: unknown): string | undefined {
  const text = line(value)?.split(/[,;]/)[0];
  const address = (/<([^<>]+)>\s*$/.exec(text ?? '')?.[1] ?? text)?.replace(/\s+/g, '').replace(/^mailto:/i, '');
  return mailAddressSchema.safeParse(address).data;
}

/** An address of the web, with its scheme; spaces at its ends are cut off, and those within it escaped. */
export function webAddress(value: unknown): string | undefined {
  const text = line(value, 2_000);
  if (!text || !/^(?:https?:\/\/)?[^\s/:@]+\.[^\s/:@?#]{2,}(?=[/:?#]|$)/i.test(text)) return undefined;
  const address = (/^https?:\/\//i.test(text) ? text : `https://${text}`).replaceAll(' ', '%20');
  return z.url({ protocol: /^https?$/ }).safeParse(address).data;
}

/** All that are such addresses, each once, at most fifty. */
export function webAddresses(values: readonly unknown[]): string[] | undefined {
  const found = [...new Set(values.flatMap((value) => webAddress(value) ?? []))].slice(0, 50);
  return found.length > 0 ? found : undefined;
}

/** A telephone number as it is written. Names of other services stand among numbers, and are none. */
export function phoneNumber(value: unknown): string | undefined {
  const number = line(value, 100);
  return number !== undefined && /\d.*\d.*\d/.test(number) ? number : undefined;
}

/** A date as precise as it is known, of a date or a moment: `2018-03-01T00:00:00Z` is `2018-03-01`, and 2018 is `2018`. */
export function dateOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : line(value);
  return partialDate.safeParse(/^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T|\s)/.exec(text ?? '')?.[0]).data;
}

/** A start and an end that can follow it. One that cannot is left out, since no one can say which of the two is wrong. */
export function spanOf(from: unknown, to: unknown): { start?: string; end?: string } {
  const [start, end] = [dateOf(from), dateOf(to)];
  const precision = Math.min(start?.length ?? 0, end?.length ?? 0);
  const possible = !start || !end || end.slice(0, precision) >= start.slice(0, precision);
  return filled({ start, end: possible ? end : undefined });
}

/**
 * Returns a position in the form of a profile; undefined when it states neither employer, title nor text. A current one
 * has no end.
 */
export function positionOf(given: {
  title?: unknown;
  employer?: unknown;
  location?: unknown;
  start?: unknown;
  end?: unknown;
  current?: unknown;
  summary?: unknown;
}): Record<string, unknown> | undefined {
  const [title, employer, summary] = [line(given.title), line(given.employer), prose(given.summary)];
  if (title === undefined && employer === undefined && summary === undefined) return undefined;
  const span = spanOf(given.start, given.current === true ? undefined : given.end);
  const current = given.current === true ? true : undefined;
  return filled({ title, employer, location: line(given.location), ...span, current, summary });
}

/** Returns a study in the form of a profile; undefined when it states neither subject nor school. */
export function educationOf(given: {
  degree?: unknown;
  field?: unknown;
  institution?: unknown;
  start?: unknown;
  end?: unknown;
}): Record<string, unknown> | undefined {
  const learned = filled({
    degree: line(given.degree),
    field: line(given.field),
    institution: line(given.institution),
  });
  return Object.keys(learned).length > 0 ? { ...learned, ...spanOf(given.start, given.end) } : undefined;
}

/** The fields that hold something: no undefined ones, no empty lists. */
export function filled<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined | null> } {
  const held = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(held) as never;
}

/** Fields that hold something, as a profile; undefined when none does. */
export function profileOf(fields: object): Record<string, unknown> | undefined {
  const profile: Record<string, unknown> = filled(fields as Record<string, unknown>);
  return Object.keys(profile).length > 0 ? profile : undefined;
}

/** Questions with their answers as an application may hold them: those that were answered, each question once (the first counts). */
export function questionsOf(
  asked: readonly { question: unknown; answer: unknown }[],
): NonNullable<ApplicationRecord['questions']> {
  const seen = new Set<string>();
  return asked
    .flatMap(({ question, answer }) => {
      const words = line(question, QUESTIONS.longest);
      const cleaned = answerOf(answer);
      const key = words?.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
      if (!words || cleaned === undefined || seen.has(key!)) return [];
      seen.add(key!);
      return [{ question: words, answer: cleaned }];
    })
    .slice(0, QUESTIONS.most);
}

function answerOf(answer: unknown): string | number | boolean | string[] | undefined {
  if (typeof answer === 'number' || typeof answer === 'boolean') return answer;
  if (!Array.isArray(answer)) return prose(answer, QUESTIONS.longestAnswer);
  const answers = answer.flatMap((one) => prose(typeof one === 'number' ? String(one) : one, LONGEST_LINE) ?? []);
  return answers.length > 0 ? answers.slice(0, QUESTIONS.most) : undefined;
}

/** The beginning of a text, without half a character at its end; undefined for none. */
function cut(text: string | undefined, longest: number): string | undefined {
  return (
    text
      ?.slice(0, longest)
      .replace(/\p{Surrogate}/gu, '')
      .trim() || undefined
  );
}

function textOf(value: unknown): string | undefined {
  // eslint-disable-next-line no-control-regex
  return typeof value === 'string' ? value.replace(/\u0000|\p{Surrogate}/gu, '') : undefined;
}
