/** Apart from what puts something among them: that is small, and wanted from the beginning. */
export { Notifications } from '@mantine/notifications';
