/** Entry of a process that reads roles, one after another, for the pool that started it. */
import { SHIPPED_ROLES } from '#libs/job-ad';
import { serveTasks } from '#libs/sandbox';
import { runTask } from './run-task.js';

/** Loads and compiles what the first reading needs, which takes a second, before any caller waits. */
function warmUp(): void {
  const [shipped] = SHIPPED_ROLES;
  if (shipped) runTask({ name: 'page', text: shipped.page, format: 'text', skills: null });
}

await serveTasks(runTask, warmUp);
