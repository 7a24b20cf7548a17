import { onDemand } from '../../ui/on-demand.js';

export const HoldDialog = onDemand(() => import('./hold-dialog.js'), 'HoldDialog');
export const LiftDialog = onDemand(() => import('./lift-dialog.js'), 'LiftDialog');
