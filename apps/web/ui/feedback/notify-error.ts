import { notifications } from '@mantine/notifications';
import { translate } from '../../i18n/translate.js';

/** Says what did not work where nothing on the page does: for changes that are made by a key, or by what is gone by then. */
export function notifyError(error: Error): void {
  notifications.show({ color: 'red', title: translate('common')('failed'), message: error.message, autoClose: false });
}
