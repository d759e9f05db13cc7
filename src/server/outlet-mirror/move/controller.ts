import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { MirrorChangeStore } from '../changes';
import { MoveConflict, OutletMoves } from './outletMoves';
import { readMoveRequest } from './moveRequest';
import { numberParameter, refuseUnknown } from '../../http';
import { requireOutlet } from '../mirroredOutlet';
import { onlyWith } from '../permissions';

/** Pages are numbers that a person can turn. */
const MAX_PAGE = 100_000;

/** Answers a conflict as one: Strapi would call it a bad request. */
async function orConflict(ctx: Context, work: () => Promise<unknown>): Promise<void> {
  try {
    ctx.body = await work();
  } catch (error) {
    if (!(error instanceof MoveConflict)) throw error;
    const { name, message } = error;
    ctx.status = 409;
    ctx.body = { data: null, error: { status: 409, name, message, details: {} } };
  }
}

/** What the panel asks to move an outlet, and to see who changed what. */
export const outletMoveController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /newsroom/mirrors/outlets/:outlet/primary`; 409 where somebody else was first. */
  async move(ctx: Context) {
    const request = readMoveRequest(ctx.request.body);
    await orConflict(ctx, () => new OutletMoves(strapi).moveTo(String(ctx.params.outlet), request));
  },

  /** `POST /newsroom/mirrors/moves/:move/undo`; 409 where something later contradicts it. */
  async undo(ctx: Context) {
    await orConflict(ctx, () => new OutletMoves(strapi).undo(String(ctx.params.move)));
  },

  /** `GET /newsroom/mirrors/outlets/:outlet/changes?page=` */
  async changes(ctx: Context) {
    refuseUnknown(ctx.query, ['page']);
    const { documentId: outlet } = await requireOutlet(strapi, String(ctx.params.outlet));
    const page = numberParameter(ctx.query, 'page', { fallback: 1, max: MAX_PAGE });
    ctx.body = {
      ...(await new MirrorChangeStore(strapi).page(outlet, page)),
      moves: await new OutletMoves(strapi).of(outlet),
    };
  },
});

export const outletMoveRoutes = [
  {
    method: 'POST' as const,
    path: '/mirrors/outlets/:outlet/primary',
    handler: 'outlet-move.move',
    config: onlyWith('move'),
  },
  {
    method: 'POST' as const,
    path: '/mirrors/moves/:move/undo',
    handler: 'outlet-move.undo',
    config: onlyWith('move'),
  },
  {
    method: 'GET' as const,
    path: '/mirrors/outlets/:outlet/changes',
    handler: 'outlet-move.changes',
    config: onlyWith('read'),
  },
];
