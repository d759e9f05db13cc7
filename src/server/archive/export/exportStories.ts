import type { Core } from '@strapi/strapi';
import { loadOutlets, type Picture } from '../../delivery';
import type { ExportedStory } from './exportFormat';
import { ExportFolder } from './exportFolder';
import { ExportRefused } from './exportRefused';
import { readExportScope, type ExportFilter } from './exportScope';
import { fileOfStory } from './fileOfStory';
import { exportFormats } from './formats';
import { PictureCopies } from './pictureCopies';
import { plainStory, type PlainStory } from './plainStory';
import { draftStories, publishedStories, type StreamedStory } from './storyStream';
import { writeWholeFolder } from './unfinishedFolder';

export interface ExportOptions extends ExportFilter {
  /** By its name, e.g. "wxr". */
  format: string;
  /** The folder that is made. */
  out: string;
  /** What readers read, or what editors work on. */
  status?: 'published' | 'draft';
  /** Whether the files of pictures are copied, by formats that can name them. */
  pictures?: boolean;
  /** Puts the export in the place of a folder that holds something. */
  force?: boolean;
  /** Told after each story; the total may be less than was thought at first. */
  onProgress?: (done: number, total: number) => void;
  /** Stops the export, which leaves nothing then. */
  signal?: AbortSignal;
}

export interface ExportSummary {
  stories: number;
  /** Files that were copied. */
  pictures: number;
  /** Files that could not be had, by their numbers in the Media Library, each with the reason. */
  missingPictures: Array<{ file: number; reason: string }>;
}

const namesOf = () => exportFormats.map(({ name }) => name).join(', ');

/** A story whose pictures are named by the copies of their files. */
function withCopies(
  { story, pictures }: PlainStory,
  copies: ReadonlyMap<number, string>
): PlainStory['story'] {
  const fileOf = (picture: Picture | null | undefined) =>
    picture ? (copies.get(picture.fileId) ?? null) : null;
  const captions = story.captions.map((caption, index) => ({
    ...caption,
    picture: caption.picture && { ...caption.picture, file: fileOf(pictures[index]) },
  }));
  return { ...story, captions };
}

/**
 * Writes stories into a folder, in a format that others read: some at a time, so that an archive of any size takes
 * the same memory. The folder has its name only once it is whole.
 *
 * @throws ExportRefused for a format, an outlet or a section that is not there, and for a folder that holds
 *   something
 */
export async function exportStories(
  strapi: Core.Strapi,
  {
    format: wanted,
    out,
    status = 'published',
    pictures = true,
    force = false,
    ...options
  }: ExportOptions
): Promise<ExportSummary> {
  const format = exportFormats.find(({ name }) => name === wanted);
  if (!format) throw new ExportRefused(`There is no format "${wanted}". There are: ${namesOf()}.`);
  const outlets = await loadOutlets(strapi);
  const scope = readExportScope(outlets, options);
  const stream = await (status === 'draft' ? draftStories : publishedStories)(
    strapi,
    outlets,
    scope
  );
  return writeWholeFolder(out, force, async (root) => {
    const folder = new ExportFolder(root);
    const copies = new PictureCopies(strapi, folder);
    const writer = await format.open(folder);
    const isCopied = format.takesPictures && pictures;
    let done = 0;
    const exported = async ({ published, isDated }: StreamedStory): Promise<ExportedStory> => {
      const plain = plainStory(published, status, isDated);
      const files = isCopied ? await copies.copy(plain.pictures) : new Map<number, string>();
      return {
        story: withCopies(plain, files),
        published,
        pictures: plain.pictures,
        path: fileOfStory(published, isDated),
      };
    };
    for await (const batch of stream.batches()) {
      for (const story of batch) {
        options.signal?.throwIfAborted();
        await writer.write(await exported(story));
        done += 1;
        options.onProgress?.(done, Math.max(stream.total, done));
      }
    }
    await writer.end();
    return {
      stories: done,
      pictures: copies.copied,
      missingPictures: [...copies.missing].map(([file, reason]) => ({ file, reason })),
    };
  });
}
