/** Entry of a process that computes tables of related words for the pool that started it. */
import { resumeWordsTable } from '#libs/language';
import { serveTasks } from '#libs/sandbox';

await serveTasks(resumeWordsTable);
