import type { StoryPicture } from '../story';

/** The bytes of a picture, or why there are none. */
export type OpenedPicture = { bytes: Buffer; name: string } | { fault: string };

/** Where the pictures of stories come from. Nothing is thrown: what cannot be read is a fault. */
export interface PictureSource {
  open(picture: StoryPicture): Promise<OpenedPicture>;
}
