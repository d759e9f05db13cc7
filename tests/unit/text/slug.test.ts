import {
  MAX_SLUG_LENGTH,
  nextNumber,
  slugFault,
  slugOf,
  writtenSlug,
} from '../../../src/server/text/slug';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe('slugOf', () => {
  it.each([
    ['Storm over the harbour', 'en', 'storm-over-the-harbour'],
    ['It’s over: “Ferry” stands still — again!', 'en', 'its-over-ferry-stands-still-again'],
    ['Café Müller öffnet früher', 'de', 'cafe-mueller-oeffnet-frueher'],
    ['Straßenbahn in Größe', 'de', 'strassenbahn-in-groesse'],
    ['Բարև', 'hy', 'barew'],
    ['Путь к морю', 'ru', 'put-k-moryu'],
    ['Объявление: подъезд закрыт', 'ru', 'obyavlenie-podyezd-zakryt'],
    ['СЪЕЗД', 'ru', 'syezd'],
    ['Български ъгъл', 'bg', 'balgarski-agal'],
    ['Budget 2027/28', 'en', 'budget-2027-28'],
    ['Wall of 2½ metres, ¾ done', 'en', 'wall-of-2-1-2-metres-3-4-done'],
  ])('makes of %s (%s) %s', (headline, locale, slug) => {
    expect(slugOf(headline, locale)).toBe(slug);
  });

  it.each([
    ['2½ hours', '2-1-2-hours'],
    ['2 1/2 hours', '2-1-2-hours'],
    ['½hour and 3⅓', '1-2-hour-and-3-1-3'],
    ['20 m² flat, 20㎡', '20-m2-flat-20m2'],
    ['10⁵ times 10²³', '10-5-times-10-23'],
    ['10<sup>5</sup> of H<sub>2</sub>O', '10-5-of-h2o'],
    ['①2 of 1️⃣2️⃣', '1-2-of-1-2'],
    ['3×4 and 10(2)', '3-4-and-10-2'],
    ['1’000 voices, 2026年', '1000-voices-2026nian'],
    ['２０２６', '2026'],
  ])('lets no figure of %s grow into another number: %s', (headline, slug) => {
    expect(slugOf(headline, 'en')).toBe(slug);
  });

  it.each([
    ['R&D', 'en', 'r-and-d'],
    ['R&D', 'de', 'r-und-d'],
    ['Salt & Pepper', 'en', 'salt-and-pepper'],
    ['100% of $5', 'en', '100-percent-of-dollar-5'],
    ['One | two', 'en', 'one-two'],
  ])('spells the signs of %s (%s) as words of their own: %s', (headline, locale, slug) => {
    expect(slugOf(headline, locale)).toBe(slug);
  });

  it.each([
    ['<em>Storm</em> warning', 'storm-warning'],
    ['<span class="x" title="a b">S</span>torm<br/>warning', 'storm-warning'],
    ['Tom &amp; Jerry', 'tom-and-jerry'],
    ['a < b', 'a-less-b'],
    ['a<b', 'a-less-b'],
    ['x<y and z>w', 'x-less-y-and-z-greater-w'],
  ])('reads %s as readers do: %s', (headline, slug) => {
    expect(slugOf(headline, 'en')).toBe(slug);
  });

  it.each([
    ['Київ', 'uk', 'kyiv'],
    ['Київ', 'uk-UA', 'kyiv'],
    ['Київ at night', 'en', 'kyiv-at-night'],
    ['Єнакієве, Згурський', 'uk', 'yenakiieve-zghurskyi'],
    ['Їжакевич і Йосипівка', 'uk', 'yizhakevych-i-yosypivka'],
    ['Знам’янка, Івано-Франківськ', 'uk', 'znamianka-ivano-frankivsk'],
    ['Юрій Щербухи з Яготина', 'uk', 'yurii-shcherbukhy-z-yahotyna'],
    ['Йошкар-Ола', 'ru', 'joshkar-ola'],
  ])('spells %s (%s) by the place of each letter: %s', (headline, locale, slug) => {
    expect(slugOf(headline, locale)).toBe(slug);
  });

  it.each([
    ['Ευρώπη ευχαριστώ', 'evropi-efcharisto'],
    ['Αύγουστος, αυτοκίνητο, ηύρα', 'avgoustos-aftokinito-ivra'],
    ['Άυλος και αϋπνία', 'aylos-kai-aypnia'],
    ['Τουρκία, Ζεύς', 'tourkia-zefs'],
    ['Μπάλα, λάμπα, κλαμπ', 'bala-lampa-klab'],
    ['Αγγελία, ελεγκτής, σύγχρονος, Σφίγξ', 'angelia-elegktis-synchronos-sfinx'],
    ['Θεσσαλονίκη ψυχή ΞΑΝΘΗ', 'thessaloniki-psychi-xanthi'],
  ])('spells %s by the Greek standard: %s', (headline, slug) => {
    expect([slugOf(headline, 'el'), slugOf(headline, 'en')]).toEqual([slug, slug]);
  });

  it.each(['vi', 'hr', 'sr', 'en', 'vi-VN'])('writes đ as d: %s', (locale) => {
    expect(slugOf('Đà Nẵng, Đakovo', locale)).toBe('da-nang-dakovo');
  });

  it.each(['no', 'nb', 'nn', 'nb-NO', 'no-NO', 'NN_no'])(
    'writes Norwegian one way: %s',
    (locale) => {
      expect(slugOf('Ålesund sør & nær', locale)).toBe('aalesund-soer-og-naer');
    }
  );

  it.each([
    ['Chinese', '北京今天下雨', 'zh', 4],
    ['Japanese', '東京で大雨、交通に影響', 'ja', 6],
    ['Hindi', 'दिल्ली में भारी बारिश', 'hi', 8],
    ['Armenian', 'Հայաստան և Ադրբեջան', 'hy', 16],
    ['Arabic', 'عاصفة فوق الميناء', 'ar', 10],
    ['Persian', 'توفان بر فراز بندرگاه', 'fa', 10],
    ['Ukrainian', 'Шторм над гаванню', 'uk', 12],
    ['Thai', 'พายุเหนือท่าเรือ', 'th', 6],
    ['Korean', '항구에 폭풍', 'ko', 6],
    ['Hebrew', 'סערה מעל הנמל', 'he', 6],
    ['Greek', 'Καταιγίδα στο λιμάνι', 'el', 14],
    ['Georgian', 'ქარიშხალი პორტში', 'ka', 10],
  ])('keeps the letters of a %s headline', (_script, headline, locale, letters) => {
    const slug = slugOf(headline, locale);
    expect(slug).toMatch(SLUG);
    expect(slug.replaceAll('-', '').length).toBeGreaterThanOrEqual(letters);
  });

  it('names both countries of an Armenian headline', () => {
    const slug = slugOf('Հայաստան և Ադրբեջան', 'hy');
    expect(slug).toMatch(/^ha[a-z]astan-[a-z]+-adrbe[a-z]+an$/);
  });

  it('keeps apart what differs in one word of another script', () => {
    const slugs = ['日本 votes', '中国 votes', 'भारत votes', 'votes'].map((text) =>
      slugOf(text, 'en')
    );
    expect(new Set(slugs).size).toBe(4);
  });

  it('keeps every word of a headline in mixed scripts', () => {
    expect(slugOf('BTS 서울 concert в Москве', 'en')).toMatch(/^bts-[a-z]+-concert-v-moskve$/);
  });

  it('keeps the numbers of a headline written from right to left, in digits of ASCII', () => {
    expect(slugOf('مقتل 12 شخصا في 3 مدن', 'ar')).toMatch(/-12-.*-3-/);
    expect(slugOf('۱۲ کشته', 'fa')).toMatch(/^12-/);
    expect(slugOf('١٢ قتيلا', 'ar')).toMatch(/^12-/);
  });

  it.each(['🔥🔥🔥', '', '   ', '—!?…', '\u200F\u200E', 'ь', '་'])(
    'never ends with nothing: %j',
    (headline) => {
      expect(slugOf(headline, 'en')).toMatch(SLUG);
    }
  );

  it('gives the same slug for composed and decomposed letters', () => {
    expect(slugOf('Cafe\u0301', 'fr')).toBe(slugOf('Caf\u00E9', 'fr'));
  });

  it('cuts a very long headline at the end of a word', () => {
    const headline = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const slug = slugOf(headline, 'en');
    expect(slug.length).toBeLessThanOrEqual(100);
    expect(slug).toMatch(/^(word\d+-)+word\d+$/);
    expect(headline.split(' ')).toEqual(expect.arrayContaining(slug.split('-')));
  });

  it('cuts a very long word', () => {
    expect(slugOf('a'.repeat(255), 'en')).toBe('a'.repeat(100));
    expect(slugOf('風'.repeat(255), 'zh').length).toBeLessThanOrEqual(100);
  });
});

