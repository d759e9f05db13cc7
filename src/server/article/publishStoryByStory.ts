import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { PartlyPublished, RefusalReason, RefusedStory } from '../../../types/bulk-publish';
import { rowsOf, type Row } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';

/** As the content manager calls it for the entries that are chosen in a list. */
type PublishMany = (uid: string, ids: string[], locale?: string | string[]) => Promise<number>;

/**
 * Lets stories that are chosen in a list be published one by one, each with its captions in a transaction
 * of its own: Strapi publishes all of them or, where one is refused, none.
 */
export function publishStoryByStory(strapi: Core.Strapi): void {
  const manager: { publishMany: PublishMany } = strapi
    .plugin('content-manager')
    .service('document-manager');
  const publishMany = manager.publishMany.bind(manager);
  manager.publishMany = (uid, ids, locale) =>
    uid === ARTICLE
      ? publishEach(strapi, [...new Set(ids)], locale)
      : publishMany(uid, ids, locale);
}

async function publishEach(
  strapi: Core.Strapi,
  ids: readonly string[],
  locale: string | string[] | undefined
): Promise<number> {
  const published: string[] = [];
  const refused: RefusedStory[] = [];
  let count = 0;
  for (const documentId of ids) {
    const headline = await headlineOf(strapi, documentId, locale);
    const refuse = (reasons: RefusalReason[]) => refused.push({ documentId, headline, reasons });
    try {
      const { entries } = await strapi
        .documents(ARTICLE)
        .publish({ documentId, ...(locale !== undefined && { locale: locale as string }) });
      count += entries.length;
      if (entries.length > 0) published.push(documentId);
      else refuse([GONE]);
    } catch (error) {
      if (error instanceof errors.ApplicationError) {
        refuse(reasonsIn(error));
      } else {
        // What went out before it is to be told, and what comes behind it to be tried.
        strapi.log.error(error);
        refuse([FAILED]);
      }
    }
  }
  if (refused.length > 0) throw partly({ published, refused });
  return count;
}

const GONE: RefusalReason = {
  path: [],
  message: 'There is no such story in this language any more.',
  reason: 'gone',
};
const FAILED: RefusalReason = {
  path: [],
  message: 'The server could not publish it, and has logged why. Try again.',
  reason: 'failed',
};

async function headlineOf(
  strapi: Core.Strapi,
  documentId: string,
  locale: string | string[] | undefined
): Promise<string> {
  const row: Row | null = await rowsOf(strapi, ARTICLE).findOne({
    select: ['headline'],
    where: { documentId, publishedAt: null, ...(locale !== undefined && { locale }) },
  });
  return String(row?.headline ?? documentId);
}

/** A refusal that has several reasons is summed up by the first of them alone. */
function reasonsIn({
  message,
  details,
}: InstanceType<typeof errors.ApplicationError>): RefusalReason[] {
  const { errors: reasons = [] } = (details ?? {}) as { errors?: RefusalReason[] };
  return reasons.length > 0 ? reasons : [{ path: [], message }];
}

/** The form of the story tells all reasons. */
function firstOf([first, ...more]: readonly RefusalReason[]): string {
  if (!first) return '';
  return more.length === 0 ? first.message : `${first.message} (And ${more.length} more.)`;
}

const partly = ({ published, refused }: PartlyPublished) =>
  new errors.ApplicationError(
    [
      `${published.length} of ${published.length + refused.length} stories were published.`,
      ...refused.map(({ headline, reasons }) => `“${headline}” was not: ${firstOf(reasons)}`),
    ].join('\n'),
    { published, refused }
  );
