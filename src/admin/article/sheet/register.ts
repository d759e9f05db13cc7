import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { message } from '../../messages';
import { laySheet } from './layout';
import { SheetMissing } from './SheetMissing';

async function loadSheet(): Promise<unknown> {
  try {
    return (await import('./StorySheet')).StorySheet;
  } catch {
    // The browser tells its console which file did not come.
    return SheetMissing;
  }
}

/** The sheet, loaded where a story is opened and nowhere else. */
export function registerSheet(app: StrapiApp): void {
  app.customFields.register({
    name: 'story',
    pluginId: 'newsroom',
    type: 'json',
    intlLabel: message('sheet.title'),
    intlDescription: message('sheet.description'),
    components: {
      // Strapi's types know nothing of what it hands on to such a component.
      Input: async () => ({ default: await loadSheet() }) as { default: ComponentType },
    },
  });
}

/** Lets the sheet stand in the form of stories. */
export function bootstrapSheet(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', laySheet);
}
