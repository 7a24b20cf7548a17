import { lazyComponent } from '../../../ui/lazy/lazy-component.js';

export const LazyHoldDialog = lazyComponent(() => import('./hold-dialog.js'), 'HoldDialog', null, 'retention');
export const LazyLiftHoldDialog = lazyComponent(
  () => import('./lift-hold-dialog.js'),
  'LiftHoldDialog',
  null,
  'retention',
);
