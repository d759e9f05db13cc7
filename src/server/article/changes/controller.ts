import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { StoryChangesAnswer } from '../../../../types/story-changes';
import { EditorReader } from '../../strapi/reader';
import { localesOf } from '../../strapi/rows';
import { storedVersions } from '../../strapi/storedVersions';
import { ARTICLE } from '../../strapi/uids';
import { contentFields, contentPopulate } from '../contentFields';
import { changedFields } from '../publicContent';
import { readerFields } from '../readerFields';

/** What the admin panel asks before a public story is published again; see types/story-changes.ts. */
export const storyChangesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /newsroom/articles/:documentId/changes` */
  async find(ctx: Context) {
    const reader = new EditorReader(strapi, ctx.state.userAbility);
    const asked: unknown = ctx.query.locale;
    const [locale = null] = await localesOf(
      strapi,
      ARTICLE,
      typeof asked === 'string' ? asked : undefined
    );
    const own = { documentId: String(ctx.params.documentId), locale };
    if ((await reader.readable(ARTICLE, [own])).length === 0) throw new errors.ForbiddenError();
    const { draft, published } = await storedVersions(
      strapi,
      ARTICLE,
      own,
      contentPopulate(strapi)
    );
    // Of a component each field is permitted by itself.
    const readable = readerFields(strapi).filter((field) => reader.mayRead(ARTICLE, field));
    const fields = contentFields(strapi).filter((name) =>
      readable.some((field) => field === name || field.startsWith(`${name}.`))
    );
    const answer: StoryChangesAnswer = {
      isPublic: published !== null,
      fields,
      changed: draft && published ? changedFields(published, draft, fields) : [],
    };
    ctx.body = answer;
  },
});
