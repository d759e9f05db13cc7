import type { StrapiApp } from '@strapi/strapi/admin';
import { IMAGE_CAPTION } from '../../uids';

/** A caption as the content manager answers it when it was made. */
interface CaptionMade {
  id: number;
  documentId: string;
  locale?: string | null;
  caption?: string | null;
}

type Listener = (made: CaptionMade) => void;

const listeners = new Set<Listener>();

/** Hears of each caption that is made in this tab. @returns ends it */
export function onCaptionMade(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Tells of a caption that was made in Strapi's window over the form. */
function tellMade(made: CaptionMade): void {
  for (const listener of listeners) listener(made);
}

/** An answer to a write of the content manager, as Strapi's store hears of it. */
interface StoreAction {
  type?: unknown;
  payload?: { data?: CaptionMade };
  meta?: {
    arg?: {
      endpointName?: string;
      originalArgs?: { model?: string; documentId?: string };
    };
  };
}

/** The requests by which a form makes an entry, saved or published at once. */
const MAKING = ['createDocument', 'publishDocument'];

function captionMadeBy({ type, payload, meta }: StoreAction): CaptionMade | null {
  const { endpointName = '', originalArgs } = meta?.arg ?? {};
  if (type !== 'adminApi/executeMutation/fulfilled' || !MAKING.includes(endpointName)) return null;
  if (originalArgs?.model !== IMAGE_CAPTION || originalArgs.documentId) return null;
  return payload?.data ?? null;
}

/**
 * Listens for the captions that are made: Strapi's "Create a relation" hands one on to a story that is
 * saved, and drops it where the story is not.
 */
export const listenForCaptions = (app: Pick<StrapiApp, 'addMiddlewares'>): void =>
  app.addMiddlewares([
    () => () => (next) => (action) => {
      const result: unknown = next(action);
      const made = captionMadeBy(action as StoreAction);
      if (made) tellMade(made);
      return result;
    },
  ]);
