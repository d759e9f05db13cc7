import { growthOf } from '../../support/growthOf';
import { UnreadableStoryError } from '../../../src/server/archive/decode';
import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
import { textPart, type Story } from '../../../src/server/archive/story';
import { floodPage, PARAGRAPHS, paragraphsOf } from '../../support/pages';

const rules = (story: Story) => story.problems.map(({ rule, place }) => `${rule} ${place}`);

const refusalOf = (text: string): UnreadableStoryError => {
  try {
    readNewsPage(text);
  } catch (error) {
    if (error instanceof UnreadableStoryError) return error;
  }
  throw new Error('the page was read');
};

describe('a page with a trail, two captions and an announcement of mirrors', () => {
  const story = readNewsPage(floodPage());

  it('gives trail, headline and outlet', () => {
    expect(story.sectionTrail).toEqual(['News', 'Coast']);
    expect(story.headline).toBe('Lindhaven calls for a survey of the river mouth after floods');
    expect(story.outlet).toEqual({ name: 'Coast Wire' });
  });

  it('keeps the paragraphs, their quotes as printed, and nothing else in the text', () => {
    expect(paragraphsOf(story)).toEqual(PARAGRAPHS);
  });

  it('reads both captions in order', () => {
    expect(story.captions).toHaveLength(2);
    const [rally, portrait] = story.captions;
    expect(rally).toMatchObject({ creditLine: 'AFP', dateCreated: '2017-05-04', city: 'Boston' });
    expect(rally?.personsShown).toEqual(['Paul Adler', 'Mary Quill']);
    expect(rally?.caption).not.toContain('AFP');
    expect(portrait?.caption).toBe('Harbour council spokeswoman Ida Brandt');
  });

  it('plans the channel that is promoted without an address', () => {
    expect(story.mirrors).toEqual([
      {
        kind: 'tv-channel',
        platform: 'roku',
        label: 'Coast Wire News',
        address: null,
        state: 'planned',
      },
    ]);
  });

  it('tells what an editor must look at, and nothing more', () => {
    expect(rules(story)).toEqual([
      'caption-uncertain line 5',
      'caption-without-picture captions[0]',
      'no-shared-names captions[0]',
      'caption-without-picture captions[1]',
      'mirrors-announced-none-listed footer',
    ]);
  });

  it('is read the same with other line ends', () => {
    expect(readNewsPage(floodPage().replaceAll('\n', '\r\n'))).toEqual(story);
    expect(readNewsPage(floodPage().replaceAll('\n', '\r'))).toEqual(story);
  });
});

describe('mirrors under a story', () => {
  it('lists announced addresses and drops no footer line into the text', () => {
    const story = readNewsPage(floodPage(['www.coastwire.example', 'https://coast.example/news/']));
    expect(story.mirrors.map(({ kind, address, state }) => [kind, address, state])).toEqual([
      ['web', 'https://www.coastwire.example', 'active'],
      ['web', 'https://coast.example/news/', 'active'],
      ['tv-channel', null, 'planned'],
    ]);
    expect(paragraphsOf(story)).toEqual(PARAGRAPHS);
    expect(rules(story)).not.toContain('mirrors-announced-none-listed footer');
  });

  it('tells onion, social and app addresses apart', () => {
    const onion = `${'coastwire'.padEnd(55, 'a')}d.onion`;
    const story = readNewsPage(
      floodPage([onion, 't.me/coastwire', 'https://play.google.com/store/apps/details?id=cw'])
    );
    expect(story.mirrors.slice(0, 3).map(({ kind, platform }) => [kind, platform])).toEqual([
      ['onion', 'tor'],
      ['social', 'telegram'],
      ['app', 'android'],
    ]);
    expect(story.mirrors[0]?.address).toBe(`http://${onion}`);
  });

  it.each([
    ['one under another', 'stenby-a.example.net\nwww.stenby.example.org'],
    ['behind one another', 'stenby-a.example.net | www.stenby.example.org'],
    [
      'behind words of any language',
      'Jos sivusto ei aukea: stenby-a.example.net, stenby.example.org',
    ],
    ['with a word between', 'stenby-a.example.net oder stenby.example.org'],
  ])('lists hosts that stand together, announced or not: %s', (_how, lines) => {
    const story = readNewsPage(['Wall to be raised', ...PARAGRAPHS, lines].join('\n\n'));
    expect(story.mirrors.map(({ kind, label }) => [kind, label.replace('www.', '')])).toEqual([
      ['web', 'stenby-a.example.net'],
      ['web', 'stenby.example.org'],
    ]);
    expect(paragraphsOf(story)).toEqual(PARAGRAPHS);
  });

  it.each(['www.stenby.example.org', 'facebook.com/stenby\ntwitter.com/stenby'])(
    'takes no lone host and no profiles for mirrors: %s',
    (lines) => {
      const story = readNewsPage(['Wall to be raised', ...PARAGRAPHS, lines].join('\n\n'));
      expect(story.mirrors).toEqual([]);
    }
  );

  it('leaves out onion addresses of the kind that no longer works', () => {
    const story = readNewsPage(floodPage(['coastwirenewsabc.onion']));
    expect(story.mirrors.filter(({ kind }) => kind === 'onion')).toEqual([]);
    expect(rules(story)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^mirror-address-retired/)])
    );
  });

  it('takes no address that the text of the story mentions', () => {
    const body =
      'The Tower opened its new site at towernewsabcdefg.onion, and said that www.tower.example stays open too.';
    const story = readNewsPage(
      `The Tower opens a hidden site for its readers\n\n${body}\n\n${PARAGRAPHS[0]}`
    );
    expect(story.mirrors).toEqual([]);
    expect(paragraphsOf(story)[0]).toBe(body);
  });

  it('never takes a script for an address', () => {
    const story = readNewsPage(floodPage(['javascript:alert(1)']));
    expect(story.mirrors.filter(({ address }) => address !== null)).toEqual([]);
  });
});

