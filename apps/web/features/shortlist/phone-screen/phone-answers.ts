/** The results of a phone screen, while they are typed. Pure. */
import type { OVERRIDE_OUTCOMES, YesNoUnknown } from '#libs/contracts';
import type { PhoneScreenInput } from './queries.js';
import type { Translate } from '../../../i18n/translate.js';

export interface PhoneOutcome {
  criterion: string;
  /** Null: it was not asked. */
  outcome: (typeof OVERRIDE_OUTCOMES)[number] | null;
  note: string;
}

export interface PhoneAnswers {
  /** In the order of the questions: the ID of a criterion may have dots, which part the path of a form's field. */
  outcomes: readonly PhoneOutcome[];
  /** Empty: nothing was said of it. */
  country: string;
  noticeDays: string;
  sponsorship: YesNoUnknown | null;
  relocation: YesNoUnknown | null;
}

/** Returns the initial answers of the sheet: the saved ones, with an entry for every current question. */
export function initialPhoneAnswers(questions: readonly string[], kept: PhoneAnswers | null): PhoneAnswers {
  const nothing = { country: '', noticeDays: '', sponsorship: null, relocation: null };
  const outcomes = questions.map(
    (criterion): PhoneOutcome =>
      kept?.outcomes.find((outcome) => outcome.criterion === criterion) ?? { criterion, outcome: null, note: '' },
  );
  return { ...nothing, ...kept, outcomes };
}

/** Positions of the outcomes that lack what they rest on. */
export const outcomesWithoutNote = ({ outcomes }: PhoneAnswers): number[] =>
  outcomes.flatMap(({ outcome, note }, at) => (outcome !== null && note.trim() === '' ? [at] : []));

/** @returns null where nothing was put down */
export function phoneScreenOf(
  t: Translate<'person'>,
  { outcomes, country, noticeDays, sponsorship, relocation }: PhoneAnswers,
): PhoneScreenInput | null {
  const put = outcomes.flatMap(({ criterion, outcome, note }) =>
    outcome === null ? [] : [{ criterion, outcome, reason: note.trim() }],
  );
  const stated = {
    ...(country !== '' && { location: { country } }),
    ...(noticeDays !== '' && { noticePeriod: { days: Number(noticeDays) } }),
    ...(sponsorship !== null && { sponsorship }),
    ...(relocation !== null && { relocation }),
  };
  const says = Object.keys(stated).length > 0;
  if (put.length === 0 && !says) return null;
  return {
    corrections: [],
    overrides: put,
    answers: says ? [{ answers: stated, reason: t('phone.answersReason') }] : [],
  };
}
