import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { PartlyPublished, RefusalReason, RefusedStory } from '../../../types/bulk-publish';
import type { MomentRunner } from '../moments';
import { localesOf, rowsOf, type Row } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';

/** As the content manager calls it for the entries that are chosen in a list. */
type PublishMany = (uid: string, ids: string[], locale?: string | string[]) => Promise<number>;

/** Stories of one transaction, for which whoever else writes may have to wait. */
const AT_ONCE = 20;

/**
 * Lets stories that are chosen in a list be published each for itself, with its captions: Strapi publishes all
 * of them or, where one is refused, none. Those that nothing is in the way of are written together.
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
  const published = new Map<string, number>();
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    const some = ids.slice(first, first + AT_ONCE);
    for (const each of await publishTogether(strapi, some, locale)) published.set(each, 1);
  }
  const refused: RefusedStory[] = [];
  for (const documentId of ids) {
    if (published.has(documentId)) continue;
    const outcome = await publishAlone(strapi, documentId, locale);
    if (typeof outcome === 'number') published.set(documentId, outcome);
    else {
      const headline = await headlineOf(strapi, documentId, locale);
      refused.push({ documentId, headline, reasons: outcome });
    }
  }
  if (refused.length > 0)
    throw partly({ published: ids.filter((each) => published.has(each)), refused });
  return [...published.values()].reduce((sum, count) => sum + count, 0);
}

/** @returns which of them were published: those of one language that can be written together */
async function publishTogether(
  strapi: Core.Strapi,
  ids: readonly string[],
  locale: string | string[] | undefined
): Promise<string[]> {
  const [language, ...more] = await localesOf(strapi, ARTICLE, locale);
  if (language === undefined || more.length > 0) return [];
  const moments: MomentRunner = strapi.plugin('newsroom').service('moments');
  const versions = ids.map((documentId) => ({ documentId, locale: language }));
  const published = await moments.joint.publishWhatIsPlain(ARTICLE, versions);
  return published.map(({ documentId }) => documentId);
}

/** @returns of how many languages it was published, or why it was not */
async function publishAlone(
  strapi: Core.Strapi,
  documentId: string,
  locale: string | string[] | undefined
): Promise<number | RefusalReason[]> {
  try {
    const { entries } = await strapi
      .documents(ARTICLE)
      .publish({ documentId, ...(locale !== undefined && { locale: locale as string }) });
    return entries.length > 0 ? entries.length : [GONE];
  } catch (error) {
    if (error instanceof errors.ApplicationError) return reasonsIn(error);
    // What went out before it is to be told, and what comes behind it to be tried.
    strapi.log.error(error);
    return [FAILED];
  }
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
