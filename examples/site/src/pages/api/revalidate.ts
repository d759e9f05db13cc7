import type { APIRoute } from 'astro';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { forget } from '../../newsroom/memory';
import { settings } from '../../settings';

export const prerender = false;

/** Far more than the names of what one write changes. */
const LONGEST_BODY = 1_000_000;

const answer = (status: number, message: string) => Response.json({ message }, { status });

/**
 * Where the newsroom tells what has changed, signed by Standard Webhooks: what is made of it is forgotten,
 * and asked for anew by the next reader.
 */
export const POST: APIRoute = async ({ request }) => {
  if (settings.webhookSecret === '') return answer(404, 'This site remembers nothing.');
  const body = await request.text();
  if (body.length > LONGEST_BODY) return answer(413, 'This is too long.');
  try {
    const told = new Webhook(settings.webhookSecret).verify(
      body,
      Object.fromEntries(request.headers)
    );
    forget(tagsIn(told));
    return new Response(null, { status: 204 });
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
    return answer(401, 'The signature is not that of the newsroom.');
  }
};

/** The names of what has changed; none where the message has none, and then everything is forgotten. */
function tagsIn(message: unknown): string[] {
  const { data } = (message ?? {}) as { data?: { everything?: unknown; tags?: unknown } };
  if (data?.everything === true || !Array.isArray(data?.tags)) return [];
  return data.tags.filter((tag) => typeof tag === 'string');
}
