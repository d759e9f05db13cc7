import type { Core, UID } from '@strapi/strapi';
import type { Row } from '../strapi/rows';
import { savesOptions } from './options';
import { areAlone } from './participants';
import { plainOf } from './plainDrafts';
import { publishPlan, type PublishPlan } from './publishPlan';
import { publishRows } from './publishRows';
import { mayBeHeard } from './spareUnheardEvents';

const plans = new WeakMap<Core.Strapi, Map<string, PublishPlan | null>>();

/** Types do not change while Strapi runs. */
function planOf(strapi: Core.Strapi, uid: string): PublishPlan | null {
  const ofStrapi = plans.get(strapi) ?? new Map<string, PublishPlan | null>();
  plans.set(strapi, ofStrapi);
  if (!ofStrapi.has(uid)) ofStrapi.set(uid, publishPlan(strapi, uid));
  return ofStrapi.get(uid) ?? null;
}

/** Writes drafts of a type down as public, all together and past the Document Service. */
export interface Publisher {
  /** Those of some drafts that it can write: nothing leads to or from them that Strapi would write more for. */
  plainOf(drafts: readonly Row[]): Promise<Row[]>;
  /** @param drafts plain ones, of which readers see nothing yet */
  publish(drafts: readonly Row[]): Promise<void>;
}

/**
 * What publishes drafts of a type together. Null where somebody would miss something of what the Document
 * Service does: another one's middleware, lifecycle or listener.
 */
export function publisherOf(strapi: Core.Strapi, uid: UID.ContentType): Publisher | null {
  const plan = planOf(strapi, uid);
  if (!plan || !savesOptions(strapi).fast || mayBeHeard(strapi, 'entry.publish')) return null;
  if (!areAlone(strapi, [uid, ...plan.components])) return null;
  return {
    plainOf: (drafts) => plainOf(strapi, uid, plan, drafts),
    publish: (drafts) => publishRows(strapi, uid, plan, drafts),
  };
}
