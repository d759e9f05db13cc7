import sharp from 'sharp';
import type { Host } from '../support/hosts';

const SENTENCE =
  'The ferry to the islands stood still at the quay in Hamburg for a second day while the harbour office waited for a part, said Ida Holm of the harbour office.';
const PARAGRAPHS = 12;

interface Answered {
  data: { documentId: string };
}

/** Writes stories into a server by its own API, as editors and their programs do. */
export class Stories {
  private constructor(
    private readonly host: Host,
    private readonly pictures: number[],
    private readonly section: string
  ) {}

  /** @param pictures how many to upload; captions take them in turn */
  static async in(host: Host, pictures: number): Promise<Stories> {
    const ids: number[] = [];
    for (let index = 0; index < pictures; index += 1) ids.push(await upload(host, index));
    const outlet = await post(host, '/api/outlets', {
      name: 'Harbour Press',
      slug: 'harbour-press',
      address: 'https://harbour.example',
    });
    const section = await post(host, '/api/sections', { name: 'Harbour', slug: 'harbour', outlet });
    return new Stories(host, ids, section);
  }

  /** A published story with captions, which are published too. @returns its identifier */
  async publish(number: number, captions: number): Promise<string> {
    const story = await this.draft(number, captions);
    await send(this.host, 'PUT', `/api/articles/${story}`, {});
    return story;
  }

  /** A draft with captions. @returns its identifier */
  async draft(number: number, captions: number): Promise<string> {
    const { host, section, pictures } = this;
    const article = await post(host, '/api/articles?status=draft', {
      headline: `Ferry stands still at the quay, part ${number}`,
      slug: `ferry-stands-still-${number}-${captions}`,
      section,
      body: [
        {
          __component: 'newsroom.text',
          text: Array.from({ length: PARAGRAPHS }, (_each, index) => ({
            type: 'paragraph',
            children: [{ type: 'text', text: `${SENTENCE} That was hour ${index}.` }],
          })),
        },
      ],
    });
    for (let index = 0; index < captions; index += 1) {
      await post(host, '/api/image-captions?status=draft', {
        caption: `The ferry lies at the quay in Hamburg, story ${number}, picture ${index}.`,
        altText: 'A ferry at a quay',
        key: `picture-${index}`,
        image: pictures[(number * captions + index) % pictures.length],
        article,
      });
    }
    return article;
  }
}

async function upload({ url, token }: Host, index: number): Promise<number> {
  const noise = { type: 'gaussian' as const, mean: 60 + ((7 * index) % 120), sigma: 40 };
  const picture = await sharp({
    create: { width: 320, height: 240, channels: 3, background: 'grey', noise },
  })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), `${index}.jpg`);
  const answer = await fetch(`${url}/api/upload`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  });
  const [file] = (await answer.json()) as Array<{ id: number }>;
  if (!file) throw new Error(`An upload was answered ${answer.status}.`);
  return file.id;
}

const post = async (host: Host, path: string, data: object): Promise<string> =>
  (await send(host, 'POST', path, data)).data.documentId;

async function send(
  { url, token }: Host,
  method: string,
  path: string,
  data: object
): Promise<Answered> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ data }),
  });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(body)}`);
  return body as Answered;
}
