import { onDemand } from '../../../ui/lazy/lazy-component.js';

export const HoldDialog = onDemand(() => import('./hold-dialog.js'), 'HoldDialog', null, 'retention');
export const LiftDialog = onDemand(() => import('./lift-hold-dialog.js'), 'LiftDialog', null, 'retention');
