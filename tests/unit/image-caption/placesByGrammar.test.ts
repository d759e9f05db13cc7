import { parseCaption } from '../../../src/server/image-caption/parse';

/** Cities that no preposition places: by what is built in them, by the land before them, by a language's cases. */
describe('a city that the grammar places', () => {
  it.each([
    ['en', 'A Moscow court on Tuesday.', 'Moscow', 'RU'],
    ['en', 'The Sydney Opera House lit up in blue.', 'Sydney', 'AU'],
    ['en', 'Workers in Port Talbot, Wales, in 1983.', 'Port Talbot', 'GB'],
    ['en', "A man in Sana'a, Yemen.", "Sana'a", 'YE'],
    ['de', 'Am Hauptbahnhof Hannover drängen sich Reisende.', 'Hannover', 'DE'],
    ['de', 'Im Stadion von Freiburg blieben Plätze leer.', 'Freiburg', 'DE'],
    ['fr', 'Le palais de justice de Strasbourg.', 'Strasbourg', 'FR'],
    ['fr', 'Un marché d’Alger.', 'Alger', 'DZ'],
    ['fr', 'Des pompiers à Elmebourg (Aude).', 'Elmebourg', 'FR'],
    ['es', 'El aeropuerto de Barajas, en Madrid.', 'Madrid', 'ES'],
    ['pt', 'Praia de Iracema, em Fortaleza', 'Fortaleza', 'BR'],
    ['it', 'L’attrice al Festival del Cinema di Torino.', 'Torino', 'IT'],
    ['ro', 'Gara din Cluj-Napoca.', 'Cluj-Napoca', 'RO'],
    ['sv', 'Stureplan i centrala Stockholm.', 'Stockholm', 'SE'],
    ['is', 'Frá mótmælum á torgi í Reykjavík.', 'Reykjavík', 'IS'],
    ['cs', 'Ulice v centru Brna.', 'Brno', 'CZ'],
    ['hu', 'A bécsi főpályaudvar.', 'Bécs', 'AT'],
    ['el', 'Το λιμάνι του Πειραιά.', 'Πειραιάς', 'GR'],
    ['ru', 'Аэропорт Сочи.', 'Сочи', 'RU'],
    ['id', 'Gedung DPR di Jakarta.', 'Jakarta', 'ID'],
    ['vi', 'Ga Hà Nội.', 'Hà Nội', 'VN'],
    ['sw', 'Mitaa ya Mombasa.', 'Mombasa', 'KE'],
    ['tl', 'Mga residente ng Tacloban matapos ang bagyo.', 'Tacloban', 'PH'],
    ['az', 'Bakının mərkəzi.', 'Bakı', 'AZ'],
    ['kk', 'Астанадағы митинг.', 'Астана', 'KZ'],
    ['eu', 'Manifestazioa Bilbon.', 'Bilbo', 'ES'],
    ['et', 'Tartu ülikooli peahoone.', 'Tartu', 'EE'],
    ['it', 'Lo stadio Olimpico di Roma vuoto.', 'Roma', 'IT'],
    ['pt', 'Sede da Elmobras, no Rio de Janeiro', 'Rio de Janeiro', 'BR'],
    ['es', 'Playa de Mar del Plata durante el feriado', 'Mar del Plata', 'AR'],
    ['ru', 'Суд в Ростове-на-Дону', 'Ростов-на-Дону', 'RU'],
    ['lt', 'Klaipėdos uostas.', 'Klaipėda', 'LT'],
    ['id', 'Foto udara banjir di Elmak.', 'Elmak', null],
    ['zh', '11月5日，法国巴黎，民众在街头抗议。', '巴黎', 'FR'],
    ['ja', 'ウクライナの首都キーウ。', 'キーウ', 'UA'],
    ['te', 'హైదరాబాద్‌లో భారీ వర్షం.', 'హైదరాబాద్', 'IN'],
  ])('is the place, in %s: %s', (locale, caption, city, countryCode) => {
    expect(parseCaption(caption, { locale })).toMatchObject({ city, countryCode });
  });

  it.each([
    ['en', 'Soldiers patrol in northern Mali.', 'ML'],
    ['de', 'Ein Gericht im westafrikanischen Ghana.', 'GH'],
    ['de', 'Das Kraftwerk Elmau in Bayern.', 'DE'],
    ['en', 'A farmer near Mildura, Victoria.', 'AU'],
  ])('is none where a land is named, in %s: %s', (locale, caption, countryCode) => {
    expect(parseCaption(caption, { locale })).toMatchObject({ city: null, countryCode });
  });
});
