/**
 * `node --import ./test/support/source-loader.mjs apps/…/main.ts` runs the TypeScript sources without a build: for what a test
 * has to start as a process of its own, and for jest's global hooks, which jest does not resolve as it does modules.
 */
import { register } from 'node:module';

register('./source-hooks.mjs', import.meta.url);
