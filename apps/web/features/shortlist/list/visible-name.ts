import type { Application } from '#libs/contracts';
import type { Translate } from '../../../i18n/translate.js';
import { firstFileName } from '../../../ui/text/first-file-name.js';

/** The name of a candidate, as far as one is known. */
export const visibleName = (
  t: Translate<'common'>,
  { name, documents }: Pick<Application, 'name' | 'documents'>,
): string => name ?? firstFileName(documents) ?? t('nameNotRead');
