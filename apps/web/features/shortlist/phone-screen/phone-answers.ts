/** The results of a phone screen, while they are typed. Pure. */
import type { OVERRIDE_OUTCOMES, YesNoUnknown } from '#libs/contracts';
import type { SaidOnPhone } from './queries.js';
import type { Translate } from '../../../i18n/translate.js';

export interface HeardOutcome {
  /** Null: it was not asked. */
  outcome: (typeof OVERRIDE_OUTCOMES)[number] | null;
  note: string;
}

export interface Heard {
  /** By criterion. */
  outcomes: Readonly<Record<string, HeardOutcome>>;
  /** Empty: nothing was said of it. */
  country: string;
  noticeDays: string;
  sponsorship: YesNoUnknown | null;
  relocation: YesNoUnknown | null;
}

export const NOTHING_HEARD: Heard = { outcomes: {}, country: '', noticeDays: '', sponsorship: null, relocation: null };

/** @returns null where nothing was put down, or an outcome lacks what it rests on */
export function answersOf(
  t: Translate<'person'>,
  { outcomes, country, noticeDays, sponsorship, relocation }: Heard,
): SaidOnPhone | null {
  const put = Object.entries(outcomes).flatMap(([criterion, { outcome, note }]) =>
    outcome === null ? [] : [{ criterion, outcome, reason: note.trim() }],
  );
  const stated = {
    ...(country !== '' && { location: { country } }),
    ...(noticeDays !== '' && { noticePeriod: { days: Number(noticeDays) } }),
    ...(sponsorship !== null && { sponsorship }),
    ...(relocation !== null && { relocation }),
  };
  const says = Object.keys(stated).length > 0;
  if ((put.length === 0 && !says) || put.some(({ reason }) => reason === '')) return null;
  return {
    corrections: [],
    overrides: put,
    answers: says ? [{ answers: stated, reason: t('phone.answersReason') }] : [],
  };
}
