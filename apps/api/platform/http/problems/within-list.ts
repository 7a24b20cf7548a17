import { ApiProblem } from './problem.js';

/**
 * Does something for each of what came in, one after the other.
 * @param list the field that they are a list in: what is wrong with one names it as `list.index.field`; null for a single one
 */
export async function eachOf<Input, Result>(
  list: string | null,
  inputs: readonly Input[],
  work: (input: Input) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, input] of inputs.entries()) {
    try {
      results.push(await work(input));
    } catch (error) {
      throw error instanceof ApiProblem && list !== null ? within(`${list}.${index}`, error) : error;
    }
  }
  return results;
}

function within(place: string, problem: ApiProblem): ApiProblem {
  const { status, code, message, headers, logLevel } = problem;
  const errors = problem.errors?.map((fault) => ({ ...fault, path: fault.path ? `${place}.${fault.path}` : place }));
  return new ApiProblem(code, message, { status, errors, headers, logLevel, cause: problem });
}
