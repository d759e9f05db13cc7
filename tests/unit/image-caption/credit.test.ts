import { parseCaption } from '../../../src/server/image-caption/parse';

const SENTENCE = 'A nurse prepares a dose at the clinic.';

describe('the credit of a caption', () => {
  it.each([
    ['农民在路上。（图片来源：视觉中国）', '视觉中国'],
    ['农民在路上。图/视觉中国', '视觉中国'],
    ['農民在路上。記者李明／攝影', '記者李明'],
    ['道路をふさぐ農民たち＝東京都で、山田太郎撮影', '山田太郎'],
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
    ['J. Jonaitis nuotr.', 'J. Jonaitis', 'J. Jonaitis', null],
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
    ['/ Photo EXA, Jane Roe', 'EXA, Jane Roe', 'Jane Roe', 'EXA'],
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

  it.each([
    ['Jane Roe | Getty ImagesIda Holm, mayor of Elm, at the quay.', 'Jane Roe/Getty Images'],
    ['Jane Roe | AFP Ida Holm, mayor of Elm, at the quay.', 'Jane Roe/AFP'],
    ['A nurse prepares a dose at the clinic AFP', 'AFP'],
    ['Die Pflegerin wartet mittags vor der Klinik dpa', 'dpa'],
    ['A nurse prepares a dose at the clinic. EXMPL', 'EXMPL'],
    ['A nurse prepares a dose at the clinic. EXA/MPL/ROE', 'EXA/MPL/ROE'],
    ['A nurse prepares a dose at the clinic. Exemplista', 'Exemplista'],
    ['Credit Jane Roe', 'Jane Roe'],
    [`${SENTENCE} Credit Jane Roe for The Example Post`, 'Jane Roe for The Example Post'],
    [`${SENTENCE} Credit Jane Roe/AFP — Getty Images`, 'Jane Roe/AFP — Getty Images'],
    [`${SENTENCE}Jane Roe—Getty Images`, 'Jane Roe—Getty Images'],
    ['Uma enfermeira na clínica - Joana Rosa/Instituto Exemplo', 'Joana Rosa/Instituto Exemplo'],
    ['Una enfermera, este lunes. - JUANA ROSA (EFE)', 'JUANA ROSA (EFE)'],
    ['Une infirmière. (Photo Jeanne Rose. AFP)', 'Jeanne Rose/AFP'],
    [
      `${SENTENCE} Photo illustration by Elm. Photo by Jane Roe.`,
      'Photo illustration by Elm. Photo by Jane Roe',
    ],
    ['Photo: the ward team of Elm', 'the ward team of Elm'],
    [`${SENTENCE} Courtesy of Elm Clinic`, 'Elm Clinic'],
    [`${SENTENCE} (Courtesy: Elm Clinic)`, 'Elm Clinic'],
    ['Una enfermera. Cortesía de Clínica Elm', 'Clínica Elm'],
    ['Eine Pflegerin. Mit freundlicher Genehmigung von Elm Klinik', 'Elm Klinik'],
    ['护士在医院。新华社发（李明摄）', '新华社'],
    ['护士在医院（资料图）。新华社发', '新华社'],
    ['護士在醫院（中央社記者李明攝）', '中央社記者李明'],
    ['病院の看護師（県立病院提供）', '県立病院'],
    ['병원의 간호사. 서울시 제공', '서울시'],
    ['Slaugytoja ligoninėje. Ona Onaitė / ELTA nuotr.', 'Ona Onaitė/ELTA'],
  ])('is found without a marker or with one in other words: %s', (caption, creditLine) => {
    expect(parseCaption(caption).creditLine).toBe(creditLine);
  });

  it.each([
    'A sailor told Reuters',
    'People walk past the offices of AFP',
    'Jane Roe, CEO of Getty Images',
    'A phone shows the new app of Telegram',
    'Credit Suisse headquarters in Zurich',
  ])('is no agency that the sentence speaks of: %s', (caption) => {
    expect(parseCaption(caption).creditLine).toBeNull();
  });

  it('keeps the photographer of a Chinese agency as creator', () => {
    expect(parseCaption('护士在医院。新华社发（李明摄）')).toMatchObject({
      creator: '李明',
      agency: 'Xinhua',
    });
  });
});
