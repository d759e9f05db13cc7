import { defaultOptions, validateOptions } from '../../src/server/options';

describe('options', () => {
  it('are right as they are set by default', () => {
    expect(() => validateOptions(defaultOptions)).not.toThrow();
  });

  it.each([
    [
      { captions: { onPictureChange: 'delete' } },
      'Option "captions.onPictureChange": must be "unpublish" or "flag".',
    ],
    [
      { captions: { ...defaultOptions.captions, onSwap: 'flag' } },
      'There is no option "captions.onSwap". Known options: captions.onPictureChange',
    ],
    [{ captions: true }, 'Option "captions": '],
    [
      { caption: {} },
      'There is no option "caption". Known options: publicRead, routePrefix, captions',
    ],
  ])('stop the start when they say %j', (options, message) => {
    expect(() => validateOptions({ ...defaultOptions, ...options })).toThrow(message);
  });
});
