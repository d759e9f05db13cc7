import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { readUpload } from '../../../../src/server/archive/import-page/readUpload';
import { fileOnDisk } from '../../../../src/server/archive/source';
import { tarOf, writeZip } from '../../../support/archives';
import { PARAGRAPHS } from '../../../support/pages';
import { sourceFolder } from '../../../support/sourceFolder';

const ADDRESS = 'https://elm.example/coast/ferry-4711.html';
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const QUAY = Buffer.concat([PNG, randomBytes(1500)]);
const BOAT = Buffer.concat([PNG, randomBytes(1800)]);

const nameOf = (bytes: Buffer) =>
  bytes.equals(QUAY) ? 'quay' : bytes.equals(BOAT) ? 'boat' : 'another';

const pageWith = (quay: string, boat: string, { over = '', head = '' } = {}) => `<!DOCTYPE html>
${over}<html lang="en"><head><meta charset="utf-8"><title>Ferries stop after the storm | The Elm</title>${head}</head>
<body><header><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="The Elm"></header><article>
<h1>Ferries stop after the storm</h1>
<figure><img src="${quay}" alt=""><figcaption>Waves break over the quay of Føhr on Monday.</figcaption></figure>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}
<figure><img src="${boat}" alt=""><figcaption>A boat lies on the road behind the harbour.</figcaption></figure>
</article></body></html>`;

const quotedLine = (line: string): string =>
  [...Buffer.from(line)]
    .map((byte) =>
      byte === 0x3d || byte > 126
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte)
    )
    .join('')
    .match(/(?:=..|[^=]){1,70}/g)
    ?.join('=\r\n') ?? '';
const quoted = (text: string) => text.split('\n').map(quotedLine).join('\r\n');

function mhtml(page: string, pictures: Readonly<Record<string, Buffer>>, encoding: string): string {
  const mark = '----MultipartBoundary--pZ1----';
  const part = (headers: readonly string[], body: string) =>
    `--${mark}\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`;
  const written =
    encoding === 'quoted-printable'
      ? quoted(page)
      : encoding === 'base64'
        ? (
            Buffer.from(page)
              .toString('base64')
              .match(/.{1,76}/g) ?? []
          ).join('\r\n')
        : page;
  return [
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${ADDRESS}\r\nSubject: Ferries\r\nMIME-Version: 1.0\r\n`,
    `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${mark}"\r\n\r\n\r\n`,
    part(
      [
        'Content-Type: text/html; charset=utf-8',
        `Content-Transfer-Encoding: ${encoding}`,
        `Content-Location: ${ADDRESS}`,
      ],
      written
    ),
    ...Object.entries(pictures).map(([address, bytes]) =>
      part(
        [
          'Content-Type: image/png',
          'Content-Transfer-Encoding: base64',
          address.startsWith('cid:')
            ? `Content-ID: <${address.slice(4)}>`
            : `Content-Location: ${address}`,
        ],
        bytes.toString('base64')
      )
    ),
    `--${mark}--\r\n`,
  ].join('');
}

/** A binary property list with the values that Safari writes: dictionaries, arrays, texts and bytes. */
function binaryPlist(value: unknown): Buffer {
  const objects: Buffer[] = [];
  const sized = (kind: number, length: number) => {
    if (length < 15) return Buffer.from([(kind << 4) | length]);
    const size = Buffer.alloc(6);
    size[0] = (kind << 4) | 15;
    size[1] = 0x12;
    size.writeUInt32BE(length, 2);
    return size;
  };
  const reference = (number: number) => {
    const bytes = Buffer.alloc(2);
    bytes.writeUInt16BE(number);
    return bytes;
  };
  const add = (each: unknown): number => {
    const number = objects.push(Buffer.alloc(0)) - 1;
    if (Buffer.isBuffer(each)) objects[number] = Buffer.concat([sized(4, each.length), each]);
    else if (typeof each === 'string')
      objects[number] = Buffer.concat([sized(5, each.length), Buffer.from(each, 'latin1')]);
    else if (Array.isArray(each))
      objects[number] = Buffer.concat([sized(10, each.length), ...each.map(add).map(reference)]);
    else {
      const entries = Object.entries(each as object);
      const members = [...entries.map(([key]) => add(key)), ...entries.map(([, own]) => add(own))];
      objects[number] = Buffer.concat([sized(13, entries.length), ...members.map(reference)]);
    }
    return number;
  };
  add(value);
  const offsets: number[] = [];
  let at = 8;
  for (const object of objects) {
    offsets.push(at);
    at += object.length;
  }
  const table = Buffer.alloc(offsets.length * 4);
  offsets.forEach((offset, number) => table.writeUInt32BE(offset, number * 4));
  const trailer = Buffer.alloc(32);
  trailer[6] = 4;
  trailer[7] = 2;
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(at), 24);
  return Buffer.concat([Buffer.from('bplist00'), ...objects, table, trailer]);
}

