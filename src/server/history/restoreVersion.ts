import type { Core } from '@strapi/strapi';
import type { RestoreVersionAnswer, RestoreVersionRequest } from '../../../types/history';
import { documentInput } from '../strapi/documentInput';
import { toWrite, withoutDeleted, type Fields } from '../strapi/keptVersion';
import { retryLocked } from '../strapi/retryTransaction';
import { pointingTo, rowsOf, type Row } from '../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../strapi/uids';
import { contentDigest } from '../text/canonicalValue';
import { comparedFields } from './comparedFields';
import type { ComparedType, FieldRights } from './compareContents';
import { keepStoryVersion } from './keepStoryVersion';
import type { StoryContent } from './storyContent';
import type { StoryOf } from './storyVersionStore';

type Left = RestoreVersionAnswer['left'];

/**
 * Puts an earlier version of a story, or fields and captions of it, into its draft, all or nothing. What
 * stood there is kept as a version first, so that this can be undone. Captions that the story has got since
 * stay.
 *
 * @returns what could not be put back
 * @throws ValidationError as a save does
 */
export async function restoreVersion(
  strapi: Core.Strapi,
  of: StoryOf,
  content: StoryContent,
  { fields, captions }: Pick<RestoreVersionRequest, 'fields' | 'captions'>,
  rights: Pick<FieldRights, 'mayWrite'>
): Promise<Left> {
  return retryLocked(strapi, ARTICLE, { documentId: of.article }, async () => {
    const left: Left = [];
    await keepStoryVersion(strapi, of, 'save');
    const write = async (uid: ComparedType, kept: Fields, wanted: readonly string[]) => {
      const names = comparedFields(strapi, uid).filter((name) => wanted.includes(name));
      const allowed = names.filter((name) => rights.mayWrite(uid, name));
      left.push(
        ...names
          .filter((name) => !allowed.includes(name))
          .map((name) => ({ name, reason: 'forbidden' as const }))
      );
      const picked = Object.fromEntries(allowed.map((name) => [name, kept[name] ?? null]));
      const there = await withoutDeleted(strapi, uid, of.locale, picked);
      left.push(...goneOf(picked, there));
      return documentInput(uid, await toWrite(strapi, uid, there));
    };
    const captionFields = comparedFields(strapi, IMAGE_CAPTION);
    const all = fields === undefined && captions === undefined;
    const wantedCaptions = content.captions.filter(
      ({ documentId }) => all || captions?.includes(documentId)
    );
    // First, for the figures of the text to find them.
    for (const caption of wantedCaptions) {
      const standing = await standingCaption(strapi, of, caption);
      const data = await write(IMAGE_CAPTION, caption.fields, captionFields);
      if (Object.keys(data).length === 0) continue;
      const input = { ...data, article: of.article } as never;
      await (standing === null
        ? strapi.documents(IMAGE_CAPTION).create({ locale: of.locale, data: input })
        : strapi
            .documents(IMAGE_CAPTION)
            .update({ documentId: standing, locale: of.locale, data: input }));
    }
    const names = fields ?? (all ? comparedFields(strapi, ARTICLE) : []);
    if (names.length > 0) {
      const data = await write(ARTICLE, content.story, names);
      await strapi.documents(ARTICLE).update({ documentId: of.article, locale: of.locale, data });
    }
    return left;
  });
}

/**
 * The caption of the story that an earlier one is put into: itself, or the one that has its key. One that was
 * given to another story meanwhile stays there.
 */
async function standingCaption(
  strapi: Core.Strapi,
  { article, locale }: StoryOf,
  { documentId, fields }: StoryContent['captions'][number]
): Promise<string | null> {
  const drafts: Row[] = await rowsOf(strapi, IMAGE_CAPTION).findMany({
    select: ['documentId', 'key'],
    where: {
      publishedAt: null,
      locale,
      ...(await pointingTo(strapi, IMAGE_CAPTION, 'article', { documentId: article })),
    },
  });
  const standing =
    drafts.find((draft) => draft.documentId === documentId) ??
    drafts.find(({ key }) => key !== null && key === fields.key);
  return standing?.documentId ?? null;
}

/** The fields that name something which is there no more. */
const goneOf = (wanted: Fields, there: Fields): Left =>
  Object.keys(wanted)
    .filter((name) => contentDigest({ it: wanted[name] }) !== contentDigest({ it: there[name] }))
    .map((name) => ({ name, reason: 'gone' }));
