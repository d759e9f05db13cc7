import type { Core } from '@strapi/strapi';
import { retryLocked } from '../../strapi/retryTransaction';
import { grantedPermissions } from './grantedPermissions';
import { READY_ROLES } from './readyRoles';

const ROLE = 'admin::role';
/** With Strapi's own roles, which are there first. */
const ANCHOR = { code: 'strapi-super-admin' };

/**
 * Gives the admin panel the newsroom's roles, at the first start and never again: what an
 * administrator changes in them, or deletes, stays so. A role of the newsroom's own that has one of
 * their names already is left as it is. All of them are made, or none; of two nodes that start at once,
 * one makes them.
 */
export function makeReadyRoles(strapi: Core.Strapi): void {
  // Strapi makes its own roles only where there is none, behind the start of plugins, and gives the
  // Super Admin all permissions right after: the moment at which those of every plugin are known.
  const hook = strapi.service(ROLE).hooks.willResetSuperAdminPermissions;
  // The hook is one for all Strapis of a process, so what was registered on it is taken off again.
  const handler = async (permissions: unknown) => {
    hook.delete(handler);
    await makeOnce(strapi);
    return permissions;
  };
  hook.register(handler);
}

async function makeOnce(strapi: Core.Strapi): Promise<void> {
  const done = strapi.store({ type: 'plugin', name: 'newsroom', key: 'ready_roles' });
  if (await done.get()) return;
  await retryLocked(strapi, ROLE, ANCHOR, async () => {
    if (await done.get()) return;
    const roles = strapi.service(ROLE);
    const languages: Array<{ code: string }> = await strapi
      .plugin('i18n')
      .service('locales')
      .find();
    const locales = languages.map(({ code }) => code);
    for (const role of READY_ROLES) {
      const { code, name, description } = role;
      const isTaken: boolean = await roles.exists({ $or: [{ name }, { code }] });
      if (isTaken) continue;
      const { id } = await roles.create({ code, name, description });
      await roles.addPermissions(id, grantedPermissions(strapi, role, locales));
    }
    await done.set({ value: { made: true } });
  });
}
