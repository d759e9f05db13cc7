import { makePicture, type Saying } from './madePictures';
import type { Newsroom } from './newsroom';
import { uploadBytes } from './uploads';

/** An invented story, long enough for captions to be held against it. */
const FERRY_PARAGRAPHS = [
  'Ferry minister Karl Exempel said in Oslo that talks about the crossing must start this week.',
  'Southland’s envoy Maria Sample agreed, but asked for a guarantee that the ferries sail in winter.',
  'The ferry Sea Otter has lain in the harbour since August. Her crew paints the railings.',
  'Dockers at the quay said they had not been paid. “We cannot eat promises,” the docker Ole Muster said.',
  'The crossing carried forty thousand passengers a year before the dispute.',
];

export const FITTING =
  'Ferry minister Karl Exempel on the quay in Oslo (Photo: Ida Holm/Harbour Press)';
export const WRONG =
  'Governor Paul Adler speaks with Senator Mary Quill at a rally on the steps of the State House in Boston, Massachusetts (AFP photo)';

export const ferryBody = (keys: readonly string[] = []) => [
  ...FERRY_PARAGRAPHS.map((text) => ({
    __component: 'newsroom.text',
    text: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
  })),
  ...keys.map((captionKey) => ({ __component: 'newsroom.figure', captionKey })),
];

let shade = 10;
/** A picture of its own in the Media Library. @returns its number */
export const newPicture = async (
  newsroom: Newsroom,
  saying: Saying = {},
  name?: string
): Promise<number> =>
  uploadBytes(newsroom, await makePicture('jpeg', saying, (shade = (shade + 37) % 250)), name);

/** A draft of the ferry story. @returns its identifier */
export async function ferryArticle(
  newsroom: Newsroom,
  more: Record<string, unknown> = {}
): Promise<string> {
  const { status, body } = await newsroom.call('POST', '/api/articles?status=draft', {
    data: { headline: 'Norland urges ferry talks with Southland', body: ferryBody(), ...more },
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.data.documentId;
}

/** A draft of a caption with a picture of its own. @returns its identifier */
export async function draftCaption(
  newsroom: Newsroom,
  caption: string,
  article: string | null,
  more: Record<string, unknown> = {}
): Promise<string> {
  const image = more.image ?? (await newPicture(newsroom));
  const { status, body } = await newsroom.call('POST', '/api/image-captions?status=draft', {
    data: { caption, article, image, ...more },
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.data.documentId;
}

/** An outlet with a section. @returns the identifier of the section */
export async function sectionOfPress(newsroom: Newsroom): Promise<string> {
  const make = async (type: string, data: object): Promise<string> =>
    (await newsroom.call('POST', `/api/${type}`, { data })).body.data.documentId;
  const outlet = await make('outlets', {
    name: 'Harbour Press',
    slug: 'press',
    address: 'https://press.example',
  });
  return make('sections', { name: 'Region', outlet });
}
