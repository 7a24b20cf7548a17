/**
 * The folders of each Jest project. A spec file belongs to the project that names its nearest folder. In this order projects begin:
 * what takes longest comes first, so that the workers of a run end together.
 */
export const PROJECTS = {
  /** Stories in a browser: the files of a group have one Candor and one browser between them. */
  pages: { folders: ['test/e2e/pages'], needsServers: true },
  /** Calls of a built API, with its worker: the files of a group share one of each, and have an organization each. */
  e2e: { folders: ['test/e2e'], needsServers: true },
  /** Code on real Postgres and Redis: each file has a database of its own. */
  integration: { folders: ['test/integration'], needsServers: true },
  /** Components of the pages in jsdom, whose calls a local server answers: every `.spec.tsx`. */
  components: { folders: [], needsServers: false, inPage: true },
  /** Specs beside the code. */
  unit: { folders: ['apps', 'bench', 'libs', 'migrations', 'scripts'], needsServers: false },
  /** Specs without files, processes and servers: the same on every machine and every Node. */
  pure: {
    folders: [
      'test/golden',
      ...['contracts', 'job-ad', 'language', 'matching', 'duplicates', 'resume', 'taxonomy', 'wording'].map(
        (lib) => `libs/${lib}`,
      ),
    ],
    needsServers: false,
  },
};
