import type { Order, OrderReply } from '../newsroom/orders';

export interface Reply {
  /** 0 where no answer came. */
  status: number;
  // Whatever the newsroom sent; each operation knows what it asked for.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

export interface Login {
  /** An API token with full access. */
  token: string;
  email: string;
  password: string;
}

/** How long somebody waits for an answer. */
const PATIENCE = 15_000;

const NO_ANSWER: Reply = { status: 0, body: null };

/** Writes to a newsroom over HTTP, as sites, programs and the panel do. */
export class Client {
  private panelToken: Promise<string | null> | null = null;

  constructor(
    private readonly url: string,
    private readonly login: Login,
    /** For what has no door over HTTP: the command's way in. */
    private readonly order: (order: Order) => Promise<OrderReply>
  ) {}

  /** A request with the API token. */
  call(method: string, path: string, data?: object): Promise<Reply> {
    return this.send(method, path, this.login.token, data && { data });
  }

  /** A request as the panel makes it, signed in. */
  async panel(method: string, path: string, data: object = {}): Promise<Reply> {
    this.panelToken ??= this.signIn();
    const token = await this.panelToken;
    if (token === null) {
      this.panelToken = null;
      return NO_ANSWER;
    }
    const reply = await this.send(method, path, token, data);
    // A session ends where the clock jumps.
    if (reply.status === 401) this.panelToken = null;
    return reply;
  }

  /** Makes the first administrator of a newsroom. */
  register(): Promise<Reply> {
    const { email, password } = this.login;
    return this.fetch(
      '/admin/register-admin',
      json('POST', { firstname: 'Ida', lastname: 'Holm', email, password })
    );
  }

  /** Puts a file into the Media Library; `fileId` to replace one. */
  async upload(bytes: Buffer, name: string, fileId?: string): Promise<Reply> {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name);
    return this.fetch(`/api/upload${fileId === undefined ? '' : `?id=${fileId}`}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.login.token}` },
      body: form,
    });
  }

  /** What the command `newsroom import` does. */
  async importStory(story: object): Promise<Reply> {
    try {
      const { value, error } = await this.order({ name: 'import', story });
      return error === undefined ? { status: 200, body: value } : { status: 500, body: error };
    } catch {
      return NO_ANSWER;
    }
  }

  private async signIn(): Promise<string | null> {
    const { email, password } = this.login;
    const { body } = await this.fetch('/admin/login', json('POST', { email, password }));
    return body?.data?.token ?? null;
  }

  private send(method: string, path: string, token: string, body?: object): Promise<Reply> {
    return this.fetch(path, json(method, body, token));
  }

  private async fetch(path: string, request: RequestInit): Promise<Reply> {
    try {
      const response = await fetch(`${this.url}${path}`, {
        ...request,
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : JSON.parse(text) };
    } catch {
      return NO_ANSWER;
    }
  }
}

const json = (method: string, body?: object, token?: string): RequestInit => ({
  method,
  headers: {
    'Content-Type': 'application/json',
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
  },
  ...(body !== undefined && { body: JSON.stringify(body) }),
});
