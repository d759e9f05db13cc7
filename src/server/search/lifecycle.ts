import type { Core } from '@strapi/strapi';
import type { GoesOn } from '../strapi/startChecks';
import { captionSearch } from './captionSearch';
import { followPictures } from './captions/followPictures';
import { storySearch } from './storySearch';

/** Both indexes are there from here on, and follow what is written. */
export async function startSearch(strapi: Core.Strapi): Promise<void> {
  followPictures(strapi);
  await storySearch(strapi).start();
  await captionSearch(strapi).start();
}

/** Compares what is found with what stands in the archive, and puts it right. */
export async function compareSearch(strapi: Core.Strapi, goesOn: GoesOn): Promise<void> {
  await storySearch(strapi).compare(goesOn);
  if (goesOn()) await captionSearch(strapi).compare(goesOn);
}

/** Ends what is under way. */
export async function stopSearch(strapi: Core.Strapi): Promise<void> {
  await storySearch(strapi).stop();
  await captionSearch(strapi).stop();
}
