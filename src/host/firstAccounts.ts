import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';

export interface Account {
  /** The name of the role, as the admin panel shows it. */
  role: string;
  email: string;
  password: string;
}

/** Who works in the demo, by the codes of their roles. */
const PEOPLE = [
  { role: 'strapi-super-admin', email: 'editor', firstname: 'First', lastname: 'Editor' },
  { role: 'newsroom-reporter', email: 'reporter', firstname: 'Ida', lastname: 'Holm' },
  { role: 'newsroom-photo-editor', email: 'photo', firstname: 'Ole', lastname: 'Muster' },
  { role: 'newsroom-desk', email: 'desk', firstname: 'Mara', lastname: 'Quill' },
  { role: 'newsroom-publisher', email: 'publisher', firstname: 'Jo', lastname: 'Adler' },
];

/**
 * Creates an administrator on a host that has none, and somebody in each role of the newsroom, with
 * random passwords that nobody sees twice.
 *
 * @returns none where there is an administrator already
 */
export async function createFirstAccounts(strapi: Core.Strapi): Promise<Account[]> {
  const users = strapi.service('admin::user');
  if (await users.exists()) return [];
  const accounts: Account[] = [];
  for (const { role: code, email: name, ...person } of PEOPLE) {
    const role = await strapi.service('admin::role').findOne({ code });
    if (!role) continue;
    // Strapi wants a digit, a small and a capital letter in a password.
    const password = `${randomBytes(12).toString('base64url')}aA1`;
    const email = `${name}@newsroom.example`;
    await users.create({ ...person, email, password, isActive: true, roles: [role.id] });
    accounts.push({ role: role.name, email, password });
  }
  return accounts;
}
