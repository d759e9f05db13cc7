import { parseCaption } from '../../../src/server/image-caption/parse';

/** Who took a picture, and who distributes it, by the words and signs around their names. */
describe('the makers that a credit names', () => {
  it.each([
    ['ar', 'سوق في الرياض. تصوير: سامي الدوسري', 'سامي الدوسري', null],
    ['ar', 'إنقاذ في درنة. عصام الفيتوري/رويترز', 'عصام الفيتوري', 'Reuters'],
    ['ar', 'إنقاذ في مراكش © فاضل سنوسي / ا ف ب', 'فاضل سنوسي', 'AFP'],
    ['fa', 'سیل در شیراز. عکس: امید وهابی/ایسنا', 'امید وهابی', 'ISNA'],
    ['he', 'הפגנה. צילום: יונתן זינדל, פלאש 90', 'יונתן זינדל', 'Flash90'],
    ['hi', 'परेड। फोटो: रोहित जैन', 'रोहित जैन', null],
    ['bn', 'বিক্ষোভ। ছবি: সাজিদ হোসেন', 'সাজিদ হোসেন', null],
    ['ta', 'கனமழை. படம்: ஜோதி ராமன்', 'ஜோதி ராமன்', null],
    ['ka', 'აქცია. ფოტო: დავით კაკულია', 'დავით კაკულია', null],
    ['ja', '集会（佐藤健太撮影）', '佐藤健太', null],
    ['ja', '商店街（１月１７日、山田良平撮影）', '山田良平', null],
    ['ko', '집회 모습. (사진=박준형 기자)', '박준형', null],
    ['zh', '工地施工。新华社记者 毛思远 摄', '毛思远', 'Xinhua'],
    ['zh-Hant', '高雄港清晨。（記者陳文婷攝）', '陳文婷', null],
    ['zh-Hant', '跨年煙火。中央社記者林俊耀攝 2023年12月31日', '林俊耀', 'CNA'],
    ['zh-Hant', '立法會大樓。（資料圖片／羅國輝攝）', '羅國輝', null],
    ['is', 'Frá mótmælum. dagur.is/Árni Bergsson', 'Árni Bergsson', 'dagur.is'],
    ['fr', 'Une patrouille. Photo Le Courrier/Maxime Jegat', 'Maxime Jegat', 'Le Courrier'],
    ['fr', 'La ministre. Photo Julien Mattia pour «La Tribune»', 'Julien Mattia', 'La Tribune'],
    ['cs', 'Snímek ulice. Foto: Petr Sznap, Deník', 'Petr Sznap', 'Deník'],
    ['en', 'The coast. Photo by Sipho Ndlela on Unsplash', 'Sipho Ndlela', 'Unsplash'],
    ['en', 'A koala on a tree. AAP: Darren England', 'Darren England', 'AAP'],
    [
      'en',
      'A skyline. Majid Asgar/WANA (West Asia News Agency) via REUTERS',
      'Majid Asgar',
      'Reuters',
    ],
    ['de', 'Das alte Haus. Fotografiert von Jutta Helm', 'Jutta Helm', null],
    ['ms', 'Orang ramai beratur. - Gambar oleh Farhan Najib', 'Farhan Najib', null],
    ['tl', 'Matapos ang bagyo. Larawan mula kay Jire Carreon', 'Jire Carreon', null],
    ['hi', 'मुख्यमंत्री। (फोटो- एएनआई)', null, 'ANI'],
    ['en', 'Police tape on Sunday. (Evan Mitsu/XBC)', 'Evan Mitsu', 'XBC'],
    ['is', 'Höfnin í dag. Mynd: RÚX / Kristján Þórsson', 'Kristján Þórsson', 'RÚX'],
    ['sl', 'Protest. Foto: Žiga Živul jr./BOBO', 'Žiga Živul jr.', 'BoBo'],
    ['th', 'นักท่องเที่ยว ภาพจาก AFP', null, 'AFP'],
    ['sw', 'Wanafunzi darasani. Picha na Kevin Odhiambo', 'Kevin Odhiambo', null],
  ])('are read in %s: %s', (locale, caption, creator, agency) => {
    expect(parseCaption(caption, { locale })).toMatchObject({ creator, agency });
  });

  it.each([
    ['de', 'So könnte es aussehen. Grafik: Adobe Firefly'],
    ['uk', 'Пожежа на складі. Фото: ДСНС України'],
    ['ro', 'Incendiu la un depozit. Foto: ISU Cluj'],
    ['es', 'La visita. Imagen cedida por el Gobierno de Canarias'],
    ['es', 'Una vista. Foto: Archivo El Ejemplo'],
    ['ar', 'المؤتمر. الصورة: وزارة الخارجية'],
    ['hi', 'बाढ़। फोटो: सोशल मीडिया'],
    ['he', 'הצפות. צילום: דוברות כבאות והצלה'],
    ['ja', '完成した駅。写真提供：札幌市'],
  ])('are no person where a body or a machine is named, in %s: %s', (locale, caption) => {
    expect(parseCaption(caption, { locale }).creator).toBeNull();
  });

  it.each([
    ['ar', 'صورة أرشيفية لمطار القاهرة (رويترز)', 'رويترز'],
    ['fa', 'تصویر آرشیوی از میدان آزادی (ایسنا)', 'ایسنا'],
    ['zh-Hant', '香港街頭。法新社資料圖片', '法新社'],
    ['ms', 'Banjir di Kelantan. FOTO ARKIB BERNAMA', 'BERNAMA'],
    ['ja', '集会＝10日午後、共同通信社', '共同通信社'],
  ])('are told from the label beside them, in %s: %s', (locale, caption, credit) => {
    expect(parseCaption(caption, { locale }).creditLine).toBe(credit);
  });

  it.each([
    ['bg', 'Снимка: Архив БГНЕС'],
    ['es', 'Vista aérea. Foto: Archivo El Ejemplo'],
    ['he', 'ארכיון. נמל חיפה.'],
    ['de', 'Archiv. Der Hafen im Winter.'],
  ])('leave a label of the archive to be seen, in %s: %s', (locale, caption) => {
    expect(parseCaption(caption, { locale }).isFilePhoto).toBe(true);
  });
});
