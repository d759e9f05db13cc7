import { z } from 'zod';

const SECRET = /^whsec_[A-Za-z0-9+/]+={0,2}$/;
const SECRET_BYTES = { least: 24, most: 64 };

const isSecret = (text: string) => {
  if (!SECRET.test(text)) return false;
  const { length } = Buffer.from(text.slice('whsec_'.length), 'base64');
  return length >= SECRET_BYTES.least && length <= SECRET_BYTES.most;
};

/** What the option `webhooks` takes. */
export const webhooksSchema = z.array(
  z.strictObject({
    /** Where what changed is sent to, by POST. */
    url: z.url({
      protocol: /^https?$/,
      error: 'must be an address that starts with https:// or http://',
    }),
    /**
     * What each message is signed with (Standard Webhooks), shared with the receiver: `whsec_` and 24 to
     * 64 bytes in base64.
     */
    secret: z
      .string('must be a text')
      .refine(
        isSecret,
        'must be "whsec_" and 24 to 64 bytes in base64, such as those of: openssl rand -base64 32'
      ),
  }),
  'must be a list such as [{ url: "https://…", secret: "whsec_…" }]'
);

export type WebhookTarget = z.infer<typeof webhooksSchema>[number];

export const defaultWebhooks: WebhookTarget[] = [];
