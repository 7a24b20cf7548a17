/** What opens over the page. Its frame is loaded when the first one opens: no page shows one at the beginning. */
import { onDemand } from '../lazy/lazy-component.js';

const frames = () => import('./dialog-frames.js');

export const Dialog = onDemand(async () => ({ Dialog: (await frames()).Dialog }), 'Dialog');
export const SideDialog = onDemand(async () => ({ SideDialog: (await frames()).SideDialog }), 'SideDialog');
