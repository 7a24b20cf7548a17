import type { Application } from '#libs/contracts';
import type { Translate } from '../../../i18n/translate.js';

/** What somebody is called, as far as anything is known. */
export const visibleName = (
  t: Translate<'common'>,
  { name, documents }: Pick<Application, 'name' | 'documents'>,
): string => name ?? documents[0]?.fileName ?? t('nameNotRead');
