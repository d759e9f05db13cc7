import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { DeskLists } from '../../../../types/mirrorDesk';
import { editorName } from '../../strapi/editorName';
import { refuse } from '../../input/problems';
import { rowsOf } from '../../strapi/rows';
import { OUTLET } from '../../strapi/uids';
import { CopyBook } from '../copies';
import type { MirrorLists } from './mirrorLists';

const readBody = (body: unknown): { url: string; accept: boolean } => {
  const { url, accept } = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >;
  refuse([
    ...(typeof url === 'string' && url !== ''
      ? []
      : [{ path: ['url'], message: 'Write the address of the list.' }]),
    ...(typeof accept === 'boolean'
      ? []
      : [
          {
            path: ['accept'],
            message: 'Write true to let the change through, or false to drop it.',
          },
        ]),
  ]);
  return { url: String(url), accept: accept === true };
};

/** What the page of mirrors asks about the lists that mirrors are kept by. */
export const mirrorListsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const lists = (): MirrorLists => strapi.plugin('newsroom').service('mirrorLists');

  /** @throws NotFoundError */
  async function outletOf(ctx: Context): Promise<string> {
    const documentId = String(ctx.params.outlet);
    if ((await rowsOf(strapi, OUTLET).count({ where: { documentId } })) === 0) {
      throw new errors.NotFoundError(`There is no outlet "${documentId}".`);
    }
    return documentId;
  }

  async function answer(ctx: Context, outlet: string): Promise<void> {
    const body: DeskLists = {
      lists: await lists().describe(outlet),
      copies: await new CopyBook(strapi).of(outlet),
    };
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = body;
  }

  return {
    /** `GET /newsroom/mirrors/outlets/:outlet/lists` */
    async find(ctx: Context) {
      await answer(ctx, await outletOf(ctx));
    },

    /** `POST /newsroom/mirrors/outlets/:outlet/lists/read` */
    async read(ctx: Context) {
      const outlet = await outletOf(ctx);
      await lists().readNow(outlet);
      await answer(ctx, outlet);
    },

    /** `POST /newsroom/mirrors/outlets/:outlet/lists/held` */
    async decide(ctx: Context) {
      const outlet = await outletOf(ctx);
      const { url, accept } = readBody(ctx.request.body);
      if (!(await lists().decide(outlet, url, accept, editorName(strapi)))) {
        throw new errors.NotFoundError('No change of this list waits for an editor.');
      }
      await answer(ctx, outlet);
    },

    /** `POST /newsroom/mirrors/outlets/:outlet/copies/:copy/dismiss` */
    async dismiss(ctx: Context) {
      const outlet = await outletOf(ctx);
      const copy = String(ctx.params.copy);
      if (!(await new CopyBook(strapi).dismiss(outlet, copy, editorName(strapi)))) {
        throw new errors.NotFoundError('There is no such report.');
      }
      await answer(ctx, outlet);
    },
  };
};
