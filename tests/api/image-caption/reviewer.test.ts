/** @database any */

import type { CaptionReviewer } from '../../../src/server/image-caption';
import { captionReviewOf, type ReviewClient } from '../../support/captionReview';
import { draftCaption, ferryArticle, FITTING, newPicture } from '../../support/ferryStory';
import {
  answerJson,
  startReviewerService,
  type ReviewerService,
} from '../../support/reviewerService';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';

const CAPTION = 'plugin::newsroom.image-caption';
/** The setting of how long the reviewer may take; long enough for an answer on a machine with much to do. */
const TIMEOUT = 'plugin::newsroom.captions.reviewer.timeoutMs';
const GENEROUS = 60_000;
const NOT_A_QUAY = {
  severity: 'error',
  message: 'The picture shows a mountain and no quay.',
  evidence: { sees: ['mountain'] },
};

/** Waits for what the reviewer of this newsroom has been asked. */
const settled = (newsroom: Newsroom) =>
  (newsroom.strapi.plugin('newsroom').service('caption-reviewer') as CaptionReviewer).settled();

const verdictOf = async (newsroom: Newsroom, caption: string) =>
  newsroom.strapi.db
    .query('plugin::newsroom.caption-verdict')
    .findOne({ where: { caption, isPublic: false } });

