import type { StoryCorrection } from '../../story';
import { plainText } from '../../html';
import { isLinkedNode, typesOf, type LinkedData, type LinkedNode } from './jsonLd';

/** A picture as the metadata of a page describe it. */
export interface StatedPicture {
  url: string;
  caption: string | null;
  credit: string | null;
  copyright: string | null;
}

export interface NamedAuthor {
  name: string;
  isPerson: boolean;
  url: string | null;
  job: string | null;
}

/** What linked data say of an article; texts without markup. */
export interface ArticleFacts {
  headline: string | null;
  alternativeHeadline: string | null;
  description: string | null;
  published: string | null;
  modified: string | null;
  authors: NamedAuthor[];
  publisher: string | null;
  sections: string[];
  pictures: StatedPicture[];
  language: string | null;
  url: string | null;
  body: string | null;
  isFree: boolean | null;
  corrections: StoryCorrection[];
  place: string | null;
  dateline: string | null;
  keywords: string[];
}

const plain = (text: string | null): string | null =>
  text === null ? null : plainText(text).replaceAll('\n', ' ').trim() || null;

const urlOf = (data: LinkedData, node: LinkedNode, ...names: readonly string[]): string | null =>
  names
    .flatMap((name) => data.valuesOf(node, name))
    .map((value) => (isLinkedNode(value) ? (value['@id'] ?? value.url) : value))
    .find((value): value is string => typeof value === 'string' && /^https?:/i.test(value)) ?? null;

function authorsOf(data: LinkedData, node: LinkedNode): NamedAuthor[] {
  const found = ['author', 'creator'].map((name) =>
    data.valuesOf(node, name).flatMap((value): NamedAuthor[] => {
      if (typeof value === 'string') {
        const name = plain(value);
        return name ? [{ name, isPerson: true, url: null, job: null }] : [];
      }
      if (!isLinkedNode(value)) return [];
      const isPerson = !typesOf(value).some((type) => /Organization$|^Brand$/.test(type));
      const url = urlOf(data, value, 'url', 'sameAs');
      const job = plain(data.textOf(value, 'jobTitle'));
      return data
        .textsOf(value, 'name')
        .flatMap((each) => plain(each) ?? [])
        .map((name) => ({ name, isPerson, url, job }));
    })
  );
  return found.find((authors) => authors.length > 0) ?? [];
}

function picturesOf(data: LinkedData, node: LinkedNode): StatedPicture[] {
  return data.valuesOf(node, 'image').flatMap((value): StatedPicture[] => {
    if (typeof value === 'string') {
      return [{ url: value, caption: null, credit: null, copyright: null }];
    }
    if (!isLinkedNode(value)) return [];
    const url = urlOf(data, value, 'contentUrl', 'url', '@id');
    const text = (name: string) => plain(data.textOf(value, name));
    return url === null
      ? []
      : [
          {
            url,
            caption: text('caption') ?? text('description'),
            credit: text('creditText') ?? text('creator') ?? text('author'),
            copyright: text('copyrightNotice'),
          },
        ];
  });
}

const correctionsOf = (data: LinkedData, node: LinkedNode): StoryCorrection[] =>
  data.valuesOf(node, 'correction').flatMap((value): StoryCorrection[] => {
    const inner = isLinkedNode(value) ? value : null;
    const text = plain(
      inner ? (data.textOf(inner, 'text') ?? data.textOf(inner, 'description')) : String(value)
    );
    if (!text || /^https?:\S+$/.test(text)) return [];
    const date = inner ? data.textOf(inner, 'datePublished') : null;
    return [{ type: 'correction', text, date: date?.slice(0, 10) ?? null }];
  });

/** Reads what a node says of an article. */
export function factsOfNode(data: LinkedData, node: LinkedNode): ArticleFacts {
  const text = (name: string) => plain(data.textOf(node, name));
  const free = data.textOf(node, 'isAccessibleForFree') ?? node.isAccessibleForFree;
  const isNotFree = free === false || /false$/i.test(String(free));
  return {
    headline: text('headline') ?? text('name'),
    alternativeHeadline: text('alternativeHeadline'),
    description: text('description'),
    published: data.textOf(node, 'datePublished') ?? data.textOf(node, 'dateCreated'),
    modified: data.textOf(node, 'dateModified'),
    authors: authorsOf(data, node),
    publisher: text('publisher'),
    sections: data.textsOf(node, 'articleSection').flatMap((each) => plain(each) ?? []),
    pictures: picturesOf(data, node),
    language: text('inLanguage'),
    url: urlOf(data, node, 'url', 'mainEntityOfPage', '@id'),
    body: data.textOf(node, 'articleBody'),
    isFree: free === undefined || free === null ? null : !isNotFree,
    corrections: correctionsOf(data, node),
    place: text('contentLocation') ?? text('locationCreated'),
    dateline: text('dateline'),
    keywords: data.textsOf(node, 'keywords').flatMap((each) => plain(each) ?? []),
  };
}
