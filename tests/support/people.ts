import type { Answer, Newsroom } from './newsroom';

/** The reading actions that publicRead grants, for a role of the test's own. */
const READING = ['article', 'image-caption', 'outlet-mirror', 'outlet', 'section'].flatMap(
  (type) => [`plugin::newsroom.${type}.find`, `plugin::newsroom.${type}.findOne`]
);

/** Gives a role of users-permissions further actions. */
export async function grant({ strapi }: Newsroom, type: string, actions: string[]): Promise<void> {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type }, populate: { permissions: true } });
  const held: string[] = role.permissions.map(({ action }: { action: string }) => action);
  for (const action of actions.filter((each) => !held.includes(each))) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: role.id } });
  }
}

/** Takes an action from a role of users-permissions. */
export async function deny({ strapi }: Newsroom, type: string, action: string): Promise<void> {
  await strapi.db
    .query('plugin::users-permissions.permission')
    .deleteMany({ where: { action, role: { type } } });
}

/** A signed-in reader, who may read what the public may. @returns the reader's token */
export async function signInReader(newsroom: Newsroom): Promise<string> {
  const { strapi } = newsroom;
  await grant(newsroom, 'authenticated', READING);
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const user = await strapi.plugin('users-permissions').service('user').add({
    username: 'reader',
    email: 'reader@example.com',
    password: 'Reader-0-Reader',
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: role.id,
  });
  return strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
}

/** The first administrator. @returns the token of the admin panel */
export async function signInAdministrator(newsroom: Newsroom): Promise<string> {
  const email = 'editor@example.com';
  const password = 'Editor-0-Editor';
  const { status, body } = await newsroom.request('POST', '/admin/register-admin', {
    data: { firstname: 'Ida', lastname: 'Holm', email, password },
  });
  if (status === 200) return body.data.token;
  const again = await newsroom.request('POST', '/admin/login', { data: { email, password } });
  return again.body.data.token;
}

/** A question to GraphQL, with any token or none. */
export const graphql = (
  newsroom: Newsroom,
  query: string,
  { token, variables }: { token?: string; variables?: Record<string, unknown> } = {}
): Promise<Answer> => newsroom.request('POST', '/graphql', { token, data: { query, variables } });

/** What a role of the admin panel may do with a content type. */
export interface EditorPermission {
  action: string;
  /** Null for permissions of plugins. */
  subject: string | null;
  conditions?: string[];
  properties?: { fields?: string[]; locales?: string[] };
}

/** An editor of the admin panel with a role of their own. @returns the token of the panel */
export async function signInEditor(
  newsroom: Newsroom,
  name: string,
  permissions: EditorPermission[]
): Promise<string> {
  const { strapi } = newsroom;
  const email = `${name.toLowerCase().replaceAll(' ', '-')}@example.com`;
  const password = 'Editor-0-Editor';
  const roles = strapi.service('admin::role');
  const role = await roles.create({ name, description: `What ${name} may do` });
  await roles.assignPermissions(
    role.id,
    permissions.map((permission) => ({ conditions: [], properties: {}, ...permission }))
  );
  await strapi.service('admin::user').create({
    firstname: name,
    lastname: 'Berg',
    email,
    password,
    isActive: true,
    roles: [role.id],
  });
  const { body } = await newsroom.request('POST', '/admin/login', { data: { email, password } });
  return body.data.token;
}
