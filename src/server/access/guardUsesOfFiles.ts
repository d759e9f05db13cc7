import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { onRoute } from '../strapi/onRoute';
import { EditorRights, isPublicType } from './editorRights';

interface File {
  related?: Array<{ __type?: unknown }>;
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
      for (const file of filesIn(body)) hideUses(strapi, ctx, file);
    });
  }
}

function filesIn(body: { results?: File[] } | File[] | File | null): File[] {
  if (!body) return [];
  if (Array.isArray(body)) return body;
  return 'results' in body ? (body.results ?? []) : [body as File];
}

function hideUses(strapi: Core.Strapi, ctx: Context, file: File): void {
  if (!Array.isArray(file.related)) return;
  file.related = file.related.filter(
    (use) =>
      !isPublicType(use.__type) || new EditorRights(strapi, ctx, String(use.__type)).mayRead(use)
  );
}
