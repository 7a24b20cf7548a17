import { LoadingRows } from '../../../ui/feedback/loading.js';
import { onDemand } from '../../../ui/lazy/lazy-component.js';

/** Corrections are rare, and their form knows every kind of fact, so it loads late. */
export const CorrectFact = onDemand(
  () => import('./correct-fact.js'),
  'CorrectFact',
  <LoadingRows rows={3} />,
  'corrections',
);
