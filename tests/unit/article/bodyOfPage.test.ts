import { bodyOfPage } from '../../../src/server/article/bodyOfPage';

describe('figures in a body', () => {
  const lead = { key: 'lead', caption: 'The harbour' };

  it('carry the caption that they name', () => {
    const [text, figure] = bodyOfPage(
      [{ __component: 'newsroom.text' }, { __component: 'newsroom.figure', captionKey: 'lead' }],
      [{ key: 'other' }, lead]
    ) as object[];
    expect(text).toEqual({ __component: 'newsroom.text' });
    expect(figure).toEqual({ __component: 'newsroom.figure', captionKey: 'lead', caption: lead });
  });

  it('carry null where no such caption is public', () => {
    const figure = { __component: 'newsroom.figure', captionKey: 'secret' };
    expect(bodyOfPage([figure], [lead])).toEqual([{ ...figure, caption: null }]);
    expect(bodyOfPage([figure], undefined)).toEqual([{ ...figure, caption: null }]);
  });

  it('leave a story without a body as it is', () => {
    expect(bodyOfPage(null, [lead])).toBeNull();
  });
});

describe('embeds in a body', () => {
  const embed = (url: unknown) => ({ __component: 'newsroom.embed', url, title: 'The flood' });

  it('carry what their address shows, by a player that knows nothing of readers', () => {
    const part = embed('https://youtu.be/abcdefghijk?si=tracker');
    expect(bodyOfPage([part], [])).toEqual([
      {
        ...part,
        shown: {
          provider: 'youtube',
          url: 'https://www.youtube.com/watch?v=abcdefghijk',
          id: 'abcdefghijk',
          player: 'https://www.youtube-nocookie.com/embed/abcdefghijk',
          ratio: 16 / 9,
        },
      },
    ]);
  });

  it('carry a link for any other page, and null for what is no address of the web', () => {
    const shown = (url: unknown) => (bodyOfPage([embed(url)], []) as [{ shown: unknown }])[0].shown;
    expect(shown('https://tides.example/today')).toEqual({
      provider: 'link',
      url: 'https://tides.example/today',
      id: null,
      player: null,
      ratio: null,
    });
    expect([shown('javascript:alert(1)'), shown(null)]).toEqual([null, null]);
  });
});
