/** What the environment says; see .env.example. Read when the site starts, not when it is built. */
const { NEWSROOM_URL, OUTLET, WEBHOOK_SECRET } = process.env;

export const settings = {
  /** Where the newsroom is, without a slash at its end. */
  newsroom: (NEWSROOM_URL || 'http://localhost:1337').replace(/\/+$/, ''),
  /** Slug of the outlet; empty for the first. */
  outlet: OUTLET ?? '',
  /** Of the webhook (Standard Webhooks); empty where the newsroom tells nothing. */
  webhookSecret: WEBHOOK_SECRET ?? '',
};
