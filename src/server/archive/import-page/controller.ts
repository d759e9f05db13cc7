import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { CreateDraftAnswer, ImportChoices, ReadAnswer } from '../../../../types/import-page';
import { EditorReader } from '../../strapi/reader';
import { ARTICLE } from '../../strapi/uids';
import type { StoryReaders } from '../storyReaders';
import { choicesOf } from './choices';
import { createDraft } from './createDraft';
import { readUpload } from './readUpload';
import { readCreateDraftRequest } from './requests';
import { sourcesOfRequest } from './sources';

/** What the Import page asks; see types/import-page.ts. */
export const importPageController = ({ strapi }: { strapi: Core.Strapi }) => {
  const editorOf = (ctx: Context): EditorReader => {
    const editor = new EditorReader(strapi, ctx.state.userAbility);
    if (!editor.mayCreate(ARTICLE)) throw new errors.ForbiddenError();
    return editor;
  };
  return {
    /** `GET /newsroom/import/choices` */
    async choices(ctx: Context) {
      const answer: ImportChoices = await choicesOf(strapi, editorOf(ctx));
      ctx.body = answer;
    },

    /** `POST /newsroom/import/read` */
    async read(ctx: Context) {
      const sources = await sourcesOfRequest(ctx.request, () => editorOf(ctx));
      const answer: ReadAnswer = { files: [] };
      const readers: StoryReaders = strapi.plugin('newsroom').service('story-readers');
      for (const source of sources) answer.files.push(await readUpload(source, readers.all()));
      ctx.body = answer;
    },

    /** `POST /newsroom/import/create` */
    async create(ctx: Context) {
      const editor = editorOf(ctx);
      const request = readCreateDraftRequest(ctx.request.body);
      const answer: CreateDraftAnswer = await createDraft(strapi, editor, request, {
        createdBy: ctx.state.user.id,
      });
      ctx.body = answer;
    },
  };
};
