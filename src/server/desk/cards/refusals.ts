import type { Core } from '@strapi/strapi';
import type { DeskCard } from '../../../../types/desk';
import type { Problem } from '../../input/problems';
import { momentOf, rowsOf } from '../../strapi/rows';
import { SCHEDULE_OUTCOME } from '../../strapi/uids';
import type { CardRow } from './cardRow';

interface RefusedTime {
  article: string;
  locale: string;
  dueAt: string | Date;
  happenedAt: string | Date;
  problems: Problem[] | null;
}

/** Why stories did not go out at the times that still stand in them, by the numbers of their rows. */
export async function refusalsOf(
  strapi: Core.Strapi,
  rows: readonly CardRow[]
): Promise<Map<number, DeskCard['refusal']>> {
  const now = new Date();
  const missed = rows.filter(({ publishAt }) => {
    const at = momentOf(publishAt);
    return at !== null && at <= now;
  });
  if (missed.length === 0) return new Map();
  const refused: RefusedTime[] = await rowsOf(strapi, SCHEDULE_OUTCOME).findMany({
    where: {
      article: { $in: [...new Set(missed.map(({ documentId }) => documentId))] },
      action: 'publish',
      state: 'refused',
    },
  });
  return new Map(
    missed.flatMap((row) => {
      const own = refused.find(
        ({ article, locale, dueAt }) =>
          article === row.documentId &&
          locale === row.locale &&
          momentOf(dueAt)?.getTime() === momentOf(row.publishAt)?.getTime()
      );
      if (!own) return [];
      const problems = (own.problems ?? []).map(({ path, message }) => ({ path, message }));
      return [[row.id, { at: new Date(own.happenedAt).toISOString(), problems }] as const];
    })
  );
}
