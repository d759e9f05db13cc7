import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
import { decodeStory, UnreadableStoryError } from '../../../src/server/archive/decode';
import { linkProblems } from '../../../src/server/article/links';
import { bestEncoding } from '../../../src/server/cache/encodings';
import { cacheKey } from '../../../src/server/cache/cacheKey';
import { statusFor } from '../../../src/server/cache/conditions';
import { writeXml } from '../../../src/server/delivery/oembed/writeXml';
import { readPageAddress } from '../../../src/server/outlet/pageAddress';
import { escapeHtml, safeLink } from '../../../src/server/delivery/html';
import { scriptSafe } from '../../../src/server/delivery/structured-data/scriptSafe';
import { linkHeader } from '../../../src/server/http';
import {
  captionNames,
  cleanCreditFields,
  parseCaption,
} from '../../../src/server/image-caption/parse';
import { findDate } from '../../../src/server/image-caption/parse/dates';
import { isUrl } from '../../../src/server/input/isUrl';
import { urlFault } from '../../../src/server/input/urlFault';
import { readPage, showsStory } from '../../../src/server/outlet-mirror/check/pageIsOurs';
import { pagePlace, pathsWithin } from '../../../src/server/outlet-mirror/copies/pagePlace';
import { readMirrorAddress } from '../../../src/server/outlet-mirror/address';
import { mirrorsHtml, mirrorsText } from '../../../src/server/outlet-mirror/signed-list/formats';
import { readSource } from '../../../src/server/outlet-mirror/sources/formats';
import { readBypass } from '../../../src/server/outlet-mirror/sources/formats/bypass';
import { readOnionDirectory } from '../../../src/server/outlet-mirror/sources/formats/onionDirectory';
import { readRulesets } from '../../../src/server/outlet-mirror/sources/formats/rulesets';
import { UnreadableSource } from '../../../src/server/outlet-mirror/sources/parsedSource';
import { wantedSite } from '../../../src/server/outlet-mirror/sources/wantedSite';
import { articlePathFault } from '../../../src/server/outlet/canonicalUrl';
import { robotsRulesFault } from '../../../src/server/outlet/usageTerms';
import { readBlocks } from '../../../src/server/picture/readEmbedded';
import { sanitizeText } from '../../../src/server/picture/sanitizeText';
import { isoDate, isoDateOfJalali } from '../../../src/server/text/calendarDate';
import { monthNamed } from '../../../src/server/text/monthNames';
import { slugFault, slugOf } from '../../../src/server/text/slug';
import { textOfBody } from '../../../src/server/text/storyText';
import { MirrorRefusal, namesCanonical, verifyList } from '../../../src/mirrors';
import { bytesOf } from '../../../src/mirrors/base64url';
import { readMirrorList } from '../../../src/mirrors/shape';
import { readPayload } from '../../../src/mirrors/verify';
import { describeParsers, type Parser } from '../../support/hostileParsers';
import { hostileText, INPUTS, MARKERS, SEED, tries } from '../../support/hostileText';
import { xmpPacket } from '../../support/madePictures';
import { listOf, makeKey, mirror, NOON, signed } from '../../support/signedLists';

const OUTLET = { slug: 'harbour-press', address: 'https://www.harbour.example' };
const WANTED = wantedSite(null, OUTLET);
const ETAG = { etag: '"abc"', lastModified: 'Wed, 14 Oct 2026 12:00:00 GMT' };

