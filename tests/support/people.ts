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
