import type { Core } from '@strapi/strapi';
import { keptFieldsOf, type Named } from '../strapi/keptVersion';
import type { Row } from '../strapi/rows';
import { insertRows } from '../strapi/insertRows';
import { ARTICLE, IMAGE_CAPTION, STORY_VERSION } from '../strapi/uids';
import { versionRowOf } from './keepStoryVersion';

/** A story as it was just published, with all that belongs to it. */
interface NewPublication {
  story: Row;
  /** Those that readers see, in their order. */
  captions: readonly Row[];
}

/** Keeps what stories are that were published, none of them as it was before, in the transaction that made them so. */
export async function keepPublications(
  strapi: Core.Strapi,
  publications: readonly NewPublication[]
): Promise<void> {
  const versions = await Promise.all(
    publications.map(({ story, captions }) => {
      const named: Record<string, Named> = {};
      const of = { article: story.documentId, locale: String(story.locale) };
      return versionRowOf(strapi, of, 'publication', {
        story: keptFieldsOf(strapi, ARTICLE, story, named),
        captions: captions.map((caption) => {
          const { article: _story, ...fields } = keptFieldsOf(
            strapi,
            IMAGE_CAPTION,
            { ...caption, article: null },
            named
          );
          return { documentId: caption.documentId, fields };
        }),
        named,
      });
    })
  );
  await insertRows(strapi, STORY_VERSION, versions);
}
