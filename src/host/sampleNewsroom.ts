import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { documentInput } from '../server/strapi/documentInput';
import type { SampleCaption, SampleNewsroom, SampleStory, SampleVersion } from './sampleStory';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const MIRROR = 'plugin::newsroom.outlet-mirror';
const OUTLET = 'plugin::newsroom.outlet';
const SECTION = 'plugin::newsroom.section';
const FILE = 'plugin::upload.file';

const LANGUAGES = [{ code: 'ar', name: 'العربية (ar)' }];
const MIME_TYPES: Record<string, string> = { '.jpg': 'image/jpeg', '.png': 'image/png' };

/** Told after each step, so that whoever waits sees something happen. */
export type Progress = (done: number, total: number, what: string) => void;

/**
 * Loads the sample newsroom. What an earlier, perhaps interrupted, start has loaded is left as it
 * is, with all that was changed in it since.
 *
 * @param folder examples/sample-newsroom
 * @returns how many stories were new
 */
export async function loadSampleNewsroom(
  strapi: Core.Strapi,
  folder: string,
  progress: Progress
): Promise<number> {
  const loader = new SampleLoader(strapi, folder);
  return loader.load(progress);
}

const readJson = <T>(...segments: string[]): T =>
  JSON.parse(fs.readFileSync(path.join(...segments), 'utf8')) as T;

class SampleLoader {
  private readonly sections = new Map<string, string>();
  /** Captions that stay drafts. Publishing a story publishes its captions, so they come last. */
  private readonly waiting: Array<() => Promise<void>> = [];

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly folder: string
  ) {}

  async load(progress: Progress): Promise<number> {
    const newsroom = readJson<SampleNewsroom>(this.folder, 'newsroom.json');
    const stories = newsroom.stories.map((file) => readJson<SampleStory>(this.folder, file));
    const missing = [];
    for (const story of stories) {
      if (!(await this.findStory(story.sourceId))) missing.push(story);
    }
    if (missing.length === 0) return 0;

    await this.addLanguages();
    await this.placeOutlet(newsroom);
    for (const [index, story] of missing.entries()) {
      const first = Object.values(story.versions)[0];
      progress(index + 1, missing.length, first?.headline ?? story.sourceId);
      await this.loadStory(story);
    }
    for (const story of missing) await this.relate(story);
    for (const write of this.waiting) await write();
    return missing.length;
  }

  private async addLanguages(): Promise<void> {
    const service = this.strapi.plugin('i18n').service('locales');
    for (const language of LANGUAGES) {
      if (!(await service.findByCode(language.code))) await service.create(language);
    }
  }

  private async placeOutlet({ outlet, sections, mirrors }: SampleNewsroom): Promise<void> {
    const found = await this.strapi.documents(OUTLET).findFirst({ filters: { name: outlet.name } });
    const placed =
      found ??
      (await this.strapi.documents(OUTLET).create({
        data: documentInput(OUTLET, {
          ...outlet,
          logo: outlet.logo ? await this.upload(outlet.logo, outlet.name) : null,
        }),
      }));
    const { documentId } = placed;
    for (const { parent, ...section } of sections) {
      const existing = await this.strapi
        .documents(SECTION)
        .findFirst({ filters: { slug: section.slug, outlet: { documentId } } });
      const made =
        existing ??
        (await this.strapi.documents(SECTION).create({
          data: documentInput(SECTION, {
            ...section,
            outlet: documentId,
            parent: parent ? this.sections.get(parent) : null,
          }),
        }));
      this.sections.set(section.slug, made.documentId);
    }
    if (found) return;
    for (const { publish, languages, ...mirror } of mirrors) {
      await this.strapi.documents(MIRROR).create({
        data: documentInput(MIRROR, {
          ...mirror,
          languages: languages.map((language) => ({ language })),
          outlet: documentId,
        }),
        status: publish ? 'published' : 'draft',
      });
    }
  }

  /** Uploads a picture unless an earlier start did. */
  private async upload(picture: string, alternativeText = ''): Promise<number> {
    const name = path.basename(picture);
    const found = await this.strapi.db.query(FILE).findOne({ where: { name } });
    if (found) return found.id;
    // The upload service moves the file it is given, so it gets a copy.
    const filepath = path.join(this.strapi.dirs.static.public, `sample-${name}`);
    fs.copyFileSync(path.join(this.folder, picture), filepath);
    try {
      const [file] = await this.strapi
        .plugin('upload')
        .service('upload')
        .upload({
          data: { fileInfo: { name, alternativeText } },
          files: {
            filepath,
            originalFilename: name,
            mimetype: MIME_TYPES[path.extname(name)],
            size: fs.statSync(filepath).size,
          },
        });
      return file.id;
    } finally {
      fs.rmSync(filepath, { force: true });
    }
  }

  /** One story with its languages and captions, whole or not at all. */
  private async loadStory({ sourceId, versions }: SampleStory): Promise<void> {
    const pictures = new Map<string, number>();
    for (const { captions } of Object.values(versions)) {
      for (const { picture, altText } of captions) {
        pictures.set(picture, await this.upload(picture, altText));
      }
    }
    await this.strapi.db.transaction(async () => {
      let documentId: string | null = null;
      for (const [locale, version] of Object.entries(versions)) {
        documentId = await this.writeVersion(documentId, sourceId, locale, version, pictures);
      }
    });
  }

  private async writeVersion(
    existing: string | null,
    sourceId: string,
    locale: string,
    { captions, section, related: _related, publish, ...fields }: SampleVersion,
    pictures: Map<string, number>
  ): Promise<string> {
    const data = documentInput(ARTICLE, {
      ...fields,
      sourceId,
      section: this.sections.get(section),
    });
    const { documentId } = existing
      ? {
          documentId: existing,
          ...(await this.strapi.documents(ARTICLE).update({ documentId: existing, locale, data })),
        }
      : await this.strapi.documents(ARTICLE).create({ locale, data });
    for (const caption of captions) {
      const write = () => this.writeCaption(documentId, locale, caption, pictures, publish);
      if (caption.publish) await write();
      else this.waiting.push(write);
    }
    if (publish) await this.strapi.documents(ARTICLE).publish({ documentId, locale });
    return documentId;
  }

  private async writeCaption(
    article: string,
    locale: string,
    { picture, personsShown = [], publish, ...fields }: SampleCaption,
    pictures: Map<string, number>,
    articleIsPublic: boolean
  ): Promise<void> {
    await this.strapi.documents(CAPTION).create({
      locale,
      data: documentInput(CAPTION, {
        ...fields,
        image: pictures.get(picture),
        personsShown: personsShown.map((name) => ({ name })),
        article,
      }),
      status: publish && articleIsPublic ? 'published' : 'draft',
    });
  }

  /** Relations between stories, once all of them are there. */
  private async relate({ sourceId, versions }: SampleStory): Promise<void> {
    const documentId = await this.findStory(sourceId);
    if (!documentId) return;
    for (const [locale, { related = [], publish }] of Object.entries(versions)) {
      const others = await Promise.all(related.map((other) => this.findStory(other, locale)));
      const known = others.filter((other): other is string => other !== null);
      if (known.length === 0) continue;
      await this.strapi.documents(ARTICLE).update({
        documentId,
        locale,
        data: documentInput(ARTICLE, { related: known }),
        status: publish ? 'published' : 'draft',
      });
    }
  }

  private async findStory(sourceId: string, locale?: string): Promise<string | null> {
    const row = await this.strapi.db
      .query(ARTICLE)
      .findOne({ where: { sourceId, ...(locale && { locale }) } });
    return row?.documentId ?? null;
  }
}
