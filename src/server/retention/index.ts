export { persistTablesAtStart, persistTablesBeforeSync } from './persistTables';
export { keepFilesAfterCommit } from './hooks/keepFilesAfterCommit';
export { keepFilesOf, keepFilesOfApplication, putFilesBack } from './keptFiles';
