import { parseCaption } from '../../../src/server/image-caption/parse';

const SENTENCE = 'A nurse prepares a dose at the clinic.';

describe('the credit of a caption', () => {
  it.each([
    ['农民在路上。（图片来源：视觉中国）', '视觉中国'],
    ['农民在路上。图/视觉中国', '视觉中国'],
    ['農民在路上。記者李明／攝影', '記者李明／攝影'],
    ['道路をふさぐ農民たち＝東京都で、山田太郎撮影', '山田太郎撮影'],
    ['도로를 막은 농민들. 로이터=연합뉴스', '로이터=연합뉴스'],
    ['도로를 막은 농민들. 김철수 기자', '김철수 기자'],
    ['مزارعون قرب الميناء (أحمد علي/فرانس برس)', 'أحمد علي/فرانس برس'],
    ['کشاورزان در جاده. عکس از ایسنا', 'ایسنا'],
  ])('reads it in %s', (caption, creditLine) => {
    expect(parseCaption(caption).creditLine).toBe(creditLine);
  });

  it.each([
    'Jane Roe (Labour) at the bridge',
    'Video: How the bridge was built',
    'Das Foto zeigt Max Mustermann im Jahr 1999',
    'Photo de famille au sommet',
    'A nurse prepares a dose. File photo.',
    'The Associated Press building in Port Serrane',
  ])('is not read into %s', (caption) => {
    expect(parseCaption(caption).creditLine).toBeNull();
  });

  it.each([
    ['(AFP photo)', 'AFP', null, 'AFP'],
    ['(Photo by Jane Roe / Getty Images)', 'Jane Roe/Getty Images', 'Jane Roe', 'Getty Images'],
    [
      '(Photo by Jane Roe/NurPhoto via Getty Images)',
      'Jane Roe/NurPhoto via Getty Images',
      'Jane Roe',
      'Getty Images',
    ],
    ['Photo: Jane Roe/Reuters', 'Jane Roe/Reuters', 'Jane Roe', 'Reuters'],
    ['© EPA-EFE', 'EPA-EFE', null, 'EPA'],
    ['(AP Photo/Jane Roe, File)', 'AP Photo/Jane Roe', 'Jane Roe', 'AP'],
    ['REUTERS/Jane Roe', 'REUTERS/Jane Roe', 'Jane Roe', 'Reuters'],
    ['Picture: REUTERS/ JANE ROE', 'REUTERS/JANE ROE', 'Jane Roe', 'Reuters'],
    ['JANE ROE / AFP', 'JANE ROE/AFP', 'Jane Roe', 'AFP'],
    ['ФОТО: GETTY', 'GETTY', null, 'Getty Images'],
    ['Foto: Max Mustermann/dpa', 'Max Mustermann/dpa', 'Max Mustermann', 'dpa'],
    ['via AP', 'AP', null, 'AP'],
    ['By JANE ROE, AP', 'JANE ROE, AP', 'Jane Roe', 'AP'],
    ['Getty Images', 'Getty Images', null, 'Getty Images'],
    ['Jane Roe/Getty Images hide caption', 'Jane Roe/Getty Images', 'Jane Roe', 'Getty Images'],
    [
      'Photograph: Jane Roe for the Example Times',
      'Jane Roe for the Example Times',
      'Jane Roe',
      'the Example Times',
    ],
    ['Jane Roe/Example Daily', 'Jane Roe/Example Daily', 'Jane Roe', 'Example Daily'],
    ['Jane Roe jroe@example.com', 'Jane Roe', 'Jane Roe', null],
    ['Fot. Anna Nowak/PAP', 'Anna Nowak/PAP', 'Anna Nowak', 'PAP'],
    ['J. Jonaitis nuotr.', 'J. Jonaitis nuotr.', 'J. Jonaitis', null],
    ['AFP PHOTO / JANE ROE', 'AFP PHOTO/JANE ROE', 'Jane Roe', 'AFP'],
    [
      '(Photo credit should read JANE ROE/AFP/Getty Images)',
      'JANE ROE/AFP/Getty Images',
      'Jane Roe',
      'Getty Images',
    ],
    [
      'Example Ministry/Handout via REUTERS',
      'Example Ministry/Handout via REUTERS',
      null,
      'Reuters',
    ],
    [
      'REUTERS/Jane Roe Purchase Licensing Rights, opens new tab',
      'REUTERS/Jane Roe',
      'Jane Roe',
      'Reuters',
    ],
    ['REUTERS/Jane Roe (NORLAND - Tags: POLITICS)', 'REUTERS/Jane Roe', 'Jane Roe', 'Reuters'],
    [
      '(Jane Roe for The Example Post)',
      'Jane Roe for The Example Post',
      'Jane Roe',
      'The Example Post',
    ],
    ['(AAP: Jane Roe)', 'AAP: Jane Roe', 'Jane Roe', 'AAP'],
    ['(Supplied: Example Council)', 'Supplied: Example Council', null, null],
    ['Jane Roe (EFE)', 'Jane Roe (EFE)', 'Jane Roe', 'EFE'],
    ['- Jane Roe - Europa Press', 'Jane Roe - Europa Press', 'Jane Roe', 'Europa Press'],
    ['Foto de Jane Roe', 'Jane Roe', 'Jane Roe', null],
    ['Archivfoto: Max Mustermann', 'Max Mustermann', 'Max Mustermann', null],
    ['/ Photo EXA, Jane Roe', 'EXA, Jane Roe', 'Jane Roe', null],
    ['Фото: пресс-служба порта', 'пресс-служба порта', null, null],
    ['Cedida', 'Cedida', null, null],
  ])('reads %s behind a sentence', (form, creditLine, creator, agency) => {
    expect(parseCaption(`${SENTENCE} ${form}`)).toMatchObject({
      description: SENTENCE,
      creditLine,
      creator,
      agency,
    });
  });

  it.each([
    ['©AFP', 'AFP'],
    ['Photo by Jane Roe/EPA', 'Jane Roe/EPA'],
    ['Credit: Getty - Contributor', 'Getty - Contributor'],
    ['CreditJane Roe/Example Times', 'Jane Roe/Example Times'],
    ['CreditCredit...Jane Roe/Example Times', 'Jane Roe/Example Times'],
    ['Foto: LETA', 'LETA'],
    ['Jane Roe / Reuters', 'Jane Roe/Reuters'],
  ])('reads %s glued to the sentence', (form, creditLine) => {
    expect(parseCaption(`${SENTENCE}${form}`)).toMatchObject({ description: SENTENCE, creditLine });
  });

  it.each([
    ['Photo: Jane Roe/AFP A nurse prepares a dose.', 'Jane Roe/AFP', 'A nurse prepares a dose.'],
    ['©Jane Roe/MAXPPP - A nurse prepares a dose.', 'Jane Roe/MAXPPP', 'A nurse prepares a dose.'],
  ])('reads a credit before the sentence: %s', (caption, creditLine, description) => {
    expect(parseCaption(caption)).toMatchObject({ creditLine, description });
  });

  it.each([
    ['متظاهرون في الساحة (أ ف ب)', 'AFP'],
    ['متظاهرون في الساحة. تصوير: رويترز', 'Reuters'],
    ['نشست خبری (عکس: ایسنا)', 'ISNA'],
    ['市民参观展览。（新华社记者 张三 摄）', 'Xinhua'],
    ['会見する知事（AP＝共同）', 'Kyodo'],
    ['행사에 참석한 시민들. /연합뉴스', 'Yonhap'],
    ['Гавань на рассвете. Фото: Иван Иванов/ТАСС', 'TASS'],
    ['ראש העיר בנמל. צילום: רויטרס', 'Reuters'],
  ])('knows the agency in %s', (caption, agency) => {
    expect(parseCaption(caption).agency).toBe(agency);
  });

  it.each([
    'Jane Roe said she read the AP story',
    'Adam Sample (CDU) and Eve Sample (SPD)',
    'Jane Roe (left) and John Doe (right) shake hands',
    'Blazer and black shorts by the same house. Pumps von ROE.',
    'It happened in Photo: a book of the sea',
    'Nur wenige Kinder kamen am Montag in die Schule',
  ])('reads no credit in: %s', (caption) => {
    expect(parseCaption(caption)).toMatchObject({ creditLine: null, description: caption });
  });
});
