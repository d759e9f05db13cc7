export { besideStories } from './besideStories';
export { isArchive } from './unpack';
export { openArchive, openSources, Unpacked, type OpenSource } from './openSource';
export { readerFor } from './readerOf';
export { readFile, readOpened } from './readSource';
export { fileInMemory, fileOnDisk } from './sourceFile';
