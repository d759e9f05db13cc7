import type { Core } from '@strapi/strapi';
import { keepStatements } from './keepStatements';
import { leaveLinksThatWent } from './leaveLinksThatWent';
import { savesOptions } from './options';
import { noteParticipants } from './participants';
import { spareUnheardEvents } from './spareUnheardEvents';

/** What is to be in place before other plugins listen. To be called when plugins register. */
export function spareEvents(strapi: Core.Strapi): void {
  if (savesOptions(strapi).fast) spareUnheardEvents(strapi);
}

/** Notes who takes part in writes. To be called behind what the newsroom itself adds when it registers. */
export function noteWhoTakesPart(strapi: Core.Strapi): void {
  if (savesOptions(strapi).fast) noteParticipants(strapi);
}

/** What is spared of the statements of a save, once the database is there. */
export function spareStatements(strapi: Core.Strapi): void {
  if (!savesOptions(strapi).fast) return;
  leaveLinksThatWent(strapi);
  keepStatements(strapi.db.connection.client);
}

export { publisherOf, type Publisher } from './publishTogether';
