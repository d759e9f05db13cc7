import { indexText, languageIn, textWords } from '../../../src/server/search/normaliser';
import { encoded } from '../../../src/server/search/normaliser';
import { normalLetters } from '../../../src/server/search/normaliser/normalLetters';

const EMPTY = { headline: '', lead: '', names: '', body: '', captions: '' };
const tokensOf = (body: string, language: string) =>
  new Set(indexText({ ...EMPTY, body }, language, false).tokens.split(' '));

/** Whether a story that says one thing is found by another. */
function isFoundBy(story: string, sought: string, language: string): boolean {
  const tokens = tokensOf(story, language);
  return textWords(sought, language).every(({ core }) => tokens.has(`azz${core}`));
}

describe('the form in which words are compared', () => {
  it.each([
    ['en', 'Naïve CAFÉ', 'naive cafe'],
    ['de', 'Straße Ärger', 'strasse arger'],
    ['fr', 'Œuvre à Besançon', 'oeuvre a besancon'],
    ['es', 'El Niño', 'el nino'],
    ['pl', 'Łódź, Gdańsk', 'lodz, gdansk'],
    ['uk', 'Київ, їжак, Ёлка', 'київ, їжак, елка'],
    ['ru', 'Мой й', 'мой й'],
    ['ar', 'أَحْمَد إِسْلام مدينـــة مستشفى ٢٠٢٦', 'احمد اسلام مدينه مستشفي 2026'],
    ['fa', 'کتاب‌ها ایرانی ۱۴۰۵', 'كتاب‌ها ايراني 1405'],
    ['hi', 'मंत्री ज़मीन १२', 'मंत्री जमीन 12'],
    ['zh', '東京 ＡＢＣ１２', '東京 abc12'],
    ['ja', 'ガス ｶﾞｽ', 'ガス ガス'],
    ['ko', '한국', '한국'],
    ['hy', 'Հայաստան և', 'հայաստան եւ'],
    ['az', 'Azərbaycan ışıq İstanbul', 'azerbaycan isiq istanbul'],
    ['el', 'Αθήνας', 'αθηνασ'],
    ['vi', 'Đà Nẵng', 'da nang'],
    ['he', 'שָׁלוֹם', 'שלום'],
    ['tr', 'Iğdır', 'igdir'],
  ])('%s: %s', (_language, text, normal) => {
    expect(normalLetters(text)).toBe(normal);
  });

  it('is the form of itself', () => {
    for (const text of ['Łódź', 'ガス', 'أحمد', 'ज़मीन', 'Київ', '한국', '½', 'ﬁ']) {
      expect(normalLetters(normalLetters(text))).toBe(normalLetters(text));
    }
  });
});

describe('the form that a database gets to see', () => {
  it('has lower-case ASCII letters and digits only, whatever the script', () => {
    for (const word of [
      'minister',
      'київ',
      'وزير',
      'मंत्री',
      '東京',
      '𠮷野',
      'հայ',
      "a'b",
      'q',
      'é',
    ]) {
      expect(encoded(word)).toMatch(/^[0-9a-z]+$/);
    }
  });

  it('tells words apart, and words of two scripts', () => {
    const words = [
      'q',
      'qq',
      'q000',
      'aq',
      'a',
      'а',
      'с',
      'c',
      '東京',
      '東',
      'ab',
      'аb',
      'é',
      'e',
      'qé',
      'éq',
    ];
    expect(new Set(words.map(encoded)).size).toBe(words.length);
  });

  it('begins with the form of what a word begins with', () => {
    for (const word of ['minister', 'київський', 'والحكومة', 'मंत्री', '東京都', 'q1é東b']) {
      const letters = [...word];
      for (let end = 1; end < letters.length; end += 1) {
        expect(encoded(word).startsWith(encoded(letters.slice(0, end).join('')))).toBe(true);
      }
    }
  });

  it('is no longer than the longest word of a database', () => {
    expect(`azz${encoded('ж'.repeat(500))}`.length).toBeLessThanOrEqual(84);
  });
});

