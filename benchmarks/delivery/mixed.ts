import type { LoadRequest } from '../support/load';
import { pathOfArticle } from '../support/reads';
import { documentIdOfArticle } from '../support/seed';
import { generator, zipf } from './zipf';

const WRITES = 0.05;

/** An editor saves and publishes a story again. */
export const save = (article: number, text: string, token: string): LoadRequest => ({
  method: 'PUT',
  path: `/api/articles/${documentIdOfArticle(article)}?locale=en`,
  headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
  body: JSON.stringify({ data: { standfirst: text } }),
});

/** Of 100 requests 95 read a story and 5 save one, the popular ones more often. */
export function mixedLoad(articles: number, requests: number, token: string): LoadRequest[] {
  const [chance, story] = [generator(4), zipf(articles, 5)];
  return Array.from({ length: requests }, (_each, index) =>
    chance() < WRITES
      ? save(story(), `As it stood at ${index}.`, token)
      : { path: pathOfArticle(story()) }
  );
}