describe('pages that were saved with their pictures', () => {
  const sources = sourceFolder();
  const { folder, write } = sources;
  afterAll(() => sources.remove());

  const itemsOf = (input: string) => sources.read(input);

  /** The captions with what their pictures show, and the address of the page. */
  async function read(input: string) {
    const items = await itemsOf(input);
    return items.map((item) => {
      if ('refused' in item) return item.refused.rule;
      const { headline, url, captions } = item.story;
      const pictures = captions.map(({ caption, picture }) => [
        caption,
        picture?.file ? nameOf(fs.readFileSync(picture.file)) : null,
      ]);
      return { headline, url, pictures };
    });
  }

  const story = (url: string | null = ADDRESS) => ({
    headline: 'Ferries stop after the storm',
    url,
    pictures: [
      ['Waves break over the quay of Føhr on Monday.', 'quay'],
      ['A boat lies on the road behind the harbour.', 'boat'],
    ],
  });

  const canonical = `<link rel="canonical" href="${ADDRESS}">`;

  it('have them in a folder beside them, whatever letters it is called by', async () => {
    const page = pageWith('./F%C3%B8hr%20%28one%29_files/quay.png', './Føhr (one)_files/boat.png', {
      over: `<!-- saved from url=(0041)${ADDRESS} -->\n`,
    });
    write('beside/Føhr (one).html', page);
    write('beside/Føhr (one)_files/quay.png', QUAY);
    write('beside/Føhr (one)_files/boat.png', BOAT);
    write('beside/Føhr (one)_files/saved_resource.html', '<p>An advertisement in a frame.</p>');
    expect(await read(path.join(folder, 'beside'))).toEqual([story()]);
  });

  it('have them in the folder that an archive has beside them', async () => {
    const packed = {
      'Ferry.html': pageWith('Ferry_files/quay.png', 'Ferry_files/boat.png', { head: canonical }),
      'Ferry_files/quay.png': QUAY,
      'Ferry_files/boat.png': BOAT,
    };
    const zip = await writeZip(path.join(folder, 'pages.zip'), packed);
    expect(await read(zip)).toEqual([story()]);
    expect(await read(write('pages.tar', await tarOf(packed)))).toEqual([story()]);
  });

  it('have them by relative addresses, though they say where they were on the web', async () => {
    write(
      'site/2026/ferry.html',
      pageWith('../pics/quay.png', '/pics/b%C3%B8at.png', { head: canonical })
    );
    write('site/pics/quay.png', QUAY);
    // A disk of macOS may take accents apart.
    write('site/pics/bøat.png'.normalize('NFD'), BOAT);
    expect(await read(path.join(folder, 'site'))).toEqual([story()]);
  });

  it('have none of their files where they lie outside of what is imported', async () => {
    write('outside/quay.png', QUAY);
    const page = pageWith('../outside/quay.png', '../../../../../../etc/hostname', {
      head: canonical,
    });
    write('inside/ferry.html', page);
    const [item] = await itemsOf(path.join(folder, 'inside'));
    expect(item).toMatchObject({
      story: {
        captions: [
          { picture: { url: 'https://elm.example/outside/quay.png', file: null } },
          { picture: { url: 'https://elm.example/etc/hostname', file: null } },
        ],
      },
    });
  });

  it.each(['quoted-printable', 'base64', '8bit'])('are MHTML, in %s', async (encoding) => {
    const pictures = { 'https://cdn.elm.example/q.png?w=9&h=5': QUAY, 'cid:boat@mhtml': BOAT };
    const page = pageWith('https://cdn.elm.example/q.png?w=9&amp;h=5', 'cid:boat@mhtml');
    const file = write(`${encoding}.mhtml`, mhtml(page, pictures, encoding));
    expect(await read(file)).toEqual([story()]);
  });

  it("are Safari's web archives", async () => {
    const resource = (address: string, type: string, data: Buffer) => ({
      WebResourceURL: address,
      WebResourceMIMEType: type,
      WebResourceData: data,
    });
    const page = pageWith('https://elm.example/q.png', 'https://elm.example/b.png');
    const archive = binaryPlist({
      WebMainResource: resource(ADDRESS, 'text/html', Buffer.from(page)),
      WebSubresources: [
        resource('https://elm.example/q.png', 'image/png', QUAY),
        resource('https://elm.example/b.png', 'image/png', BOAT),
      ],
    });
    expect(await read(write('ferry.webarchive', archive))).toEqual([story()]);
    expect(await read(write('cut.webarchive', archive.subarray(0, 2000)))).toEqual([
      'broken-archive',
    ]);
  });

  it('are HTML with the pictures written into it', async () => {
    const inside = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`;
    const over = `<!--\n Page saved with SingleFile \n url: ${ADDRESS} \n saved date: Mon Mar 02 2026\n-->`;
    const file = write('single.html', pageWith(inside(QUAY), inside(BOAT), { over }));
    expect(await read(file)).toEqual([story()]);
  });

  it('are read one by one in a folder of them, and one that holds no page is told', async () => {
    const page = pageWith('https://elm.example/q.png', 'https://elm.example/b.png');
    const pictures = { 'https://elm.example/q.png': QUAY, 'https://elm.example/b.png': BOAT };
    write('folder/a.mht', mhtml(page, pictures, 'base64'));
    write('folder/b.mht', mhtml('', {}, 'base64').replaceAll('text/html', 'text/css'));
    write('folder/c.html', pageWith('q.png', 'b.png'));
    write('folder/q.png', QUAY);
    write('folder/b.png', BOAT);
    expect(await read(path.join(folder, 'folder'))).toEqual([story(), 'no-body', story(null)]);
  });

  it('are shown on the Import page as they were read, and refused by their size', async () => {
    const show = async (file: string) =>
      readUpload({ file: await fileOnDisk(file, path.basename(file)), path: file });
    const pictures = { 'https://elm.example/q.png': QUAY };
    const page = pageWith('https://elm.example/q.png', 'https://elm.example/b.png');
    expect(await show(write('upload.mhtml', mhtml(page, pictures, 'base64')))).toMatchObject({
      name: 'upload.mhtml',
      format: 'html',
      stories: [{ story: { headline: 'Ferries stop after the storm', url: ADDRESS } }],
      refused: [],
    });
    const inside = `data:image/png;base64,${'A'.repeat(11 * 1024 * 1024)}`;
    const large = await show(write('large.html', pageWith(inside, 'b.png')));
    expect(large.refused).toMatchObject([{ rule: 'file-too-large' }]);
  });
});
