export { DECLARED, LOG_LEVELS, type Declared, type LogLevel } from './declared.js';
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
