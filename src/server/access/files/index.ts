export { keepFilesPrivate } from './keepFilesPrivate';
