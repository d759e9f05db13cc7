import type { MirrorChanges, MoveRequest } from '../../types/mirror-panel';
import type { Answer, Newsroom } from './newsroom';

/** What the panel asks to move an outlet and to see who changed what, with an editor's token. */
export const movePanelOf = (newsroom: Newsroom, token: string) => {
  const call = (method: string, path: string, data?: unknown): Promise<Answer> =>
    newsroom.request(method, `/newsroom/mirrors/${path}`, {
      token,
      ...(data !== undefined && { data }),
    });
  return {
    call,
    move: (outlet: string, request: MoveRequest) =>
      call('POST', `outlets/${outlet}/primary`, request),
    undo: (move: string) => call('POST', `moves/${move}/undo`),
    async changes(outlet: string, query = ''): Promise<MirrorChanges> {
      const { status, body } = await call('GET', `outlets/${outlet}/changes${query}`);
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body as MirrorChanges;
    },
  };
};
