import type { Newsroom } from '../newsroom';
import { signInAdministrator, signInReader } from '../people';
import { signInEditor } from '../editors';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const MIRRORS = ['read', 'check', 'keys', 'move', 'sources'].map((each) => ({
  action: `plugin::newsroom.mirrors.${each}`,
}));

/** Everybody who asks, and how they come by what they show at the door. */
export async function signInCallers(newsroom: Newsroom) {
  const { strapi } = newsroom;
  const token = async (name: string, type: string, permissions?: string[]): Promise<string> => {
    const made = await strapi.service('admin::api-token').create({
      name,
      type,
      description: '',
      lifespan: null,
      ...(permissions && { permissions }),
    });
    return made.accessKey;
  };
  /** A user of the site, with a role of their own. */
  const user = async (name: string, actions: string[]): Promise<string> => {
    const users = strapi.plugin('users-permissions');
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .create({ data: { name, type: name, description: name } });
    for (const action of actions) {
      await strapi.db
        .query('plugin::users-permissions.permission')
        .create({ data: { action, role: role.id } });
    }
    const { id } = await users.service('user').add({
      username: name,
      email: `${name}@example.com`,
      password: 'Reader-0-Reader',
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role.id,
    });
    return users.service('jwt').issue({ id });
  };
  /** An administrator in one of the roles that Strapi or the newsroom comes with. */
  const inRole = async (code: string): Promise<string> => {
    const role = await strapi.db.query('admin::role').findOne({ where: { code } });
    if (code.startsWith('strapi-')) await letWriteInEveryLanguage(newsroom, role.id);
    const email = `${code}@example.com`;
    const password = 'Editor-0-Editor';
    await strapi.service('admin::user').create({
      firstname: code,
      lastname: 'Frey',
      email,
      password,
      isActive: true,
      roles: [role.id],
    });
    const { body } = await newsroom.request('POST', '/admin/login', { data: { email, password } });
    return body.data.token;
  };
  const on = (
    subject: string,
    actions: string[],
    { fields, locales = ['en'] }: { fields: string[]; locales?: string[] }
  ) =>
    actions.map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject,
      properties: { fields, locales },
    }));

  const superAdmin = await signInAdministrator(newsroom);
  return {
    stranger: undefined,
    nonsense: 'nonsense',
    account: await user('account', []),
    reader: await signInReader(newsroom),
    correspondent: await user('correspondent', [
      'plugin::newsroom.signed-list.find',
      'plugin::newsroom.signed-list.findRestricted',
    ]),
    'read-only token': await token('reading', 'read-only'),
    'token of articles': await token('articles', 'custom', [
      `${ARTICLE}.find`,
      `${ARTICLE}.findOne`,
    ]),
    'token of lists': await token('lists', 'custom', [
      'plugin::newsroom.signed-list.find',
      'plugin::newsroom.signed-list.findRestricted',
    ]),
    'token of files': await token('files', 'custom', [
      'plugin::upload.content-api.find',
      'plugin::upload.content-api.findOne',
    ]),
    'full-access token': newsroom.token,
    'role of nothing': await signInEditor(newsroom, []),
    'role of headlines': await signInEditor(
      newsroom,
      on(ARTICLE, ['read'], { fields: ['headline', 'slug'] })
    ),
    'role of captions': await signInEditor(newsroom, [
      ...on(CAPTION, ['read', 'update'], { fields: ['caption', 'image'] }),
      { action: 'plugin::newsroom.captions.override' },
    ]),
    'role of files': await signInEditor(newsroom, [{ action: 'plugin::upload.read' }]),
    'role that sees mirrors': await signInEditor(newsroom, MIRRORS.slice(0, 1)),
    'role of mirrors': await signInEditor(newsroom, MIRRORS),
    Author: await inRole('strapi-author'),
    Editor: await inRole('strapi-editor'),
    Reporter: await inRole('newsroom-reporter'),
    'Photo editor': await inRole('newsroom-photo-editor'),
    Desk: await inRole('newsroom-desk'),
    Publisher: await inRole('newsroom-publisher'),
    'Super Admin': superAdmin,
  };
}

export type Tokens = Awaited<ReturnType<typeof signInCallers>>;
export type Caller = keyof Tokens;

/** Strapi gives the roles that it comes with no language of the types that are there later. */
async function letWriteInEveryLanguage({ strapi }: Newsroom, role: number): Promise<void> {
  const permissions = strapi.db.query('admin::permission');
  const held: Array<{ id: number; properties: object }> = await permissions.findMany({
    where: { role, subject: { $in: [ARTICLE, CAPTION] } },
  });
  for (const { id, properties } of held) {
    await permissions.update({
      where: { id },
      data: { properties: { ...properties, locales: ['en', 'ar'] } },
    });
  }
}
