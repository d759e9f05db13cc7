import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';

export interface Credentials {
  email: string;
  password: string;
}

const EMAIL = 'editor@newsroom.example';

/**
 * Creates an administrator on a host that has none, with a random password that nobody sees twice.
 *
 * @returns null where there is one already
 */
export async function createFirstAdministrator(strapi: Core.Strapi): Promise<Credentials | null> {
  const users = strapi.service('admin::user');
  if (await users.exists()) return null;
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  // Strapi wants a digit, a small and a capital letter in a password.
  const password = `${randomBytes(12).toString('base64url')}aA1`;
  await users.create({
    email: EMAIL,
    firstname: 'First',
    lastname: 'Editor',
    password,
    isActive: true,
    roles: [superAdmin.id],
  });
  return { email: EMAIL, password };
}
