import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { formerlyNamed, loadOutletMap } from '../../outlet';
import { OUTLET, SECTION } from '../../strapi/uids';
import { loadOutlets, type Outlets } from '../stories';
import { dependOn, listKey } from '../../cache';
import { withoutEndSlashes } from '../../text/ends';
import { composed } from '../../text/composed';

/** Where in the path of a route the slugs stand, counted from its end: 0 is the last step. */
export interface SlugSteps {
  outlet: number;
  section?: number;
  /** Whether the last step has the ending of a format. */
  isFile: boolean;
}

/** For the `config.middlewares` of a route that names an outlet, and perhaps one of its sections. */
export const followingFormerSlug = (config: SlugSteps) => ({
  name: 'plugin::newsroom.follow-former-slug',
  config,
});

/** Where there is no outlet or section of a name, but was one, 301 to its present name instead of 404. */
export const followFormerSlug =
  (steps: SlugSteps, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      const isMoved =
        error instanceof errors.NotFoundError && (await answerMovedOn(strapi, ctx, steps));
      if (!isMoved) throw error;
      return;
    }
    if (ctx.status === 404) await answerMovedOn(strapi, ctx, steps);
  };

/** @returns whether it has moved */
async function answerMovedOn(
  strapi: Core.Strapi,
  ctx: Context,
  steps: SlugSteps
): Promise<boolean> {
  const path = withoutEndSlashes(ctx.path).split('/');
  const at = (step: number) => path.length - 1 - step;
  const outlets = await loadOutlets(strapi);
  dependOn(ctx, [listKey(OUTLET), listKey(SECTION)]);
  const named = textAt(path, at(steps.outlet), steps);
  const outlet = outlets.bySlug(named.slug) ?? (await outletFormerly(strapi, outlets, named.slug));
  if (!outlet || typeof outlet.slug !== 'string') return false;
  let isMoved = outlet.slug !== named.slug;
  path[at(steps.outlet)] = step(outlet.slug, named.ending);
  if (steps.section !== undefined) {
    const { slug, ending } = textAt(path, at(steps.section), steps);
    const present = await sectionFormerly(strapi, outlet.documentId, slug);
    isMoved ||= present !== null;
    if (present !== null) path[at(steps.section)] = step(present, ending);
  }
  // The same slug in another spelling is no other address.
  if (!isMoved) return false;
  const location = path.join('/');
  ctx.status = 301;
  ctx.set('Location', location + ctx.search);
  ctx.body = { data: null, meta: { location: location + ctx.search } };
  return true;
}

/** A step of a path, as a header can hold it. */
const step = (slug: string, ending: string) =>
  encodeURIComponent(slug) + encodeURIComponent(ending);

/** A step of a path, taken apart as `splitFileName` does where it is a file. */
function textAt(
  path: readonly string[],
  index: number,
  { isFile }: SlugSteps
): { slug: string; ending: string } {
  const text = composed(decoded(path[index] ?? ''));
  const dot = isFile && index === path.length - 1 ? text.lastIndexOf('.') : -1;
  return dot < 1
    ? { slug: text, ending: '' }
    : { slug: text.slice(0, dot), ending: text.slice(dot) };
}

/** What cannot be decoded is taken as it stands, as the router does. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

async function outletFormerly(strapi: Core.Strapi, outlets: Outlets, slug: string) {
  const [owner] = (await formerlyNamed(strapi, OUTLET, slug)).filter((each) =>
    outlets.rows.some(({ documentId }) => documentId === each)
  );
  return outlets.rows.find(({ documentId }) => documentId === owner) ?? null;
}

/** The present slug of a section of an outlet that had this one; null where none had, or one has it. */
async function sectionFormerly(
  strapi: Core.Strapi,
  outlet: string,
  slug: string
): Promise<string | null> {
  const map = await loadOutletMap(strapi);
  if (map.sectionsBySlug(outlet, slug).length > 0) return null;
  const steps = (await formerlyNamed(strapi, SECTION, slug)).map((owner) =>
    map.placeOf({ section: owner })
  );
  const moved = steps.find(
    (place) => place.outlet?.documentId === outlet && place.trail.at(-1)?.slug
  );
  return moved?.trail.at(-1)?.slug ?? null;
}
