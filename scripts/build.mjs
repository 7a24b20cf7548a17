// `npm run build`: the server (TypeScript → dist/) and the web pages (Vite → dist/web).
import { ensureBuilt } from './build-steps.mjs';

await ensureBuilt({ always: true });
