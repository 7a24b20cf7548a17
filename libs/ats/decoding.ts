/** The parts that decoders of all vendors share. */
import { z } from 'zod';
import { fieldErrorsOf, fieldErrorText } from '#libs/contracts';
import type { AtsChange, AtsThing } from './event.js';

/** An event, or a page of an API, differs from what its vendor documents. The message names fields without their values. */
export class UndecodableEventError extends Error {
  readonly code = 'undecodable-event';
  override name = 'UndecodableEventError';
}

/** Text that the database can store. */
export const storable = z
  .string()
  .refine((text) => !/\0|\p{Surrogate}/u.test(text), 'Has a NUL or half of a surrogate pair in it');

/** A vendor's id of something: text, or a number, which becomes text. */
export const vendorId = z
  .union([storable.min(1).max(200), z.int().min(0)])
  .transform(String)
  .describe('Id of the vendor');

/** A field that a vendor may give in whatever shape, or not at all: what reads it decides. */
export const anything = z.unknown().optional();

/** @param at where in the body the value stands @throws UndecodableEventError, with the faults */
export function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown, at: string[] = []): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new UndecodableEventError(fieldErrorText(fieldErrorsOf(result.error.issues, at)));
}

/**
 * A moment as a version: ISO 8601 in UTC to the millisecond, so that two compare as text.
 * @param moment ISO 8601, or milliseconds since 1970 @returns null when it is neither
 */
export function momentVersion(moment: string | number | null | undefined): string | null {
  if (moment === null || moment === undefined || moment === '') return null;
  const date = new Date(moment);
  const year = date.getUTCFullYear();
  return Number.isNaN(year) || year < 1970 || year > 9999 ? null : date.toISOString();
}

/** A thing that was asked for and is not there any more. */
export function deleted({ of, id }: AtsThing): AtsChange {
  return { change: 'gone', why: 'deleted', of, id };
}