describe('headlines', () => {
  it.each([
    ['only a trail', 'News / Coast'],
    ['only paragraphs', PARAGRAPHS.join('\n\n')],
    ['a trail over paragraphs', `News / Coast\n\n${PARAGRAPHS.join('\n\n')}`],
    ['a paragraph scrambled by a paywall', 'kAm%96 H2E6C 42>6 2E ?:89E]k^Am'],
  ])('refuses a page with %s', (_what, page) => {
    expect(refusalOf(page)).toMatchObject({ rule: 'no-headline', place: 'line 1' });
  });

  it('refuses a headline with no text under it', () => {
    expect(refusalOf('News / Coast\n\nLindhaven calls for a survey').rule).toBe('no-body');
  });

  it('takes the headline a title tag repeats, and the site name from the tag', () => {
    const headline = 'Ferries stop after the storm in Lindhaven';
    const story = readNewsPage(
      `${headline} | News | Coast Wire | 21.02.2019\n\nNews\n\n${headline}\n\n${PARAGRAPHS.join('\n\n')}`
    );
    expect(story).toMatchObject({
      headline,
      sectionTrail: ['News'],
      outlet: { name: 'Coast Wire' },
    });
    expect(paragraphsOf(story)).toEqual(PARAGRAPHS);
  });

  it('completes a headline that a field limit has cut', () => {
    const headline =
      'Harbour Board mixes up the Minister’s Deputy and Driver in Anniversary Caption';
    const story = readNewsPage(
      `${headline.slice(0, 70)}\n\n${PARAGRAPHS.join('\n\n')}\n\nSubmit a tip\n\n${headline}`
    );
    expect(story.headline).toBe(headline);
  });

  it('separates a section glued to the headline', () => {
    const headline = 'Ferries stop after the storm in Lindhaven';
    const story = readNewsPage(
      `Coast General News${headline}\n\n${headline}\n\n${PARAGRAPHS.join('\n\n')}`
    );
    expect(story).toMatchObject({ headline, sectionTrail: ['Coast General News'] });
  });

  it('keeps a place and colon in the headline, and a guillemet in it is no trail', () => {
    const story = readNewsPage(
      `Сайт «Маяка» закрыли в Северном порту\n\n[ Политика ]\n\n${'Доступ к сайту ограничен с утра понедельника, сообщили в порту и в городском совете.'}`
    );
    expect(story).toMatchObject({
      headline: 'Сайт «Маяка» закрыли в Северном порту',
      sectionTrail: ['Политика'],
    });
  });

  it('says so where a short line above the headline may be the headline', () => {
    const story = readNewsPage(
      `Harbour Affairs\nFerries stop after the storm in Lindhaven\n\n${PARAGRAPHS.join('\n\n')}`
    );
    expect(story).toMatchObject({
      sectionTrail: ['Harbour Affairs'],
      headline: 'Ferries stop after the storm in Lindhaven',
    });
    expect(rules(story)).toEqual(['headline-uncertain line 1']);
  });
});

