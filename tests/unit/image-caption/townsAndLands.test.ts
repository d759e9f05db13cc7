import { parseCaption } from '../../../src/server/image-caption/parse';

const placeIn = (text: string, locale: string) => {
  const { city, countryCode } = parseCaption(text, { locale });
  return [city, countryCode];
};

type Row = readonly [locale: string, caption: string, city: string | null, code: string | null];

const isRead = (what: string, rows: readonly Row[]) =>
  it.each(rows)(`%s: ${what}: %s`, (locale, caption, city, code) => {
    expect(placeIn(caption, locale)).toEqual([city, code]);
  });

describe('the place that a caption names', () => {
  isRead('is a town of any country', [
    ['nl', 'De rechtbank in Leuven', 'Leuven', 'BE'],
    ['de', 'Unfall in Villingen-Schwenningen', 'Villingen-Schwenningen', 'DE'],
    ['de', 'Blick über die Dächer von Görlitz', 'Görlitz', 'DE'],
    ['de', 'Landeshauptmann Kaiser in Klagenfurt', 'Klagenfurt', 'AT'],
    ['fr', 'Incendie à Nanterre', 'Nanterre', 'FR'],
    ['pt', 'Passageiros no aeroporto de Guarulhos', 'Guarulhos', 'BR'],
    ['ru', 'Разрушенное здание в Мариуполе', 'Мариуполь', 'UA'],
    ['el', 'Πλημμύρες στον Βόλο', 'Βόλος', 'GR'],
  ]);

  isRead('has the article that the word for where took in', [
    ['fr', 'La ministre lors d’une visite au Havre, le 12 mai', 'Le Havre', 'FR'],
    ['fr', 'Le port du Havre', 'Le Havre', 'FR'],
    ['fr', 'Un incendie au Mans, mardi', 'Le Mans', 'FR'],
    ['fr', 'Des passants au Caire', 'Le Caire', 'EG'],
    ['it', "I soccorsi all'Aquila", 'L’Aquila', 'IT'],
    ['it', 'Una via del centro dell’Aquila', 'L’Aquila', 'IT'],
  ]);

  isRead('is in the land of the province behind it', [
    ['es', 'El accidente en Baza (Granada)', 'Baza', 'ES'],
    ['es', 'Un agente en Azuqueca (Guadalajara)', 'Azuqueca', 'ES'],
    ['es', 'Vista general de Paiporta (Valencia), tras la DANA', 'Paiporta', 'ES'],
    ['es', 'Accidente en Villa María (Córdoba)', 'Villa María', 'AR'],
    ['es', 'Protesta en Mendoza (Argentina)', 'Mendoza', 'AR'],
    ['es', 'Incendio en Letur, provincia de Albacete', 'Letur', 'ES'],
    ['es', 'Bomberos en la sierra de la Culebra (Zamora)', null, 'ES'],
    ['pt', 'Incêndio em Odemira, distrito de Beja', 'Odemira', 'PT'],
    ['fr', 'Une affiche électorale à Roubaix (Nord)', 'Roubaix', 'FR'],
    ['it', 'Alluvione a Campi Bisenzio (Firenze)', 'Campi Bisenzio', 'IT'],
  ]);

  isRead('is the city and not what is built there', [
    ['en', 'Commuters at Waterloo station, London, during the strike', 'London', 'GB'],
    ['en', 'The minister speaks with reporters at Stormont, Belfast', 'Belfast', 'GB'],
    ['en', 'Soldiers at the Citadel, Quebec City', 'Quebec City', 'CA'],
    ['en', 'Fans at Anfield, Liverpool', 'Liverpool', 'GB'],
    ['en', 'Farmers at Kanker, Chhattisgarh', 'Kanker', 'IN'],
  ]);

  isRead('is told by what stands beside it', [
    ['en', 'A migrant caravan leaves Tapachula in southern Mexico', 'Tapachula', 'MX'],
    ['da', 'Nuuk i Grønland', 'Nuuk', 'GL'],
    ['en', 'Central London on Monday', 'London', 'GB'],
    ['sv', 'Centrala Göteborg på tisdagen', 'Göteborg', 'SE'],
    ['da', 'Aarhus Havn', 'Aarhus', 'DK'],
    ['it', 'La stazione di Milano Centrale', 'Milano', 'IT'],
    ['fr', "L'usine de Cholet (Maine-et-Loire)", 'Cholet', 'FR'],
    ['de', 'Der Dom zu Speyer', 'Speyer', 'DE'],
    ['de', 'Der Zürcher Hauptbahnhof', 'Zürich', 'CH'],
    ['de', 'Der Basler Hafen', 'Basel', 'CH'],
    ['ko', '제주국제공항에 눈이 쌓여 있다', '제주', 'KR'],
    ['ja', '避難所で暮らす人たち＝能登町', '能登町', 'JP'],
  ]);

  isRead('is no person, word, brand or street that has the name of a town', [
    ['de', 'Mikaela Shiffrin (USA) jubelt nach dem Slalom in Innsbruck.', 'Innsbruck', 'AT'],
    ['en', 'Jakob Ingebrigtsen (Norway) celebrates after the race in Rome.', 'Rome', 'IT'],
    ['de', 'Ministerpräsident Markus Söder (Bayern) spricht in Berlin', 'Berlin', 'DE'],
    ['de', 'Feuerwehrleute löschen einen Brand im Norden von Berlin.', 'Berlin', 'DE'],
    ['de', 'Corona: Ein Mann wird geimpft.', null, null],
    ['de', 'Leere Straßen in der Corona-Krise', null, null],
    ['de', 'Im Lauf des Tages werden Sandsäcke verteilt.', null, null],
    ['en', 'Police in Poland stand guard at the border.', null, 'PL'],
    ['en', 'Workers at a Toyota plant in Kentucky', null, 'US'],
    ['en', 'Passengers board a Delta flight in Atlanta', 'Atlanta', 'US'],
    ['en', 'A portrait of Elizabeth hangs on the wall', null, null],
    ['fr', 'Des bénévoles de la Croix-Rouge distribuent des repas', null, null],
    ['it', 'Rugby: Italia-Francia allo stadio Olimpico di Roma', 'Roma', 'IT'],
    ['es', 'La estatua de la Libertad, en Nueva York', 'Nueva York', 'US'],
    ['es', 'Homenaje a Benito Juárez en Oaxaca', 'Oaxaca', 'MX'],
    ['pt', 'Adeptos do Benfica festejam', null, null],
    ['hu', 'A hívek a pápai misén', null, null],
    ['ja', '撮影に応じる監督＝木村 太郎', null, null],
    ['ja', '国会前の集会＝永田町で', null, null],
  ]);

  isRead('is the city in brackets behind what is built there', [
    ['es', 'Manifestación en la plaza de Colón (Madrid)', 'Madrid', 'ES'],
    ['es', 'Sede del partido en la calle Génova (Madrid)', 'Madrid', 'ES'],
    ['es', 'Ambiente en la Puerta del Sol (Madrid)', 'Madrid', 'ES'],
    ['es', 'Partido en el estadio Santiago Bernabéu (Madrid)', 'Madrid', 'ES'],
    ['es', 'Visitantes en el Museo del Prado (Madrid)', 'Madrid', 'ES'],
    ['es', 'Un concierto en el WiZink Center (Madrid)', 'Madrid', 'ES'],
    ['es', 'Vista de Puerto Montt (Chile)', 'Puerto Montt', 'CL'],
    ['es', 'Vecinos en Puerto de la Cruz (Tenerife)', 'Puerto de la Cruz', 'ES'],
  ]);

  isRead('is the land, where it has the name of a small town elsewhere', [
    ['pt', 'Enchente em Santa Catarina', null, 'BR'],
    ['de', 'Waldbrand in Brandenburg', null, 'DE'],
    ['en', 'U.S. Marines in Okinawa', null, 'JP'],
    ['en', 'Villagers in Accompong, in Jamaica', 'Accompong', 'JM'],
    ['it', 'Un comizio a Culpeper, in Virginia', 'Culpeper', 'US'],
    ['es', 'Vista de Montería (Córdoba)', 'Montería', 'CO'],
    ['es', 'Vista de Tonalá (Guadalajara)', 'Tonalá', 'MX'],
    ['fr', 'Une salle de classe à Garoua (Nord)', 'Garoua', 'CM'],
    ['en', 'Hikers at Stehekin, Washington', 'Stehekin', 'US'],
    ['en', 'Floods in Hyderabad, Sindh', 'Hyderabad', 'PK'],
    ['en', 'Displaced people in North Kivu', null, 'CD'],
  ]);

  isRead('is a small town by its day or district, and no city whose name a harbour elsewhere has', [
    ['fr', 'Maubeuge le 7 janvier 2019', 'Maubeuge', 'FR'],
    ['en', 'A damaged structure in the Kotli district on May 7, 2025', 'Kotli', 'PK'],
    ['en', 'Fireworks over Victoria Harbour', null, null],
    ['en', 'A ferry in Sydney Harbour', 'Sydney', 'AU'],
  ]);

  isRead('is a small town in the letters and the case of its language', [
    ['ru', 'Пожар в Балашихе', 'Балашиха', 'RU'],
    ['ru', 'Авария на шахте в Междуреченске', 'Междуреченск', 'RU'],
    ['ru', 'Разрушенный дом в Бахмуте', 'Бахмут', 'UA'],
    ['ru', 'Депутаты в Государственной думе', null, null],
    ['uk', 'Наслідки обстрілу у Слов’янську', 'Слов’янськ', 'UA'],
    ['be', 'Мітынг у Баранавічах', 'Баранавічы', 'BY'],
    ['bg', 'Пожар в Пазарджик', 'Пазарджик', 'BG'],
    ['fi', 'Palomiehet Seinäjoella', 'Seinäjoki', 'FI'],
    ['fi', 'Poliisi Kotkassa', 'Kotka', 'FI'],
    ['hu', 'Tüntetés Kecskeméten', 'Kecskemét', 'HU'],
    ['hu', 'Orbán Viktor Győrben', 'Győr', 'HU'],
  ]);

  isRead('is the city that a station or an airport is called after', [
    ['fr', 'Des voyageurs à la gare Lille-Flandres', 'Lille', 'FR'],
    ['it', 'Passeggeri nella stazione Milano Centrale', 'Milano', 'IT'],
    ['fr', 'Des passagers à l’aéroport Nice-Côte d’Azur', 'Nice', 'FR'],
  ]);

  it('is not where an airline has its name from', () => {
    expect(placeIn('제주항공 여객기 잔해', 'ko')).toEqual([null, null]);
  });

  it('is a region with its country, where a town elsewhere has its name', () => {
    expect(placeIn('Vista aérea de la erupción en La Palma', 'es')).toEqual([null, 'ES']);
    expect(placeIn('Soldiers in the Donbas', 'en')).toEqual([null, 'UA']);
  });
});
