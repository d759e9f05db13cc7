import type { Deed } from '../desk/deed';
import { pick, type Operation } from './operation';

/** Moves an outlet to the address of one of its mirrors, whose document goes. */
export const makeMirrorPrimary: Operation = {
  name: 'make a mirror the address',
  weight: 2,
  plan(desk, chance): Deed | null {
    const [outlet] = desk.outlets;
    const mirror = pick(chance, desk.mirrors, (state) => state?.state === 'active');
    if (!outlet?.isFree || !mirror) return null;
    const address = mirror.state?.address ?? '';
    const formerState = chance.oneOf(['active', 'seized', null]);
    return {
      what: `make ${mirror.name} the address of ${outlet.name}`,
      on: [outlet, mirror],
      send: (client) =>
        client.panel('POST', `/newsroom/mirrors/outlets/${outlet.documentId}/primary`, {
          mirror: mirror.documentId,
          formerState,
        }),
      acknowledged() {
        outlet.acknowledged(() => ({ address }));
        mirror.acknowledged(() => null);
      },
      doubted() {
        outlet.doubted(() => ({ address }));
        mirror.doubted(() => null);
      },
    };
  },
};