describe('between headline and text', () => {
  const page = (opening: string) =>
    `News / Coast\n\nFerries stop after the storm in Lindhaven\n\n${opening}\n\n${PARAGRAPHS.join('\n\n')}`;

  it('reads a byline on two lines with its place', () => {
    expect(readNewsPage(page('Ada Norr\nCoast Wire, Stenby'))).toMatchObject({
      by: 'Ada Norr',
      located: 'Stenby',
      parts: [textPart(PARAGRAPHS)],
    });
  });

  it('reads date, byline, credit and dateline around a standfirst', () => {
    const story = readNewsPage(
      `World / Coast\n\nFerries stop after the storm\n\nThe council says that no boat will sail before the weekend, and perhaps not then.\n\n02 December 2019 - 13:40 Ada Norr\nPicture: REUTERS/ OLE BERG\nLindhaven — ${PARAGRAPHS[0]}\n\n${PARAGRAPHS[1]}\n\nReuters`
    );
    expect(story).toMatchObject({
      by: 'Ada Norr',
      publishedAt: '2019-12-02',
      dateline: 'Lindhaven',
      located: 'Lindhaven',
    });
    expect(story.standfirst).toMatch(/^The council says/);
    expect(paragraphsOf(story)).toEqual(PARAGRAPHS.slice(0, 2));
    expect(story.infoSources).toEqual(['Reuters']);
    expect(story.captions).toMatchObject([{ caption: '' }]);
    expect(rules(story)).toEqual(
      expect.arrayContaining(['time-without-zone publishedAt', 'caption-without-text captions[0]'])
    );
  });

  it('takes "By Name, AGENCY" under a caption for its credit, and the caption once', () => {
    const caption = 'Harbour officials look at the broken quay in Lindhaven.';
    const story = readNewsPage(
      `Storm breaks the old quay\n${caption}\nBy Ole Berg, AP\n${caption}\nLINDHAVEN, Norway (AP) — ${PARAGRAPHS[0]}\n\n${PARAGRAPHS[1]}`
    );
    expect(story).toMatchObject({
      by: null,
      dateline: 'LINDHAVEN, Norway (AP)',
      located: 'Lindhaven, Norway',
    });
    expect(story.captions).toMatchObject([{ caption, creditLine: 'Ole Berg, AP' }]);
    expect(paragraphsOf(story)).toEqual(PARAGRAPHS.slice(0, 2));
  });

  it('does not take a heading amid the text for a caption, and asks where it may be one', () => {
    const story = readNewsPage(
      `Storm breaks the old quay\n\n${PARAGRAPHS[0]}\n\nA town on sand\n\n${PARAGRAPHS[1]}`
    );
    expect(story.captions).toEqual([]);
    expect(paragraphsOf(story)).toEqual([PARAGRAPHS[0], 'A town on sand', PARAGRAPHS[1]]);
    expect(rules(story)).toEqual(['line-uncertain line 5']);
  });

  it('does not take a standfirst about the outlet for a caption because it ends in a date', () => {
    const text =
      'Coast Wire celebrates ten years in print, with a party in Lindhaven on July 2, 2022.';
    const story = readNewsPage(
      `Ten years of news\n\n${text}\n\n${PARAGRAPHS[0]}\n\nCoast Wire’s website can also be accessed at the following alternate addresses:`
    );
    expect(story.captions).toEqual([]);
    expect(paragraphsOf(story)[0]).toBe(text);
  });

  it('leaves out a teaser that is cut short, and says so', () => {
    const story = readNewsPage(page(`${PARAGRAPHS[0]?.slice(0, 80)}...`));
    expect(paragraphsOf(story)).toEqual(PARAGRAPHS);
    expect(rules(story)).toEqual(['teaser-left-out line 5']);
  });

  it('takes no file name for a caption', () => {
    const story = readNewsPage(page('IMG_2041.jpg'));
    expect(story.captions).toEqual([]);
    expect(rules(story)).toEqual(['file-name-for-caption line 5']);
  });
});

