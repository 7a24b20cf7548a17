import { LoadingRows } from '../ui/loading.js';
import { onDemand } from '../ui/on-demand.js';

/** Facts are put right now and then; the form knows every kind of them. */
export const CorrectFact = onDemand(() => import('./correct-fact.js'), 'CorrectFact', <LoadingRows rows={3} />);
