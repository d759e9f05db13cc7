import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { publicMirrors, type StoredMirror } from '../../outlet-mirror';
import { MIRROR_CHANGE, OUTLET_MIRROR } from '../../strapi/uids';
import { dependOn, keyOfList, listKey, expireAt, readUntracked } from '../../cache';
import { noMirrors, StoryMirrors } from './storyMirrors';

/** What whoever reads mirrors has to be allowed, by whichever door. */
const MAY_READ_MIRRORS = { scope: ['plugin::newsroom.signed-list.find'] };

/**
 * The mirrors of some outlets, for an answer that tells of them. It is right until one of them is
 * written, until checks find that one is out or back, or until the first of them ends.
 *
 * @param outlets document identifiers
 * @throws ForbiddenError for a caller who may not read lists of mirrors
 */
export async function loadStoryMirrors(
  strapi: Core.Strapi,
  ctx: Context,
  outlets: Iterable<string>
): Promise<StoryMirrors> {
  await strapi.get('auth').verify(ctx.state.auth, MAY_READ_MIRRORS);
  const rows = new Map<string, StoredMirror[]>();
  // Each check writes into the tables of what was found; whether readers are told so differs only
  // where it also writes a line into the log of changes.
  await readUntracked(async () => {
    for (const outlet of new Set(outlets)) rows.set(outlet, await publicMirrors(strapi, outlet));
  });
  dependOn(ctx, [listKey(OUTLET_MIRROR), keyOfList(MIRROR_CHANGE)]);
  const mirrors = new StoryMirrors(rows, new Date());
  if (mirrors.until) expireAt(mirrors.until);
  return mirrors;
}

/** The same for an answer that does without mirrors where its caller may not read them. */
export async function loadMirrorsIfAllowed(
  strapi: Core.Strapi,
  ctx: Context,
  outlets: Iterable<string>
): Promise<StoryMirrors> {
  try {
    return await loadStoryMirrors(strapi, ctx, outlets);
  } catch (error) {
    if (error instanceof errors.ForbiddenError || error instanceof errors.UnauthorizedError) {
      return noMirrors();
    }
    throw error;
  }
}
