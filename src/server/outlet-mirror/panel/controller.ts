import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import type { PanelSnippet } from '../../../../types/mirror-panel';
import { apiAddress } from '../../http';
import { refuse } from '../../input/problems';
import { readBody } from '../../input/readBody';
import { rowsOf } from '../../strapi/rows';
import { OUTLET_MIRROR } from '../../strapi/uids';
import { SigningError, type OutletKeyStore } from '../key';
import { requireOutlet } from '../mirroredOutlet';
import { mirrorsOptions } from '../options';
import { snippetOf } from '../signed-list';
import { MirrorPanel } from './mirrorPanel';
import { OutletChecks } from './outletChecks';
import { panelKeys } from './panelKeys';

const checkSchema = z.strictObject({
  mirror: z.string('Write the document identifier of a mirror, or leave it out.').optional(),
});

/** What the admin panel asks of outlets and their mirrors; see types/mirror-panel.ts. */
export const mirrorPanelController = ({ strapi }: { strapi: Core.Strapi }) => {
  const panel = new MirrorPanel(strapi);
  const checks = new OutletChecks(strapi, strapi.plugin('newsroom').service('mirror-check'));
  const keys: OutletKeyStore = strapi.plugin('newsroom').service('outlet-keys');

  /** @throws NotFoundError where the path names no outlet */
  const outletIn = (ctx: Context) => requireOutlet(strapi, String(ctx.params.outlet));

  return {
    /** `GET /newsroom/mirrors/outlets` */
    async outlets(ctx: Context) {
      ctx.body = await panel.outlets();
    },

    /** `GET /newsroom/mirrors/outlets/:outlet` */
    async outlet(ctx: Context) {
      ctx.body = await panel.outlet(await outletIn(ctx));
    },

    /** `POST /newsroom/mirrors/outlets/:outlet/check` */
    async check(ctx: Context) {
      const { documentId } = await outletIn(ctx);
      const request = readBody(checkSchema, ctx.request.body);
      if (request.mirror !== undefined) {
        const isOfOutlet = await rowsOf(strapi, OUTLET_MIRROR).count({
          where: { documentId: request.mirror, outlet: { documentId } },
        });
        if (isOfOutlet === 0) {
          refuse([{ path: ['mirror'], message: 'The outlet has no such mirror.' }]);
        }
      }
      const lines = checks.begin(documentId, request);
      if (lines === null) {
        return ctx.conflict('The mirrors of this outlet are being checked. Wait until that ends.');
      }
      ctx.type = 'application/x-ndjson';
      ctx.set('Cache-Control', 'no-store, no-transform');
      // Asks nginx to hand on each line as it comes.
      ctx.set('X-Accel-Buffering', 'no');
      ctx.body = lines;
    },

    /** `GET /newsroom/mirrors/outlets/:outlet/snippet` */
    async snippet(ctx: Context) {
      const outlet = await outletIn(ctx);
      const answer: PanelSnippet = {
        html: await snippetOf(strapi, outlet),
        address: `${apiAddress(strapi)}/outlets/${encodeURIComponent(outlet.slug)}/mirrors.html`,
      };
      ctx.body = answer;
    },

    /** `GET /newsroom/mirrors/outlets/:outlet/keys` */
    async keys(ctx: Context) {
      const { documentId } = await outletIn(ctx);
      ctx.body = await panelKeys(keys, documentId);
    },

    /** `POST /newsroom/mirrors/outlets/:outlet/keys/rotate`: makes the first key where there is none. */
    async rotateKey(ctx: Context) {
      const { documentId } = await outletIn(ctx);
      try {
        await keys.rotate(documentId, mirrorsOptions(strapi).keyOverlapDays);
      } catch (error) {
        throw error instanceof SigningError ? new errors.ApplicationError(error.message) : error;
      }
      ctx.body = await panelKeys(keys, documentId);
    },

    /** `POST /newsroom/mirrors/outlets/:outlet/keys/:kid/revoke`: once is enough. */
    async revokeKey(ctx: Context) {
      const { documentId } = await outletIn(ctx);
      const kid = String(ctx.params.kid);
      const isRevoked = await keys.revoke(documentId, kid);
      const answer = await panelKeys(keys, documentId);
      if (!isRevoked && !answer.keys.some((key) => key.kid === kid)) {
        throw new errors.NotFoundError('The outlet has no such key.');
      }
      ctx.body = answer;
    },
  };
};
