import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import type { PanelSources } from '../../../../types/mirror-panel';
import { readBody } from '../../input/readBody';
import { editorName } from '../../strapi/editorName';
import { UndeclaredCopyStore } from '../copies';
import { requireOutlet } from '../mirroredOutlet';
import type { MirrorSources } from './mirrorSources';

const ADDRESS = 'Write the address of the source.';

const decisionSchema = z.strictObject({
  url: z.string(ADDRESS).min(1, ADDRESS),
  accept: z.boolean('Write true to let the change through, or false to drop it.'),
});

/** What the panel asks about the sources that mirrors come from. */
export const mirrorSourcesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const sources = (): MirrorSources => strapi.plugin('newsroom').service('mirror-sources');
  const copies = new UndeclaredCopyStore(strapi);

  /** @throws NotFoundError where the path names no outlet */
  const outletIn = async (ctx: Context) =>
    (await requireOutlet(strapi, String(ctx.params.outlet))).documentId;

  async function answer(ctx: Context, outlet: string): Promise<void> {
    const body: PanelSources = {
      sources: await sources().describe(outlet),
      copies: await copies.of(outlet),
    };
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = body;
  }

  return {
    /** `GET /newsroom/mirrors/outlets/:outlet/sources` */
    async find(ctx: Context) {
      await answer(ctx, await outletIn(ctx));
    },

    /** `POST /newsroom/mirrors/outlets/:outlet/sources/read` */
    async read(ctx: Context) {
      const outlet = await outletIn(ctx);
      await sources().readNow(outlet);
      await answer(ctx, outlet);
    },

    /** `POST /newsroom/mirrors/outlets/:outlet/sources/held` */
    async decide(ctx: Context) {
      const outlet = await outletIn(ctx);
      const { url, accept } = readBody(decisionSchema, ctx.request.body);
      if (!(await sources().decide(outlet, url, accept, editorName(strapi)))) {
        throw new errors.NotFoundError('No change of this source waits for an editor.');
      }
      await answer(ctx, outlet);
    },

    /** `POST /newsroom/mirrors/outlets/:outlet/copies/:copy/dismiss` */
    async dismiss(ctx: Context) {
      const outlet = await outletIn(ctx);
      const copy = String(ctx.params.copy);
      if (!(await copies.dismiss(outlet, copy, editorName(strapi)))) {
        throw new errors.NotFoundError('There is no such report.');
      }
      await answer(ctx, outlet);
    },
  };
};
