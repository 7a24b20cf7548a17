/** Entry of the process that runs solitary jobs. */
import { serveSolitary } from './serve-solitary.js';

await serveSolitary();
