/** What opens over the page. Its frame is loaded when the first one opens: no page shows one at the beginning. */
import { lazyComponent } from '../lazy/lazy-component.js';

const frames = () => import('./dialog-frames.js');

export const Dialog = lazyComponent(async () => ({ Dialog: (await frames()).DialogFrame }), 'Dialog');
export const SideDialog = lazyComponent(async () => ({ SideDialog: (await frames()).SideDialogFrame }), 'SideDialog');
