import type { Core } from '@strapi/strapi';
import type { ReadComparison } from './compare';
import { findAlone, valuesOf, type ResultSet } from './session';
import { ParameterizedQuery } from './parameterizedQuery';

const PERMISSION = 'plugin::users-permissions.permission';

interface PermissionService {
  findPublicPermissions(): Promise<Permission[]>;
}

/** What Strapi makes of a permission when it lets a reader in. */
interface Permission {
  action: string;
}

/**
 * Has the permissions of the public role read by one statement that is written once. Strapi asks for
 * them on every request without a token, and its query builder takes a third of the time of a whole
 * list for it. They are read each time as before: what an administrator takes away is away at once.
 *
 * @param comparison has Strapi read them, and compares what the statement reads
 */
export function readPublicPermissionsFast(
  strapi: Core.Strapi,
  comparison: ReadComparison | null = null
): void {
  if (!strapi.plugin('users-permissions')) return;
  const statement = new ParameterizedQuery(
    strapi.db
      .queryBuilder(PERMISSION)
      .select(['action'])
      .where({ role: { type: 'public' } })
      .getKnexQuery()
  ).with({});
  const readFast = async (): Promise<Permission[]> => actionsIn(await findAlone(strapi, statement));
  strapi.get('services').extend(PERMISSION, (service: PermissionService) => ({
    ...service,
    findPublicPermissions: comparison
      ? () => compared(comparison, () => service.findPublicPermissions(), readFast)
      : readFast,
  }));
}

/** What Strapi reads, and behind it a comparison with what the statement reads. */
async function compared(
  comparison: ReadComparison,
  readStrapi: PermissionService['findPublicPermissions'],
  readFast: () => Promise<Permission[]>
): Promise<Permission[]> {
  const actions = (permissions: readonly Permission[]) =>
    permissions.map(({ action }) => action).sort();
  const answered = await readStrapi();
  comparison.add({
    request: 'The permissions of the public role',
    answered: actions(answered),
    askStrapi: async () => actions(await readStrapi()),
    askFast: async () => actions(await readFast()),
  });
  return answered;
}

const actionsIn = (found: ResultSet): Permission[] =>
  valuesOf(found, 'action').map((action) => ({ action: String(action) }));
