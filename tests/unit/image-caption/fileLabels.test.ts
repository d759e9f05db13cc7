import { parseCaption } from '../../../src/server/image-caption/parse';

describe('a label that opens a caption', () => {
  it.each([
    ['FILE PHOTO: The ferry leaves Oslo, Norway, May 5, 2019. REUTERS/Jane Roe/File Photo', 'en'],
    ['FILE IMAGE: The ferry leaves Oslo, Norway, May 5, 2019. REUTERS/Jane Roe', 'en'],
    ['FILE PHOTO - The ferry leaves Oslo, Norway, May 5, 2019. REUTERS/Jane Roe', 'en'],
    ['ARCHIVBILD: Die Fähre verlässt Oslo, Norwegen, 5. Mai 2019. REUTERS/Jane Roe', 'de'],
    [
      'FOTO DE ARCHIVO: El ferry sale de Oslo, Noruega, el 5 de mayo de 2019. REUTERS/Jane Roe',
      'es',
    ],
  ])('is neither credit nor its marker: %s', (caption, locale) => {
    expect(parseCaption(caption, { locale })).toMatchObject({
      creditLine: 'REUTERS/Jane Roe',
      dateCreated: '2019-05-05',
      city: 'Oslo',
      isFilePhoto: true,
    });
  });

  it('leaves a credit that follows it at once', () => {
    expect(parseCaption('Archivfoto: Jane Roe')).toMatchObject({
      creditLine: 'Jane Roe',
      isFilePhoto: true,
    });
  });
});

describe('a label in the place of a credit', () => {
  it.each([
    ['ar', 'العبارة في الميناء (صورة أرشيفية)'],
    ['bg', 'Ферибот. Снимка: Архив'],
    ['cs', 'Trajekt v přístavu (ilustrační foto)'],
    ['de', 'Die Fähre. Foto: Archiv'],
    ['el', 'Το πλοίο στο λιμάνι (φωτογραφία αρχείου)'],
    ['es', 'El ferry en el puerto. Archivo'],
    ['fa', 'کشتی در بندر (عکس آرشیوی)'],
    ['fr', 'Le ferry au port. (Archives)'],
    ['he', 'מעבורת בנמל (צילום ארכיון)'],
    ['hi', 'बंदरगाह में नौका (फाइल फोटो)'],
    ['hu', 'A komp a kikötőben (illusztráció)'],
    ['ja', '港のフェリー（イメージ）'],
    ['lt', 'Uostas, asociatyvi nuotr.'],
    ['pl', 'Prom. Fot. archiwum'],
    ['pt', 'Balsa no porto (Foto: Arquivo)'],
    ['ro', 'Feribot în port. Foto: arhivă'],
    ['ru', 'Паром в порту. Фото из архива'],
    ['th', 'เรือข้ามฟาก (แฟ้มภาพ)'],
    ['tr', 'Feribot limanda (Arşiv)'],
    ['uk', 'Пором у порту (архівне фото)'],
    ['zh', '渡轮停靠在港口（资料图）'],
  ])('names nobody, in %s: %s', (locale, caption) => {
    expect(parseCaption(caption, { locale })).toMatchObject({
      creditLine: null,
      isFilePhoto: true,
    });
  });

  it.each([
    ['العبارة في الميناء (أرشيفية - رويترز)', 'رويترز'],
    ['کشتی در بندر (عکس آرشیوی از ایرنا)', 'ایرنا'],
    ['渡轮停靠在港口（资料图，新华社）', '新华社'],
    ['항구의 여객선. 연합뉴스 자료사진', '연합뉴스'],
    ['Ферибот. Снимка: архив, БТА', 'БТА'],
  ])('is no part of the credit beside it: %s', (caption, creditLine) => {
    expect(parseCaption(caption)).toMatchObject({ creditLine, isFilePhoto: true });
  });

  it('is not read into a picture library’s name', () => {
    expect(parseCaption('The harbour at dawn. Jane Roe/Alamy Stock Photo')).toMatchObject({
      creditLine: 'Jane Roe/Alamy Stock Photo',
      isFilePhoto: false,
    });
  });
});

describe('a picture that a machine made', () => {
  it.each([
    'Image: Midjourney',
    'Illustration: DALL-E/Example Post',
    'Eine Fähre (KI-generiert)',
    'Eine Fähre. Bild: KI-generiert',
    'A ferry in a storm. AI-generated image.',
    'Un ferry (image générée par IA)',
    'Un ferry. Foto: Imagen generada por IA',
    'Паром. Фото: сгенерировано нейросетью',
    'AI-generated image of a flooded street.',
    'Obraz wygenerowany przez AI',
    'Met AI gegenereerd beeld',
    '渡轮（AI生成）',
    'フェリー（生成AIで作成）',
    '여객선 (AI 생성 이미지)',
  ])('is known in %s', (caption) => {
    expect(parseCaption(caption).digitalSourceType).toBe('trainedAlgorithmicMedia');
  });

  it.each([
    'A panel on AI-generated images in Oslo. Jane Roe/AP',
    'The logo of Midjourney in London. Jane Roe/AP',
  ])('is not one that shows a talk of such pictures: %s', (caption) => {
    expect(parseCaption(caption).digitalSourceType).toBeUndefined();
  });
});
