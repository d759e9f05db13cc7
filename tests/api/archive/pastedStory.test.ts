/** @database any */

import { MOST_CHARACTERS, MOST_PIECES } from '../../../types/pasted-story';
import { onCaptions, READS_ARTICLES, signInEditor } from '../../support/editors';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { PARAGRAPHS } from '../../support/pages';
import { signInAdministrator } from '../../support/people';

const [FIRST = '', SECOND = ''] = PARAGRAPHS;

describe('a story that an editor pastes as a whole', () => {
  let newsroom: Newsroom;
  let token: string;

  beforeAll(async () => {
    newsroom = await startNewsroom();
    token = await signInAdministrator(newsroom);
  });
  afterAll(() => newsroom.stop());

  const ask = (data: unknown, as: string | undefined = token) =>
    newsroom.request('POST', '/newsroom/articles/pasted', { token: as, data });
  const piece = (text: string, paragraph = 0, form = 'text') => ({ form, text, paragraph });

  it('is answered piece by piece, and nothing of it is stored', async () => {
    const pieces = [
      piece('Harbour wall to be raised by two metres', 0, 'title'),
      piece('By Jane Roe', 1),
      piece(`BERLIN (Reuters) - ${FIRST}`, 2),
      piece(SECOND, 3),
    ];
    const { status, body } = await ask({ locale: 'en', pieces });
    expect(status).toBe(200);
    expect(body.pieces).toMatchObject([
      { role: 'headline' },
      { role: 'byline', by: 'Jane Roe' },
      { role: 'body', datelineLength: 'BERLIN (Reuters) - '.length },
      { role: 'body', datelineLength: 0 },
    ]);
    expect(await newsroom.strapi.documents('plugin::newsroom.article').count({})).toBe(0);
  });

  it('is read for those who may read stories', async () => {
    const asked = { locale: null, pieces: [piece('A headline')] };
    const reader = await signInEditor(newsroom, [READS_ARTICLES]);
    const other = await signInEditor(newsroom, onCaptions(['read']));
    expect((await ask(asked, reader)).status).toBe(200);
    expect((await ask(asked, other)).status).toBe(403);
    expect((await ask(asked, '')).status).toBe(401);
  });

  it.each([
    ['nothing', undefined, ['pieces']],
    ['no piece', { pieces: [] }, ['pieces']],
    ['a piece of no form', { pieces: [piece('A', 0, 'script')] }, ['pieces', '0', 'form']],
    ['a piece without text', { pieces: [{ form: 'text', paragraph: 0 }] }, ['pieces', '0', 'text']],
    ['a paragraph before the first', { pieces: [piece('A', -1)] }, ['pieces', '0', 'paragraph']],
    ['a language of no name', { locale: '../en', pieces: [piece('A')] }, ['locale']],
    ['too many pieces', { pieces: Array(MOST_PIECES + 1).fill(piece('A')) }, ['pieces']],
    ['too long a text', { pieces: [piece('A'.repeat(MOST_CHARACTERS + 1))] }, ['pieces']],
    ['something else', { pieces: [piece('A')], html: '<p>' }, ['html']],
  ])('is refused with the field that is at fault: %s', async (_what, data, path) => {
    const { status, body } = await ask(data);
    expect(status).toBe(400);
    expect(body.error.details.errors[0].path).toEqual(path);
  });
});
