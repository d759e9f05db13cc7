import type { Core } from '@strapi/strapi';

export const DEGRADED = 'outlet-mirror.degraded';
export const RECOVERED = 'outlet-mirror.recovered';
export const CERTIFICATE_EXPIRING = 'outlet-mirror.certificate-expiring';
export const SEIZED = 'outlet-mirror.seized';
/** A change of a source that mirrors come from waits for an editor. */
export const SOURCE_HELD = 'outlet-mirror.source-held';

/** Lets webhooks be registered for what happens to mirrors; Strapi refuses events it does not know. */
export function allowMirrorEvents(strapi: Core.Strapi): void {
  const store = strapi.get('webhookStore');
  for (const event of [DEGRADED, RECOVERED, CERTIFICATE_EXPIRING, SEIZED, SOURCE_HELD]) {
    store.addAllowedEvent(event, event);
  }
}
