import { load } from 'exifreader';
import sharp from 'sharp';
import { NO_METADATA, type EmbeddedMetadata } from './embedded';
import { decodedExif, decodedIptc } from './decodeTags';
import { mapTags } from './mapTags';
import type { RawTags } from './rawTags';
import { xmlDepth } from './xmlDepth';

/** The blocks of metadata as they stand in a file. */
interface Blocks {
  exif?: Buffer | undefined;
  iptc?: Buffer | undefined;
  xmp?: Buffer | undefined;
}

/** What agencies write has a tenth of it; what is longer is a history of edits, or an attack. */
const MAX_XMP = 256 * 1024;
/** Properties in lists in properties: nobody writes a tenth of it, and exifreader slows down with each step. */
const MAX_DEPTH = 100;
/** The most that a segment of a JPEG holds. */
const MAX_SEGMENT = 65_533;

const starts = (block: Buffer, text: string) =>
  block.subarray(0, text.length).toString('latin1') === text;

function uint(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

/** exifreader takes Exif for the TIFF file that it is, without the six bytes that JPEG puts before. */
const exifFile = (block: Buffer): Buffer => (starts(block, 'Exif\0\0') ? block.subarray(6) : block);

/** exifreader reads IPTC IIM out of a JPEG only: this is the smallest that holds the block. */
function iptcFile(block: Buffer): Buffer {
  const photoshop = Buffer.from('Photoshop 3.0\0', 'latin1');
  const resource = Buffer.from('8BIM\x04\x04\0\0', 'latin1');
  let segment = block;
  if (starts(block, '8BIM')) segment = Buffer.concat([photoshop, block]);
  else if (block[0] === 0x1c)
    segment = Buffer.concat([photoshop, resource, uint(block.length, 4), block]);
  const held = segment.subarray(0, MAX_SEGMENT);
  return Buffer.concat([
    Buffer.from('ffd8ffed', 'hex'),
    uint(held.length + 2, 2),
    held,
    Buffer.from('ffd9', 'hex'),
  ]);
}

/**
 * A packet of XMP as the file that exifreader recognizes; null for one that is not to be parsed. XMP
 * declares no entities; a packet that does wants its reader to choke on them.
 */
function xmpFile(block: Buffer): Buffer | null {
  if (block.length > MAX_XMP) return null;
  const xml = withoutSections(block.toString('latin1'));
  if (/<!(DOCTYPE|ENTITY)/i.test(xml) || xmlDepth(xml) > MAX_DEPTH) return null;
  const header = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>';
  const packet = Buffer.from(xml, 'latin1');
  return starts(packet, '<?xpacket') ? packet : Buffer.concat([Buffer.from(header), packet]);
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What stands in XML beside its elements: how it opens, and how it closes. */
const SECTIONS = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' } as const;

/** An ampersand that begins none of the five entities of XML and no number of a letter. */
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi;

/**
 * XML without its comments and processing instructions (those of the packet itself stay), with its CDATA
 * sections as plain text and bare ampersands written out: one of any makes exifreader give up the whole packet.
 */
function withoutSections(xml: string): string {
  let plain = '';
  let at = 0;
  for (;;) {
    const start = xml.slice(at).search(/<!--|<!\[CDATA\[|<\?(?!xpacket|xml\s)/);
    if (start === -1) return (plain + xml.slice(at)).replace(BARE_AMPERSAND, '&amp;');
    const opening = (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).find((each) =>
      xml.startsWith(each, at + start)
    );
    if (opening === undefined) return plain + xml.slice(at);
    const inside = at + start + opening.length;
    const closing = SECTIONS[opening];
    const end = xml.indexOf(closing, inside);
    if (end === -1) return plain + xml.slice(at);
    plain += xml.slice(at, at + start);
    if (closing === ']]>') plain += escaped(xml.slice(inside, end));
    at = end + closing.length;
  }
}

/** Broken metadata of one kind says nothing about the other two. */
function tagsOf<Kind extends keyof RawTags>(kind: Kind, file: Buffer | null): RawTags[Kind] {
  if (file === null) return undefined;
  try {
    return load(file, { expanded: true })[kind] as RawTags[Kind];
  } catch {
    return undefined;
  }
}

/** What the blocks of a file say. Never throws, whatever stands in them. */
export function readBlocks({ exif, iptc, xmp }: Blocks): EmbeddedMetadata {
  return mapTags({
    xmp: xmp && tagsOf('xmp', xmpFile(xmp)),
    iptc: decodedIptc(iptc && tagsOf('iptc', iptcFile(iptc))),
    exif: decodedExif(exif && tagsOf('exif', exifFile(exif))),
  });
}

/**
 * What a picture on disk says about itself: JPEG, PNG, WebP, AVIF, HEIC, TIFF and GIF. Only the head
 * of the file is read, by the library that Strapi itself opens every picture with; the pixels are
 * not looked at, so their number does not matter.
 */
export async function readEmbedded(path: string): Promise<EmbeddedMetadata> {
  try {
    return readBlocks(await sharp(path, { limitInputPixels: false, failOn: 'none' }).metadata());
  } catch {
    return NO_METADATA;
  }
}
