import { setTimeout as pause } from 'node:timers/promises';
import type { Core, UID } from '@strapi/strapi';
import type { MomentRunner } from '../../src/server/moments';
import type { Change, Moment, Publication, Save, Unpublication } from '../../src/server/moments';

export interface Heard {
  /** Of the newsroom: `afterSave update en published`, in the order they came. */
  moments: string[];
  /** Of Strapi's document service, reads left out: `publish`. */
  actions: string[];
  /** Of Strapi's database, for the type: `create`. */
  lifecycles: string[];
  /** Of Strapi's event hub, for the type: `entry.publish`. */
  events: string[];
  /** The documents that the moments told of. */
  documents: string[];
}

export interface Recorder {
  /** What is heard of the type while something is done, and behind its commit. */
  during(work: () => Promise<unknown>): Promise<Heard>;
}

const nothing = (): Heard => ({
  moments: [],
  actions: [],
  lifecycles: [],
  events: [],
  documents: [],
});
const READS = new Set(['findMany', 'findOne', 'findFirst', 'count']);

export const momentsOf = (strapi: Core.Strapi): MomentRunner =>
  strapi.plugin('newsroom').service('moments');

/** Listens to all that the newsroom and Strapi say of a type. */
export function record(strapi: Core.Strapi, type: UID.ContentType): Recorder {
  let heard = nothing();
  const hear = (moment: Moment) => (event: Save | Publication | Unpublication | Change) => {
    const versions = 'versions' in event ? event.versions : [event];
    const locales = versions.map(({ locale }) => locale ?? '-').join('+');
    heard.documents.push(...versions.map(({ documentId }) => documentId));
    heard.moments.push(
      [
        moment,
        ...('action' in event ? [event.action] : []),
        locales,
        ...('published' in event && event.published ? ['published'] : []),
        ...('draft' in event ? [event.draft ? 'over a draft' : 'without a draft'] : []),
      ].join(' ')
    );
  };
  const all = [
    'beforeSave',
    'beforePublish',
    'beforeUnpublish',
    'afterSave',
    'afterCommit',
  ] as const;
  for (const moment of all) {
    momentsOf(strapi).add({ type, moment, hook: hear(moment) } as never);
  }
  strapi.documents.use((context, next) => {
    if (context.uid === type && !READS.has(context.action)) heard.actions.push(context.action);
    return next();
  });
  strapi.db.lifecycles.subscribe({
    models: [type],
    beforeCreate: () => void heard.lifecycles.push('create'),
    beforeUpdate: () => void heard.lifecycles.push('update'),
    beforeDelete: () => void heard.lifecycles.push('delete'),
  });
  strapi.eventHub.subscribe(async (name: string, payload?: { uid?: string }) => {
    if (payload?.uid === type) heard.events.push(name);
  });
  /** Strapi reads an entry again before it sends its event, behind the commit. */
  const untilQuiet = async () => {
    await strapi.plugin('newsroom').service('commit-callbacks').settled();
    await momentsOf(strapi).settled();
    for (let events = -1; events !== heard.events.length; ) {
      events = heard.events.length;
      await pause(100);
    }
  };
  return {
    async during(work) {
      await untilQuiet();
      heard = nothing();
      await work();
      await untilQuiet();
      return { ...heard, documents: [...new Set(heard.documents)] };
    },
  };
}
