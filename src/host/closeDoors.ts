import type { Core } from '@strapi/strapi';

const PERMISSION = 'plugin::users-permissions.permission';

/**
 * Strapi starts with the doors for strangers to register and sign in open, and the newsroom's host
 * has no use for them: its editors sign in to the admin panel, its readers need no account. Closed
 * on the first start only; what an administrator opens later stays open.
 */
export async function closeDoors(strapi: Core.Strapi): Promise<void> {
  const done = strapi.store({ type: 'core', name: 'newsroom-host', key: 'doorsClosed' });
  if (await done.get()) return;
  await strapi.db.query(PERMISSION).deleteMany({
    where: { role: { type: 'public' }, action: { $startsWith: 'plugin::users-permissions.' } },
  });
  const settings = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  await settings.set({
    value: { ...((await settings.get()) as object | null), allow_register: false },
  });
  await done.set({ value: true });
}
