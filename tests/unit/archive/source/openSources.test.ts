import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { openSources, Unpacked } from '../../../../src/server/archive/source';
import { tarGzOf, tarOf, writeZip } from '../../../support/archives';
import { PARAGRAPHS } from '../../../support/pages';
import { sourceFolder } from '../../../support/sourceFolder';

const page = (headline: string) => `${headline}\n\n${PARAGRAPHS.join('\n\n')}\n`;
const FERRY = 'Ferries stop after the storm in Lindhaven';
const BRIDGE = 'Old bridge of Stenby is closed for the winter';

describe('what a command names', () => {
  const sources = sourceFolder();
  const { folder, unpacked, write } = sources;
  afterAll(() => sources.remove());

  async function read(...inputs: string[]): Promise<string[]> {
    const items = await sources.read(...inputs);
    return items.map((item) =>
      'story' in item
        ? `${item.place}: ${item.story.headline}`
        : `${item.place}: ${item.refused.rule}`
    );
  }

  it('may be files, in the order of their names', async () => {
    const files = [write('files/b.txt', page(FERRY)), write('files/a.txt', page(BRIDGE))];
    expect(await read(...files)).toEqual([`a.txt, text: ${BRIDGE}`, `b.txt, text: ${FERRY}`]);
  });

  it('may be a folder with folders in it, whose pictures and styles are no stories', async () => {
    write('site/2019/ferry.txt', page(FERRY));
    write('site/bridge.txt', page(BRIDGE));
    write('site/print.css', 'body { color: black }');
    write('site/2019/quay.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'));
    expect(await read(path.join(folder, 'site'))).toEqual([
      `2019/ferry.txt, text: ${FERRY}`,
      `bridge.txt, text: ${BRIDGE}`,
    ]);
  });

  it('may be a pattern', async () => {
    write('many/one.txt', page(FERRY));
    write('many/two.md', 'nothing of the pattern');
    expect(await read(path.join(folder, 'many', '*.txt'))).toEqual([`one.txt, text: ${FERRY}`]);
  });

  it.each([
    [
      'a zip',
      async (file: string) => writeZip(file, { 'in/a.txt': page(FERRY), 'b.txt': page(BRIDGE) }),
    ],
    [
      'a tar',
      async (file: string) =>
        fs.writeFileSync(file, await tarOf({ 'in/a.txt': page(FERRY), 'b.txt': page(BRIDGE) })),
    ],
    [
      'a gzipped tar',
      async (file: string) =>
        fs.writeFileSync(file, await tarGzOf({ 'in/a.txt': page(FERRY), 'b.txt': page(BRIDGE) })),
    ],
  ])('may be %s archive, told by what it holds and not by its name', async (_kind, make) => {
    const file = path.join(folder, 'archive.bin');
    await make(file);
    expect(await read(file)).toEqual([
      `${file}: b.txt, text: ${BRIDGE}`,
      `${file}: in/a.txt, text: ${FERRY}`,
    ]);
  });

  it('may be a single file that is gzipped', async () => {
    const file = write('page.txt.gz', gzipSync(page(FERRY)));
    expect(await read(file)).toEqual([`${file}: page.txt, text: ${FERRY}`]);
  });

  it('takes nothing out of an archive that leads out of it, by a name or a link', async () => {
    write('secret.txt', page(BRIDGE));
    const tar = await tarOf(
      { '../outside.txt': page(FERRY), 'inside.txt': page(FERRY) },
      { 'link.txt': path.join(folder, 'secret.txt') }
    );
    const file = write('leading-out.tar', tar);
    expect(await read(file)).toEqual([`${file}: inside.txt, text: ${FERRY}`]);
    expect(fs.existsSync(path.join(os.tmpdir(), 'outside.txt'))).toBe(false);
  });

  it.each([
    ['a file that is not there', () => path.join(folder, 'none.txt'), 'no-file'],
    ['a pattern that nothing is like', () => path.join(folder, '*.nothing'), 'no-file'],
    [
      'a broken archive',
      () => write('broken.zip', Buffer.from('PK\x03\x04 and no more', 'latin1')),
      'broken-archive',
    ],
    [
      'a cut archive',
      () => write('cut.gz', gzipSync(page(FERRY).repeat(50)).subarray(0, 300)),
      'broken-archive',
    ],
  ])('refuses %s', async (_what, input, rule) => {
    await expect(openSources([input()], unpacked)).rejects.toMatchObject({ rule });
  });

  it('refuses an archive that unpacks to a hundred times its size and more than 100 MB', async () => {
    const file = write('growing.gz', gzipSync(Buffer.alloc(120 * 1024 * 1024)));
    await expect(openSources([file], unpacked)).rejects.toMatchObject({
      rule: 'archive-too-large',
    });
  });

  it('tells a document of an office program from an archive of stories', async () => {
    const file = await writeZip(path.join(folder, 'story.docx'), {
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': '<w:document/>',
    });
    await expect(openSources([file], unpacked)).rejects.toMatchObject({ rule: 'binary-file' });
  });

  it('says what a file that was named seems to be, and reads the others', async () => {
    const files = [
      write('named/a.txt', page(FERRY)),
      write('named/b.bin', Buffer.from('%PDF-1.7')),
    ];
    expect(await read(...files)).toEqual([`a.txt, text: ${FERRY}`, 'b.bin, file: binary-file']);
  });

  it('takes its temporary folders away', async () => {
    const own = new Unpacked();
    const [source] = await openSources([write('away.gz', gzipSync(page(FERRY)))], own);
    expect(fs.existsSync(source?.folder ?? '')).toBe(true);
    own.remove();
    expect(fs.existsSync(source?.folder ?? '')).toBe(false);
  });
});
