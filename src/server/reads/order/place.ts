import type { Core } from '@strapi/strapi';
import type { Client, Dialect } from './dialects';
import type { Sources } from './tables';
import type { Qualify } from './triggers';

/** What the parts of the order need to know of the database. */
export interface Place {
  strapi: Core.Strapi;
  sources: Sources;
  dialect: Dialect;
  client: Client;
  at: Qualify;
}
