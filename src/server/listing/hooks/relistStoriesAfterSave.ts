import type { Change } from '../../moments';
import { relistStories } from '../relistStories';

/** Lists stories under the outlet that their section stands in since it, or an outlet, was saved. */
export async function relistStoriesAfterSave({ strapi }: Change): Promise<void> {
  await relistStories(strapi);
}
