import type { Core } from '@strapi/strapi';
import { secret } from '../src/host/secrets';

/** The admin panel of the host; each secret comes from the environment or from the generated .env. */
const admin = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: secret('ADMIN_JWT_SECRET') },
  apiToken: { salt: secret('API_TOKEN_SALT') },
  secrets: { encryptionKey: secret('ENCRYPTION_KEY') },
  transfer: { token: { salt: secret('TRANSFER_TOKEN_SALT') } },
  flags: { nps: env.bool('FLAG_NPS', false), promoteEE: env.bool('FLAG_PROMOTE_EE', false) },
});

export default admin;
