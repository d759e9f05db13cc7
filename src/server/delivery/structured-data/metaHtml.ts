import { opening, type Html } from '../html';
import type { MetaTag } from './openGraph';

/** The tags as HTML, a line each, to be put into a page's `<head>` as they are. */
export const metaHtml = (tags: readonly MetaTag[]): Html =>
  tags
    .map(({ attribute, key, content }) => opening('meta', { [attribute]: key, content }))
    .join('\n');
