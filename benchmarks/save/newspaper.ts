import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import type { LabelledPair } from '../captions/cases';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

/** The text of a story as editors write it. */
export const bodyOf = (text: string) =>
  text.split('\n').map((paragraph) => ({
    __component: 'newsroom.text' as const,
    text: [{ type: 'paragraph', children: [{ type: 'text', text: paragraph }] }],
  }));

/**
 * An article with captions, each with a picture of its own, as drafts.
 *
 * @param captions the first is the story's own
 * @returns the identifier of the article
 */
export async function draftStory(
  strapi: Core.Strapi,
  story: LabelledPair,
  captions: readonly string[]
): Promise<string> {
  const article = await strapi.documents(ARTICLE).create({
    data: { headline: story.headline, body: bodyOf(story.body) as never },
  });
  for (const [index, caption] of captions.entries()) {
    await strapi.documents(CAPTION).create({
      data: {
        caption,
        altText: `What stands in picture ${index + 1}`,
        image: (await picture(strapi, index)) as never,
        article: article.documentId as never,
      },
    });
  }
  return article.documentId;
}

/** A picture that looks like none of the others. @returns its number */
async function picture(strapi: Core.Strapi, index: number): Promise<number> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'newsroom-picture-'));
  const file = path.join(folder, `picture-${index}.jpg`);
  const noise = { type: 'gaussian' as const, mean: 100 + 10 * index, sigma: 40 };
  await sharp({ create: { width: 320, height: 240, channels: 3, background: 'grey', noise } })
    .jpeg()
    .toFile(file);
  const { size } = await fs.stat(file);
  const [stored] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: {},
      files: {
        filepath: file,
        originalFilename: path.basename(file),
        mimetype: 'image/jpeg',
        size,
      },
    });
  await fs.rm(folder, { recursive: true, force: true });
  return stored.id;
}
