import type { Core } from '@strapi/strapi';
import type { Client, Dialect } from './dialects';
import type { Sources } from './tables';
import type { QualifyTable } from './triggers';

/** What the parts of the index need to know of the database. */
export interface IndexDatabase {
  strapi: Core.Strapi;
  sources: Sources;
  dialect: Dialect;
  client: Client;
  qualify: QualifyTable;
}
