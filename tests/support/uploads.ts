import { answer, type Answer, type Newsroom } from './newsroom';

const formOf = (bytes: Buffer, name: string, type: string) => {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
  return form;
};

/** Sends a file to one of Strapi's routes that take or replace one. */
export async function send(
  { url }: Newsroom,
  path: string,
  token: string,
  bytes: Buffer,
  name = 'picture.jpg',
  type = 'image/jpeg'
): Promise<Answer> {
  return answer(
    await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: formOf(bytes, name, type),
    })
  );
}

/** Puts a picture into the Media Library over the API. @returns its identifier */
export async function uploadBytes(
  newsroom: Newsroom,
  bytes: Buffer,
  name?: string,
  type?: string
): Promise<number> {
  const { status, body } = await send(newsroom, '/api/upload', newsroom.token, bytes, name, type);
  if (status !== 201) throw new Error(`The picture was not taken: ${JSON.stringify(body)}`);
  return body[0].id;
}

/** The identifier of a file's document, which `strapi import` keeps; its number is another one then. */
export async function documentOfFile({ strapi }: Newsroom, fileId: number): Promise<string> {
  const { documentId } = await strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { id: fileId }, select: ['documentId'] });
  return documentId;
}

/** What the newsroom has written down about a file; null for nothing. */
export async function storedFacts(newsroom: Newsroom, fileId: number) {
  const file = await documentOfFile(newsroom, fileId);
  return newsroom.strapi.db.query('plugin::newsroom.picture-fact').findOne({ where: { file } });
}

export const storedDigest = async (newsroom: Newsroom, fileId: number): Promise<string | null> =>
  (await storedFacts(newsroom, fileId))?.sha256 ?? null;
