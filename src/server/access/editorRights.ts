import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { rowsOf, type Row } from '../strapi/rows';
import { PUBLIC_TYPES } from '../strapi/uids';

/** Strapi calls every service an object; this one is a function. */
type PopulateBuilder = (uid: string) => {
  populateFromQuery(query: object): { build(): Promise<Record<string, unknown> | undefined> };
};

export const isPublicType = (uid: unknown): boolean => PUBLIC_TYPES.some((type) => type === uid);

/** What the editor behind a request may read of a type, by the conditions of the role, too. */
export class EditorRights {
  private readonly checker;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly ctx: Context,
    private readonly type: string
  ) {
    this.checker = strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility: ctx.state.userAbility, model: type });
  }

  mayRead(row: unknown): boolean {
    return !this.checker.cannot.read(row);
  }

  /** Whether the editor might read the row if it were the editor's own. */
  mightRead(row: Row): boolean {
    return this.mayRead({ ...row, createdBy: this.ctx.state.user });
  }

  /** The drafts of documents in every language, with all that a condition looks at. */
  async draftsOf(documentIds: readonly string[]): Promise<Row[]> {
    const query = await this.checker.sanitizedQuery.read({});
    const populateBuilder = this.strapi
      .plugin('content-manager')
      .service('populate-builder') as unknown as PopulateBuilder;
    const populate = await populateBuilder(this.type).populateFromQuery(query).build();
    const hasDrafts =
      this.strapi.contentType(this.type as UID.ContentType).options?.draftAndPublish === true;
    return rowsOf(this.strapi, this.type).findMany({
      where: { documentId: { $in: [...documentIds] }, ...(hasDrafts && { publishedAt: null }) },
      populate: { ...populate, createdBy: { populate: { roles: true } } },
    });
  }
}
