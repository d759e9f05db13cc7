import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { StoryReader, StoryFile } from '../../../../src/server/archive/reader';
import { feedReader } from '../../../../src/server/archive/readers/feed';
import { ghostReader } from '../../../../src/server/archive/readers/ghost';
import { wxrReader } from '../../../../src/server/archive/readers/wxr';
import { streamElements } from '../../../../src/server/archive/xml/streamElements';
import { streamValues } from '../../../../src/server/archive/json/streamValues';

const MEGABYTE = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** A file that is made while it is read: its items are nowhere as a whole. */
function madeFile(
  start: string,
  item: (number: number) => string,
  count: number,
  end: string
): StoryFile {
  async function* stream() {
    yield Buffer.from(start);
    for (let at = 0; at < count; at += 100) {
      const numbers = Array.from({ length: Math.min(100, count - at) }, (_, index) => at + index);
      yield Buffer.from(numbers.map((number) => item(number)).join(''));
    }
    yield Buffer.from(end);
  }
  return {
    name: 'made',
    head: Buffer.from(start + item(0)),
    size: Infinity,
    stream,
    bytes: () => Promise.reject(new Error('read as a whole')),
  };
}

/** The stories of a file, and by how many bytes the heap was fuller at the worst of 20 looks than at the first. */
async function readAll(reader: StoryReader, file: StoryFile, count: number) {
  let stories = 0;
  let growth = 0;
  let first = 0;
  for await (const item of reader.read(file, {})) {
    if ('story' in item) stories += 1;
    if (stories % Math.ceil(count / 20) !== 0) continue;
    collectGarbage();
    const { heapUsed } = process.memoryUsage();
    first ||= heapUsed;
    growth = Math.max(growth, heapUsed - first);
  }
  return { stories, growth };
}

const COUNT = 600;
const FILLER = 'The tide is low today. '.repeat(1500);

test('a WordPress export far larger than what is kept of it is read in bounded memory', async () => {
  const file = madeFile(
    '<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title>',
    (number) =>
      `<item><title>Ferry ${number}</title><guid>urn:${number}</guid><content:encoded><![CDATA[The tide is low.]]></content:encoded><wp:post_type>post</wp:post_type><wp:comment><wp:comment_content>${FILLER}</wp:comment_content></wp:comment></item>`,
    COUNT,
    '</channel></rss>'
  );
  const { stories, growth } = await readAll(wxrReader, file, COUNT);
  expect(stories).toBe(COUNT);
  // 20 MB of text went by.
  expect(growth).toBeLessThan(12 * MEGABYTE);
}, 120_000);

test('so are a feed and a Ghost export', async () => {
  const feed = madeFile(
    '<rss version="2.0"><channel>',
    (number) =>
      `<item><title>Ferry ${number}</title><guid>urn:${number}</guid><description>The tide is low.</description><extra>${FILLER}</extra></item>`,
    COUNT,
    '</channel></rss>'
  );
  const ofFeed = await readAll(feedReader, feed, COUNT);
  expect(ofFeed.stories).toBe(COUNT);
  expect(ofFeed.growth).toBeLessThan(12 * MEGABYTE);
  const ghost = madeFile(
    '{"db":[{"meta":{},"data":{"posts":[',
    (number) =>
      `${number === 0 ? '' : ','}{"id":"${number}","title":"Ferry ${number}","slug":"f${number}","html":"<p>The tide is low.</p>","plaintext":"${FILLER}","status":"published"}`,
    COUNT,
    ']}}]}'
  );
  const ofGhost = await readAll(ghostReader, ghost, COUNT);
  expect(ofGhost.stories).toBe(COUNT);
  expect(ofGhost.growth).toBeLessThan(12 * MEGABYTE);
}, 120_000);

async function* pieces(text: string, count: number) {
  for (let at = 0; at < count; at += 1) yield text;
}

test('nothing is kept of what surrounds the wanted: elements, texts, values', async () => {
  const start = process.memoryUsage().heapUsed;
  let elements = 0;
  const junk = `<other a="1">${'x'.repeat(900)}</other> y `.repeat(60);
  async function* xml() {
    yield '<feed>';
    yield* pieces(junk, 800);
    yield '<entry>last</entry></feed>';
  }
  for await (const { element, line } of streamElements(xml(), (name) => name === 'entry')) {
    elements += 1;
    expect([element.children, line]).toEqual([['last'], 1]);
  }
  let values = 0;
  async function* json() {
    yield '{"junk":[0';
    yield* pieces(`,{"a":"${'x'.repeat(900)}\\"]"}`.repeat(60), 800);
    yield '],\n"items":[{"b":"]}"}]}';
  }
  for await (const { value, line } of streamValues(json(), (path) => path === 'items.*')) {
    values += 1;
    expect([value, line]).toEqual([{ b: ']}' }, 2]);
  }
  collectGarbage();
  expect([elements, values]).toEqual([1, 1]);
  expect(process.memoryUsage().heapUsed - start).toBeLessThan(40 * MEGABYTE);
}, 60_000);

test('an item of more than 64 MB is refused, and the next is read', async () => {
  async function* xml() {
    yield '<feed><entry>';
    yield* pieces('x'.repeat(MEGABYTE), 70);
    yield '</entry><entry>next</entry></feed>';
  }
  const faults = [];
  for await (const { fault } of streamElements(xml(), (name) => name === 'entry'))
    faults.push(fault);
  expect(faults).toEqual(['too-large', null]);
  async function* json() {
    yield '[{"a":"';
    yield* pieces('x'.repeat(MEGABYTE), 70);
    yield `"},{"a":2},${'['.repeat(600)}${']'.repeat(600)},{"a":,}]`;
  }
  const values = [];
  for await (const found of streamValues(json(), (path) => path === '*')) {
    values.push(found.fault ?? found.value);
  }
  expect(values).toEqual(['too-large', { a: 2 }, 'too-deep', 'not-json']);
}, 60_000);
