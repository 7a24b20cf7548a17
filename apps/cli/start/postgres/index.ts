export { type PostgresOptions, type PostgresServer, startPostgres, stopLeftServer } from './server.js';
