import type { z } from 'zod';
import { fieldErrorsOf } from '#libs/contracts';

/** As many faults as a user fixes at a time. */
const MOST = 20;
const SHOWN_LENGTH = 40;
const EXPECTED = /^Invalid input: expected (.*?)(?:, received .*)?$/;
const CHOICES = 'Must be one of: ';

/**
 * Lists the faults of data from a file, a line each: the entry by its place and its name, the field, the expected
 * value, and the actual one. "- entry 2 (acme-flow), aliases: expected array, and there is "acmeflow"".
 * @param data the data with the issues
 * @param called the name of a list element in messages
 */
export function dataFaultLines(issues: readonly z.core.$ZodIssue[], data: unknown, called = 'entry'): string {
  const faults = fieldErrorsOf(issues);
  const lines = faults.slice(0, MOST).map(({ path, message }) => {
    const { where, value } = placeInData(path, data, called);
    return `- ${where}: ${sentenceOf(message, value)}`;
  });
  return [...lines, ...(faults.length > MOST ? [`- and ${faults.length - MOST} more`] : [])].join('\n');
}

/**
 * A place in data as people find it: `1.aliases.0` is "entry 2 (kubernetes), aliases 1".
 * @param path with dots between names and numbers from 0; '' for the whole.
 * @returns also what stands there; undefined where nothing does.
 */
export function placeInData(path: string, data: unknown, called = 'entry'): { where: string; value: unknown } {
  const words: string[] = [];
  let field: string[] = [];
  let value = data;
  const steps = path === '' ? [] : path.split('.');
  for (let at = 0; at < steps.length; at++) {
    const isElement = Array.isArray(value);
    let step = steps[at]!;
    // A name may hold dots itself ("skills.python").
    for (let end = at + 1; end < steps.length && isObject(value) && !(step in (value as object)); end++) {
      const longer = steps.slice(at, end + 1).join('.');
      if (longer in (value as object)) [step, at] = [longer, end];
    }
    value = isObject(value) ? (value as Record<string, unknown>)[step] : undefined;
    if (!isElement) {
      field.push(step);
      continue;
    }
    const list = field.filter((one) => one !== 'entries' && one !== 'requirements').join('.');
    const name = nameOf(value);
    words.push(`${list === '' ? called : list} ${Number(step) + 1}${name === null ? '' : ` (${name})`}`);
    field = [];
  }
  if (field.length > 0) words.push(field.join('.'));
  return { where: words.join(', ') || 'the whole', value };
}

/** Returns the name that identifies an entry. */
function nameOf(value: unknown): string | null {
  if (!isObject(value)) return null;
  const { id, name, label } = value as Record<string, unknown>;
  return [id, name, label].find((one): one is string => typeof one === 'string' && one !== '') ?? null;
}

function sentenceOf(message: string, value: unknown): string {
  if (message === 'Unknown field') return 'unknown field';
  const expected = message.startsWith(CHOICES) ? message.slice(CHOICES.length) : EXPECTED.exec(message)?.[1];
  const there = value === undefined ? '' : `, and there is ${shown(value)}`;
  return expected === undefined ? message : `expected ${expected.replaceAll(/\||, /g, ' or ')}${there}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
