import { changing } from '../desk/deed';
import { pick, type Operation } from './operation';

/** Gives an outlet another address, which the URLs of all its stories follow. */
export const moveOutlet: Operation = {
  name: 'move an outlet',
  weight: 2,
  plan(desk, chance) {
    const outlet = pick(chance, desk.outlets);
    if (!outlet) return null;
    const address = `https://${desk.mark()}.example`;
    return changing(
      outlet,
      `move to ${address}`,
      () => ({ address }),
      (client) => client.call('PUT', `/api/outlets/${outlet.documentId}`, { address })
    );
  },
};
