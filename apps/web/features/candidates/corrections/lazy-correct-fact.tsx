import { LoadingRows } from '../../../ui/feedback/loading.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';

/** Loaded on demand: corrections are rare, and the form knows every kind of fact. */
export const LazyCorrectFact = lazyComponent(
  () => import('./correct-fact.js'),
  'CorrectFact',
  <LoadingRows rows={3} />,
  'corrections',
);
