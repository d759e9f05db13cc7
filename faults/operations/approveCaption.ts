import type { Deed } from '../desk/deed';
import { pick, type Operation } from './operation';

const CAPTIONS = '/content-manager/collection-types/plugin::newsroom.image-caption';

/** Publishes a caption that is there: approves it for the bytes its picture has now. */
export const approveCaption: Operation = {
  name: 'approve a caption',
  weight: 3,
  plan(desk, chance): Deed | null {
    const caption = pick(chance, desk.captions);
    if (!caption) return null;
    return {
      what: `approve ${caption.name}`,
      on: [caption],
      send: (client) => client.panel('POST', `${CAPTIONS}/${caption.documentId}/actions/publish`),
      // Whether it stays approved is for its picture to say; the auditor compares the bytes.
      acknowledged: () => undefined,
      doubted: () => caption.doubted((was) => was),
    };
  },
};
