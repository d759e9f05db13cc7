import type { PastedLine } from '../line';
import type { Tally } from '../pasted';
import { PageReader } from './pageReader';

/**
 * Reads HTML into lines, in a document of its own: none of its scripts runs, and nothing that it names is loaded.
 */
export const readHtml = (html: string, tally: Tally): PastedLine[] =>
  new PageReader(new DOMParser().parseFromString(html, 'text/html'), tally).read();
