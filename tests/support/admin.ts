import type { Answer, Newsroom } from './newsroom';
import { signInAdministrator } from './people';

/** The content manager's API for a type, as the admin panel calls it, by a signed-in administrator. */
export interface AdminPanel {
  /** A request to `/content-manager/collection-types/<type><path>`. */
  call(method: string, type: string, path: string, data?: unknown): Promise<Answer>;
}

/** Signs in as the admin panel does. */
export async function signIn(newsroom: Newsroom): Promise<AdminPanel> {
  const token = await signInAdministrator(newsroom);
  return {
    call: (method, type, path, data) =>
      newsroom.request(method, `/content-manager/collection-types/${type}${path}`, { token, data }),
  };
}
