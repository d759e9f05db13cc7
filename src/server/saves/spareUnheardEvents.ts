import type { Core } from '@strapi/strapi';
import { exchange } from '../strapi/exchange';
import { strapiModule } from '../strapi/strapiModule';
import { OWN_TYPES } from '../strapi/uids';
import { EventAudience } from './eventAudience';

interface EventManager {
  emitEvent(name: string, entry: unknown): void;
}

type Events = Record<'createEventManager', CreateEventManager>;

type CreateEventManager = (strapi: Core.Strapi, uid: string) => EventManager;

/** Who listens in each Strapi of this process. */
const audiences = new WeakMap<Core.Strapi, EventAudience>();

/**
 * Has entries of the newsroom's types read again for an event only where somebody listens to it: a
 * webhook, or what a project hangs on the event hub. Strapi reads the whole entry behind each commit,
 * for whoever may listen. To be called when plugins register.
 */
export function spareUnheardEvents(strapi: Core.Strapi): void {
  if (othersMayListen(strapi)) return;
  const events = strapiModule<Events>(
    strapi,
    '@strapi/core',
    'services/document-service/events.js'
  );
  if (!events?.createEventManager) return;
  audiences.set(strapi, new EventAudience(strapi.eventHub as never));
  exchange(events, 'createEventManager', (create) => (asking, uid) => {
    const manager = create(asking, uid);
    if (!uid.startsWith(OWN_TYPES)) return manager;
    return {
      emitEvent(name, entry) {
        if (mayBeHeard(asking, name)) manager.emitEvent(name, entry);
      },
    };
  });
}

/** Whether somebody may listen to an event, as far as is known. */
export const mayBeHeard = (strapi: Core.Strapi, name: string): boolean =>
  audiences.get(strapi)?.hears(name) !== false;

/** Plugins that registered before this one, and may listen since; those of Strapi do not. */
function othersMayListen(strapi: Core.Strapi): boolean {
  const enabled = strapi.config.get<Record<string, { packageInfo?: { name?: string } }>>(
    'enabledPlugins',
    {}
  );
  const names = Object.keys(enabled);
  return names
    .slice(0, names.indexOf('newsroom'))
    .some((name) => !enabled[name]?.packageInfo?.name?.startsWith('@strapi/'));
}
