/** The process for solitary jobs, with the reader that can be killed. */
import { serveSolitary } from '../../../apps/worker/jobs/serve-solitary.js';
import { killable } from './poison.js';

await serveSolitary({ wrapReader: killable });
