import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { NO_METADATA } from '../../../src/server/picture/embedded';
import { differenceHash } from '../../../src/server/picture/perceptualHash';
import { readBlocks } from '../../../src/server/picture/readEmbedded';
import { readPicture } from '../../../src/server/picture/readPicture';
import { growthOf } from '../../support/growthOf';
import {
  alt,
  list,
  makeHeic,
  makeHugeHead,
  makePicture,
  xmpPacket,
  type Format,
} from '../../support/madePictures';

const XMP = [
  alt('dc:description', 'The ferry leaves Port Serrane &lt;b&gt;late&lt;/b&gt;'),
  list('dc:creator', 'Ida Holm'),
  '<photoshop:Credit>Harbour Press</photoshop:Credit>',
  '<photoshop:Headline>Ferry</photoshop:Headline>',
  '<photoshop:DateCreated>2024-05-06T07:08:09</photoshop:DateCreated>',
  '<photoshop:City>Oslo</photoshop:City><photoshop:Country>Norway</photoshop:Country>',
  '<Iptc4xmpCore:CountryCode>NOR</Iptc4xmpCore:CountryCode>',
  alt('xmpRights:UsageTerms', 'Editorial use only'),
  '<xmpRights:WebStatement>https://rights.example/1</xmpRights:WebStatement>',
  list('Iptc4xmpExt:PersonInImage', 'Ann Roe', 'Bo Lind'),
  '<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://lic.example</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>',
  alt('Iptc4xmpCore:AltTextAccessibility', 'A white ferry at a quay'),
  '<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture</Iptc4xmpExt:DigitalSourceType>',
].join('');

const SAID = {
  description: 'The ferry leaves Port Serrane late',
  headline: 'Ferry',
  creator: 'Ida Holm',
  creditLine: 'Harbour Press',
  copyrightNotice: 'Ida Holm 2024',
  usageTerms: 'Editorial use only',
  instructions: null,
  source: null,
  rightsExpire: null,
  webStatementOfRights: 'https://rights.example/1',
  licensorUrl: 'https://lic.example',
  dateCreated: '2024-05-06',
  city: 'Oslo',
  country: 'Norway',
  countryCode: 'NO',
  personsShown: ['Ann Roe', 'Bo Lind'],
  altText: 'A white ferry at a quay',
  digitalSourceType: 'digitalCapture',
};
const EXIF = {
  description: 'by the camera',
  copyright: 'Ida Holm 2024',
  takenAt: '2020:01:01 00:00:00',
};

