import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** What the option `saves` takes. */
export const savesOptionsSchema = z.strictObject({
  /**
   * Whether work is spared that Strapi does at each save and nobody sees: an entry is read again for
   * an event only where somebody listens, links that went with their row are not looked for, SQLite
   * prepares a statement once, and the captions of a new story, and the stories that are chosen in a
   * list, are published together. Off to have all of it done.
   */
  fast: z.boolean('must be true or false'),
});

export type SavesOptions = z.infer<typeof savesOptionsSchema>;

export const defaultSavesOptions: SavesOptions = { fast: true };

export const savesOptions = (strapi: Core.Strapi): SavesOptions =>
  strapi.config.get('plugin::newsroom.saves');
