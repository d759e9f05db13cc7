import type { Core } from '@strapi/strapi';
import { rowsOf, type Row } from '../../../strapi/rows';
import { ARTICLE } from '../../../strapi/uids';

const nameOf = (documentId: string, locale: unknown) => `${String(locale)} ${documentId}`;

/** The rows of stories that others name, those of the same transaction included. */
export class RelatedRows {
  private readonly drafts = new Map<string, Row>();
  private readonly publics = new Map<string, Row>();

  private constructor() {}

  static async of(strapi: Core.Strapi, documentIds: readonly string[]): Promise<RelatedRows> {
    const related = new RelatedRows();
    if (documentIds.length === 0) return related;
    const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
      select: ['id', 'documentId', 'locale', 'headline', 'publishedAt'],
      where: { documentId: { $in: [...new Set(documentIds)] } },
    });
    for (const row of rows) related.enter(row);
    return related;
  }

  /** Enters a row, which may get its number later. */
  enter(row: Row): void {
    const rows = row.publishedAt === null ? this.drafts : this.publics;
    rows.set(nameOf(row.documentId, row.locale), row);
  }

  draftsOf(documentIds: readonly string[], locale: string): Row[] {
    return documentIds.flatMap((each) => this.drafts.get(nameOf(each, locale)) ?? []);
  }

  publicsOf(documentIds: readonly string[], locale: string): Row[] {
    return documentIds.flatMap((each) => this.publics.get(nameOf(each, locale)) ?? []);
  }
}
