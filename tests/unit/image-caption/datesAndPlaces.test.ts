import { parseCaption } from '../../../src/server/image-caption/parse';

describe('the date of a caption', () => {
  it.each([
    ['en', 'The harbour on Jan. 3, 2019.', '2019-01-03'],
    ['en', 'The harbour on 3rd of January 2019.', '2019-01-03'],
    ['en', 'The harbour in January 2019.', '2019-01'],
    ['en', 'The harbour in 2019.', '2019'],
    ['en', 'The harbour, 1/3/2019', '2019-01-03'],
    ['en-GB', 'The harbour, 1/3/2019', '2019-03-01'],
    ['de', 'Der Hafen am 3. März 2019.', '2019-03-03'],
    ['de', 'Der Hafen am 03.04.2019.', '2019-04-03'],
    ['fr', 'Le port, le 1er août 2019.', '2019-08-01'],
    ['es', 'El puerto, el 8 de mayo de 2021.', '2021-05-08'],
    ['it', 'Il porto, 3 luglio 2022.', '2022-07-03'],
    ['pt', 'O porto, em 3 de março de 2022.', '2022-03-03'],
    ['ru', 'Гавань, 5 марта 2022 года.', '2022-03-05'],
    ['uk', 'Гавань, 7 червня 2023 року.', '2023-06-07'],
    ['pl', 'Port, 3 maja 2021 r.', '2021-05-03'],
    ['lv', 'Osta 2021. gada 5. janvārī.', '2021-01-05'],
    ['hu', 'A kikötő 2021. május 8-án.', '2021-05-08'],
    ['tr', "Liman, 3 Mart 2021'de.", '2021-03-03'],
    ['id', 'Pelabuhan, 5 Agustus 2020.', '2020-08-05'],
    ['vi', 'Bến cảng ngày 8 tháng 5 năm 2021.', '2021-05-08'],
    ['ar', 'الميناء، ٢٥ تشرين الأول ٢٠١٩.', '2019-10-25'],
    ['ar', 'الميناء يوم 5 مايو 2021', '2021-05-05'],
    ['fa', 'بندر، ۱۲ آبان ۱۴۰۰', '2021-11-03'],
    ['fa', 'بندر، 1399/05/12', '2020-08-02'],
    ['he', 'הנמל, 8 במאי 2021.', '2021-05-08'],
    ['zh', '2021年5月8日，港口。', '2021-05-08'],
    ['ja', '港＝令和3年5月8日', '2021-05-08'],
    ['ko', '2021년 5월 8일 항구', '2021-05-08'],
    ['th', 'ท่าเรือ 5 พฤษภาคม 2564', '2021-05-05'],
    ['hi', '8 मई 2021 को बंदरगाह', '2021-05-08'],
  ])('is read in %s: %s', (locale, caption, date) => {
    expect(parseCaption(caption, { locale }).dateCreated).toBe(date);
  });

  it('takes a missing year from the story', () => {
    expect(parseCaption('The harbour, 27 March.').dateCreated).toBeNull();
    expect(
      parseCaption('The harbour, 27 March.', { publishedAt: '2022-04-01T08:00:00Z' }).dateCreated
    ).toBe('2022-03-27');
    expect(
      parseCaption('The harbour, 27 December.', { publishedAt: '2022-01-02T08:00:00Z' }).dateCreated
    ).toBe('2021-12-27');
    expect(
      parseCaption('会見する知事＝8日午後', { locale: 'ja', publishedAt: '2021-05-09' }).dateCreated
    ).toBe('2021-05-08');
  });

  it('prefers the most exact date and reads no date where none is', () => {
    expect(
      parseCaption(
        'LIMA, PERU - MARCH 03: The harbour in 2022, seen on March 03, 2022 in Lima, Peru.'
      ).dateCreated
    ).toBe('2022-03-03');
    expect(parseCaption('The Harbour Act of 2013 has 2021 pages.').dateCreated).toBeNull();
    expect(parseCaption('The harbour on 31 February 2020.').dateCreated).toBeNull();
    expect(parseCaption('Jane Roe, born 5 May 1950, at home.').dateCreated).toBeNull();
  });
});

