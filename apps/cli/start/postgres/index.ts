export { clusterOf } from './placement.js';
export { type PostgresOptions, type PostgresServer, startPostgres, stopLeftServer } from './server.js';
