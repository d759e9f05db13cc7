import type {
  ActionAnswer,
  CaptionAction,
  CheckAnswer,
  CheckRequest,
  DeskCaption,
  DeskOverview,
} from '../../types/captionDesk';
import type { Answer, Newsroom } from './newsroom';

/** The caption desk as the admin panel asks it, with an editor's token. */
export interface Desk {
  check(request: CheckRequest): Promise<DeskCaption[]>;
  act(
    caption: string,
    action: CaptionAction,
    request?: Record<string, unknown>
  ): Promise<{ status: number; caption: DeskCaption; error: Answer['body'] }>;
  overview(): Promise<DeskOverview>;
  call(method: string, path: string, data?: unknown): Promise<Answer>;
}

export function deskOf(newsroom: Newsroom, token: string): Desk {
  const call = (method: string, path: string, data?: unknown) =>
    newsroom.request(method, `/newsroom/captions/${path}`, {
      token,
      ...(data !== undefined && { data }),
    });
  return {
    call,
    async check(request) {
      const { status, body } = await call('POST', 'check', request);
      if (status !== 200) throw new Error(JSON.stringify(body));
      return (body as CheckAnswer).captions;
    },
    async act(caption, action, request = {}) {
      const { status, body } = await call('POST', `${caption}/${action}`, {
        locale: null,
        ...request,
      });
      return { status, caption: (body as ActionAnswer)?.caption, error: body?.error };
    },
    async overview() {
      const { status, body } = await call('GET', 'overview');
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body as DeskOverview;
    },
  };
}