describe('what is no text of the story', () => {
  const headline = 'Storm breaks the old quay';

  it('leaves out scrambled paragraphs, scripts, doubled paragraphs and pointers, and reports each', () => {
    const long = 'kAm%96 H2E6C 42>6 2E ?:89E 2?5 E@@< E96 BF2J H:E9 :E]k^Am';
    const script = "(function(i,s,o){i['GoogleAnalyticsObject']=s})(window,document)";
    const story = readNewsPage(
      [
        headline,
        PARAGRAPHS[0],
        long,
        'Read more: Ten boats lost',
        PARAGRAPHS[1],
        PARAGRAPHS[0],
        script,
      ].join('\n\n')
    );
    expect(paragraphsOf(story)).toEqual(PARAGRAPHS.slice(0, 2));
    expect(story.problems.map(({ rule }) => rule).sort()).toEqual([
      'doubled-paragraph',
      'line-uncertain',
      'lines-left-out',
      'lines-left-out',
      'scrambled-text',
    ]);
  });

  it('does not take a caption that the text quotes for a caption', () => {
    const quoted =
      '“A crane lifts a boat off the quay in Lindhaven on Tuesday, Sept. 8, 2009. (AP Photo/Ole Berg)”';
    const story = readNewsPage(
      [headline, PARAGRAPHS[0], 'The agency’s caption read:', quoted, PARAGRAPHS[1]].join('\n\n')
    );
    expect(story.captions).toEqual([]);
    expect(paragraphsOf(story)).toContain(quoted);
  });

  it('reads corrections at the end apart from the text', () => {
    const correction =
      'Correction: An earlier version gave a wrong name for the mayor of the town.';
    const story = readNewsPage([headline, ...PARAGRAPHS, correction].join('\n\n'));
    expect(story.corrections).toEqual([{ type: 'correction', text: correction, date: null }]);
    expect(paragraphsOf(story)).toEqual(PARAGRAPHS);
  });

  it('turns literal line breaks and tags into lines, and leaves a path alone', () => {
    const story = readNewsPage(
      `${headline}\n\n${PARAGRAPHS[0]}\\n\\n${PARAGRAPHS[1]}<br/>The file C:\\new\\notes.txt was found on a drive in the harbour office that night.`
    );
    expect(paragraphsOf(story)).toEqual([
      PARAGRAPHS[0],
      PARAGRAPHS[1],
      'The file C:\\new\\notes.txt was found on a drive in the harbour office that night.',
    ]);
    expect(rules(story)).toEqual(['markup-in-text line 3']);
  });

  it('cuts the story at a comment form and at a copyright line', () => {
    for (const end of [
      'Leave a Reply\n\nPlease enter your comment!',
      'Copyright © 2019 Coast Wire',
    ]) {
      expect(paragraphsOf(readNewsPage([headline, ...PARAGRAPHS, end].join('\n\n')))).toEqual(
        PARAGRAPHS
      );
    }
  });

  it('keeps the rest of a story under a line that only looks like its end, and reports a doubtful end', () => {
    for (const line of ['Source: Harbour Board', 'Share this article', 'Related stories']) {
      const story = readNewsPage(
        [headline, ...PARAGRAPHS.slice(0, 3), line, ...PARAGRAPHS.slice(3)].join('\n\n')
      );
      expect(paragraphsOf(story)).toEqual(expect.arrayContaining(PARAGRAPHS));
    }
    const comment = 'I was there that night and the water came much faster than anyone says here.';
    const story = readNewsPage([headline, ...PARAGRAPHS, '2 comments', comment].join('\n\n'));
    expect(paragraphsOf(story)).toEqual(PARAGRAPHS);
    expect(rules(story)).toEqual(['lines-left-out lines 11 to 13']);
  });

  it('keeps a count in the text and skips the number of the record above it', () => {
    const story = readNewsPage(
      [
        'News code: 462364',
        headline,
        ...PARAGRAPHS,
        'Boats lost: 1204',
        PARAGRAPHS[0] + ' Again.',
      ].join('\n\n')
    );
    expect(story.headline).toBe(headline);
    expect(paragraphsOf(story)).toContain('Boats lost: 1204');
  });

  it('keeps a story whose share line stands above it', () => {
    expect(
      paragraphsOf(readNewsPage([headline, 'Share this article', ...PARAGRAPHS].join('\n\n')))
    ).toEqual(PARAGRAPHS);
  });

  it('joins the lines of a page wrapped at a fixed width', () => {
    const wrapped = PARAGRAPHS.map((paragraph) => paragraph.replace(/(.{50,68}) /g, '$1\n'));
    expect(paragraphsOf(readNewsPage([headline, ...wrapped].join('\n\n')))).toEqual(PARAGRAPHS);
  });
});

