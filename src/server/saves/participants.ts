import type { Core } from '@strapi/strapi';

type Middleware = (...told: unknown[]) => unknown;
/** A subscriber of the database layer: told of everything, or of some moments of some types. */
type Subscriber = Middleware | ({ models?: readonly string[] } & Readonly<Record<string, unknown>>);

/** What is used here of Strapi's Document Service and database layer, to which one adds and from which one takes. */
interface Adds<Each> {
  (each: Each): () => unknown;
}

/**
 * Strapi's own that do nothing at a publication, or nothing where every field is of its own language. Those
 * of review workflows may refuse one.
 */
const HARMLESS = /[\\/]@strapi[\\/](?:i18n|upload|content-manager|content-releases)[\\/]/;

/** Who takes part in Strapi's writes beside Strapi and the newsroom. */
class Participants {
  private readonly middlewares = new Set<Middleware>();
  private readonly subscribers = new Set<Subscriber>();

  constructor(strapi: Core.Strapi) {
    const documents = strapi.documents as unknown as { use: Adds<Middleware> };
    const lifecycles = strapi.db.lifecycles as unknown as { subscribe: Adds<Subscriber> };
    const { use } = documents;
    documents.use = (middleware) => {
      // Its first lines are the error itself and this function.
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const leave = use(middleware);
      if (HARMLESS.test(caller)) return leave;
      this.middlewares.add(middleware);
      return () => {
        this.middlewares.delete(middleware);
        return leave();
      };
    };
    const { subscribe } = lifecycles;
    lifecycles.subscribe = (subscriber) => {
      const leave = subscribe.call(lifecycles, subscriber);
      this.subscribers.add(subscriber);
      return () => {
        this.subscribers.delete(subscriber);
        return leave();
      };
    };
  }

  get haveMiddlewares(): boolean {
    return this.middlewares.size > 0;
  }

  /** Whether somebody is told of a new row of a type. */
  hearOfNew(uid: string): boolean {
    return [...this.subscribers].some(
      (each) =>
        typeof each === 'function' || ((each.models?.includes(uid) ?? true) && hearsOfNew(each))
    );
  }
}

const hearsOfNew = (moments: object = {}): boolean =>
  'beforeCreate' in moments || 'afterCreate' in moments;

const participants = new WeakMap<Core.Strapi, Participants>();

/** Notes who comes from now on. To be called behind what the newsroom itself adds when it registers. */
export function noteParticipants(strapi: Core.Strapi): void {
  participants.set(strapi, new Participants(strapi));
}

/** Whether nobody but Strapi and the newsroom takes part in a new row of these types and components. */
export function areAlone(strapi: Core.Strapi, uids: readonly string[]): boolean {
  const others = participants.get(strapi);
  if (!others || others.haveMiddlewares) return false;
  return uids.every(
    (uid) => !others.hearOfNew(uid) && !hearsOfNew(strapi.db.metadata.get(uid).lifecycles)
  );
}
