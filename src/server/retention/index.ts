export { persistTablesAtStart, persistTablesBeforeSync } from './persistTables';
