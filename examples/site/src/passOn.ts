import { addressOf } from './newsroom/ask';
import { theOutlet } from './newsroom/outlet';

/** A file of the newsroom, given out at an address of this site; `pathOf` gets the outlet's slug. */
export const passOn = (pathOf: (outlet: string) => string) => async (): Promise<Response> => {
  const { slug } = await theOutlet();
  const { status, headers, body } = await fetch(addressOf(pathOf(encodeURIComponent(slug))));
  return new Response(status === 200 ? body : null, {
    status: status === 200 ? 200 : 404,
    headers: { 'Content-Type': headers.get('Content-Type') ?? 'text/plain' },
  });
};
