import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { onRoute } from '../strapi/onRoute';
import { EditorReader } from '../strapi/reader';
import type { Version } from '../strapi/rows';
import { isPublicType } from '../strapi/uids';

/** An entry that uses a file, with the name of its type. */
type Use = Version & { __type?: unknown };

interface File {
  related?: Use[];
}

/**
 * The Media Library tells whoever may see files where they are used, words and all, whatever else the
 * role may read: captions that nobody approved, and those of stories that are withheld. Here it names
 * the uses that the editor may read.
 */
export function guardUsesOfFiles(strapi: Core.Strapi): void {
  for (const path of ['/files', '/files/:id']) {
    onRoute(strapi, { plugin: 'upload', method: 'GET', path }, async (ctx: Context, next: Next) => {
      await next();
      const body = ctx.body as { results?: File[] } | File[] | File | null;
      for (const file of filesIn(body)) await hideUses(strapi, ctx, file);
    });
  }
}

function filesIn(body: { results?: File[] } | File[] | File | null): File[] {
  if (!body) return [];
  if (Array.isArray(body)) return body;
  return 'results' in body ? (body.results ?? []) : [body as File];
}

async function hideUses(strapi: Core.Strapi, ctx: Context, file: File): Promise<void> {
  if (!Array.isArray(file.related)) return;
  const reader = new EditorReader(strapi, ctx.state.userAbility);
  const uses: Use[] = [];
  for (const use of file.related) {
    const type = String(use.__type);
    if (!isPublicType(type) || (await reader.readable(type, [use])).length > 0) uses.push(use);
  }
  file.related = uses;
}
