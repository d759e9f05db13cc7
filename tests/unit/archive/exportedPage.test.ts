import { fileInMemory, readFile } from '../../../src/server/archive/source';
import type { ReadItem } from '../../../src/server/archive/reader';
import { newReadCaption, newStory } from '../../../src/server/archive/story';

const story = newStory({
  headline: 'Pier reopens',
  captions: [newReadCaption({ picture: { url: null, file: 'pictures/0a/0a.jpg' } })],
});

const page = (data: string) =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="generator" content="strapi-plugin-newsroom">${data}</head><body><h1>Pier reopens</h1><p>Text.</p></body></html>`;

const withData = (value: unknown) =>
  page(`<script type="application/json" id="newsroom-story">${JSON.stringify(value)}</script>`);

async function read(html: string) {
  const items: ReadItem[] = [];
  for await (const item of readFile(fileInMemory(Buffer.from(html), 'pier.html'), {})) {
    items.push(item);
  }
  return items;
}

describe('a page of an exported archive', () => {
  it('is the story that it carries, with its pictures as they are reached from it', async () => {
    const [item] = await read(withData({ root: '../../../', story }));
    expect(item).toMatchObject({
      story: {
        headline: 'Pier reopens',
        captions: [{ picture: { file: '../../../pictures/0a/0a.jpg' } }],
      },
    });
  });

  it('is nothing where it is a list', async () => {
    expect(await read(page(''))).toEqual([]);
  });

  it.each([
    ['data that are cut off', withData({ root: '', story }).replace('"captions":', '')],
    ['a way to other folders', withData({ root: '/etc/', story })],
    ['a story with something else in it', withData({ root: '', story: { ...story, html: '' } })],
  ])('is refused for %s', async (_what, html) => {
    expect(await read(html)).toMatchObject([{ refused: { rule: 'invalid-story' } }]);
  });
});
