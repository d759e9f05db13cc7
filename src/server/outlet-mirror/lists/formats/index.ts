export { LIST_FORMATS, readList, type ListFormat, type ReadListOptions } from './readList';
export { verifyByNode, type Trust } from './signed';
