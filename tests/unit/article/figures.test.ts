import { withFigures } from '../../../src/server/article/figures';

describe('figures in a body', () => {
  const lead = { key: 'lead', caption: 'The harbour' };

  it('carry the caption that they name', () => {
    const [text, figure] = withFigures(
      [{ __component: 'newsroom.text' }, { __component: 'newsroom.figure', captionKey: 'lead' }],
      [{ key: 'other' }, lead]
    ) as object[];
    expect(text).toEqual({ __component: 'newsroom.text' });
    expect(figure).toEqual({ __component: 'newsroom.figure', captionKey: 'lead', caption: lead });
  });

  it('carry null where no such caption is public', () => {
    const figure = { __component: 'newsroom.figure', captionKey: 'secret' };
    expect(withFigures([figure], [lead])).toEqual([{ ...figure, caption: null }]);
    expect(withFigures([figure], undefined)).toEqual([{ ...figure, caption: null }]);
  });

  it('leave a story without a body as it is', () => {
    expect(withFigures(null, [lead])).toBeNull();
  });
});
