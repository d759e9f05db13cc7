import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { ReadinessAnswer } from '../../../../types/readiness';
import { EditorReader } from '../../strapi/reader';
import { localesOf, version } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { checkReadiness } from './checkReadiness';
import { loadTypedStory } from './loadTypedStory';
import { readReadinessRequest } from './request';

/** What the admin panel asks about a story before it is published; see types/readiness.ts. */
export const readinessController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /newsroom/articles/readiness` */
  async check(ctx: Context) {
    const reader = new EditorReader(strapi, ctx.state.userAbility);
    if (!reader.mayRead(ARTICLE)) throw new errors.ForbiddenError();
    const { documentId, values, ...asked } = readReadinessRequest(ctx.request.body);
    const [locale = null] = await localesOf(strapi, ARTICLE, asked.locale ?? undefined);
    if (documentId !== null) await allow(strapi, reader, { documentId, locale });
    const story = await loadTypedStory(strapi, { documentId, locale, values }, reader);
    const answer: ReadinessAnswer = {
      items: checkReadiness(story, (field) => reader.mayRead(ARTICLE, field)),
    };
    ctx.body = answer;
  },
});

/** @throws ForbiddenError unless the editor may read the story; of a language that is not saved all is typed */
async function allow(
  strapi: Core.Strapi,
  reader: EditorReader,
  story: { documentId: string; locale: string | null }
): Promise<void> {
  if ((await reader.readable(ARTICLE, [story])).length > 0) return;
  if (await version(strapi, ARTICLE, story, 'draft')) throw new errors.ForbiddenError();
}