describe('numbers behind a slug', () => {
  it('takes the first number that is free, not the year of another story', () => {
    expect(nextNumber('budget', ['budget', 'budget-2027'])).toBe(2);
    expect(nextNumber('budget', ['budget', 'budget-2', 'budget-3', 'budget-5'])).toBe(4);
  });
});

describe('writtenSlug', () => {
  it.each([
    ['%d8%ad%d8%b1-2026', 'حر-2026'],
    ['caf%C3%A9', 'café'],
    [' cafe\u0301 ', 'café'],
    ['storm', 'storm'],
  ])('reads %s as %s', (written, slug) => expect(writtenSlug(written)).toBe(slug));

  it.each(['%', '%d8', '%zz', '%E0%A4%A', 'a%20b', 'a%2Fb', '%00', '100%25'])(
    'makes of %s nothing that could be a slug',
    (written) => expect(slugFault(writtenSlug(written))).toContain('Try "')
  );
});

describe('slugFault', () => {
  it.each([
    'storm',
    'a',
    'Storm_2.0~x',
    'погода-ь',
    '北京',
    'दिल्ली',
    'می\u200Cخواهم',
    '2026',
    'x'.repeat(MAX_SLUG_LENGTH),
  ])('lets an editor write %s', (slug) => expect(slugFault(slug)).toBeNull());

  it.each([
    'two words',
    'a/b',
    'a\\b',
    'a?b',
    'a#b',
    'a%20b',
    '..',
    '.',
    'storm.',
    '-storm',
    'a\nb',
    'a\u202Eb',
    '<b>',
    '🔥',
  ])('refuses %j and offers one that works', (slug) => {
    const fault = slugFault(slug);
    expect(fault).toContain('The slug');
    const offered = /Try "([^"]+)"/.exec(fault ?? '')?.[1] ?? '';
    expect(slugFault(offered)).toBeNull();
  });

  it('says how long a slug may be', () => {
    expect(slugFault('x'.repeat(MAX_SLUG_LENGTH + 1))).toContain(String(MAX_SLUG_LENGTH));
  });
});
