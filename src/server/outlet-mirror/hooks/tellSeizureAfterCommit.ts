import type { Change } from '../../moments';
import { SEIZED } from '../events';
import { seizures } from '../seizures';

/** Tells webhooks of each mirror that has become seized, once it is certain. */
export async function tellSeizureAfterCommit(change: Change): Promise<void> {
  for (const seizure of seizures.get(change) ?? []) {
    await change.strapi.eventHub.emit(SEIZED, seizure);
  }
}
