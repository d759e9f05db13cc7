import fs from 'node:fs';
import path from 'node:path';
import { checkFileSize } from '../decode';
import type { StoryFile } from '../reader';
import { UnreadableStoryError } from '../unreadableStoryError';
import { partsOfMime, type MimePart } from './mhtml';
import { fileOnDisk } from './sourceFile';
import type { Unpacked } from './unpacked';

type SavedAs = 'mhtml' | 'webarchive' | 'html';

/** Where a page of HTML says what it is, in bytes. */
const BEGINNING = 2000;

/** What browsers and their extensions save a page as, with its pictures in the same file; null for what is none. */
function savedAs(head: Buffer): SavedAs | null {
  const text = head.toString('latin1');
  if (text.startsWith('bplist00')) return text.includes('WebMainResource') ? 'webarchive' : null;
  if (/^\s*(?:From|MIME-Version|Subject|Date|Snapshot-Content-Location|Content-Type):/i.test(text))
    return /^Content-Type:\s*multipart\/related/im.test(text) ? 'mhtml' : null;
  return /<(?:!doctype html|html|head)\b/i.test(text.slice(0, BEGINNING)) ? 'html' : null;
}

/** A page may be as large as its pictures make it, in bytes. */
const LARGEST = 100 * 1024 * 1024;

const PAGE = 'page.html';
const BESIDE = 'page_files';

/** A picture that is written into the page; shorter ones stand there until another is loaded. */
const INSIDE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;
const SHORTEST_INSIDE = 1024;

/** What stands in quotes and may be the address of a picture. */
const ADDRESS = /(?<=["'])(?:https?:|cid:|data:image\/)[^"']+(?=["'])/gi;

interface WebResource {
  WebResourceData?: Uint8Array;
  WebResourceURL?: string;
  WebResourceMIMEType?: string;
}

interface WebArchive {
  WebMainResource?: WebResource;
  WebSubresources?: WebResource[];
}

function archiveIn(parse: () => [WebArchive]): WebArchive {
  try {
    return parse()[0];
  } catch (error) {
    const message = `The web archive is broken (${(error as Error).message}). Save the page again.`;
    throw new UnreadableStoryError('broken-archive', message, 'file');
  }
}

async function partsOfWebArchive(bytes: Buffer): Promise<MimePart[]> {
  const { parseBuffer } = await import('bplist-parser');
  const archive = archiveIn(() => parseBuffer<WebArchive>(bytes));
  return [archive.WebMainResource ?? {}, ...(archive.WebSubresources ?? [])].map((part) => ({
    type: part.WebResourceMIMEType ?? '',
    address: part.WebResourceURL ?? '',
    bytes: Buffer.from(part.WebResourceData ?? []),
  }));
}

/** A name that says which picture it is, and no other has. */
function fileNameOf(address: string, number: number): string {
  const [whole = ''] = address.split(/[?#]/, 1);
  const name = whole.slice(whole.lastIndexOf('/') + 1).replace(/[^\w.-]+/g, '-');
  return `${number}-${address.startsWith('data:') ? 'picture' : name.slice(-80)}`;
}

/** Writes pictures beside a page, once each, and answers where they are. */
class Beside {
  private readonly names = new Map<string, string>();

  constructor(private readonly folder: string) {}

  put(address: string, bytes: Buffer): string {
    const known = this.names.get(address);
    if (known !== undefined) return known;
    const name = `${BESIDE}/${fileNameOf(address, this.names.size + 1)}`;
    this.names.set(address, name);
    fs.mkdirSync(path.join(this.folder, BESIDE), { recursive: true });
    fs.writeFileSync(path.join(this.folder, name), bytes);
    return name;
  }
}

async function partsOf(bytes: Buffer, kind: SavedAs): Promise<MimePart[]> {
  if (kind === 'mhtml') return partsOfMime(bytes.toString('latin1'));
  if (kind === 'webarchive') return partsOfWebArchive(bytes);
  return [{ type: 'text/html', address: '', bytes }];
}

/** A page with its pictures beside it. */
interface TakenApart {
  page: StoryFile;
  /** Where it lies; null where nothing had to be taken apart. */
  folder: string | null;
}

async function write(bytes: Buffer, kind: SavedAs, unpacked: Unpacked): Promise<string | null> {
  const parts = await partsOf(bytes, kind);
  const page = parts.find(({ type }) => /^(?:text\/html|application\/xhtml)/.test(type));
  if (!page)
    throw new UnreadableStoryError('no-body', 'There is no page in this web archive.', 'file');
  const html = page.bytes.toString('latin1');
  if (kind === 'html' && !html.includes(';base64,')) return null;
  const folder = unpacked.pageFolder();
  const beside = new Beside(folder);
  const pictures = new Map(
    parts.filter(({ type }) => type.startsWith('image/')).map((part) => [part.address, part.bytes])
  );
  const rewritten = html.replace(ADDRESS, (written) => {
    if (!written.startsWith('data:')) {
      const address = written.replaceAll('&amp;', '&');
      const picture = pictures.get(address);
      return picture ? beside.put(address, picture) : written;
    }
    const start = written.length < SHORTEST_INSIDE ? null : INSIDE.exec(written);
    return start
      ? beside.put(written, Buffer.from(written.slice(start[0].length), 'base64'))
      : written;
  });
  const from = page.address === '' ? '' : `<!-- saved from url=(0000)${page.address} -->`;
  await fs.promises.writeFile(path.join(folder, PAGE), from + rewritten, 'latin1');
  return folder;
}

/**
 * Takes a page apart that holds its pictures: MHTML, Safari's webarchive, HTML with pictures written into it. It is
 * written with them beside it, as browsers do that save it "complete"; any other file stays as it is.
 *
 * @param at where the file lies
 * @param unpacked is asked for a folder where there is something to take apart
 */
export async function openSavedPage(
  file: StoryFile,
  at: string,
  unpacked: Unpacked
): Promise<TakenApart | { place: string; refused: { rule: string; message: string } }> {
  const kind = savedAs(file.head);
  try {
    if (kind !== null && kind !== 'html') checkFileSize(file.size, LARGEST);
    const folder =
      kind === null || file.size > LARGEST
        ? null
        : await write(await fs.promises.readFile(at), kind, unpacked);
    const page = folder === null ? file : await fileOnDisk(path.join(folder, PAGE), PAGE);
    return { page, folder };
  } catch (error) {
    if (!(error instanceof UnreadableStoryError)) throw error;
    const { rule, message, place } = error;
    return { place, refused: { rule, message } };
  }
}
