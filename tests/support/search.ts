import type { Newsroom } from './newsroom';

/** A body of paragraphs. */
export const bodyOf = (...paragraphs: string[]) => [
  {
    __component: 'newsroom.text',
    text: paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
  },
];

/** What readers and programs do with stories that are searched. */
export const searching = (newsroom: Newsroom) => {
  const send = async (method: string, path: string, data: object): Promise<string> => {
    const { status, body } = await newsroom.call(method, `/api/${path}`, { data });
    if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body.data.documentId;
  };
  const ask = (q: string, parameters: Record<string, string> = {}) =>
    newsroom.read(`/api/articles/search?${new URLSearchParams({ q, ...parameters })}`);
  return {
    /** What is made is published, unless the path says otherwise. */
    make: (path: string, data: object) => send('POST', path, data),
    change: (path: string, data: object) => send('PUT', path, data),
    ask,
    /** The headlines that are found, in their order. */
    async found(q: string, parameters: Record<string, string> = {}): Promise<string[]> {
      const { status, body } = await ask(q, parameters);
      if (status !== 200) throw new Error(`${q}: ${status} ${JSON.stringify(body)}`);
      return body.data.map(({ headline }: { headline: string }) => headline);
    },
  };
};
