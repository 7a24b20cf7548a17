import type { Criterion, ReaderLanguage, WeightsContent } from '#libs/contracts';
import { checkWeights } from '#libs/matching';
import { weightsFaultText } from '#libs/wording';
import { Unprocessable } from '../../platform/http/problems/problem.js';

/** @throws Unprocessable with every fault of weights for a role, by the field it is in */
export function refuseFaults(criteria: readonly Criterion[], content: WeightsContent, language: ReaderLanguage): void {
  const faults = checkWeights(criteria, content);
  if (faults.length === 0) return;
  const errors = faults.map((fault) => ({ path: pathOf(fault), message: weightsFaultText(fault, language) }));
  throw new Unprocessable(
    'weights-invalid',
    errors.map(({ path, message }) => `${path}: ${message}`).join('; '),
    errors,
  );
}

/** The field of the input that a fault is about. */
function pathOf({ code, subject }: ReturnType<typeof checkWeights>[number]): string {
  const isCriterion = /^(criterion|kind|importance)-/.test(code);
  const field = isCriterion ? 'criteria' : 'categories';
  return subject === null ? field : `${field}.${subject}`;
}
