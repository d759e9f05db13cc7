import { defaultOptions, validateOptions } from '../../src/server/options';

describe('options', () => {
  it('take the defaults, which open nothing', () => {
    expect(() => validateOptions(defaultOptions)).not.toThrow();
    expect(defaultOptions).toEqual({ publicRead: false, routePrefix: '' });
  });

  it.each(['', '/newsroom', '/v1/newsroom', '/news_room-2'])(
    'take the prefix "%s"',
    (routePrefix) => {
      expect(() => validateOptions({ publicRead: true, routePrefix })).not.toThrow();
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
    expect(() => validateOptions({ publicRead: false, routePrefix })).toThrow(
      /Option "routePrefix"/
    );
  });

  it('name every fault at once, and what is known', () => {
    const fault = () => validateOptions({ publicRead: 1, routePrefix: 'x', cache: true });
    expect(fault).toThrow(/Option "publicRead"/);
    expect(fault).toThrow(/Option "routePrefix".*without a slash at the end/);
    expect(fault).toThrow(/no option "cache"\. Known options: publicRead, routePrefix/);
    expect(fault).toThrow(/config\/plugins/);
  });
});
