export { besideStories } from './besideStories';
export { isArchive } from './unpack';
export { openArchive, openSources, type OpenSource } from './openSource';
export { openSavedPage } from './savedPage';
export { Unpacked } from './unpacked';
export { readerFor } from './readerOf';
export { readFile, readOpened } from './readSource';
export { fileInMemory, fileOnDisk } from './sourceFile';
