/** API tokens of the content API and of an administrator. */
const TOKENS: ReadonlySet<string> = new Set(['api-token', 'content-api-token', 'admin-token']);

/** Anything else than a token reads as the public does: a visitor, a signed-in user, nobody at all. */
export function holdsToken(options: { auth?: unknown } | undefined): boolean {
  const auth = options?.auth as { strategy?: { name?: string } } | undefined;
  return TOKENS.has(auth?.strategy?.name ?? '');
}
