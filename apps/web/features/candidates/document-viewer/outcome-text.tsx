import { useLocale } from 'use-intl';
import { importOutcomeText } from '#libs/wording';

/** Why a document has no text. It is loaded with the first such document: there are many sentences, in each language. */
export function OutcomeText({ outcome }: { outcome: string }) {
  return importOutcomeText(outcome, useLocale());
}
