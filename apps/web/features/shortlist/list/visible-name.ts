import type { Application } from '#libs/contracts';
import { words } from '../../../i18n/index.js';

/** What somebody is called, as far as anything is known. */
export const nameIn = ({ name, documents }: Pick<Application, 'name' | 'documents'>): string =>
  name ?? documents[0]?.fileName ?? words.common.nameNotRead;
