/**
 * No circle of folders inside an app. A run of its own, without specs: dependency-cruiser follows a circle of folders through whatever it
 * has read, and specs of libs and the benchmarks lead from every folder to every other one.
 */
const { options } = require('./.dependency-cruiser.cjs');

/** Apps whose folders have no circles. */
const APPS = ['api', 'worker', 'web'];

module.exports = {
  forbidden: APPS.map((app) => ({
    name: `${app}-no-circle-of-folders`,
    comment: `Folders of apps/${app} import each other one way only.`,
    severity: 'error',
    scope: 'folder',
    from: { path: `^apps/${app}(/|$)` },
    to: { circular: true },
  })),
  options: {
    ...options,
    includeOnly: '^apps/',
    exclude: { path: '^dist/|\\.spec\\.tsx?$' },
  },
};
