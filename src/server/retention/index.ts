export { persistTablesAtStart, persistTablesBeforeSync } from './persistTables';
export { keepFilesAfterCommit } from './hooks/keepFilesAfterCommit';
export { keepFiles, putFilesBack } from './keptFiles';
