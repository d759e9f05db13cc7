import { making } from '../desk/deed';
import { Thing } from '../desk/thing';
import type { Operation } from './operation';

export const addMirror: Operation = {
  name: 'add a mirror',
  weight: 2,
  plan(desk) {
    const [outlet] = desk.outlets;
    if (!outlet?.documentId) return null;
    const name = `Mirror ${desk.mark()}`;
    const address = `https://${name.slice(7)}.example`;
    return making(
      desk.mirrors,
      new Thing(name, [null]),
      'add',
      { address, state: 'active' },
      (client) =>
        client.call('POST', '/api/outlet-mirrors', {
          label: name,
          outlet: outlet.documentId,
          address,
          kind: 'web',
          pathMapping: 'same-path',
          state: 'active',
          visibility: 'public',
        })
    );
  },
};
