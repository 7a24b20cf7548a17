// `npm run build`: the server (TypeScript → dist/) and the web pages (Vite → dist/web); with `--stale`, what has changed since.
import { ensureBuilt } from './build-steps.mjs';

await ensureBuilt({ always: !process.argv.includes('--stale') });