describe('languages', () => {
  it('reads a Persian page: Jalali date, joiners kept, no section from the headline', () => {
    const headline = 'بندرگاه: کشتی‌ها پس از توفان نمی‌روند';
    const text =
      'سخنگوی شورای بندرگاه گفت که کشتی‌ها تا پایان هفته در بندر می‌مانند و بررسی رودخانه از فردا آغاز می‌شود.';
    const story = readNewsPage(
      `تاریخ انتشار: 09:17 - 9 آذر 1400\nکد خبر: 462364\n\n${headline}\n\n${text}`,
      {
        locale: 'fa',
      }
    );
    expect(story).toMatchObject({
      locale: 'fa',
      headline,
      publishedAt: '2021-11-30',
      parts: [textPart([text])],
      sectionTrail: [],
    });
  });

  it('reads an Arabic page that is to be continued', () => {
    const headline = 'الميناء: السفن لن تبحر قبل نهاية الأسبوع بسبب العاصفة';
    const text =
      'قالت المتحدثة باسم مجلس الميناء إن السفن ستبقى في المرفأ حتى نهاية الأسبوع وإن المسح سيبدأ غدا.';
    const story = readNewsPage(`${headline}\n\n${text}\n\nيتبع…\n\n2019-12-23`);
    expect(story).toMatchObject({ headline, publishedAt: '2019-12-23', parts: [textPart([text])] });
    expect(rules(story)).toEqual(['story-unfinished paragraphs']);
  });

  it('reads a Japanese page without spaces', () => {
    const text =
      '港湾評議会は二十一日、嵐の後に河口の調査を求めた。市長は記者団に対し、調査は一週間以内に始まると述べた。';
    const story = readNewsPage(
      `港湾評議会が河口の調査を要求\n時事通信 / 2024年12月21日 10時26分\n${text}\n[時事通信社]`
    );
    expect(story).toMatchObject({
      headline: '港湾評議会が河口の調査を要求',
      publishedAt: '2024-12-21',
      parts: [textPart([text])],
    });
    expect(story.infoSources).toContain('時事通信');
  });

  it('names the time zone only where the page does', () => {
    const page = (date: string) =>
      readNewsPage(`Storm breaks the old quay\n${date}\n${PARAGRAPHS[0]}`).publishedAt;
    expect(page('Posted Feb 25, 2021 3:26 am EST')).toBe('2021-02-25T03:26:00-05:00');
    expect(page('22 Mei 2019 17:39 WIB')).toBe('2019-05-22T17:39:00+07:00');
    expect(page('8 жовтня 2022, 01:15')).toBe('2022-10-08');
    expect(page('5/6/2020')).toBeNull();
  });
});

describe('what the caller knows better', () => {
  it('takes the given date and outlet and tells where the page differs', () => {
    const text = `Storm breaks the old quay\n\n5 May 2020\n\n${PARAGRAPHS.join('\n\n')}\n\nCopyright © 2020 Coast Wire`;
    const story = readNewsPage(text, { date: '2020-05-07', outlet: 'The Tower' });
    expect(story).toMatchObject({ publishedAt: '2020-05-07', outlet: { name: 'The Tower' } });
    expect(rules(story)).toEqual(['date-differs publishedAt', 'outlet-differs outlet']);
  });

  it('refuses text that was decoded wrongly as a whole and reports single words', () => {
    const spoiled = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
    expect(refusalOf(spoiled('Порт закрыт после шторма в понедельник')).rule).toBe('mojibake');
    const story = readNewsPage(
      `Storm breaks the old quay\n\nThe café “Möwe” at Århus’s quay, â€œthe gullâ€\u009d, stays shut this week.`
    );
    expect(rules(story)).toContain('mojibake line 3');
  });
});

describe('hostile pages', () => {
  it.each([
    ['short lines', 'Two words\n\n'],
    ['open brackets', '('],
    ['open tags', '<br '],
    [
      'addresses in an announcement',
      'a.b,',
      'X’s site can also be accessed at alternate addresses: ',
    ],
    ['names', 'Ab Cd '],
    ['captions', 'A crane in Lindhaven (AFP photo)\n'],
  ])('are read or refused in linear time: %s', (_what, part, before = '') => {
    const read = (size: number) => {
      try {
        readNewsPage(
          `Storm breaks the old quay\n\n${before}${part.repeat(Math.ceil(size / part.length))}`
        );
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableStoryError);
      }
    };
    expect(growthOf(read, 300_000)).toBeLessThan(1.75);
  });
});
