import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { asyncContext } from '../../strapi/asyncContext';
import { onRoute } from '../../strapi/onRoute';
import { ARTICLE } from '../../strapi/uids';
import { CAPTION_CHANGES, type CaptionChange } from '../../../../types/caption-changes';
import { Access } from '../review';
import { readCaptionChanges } from './request';

/** What the present request writes of the captions of the story that it saves. */
interface SentChanges {
  changes: readonly CaptionChange[];
  access: Access;
  /** The story that the request names; null for one that is saved for the first time. */
  story: string | null;
  /** The transaction in which they were written; true once that is committed. */
  writtenIn: object | true | null;
}

const sent = asyncContext<SentChanges>('captions sent with their story');

/** Undefined where the present write came with none. */
export const sentChanges = (): SentChanges | undefined => sent.get();

/** The routes by which the form of an entry is saved, or saved and published. */
const SAVING = [
  ['POST', '/collection-types/:model'],
  ['PUT', '/collection-types/:model/:id'],
  ['POST', '/collection-types/:model/actions/publish'],
  ['POST', '/collection-types/:model/:id/actions/publish'],
] as const;

/**
 * Takes the captions out of what the form of a story sends, of whose fields they are none, and keeps them for
 * the hook that writes them in the transaction of the story.
 */
export function takeCaptionChanges(strapi: Core.Strapi): void {
  for (const [method, path] of SAVING) {
    onRoute(
      strapi,
      { plugin: 'content-manager', method, path },
      async (ctx: Context, next: Next) => {
        const request = ctx.request as { body?: unknown };
        const { body } = request;
        const isOfStory = ctx.params.model === ARTICLE && typeof body === 'object' && body !== null;
        if (!isOfStory || !(CAPTION_CHANGES in body)) return next();
        const { [CAPTION_CHANGES]: captions, ...fields } = body;
        request.body = fields;
        const changes = readCaptionChanges(captions);
        if (changes.length === 0) return next();
        const access = new Access(strapi, ctx);
        const story = (ctx.params.id as string | undefined) ?? null;
        return sent.run({ changes, access, story, writtenIn: null }, next);
      }
    );
  }
}
