import type { DeskAnswer, DeskCard, DeskColumnName } from '../../types/desk';
import { signInStock } from './editors';
import type { Answer, Newsroom } from './newsroom';
import { signInAdministrator } from './people';

const ARTICLE = 'plugin::newsroom.article';
export const HOUR = 3_600_000;

export const inTime = (milliseconds: number): string =>
  new Date(Date.now() + milliseconds).toISOString();

/** What was answered; an error that says what, where it was refused. */
export function dataOf({ status, body }: Answer) {
  if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body?.data ?? body;
}

/** A newsroom's desk, as each role of the newsroom sees it. */
export async function signInAtDesk(newsroom: Newsroom) {
  const chief = await signInAdministrator(newsroom);
  const reporter = await signInStock(newsroom, 'newsroom-reporter');
  const photo = await signInStock(newsroom, 'newsroom-photo-editor');
  const desk = await signInStock(newsroom, 'newsroom-desk');
  return { chief, reporter, photo, desk };
}

/** Asks about the desk as the panel does. */
export function deskOf(newsroom: Newsroom) {
  const board = async (token: string, query = ''): Promise<DeskAnswer> =>
    dataOf(await newsroom.request('GET', `/newsroom/desk${query && `?${query}`}`, { token }));
  return {
    board,
    /** The headlines of a column. */
    headlines: async (token: string, column: DeskColumnName, query = '') =>
      (await board(token, query)).columns[column]?.cards.map(({ headline }) => headline) ?? [],
    card: async (token: string, documentId: string, query = ''): Promise<DeskCard> => {
      const { columns } = await board(token, query);
      const found = Object.values(columns)
        .flatMap(({ cards }) => cards)
        .find((card) => card.documentId === documentId);
      if (!found) throw new Error('It is on no board.');
      return found;
    },
    say: (token: string | undefined, documentId: string, said: object): Promise<Answer> =>
      newsroom.request('POST', `/newsroom/articles/${documentId}/desk-state`, {
        ...(token !== undefined && { token }),
        data: { locale: 'en', ...said },
      }),
    state: (token: string, documentId: string, locale = 'en'): Promise<Answer> =>
      newsroom.request('GET', `/newsroom/articles/${documentId}/desk-state?locale=${locale}`, {
        token,
      }),
    /** As the panel's form begins a story. @returns its identifier */
    write: async (token: string, fields: object): Promise<string> =>
      dataOf(
        await newsroom.request('POST', `/content-manager/collection-types/${ARTICLE}`, {
          token,
          data: { locale: 'en', ...fields },
        })
      ).documentId,
    save: (token: string, documentId: string, fields: object): Promise<Answer> =>
      newsroom.request('PUT', `/content-manager/collection-types/${ARTICLE}/${documentId}`, {
        token,
        data: { locale: 'en', ...fields },
      }),
    publish: (token: string, documentId: string): Promise<Answer> =>
      newsroom.request(
        'POST',
        `/content-manager/collection-types/${ARTICLE}/${documentId}/actions/publish`,
        { token, data: { locale: 'en' } }
      ),
    /** Writes past the hooks, as a newsroom finds it that did not run when a time came. */
    put: (documentId: string, fields: object, isPublic = false) =>
      newsroom.strapi.db.query(ARTICLE).updateMany({
        where: { documentId, publishedAt: { $null: !isPublic } },
        data: fields,
      }),
  };
}
