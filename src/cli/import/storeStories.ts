import type { ImportSummary, ReadItem, StoryReport } from '../../server/archive';
import {
  filePictures,
  firstOf,
  webPictures,
  type PictureSource,
} from '../../server/archive/pictures';
import { showProgress } from '../progress';
import { noProject } from '../projectHere';
import type { Project } from '../strapiProject';
import type { ImportCommandOptions } from './commandOptions';
import type { ImportOutput } from './output';
import type { SourceReadings } from './readAll';

function picturesFor(which: ImportCommandOptions['pictures']): PictureSource | null {
  if (which === 'none') return null;
  return which === 'files' ? filePictures : firstOf([filePictures, webPictures()]);
}

/** What is refused before the first story, and that story: where there is none, no database is opened. */
async function untilFirstStory(items: AsyncGenerator<ReadItem>): Promise<ReadItem[]> {
  const met: ReadItem[] = [];
  for (;;) {
    const { done, value } = await items.next();
    if (done) return met;
    met.push(value);
    if ('story' in value) return met;
  }
}

/** Brings the stories that are read into the newsroom of the project, and tells of each. */
export async function storeStories(
  project: Project | null,
  { items, read, total, foundIn }: SourceReadings,
  options: ImportCommandOptions,
  output: ImportOutput
): Promise<void> {
  const met = await untilFirstStory(items);
  if (!met.some((item) => 'story' in item)) {
    for (const item of met) if ('refused' in item) output.refused(item);
    return;
  }
  if (!project) throw noProject();
  const strapi = await project.start();
  const progress = showProgress('Importing', total);
  async function* all() {
    for (const item of met) yield watched(item);
    for await (const item of items) yield watched(item);
  }
  const watched = (item: ReadItem) => {
    output.reads(item);
    return item;
  };
  const onReport = (report: StoryReport) => {
    output.stored(report);
    progress.show(read(), output.stories);
  };
  try {
    await (strapi
      .plugin('newsroom')
      .service('archive')
      .importStories(all(), {
        locale: options.locale,
        outlet: options.outlet,
        page: { url: options.url, foundIn },
        publish: options.publish ? 'as-source' : 'draft',
        through: options.through,
        pictures: picturesFor(options.pictures),
        onReport,
      }) as Promise<ImportSummary>);
  } finally {
    progress.end();
  }
}
