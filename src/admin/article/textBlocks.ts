import type { RichTextBlocksStore } from '@strapi/content-manager/strapi-admin';
import { typeInWindow } from './typeInWindow';

/** A story is edited on its own page, or in a window over the page of whatever names it. */
const isFormOfOurs = () =>
  typeInWindow()?.startsWith('plugin::newsroom.') ??
  window.location.pathname.includes('/plugin::newsroom.');

/** Strapi's editor marks a picture between paragraphs so on the page. */
const hasTextPicture = () => document.querySelector('[data-slate-void="true"]') !== null;

/**
 * The blocks of Strapi's editor of texts without the picture, which has no caption there and which the
 * server refuses. Strapi has one list of blocks for all fields, so whether the picture is in it is answered
 * each time it is asked, by the form that is open. Where a text holds one from before, it stays in the list: Strapi's
 * menu cannot be at a block that it does not list.
 */
export function withoutTextPictures({
  image,
  ...blocks
}: RichTextBlocksStore): RichTextBlocksStore {
  if (!image) return blocks;
  const offers = () => !isFormOfOurs() || hasTextPicture();
  return {
    ...blocks,
    image: Object.defineProperties(
      { ...image },
      {
        isInBlocksSelector: { get: offers },
        snippets: { get: () => (offers() ? image.snippets : []) },
      }
    ),
  };
}
