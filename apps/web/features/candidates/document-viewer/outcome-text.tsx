import { useLocale } from 'use-intl';
import { unreadDocumentText } from '#libs/wording';

/** Why a document has no text. It is loaded with the first such document: there are many sentences, in each language. */
export function OutcomeText({ outcome, fileName }: { outcome: string; fileName: string | null }) {
  return unreadDocumentText(outcome, fileName, useLocale());
}
