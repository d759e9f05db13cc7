import { createHmac } from 'node:crypto';

/**
 * The headers by which a receiver knows that a message is of this newsroom, unchanged and recent
 * (Standard Webhooks 1.0): `webhook-id`, `webhook-timestamp`, and `webhook-signature`, which is `v1,` and
 * the HMAC-SHA256 of `id.timestamp.body` in base64.
 *
 * @param secret `whsec_` and the key in base64
 * @param message its identifier, the same each time it is sent, and its body as it is sent
 * @param at when it is sent
 */
export function signedHeaders(
  secret: string,
  { id, body }: { id: string; body: string },
  at: Date
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
