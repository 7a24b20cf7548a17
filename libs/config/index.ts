/** The only reader of the environment: every setting read once, all faults at once. */
export type { ClamdAddress } from './clamd-address.js';
export { DECLARED } from './declared.js';
export { readDestination, type Destination } from './destination.js';
export {
  childEnvironment,
  readServerSettings,
  readSettings,
  serverSettings,
  settings,
  SettingsError,
  type ServerSettings,
  type Settings,
} from './settings.js';
export { AWAIT_ENVIRONMENT, environmentFromParent } from './parent-environment.js';
