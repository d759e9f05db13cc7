import { parseCaption } from '../../../src/server/image-caption/parse';

/** City as it should be read; null where the caption names none as its scene. */
type Row = readonly [locale: string, caption: string, city: string | null];

const isRead = (rows: readonly Row[]) =>
  it.each(rows)('%s: %s', (locale, caption, city) => {
    expect(parseCaption(caption, { locale }).city).toBe(city);
  });

describe('the city of a caption', () => {
  describe('is found with the part of the country behind it', () => {
    isRead([
      [
        'en',
        'Rescuers at a collapsed block in Ostmark, southern Turkey, Friday. (AP Photo/Ann Poe)',
        'Ostmark',
      ],
      ['en', 'A queue for water in Ostmark, in the north-east of Kenya, in May. AFP', 'Ostmark'],
      [
        'fr',
        'Des familles arrivent à Ostmark, dans le sud de l’Arménie. (ANN POE / AFP)',
        'Ostmark',
      ],
      [
        'fr',
        "Des familles arrivent à Ostmark, dans le sud de l'Arménie. (ANN POE / AFP)",
        'Ostmark',
      ],
      ['es', 'El mercado de Ostmark, en el sur de Chile. Crédito: Agencia Uno', 'Ostmark'],
      ['en', 'Boys at a camp in Jabalia, northern Gaza Strip, on 24 April 2025.', 'Jabalia'],
    ]);
  });

  describe('is found by the words that only a city follows', () => {
    isRead([
      ['en', 'Smoke rises over Khartoum after clashes. Photograph: AFP', 'Khartoum'],
      ['en', 'Nurses outside the hospital, central London, in December. Ann Poe/PA', 'London'],
      ['de', 'Die Skyline von Frankfurt bei Nacht. Bild: Imago', 'Frankfurt'],
      ['sq', 'Protesta në Tiranë, 16 shkurt 2019. Foto: Ann Poe', 'Tiranë'],
      ['bg', 'Протест във Варна срещу строежите. Снимка: Ан По', 'Варна'],
      ['tr', 'Mitinge binlerce kişi katıldı, İstanbul. (Fotoğraf: DHA)', 'İstanbul'],
    ]);
  });

  describe('is no street, square or canal that is named after one', () => {
    isRead([
      [
        'fr',
        'Des manifestants sur la place de la République, à Paris, le 7 mars 2023. AFP',
        'Paris',
      ],
      ['fr', 'Incendie dans la rue de Lyon, à Paris. Photo AFP', 'Paris'],
      ['fr', "Devant le lycée Gambetta d'Arras, le 13 octobre 2023. AFP", 'Arras'],
      ['nl', 'Boeren blokkeren de A7 bij Groningen. Foto: ANP', null],
      ['fr', 'Une rue de Lyon, mardi. Photo AFP', 'Lyon'],
      ['es', 'Vista de la Puerta del Sol de Madrid, este lunes. EFE/Ann Poe', 'Madrid'],
      ['es', 'Familiares frente al Palacio de Justicia de Bogotá. Crédito: AFP', 'Bogotá'],
      ['pt', 'Protesto junto à Assembleia da República, em Lisboa. LUSA', 'Lisboa'],
      ['en', 'A ship in the Suez Canal, Egypt. Photo: Canal Authority', null],
    ]);
  });

  describe('is not where somebody holds office', () => {
    isRead([
      ['es', 'El alcalde de Valencia, Juan Poe, en un acto. EUROPA PRESS', null],
      ['en', 'The mayor of Chicago speaks to reporters. Ann Poe/AP', null],
    ]);
  });

  describe('is named as it is without its case', () => {
    isRead([
      ['fi', 'Mielenosoittajia Helsingissä 8. maaliskuuta 2023. KUVA: Ann Poe', 'Helsinki'],
      ['fi', 'Poliisi eristi alueen Turussa lauantaina. Kuva: Ann Poe', 'Turku'],
      ['cs', 'Protest na náměstí v Praze 3. září 2022. Foto: Ann Poe', 'Praha'],
      ['cs', 'Zásah hasičů v Brně, 3. ledna 2024. Foto: Ann Poe', 'Brno'],
      ['pl', 'Pożar hali we Wrocławiu, 12 maja 2024 r. Fot. Ann Poe', 'Wrocław'],
      ['uk', 'Наслідки удару в Одесі, 23 липня 2023 року. Фото: Ann Poe', 'Одеса'],
      ['uk', 'Прессконференція у Львові. Фото: Ann Poe', 'Львів'],
      ['ru', 'Разрушенный дом в Харькове. Фото: Ann Poe', 'Харьков'],
      ['hr', 'Prosvjed na trgu u Zagrebu. Foto: Ann Poe', 'Zagreb'],
      ['lv', 'Protests pie Saeimas Rīgā. Foto: Ann Poe', 'Rīga'],
      ['lt', 'Protestas Vilniuje, 2021 m. rugpjūčio 10 d.', 'Vilnius'],
      ['et', 'Meeleavaldus Tallinnas. Foto: Ann Poe', 'Tallinn'],
      ['tr', "Diyarbakır'da arama çalışmaları sürüyor, 7 Şubat 2023.", 'Diyarbakır'],
      ['az', 'Bakıda keçirilən aksiya, 14 iyul 2020.', 'Bakı'],
      ['hy', 'Բողոքի ակցիա Երևանում, 2018 թ. ապրիլի 23։', 'Երևան'],
      ['ka', 'აქცია თბილისში, 2023 წლის 7 მარტი.', 'თბილისი'],
      ['bn', 'ঢাকার শাহবাগে বিক্ষোভ, ৫ জুলাই ২০২৪।', 'ঢাকা'],
    ]);

    it.each([
      ['de', 'Medien und Kunden vor dem Haus. Foto: Ann Poe'],
      ['en', 'Bernie Poe and the Dame at the Range. Ann Poe/AP'],
      ['de', 'Monate nach dem Brand. Foto: Ann Poe'],
      ['fr', 'Un Rafale au décollage. AFP'],
    ])('and is no other word that begins alike, %s: %s', (locale, caption) => {
      expect(parseCaption(caption, { locale }).city).toBeNull();
    });
  });

  describe('is found by the land around it where no sign parts the words', () => {
    isRead([
      ['ja', '立ち往生する車列＝新潟県柏崎市で2022年12月20日、山田花子撮影', '柏崎'],
      ['zh', '河北省邢台市的一家工厂。新华社发', '邢台'],
      ['ko', '경기도 화성시 공장에서 연기가 나고 있다. 연합뉴스', '화성'],
      ['he', 'כוחות בגבול רצועת עזה (צילום: רויטרס)', null],
      ['ar', 'مخيم للنازحين في قطاع غزة (رويترز)', null],
    ]);
  });

  describe('may be one that no gazetteer knows, where its place in the sentence says so', () => {
    isRead([
      ['en', 'Poe opened the new library in Ostmarkham on Monday. Picture: Ann Poe', 'Ostmarkham'],
      ['fr', 'Le tribunal d’Ostmarque, mardi. AFP', null],
      ['fr', 'Une rue inondée à Saint-Elmier (Pas-de-Calais). PHOTO AFP', 'Saint-Elmier'],
      ['es', 'Bomberos en Elmacruz (Ávila). EFE/Ann Poe', 'Elmacruz'],
      ['de', 'Ein Imam beim Gebet in Berlin-Wedding', 'Berlin'],
      ['en', 'Floodwater surrounds homes in Ostmarkham, Westmarkshire. Photo: AFP', 'Ostmarkham'],
      ['en', 'She was dressed in Gucci and spoke in English to the crowd.', null],
      ['en', 'Members of the group in Parliament on Monday.', null],
      ['en', 'Lawmakers in Congress.', null],
    ]);
  });
});