const CAPTION_WORDS = [
  ...[
    'Photo: ',
    'Photograph by ',
    '(',
    ')',
    '[',
    ']',
    '©',
    '(c) ',
    'Jane Roe',
    'REUTERS/',
    'AP',
    '/',
  ],
  ...[
    'Getty Images',
    ' in ',
    'Oslo',
    'Tehran',
    'March 8, 2019',
    '8.3.2019',
    '۱۴۰۲',
    'مهر',
    '北京',
    '. ',
  ],
  ...[
    'left, ',
    'right, ',
    'file photo',
    'Courtesy of ',
    ' via ',
    ' | ',
    ' — ',
    '-',
    ',',
    ';',
    'FILE – ',
  ],
  ...['von ', "d'", 'Dr. ', '... more ', 'عکس: ', 'Foto: ', 'St. ', '@'],
];
const PAGE_WORDS = [
  ...[
    '\n',
    '\n\n',
    'By Jane Roe',
    'OSLO, March 8 — ',
    'News / Region',
    'Published: 2026-10-14',
    '12:30',
  ],
  ...[
    'Advertisement',
    'Read more',
    'Photo: Jane Roe',
    'Correction: ',
    '# ',
    'http://a.example/x',
    ' | ',
  ],
  ...[
    'The ferry stands still.',
    '"',
    '© 2026',
    'Share',
    'Tags: ',
    '- ',
    '* ',
    '۱۴۰۲',
    'نویسنده: ',
    '……',
  ],
];
const ADDRESS_WORDS = [
  ...[
    'https://',
    'http://',
    'www.',
    'second.example',
    '.onion',
    'a'.repeat(56),
    '/',
    '?',
    '#',
    ':',
    '@',
  ],
  ...[
    'ipfs://',
    'ipns://',
    'bafy',
    'Qm',
    't.me/',
    'tg://',
    'mailto:',
    'xn--',
    '..',
    '.',
    '[::1]',
    '%2e',
    '127.0.0.1',
  ],
];
const JSON_WORDS = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    '"payload"',
    '"signatures"',
    '"protected"',
    '"version"',
    '1',
  ],
  ...[
    '"mirrors"',
    '"keys"',
    '"outlet"',
    'null',
    '1e400',
    '-0',
    '"sites"',
    '"main_domain"',
    '"rulesets"',
  ],
  ...[
    '"available_alternatives"',
    '"url"',
    '"https://a.example"',
    'eyJ',
    '.',
    '\\u0000',
    '"ruleset"',
    '"__proto__"',
  ],
];
const CSV_WORDS = [
  ',',
  '"',
  '\n',
  'onion_name',
  'onion_url',
  'site_name',
  'proof_url',
  'https://',
  '.onion',
  'harbour.example',
  ';',
];
const XML_WORDS = [
  ...[
    '<ruleset name="x">',
    '</ruleset>',
    '<target host="',
    '<rule from="^http" to="https://',
    '"/>',
    '<!--',
  ],
  ...[
    '<!DOCTYPE x [',
    '<!ENTITY a "b">',
    ']>',
    '&a;',
    '<rulesetlibrary>',
    '<',
    '/>',
    '=',
    'harbour.example',
  ],
];
const HEADER_WORDS = [
  'W/',
  '"',
  '"abc"',
  ',',
  ' ',
  '\t',
  '*',
  'gzip',
  'br',
  ';q=',
  '0.5',
  'Wed, 14 Oct 2026 12:00:00 GMT',
  '=',
];
const QUERY_WORDS = [
  '?',
  '&',
  '=',
  '[',
  ']',
  '%5B',
  '%',
  '%00',
  '+',
  'populate',
  'filters',
  '$in',
  'a',
  '/api/articles',
  '%e2%80%a8',
];
const ROBOTS_WORDS = [
  'User-agent: ',
  'Disallow: ',
  'Allow: /',
  '\n',
  '*',
  'License: ',
  'Sitemap: ',
  '#',
  'Content-Usage: ',
];
const PATH_WORDS = [
  '/',
  '{slug}',
  '{section}',
  '{yyyy}',
  '{mm}',
  '{locale}',
  '{',
  '}',
  '..',
  'a',
  '-',
  '(',
  '.*',
  '+',
];
const XMP_WORDS = [
  '<dc:description>',
  '</dc:description>',
  '<rdf:Alt>',
  '<rdf:li>',
  '</rdf:li>',
  '&amp;',
  '<photoshop:City>',
  '<',
  'xml:lang="x-default"',
  ' rdf:parseType="Resource"',
];

const HTML_WORDS = [
  ...[
    '<link ',
    'rel="canonical"',
    ' href="',
    '<meta ',
    'property="og:url"',
    ' content=',
    '<p>',
    '</p>',
  ],
  ...[
    '<script>',
    '</script',
    '<!--',
    '-->',
    '<style>',
    '<a b=',
    '/>',
    "'",
    '&amp',
    ';',
    '\u0301',
    '<',
  ],
  ...['https://harbour.example/storm', 'Storm', ' '],
];
const STORM = { headline: 'Storm', canonicalUrl: 'https://harbour.example/storm' };
const LISTED = JSON.stringify(listOf([makeKey()]));

const asBase64url = (text: string): string => Buffer.from(text).toString('base64url');

