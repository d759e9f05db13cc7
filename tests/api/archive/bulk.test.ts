import type { StoryReport } from '../../../src/server/archive';
import { everyPicture } from '../../support/importedPicture';
import { asItems, importedStories } from '../../support/importedStories';
import { importedTables, indexCounts, withoutStories } from '../../support/importedTables';
import { startNewsroom, type Newsroom } from '../../support/newsroom';

const STORIES = importedStories(0, 40);

describe('stories that are written as rows', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
  });
  afterAll(() => newsroom.stop());

  async function imported(through: 'documents' | 'rows') {
    const { strapi } = newsroom;
    const reports: StoryReport[] = [];
    await strapi
      .plugin('newsroom')
      .service('archive')
      .importStories(asItems(STORIES), {
        through,
        pictures: everyPicture,
        onReport: (report: StoryReport) => reports.push(report),
      });
    await strapi.plugin('newsroom').service('moments').settled();
    return {
      reports: reports.map((report) => ({ ...report, documentId: typeof report.documentId })),
      tables: await importedTables(strapi),
      counts: await indexCounts(strapi),
    };
  }

  it('are in every table what the Document Service makes of them', async () => {
    const one = await imported('documents');
    await withoutStories(newsroom.strapi);
    const other = await imported('rows');
    expect(other.reports).toEqual(one.reports);
    expect(Object.keys(other.tables)).toEqual(Object.keys(one.tables));
    for (const [table, rows] of Object.entries(one.tables)) {
      expect({ table, rows: other.tables[table] }).toEqual({ table, rows });
    }
    expect(other.counts).toEqual(one.counts);
    expect(one.tables.newsroom_articles?.length).toBeGreaterThan(60);
  });
});
