import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import createError from 'http-errors';
import type { Context } from 'koa';
import type { DeskStateAnswer } from '../../../types/desk';
import { editorName, editorNumber } from '../strapi/editorName';
import { EditorReader } from '../strapi/reader';
import { localesOf, version, type Row } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { HandoverStore, toHandover } from './handoverStore';
import { readDeskStateRequest } from './requests';

const NOT_READY =
  'Your role may not publish this story, so it may not say that it is ready. Hand it to the desk.';
const NOT_THEIRS = 'Your role may not change this story, and you have not written it.';

/** Where one story stands, and who says so; see types/desk.ts. */
export const deskStateController = ({ strapi }: { strapi: Core.Strapi }) => {
  /** @throws ForbiddenError for who may not read the story */
  async function storyFor(ctx: Context, locale: string | undefined): Promise<[Row, EditorReader]> {
    const reader = new EditorReader(strapi, ctx.state.userAbility);
    if (!reader.mayRead(ARTICLE)) throw new errors.ForbiddenError();
    const [language = null] = await localesOf(strapi, ARTICLE, locale);
    const own = { documentId: String(ctx.params.documentId), locale: language };
    const draft = await version(strapi, ARTICLE, own, 'draft', { createdBy: { select: ['id'] } });
    if (!draft) throw new errors.NotFoundError('There is no such story in this language.');
    if ((await reader.readable(ARTICLE, [own])).length === 0) throw new errors.ForbiddenError();
    return [draft, reader];
  }

  /**
   * Who writes a story hands it over and takes it back, and so does whoever may change it. That it is ready
   * says who could publish it.
   */
  async function mayOver(reader: EditorReader, draft: Row): Promise<DeskStateAnswer['may']> {
    const isOwn = (draft.createdBy as { id: number } | null)?.id === editorNumber(strapi);
    const isEditable = (await reader.allowed('update', ARTICLE, [draft])).length > 0;
    const ready = (await reader.allowed('publish', ARTICLE, [draft])).length > 0;
    return { writing: isOwn || isEditable, desk: isOwn || isEditable, ready };
  }

  async function answerOf(reader: EditorReader, draft: Row): Promise<DeskStateAnswer> {
    const rows = await new HandoverStore(strapi).history(draft);
    return {
      state: rows.find(({ isCurrent }) => isCurrent)?.state ?? 'writing',
      history: rows.map(toHandover),
      may: await mayOver(reader, draft),
    };
  }

  return {
    /** `GET /newsroom/articles/:documentId/desk-state` */
    async find(ctx: Context) {
      const { locale } = ctx.query;
      const [draft, reader] = await storyFor(ctx, typeof locale === 'string' ? locale : undefined);
      ctx.body = await answerOf(reader, draft);
    },

    /** `POST /newsroom/articles/:documentId/desk-state` */
    async set(ctx: Context) {
      const { locale, state, note } = readDeskStateRequest(ctx.request.body);
      const [draft, reader] = await storyFor(ctx, locale ?? undefined);
      const may = await mayOver(reader, draft);
      if (!may[state]) {
        // Strapi leaves its own error of this name without words.
        throw createError(403, state === 'ready' ? NOT_READY : NOT_THEIRS, {
          name: 'ForbiddenError',
        });
      }
      const said = { state, note: note ?? null, by: editorName(strapi) };
      await new HandoverStore(strapi).add(draft, said, new Date());
      ctx.body = await answerOf(reader, draft);
    },
  };
};
