export type { PictureSource } from './pictureSource';
export { PictureShelf } from './pictureShelf';
export { filePictures } from './filePictures';
export { firstOf } from './firstOf';
export { webPictures } from './webPictures';
