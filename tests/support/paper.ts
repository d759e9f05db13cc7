import { History } from './history';
import type { Newsroom } from './newsroom';
import { uploadPicture } from './picture';

/** What readers may know of an article: nothing while it is not public. */
export interface ArticleState {
  headline: string | null;
  /** Which of the sections it stands in. */
  section: number;
}

interface Section {
  documentId: string;
  name: History<string>;
}
interface Picture {
  id: number;
  alternativeText: History<string>;
}
interface Caption {
  documentId: string;
  picture: Picture;
  /** Null while it is not approved. */
  text: History<string | null>;
}
export interface Article {
  documentId: string;
  slug: string;
  state: History<ArticleState>;
  caption: Caption;
  /** The story that this one names as related. */
  related: Article | null;
}

/** A newspaper that can be written to while it is read. */
export interface Paper {
  sections: Section[];
  pictures: Picture[];
  articles: Article[];
  /** Whether the public may read captions. */
  captionsAllowed: History<boolean>;
}

/** Where its stories stand, each at its slug. */
export const PAPER_SITE = 'https://paper.example';

const ARTICLE = 'plugin::newsroom.article';

async function post(newsroom: Newsroom, type: string, data: object) {
  const { status, body } = await newsroom.call('POST', `/api/${type}`, { data });
  if (status !== 201) throw new Error(`${type} was not taken: ${JSON.stringify(body)}`);
  return body.data;
}

/** Fills a newsroom: articles with section, caption and picture, each related to the one before. */
export async function foundPaper(newsroom: Newsroom, size: number): Promise<Paper> {
  await post(newsroom, 'outlets', { name: 'Paper', slug: 'paper', address: PAPER_SITE });
  const sections: Section[] = [];
  for (let n = 0; n < 3; n += 1) {
    const { documentId, name } = await post(newsroom, 'sections', { name: `Section ${n}` });
    sections.push({ documentId, name: new History(name) });
  }
  const pictures: Picture[] = [];
  for (let n = 0; n < 3; n += 1) {
    const id = await uploadPicture(newsroom, `picture-${n}.png`);
    const text = `Picture ${n}`;
    await describe(newsroom, id, text);
    pictures.push({ id, alternativeText: new History(text) });
  }
  const articles: Article[] = [];
  for (let n = 0; n < size; n += 1) {
    const section = n % sections.length;
    const picture = pictures[n % pictures.length] as Picture;
    const related = articles.at(-1) ?? null;
    const { documentId, slug, headline } = await post(newsroom, 'articles', {
      headline: `Story ${n}`,
      section: sections[section]?.documentId,
      related: related ? [related.documentId] : [],
    });
    const caption = await post(newsroom, 'image-captions', {
      caption: `Caption ${n}`,
      image: picture.id,
      article: documentId,
    });
    articles.push({
      documentId,
      slug,
      state: new History<ArticleState>({ headline, section }),
      caption: {
        documentId: caption.documentId,
        picture,
        text: new History<string | null>(caption.caption),
      },
      related,
    });
  }
  return { sections, pictures, articles, captionsAllowed: new History(true) };
}

/** Changes what a file says, as the Media Library does. */
export const describe = (
  { strapi }: Newsroom,
  id: number,
  alternativeText: string
): Promise<unknown> =>
  strapi.plugin('upload').service('upload').updateFileInfo(id, { alternativeText });

/** Gives the public role actions, or takes them away, all at once. */
export async function allow({ strapi }: Newsroom, actions: string[], isAllowed: boolean) {
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  await strapi.db.transaction(async () => {
    for (const action of actions) {
      if (isAllowed) await permissions.create({ data: { action, role: role.id } });
      else await permissions.deleteMany({ where: { action, role: { id: role.id } } });
    }
  });
}

/** Writes an article's headline and section as published, or takes it back. */
export const writeArticle = (
  newsroom: Newsroom,
  { sections }: Paper,
  { documentId }: Article,
  { headline, section }: ArticleState
): Promise<unknown> => {
  if (headline === null) return newsroom.strapi.documents(ARTICLE).unpublish({ documentId });
  return put(newsroom, `/api/articles/${documentId}`, {
    headline,
    section: sections[section]?.documentId,
  });
};

/** Writes over the API. @throws Error where it was refused */
export async function put(newsroom: Newsroom, path: string, data: object): Promise<void> {
  const { status, body } = await newsroom.call('PUT', path, { data });
  if (status !== 200) throw new Error(`${path} was refused: ${status} ${JSON.stringify(body)}`);
}
