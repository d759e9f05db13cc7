import type {
  CaptionActionAnswer,
  CaptionAction,
  CaptionCheckAnswer,
  CaptionCheckRequest,
  CaptionReview,
  CaptionOverview,
} from '../../types/caption-review';
import type { Answer, Newsroom } from './newsroom';

/** The review of captions as the admin panel asks for it, with an editor's token. */
export interface ReviewClient {
  check(request: CaptionCheckRequest): Promise<CaptionReview[]>;
  act(
    caption: string,
    action: CaptionAction,
    request?: Record<string, unknown>
  ): Promise<{ status: number; caption: CaptionReview; error: Answer['body'] }>;
  overview(): Promise<CaptionOverview>;
  call(method: string, path: string, data?: unknown): Promise<Answer>;
}

export function captionReviewOf(newsroom: Newsroom, token: string): ReviewClient {
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
      return (body as CaptionCheckAnswer).captions;
    },
    async act(caption, action, request = {}) {
      const { status, body } = await call('POST', `${caption}/${action}`, {
        locale: null,
        ...request,
      });
      return { status, caption: (body as CaptionActionAnswer)?.caption, error: body?.error };
    },
    async overview() {
      const { status, body } = await call('GET', 'overview');
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body as CaptionOverview;
    },
  };
}