describe('reading a picture', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-read-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));
  const stored = (bytes: Buffer) => {
    const file = path.join(folder, `${Math.random()}`);
    fs.writeFileSync(file, bytes);
    return file;
  };
  const read = async (bytes: Buffer) => readPicture(stored(bytes));

  it.each<Format>(['jpeg', 'png', 'webp', 'avif'])(
    'reads what a %s says about itself',
    async (format) => {
      const bytes = await makePicture(format, { xmp: XMP, exif: EXIF });
      const facts = await read(bytes);
      expect(facts.embedded).toEqual(SAID);
      expect(facts.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(facts.size).toBe(bytes.length);
      expect(facts.perceptualHash).toMatch(/^[0-9a-f]{16}$/);
    }
  );

  it('reads what a HEIC says about itself, whose pixels nothing here can decode', async () => {
    const facts = await read(await makeHeic({ xmp: XMP, exif: EXIF }));
    expect(facts.embedded).toEqual(SAID);
    expect(facts.perceptualHash).toBeNull();
  });

  it('reads what a HEIC says that an encoder made, HEVC and all', async () => {
    const file = path.join(__dirname, '../../support/pictures/ferry.heic');
    const facts = await readPicture(file);
    expect(facts.embedded).toMatchObject({
      description: 'The ferry leaves Port Serrane',
      creator: 'Ida Holm',
      creditLine: 'Ida Holm/Harbour Press',
      dateCreated: '2026-09-13',
      city: 'Port Serrane',
    });
    expect(facts.sha256).toBe(createHash('sha256').update(fs.readFileSync(file)).digest('hex'));
  });

  it('reads IPTC of the old kind, with its accents', async () => {
    const iptc = {
      120: 'La jetée à Sète',
      105: 'Jetée',
      80: 'Jeanne Dubois',
      110: 'AFP',
      116: '© AFP',
      55: '20190308',
      90: 'Sète',
      101: 'France',
      100: 'FRA',
    };
    expect((await read(await makePicture('jpeg', { iptc }))).embedded).toEqual({
      ...NO_METADATA,
      description: 'La jetée à Sète',
      headline: 'Jetée',
      creator: 'Jeanne Dubois',
      creditLine: 'AFP',
      copyrightNotice: '© AFP',
      dateCreated: '2019-03-08',
      city: 'Sète',
      country: 'France',
      countryCode: 'FR',
    });
  });

  it('reads XMP with comments and CDATA sections in it, which exifreader gives up whole', () => {
    const properties = [
      '<!-- from the archive -->',
      alt('dc:description', '<![CDATA[Pier & sea, Genève]]>'),
      '<photoshop:Credit>Harbour<!-- was: Post --> Press</photoshop:Credit>',
    ];
    const xmp = Buffer.from(xmpPacket(properties.join('')), 'utf8');
    expect(readBlocks({ xmp })).toMatchObject({
      description: 'Pier & sea, Genève',
      creditLine: 'Harbour Press',
    });
    const open = Buffer.from(xmpPacket(`${properties[2]}<!-- without an end`), 'utf8');
    expect(readBlocks({ xmp: open })).toEqual(NO_METADATA);
    const hidden = '<!<!-- -->DOCTYPE x [<!<!-- -->ENTITY e "lol">]>';
    const declaring = Buffer.from(`${hidden}${xmpPacket(String(properties[2]))}`, 'utf8');
    expect(readBlocks({ xmp: declaring })).toEqual(NO_METADATA);
  });

  it('reads XMP with processing instructions and bare ampersands in it', () => {
    const properties = [
      '<?adobe-xap-filters esc="CRLF"?>',
      '<photoshop:Credit>Harbour <?note kept?>& Sons&nbsp;Press</photoshop:Credit>',
      alt('dc:description', 'Salt &amp; wind &#x2014; Sète &lt;3'),
    ];
    const xmp = Buffer.from(xmpPacket(properties.join('')), 'utf8');
    expect(readBlocks({ xmp })).toMatchObject({
      description: expect.stringContaining('Salt & wind — Sète'),
      creditLine: expect.stringContaining('& Sons'),
    });
    const open = Buffer.from(xmpPacket('<?note without an end'), 'utf8');
    expect(readBlocks({ xmp: open })).toEqual(NO_METADATA);
  });

  it('finds a smaller copy like its original, and another picture unlike it', async () => {
    const distance = (a: string | null, b: string | null) =>
      [...(BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2)].filter((bit) => bit === '1').length;
    const file = path.resolve('examples/sample-newsroom/pictures/ferry.jpg');
    const ferry = await readPicture(file);
    const small = await read(await sharp(file).resize(320).webp({ quality: 60 }).toBuffer());
    const library = await readPicture(
      path.resolve('examples/sample-newsroom/pictures/library.jpg')
    );
    expect(distance(ferry.perceptualHash, small.perceptualHash)).toBeLessThanOrEqual(10);
    expect(distance(ferry.perceptualHash, library.perceptualHash)).toBeGreaterThan(12);
  });

  it('makes a hash of 64 bits, one for each step to a lighter point', () => {
    const rising = Uint8Array.from({ length: 72 }, (_, at) => (at % 9) * 10);
    expect(differenceHash(rising)).toBe('ffffffffffffffff');
    expect(differenceHash(rising.toReversed())).toBe('0000000000000000');
  });

  describe('hostile and broken files', () => {
    it('knows the bytes of a truncated picture, and of one that is none', async () => {
      const whole = await makePicture('jpeg', { xmp: XMP, exif: EXIF });
      for (let end = 0; end < whole.length; end += 97) {
        const part = whole.subarray(0, end);
        expect((await read(part)).sha256).toBe(createHash('sha256').update(part).digest('hex'));
      }
      expect((await read(Buffer.from('not a picture'))).embedded).toEqual(NO_METADATA);
    });

    it('is not stopped by metadata with bytes turned round', () => {
      const blocks = {
        exif: Buffer.from('Exif\0\0II*\0\b\0\0\0'),
        iptc: Buffer.from([0x1c, 2, 120, 255, 255]),
      };
      for (let seed = 1; seed < 300; seed += 1) {
        const noise = Buffer.from(Array.from({ length: 400 }, (_, at) => (at * seed * 7919) % 256));
        expect(() =>
          readBlocks({
            exif: Buffer.concat([blocks.exif, noise]),
            iptc: Buffer.concat([blocks.iptc, noise]),
            xmp: Buffer.concat([Buffer.from('<?xpacket begin=""?><x:xmpmeta'), noise]),
          })
        ).not.toThrow();
      }
    });

    it('does not parse XMP that declares entities, nor XMP of many megabytes', async () => {
      const entities = Array.from(
        { length: 12 },
        (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`
      ).join('');
      const bomb = xmpPacket('<photoshop:City>&e12;</photoshop:City>').replace(
        '<x:xmpmeta',
        `<!DOCTYPE x [<!ENTITY e0 "lol">${entities}]><x:xmpmeta`
      );
      expect(readBlocks({ xmp: Buffer.from(bomb) })).toEqual(NO_METADATA);
      const long = Buffer.from(xmpPacket(alt('dc:description', 'x'.repeat(20_000_000))));
      expect(readBlocks({ xmp: long })).toEqual(NO_METADATA);
    });

    it('does not parse XMP that is nested without end, and nested XMP as deep as anybody writes it', () => {
      const nested = (depth: number) =>
        Buffer.from(
          xmpPacket(
            `<photoshop:City>Oslo</photoshop:City>${'<dc:a>'.repeat(depth)}${'</dc:a>'.repeat(depth)}`
          )
        );
      expect(readBlocks({ xmp: nested(50) })).toMatchObject({ city: 'Oslo' });
      expect(readBlocks({ xmp: nested(150) })).toEqual(NO_METADATA);
      const flat = `<dc:a b="1 > 0"/><dc:a b='"/>'>x</dc:a>`.repeat(200);
      const many = Buffer.from(xmpPacket(`<photoshop:City>Oslo</photoshop:City>${flat}`));
      expect(readBlocks({ xmp: many })).toMatchObject({ city: 'Oslo' });
    });

    it.each([
      ['<dc:a>', '</dc:a>'],
      ['<dc:a rdf:parseType="Resource">', '</dc:a>'],
      ['<dc:a>x</dc:a>'],
      ['<rdf:li>x</rdf:li>'],
      ['<'],
      ['&amp;'],
    ])('takes no more than its share of time for XMP full of %s', (part, close = '') => {
      const filled = (size: number) => {
        const count = Math.floor(size / (part.length + close.length));
        return Buffer.from(xmpPacket(part.repeat(count) + close.repeat(count)).slice(0, 262_000));
      };
      expect(growthOf((size) => readBlocks({ xmp: filled(size) }), 255_000)).toBeLessThan(1.75);
    });

    it('reads a picture of 200 million points by its head, and leaves its pixels', async () => {
      const file = stored(await makeHugeHead());
      expect(await readPicture(file)).toMatchObject({
        perceptualHash: null,
        embedded: NO_METADATA,
      });
    });
  });
});
