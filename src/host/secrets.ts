import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** How many random values each secret holds; Strapi wants several keys for sessions. */
const VALUES_OF_SECRET = {
  APP_KEYS: 2,
  ADMIN_JWT_SECRET: 1,
  API_TOKEN_SALT: 1,
  ENCRYPTION_KEY: 1,
  JWT_SECRET: 1,
  TRANSFER_TOKEN_SALT: 1,
} as const;

export type SecretName = keyof typeof VALUES_OF_SECRET;

const randomSecret = (values: number) =>
  Array.from({ length: values }, () => randomBytes(24).toString('base64')).join(',');

/** Adds what is missing to the .env in the working directory, which git ignores, and to this process. */
function generateMissing(): void {
  const file = path.resolve(process.env.ENV_PATH ?? '.env');
  const missing = Object.entries(VALUES_OF_SECRET).filter(([name]) => !process.env[name]);
  const generated = missing.map(([name, values]) => [name, randomSecret(values)] as const);
  if (generated.length === 0) return;
  const lines = generated.map(([name, value]) => `${name}=${value}\n`).join('');
  const before = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  fs.writeFileSync(file, `${before}${before && !before.endsWith('\n') ? '\n' : ''}${lines}`, {
    mode: 0o600,
  });
  for (const [name, value] of generated) process.env[name] = value;
}

/**
 * A secret of the host, from the environment or .env; made at random on the first start.
 * @throws where .env cannot be written: set the variable by hand then.
 */
export function secret(name: SecretName): string {
  if (!process.env[name]) generateMissing();
  const value = process.env[name];
  if (!value) throw new Error(`The secret ${name} is empty. Set it in the environment or in .env.`);
  return value;
}

/** A secret that holds several values, separated by commas. */
export const secrets = (name: SecretName): string[] => secret(name).split(',');