const PARSERS: readonly Parser[] = [
  {
    name: 'a page that a mirror shows',
    read: (text) => showsStory(readPage(text), STORM),
    words: HTML_WORDS,
    longest: 60_000,
  },
  {
    name: 'a headline that a mirror is to show',
    read: (text) => showsStory(readPage('<p>Storm</p>'), { ...STORM, headline: text }),
    words: HTML_WORDS,
    longest: 40_000,
  },
  {
    name: 'a page that says whose it is',
    read: (text) => namesCanonical({ url: '', status: 200, text }, STORM.canonicalUrl),
    words: HTML_WORDS,
    longest: 60_000,
  },
  {
    name: 'the place of a page',
    read: (text) => {
      const address = `https://a.example/${text}`;
      return isUrl(address) && pathsWithin(pagePlace(address).path);
    },
    words: [...PATH_WORDS, '11024.html', '20260521', '%2f'],
    longest: 20_000,
  },
  {
    name: 'a host',
    read: (text) => isUrl(`https://${text}`),
    words: [...ADDRESS_WORDS, 'ü', 'ж', '中', '文', '\u0323'],
    longest: 40_000,
  },
  {
    name: 'the bytes of a signature',
    read: (text) => bytesOf(text),
    words: ['-', '_', '=', 'eyJ', 'A', '+', '/'],
    // verifyList makes refusals of what its decoder throws.
    refusals: [SyntaxError, DOMException],
    longest: 40_000,
  },
  {
    name: 'who signed a list',
    read: (text) => {
      const signatures = [{ protected: asBase64url(text), signature: text }];
      const payload = asBase64url(LISTED);
      // It is read before it is waited for; what becomes of it is another test's.
      void verifyList(JSON.stringify({ payload, signatures }), []).catch(() => null);
      void verifyList(text, []).catch(() => null);
    },
    words: JSON_WORDS,
    longest: 20_000,
  },
  {
    name: 'a page of news',
    read: (text) => readNewsPage(text, {}),
    words: PAGE_WORDS,
    refusals: [UnreadableStoryError],
    longest: 60_000,
  },
  {
    name: 'the bytes of a story',
    read: (text) => decodeStory(Buffer.from(text)),
    words: PAGE_WORDS,
    refusals: [UnreadableStoryError],
    longest: 60_000,
  },
  {
    name: 'the bytes of a story in UTF-16',
    read: (text) => decodeStory(Buffer.from(`\ufeff${text}`, 'utf16le')),
    words: PAGE_WORDS,
    refusals: [UnreadableStoryError],
    longest: 60_000,
  },
  {
    name: 'the bytes of a story in one byte each',
    read: (text) => decodeStory(Buffer.from(text, 'latin1')),
    words: PAGE_WORDS,
    refusals: [UnreadableStoryError],
    longest: 60_000,
  },
  { name: 'a caption', read: (text) => parseCaption(text), words: CAPTION_WORDS, longest: 40_000 },
  {
    name: 'names in a caption',
    read: (text) => captionNames(text),
    words: CAPTION_WORDS,
    longest: 20_000,
  },
  {
    name: 'a date in a caption',
    read: (text) => findDate(text),
    words: CAPTION_WORDS,
    longest: 40_000,
  },
  {
    name: 'fields of credit',
    read: (text) =>
      cleanCreditFields({ creator: text, creditLine: text, copyrightNotice: text } as never),
    words: CAPTION_WORDS,
    longest: 20_000,
  },
  {
    name: 'text out of a picture',
    read: (text) => sanitizeText(text, 10_000),
    words: CAPTION_WORDS,
    longest: 40_000,
  },
  {
    name: 'XMP',
    read: (text) => readBlocks({ xmp: Buffer.from(xmpPacket(text)) }),
    words: XMP_WORDS,
    longest: 60_000,
  },
  {
    name: 'IPTC and Exif',
    read: (text) =>
      readBlocks({
        iptc: Buffer.from(text, 'latin1'),
        exif: Buffer.from(`Exif\0\0II*\0${text}`, 'latin1'),
      }),
    words: ['\u001c\u0002\u0078', '\u0000', '8BIM\u0004\u0004', 'Photoshop 3.0\u0000', '\u00ff'],
    longest: 40_000,
  },
  {
    name: 'a headline for a slug',
    read: (text) => ['en', 'de', 'fa', 'zh', 'xx'].map((locale) => slugOf(text, locale)),
    words: ['½', 'ß', 'ї', '北京', 'الميناء', ' ', '-', '.', '/'],
    longest: 40_000,
  },
  {
    name: 'a chosen slug',
    read: (text) => slugFault(text),
    words: ['a', ' ', '/', '-', '.', '北'],
    longest: 40_000,
  },
  {
    name: 'the name of a month',
    read: (text) => monthNamed(text),
    words: ['March', 'مهر', 'März', 'มีนาคม', '.'],
    longest: 40_000,
  },
  {
    name: 'blocks of a body',
    read: (text) => [
      textOfBody([
        {
          __component: 'newsroom.text',
          text: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
        },
      ]),
      textOfBody(text),
    ],
    words: PAGE_WORDS,
    longest: 40_000,
  },
  {
    name: 'links of an article',
    read: (text) =>
      linkProblems({
        body: [{ __component: 'newsroom.embed', url: text }],
        authors: [{ uri: text }],
      }),
    words: ADDRESS_WORDS,
    longest: 40_000,
  },
  {
    name: 'a web address',
    read: (text) => [isUrl(text), urlFault(text, ['https']), safeLink(text, OUTLET.address)],
    words: ADDRESS_WORDS,
    longest: 40_000,
  },
  {
    name: 'the address of a mirror',
    read: (text) =>
      ['web', 'onion', 'ipfs', 'app', 'social', 'tv-channel', 'newsletter', text].map((kind) =>
        readMirrorAddress(text, kind, text)
      ),
    words: ADDRESS_WORDS,
    longest: 20_000,
  },
  {
    name: 'a list of Bypass Censorship',
    read: (text) =>
      readBypass(
        {
          main_domain: text,
          available_mirrors: [text],
          sites: [
            { main_domain: text, available_alternatives: [{ url: text, proto: text, type: text }] },
          ],
        },
        WANTED
      ),
    words: ADDRESS_WORDS,
    refusals: [UnreadableSource],
    longest: 20_000,
  },
  {
    name: 'a directory of onion services',
    read: (text) => readOnionDirectory(text, WANTED),
    words: CSV_WORDS,
    refusals: [UnreadableSource],
    longest: 40_000,
  },
  {
    name: 'a directory of onion services with its header',
    read: (text) => readOnionDirectory(`onion_name,onion_url,site_name,proof_url\n${text}`, WANTED),
    words: CSV_WORDS,
    refusals: [UnreadableSource],
    longest: 40_000,
  },
  {
    name: 'rulesets',
    read: (text) => readRulesets(text, WANTED),
    words: XML_WORDS,
    refusals: [UnreadableSource],
    longest: 40_000,
  },
  {
    name: 'a list of mirrors',
    read: (text) => readMirrorList(text),
    words: JSON_WORDS,
    refusals: [MirrorRefusal],
    longest: 40_000,
  },
  {
    name: 'the payload of a signed list',
    read: (text) => readPayload(text),
    words: JSON_WORDS,
    refusals: [MirrorRefusal],
    longest: 40_000,
  },
  {
    name: 'conditions of a request',
    read: (text) => [
      statusFor({ ifNoneMatch: text }, ETAG),
      statusFor({ ifMatch: text }, ETAG),
      statusFor({ ifModifiedSince: text }, ETAG),
      statusFor({ ifUnmodifiedSince: text }, ETAG),
    ],
    words: HEADER_WORDS,
    longest: 16_000,
  },
  {
    name: 'encodings that a client takes',
    read: (text) => bestEncoding(text),
    words: HEADER_WORDS,
    longest: 16_000,
  },
  {
    name: 'the address of a request',
    read: (text) =>
      cacheKey(`/api/articles?${text}`, {
        host: text,
        origin: text,
        forwardedHost: text,
        forwardedProto: text,
      }),
    words: QUERY_WORDS,
    longest: 16_000,
  },
  {
    name: 'the address of a story',
    read: (text) =>
      isUrl(`https://a.example/${text}`) &&
      readPageAddress(new URL(`https://a.example/${text}`), {
        address: 'https://a.example',
        articlePath: '/{locale}/{section}/{yyyy}/{slug}',
        ownPath: null,
      }),
    words: PATH_WORDS,
    longest: 8_000,
  },
  {
    name: 'the path of articles',
    read: (text) => articlePathFault(text),
    words: PATH_WORDS,
    longest: 20_000,
  },
  {
    name: 'rules for robots',
    read: (text) => robotsRulesFault(text),
    words: ROBOTS_WORDS,
    longest: 40_000,
  },
];

