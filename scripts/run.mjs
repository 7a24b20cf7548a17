// `node scripts/run.mjs bench/main …`: builds what is stale, then runs that entry in this very process.
import { ensureBuilt, importBuilt } from './build-steps.mjs';

const [entry] = process.argv.splice(2, 1);
await ensureBuilt({ only: 'server' });
await importBuilt(`${entry}.js`);
