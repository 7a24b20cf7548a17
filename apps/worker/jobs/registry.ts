/**
 * The definition of every job, loaded from its folder: `<area>/<name>/<name>.job`. The list of jobs in `libs/queues` is the registry, and
 * says both: a new job is a line there and a folder here, and nothing else names it.
 */
import { JOBS, JOB_NAMES, type JobDefinition, type JobName, type JobRegistry } from '#libs/queues';

/** The worker cannot start: a job of the list has no definition in its folder, or the wrong one. */
export class JobDefinitionsError extends Error {
  readonly code = 'job-definitions-wrong';
  override name = 'JobDefinitionsError';
}

/** Path of a job's module from this folder, as it is imported. */
export function modulePath(name: JobName): string {
  return `./${JOBS[name].area}/${name}/${name}.job.js`;
}

/**
 * Loads the definitions of all jobs.
 * @throws JobDefinitionsError naming every fault
 */
export async function loadJobs(): Promise<JobRegistry> {
  const loaded: PromiseSettledResult<JobModule>[] = [];
  // One after the other: they share most of what they import, and Jest cannot link modules side by side.
  for (const name of JOB_NAMES)
    loaded.push(...(await Promise.allSettled([import(modulePath(name)) as Promise<JobModule>])));
  return checkedRegistry(loaded);
}

interface JobModule {
  job?: JobDefinition;
}

/**
 * Checks that each job has exactly one definition: its module could be loaded, and defines this job and no other.
 * @param loaded modules in the order of the list
 * @throws JobDefinitionsError naming every fault
 */
export function checkedRegistry(loaded: readonly PromiseSettledResult<JobModule>[]): JobRegistry {
  const faults: string[] = [];
  const definitions = JOB_NAMES.map((name, index) => {
    const module = loaded[index];
    const job = module?.status === 'fulfilled' ? module.value.job : undefined;
    if (module?.status === 'rejected') faults.push(`${modulePath(name)} cannot be loaded (${String(module.reason)})`);
    else if (job?.name !== name) faults.push(`${modulePath(name)} exports ${job ? `the job ${job.name}` : 'no job'}`);
    return [name, job];
  });
  if (faults.length > 0) throw new JobDefinitionsError(`Wrong job definitions: ${faults.join('; ')}`);
  return Object.fromEntries(definitions) as JobRegistry;
}
