/** Entry of a process that makes PDFs, one after another, for the pool that started it. */
import { serveTasks } from '#libs/sandbox';
import { warmUp } from './paper-pdf.js';
import { makePaper } from './paper-task.js';

await serveTasks(makePaper, warmUp);
