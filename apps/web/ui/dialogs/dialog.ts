/** Dialogs over the page. Their frames are loaded with the first one, because no page opens with a dialog. */
import { lazyComponent } from '../lazy/lazy-component.js';

const frames = () => import('./dialog-frames.js');

export const Dialog = lazyComponent(async () => ({ Dialog: (await frames()).DialogFrame }), 'Dialog');
export const SideDialog = lazyComponent(async () => ({ SideDialog: (await frames()).SideDialogFrame }), 'SideDialog');
