import { answer, type Answer, type Newsroom } from './newsroom';

/** The content manager's API for a type, as the admin panel calls it, by a signed-in administrator. */
export interface AdminPanel {
  /** A request to `/content-manager/collection-types/<type><path>`. */
  call(method: string, type: string, path: string, data?: unknown): Promise<Answer>;
}

/** Makes an administrator and signs in as the admin panel does. */
export async function signIn({ strapi, url }: Newsroom): Promise<AdminPanel> {
  const credentials = { email: 'desk@example.com', password: 'Correct-horse-7' };
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    ...credentials,
    firstname: 'Ida',
    lastname: 'Holm',
    isActive: true,
    registrationToken: null,
    roles: role ? [role.id] : [],
  });
  const send = async (method: string, path: string, data?: unknown, token?: string) =>
    answer(
      await fetch(`${url}${path}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          ...(token && { Authorization: `Bearer ${token}` }),
        },
        ...(data !== undefined && { body: JSON.stringify(data) }),
      })
    );
  const { body } = await send('POST', '/admin/login', credentials);
  return {
    call: (method, type, path, data) =>
      send(method, `/content-manager/collection-types/${type}${path}`, data, body.data.token),
  };
}