describe('a reviewer that is a service', () => {
  let newsroom: Newsroom;
  let review: ReviewClient;
  let service: ReviewerService;

  beforeAll(async () => {
    service = await startReviewerService();
    newsroom = await startNewsroom({
      options: {
        captions: {
          reviewer: {
            url: service.url,
            timeoutMs: GENEROUS,
            headers: { 'X-Newsroom': 'Norland' },
          },
        },
      },
    });
    review = captionReviewOf(newsroom, await signInAdministrator(newsroom));
  });
  afterAll(async () => {
    await newsroom.stop();
    await service.stop();
  });
  beforeEach(() => {
    service.asked.length = 0;
    service.answering = answerJson({ findings: [] });
    // A reviewer that failed in the test before is asked again at once.
    Object.assign(newsroom.strapi.plugin('newsroom').service('caption-reviewer'), {
      pausedUntil: 0,
    });
  });

  it('is given picture, caption and story behind a save, and what it finds is kept and shown', async () => {
    service.answering = answerJson({ findings: [NOT_A_QUAY] });
    const article = await ferryArticle(newsroom);
    const caption = await draftCaption(newsroom, FITTING, article);
    await settled(newsroom);
    const [asked] = service.asked;
    expect(asked?.question).toMatchObject({
      picture: { url: expect.stringMatching(/^http.*\/uploads\//), mime: 'image/jpeg' },
      caption: { text: FITTING, isFilePhoto: false, locale: 'en' },
      story: {
        headline: 'Norland urges ferry talks with Southland',
        text: expect.stringContaining('Karl Exempel'),
      },
    });
    expect(asked?.sentSha256).toBe(asked?.question.picture.sha256);
    expect(asked?.headers['x-newsroom']).toBe('Norland');

    expect(await verdictOf(newsroom, caption)).toMatchObject({
      verdict: 'wrong',
      rule: 'reviewer',
    });
    const [shown] = await review.check({
      locale: 'en',
      article: { documentId: article, values: {} },
    });
    expect(shown).toMatchObject({ verdict: 'wrong', gateResult: 'blocks' });
    expect(shown?.findings).toContainEqual({ rule: 'reviewer', ...NOT_A_QUAY });
    const refused = await newsroom.call('PUT', `/api/image-captions/${caption}`, { data: {} });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain(NOT_A_QUAY.message);
  });

  it('is not asked twice about the same picture, words and story', async () => {
    const article = await ferryArticle(newsroom);
    const caption = await draftCaption(newsroom, FITTING, article);
    await settled(newsroom);
    const before = service.asked.length;
    await newsroom.call('PUT', `/api/image-captions/${caption}?status=draft`, {
      data: { usageTerms: 'One use' },
    });
    await review.check({ locale: 'en', article: { documentId: article, values: {} } });
    await settled(newsroom);
    expect(service.asked).toHaveLength(before);

    const typed = 'The ferry Sea Otter in the harbour of Oslo';
    const ask = () =>
      review.check({ locale: 'en', caption: { documentId: caption, values: { caption: typed } } });
    await ask();
    await settled(newsroom);
    await ask();
    await settled(newsroom);
    expect(service.asked.slice(before).map(({ question }) => question.caption.text)).toEqual([
      typed,
    ]);
  });

  it('is asked anew about another picture', async () => {
    const article = await ferryArticle(newsroom);
    const caption = await draftCaption(newsroom, FITTING, article);
    await settled(newsroom);
    const image = await newPicture(newsroom);
    await newsroom.call('PUT', `/api/image-captions/${caption}?status=draft`, { data: { image } });
    await settled(newsroom);
    const pictures = service.asked.map(({ question }) => question.picture.sha256);
    expect(new Set(pictures).size).toBe(2);
  });

  it.each<[string, ReviewerService['answering']]>([
    ['breaks off', (_asked, response) => response.destroy()],
    [
      'fails',
      (_asked, response) => {
        response.statusCode = 500;
        response.end('{"findings":[]}');
      },
    ],
    [
      'points elsewhere',
      (_asked, response) => {
        response.statusCode = 307;
        response.setHeader('Location', '/elsewhere');
        response.end();
      },
    ],
    ['answers no JSON', (_asked, response) => response.end('<html>')],
    ['answers without an end', (_asked, response) => response.end(`"${'x'.repeat(100_000)}"`)],
    ['answers something else', answerJson({ verdict: 'fine' })],
    ['answers a severity of its own', answerJson({ findings: [{ ...NOT_A_QUAY, severity: 9 }] })],
    ['answers too many findings', answerJson({ findings: Array(11).fill(NOT_A_QUAY) })],
  ])('that %s changes nothing', async (_how, answering) => {
    await changesNothing(answering);
  });

  it('that never answers changes nothing', async () => {
    newsroom.strapi.config.set(TIMEOUT, 200);
    try {
      await changesNothing(() => undefined);
    } finally {
      newsroom.strapi.config.set(TIMEOUT, GENEROUS);
    }
  });

  async function changesNothing(answering: ReviewerService['answering']): Promise<void> {
    service.answering = answering;
    const article = await ferryArticle(newsroom);
    const caption = await draftCaption(newsroom, FITTING, article);
    await settled(newsroom);
    expect(service.asked).toHaveLength(1);
    expect((await verdictOf(newsroom, caption)).verdict).not.toBe('wrong');
    const published = await newsroom.call('PUT', `/api/image-captions/${caption}`, { data: {} });
    expect(published.status).toBe(200);
    await settled(newsroom);
    // It is left alone for a while.
    expect(service.asked).toHaveLength(1);
  }

  it('is heard no more about a picture that was deleted meanwhile', async () => {
    const image = await newPicture(newsroom);
    service.answering = (_asked, response) => {
      void newsroom.strapi
        .plugin('upload')
        .service('upload')
        .findOne(image)
        .then((file: unknown) => newsroom.strapi.plugin('upload').service('upload').remove(file))
        .then(() => answerJson({ findings: [NOT_A_QUAY] })(_asked, response));
    };
    const caption = await draftCaption(newsroom, FITTING, await ferryArticle(newsroom), { image });
    await settled(newsroom);
    expect(service.asked).toHaveLength(1);
    const answers = await newsroom.strapi.db
      .query('plugin::newsroom.reviewer-answer')
      .count({ where: { caption } });
    expect(answers).toBe(0);
  });
});

describe('a reviewer that is a function and must be heard', () => {
  let newsroom: Newsroom;
  let answer: (findings: unknown[]) => void;
  const paths: string[] = [];

  beforeAll(async () => {
    newsroom = await startNewsroom({
      options: {
        captions: {
          reviewer: {
            ask: (_question: unknown, { path }: { path: string }) => {
              paths.push(path);
              return new Promise((resolve) => {
                answer = (findings) => resolve({ findings });
              });
            },
            required: true,
          },
        },
      },
    });
  });
  afterAll(() => newsroom.stop());

  it('keeps a caption back until it has answered, and lets it pass then', async () => {
    const caption = await draftCaption(newsroom, FITTING, await ferryArticle(newsroom));
    const early = await newsroom.call('PUT', `/api/image-captions/${caption}`, { data: {} });
    expect(early.status).toBe(400);
    expect(early.body.error.message).toContain('has not answered');
    answer([]);
    await settled(newsroom);
    const late = await newsroom.call('PUT', `/api/image-captions/${caption}`, { data: {} });
    expect(late.status).toBe(200);
    expect(paths).toEqual([expect.stringMatching(/uploads/)]);
    const published = await newsroom.strapi
      .documents(CAPTION)
      .findOne({ documentId: caption, status: 'published' });
    expect(published?.caption).toBe(FITTING);
  });
});
