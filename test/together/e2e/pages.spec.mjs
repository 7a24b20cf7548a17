import { loadGroup } from '../groups.mjs';

await loadGroup('pages');
