import sharp from 'sharp';

/** What a picture is to say about itself. Each kind as its own standard has it. */
export interface Saying {
  /** The properties inside `rdf:Description`, as XML. */
  xmp?: string;
  /** Data sets of IPTC IIM, record 2, by their number; a text is written in UTF-8. */
  iptc?: Record<number, string | Buffer>;
  /** The coded character set that the IPTC declares, UTF-8 unless another is named; null for none. */
  charset?: Buffer | null;
  exif?: { description?: string; artist?: string; copyright?: string; takenAt?: string };
}

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
};

/** A packet of XMP around some properties. */
export const xmpPacket = (properties: string): string =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${Object.entries(
    NAMESPACES
  )
    .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
    .join(' ')}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

export const alt = (name: string, text: string) =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></${name}>`;
export const list = (name: string, ...texts: string[]) =>
  `<${name}><rdf:Bag>${texts.map((text) => `<rdf:li>${text}</rdf:li>`).join('')}</rdf:Bag></${name}>`;

const u16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number) => Buffer.concat([u16(value >>> 16), u16(value & 65_535)]);
const latin = (text: string) => Buffer.from(text, 'latin1');

/** An APP13 segment with IPTC IIM. */
function iptcSegment(sets: Record<number, string | Buffer>, charset: Buffer | null): Buffer {
  const data = Buffer.concat([
    ...(charset ? [Buffer.from([0x1c, 1, 90]), u16(charset.length), charset] : []),
    ...Object.entries(sets).map(([number, text]) => {
      const value = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
      return Buffer.concat([Buffer.from([0x1c, 2, Number(number)]), u16(value.length), value]);
    }),
  ]);
  const padded = data.length % 2 === 0 ? data : Buffer.concat([data, Buffer.alloc(1)]);
  const payload = Buffer.concat([
    latin('Photoshop 3.0\0'),
    latin('8BIM\x04\x04\0\0'),
    u32(data.length),
    padded,
  ]);
  return Buffer.concat([Buffer.from([0xff, 0xed]), u16(payload.length + 2), payload]);
}

/** A JPEG whose Exif describes it in these very bytes. */
export async function describedByExif(description: Buffer): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer();
  const text = Buffer.concat([description, Buffer.alloc(5)]);
  const tiff = Buffer.concat([
    latin('MM'),
    u16(42),
    u32(8),
    u16(1),
    u16(0x010e),
    u16(2),
    u32(text.length),
    u32(26),
    u32(0),
    text,
  ]);
  const payload = Buffer.concat([latin('Exif\0\0'), tiff]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), u16(payload.length + 2), payload]);
  return Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)]);
}

/** How IPTC IIM declares UTF-8: ESC % G. */
const UTF8 = Buffer.from([0x1b, 0x25, 0x47]);

export type Format = 'jpeg' | 'png' | 'webp' | 'avif';

/** A picture of two tones whose border stands where `shade` says, so that each looks different. */
export async function makePicture(
  format: Format = 'jpeg',
  { xmp, iptc, charset = UTF8, exif }: Saying = {},
  shade = 90
): Promise<Buffer> {
  const width = 120;
  const height = 80;
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) {
    const column = Math.floor(at / 3) % width;
    pixels[at] = column < (shade * width) / 256 ? shade : 255 - shade;
  }
  let picture = sharp(pixels, { raw: { width, height, channels: 3 } });
  if (exif) {
    picture = picture.withExif({
      IFD0: {
        ...(exif.description && { ImageDescription: exif.description }),
        ...(exif.artist && { Artist: exif.artist }),
        ...(exif.copyright && { Copyright: exif.copyright }),
      },
      ...(exif.takenAt && { IFD2: { DateTimeOriginal: exif.takenAt } }),
    });
  }
  if (xmp !== undefined) picture = picture.withXmp(xmpPacket(xmp));
  const bytes = await picture.toFormat(format).toBuffer();
  if (!iptc) return bytes;
  return Buffer.concat([bytes.subarray(0, 2), iptcSegment(iptc, charset), bytes.subarray(2)]);
}

const box = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(body.length + 8), latin(type), body]);
};
const fullBox = (type: string, version: number, ...parts: Buffer[]) =>
  box(type, Buffer.from([version, 0, 0, 0]), ...parts);

/**
 * A HEIC file as a telephone writes it, but for the picture itself: nothing here can encode HEVC.
 * Its container, its Exif and its XMP are whole.
 */
export async function makeHeic(saying: Omit<Saying, 'iptc'>): Promise<Buffer> {
  const { exif } = await sharp(await makePicture('jpeg', saying)).metadata();
  const tiff = exif?.subarray(6) ?? Buffer.alloc(0);
  const contents = [
    Buffer.from([0, 0, 0, 4, 0x28, 1, 0xaf, 0]),
    Buffer.concat([u32(6), latin('Exif\0\0'), tiff]),
    Buffer.from(xmpPacket(saying.xmp ?? ''), 'utf8'),
  ];
  const entry = (id: number, type: string, more = '') =>
    fullBox('infe', 2, u16(id), u16(0), latin(type), latin(`\0${more}`));
  const codec = Buffer.from('010370000000b0000000000' + '05af000fcfdf8f800000f00', 'hex');
  const meta = (offsets: number[]) =>
    fullBox(
      'meta',
      0,
      fullBox('hdlr', 0, u32(0), latin('pict'), Buffer.alloc(13)),
      fullBox('pitm', 0, u16(1)),
      fullBox(
        'iloc',
        0,
        Buffer.from([0x44, 0]),
        u16(contents.length),
        ...contents.map((each, index) =>
          Buffer.concat([
            u16(index + 1),
            u16(0),
            u16(1),
            u32(offsets[index] ?? 0),
            u32(each.length),
          ])
        )
      ),
      fullBox(
        'iinf',
        0,
        u16(3),
        entry(1, 'hvc1'),
        entry(2, 'Exif'),
        entry(3, 'mime', 'application/rdf+xml\0')
      ),
      fullBox('iref', 0, box('cdsc', u16(2), u16(1), u16(1)), box('cdsc', u16(3), u16(1), u16(1))),
      box(
        'iprp',
        box(
          'ipco',
          box('hvcC', codec),
          fullBox('ispe', 0, u32(64), u32(48)),
          fullBox('pixi', 0, Buffer.from([3, 8, 8, 8]))
        ),
        fullBox('ipma', 0, u32(1), u16(1), Buffer.from([3, 0x81, 2, 3]))
      )
    );
  const head = box('ftyp', latin('heic\0\0\0\0mif1heic'));
  let next = head.length + meta([]).length + 8;
  const offsets = contents.map(({ length }) => {
    next += length;
    return next - length;
  });
  return Buffer.concat([head, meta(offsets), box('mdat', ...contents)]);
}

/** A JPEG of one tone and 200 million points. */
export const makeHugePicture = (): Promise<Buffer> =>
  sharp({
    create: { width: 20_000, height: 10_000, channels: 3, background: '#556' },
    limitInputPixels: false,
  })
    .jpeg({ quality: 30 })
    .toBuffer();

/** A small JPEG whose head says that it has 200 million points: nothing for who reads more than its head. */
export async function makeHugeHead(): Promise<Buffer> {
  const bytes = await makePicture('jpeg', {});
  const frame = bytes.indexOf(Buffer.from('ffc00011', 'hex'));
  bytes.writeUInt16BE(10_000, frame + 5);
  bytes.writeUInt16BE(20_000, frame + 7);
  return bytes;
}
