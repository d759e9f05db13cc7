import type { Save } from '../../moments';
import { lockUrls } from '../../outlet';
import { referencesIn } from '../../strapi/references';
import { documentNamed, isSameVersion, relationTarget } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { captionsNamed, holdersOf, isAnyPublished, type CaptionHolder } from '../captionHolders';
import { refuseTakenCaptions } from '../refuseTakenCaptions';

const isOfAnother =
  (documentId: string) =>
  ({ story }: CaptionHolder): boolean =>
    story.documentId !== documentId;

/**
 * A caption is one use of one picture in one story: Strapi would take one that is chosen for a story off
 * the story that has it, published or not, and ask nobody.
 */
export async function keepCaptionsOfOthersBeforeSave({
  strapi,
  action,
  documentId,
  locale,
  data,
}: Save): Promise<void> {
  if (action === 'clone') return;
  const named = await captionsNamed(strapi, referencesIn(data.captions) ?? [], locale);
  const own = (await holdersOf(strapi, named)).filter(
    ({ story }) => story.documentId === documentId
  );
  const added = named.filter((each) => !own.some(({ caption }) => isSameVersion(caption, each)));
  const holders = await holdersOf(strapi, added, { isHeld: true });
  await refuseTakenCaptions(strapi, holders.filter(isOfAnother(documentId)), ['captions']);
}

/**
 * Whoever chooses another story in the caption itself sees the one that it has and means it, as long as
 * no reader does.
 */
export async function keepCaptionInStoryBeforeSave({
  strapi,
  action,
  documentId,
  locale,
  data,
}: Save): Promise<void> {
  const target = relationTarget(data.article);
  if (action !== 'update' || !target) return;
  const article = await documentNamed(strapi, ARTICLE, target);
  if (article === null) return;
  const caption = [{ documentId, locale }];
  const seen = (await holdersOf(strapi, caption)).filter(isOfAnother(article));
  // In the order of those who publish a story: all that it stands in, the story, its captions.
  if (seen.length > 0) await lockUrls(strapi, 'exclusive');
  const stories = seen.map(({ story }) => story);
  const isPublic = await isAnyPublished(strapi, stories);
  const holders = await holdersOf(strapi, caption, { isHeld: true });
  const isMeant = ({ story }: CaptionHolder) =>
    !isPublic && stories.some(({ documentId: known }) => known === story.documentId);
  await refuseTakenCaptions(
    strapi,
    holders.filter(isOfAnother(article)).filter((each) => !isMeant(each)),
    ['article']
  );
}
