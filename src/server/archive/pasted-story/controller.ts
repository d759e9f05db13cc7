import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { PastedStoryAnswer } from '../../../../types/pasted-story';
import { EditorReader } from '../../strapi/reader';
import { ARTICLE } from '../../strapi/uids';
import { labelPieces } from './labelPieces';
import { readPastedStoryRequest } from './request';

/** What the admin panel asks about a story that was pasted as a whole; see types/pasted-story.ts. */
export const pastedStoryController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /newsroom/articles/pasted` */
  async read(ctx: Context) {
    if (!new EditorReader(strapi, ctx.state.userAbility).mayRead(ARTICLE)) {
      throw new errors.ForbiddenError();
    }
    const { pieces, locale } = readPastedStoryRequest(ctx.request.body);
    const answer: PastedStoryAnswer = { pieces: labelPieces(pieces, locale) };
    ctx.body = answer;
  },
});
