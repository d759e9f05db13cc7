import { figureProblems } from '../../../src/server/article/figureProblems';

const figure = (captionKey: unknown) => ({ __component: 'newsroom.figure', captionKey });

describe('figures of a body', () => {
  it('are fine with keys that captions have', () =>
    expect(figureProblems([figure('quay'), { __component: 'newsroom.quote' }], ['quay'])).toEqual(
      []
    ));

  it('are named with their place, and with the keys that there are', () => {
    expect(figureProblems([figure('quay'), figure('ferry')], ['quay', 'lead'])).toEqual([
      {
        path: ['body', 1, 'captionKey'],
        message:
          'No caption of this story has the key "ferry". There are "quay", "lead": write one of them, or take the picture out.',
        about: { reason: 'figure-without-caption', key: 'ferry' },
      },
    ]);
    expect(figureProblems([figure('ferry')], [])[0]?.message).toContain('it has no captions');
  });

  it.each([undefined, null, 'x', [null, 3, figure(null), figure(undefined)]])(
    'are left to Strapi where they are none: %j',
    (body) => expect(figureProblems(body, [])).toEqual([])
  );
});
