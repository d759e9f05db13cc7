import { openGraphLocale } from '../../../src/server/delivery/structured-data/territory';

describe('a language as Open Graph writes it', () => {
  it.each([
    ['en', 'en-GB', 'en_GB'],
    ['en', 'ar', 'en_US'],
    ['en-AU', 'en-GB', 'en_AU'],
    ['pt-BR', null, 'pt_BR'],
    ['fa', null, 'fa_IR'],
    ['zh-Hant', null, 'zh_TW'],
    ['zh-Hans-SG', null, 'zh_SG'],
    ['sr-Latn', null, 'sr_RS'],
    ['es-419', 'es-MX', 'es_MX'],
    ['en-001', null, 'en_US'],
    ['eo', null, 'eo'],
  ])('is %s of an outlet in %s: %s', (tag, outlet, written) => {
    expect(openGraphLocale(tag, outlet)).toBe(written);
  });
});
