import type { Offer } from './useUnsavedFields';

/** What is offered for the form in Strapi's window over a form. */
export interface WindowOffer extends Offer {
  type: string;
}

let current: WindowOffer | null = null;
const listeners = new Set<() => void>();

/** Tells it to what stands on the page: where Strapi asks about a window nothing can be shown. */
export function tellWindowOffer(offer: WindowOffer | null): void {
  current = offer;
  for (const listener of listeners) listener();
}

/** For who shows it. */
export function onWindowOffer(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const windowOffer = (): WindowOffer | null => current;
