import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { SLUGS, type ResponseCache, type SurrogateKey } from '../../cache';
import type { WebhookTarget } from '../options';
import { changesOf } from './changesOf';
import { WebhookQueue } from './webhookQueue';

/** What Strapi keeps for itself, such as sessions and roles of its panel: no answer is made of it. */
const isOfStrapiAlone = (key: SurrogateKey) => /^(?:admin\.|table:(?:admin|strapi)_)/.test(key);

/** What a new draft touches, too: the slugs that are taken, and the other side of a relation. */
const mayBeOfDraft = (key: SurrogateKey) => key === SLUGS || /:[^:]*\./.test(key);

/** Tells receivers of the option `webhooks` what readers see otherwise. */
export class Webhooks {
  private queues: WebhookQueue[] = [];

  constructor(private readonly strapi: Core.Strapi) {}

  start(): void {
    const { strapi } = this;
    const targets: WebhookTarget[] = strapi.config.get('plugin::newsroom.webhooks');
    if (targets.length === 0) return;
    this.queues = targets.map(
      (target) =>
        new WebhookQueue(target, {
          changesOf: (keys) => changesOf(strapi, keys),
          log: strapi.log,
        })
    );
    const cache: ResponseCache = strapi.plugin('newsroom').service('cache');
    // What follows is no part of the write that is told of, nor of its transaction.
    const boot = new AsyncResource('newsroom.webhooks');
    cache.onChange((keys) => boot.runInAsyncScope(() => this.tell(keys)));
    for (const queue of this.queues) queue.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.queues.map((queue) => queue.stop()));
  }

  private tell(keys: readonly SurrogateKey[]): void {
    const told = keys.filter((key) => !isOfStrapiAlone(key));
    if (told.every(mayBeOfDraft)) return;
    for (const queue of this.queues) queue.add(told);
  }
}