/** Of all inputs, those that the parsers get; the rest goes over HTTP. */
const SHARE = (INPUTS * 3) / 4 / PARSERS.length;

describe(`hostile input, by the seed ${SEED}`, () => {
  describeParsers(PARSERS, SHARE);

  it('finds no date on a day that there is not', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (year, month, day) => {
        for (const date of [isoDate(year, month, day), isoDateOfJalali(year, month, day)]) {
          if (date !== null) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
        }
      }),
      tries(SHARE)
    );
  });

  it('reads a source of mirrors or says what is wrong with it', () =>
    fc.assert(
      fc.asyncProperty(
        hostileText([...JSON_WORDS, ...CSV_WORDS, ...XML_WORDS]),
        fc.constantFrom('auto', 'bypass', 'onion-directory', 'signed'),
        async (text, format) => {
          const storage = { get: () => null, set: () => undefined };
          await readSource(text, {
            format: format as 'auto',
            wanted: WANTED,
            keys: ['x'],
            storage,
            now: () => NOON * 1000,
          } as never).catch((error: unknown) => {
            expect(error).toBeInstanceOf(UnreadableSource);
          });
        }
      ),
      tries(SHARE)
    ));

  it('believes no signed list that was changed, and refuses it by a reason', async () => {
    const key = makeKey();
    const text = await signed(listOf([key]), [key]);
    const { payload, signatures } = JSON.parse(text);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('payload', 'protected', 'text'),
        hostileText([
          ...JSON_WORDS,
          payload,
          signatures[0].signature,
          signatures[0].protected,
          '=',
          '-',
          '_',
        ]),
        async (part, words) => {
          const changed = {
            payload: JSON.stringify({ payload: words, signatures }),
            protected: JSON.stringify({
              payload,
              signatures: [{ ...signatures[0], protected: words }],
            }),
            text: words,
          }[part];
          if (changed === undefined) return;
          const real = JSON.parse(text);
          await verifyList(changed, [key.kid]).then(
            () => expect(JSON.parse(changed)).toEqual(real),
            (error: unknown) => expect(error).toBeInstanceOf(MirrorRefusal)
          );
        }
      ),
      tries(SHARE)
    );
  });

  describe('written out', () => {
    const words = hostileText(['Words', ...MARKERS], 8);

    it('stands in a script as the very value, and ends nothing', () => {
      fc.assert(
        fc.property(words, (text) => {
          const written = scriptSafe({ headline: text });
          expect(JSON.parse(written)).toEqual({ headline: text });
          expect(written).not.toMatch(/[<>&\u2028\u2029]/);
        }),
        tries(SHARE)
      );
    });

    it('is text in HTML', () => {
      fc.assert(
        fc.property(words, (text) => {
          expect(escapeHtml(text)).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot|apos|#39|nbsp);)/);
        }),
        tries(SHARE)
      );
    });

    it('is one value of a header', () => {
      fc.assert(
        fc.property(hostileText([...ADDRESS_WORDS, ...MARKERS]), (text) => {
          const header = linkHeader({
            locale: 'en',
            canonicalUrl: `https://a.example/${text}`,
            localizations: [{ locale: 'ar', canonicalUrl: text }],
          });
          if (header === null) return;
          expect(header).toMatch(/^[\x20-\x7e]*$/);
          for (const link of header.split(', '))
            expect(link).toMatch(/^<[^<>" ]+>; rel="\w+"(; hreflang="\w+")?$/);
        }),
        tries(SHARE)
      );
    });

    it('is well-formed XML in an embedded page', () => {
      fc.assert(
        fc.property(words, (text) => {
          const xml = writeXml({
            version: '1.0',
            type: 'rich',
            title: text,
            html: text,
            author_name: text,
            provider_name: text,
            width: 1,
            height: null,
          } as never);
          expect(XMLValidator.validate(xml)).toBe(true);
          expect(xml).not.toMatch(/<script|<!--|<!\[/);
        }),
        tries(SHARE)
      );
    });

    it('is one label in a list of mirrors, and one line', () => {
      fc.assert(
        fc.property(words, (text) => {
          const list = listOf([], {
            mirrors: [mirror({ label: text })],
            outlet: { slug: 'x', name: text, address: null } as never,
          });
          const html = mirrorsHtml(list, 'en');
          expect(html.replace(/<\/?(?:nav|ul|li|a)(?: [a-z-]+="[^"<>]*")*>/g, '')).not.toMatch(
            /[<>]/
          );
          for (const line of mirrorsText(list)
            .trimEnd()
            .split(/[\n\r\u2028\u2029\u0085]/)) {
            expect(line).toMatch(/^(# .*|https:\/\/second\.example)$/);
          }
        }),
        tries(SHARE)
      );
    });
  });
});
