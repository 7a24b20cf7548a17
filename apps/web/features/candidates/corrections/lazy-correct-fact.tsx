import { LoadingRows } from '../../../ui/feedback/loading.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';

/** Facts are put right now and then; the form knows every kind of them. */
export const LazyCorrectFact = lazyComponent(
  () => import('./correct-fact.js'),
  'CorrectFact',
  <LoadingRows rows={3} />,
  'corrections',
);