describe('words', () => {
  it.each([
    ['ar', 'قال الوزير إن الحكومة', 'وزير', true],
    ['ar', 'والحكومة قالت', 'حكومة', true],
    ['ar', 'والحكومة قالت', 'الحكومة', true],
    ['ar', 'للوزير', 'الوزير', true],
    ['ar', 'وزير سابق', 'الوزير', true],
    ['ar', 'كتاب جديد', 'تاب', false],
    ['ar', 'وبالمدينة', 'مدينة', true],
    ['hi', 'मंत्री ने कहा', 'मंत्री', true],
    ['hi', 'मातृ दिवस', 'मंत्री', false],
    ['zh', '昨天在北京举行会议', '北京', true],
    ['zh', '昨天在北京举行会议', '京', true],
    ['zh', '昨天在北京举行会议', '南京', false],
    ['ja', '東京都知事は会見で', '知事', true],
    ['th', 'นายกรัฐมนตรีกล่าวว่า', 'รัฐมนตรี', true],
    ['ko', '서울시장이 말했다', '서울', true],
    ['fa', 'کتاب‌های ایران', 'كتاب', true],
    ['pl', 'W Łodzi spłonął dom', 'splonal', true],
    ['de', 'In der Straße', 'STRASSE', true],
    ['fr', 'L’homme de l’année', 'homme', true],
    ['uk', 'У Києві', 'києві', true],
    ['hy', 'Երևանում', 'երեւանում', true],
    ['az', 'Bakıda yağış', 'bakida', true],
    ['en', 'Of AI and us', 'ai', true],
  ])('%s: %s by %s: %s', (language, story, sought, found) => {
    expect(isFoundBy(story, sought, language)).toBe(found);
  });

  it.each([
    ['en', 'ministers', 'minister', true],
    ['en', 'policy', 'policies', true],
    ['de', 'Häuser', 'Haus', true],
    ['fr', 'élections', 'election', true],
    ['es', 'elecciones', 'elección', true],
    ['uk', 'виборів', 'вибори', true],
    ['hi', 'मंत्रियों', 'मंत्री', true],
    ['hy', 'նախարարի', 'նախարարները', true],
    ['pt-BR', 'governos', 'governo', true],
    ['en', 'ministry', 'minister', false],
    ['pl', 'wybory', 'wyborów', false],
    ['zh', 'ministers', 'minister', false],
  ])('%s: %s and %s have one stem: %s', (locale, one, other, isSame) => {
    const stemOf = (text: string) => {
      const [word] = textWords(text, languageIn(locale));
      return word?.stem ?? word?.word;
    };
    expect(stemOf(one) === stemOf(other)).toBe(isSame);
  });

  it('stand where they stand in the text', () => {
    for (const text of [
      'Der Straßenbau, l’État',
      '昨天在北京举行',
      'قال الوزير',
      'iPhone手机 2024年',
      'मंत्री ने',
    ]) {
      for (const { start, end } of textWords(text, 'en')) {
        expect(text.slice(start, end)).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
      }
    }
    expect(textWords('在北京', 'zh').map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('of captions are apart from those of the story where that is asked, in whichever order', () => {
    const text = { ...EMPTY, body: 'The harbour', captions: 'A pier' };
    const partsOf = (isApart: boolean) => {
      const { tokens, stream } = indexText(text, 'en', isApart);
      return { tokens: tokens.split(' '), stream };
    };
    for (const isApart of [true, false, true]) {
      const { tokens, stream } = partsOf(isApart);
      expect(tokens.includes('azzpier')).toBe(!isApart);
      expect(tokens.includes('czzpier')).toBe(isApart);
      expect(stream.includes(' ^pier ')).toBe(isApart);
    }
  });

  it('are taken apart by their own language, whichever had them before', () => {
    for (const language of ['de', 'en', 'de']) {
      expect(tokensOf('Häusern', language).has('bzzhaus')).toBe(language === 'de');
    }
  });

  it('are the same behind a hundred thousand others', () => {
    const before = tokensOf('The ministers of ministries', 'en');
    for (let first = 0; first < 100_000; first += 10_000) {
      const others = Array.from({ length: 10_000 }, (_, at) => `w${(first + at).toString(36)}`);
      indexText({ ...EMPTY, body: others.join(' ') }, 'en', false);
    }
    expect(tokensOf('The ministers of ministries ', 'en')).toEqual(before);
  });

  it('of ten megabytes are as many as a database takes', () => {
    const many = indexText({ ...EMPTY, body: 'слово '.repeat(1_000_000) }, 'uk', false);
    expect(many.stream.length).toBeLessThan(2_000_000);
    const all = Array.from({ length: 400_000 }, (_, at) => `w${at.toString(36)}жжж`).join(' ');
    expect(indexText({ ...EMPTY, body: all }, 'en', false).tokens.length).toBeLessThan(500_000);
    const one = indexText({ ...EMPTY, body: 'x'.repeat(10_000_000) }, 'en', false);
    expect(one.tokens.length).toBeLessThan(300);
    const marks = indexText({ ...EMPTY, body: `a${'\u0301'.repeat(1_000_000)}` }, 'en', false);
    expect(marks.tokens.length).toBeLessThan(100);
  });
});
