import { pageParts } from '../../../src/mirrors/tags';
import { namesCanonical } from '../../../src/mirrors';
import { readPage, showsStory } from '../../../src/server/outlet-mirror/check/pageIsOurs';
import { growthOf } from '../../support/growthOf';

const STORM = 'https://harbour.example/storm?a=1&b=2';
const names = (text: string) => namesCanonical({ url: '', status: 200, text }, STORM);

const parts = (html: string) =>
  [...pageParts(html)].map((part) =>
    'text' in part ? part.text : [part.tag.name, Object.fromEntries(part.tag.attributes)]
  );

describe('a page is taken apart as browsers do', () => {
  it.each([
    ['a < b and <3', ['a < b and <3']],
    ['<P CLASS=a>b</P>', [['p', { class: 'a' }], 'b']],
    [`<a b="c>d" e='f"g' h=i>`, [['a', { b: 'c>d', e: 'f"g', h: 'i' }]]],
    ['<a b c=d/>e', [['a', { b: '', c: 'd/' }], 'e']],
    ['<a b = "c" b=d/ >', [['a', { b: 'c' }]]],
    ['<br/>a', [['br', {}], 'a']],
    ['a<!-- <p> -->b<!-->c', ['a', 'b', 'c']],
    ['<!doctype html><?php a ?>b', ['b']],
    ['<script>if (a<b) "<p>"</Script >c', [['script', {}], 'c']],
    ['<style>a</styles>b</style>c', [['style', {}], 'c']],
    ['<noscript><p>a</p></noscript>b', [['noscript', {}], 'b']],
    ['a<script>b', ['a', ['script', {}]]],
    ['a<!-- b', ['a']],
    ['a<p class="b>c', ['a']],
    ['a<p', ['a']],
    ['a<', ['a<']],
  ])('%s', (html, expected) => expect(parts(html)).toEqual(expected));
});

describe('a page names the address it is of', () => {
  it.each([
    `<link rel="canonical" href="${STORM}">`,
    `<LINK REL='Canonical' HREF='${STORM.replace('&', '&amp;')}'/>`,
    `<link title="a > b" href=${STORM} rel=canonical>`,
  ])('in %s', (html) => expect(names(`<head>${html}</head>`)).toBe(true));

  it.each([
    `<link rel="alternate" href="${STORM}">`,
    `<link rel="canonical" href="${STORM}#a">`,
    `<a rel="canonical" href="${STORM}">`,
    `<!-- <link rel="canonical" href="${STORM}"> -->`,
    `<script>'<link rel="canonical" href="${STORM}">'</script>`,
    `<p title='<link rel="canonical" href="${STORM}">'>`,
  ])('and not in %s', (html) => expect(names(html)).toBe(false));

  it('also by og:url, where a mirror is checked', () => {
    const story = { headline: 'Storm', canonicalUrl: STORM };
    const shows = (html: string) => showsStory(readPage(html), story);
    expect(shows(`<meta property="og:url" content="${STORM.replace('&', '&amp;')}">`)).toBe(true);
    expect(shows('<p>The <b>storm</b> &amp; the sea</p>')).toBe(true);
    expect(shows('<p>Storms</p><script>storm</script>')).toBe(false);
  });
});

describe('no page takes longer to read than it is long', () => {
  it.each([
    ['tags that are not closed', '<link '],
    ['scripts that are not closed', '<script>'],
    ['scripts closed by others', '<script></style>'],
    ['comments that are not closed', '<!-- '],
    ['comments within comments', '<!--<!-- -->'],
    ['signs of less', '<'],
    ['quotes', '<a b="'],
    ['attributes', " a='"],
    ['end tags', '</'],
    ['equals signs', '<a ='],
    ['spaces', ' '],
    ['marks', '\u0301\u0323'],
    ['entities', '&amp'],
  ])('%s', (_what, piece) => {
    const read = (size: number) => {
      const page = `<link ${piece.repeat(size)}`;
      readPage(page);
      readPage(piece.repeat(size));
      names(page);
    };
    expect(growthOf(read, 20_000)).toBeLessThan(1.5);
  });
});
