export { type PostgresOptions, type PostgresServer, startPostgres } from './server.js';
