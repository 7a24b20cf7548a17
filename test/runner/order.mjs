/** Jest's order of a run: the storm, which keeps both cores busy; groups, which take longest; then files, large ones first. */
import { statSync } from 'node:fs';
import { PROJECTS } from './projects.mjs';
import { GROUPS } from './spec-files.mjs';

const projects = Object.keys(PROJECTS);

export default class Order {
  sort(tests) {
    const places = new Map(tests.map((test) => [test, placeOf(test)]));
    return [...tests].sort((a, b) => compare(places.get(a), places.get(b)));
  }

  cacheResults() {}
}

function placeOf({ path, context }) {
  const rank = path.endsWith('/storm.long.spec.ts') ? 0 : path.startsWith(GROUPS) ? 1 : 2;
  return [rank, projects.indexOf(context.config.displayName.name), -statSync(path).size];
}

function compare(a, b) {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at] - b[at];
}
