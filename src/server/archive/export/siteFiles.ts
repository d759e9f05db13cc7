import type { PublishedStory } from '../../delivery';
import type { ExportFolder } from './exportFolder';
import type { ExportedStory, ExportWriter } from './exportFormat';

/** What the stories of one file have in common: such formats hold one site in one language. */
export interface ExportedSite {
  /** The name of its file, without an ending: "courier.en". */
  name: string;
  outlet: PublishedStory['outlet'];
  locale: string;
}

const siteOf = ({ outlet, locale }: PublishedStory): ExportedSite => {
  const name = outlet ? (outlet.slug ?? outlet.documentId) : 'newsroom';
  return { name: `${name}.${locale}`, outlet, locale };
};

/** Writes stories of each outlet and language by a writer of its own. */
export function writerForEachSite(
  folder: ExportFolder,
  open: (folder: ExportFolder, site: ExportedSite) => Promise<ExportWriter>
): Promise<ExportWriter> {
  const writers = new Map<string, ExportWriter>();
  return Promise.resolve({
    async write(exported: ExportedStory) {
      const site = siteOf(exported.published);
      const writer = writers.get(site.name) ?? (await open(folder, site));
      writers.set(site.name, writer);
      await writer.write(exported);
    },
    async end() {
      for (const writer of writers.values()) await writer.end();
    },
  });
}
