import path from 'node:path';
import { EventAudience, type EventHub } from '../../../src/server/saves/eventAudience';

const createEventHub: () => EventHub & {
  once(name: string, listener: () => void): () => void;
  addListener(name: string, listener: () => void): () => void;
  emit(name: string): Promise<void>;
  destroy(): unknown;
} = jest.requireActual(
  path.resolve('node_modules', '@strapi', 'core', 'dist', 'services', 'event-hub.js')
);

describe('the audience of an event hub', () => {
  const nothing = () => undefined;

  it('is nobody at first, and who listens to one event hears no other', () => {
    const hub = createEventHub();
    const audience = new EventAudience(hub);
    expect(audience.hears('entry.update')).toBe(false);
    hub.on('entry.update', nothing);
    expect([audience.hears('entry.update'), audience.hears('entry.create')]).toEqual([true, false]);
  });

  it.each(['on', 'addListener'] as const)('is left by who stops listening by %s', (method) => {
    const hub = createEventHub();
    const audience = new EventAudience(hub);
    const stop = hub[method]('entry.update', nothing) as () => void;
    hub.on('entry.update', nothing);
    stop();
    expect(audience.hears('entry.update')).toBe(true);
    hub.off('entry.update', nothing);
    expect(audience.hears('entry.update')).toBe(false);
  });

  it('hears all by who subscribes, until it unsubscribes', () => {
    const hub = createEventHub();
    const audience = new EventAudience(hub);
    const stop = hub.subscribe(nothing) as () => void;
    expect(audience.hears('anything')).toBe(true);
    stop();
    expect(audience.hears('anything')).toBe(false);
  });

  it('still gets what it listens to, and who listens once is told', async () => {
    const hub = createEventHub();
    const audience = new EventAudience(hub);
    const told: string[] = [];
    hub.on('a', () => told.push('on'));
    hub.once('a', () => told.push('once'));
    hub.subscribe((name) => told.push(`subscribed ${String(name)}`));
    expect(audience.hears('a')).toBe(true);
    await hub.emit('a');
    expect(told.sort()).toEqual(['on', 'once', 'subscribed a']);
  });

  it('is gone when all are taken off', () => {
    const hub = createEventHub();
    const audience = new EventAudience(hub);
    hub.on('a', nothing);
    hub.subscribe(nothing);
    hub.destroy();
    expect(audience.hears('a')).toBe(false);
  });
});