describe('the place of a caption', () => {
  it.each([
    ['en', 'Smoke in Kayes, Mali, on Sunday.', 'Kayes', 'ML'],
    ['en', 'Trucks in Ocala, Fla.', 'Ocala', 'US'],
    ['en', 'Guests in central London, November 9, 2016.', 'London', 'GB'],
    ['en', 'Clashes in Ghana’s capital Accra, May 2, 2019.', 'Accra', 'GH'],
    ['en', 'A vigil on Chapel Hill in Washington, May 2, 2019.', 'Washington', 'US'],
    [
      'en',
      'Statues in Exampleville, near the border with Chad, May 2, 2019.',
      'Exampleville',
      null,
    ],
    ['en', 'The harbour of Ghana’s navy in Ghana.', null, 'GH'],
    ['de', 'Der Hafen in Hamburg.', 'Hamburg', 'DE'],
    ['fr', 'Le port à Marseille, le 3 mai 2019.', 'Marseille', 'FR'],
    ['es', 'El puerto de Barcelona (España).', 'Barcelona', 'ES'],
    ['ru', 'Спасатели в Москве, 5 марта 2022 года.', 'Москва', 'RU'],
    ['pl', 'Strażacy w Warszawie.', 'Warszawa', 'PL'],
    ['tr', "Liman Ankara'da değil.", 'Ankara', 'TR'],
    ['id', 'Presiden di Menteng, Jakarta, Jumat.', 'Jakarta', 'ID'],
    ['ar', 'متظاهرون في بغداد', 'بغداد', 'IQ'],
    ['fa', 'نشست خبری در تهران', 'تهران', 'IR'],
    ['zh', '市民在北京参观展览。', '北京', 'CN'],
    ['ja', '東京で会見する知事', '東京', 'JP'],
    ['ko', '서울에서 열린 행사', '서울', 'KR'],
  ])('is read in %s: %s', (locale, caption, city, countryCode) => {
    expect(parseCaption(caption, { locale })).toMatchObject({ city, countryCode });
  });

  it('gives the country in the language of the caption', () => {
    expect(parseCaption('Der Hafen in Hamburg.', { locale: 'de' }).country).toBe('Deutschland');
    expect(parseCaption('The harbour in Hamburg.').country).toBe('Germany');
  });

  it('takes no side where the country is disputed', () => {
    expect(parseCaption('A street in Jerusalem, May 2, 2019.')).toMatchObject({
      city: 'Jerusalem',
      country: null,
      countryCode: null,
    });
  });

  it.each([
    ['en', 'Rescuers search near Lyon, France, on Sunday.', null, 'FR'],
    ['en', 'A farm 20 miles south of Nairobi.', null, null],
    ['en', 'A road between Oslo and Bergen, Norway.', null, 'NO'],
    [
      'en',
      'Bread in Elmstad, a town about 5 km southwest of Homs, March 1, 2012.',
      'Elmstad',
      'SY',
    ],
    ['en', 'A rope in the village of Elmin near Ramallah.', 'Elmin', null],
    ['en', 'A temple in Elm province, north of Bangkok.', null, null],
    ['de', 'Ein Hof in Elmdorf bei München.', 'Elmdorf', 'DE'],
    ['de', 'Ein Feld nördlich von Wien.', null, null],
    ['fr', 'Une rue de Elmeuil, près de Paris, le 5 mai 2019.', 'Elmeuil', 'FR'],
    ['es', 'Un incendio cerca de Valencia, España.', null, 'ES'],
    ['es', 'Vecinos de Elmella, en Valencia, el 5 de mayo de 2019.', 'Elmella', 'ES'],
    ['pt', 'Um incêndio perto de Lisboa.', null, null],
    ['it', 'Un campo vicino a Bologna.', null, null],
    ['nl', 'Een brand bij Utrecht.', null, null],
    ['sv', 'En brand nära Stockholm.', null, null],
    ['fi', 'Metsäpalo Helsingin lähellä.', null, null],
    ['pl', 'Pożar pod Warszawą.', null, null],
    ['cs', 'Požár u Brna.', null, null],
    ['hu', 'Tűz Budapest közelében.', null, null],
    ['ro', 'Un incendiu lângă București.', null, null],
    ['ru', 'Пожар под Москвой.', null, null],
    ['ru', 'Пожар в посёлке Эльмово под Москвой.', 'Эльмово', null],
    ['uk', 'Пожежа поблизу Києва.', null, null],
    ['bg', 'Пожар край София.', null, null],
    ['el', 'Φωτιά κοντά στην Αθήνα.', null, null],
    ['tr', 'İzmir yakınlarında yangın.', null, null],
    ['ar', 'حريق قرب دمشق', null, null],
    ['fa', 'آتش‌سوزی در نزدیکی تهران', null, null],
    ['he', 'שריפה סמוך לירושלים', null, null],
    ['hi', 'दिल्ली के पास आग', null, null],
    ['th', 'ไฟไหม้ใกล้กรุงเทพฯ', null, null],
    ['zh', '上海附近的农田', null, null],
    ['ja', 'パリ近郊の畑', null, null],
    ['ko', '서울 근교의 밭', null, null],
    ['id', 'Kebakaran di dekat Jakarta.', null, null],
    ['vi', 'Cháy rừng gần Hà Nội.', null, null],
  ])('is not the one it is merely near to, in %s: %s', (locale, caption, city, countryCode) => {
    expect(parseCaption(caption, { locale })).toMatchObject({ city, countryCode });
  });

  it.each([
    ['Voters in Athens, Georgia, on Monday.', 'Athens', 'US'],
    ['Voters in Elmtown, Georgia, on Monday.', 'Elmtown', 'US'],
    ['Voters in Tbilisi, Georgia, on Monday.', 'Tbilisi', 'GE'],
    ['Jane Roe at the Cannes Film Festival, May 5, 2019.', 'Cannes', 'FR'],
    ['Am Münchner Hauptbahnhof, 5. Mai 2019.', 'München', 'DE'],
    ['Am Pariser Platz, 5. Mai 2019.', null, null],
    ['A temple in Thailand’s Chiang Mai, May 5, 2019.', 'Chiang Mai', 'TH'],
    ['Jane Roe of Barcelona celebrates a goal.', null, null],
  ])('is told from its namesakes: %s', (caption, city, countryCode) => {
    expect(parseCaption(caption)).toMatchObject({ city, countryCode });
  });
});

