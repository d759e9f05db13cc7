export { persistTablesAtStart, persistTablesBeforeSync } from './persistTables';
export { keepFilesAfterCommit } from './hooks/keepFilesAfterCommit';
export { keepFilesOfApplication, putFilesBack } from './keptFiles';
