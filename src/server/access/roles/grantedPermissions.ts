import type { Core } from '@strapi/strapi';
import { hiddenFields } from '../../strapi/hiddenFields';
import { hasDrafts } from '../../strapi/rows';
import type { PublicType } from '../../strapi/uids';
import type { EntryAction, EntryGrant, ReadyRole } from './readyRoles';

const CONTENT = 'plugin::content-manager.explorer';
/** Strapi's condition that an entry or a file is the editor's own. */
const IS_CREATOR = 'admin::is-creator';
/** Actions that a role is given field by field. */
const BY_FIELD: ReadonlySet<EntryAction> = new Set(['read', 'create', 'update']);

/** A permission as the roles of the admin panel have it. */
export interface GrantedPermission {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: string[] };
  conditions: string[];
}

/**
 * The permissions of a role, with every field that its types have here and every language there is.
 *
 * @param locales the languages of the newsroom, e.g. `['en', 'ar']`
 */
export function grantedPermissions(
  strapi: Core.Strapi,
  { entries, plugins }: ReadyRole,
  locales: readonly string[]
): GrantedPermission[] {
  const ofEntries = entries.flatMap((grant) => {
    const fields = fieldsOf(strapi, grant);
    return grant.actions
      .filter((action) => action !== 'publish' || hasDrafts(strapi, grant.type))
      .map((action) => ({
        action: `${CONTENT}.${action}`,
        subject: grant.type,
        properties: {
          ...(BY_FIELD.has(action) && { fields }),
          ...(isLocalized(strapi, grant.type) && { locales: [...locales] }),
        },
        conditions: [],
      }));
  });
  const ofPlugins = plugins.map(({ action, ownOnly }) => ({
    action,
    subject: null,
    properties: {},
    conditions: ownOnly ? [IS_CREATOR] : [],
  }));
  return [...ofEntries, ...ofPlugins];
}

/** The fields as Strapi's roles name them, with those of components: `authors.name`. */
function fieldsOf(strapi: Core.Strapi, { type, without = [] }: EntryGrant): string[] {
  const model = strapi.contentType(type);
  const fields: string[] = strapi
    .service('admin::content-type')
    .getNestedFields(model, { components: strapi.components });
  const left = new Set([...hiddenFields(model), ...without]);
  return fields.filter((field) => !left.has(field.split('.')[0] ?? field));
}

const isLocalized = (strapi: Core.Strapi, type: PublicType): boolean =>
  strapi.plugin('i18n').service('content-types').isLocalizedContentType(strapi.contentType(type));
