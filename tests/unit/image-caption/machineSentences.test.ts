import { parseCaption } from '../../../src/server/image-caption/parse';

/** A whole sentence that says of the picture that a machine made it. */
describe('a caption that says how its picture was made', () => {
  it.each([
    ['it', 'Questa immagine è stata creata con l’IA.'],
    ['sv', 'Bilden är AI-genererad'],
    ['fi', 'Tekoälyn luoma kuva'],
    ['sk', 'Obrázok bol vytvorený pomocou AI'],
    ['hu', 'MI által generált kép'],
    ['ro', 'Această imagine a fost generată de AI'],
    ['bg', 'Изображението е генерирано с изкуствен интелект'],
    ['sr', 'Слика је генерисана вештачком интелигенцијом'],
    ['lt', 'Dirbtinio intelekto sukurtas vaizdas'],
    ['el', 'Η εικόνα έχει δημιουργηθεί με τη χρήση τεχνητής νοημοσύνης'],
    ['ru', 'Эта картинка создана нейросетью'],
    ['ar', 'صورة من إنتاج الذكاء الاصطناعي'],
    ['fa', 'این تصویر با هوش مصنوعی ساخته شده است'],
    ['hi', 'यह तस्वीर एआई से बनाई गई है'],
    ['ur', 'مصنوعی ذہانت سے تیار کردہ تصویر'],
    ['ja', 'この画像はAIで生成しました'],
    ['ko', '이 이미지는 AI로 생성했습니다'],
    ['zh', '该图片由AI生成'],
    ['zh-Hant', '本圖由AI生成'],
    ['th', 'ภาพนี้สร้างโดย AI'],
    ['id', 'Gambar ini dibuat dengan AI'],
    ['ms', 'Imej dijana AI'],
    ['sq', 'Imazh i gjeneruar nga AI'],
    ['fr', 'Une image générée par intelligence artificielle montrant la tour en feu.'],
  ])('is read in %s: %s', (locale, caption) => {
    expect(parseCaption(caption, { locale }).digitalSourceType).toBe('trainedAlgorithmicMedia');
  });

  it.each([
    ['en', 'The minister speaks about AI-generated images in parliament.'],
    ['sv', 'Forskaren är expert på AI.'],
    ['id', 'Menteri berbicara tentang AI.'],
    ['ja', 'AIの研究者が講演した。'],
  ])('says nothing of it where it tells of such machines, in %s: %s', (locale, caption) => {
    expect(parseCaption(caption, { locale }).digitalSourceType).toBeUndefined();
  });
});