describe('a date that is not the picture’s', () => {
  const publishedAt = '2021-06-01';

  it.each([
    'The new ferry, due to open in 2027, at the yard.',
    'A rendering of the harbour plan for 2035.',
    'Die Fähre soll 2030 fertig sein.',
    'Le chantier, qui doit s’achever en 2030.',
    'The ferry, built in 1968, at the quay.',
    'Die Fähre, 1968 erbaut, im Hafen.',
    'Jane Roe, Bürgermeisterin seit 2014.',
    'El ferry, construido en 1968, en el puerto.',
    'Паром, построенный в 1968 году, в порту.',
    'A picture released on May 5, 2019 shows the ferry.',
    'The memorial for the victims of the flood of July 2019.',
    'Tijdens een herdenking voor de slachtoffers van de storm van maart 2019.',
    'Gedenken an die Opfer der Flut vom Juli 2019.',
  ])('is not taken for it: %s', (caption) => {
    expect(parseCaption(caption, { publishedAt }).dateCreated).toBeNull();
  });

  it.each([
    ['Jane Roe wins gold at the Elm 2016 Olympics.', '2016'],
    ['A memorial for the victims, May 5, 2019.', '2019-05-05'],
    ['The harbour in a photo from May 2019.', '2019-05'],
    ['The harbour in 2019.', '2019'],
  ])('is told from one that is: %s', (caption, date) => {
    expect(parseCaption(caption, { publishedAt }).dateCreated).toBe(date);
  });
});
