import { readCaption } from '../../../src/server/image-caption/anatomy';

const SENTENCE = 'A nurse prepares a dose at the clinic.';

describe('the credit of a caption', () => {
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
  ])('reads %s behind a sentence', (form, creditLine, creator, agency) => {
    expect(readCaption(`${SENTENCE} ${form}`)).toMatchObject({
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
    expect(readCaption(`${SENTENCE}${form}`)).toMatchObject({ description: SENTENCE, creditLine });
  });

  it.each([
    ['Photo: Jane Roe/AFP A nurse prepares a dose.', 'Jane Roe/AFP', 'A nurse prepares a dose.'],
    ['©Jane Roe/MAXPPP - A nurse prepares a dose.', 'Jane Roe/MAXPPP', 'A nurse prepares a dose.'],
  ])('reads a credit before the sentence: %s', (caption, creditLine, description) => {
    expect(readCaption(caption)).toMatchObject({ creditLine, description });
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
    expect(readCaption(caption).agency).toBe(agency);
  });

  it.each([
    'Jane Roe said she read the AP story',
    'Adam Sample (CDU) and Eve Sample (SPD)',
    'Jane Roe (left) and John Doe (right) shake hands',
    'Blazer and black shorts by the same house. Pumps von ROE.',
    'It happened in Photo: a book of the sea',
    'Nur wenige Kinder kamen am Montag in die Schule',
  ])('reads no credit in: %s', (caption) => {
    expect(readCaption(caption)).toMatchObject({ creditLine: null, description: caption });
  });
});
