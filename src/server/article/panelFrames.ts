import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { PLAYER_ORIGINS } from '../../embeds';

const POLICY = 'Content-Security-Policy';

/** Lets the panel's pages show pages of these origins in frames, which their policy allows by host only. */
export function letPanelFrame(
  strapi: Core.Strapi,
  origins: () => readonly string[] | Promise<readonly string[]>
): void {
  const panel = String(strapi.config.get('admin.path', '/admin'));
  strapi.server.use(async (ctx: Context, next: Next) => {
    await next();
    const policy = ctx.response.get(POLICY);
    if (!ctx.path.startsWith(panel) || policy === '' || !ctx.response.is('html')) return;
    ctx.set(POLICY, allowingFrames(policy, await origins()));
  });
}

/** Lets an editor look at an embed of a story in the place where it stands. */
export const letPanelShowEmbeds = (strapi: Core.Strapi): void =>
  letPanelFrame(strapi, () => PLAYER_ORIGINS);

/** A policy in which pages of these origins may be framed, beside those that may be already. */
export function allowingFrames(policy: string, origins: readonly string[]): string {
  if (origins.length === 0) return policy;
  const directives = policy.split(';').map((each) => each.trim());
  const frames = directives.find((each) => /^frame-src(?:\s|$)/i.test(each));
  const added = [frames ?? "frame-src 'self'", ...origins].join(' ');
  return [...directives.filter((each) => each !== '' && each !== frames), added].join(';');
}
