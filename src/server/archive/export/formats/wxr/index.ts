import { correctionsText } from '../../../../delivery';
import { UTC } from '../../../../text/zonedDay';
import type { ExportedStory, ExportFormat, ExportWriter } from '../../exportFormat';
import type { ExportFolder } from '../../exportFolder';
import { captionsBesideText } from '../../printedWords';
import { writerForEachSite, type ExportedSite } from '../../siteFiles';
import { textElement } from '../../xmlText';
import { contentBlocks, correctionBlock, imageBlocks, type LibraryPicture } from './blocks';
import { attachmentItem, correctionItem, postItem } from './items';
import { Terms } from './terms';

const NAMESPACES = [
  'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:wp="http://wordpress.org/export/1.2/"',
].join(' ');

const FOOT = '</channel>\n</rss>\n';

const headOf = ({ outlet, locale }: ExportedSite): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" ${NAMESPACES}>`,
    '<channel>',
    ...[
      textElement('title', outlet?.name ?? 'Newsroom'),
      textElement('link', outlet?.address ?? null),
      '<description></description>',
      textElement('language', locale),
      '<wp:wxr_version>1.2</wp:wxr_version>',
      textElement('wp:base_site_url', outlet?.address ?? null),
      textElement('wp:base_blog_url', outlet?.address ?? null),
      '<generator>strapi-plugin-newsroom</generator>',
    ]
      .filter((line) => line !== '')
      .map((line) => `\t${line}`),
    '',
  ].join('\n');

/** Makes the items of stories one after another: each post, its pictures, its corrections. */
class WxrItems {
  private last = 0;
  private readonly terms: Terms;

  constructor(locale: string) {
    this.terms = new Terms(locale);
  }

  of({ story, published }: Pick<ExportedStory, 'story' | 'published'>): string {
    const id = this.next();
    const timeZone = published.outlet?.timeZone ?? UTC;
    const library = new Map<number, LibraryPicture>();
    for (const [index, { picture }] of story.captions.entries()) {
      if (picture?.url) library.set(index, { id: this.next(), url: picture.url });
    }
    const names = story.authors.map(({ name }) => name);
    const signed = names.length > 0 ? names : [story.by ?? ''].filter((name) => name !== '');
    const terms = this.terms.of(story, published.sectionTrail, signed);
    const { before, behind } = captionsBesideText(story.captions, story.parts);
    const [lead, ...others] = before;
    const content = [
      ...imageBlocks(others, story.captions, library),
      ...contentBlocks(story, library),
      ...imageBlocks(behind, story.captions, library),
      ...published.corrections.map((correction) =>
        correctionBlock(correctionsText({ ...published, corrections: [correction] }))
      ),
    ].join('\n\n');
    const leadId = lead === undefined ? null : (library.get(lead)?.id ?? null);
    const context = { parent: id, story, timeZone, headline: story.headline };
    const items = [
      ...terms.declared,
      postItem(story, published, { id, content, terms, lead: leadId, timeZone }),
      ...[...library].flatMap(([index, picture]) => {
        const caption = story.captions[index];
        return caption ? [attachmentItem(caption, picture, context)] : [];
      }),
      ...story.corrections.map((correction) => correctionItem(this.next(), correction, context)),
    ];
    return items.map((item) => `\t${item}\n`).join('');
  }

  private next(): number {
    this.last += 1;
    return this.last;
  }
}

async function openSite(folder: ExportFolder, site: ExportedSite): Promise<ExportWriter> {
  const file = await folder.open(`${site.name}.xml`);
  const items = new WxrItems(site.locale);
  await file.write(headOf(site));
  return {
    write: (exported) => file.write(items.of(exported)),
    async end() {
      await file.write(FOOT);
      await file.close();
    },
  };
}

/** WordPress's export format, a file for each outlet and language, in blocks of its editor. */
export const wxrFormat: ExportFormat = {
  name: 'wxr',
  title: 'WordPress (WXR)',
  takesPictures: false,
  open: (folder) => writerForEachSite(folder, openSite),
};
