import { parseCaption } from '../../../src/server/image-caption/parse';

/** The city and the code of the country as they should be read; null where the caption names none. */
type Row = readonly [locale: string, caption: string, city: string | null, country: string | null];

const isRead = (rows: readonly Row[]) =>
  it.each(rows)('%s: %s', (locale, caption, city, countryCode) => {
    expect(parseCaption(caption, { locale })).toMatchObject({ city, countryCode });
  });

describe('the place of a caption', () => {
  describe('is no noun that stands behind "in" with a capital', () => {
    isRead([
      ['de', 'Die Familie lebt in Armut.', null, null],
      ['de', 'Das Lagerhaus steht in Flammen.', null, null],
      ['de', 'Ein Haus in Flammen, 3. März 2020. Foto: dpa', null, null],
      ['de', 'Die Torhüterin in Bestform', null, null],
      ['de', 'Übung in Neutralposition (linkes Bild)', null, null],
      ['de', 'Fahrgäste in Lebensgefahr', null, null],
      ['de', 'Ministerin in Begleitung ihres Mannes', null, null],
      ['de', 'Kinder in Zelten bei Regen.', null, null],
      ['de', 'Sie stellen das Buch im Haus der Musterkonferenz vor.', null, null],
      ['de', 'Jubel in Schwarz-Rot-Gold', null, null],
      ['en', 'Jane Roe in Concert on Monday.', null, null],
      // The towns beside them.
      ['de', 'Streik in Xhausen am Montag', 'Xhausen', null],
      ['de', 'Ein Unfall in Oberxdorf am Freitag', 'Oberxdorf', null],
      ['de', 'Ein Markt in Xlen, 3. März 2020. Foto: dpa', 'Xlen', null],
      ['de', 'Kinder in Zelten bei Hannover.', 'Zelten', 'DE'],
    ]);
  });

  describe('ends where the sentence goes on', () => {
    isRead([
      ['de', 'Auf dem Platz in Bremen den Mann aus Bronze.', 'Bremen', 'DE'],
      ['de', 'In Köln der Dom bei Nacht.', 'Köln', 'DE'],
      ['de', 'In Wien zu Gast: die Band', 'Wien', 'AT'],
      ['es', 'Manifestantes en Lima y Cusco piden elecciones. EFE', 'Lima', 'PE'],
      ['es', 'En Madrid la Policía detuvo a dos personas.', 'Madrid', 'ES'],
      ['pt', 'Protesto em Lisboa e Porto. LUSA', 'Lisboa', 'PT'],
      // These are names as a whole.
      ['de', 'Demonstranten in Frankfurt am Main', 'Frankfurt am Main', 'DE'],
      [
        'es',
        'Una calle en San Cristóbal de las Casas, México.',
        'San Cristóbal de las Casas',
        'MX',
      ],
    ]);
  });

  describe('is a town whose name ends like that of a hall or a park, before its state', () => {
    isRead([
      ['en', 'A rally in Xoux Center, Iowa, on Jan. 23, 2016.', 'Xoux Center', 'US'],
      ['en', 'Fans in Winter Park, Florida, on Monday.', 'Winter Park', 'US'],
      ['en', 'A concert at Giant Center in Hershey, Penn. Thursday.', 'Hershey', 'US'],
      ['en', 'Visitors in Central Park, New York, on Monday.', 'New York', 'US'],
      ['en', 'Hikers in Example National Park, California.', null, 'US'],
    ]);
  });

  describe('is in the county, state or territory that the caption names', () => {
    isRead([
      ['en', 'Waves over the wall in Xhaven, East Sussex, during the storm', 'Xhaven', 'GB'],
      ['en', 'Surfers in Xmore, County Sligo, on Monday', 'Xmore', 'IE'],
      ['en', 'Surfers in Xmore, Co. Sligo', 'Xmore', 'IE'],
      ['en', 'A church in Essex, England', null, 'GB'],
      ['en', 'A hurricane in Florida on Monday.', null, 'US'],
      ['es', 'Una calle de Florida, Uruguay.', 'Florida', 'UY'],
      ['en', 'Children at a hospital in Deir Al Balah, Gaza, on Nov. 5.', 'Deir Al Balah', 'PS'],
      ['pt', 'Inundações em Gaza, Moçambique', 'Gaza', 'MZ'],
      ['de', 'Eine Anlage im US-Bundesstaat Pennsylvania', null, 'US'],
      ['es', 'Un incendio en el estado mexicano de Jalisco', null, 'MX'],
    ]);
  });

  describe('is no part of the world and no language', () => {
    isRead([
      ['en', 'Children in Africa', null, null],
      ['es', 'Niños en África', null, null],
      ['de', 'Wälder in Südamerika.', null, null],
      ['en', 'Signs in Arabic on a wall.', null, null],
      ['de', 'Ein Schild in Englisch', null, null],
    ]);
  });

  describe('is found by its court, quarter, hall or harbour', () => {
    isRead([
      ['de', 'Der Angeklagte im Landgericht Xburg. Archivfoto: J. Roe/dpa', 'Xburg', null],
      ['de', 'Rauch über dem Essener Stadtteil Altenessen. Foto: dpa', 'Essen', 'DE'],
      ['de', 'Die Justizvollzugsanstalt Stuttgart-Stammheim.', 'Stuttgart', 'DE'],
      ['es', 'Concierto en el Example Center de Madrid, este viernes.', 'Madrid', 'ES'],
      ['ca', 'Manifestació al passeig de Gràcia de Barcelona. ACN', 'Barcelona', 'ES'],
      ['hu', 'Tüntetők a budapesti Kossuth téren. Fotó: MTI', 'Budapest', 'HU'],
      ['sv', 'Polisen på plats i Xsta i södra Stockholm. Foto: TT', 'Stockholm', 'SE'],
      ['nl', 'Vluchtelingen in Ter Xpel. Foto: ANP/Jan Roe', 'Ter Xpel', null],
    ]);
  });

  describe('is in the territory, and in the county that is named after a city', () => {
    isRead([
      ['fr', 'Un bureau de vote à Mayotte, le 11 février 2024. AFP', null, 'YT'],
      ['ro', 'Inundații în județul Galați. Foto: ISU', null, 'RO'],
      ['en', 'A polling station in Xara-Suu, Osh region.', 'Xara-Suu', 'KG'],
    ]);
  });

  describe('opens a caption as its dateline', () => {
    isRead([
      ['pl', 'Kraków. Rynek Główny. Fot. Jan Roe', 'Kraków', 'PL'],
      ['it', 'Napoli, incendio a Xampia. Foto Ansa', 'Napoli', 'IT'],
      ['en', 'Xalde, Texas: crosses outside the school', 'Xalde', 'US'],
    ]);
  });

  describe('owns what is shown, or gives it its name', () => {
    isRead([
      ['en', 'Lahore’s Badshahi Mosque after rain. — AFP', 'Lahore', 'PK'],
      ['tr', 'Ankara’daki TBMM binası. Fotoğraf: AA', 'Ankara', 'TR'],
      ['es', 'Feria de Abril de Sevilla. Foto: Ana Roe', 'Sevilla', 'ES'],
      ['de', 'Gäste auf dem Münchner Oktoberfest. © dpa', 'München', 'DE'],
      ['nl', 'Politie op de Amsterdamse Dam. Foto: ANP', 'Amsterdam', 'NL'],
    ]);
  });

  describe('is found by the name that the language has for a city of another country', () => {
    isRead([
      ['hu', 'Jane Roe Párizsban. Fotó: MTI', 'Párizs', 'FR'],
      ['pl', 'Protest w Monachium, 3 marca 2024. Fot. PAP', 'Monachium', 'DE'],
      ['cs', 'Demonstrace v Ženevě. Foto: ČTK', 'Ženeva', 'CH'],
      ['fi', 'Poliisi Kööpenhaminassa. Kuva: Lehtikuva', 'Kööpenhamina', 'DK'],
      ['tr', 'Kahire’de protesto. Fotoğraf: AA', 'Kahire', 'EG'],
      ['it', 'La fiera di Francoforte, a Francoforte. Ansa', 'Francoforte', 'DE'],
      ['pt', 'Protesto em Beirute. LUSA', 'Beirute', 'LB'],
      ['fr', 'Un marché au Caire, mardi. AFP', 'Le Caire', 'EG'],
      ['fr', 'Un meeting à Atlanta (Géorgie), le 30 juillet 2024.', 'Atlanta', 'US'],
      ['en', 'Boats in Xhitby harbour, North Yorkshire.', 'Xhitby', 'GB'],
      ['en', 'Rescuers in Xoto, Ishikawa Prefecture, on Jan. 3', 'Xoto', 'JP'],
      ['es', 'El volcán visto desde Puebla', 'Puebla', 'MX'],
      ['en', 'A street in Old Havana, Cuba', 'Havana', 'CU'],
      ['pt', 'Incêndio em Xedrógão Grande. LUSA', 'Xedrógão Grande', null],
    ]);
  });

  describe('is told from its namesakes', () => {
    isRead([
      ['es', 'Agentes en Xarbate (Cádiz). EP', 'Xarbate', 'ES'],
      ['en', 'An officer in Thompson, Man. (Ann Roe/CBC)', 'Thompson', 'CA'],
      ['en', 'A relief camp at Xoirang in Manipur.', 'Xoirang', 'IN'],
      ['en', 'A whale off the coast of British Columbia.', null, 'CA'],
    ]);
  });

  describe('is not the town of those who play for it', () => {
    isRead([
      ['fr', 'L’équipe de Lyon à l’entraînement.', null, null],
      ['en', 'Ann Roe of Denver, Colo., waits for a flight.', null, null],
      ['en', 'Fans of Liverpool celebrate.', null, null],
    ]);
  });

  describe('is not what the scene is outside of', () => {
    isRead([['es', 'Primer viaje oficial fuera de Santiago: empieza la gira', null, null]]);
  });
});
