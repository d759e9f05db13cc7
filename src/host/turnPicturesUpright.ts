import type { Core } from '@strapi/strapi';

/**
 * Turns on Strapi's "Auto orientation" at the first start, without which portraits lie on their side.
 * Whoever turns it off later is left alone.
 */
export async function turnPicturesUpright(strapi: Core.Strapi): Promise<void> {
  const done = strapi.store({ type: 'core', name: 'newsroom-host', key: 'picturesUpright' });
  if (await done.get()) return;
  const uploads = strapi.plugin('upload').service('upload');
  await uploads.setSettings({ ...(await uploads.getSettings()), autoOrientation: true });
  await done.set({ value: true });
}
