import { readNewsPage } from '../../../src/server/archive/readers/newsPage/newsPage';
import { paragraphsOf } from '../../support/pages';
import { SHORT_STORIES, wrapped } from '../../support/shortStories';

const { en, ar, zh } = SHORT_STORIES;
const read = (...lines: string[]) => readNewsPage(lines.join('\n\n'));

describe('where a story begins and ends', () => {
  it('is not taken from below another whose text is its own', () => {
    const page = [
      ...[ar.headline, ...ar.text, 'مدرسة إستويك تحصل على سقف جديد', 'بقلم سامي نور'],
      'تحصل مدرسة إستويك على سقف جديد هذا الصيف، حسبما قالت مديرتها يوم الاثنين في اجتماع مع أولياء الأمور.',
      'وكانت مياه الأمطار قد دخلت مرتين أثناء الدروس في الشتاء الماضي.',
    ];
    expect(() => read(...page)).toThrow(/holds several stories/);
  });

  it('is not at a pointer to another story amid its text', () => {
    const story = read(
      zh.headline,
      zh.text[0] ?? '',
      '相关阅读：埃斯特威克学校将换新屋顶',
      ...zh.text.slice(1)
    );
    expect(story.headline).toBe(zh.headline);
    expect(paragraphsOf(story)).toEqual(expect.arrayContaining(zh.text));
  });

  it.each([
    [SHORT_STORIES.de, 'Das Straßenamt fand Risse in zwei Pfeilern der Brücke'],
    [ar, 'مارتا كويست من دائرة الطرق عند الجسر القديم في أبريل'],
  ])(
    'is at the first of two lines that both say what the text says',
    ({ headline, text }, line) => {
      const story = read(headline, line, ...text);
      expect(story.headline).toBe(headline);
      expect(paragraphsOf(story)).toEqual(expect.arrayContaining(text));
    }
  );

  it('is below a notice of the site, even one that is a sentence', () => {
    const notice =
      'This site keeps small files on your device to count its readers and to show what they like.';
    const story = read('Skip to main content', notice, en.headline, ...en.text);
    expect(story.headline).toBe(en.headline);
    expect(paragraphsOf(story)).toEqual(en.text);
  });
});

describe('lines without spaces, or without empty lines between paragraphs', () => {
  it('are joined where they are Chinese', () => {
    const story = read(
      zh.headline,
      ...zh.text.map((paragraph) => paragraph.replace(/(.{18})(?=.)/gu, '$1\n'))
    );
    expect(paragraphsOf(story)).toEqual(zh.text);
  });

  it('are parted where a sentence ended before the width', () => {
    const page = [en.headline, ...en.text.map((paragraph) => wrapped(paragraph, 68))].join('\n');
    expect(paragraphsOf(readNewsPage(page))).toEqual(en.text);
  });
});

describe('what stands right over or under a text', () => {
  it.each(['شارك الخبر', 'طباعة'])('is no name of who wrote it: %s', (tool) => {
    const story = read(ar.headline, tool, ...ar.text);
    expect(story.by).toBeNull();
    expect(paragraphsOf(story)).toEqual(ar.text);
  });

  it('is an agency that signs it, and no credit', () => {
    const story = read(ar.headline, ...ar.text, '(رويترز)');
    expect(story).toMatchObject({ infoSources: ['رويترز'], captions: [] });
    expect(paragraphsOf(story)).toEqual(ar.text);
  });

  it('is a name with its place', () => {
    const story = read(en.headline, ...en.text, 'Ada Norr, Marle');
    expect(story.by).toBe('Ada Norr');
    expect(paragraphsOf(story)).toEqual(en.text);
  });
});