describe('the city of a caption in more languages', () => {
  isRead([
    ['tr', "İtfaiye ekipleri İzmir'in Bornova ilçesinde. Foto: DHA", 'İzmir'],
    ['tr', "Erzurum'da kar küreyen işçiler. Foto: DHA", 'Erzurum'],
    ['fi', 'Lumityöt Tampereen keskustassa. Kuva: STT', 'Tampere'],
    ['fi', 'Lentokone laskeutuu Rovaniemelle. Kuva: STT', 'Rovaniemi'],
    ['hu', 'A debreceni egyetem könyvtára. Fotó: MTI', 'Debrecen'],
    ['el', 'Το λιμάνι του Ηρακλείου. Φωτ.: AFP', 'Ηράκλειο'],
    ['sr', 'Мост преко Дунава у Новом Саду. Фото: Бета', 'Нови Сад'],
    ['pl', 'Wiec wyborczy w Zielonej Górze. Fot. PAP', 'Zielona Góra'],
    ['ta', 'யாழ்ப்பாணத்தில் மீனவர்கள். படம்: AFP', 'யாழ்ப்பாணம்'],
    ['sw', 'Soko la Kariakoo jijini Dar es Salaam, Tanzania. Picha: AFP', 'Dar es Salaam'],
    ['id', 'Suasana malam di Kota Bandung. Foto: Antara', 'Bandung'],
    ['ro', 'Fermieri la Timișoara, 12 ianuarie 2024. Foto: Mediafax', 'Timișoara'],
  ]);

  describe('is no state, camp or county', () => {
    isRead([
      ['pt', 'Bombeiros em Petrópolis, no estado do Rio de Janeiro. Foto: AFP', 'Petrópolis'],
      ['en', 'The leaders at Camp David, Md., on Aug. 18, 2023. Ann Poe/AP', null],
      ['en', 'Residents wade through water in Harris County, Texas. Ann Poe/AP', null],
    ]);
  });
});

describe('a credit', () => {
  it.each([
    [
      'en',
      'Pump jacks, in this illustration. REUTERS/Ann Poe/Illustration/File Photo',
      'REUTERS/Ann Poe',
    ],
    ['hy', 'Բողոքի ակցիա Երևանում։ Լուսանկարը՝ Ֆոտոլուր', 'Ֆոտոլուր'],
    ['ka', 'აქცია თბილისში. ფოტო: ნეტგაზეთი', 'ნეტგაზეთი'],
  ])('is read as it is to be shown, %s: %s', (locale, caption, creditLine) => {
    expect(parseCaption(caption, { locale }).creditLine).toBe(creditLine);
  });
});
