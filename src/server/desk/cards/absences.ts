import type { Core } from '@strapi/strapi';
import type { DeskCard } from '../../../../types/desk';
import { rowsOf, type Version } from '../../strapi/rows';
import { WITHDRAWAL } from '../../strapi/uids';

interface Absence {
  article: string;
  locale: string;
  httpStatus: number | null;
  reason: string | null;
  startedAt: string | Date;
  startedBy: string | null;
}

/** Why readers have lost stories, and since when, by {@link absenceKey}. */
export async function absencesOf(
  strapi: Core.Strapi,
  stories: readonly Version[]
): Promise<Map<string, DeskCard['away']>> {
  if (stories.length === 0) return new Map();
  const rows: Absence[] = await rowsOf(strapi, WITHDRAWAL).findMany({
    select: ['article', 'locale', 'httpStatus', 'reason', 'startedAt', 'startedBy'],
    where: {
      article: { $in: [...new Set(stories.map(({ documentId }) => documentId))] },
      active: true,
    },
  });
  return new Map(
    rows.map(({ article, locale, httpStatus, reason, startedAt, startedBy }) => [
      absenceKey({ documentId: article, locale }),
      {
        status: httpStatus === 410 || httpStatus === 451 ? httpStatus : null,
        reason,
        since: new Date(startedAt).toISOString(),
        by: startedBy,
      },
    ])
  );
}

export const absenceKey = ({ documentId, locale }: Version): string =>
  `${documentId} ${locale ?? ''}`;
