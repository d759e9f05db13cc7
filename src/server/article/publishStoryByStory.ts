import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { rowsOf, type Row } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';

/** As the content manager calls it for the entries that are chosen in a list. */
type PublishMany = (uid: string, ids: string[], locale?: string | string[]) => Promise<number>;

/** A story of several that stays as it is. */
interface Refusal {
  documentId: string;
  headline: string;
  message: string;
}

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
  const refused: Refusal[] = [];
  let count = 0;
  for (const documentId of ids) {
    try {
      const { entries } = await strapi
        .documents(ARTICLE)
        .publish({ documentId, ...(locale !== undefined && { locale: locale as string }) });
      count += entries.length;
      published.push(documentId);
    } catch (error) {
      if (!(error instanceof errors.ApplicationError)) throw error;
      refused.push({
        documentId,
        headline: await headlineOf(strapi, documentId, locale),
        message: reasonIn(error),
      });
    }
  }
  if (refused.length > 0) throw partly(published, refused);
  return count;
}

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

/** The first reason; the form of the story tells all of them. */
function reasonIn({ message, details }: InstanceType<typeof errors.ApplicationError>): string {
  const [first, ...more] =
    (details as { errors?: Array<{ message: string }> } | undefined)?.errors ?? [];
  if (!first) return message;
  return more.length === 0 ? first.message : `${first.message} (And ${more.length} more.)`;
}

const partly = (published: string[], refused: Refusal[]) =>
  new errors.ApplicationError(
    [
      `${published.length} of ${published.length + refused.length} stories were published.`,
      ...refused.map(({ headline, message }) => `“${headline}” was not: ${message}`),
    ].join('\n'),
    { published, refused }
  );
