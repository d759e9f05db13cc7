import type { Core } from '@strapi/strapi';
import type { GrantedPermission } from './grantedPermissions';
import { READY_ROLES } from './readyRoles';

const LOCALE = 'plugin::i18n.locale';

interface StoredPermission extends GrantedPermission {
  id: number;
}

/**
 * Lets the newsroom's roles work in a language that is added later, where they work in all others.
 * Strapi names the languages of a role one by one, and gives a new one to the Super Admin alone. What
 * an administrator has limited to some languages stays limited.
 */
export function allowNewLanguages(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [LOCALE],
    async afterCreate(event) {
      await allow(strapi, String((event as { result?: { code?: unknown } }).result?.code ?? ''));
    },
  });
}

async function allow(strapi: Core.Strapi, added: string): Promise<void> {
  const languages: Array<{ code: string }> = await strapi.db.query(LOCALE).findMany();
  const others = languages.map(({ code }) => code).filter((code) => code !== added);
  const roles: Array<{ id: number; permissions: StoredPermission[] }> = await strapi.db
    .query('admin::role')
    .findMany({
      where: { code: { $in: READY_ROLES.map(({ code }) => code) } },
      populate: { permissions: true },
    });
  for (const { id, permissions } of roles) {
    const widened = permissions.filter(({ properties }) => {
      const { locales } = properties;
      return (
        Array.isArray(locales) &&
        !locales.includes(added) &&
        others.every((code) => locales.includes(code))
      );
    });
    for (const { id: permission, properties } of widened) {
      await strapi.db.query('admin::permission').update({
        where: { id: permission },
        data: { properties: { ...properties, locales: [...(properties.locales ?? []), added] } },
      });
    }
    // Tokens of the panel that an editor made have the rights of the editor's role, copied.
    if (widened.length > 0) {
      await strapi.service('admin::api-token-admin').syncPermissionsForRole(id);
    }
  }
}
