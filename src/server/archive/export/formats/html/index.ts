import fs from 'node:fs/promises';
import { element, escapeHtml } from '../../../../delivery';
import { UTC } from '../../../../text/zonedDay';
import type { ExportFolder } from '../../exportFolder';
import type { ExportedStory, ExportFormat, ExportWriter } from '../../exportFormat';
import { ListPages, type ListedPage } from './lists';
import { HOME_FILE, linkTo, STYLE_FILE } from './page';
import { ArchivedSections } from './sections';
import { storyPage } from './storyPage';
import { ARCHIVE_STYLE } from './style';
import { pageWords, writtenMonth } from './words';

/** Where the stories of each month are noted until all are written: no archive fits into memory. */
const NOTES = '.months';

/** Drafts that were never published are in no month. */
const UNDATED = '0000-00';

/** The newest first. */
const newestFirst = (one: ListedPage, other: ListedPage) =>
  (other.date ?? '').localeCompare(one.date ?? '') || one.file.localeCompare(other.file);

/** Writes the pages of an archive: those of stories as they come, and those of lists at the end. */
class ArchiveWriter implements ExportWriter {
  private readonly sections = new ArchivedSections();
  private readonly months = new Set<string>();
  private readonly outlets = new Map<string, string>();
  /** The language of the lists: that of the first story's outlet. */
  private locale: string | null = null;

  constructor(private readonly folder: ExportFolder) {}

  async write(exported: ExportedStory): Promise<void> {
    const { story, published, path } = exported;
    const { outlet, locale, headline, publicationDay } = published;
    this.locale ??= outlet?.language ?? locale;
    if (outlet) this.outlets.set(outlet.documentId, outlet.name);
    const file = `stories/${path}.html`;
    const trail = this.sections.add(published);
    const site = outlet?.name ?? pageWords(locale).archive;
    await this.folder.writeFile(file, storyPage(exported, { file, site, trail }));
    const month = story.publishedAt === null ? UNDATED : publicationDay.slice(0, 7);
    this.months.add(month);
    const listed: ListedPage = {
      headline,
      file,
      locale,
      date: story.publishedAt,
      timeZone: outlet?.timeZone ?? UTC,
      sections: published.sectionTrail.map(({ documentId }) => documentId),
    };
    await this.folder.append(`${NOTES}/${month}`, `${JSON.stringify(listed)}\n`);
  }

  async end(): Promise<void> {
    await this.folder.writeFile(STYLE_FILE, ARCHIVE_STYLE);
    const locale = this.locale ?? 'en';
    const [only] = this.outlets.size === 1 ? this.outlets.values() : [];
    const site = only ?? pageWords(locale).archive;
    const all = new ListPages(this.folder, {
      title: site,
      locale,
      site,
      file: HOME_FILE.replace('.html', ''),
      under: (root) => this.contents(locale, root),
    });
    const bySection = new Map(
      this.sections.ids().map((id) => {
        const { file, name, trail } = this.sections.describe(id, locale);
        return [
          id,
          new ListPages(this.folder, { title: name, locale, site, file, trail }),
        ] as const;
      })
    );
    for (const month of this.monthsNewestFirst()) {
      const ofMonth = new ListPages(this.folder, {
        title: month === UNDATED ? site : writtenMonth(month, locale),
        locale,
        site,
        file: `months/${month}`,
      });
      for (const listed of await this.notesOf(month)) {
        await ofMonth.add(listed);
        await all.add(listed);
        for (const section of listed.sections) await bySection.get(section)?.add(listed);
      }
      await ofMonth.end();
    }
    for (const list of [all, ...bySection.values()]) await list.end();
    await fs.rm(this.folder.place(NOTES), { recursive: true, force: true });
  }

  private monthsNewestFirst(): string[] {
    return [...this.months].sort().reverse();
  }

  private async notesOf(month: string): Promise<ListedPage[]> {
    const text = await fs.readFile(this.folder.place(`${NOTES}/${month}`), 'utf8');
    const lines = text.split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as ListedPage).sort(newestFirst);
  }

  /** What stands under the front page: all sections and all months. */
  private contents(locale: string, root: string): string {
    const words = pageWords(locale);
    const months = this.monthsNewestFirst()
      .filter((month) => month !== UNDATED)
      .map((month) => {
        const href = linkTo(`months/${month}.html`, root);
        return element('li', {}, element('a', { href }, escapeHtml(writtenMonth(month, locale))));
      });
    const part = (name: string, title: string, inner: string) =>
      inner === ''
        ? ''
        : element(
            'nav',
            { class: name, 'aria-labelledby': name },
            element('h2', { id: name }, escapeHtml(title)) + inner
          );
    return [
      part('sections', words.sections, this.sections.tree(locale, root)),
      part('months', words.months, months.length === 0 ? '' : element('ul', {}, months.join(''))),
    ].join('\n');
  }
}

/** A static archive that opens without a server: a page for each story, and lists of them. */
export const htmlFormat: ExportFormat = {
  name: 'html',
  title: 'a static HTML archive',
  takesPictures: true,
  open: (folder) => Promise.resolve(new ArchiveWriter(folder)),
};
