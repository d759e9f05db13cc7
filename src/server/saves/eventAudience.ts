/** What is used here of Strapi's event hub. */
export interface EventHub {
  on(name: string, listener: Listener): unknown;
  off(name: string, listener: Listener): unknown;
  subscribe(subscriber: Listener): unknown;
  unsubscribe(subscriber: Listener): unknown;
  removeAllListeners(): unknown;
  removeAllSubscribers(): unknown;
}

type Listener = (...told: unknown[]) => unknown;

/** Who listens to Strapi's event hub, of those who came after this was made. */
export class EventAudience {
  private readonly listeners = new Map<string, Listener[]>();
  private subscribers: Listener[] = [];

  constructor(hub: EventHub) {
    const own = { ...hub };
    hub.on = (name, listener) => {
      this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
      return own.on.call(hub, name, listener);
    };
    hub.off = (name, listener) => {
      this.listeners.set(name, without(this.listeners.get(name) ?? [], listener));
      return own.off.call(hub, name, listener);
    };
    hub.subscribe = (subscriber) => {
      this.subscribers.push(subscriber);
      return own.subscribe.call(hub, subscriber);
    };
    hub.unsubscribe = (subscriber) => {
      this.subscribers = without(this.subscribers, subscriber);
      return own.unsubscribe.call(hub, subscriber);
    };
    hub.removeAllListeners = () => {
      this.listeners.clear();
      return own.removeAllListeners.call(hub);
    };
    hub.removeAllSubscribers = () => {
      this.subscribers = [];
      return own.removeAllSubscribers.call(hub);
    };
  }

  hears(name: string): boolean {
    return this.subscribers.length > 0 || (this.listeners.get(name) ?? []).length > 0;
  }
}

/** Without the first of those that are the same, as the hub takes them off. */
function without(listeners: readonly Listener[], gone: Listener): Listener[] {
  const at = listeners.indexOf(gone);
  return at < 0 ? [...listeners] : listeners.toSpliced(at, 1);
}
