import { changing } from '../desk/deed';
import { pick, type Operation } from './operation';

export const seizeMirror: Operation = {
  name: 'note a seized mirror',
  weight: 1,
  plan(desk, chance) {
    const mirror = pick(chance, desk.mirrors, (state) => state?.state === 'active');
    if (!mirror) return null;
    return changing(
      mirror,
      'note as seized',
      (was) => was && { ...was, state: 'seized' },
      (client) =>
        client.call('PUT', `/api/outlet-mirrors/${mirror.documentId}`, { state: 'seized' })
    );
  },
};
