import { defaultOptions, validateOptions } from '../../src/server/options';

describe('options', () => {
  it('take the defaults, which open nothing', () => {
    expect(() => validateOptions(defaultOptions)).not.toThrow();
    expect(defaultOptions).toEqual({
      publicRead: false,
      routePrefix: '',
      captions: { onPictureChange: 'unpublish' },
      mirrors: {
        listDays: 14,
        keyOverlapDays: 90,
        probe: {
          everyMinutes: 0,
          atOnce: 8,
          timeoutSeconds: 20,
          staleAfterMinutes: 60,
          certificateDays: 14,
          historyDays: 90,
          allowPrivateAddresses: false,
          torProxy: '',
          countryProxies: {},
        },
      },
    });
  });

  it.each(['', '/newsroom', '/v1/newsroom', '/news_room-2'])(
    'take the prefix "%s"',
    (routePrefix) => {
      expect(() =>
        validateOptions({ ...defaultOptions, publicRead: true, routePrefix })
      ).not.toThrow();
    }
  );

  it.each([
    'newsroom',
    '/',
    '/newsroom/',
    '//newsroom',
    '/news room',
    '/../admin',
    '/:id',
    null,
    5,
  ])('refuse the prefix %j and name the option', (routePrefix) => {
    expect(() => validateOptions({ ...defaultOptions, routePrefix })).toThrow(
      /Option "routePrefix"/
    );
  });

  it('name every fault at once, and what is known', () => {
    const fault = () =>
      validateOptions({ ...defaultOptions, publicRead: 1, routePrefix: 'x', cache: true });
    expect(fault).toThrow(/Option "publicRead"/);
    expect(fault).toThrow(/Option "routePrefix".*without a slash at the end/);
    expect(fault).toThrow(/no option "cache"\. Known options: publicRead, routePrefix/);
    expect(fault).toThrow(/config\/plugins/);
  });

  it.each([
    [
      { onPictureChange: 'delete' },
      'Option "captions.onPictureChange": must be "unpublish" or "flag".',
    ],
    [
      { ...defaultOptions.captions, onSwap: 'flag' },
      'There is no option "captions.onSwap". Known options: captions.onPictureChange',
    ],
    [true, 'Option "captions": '],
  ])('refuse %j for captions, by the name of the option within', (captions, message) => {
    expect(() => validateOptions({ ...defaultOptions, captions })).toThrow(message);
  });
});
