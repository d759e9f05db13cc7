import type { Newsroom } from './newsroom';

interface Grant {
  action: string;
  subject?: string;
  properties?: { fields?: string[]; locales?: string[] };
  conditions?: string[];
}

const CONTENT = 'plugin::content-manager.explorer';
const CAPTION = 'plugin::newsroom.image-caption';
const ARTICLE = 'plugin::newsroom.article';

/** What a role may do with captions: every field of them, in English, unless told otherwise. */
export const onCaptions = (
  actions: ReadonlyArray<'read' | 'create' | 'update' | 'publish'>,
  {
    fields = ['image', 'caption', 'article', 'isFilePhoto'],
    locales = ['en'],
    conditions = [],
  }: { fields?: string[]; locales?: string[]; conditions?: string[] } = {}
): Grant[] =>
  actions.map((action) => ({
    action: `${CONTENT}.${action}`,
    subject: CAPTION,
    properties: action === 'publish' ? { locales } : { fields, locales },
    conditions,
  }));

export const READS_ARTICLES: Grant = {
  action: `${CONTENT}.read`,
  subject: ARTICLE,
  properties: { fields: ['headline', 'body', 'captions'], locales: ['en'] },
};

export const OVERRIDES: Grant = { action: 'plugin::newsroom.captions.override' };

/** A role with these rights and no other. @returns its identifier */
export async function makeRole(
  { strapi }: Newsroom,
  name: string,
  grants: Grant[]
): Promise<number> {
  const roles = strapi.service('admin::role');
  const role = await roles.create({ name, description: '' });
  await roles.assignPermissions(
    role.id,
    grants.map((grant) => ({ properties: {}, conditions: [], ...grant }))
  );
  return role.id;
}

let count = 0;

/** An editor with a role of their own. @returns the token of the admin panel */
export const signInEditor = async (newsroom: Newsroom, grants: Grant[]): Promise<string> =>
  signInWithRole(newsroom, await makeRole(newsroom, `Role ${(count += 1)}`, grants));

/** An editor with one of Strapi's own roles, such as `strapi-author`. @returns the token */
export async function signInStock(newsroom: Newsroom, code: string): Promise<string> {
  const { id } = await newsroom.strapi.service('admin::role').findOne({ code });
  return signInWithRole(newsroom, id);
}

async function signInWithRole(newsroom: Newsroom, role: number): Promise<string> {
  const { strapi } = newsroom;
  const name = `Editor ${(count += 1)}`;
  const email = `editor${count}@example.com`;
  const password = 'Editor-0-Editor';
  await strapi.service('admin::user').create({
    firstname: name,
    lastname: 'Frey',
    email,
    password,
    isActive: true,
    roles: [role],
  });
  const { body } = await newsroom.request('POST', '/admin/login', { data: { email, password } });
  return body.data.token;
}
