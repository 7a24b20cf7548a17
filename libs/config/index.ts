export { DECLARED } from './declared.js';
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
