import { checkReadiness } from '../../../src/server/article/readiness/checkReadiness';
import type { TypedStory } from '../../../src/server/article/readiness/typedStory';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const text = (...blocks: object[]) => ({ __component: 'newsroom.text', text: blocks });
const figure = (captionKey: string) => ({ __component: 'newsroom.figure', captionKey });

/** A story that lacks nothing, but for what a test takes from it. */
const story = (
  values: Record<string, unknown> = {},
  more: Partial<Omit<TypedStory, 'values'>> = {}
): TypedStory => ({
  values: {
    headline: 'The ferry sails again',
    standfirst: 'After a winter in the harbour.',
    body: [text(paragraph('She left at noon.'))],
    by: 'By Ida Holm',
    dateline: 'OSLO, 3 May',
    ...values,
  },
  hasSection: true,
  hasOutlet: true,
  keys: [],
  captions: [],
  deadLinks: [],
  ...more,
});

const found = (typed: TypedStory, mayRead: (field: string) => boolean = () => true) =>
  checkReadiness(typed, mayRead).map(({ rule, severity, path }) => [
    rule,
    severity,
    path.join('.'),
  ]);

describe('what a story lacks before it is published', () => {
  it('is nothing where all is there', () => {
    expect(found(story())).toEqual([]);
  });

  it.each([
    ['a headline', { headline: '  ' }, ['headline-missing', 'blocks', 'headline']],
    ['a standfirst', { standfirst: null }, ['standfirst-missing', 'should', 'standfirst']],
    ['a text', { body: [text(paragraph(' '))] }, ['body-empty', 'should', 'body']],
    ['a text, with no part at all', { body: [] }, ['body-empty', 'should', 'body']],
    ['an author', { by: '', authors: [{ name: ' ' }] }, ['byline-missing', 'should', 'by']],
    ['a dateline', { dateline: '' }, ['dateline-missing', 'could', 'dateline']],
  ])('is %s', (_what, values, item) => {
    expect(found(story(values))).toEqual([item]);
  });

  it('is no byline where the authors are named by themselves', () => {
    expect(found(story({ by: null, authors: [{ name: 'Ida Holm' }] }))).toEqual([]);
  });

  it('is no text where the story is a picture or an embed', () => {
    const embed = { __component: 'newsroom.embed', url: 'https://a.example', title: 'A film' };
    expect(found(story({ body: [embed] }))).toEqual([]);
    expect(found(story({ body: [figure('quay')] }, { keys: ['quay'] }))).toEqual([]);
  });

  it('is a section or an outlet', () => {
    expect(found(story({}, { hasSection: false, hasOutlet: false }))).toEqual([
      ['section-missing', 'should', 'section'],
      ['outlet-missing', 'should', 'outlet'],
    ]);
  });

  it.each([
    // Google has room for about 66 narrow letters, X for 70 characters whatever their width.
    ['w'.repeat(66), []],
    ['w'.repeat(67), ['search']],
    ['w'.repeat(71), ['both']],
    ['港'.repeat(33), []],
    ['港'.repeat(34), ['search']],
    ['<b>w</b>'.repeat(10), []],
  ])('is room for the headline %s', (headline, where) => {
    const items = checkReadiness(story({ headline }), () => true);
    expect(items.map(({ values }) => values?.where)).toEqual(where);
  });

  it('is in the parts of the body, each at its place', () => {
    const heading = { type: 'heading', level: 2, children: [{ type: 'text', text: ' ' }] };
    const link = { type: 'link', url: 'javascript:alert(1)', children: [] };
    const body = [
      text(paragraph('Words'), heading, { type: 'paragraph', children: [link] }),
      figure('nowhere'),
      figure(''),
      { __component: 'newsroom.embed', url: 'https://a.example/film' },
      { __component: 'newsroom.quote', text: '' },
      text({ type: 'image', image: {}, children: [] }),
    ];
    expect(found(story({ body }))).toEqual([
      ['part-unfinished', 'blocks', 'body.4.text'],
      ['part-unfinished', 'blocks', 'body.2.captionKey'],
      ['picture-in-text', 'blocks', 'body.5.text.0'],
      ['figure-without-caption', 'blocks', 'body.1.captionKey'],
      ['embed-without-title', 'should', 'body.3.title'],
      ['heading-empty', 'should', 'body.0.text.1'],
      ['link-faulty', 'blocks', 'body.0.text.2.children.0.url'],
    ]);
  });

  it('is a place for a picture that stands in the text, not for the lead picture', () => {
    const captions = [
      { documentId: 'a', key: 'quay', role: 'inline' },
      { documentId: 'b', key: 'crew', role: 'inline' },
      { documentId: 'c', key: 'lead', role: 'lead' },
    ];
    const typed = story({ body: [figure('quay')] }, { captions, keys: ['quay', 'crew', 'lead'] });
    expect(checkReadiness(typed, () => true)).toMatchObject([
      { rule: 'caption-not-placed', severity: 'could', caption: 'b', path: ['captions'] },
    ]);
  });

  it('is told of no field that the editor may not read', () => {
    const typed = story({ headline: '', standfirst: '', by: '', dateline: '', body: [] });
    expect(found(typed, (field) => field === 'standfirst' || field === 'by')).toEqual([
      ['standfirst-missing', 'should', 'standfirst'],
    ]);
  });
});
