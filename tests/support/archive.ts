import type { Core } from '@strapi/strapi';
import type { Newsroom } from './newsroom';
import { uploadPicture } from './picture';
import type { Chance } from './random';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const SECTION = 'plugin::newsroom.section';

export interface Archive {
  sections: string[];
  articles: string[];
}

/** A newsroom full of stories of every kind: drafts, two languages, ties, pictures, corrections. */
export async function fillArchive(
  newsroom: Newsroom,
  chance: Chance,
  size: number
): Promise<Archive> {
  const { strapi } = newsroom;
  const images = [await uploadPicture(newsroom, 'a.png'), await uploadPicture(newsroom, 'b.png')];
  const sections: string[] = [];
  // Two of one name, as two outlets have them.
  for (const slug of ['news', 'sport', 'news', 'empty']) {
    const { documentId } = await strapi
      .documents(SECTION)
      .create({ data: { name: `The ${slug} of ${sections.length}`, slug } });
    sections.push(documentId);
  }
  const articles: string[] = [];
  for (let number = 0; number < size; number += 1) {
    const documentId = await addArticle(strapi, chance, { sections, articles }, number);
    articles.push(documentId);
    for (let each = chance.below(4); each > 0; each -= 1) {
      await strapi.documents(CAPTION).create({
        status: chance.is(0.8) ? 'published' : 'draft',
        data: {
          caption: `Picture ${each} of story ${number}`,
          image: chance.oneOf(images),
          article: documentId,
          position: chance.below(3),
          personsShown: chance.is(0.3) ? [{ name: 'Ida Holm' }] : [],
        },
      });
    }
  }
  return { sections, articles };
}

/** What a story can be made of; some of it is left out by chance. */
export function storyData(chance: Chance, { sections, articles }: Archive, number: number) {
  return {
    headline: `Story ${number}`,
    slug: `story-${number}`,
    kicker: chance.is(0.5) ? 'Harbour “news” <b>' : null,
    urgency: chance.is(0.5) ? 1 + chance.below(9) : null,
    edNote: 'Never public',
    // Many of one moment.
    firstPublishedAt: new Date(Date.UTC(2024, 0, 1 + chance.below(5))),
    section: chance.is(0.8) ? chance.oneOf(sections.slice(0, 3)) : null,
    related: articles.length > 0 && chance.is(0.4) ? [chance.oneOf(articles)] : [],
    authors: chance.is(0.5) ? [{ name: 'Ida Holm', role: 'Reporter' }, { name: 'Jo' }] : [],
    subjects: chance.is(0.3) ? [{ name: 'Ferries' }] : [],
    corrections: chance.is(0.2)
      ? [
          {
            type: 'correction' as const,
            text: 'It was Tuesday.',
            date: new Date(Date.UTC(2024, 1, 1)),
          },
        ]
      : [],
    body: [
      { __component: 'newsroom.quote' as const, text: 'It blew.', attribution: 'The captain' },
      { __component: 'newsroom.quote' as const, text: 'And then it rained.' },
    ].slice(0, chance.below(3)),
  };
}

async function addArticle(
  strapi: Core.Strapi,
  chance: Chance,
  archive: Archive,
  number: number
): Promise<string> {
  const articles = strapi.documents(ARTICLE);
  const isPublished = chance.is(0.8);
  const data = storyData(chance, archive, number);
  const { documentId } = await articles.create({ data: data as never });
  if (chance.is(0.5)) {
    await strapi.documents(CAPTION).create({
      data: { caption: 'The quay', key: 'quay', article: documentId },
    });
    const body = [...data.body, { __component: 'newsroom.figure', captionKey: 'quay' }];
    await articles.update({ documentId, data: { body: body as never } });
  }
  if (isPublished) await articles.publish({ documentId });
  if (chance.is(0.3)) {
    await articles.update({
      documentId,
      locale: 'ar',
      status: 'published',
      data: { headline: `قصة ${number}`, slug: `story-${number}` },
    });
  }
  if (chance.is(0.3)) {
    await articles.update({
      documentId,
      status: chance.is(0.5) ? 'published' : 'draft',
      data: { standfirst: 'As it stands now.' },
    });
  }
  return documentId;
}
