/** A country's code, ISO 3166-1 alpha-2 (-- where it is disputed), and the names of one of its cities. */
const ROWS = `
US: Washington, Вашингтон, واشنطن, واشینگتن, واشنگتن, 华盛顿, 華盛頓, ワシントン, 워싱턴, Vašingtona, Vašingtonas, Waszyngton, वाशिंगटन, Ουάσιγκτον, וושינגטון
US: New York, Nueva York, Nova York, Nova Iorque, Нью-Йорк, نيويورك, نیویورک, 纽约, 紐約, ニューヨーク, 뉴욕
US: Los Angeles, Лос-Анджелес, لوس أنجلوس, 洛杉矶, 洛杉磯, ロサンゼルス
US: Minneapolis
US: Brooklyn
US: Las Vegas
US: Hollywood
US: Ferguson
US: Cape Canaveral
RU: Moscow, Moskau, Moscou, Moscú, Moscovo, Mosca, Moskva, Moskou, Москва, موسكو, مسکو, 莫斯科, モスクワ, 모스크바, Maskava, Maskva, Moskwa, Moskova, Moskow, मॉस्को, Μόσχα, מוסקבה
RU: St. Petersburg, St Petersburg, Saint Petersburg, Sankt Petersburg, Saint-Pétersbourg, San Petersburgo, São Petersburgo, San Pietroburgo, Санкт-Петербург, Петербург, سانت بطرسبرغ, 圣彼得堡, サンクトペテルブルク
RU: Краснодар
RU: Казань
RU: Екатеринбург
RU: Новосибирск
RU: Сочи
RU: Белгород
RU: Грозный
UA: Kyiv, Kiev, Kiew, Kijev, Kijów, Kyjev, Киев, Київ, كييف, کی‌یف, کی یف, کیف, 基辅, 基輔, キーウ, キエフ, 키이우, कीव, Κίεβο, קייב
UA: Kharkiv, Kharkov, Charkiw, Jarkiv, Harkiv, Харьков, Харків, خاركيف, 哈尔科夫, ハルキウ
UA: Odesa, Odessa, Одесса, Одеса, أوديسا
UA: Lviv, Lwiw, Lemberg, Львов, Львів
UA: Mariupol, Мариуполь, Маріуполь
UA: Bakhmut, Bachmut, Бахмут
UA: Bucha, Butscha, Буча
UA: Donetsk, Донецк, Донецьк
UA: Дніпро
UA: Kherson, Cherson, Херсон
UA: Zaporizhzhia, Saporischschja, Запорожье, Запоріжжя
BY: Minsk, Минск, Мінск, مينسك, 明斯克
GB: London, Londres, Londra, Londen, Лондон, لندن, 伦敦, 倫敦, ロンドン, 런던, Londona, Londonas, Londyn, Londýn, Lontoo, लंदन, Λονδίνο, לונדון
FR: Paris, París, Parigi, Parijs, Париж, باريس, پاریس, 巴黎, パリ, 파리, Paryż, Paříž, Parīze, Paryžius, Pariisi, पेरिस, Παρίσι, פריז
DE: Berlin, Berlín, Berlim, Berlino, Berlijn, Берлин, Берлін, برلين, برلین, 柏林, ベルリン, 베를린, Berlīne, Berlynas, Βερολίνο, ברלין
DE: Munich, München, Múnich, Munique, Monaco di Baviera, Мюнхен, ميونيخ, مونیخ, 慕尼黑, ミュンヘン
DE: Cologne, Köln, Colonia, Colônia, Кёльн, Кельн
DE: Hamburg, Гамбург, Hambourg, Hamburgo, Amburgo
DE: Frankfurt, Frankfurt am Main, Франкфурт, Francfort, Fráncfort
AT: Vienna, Wien, Vienne, Viena, Wenen, Вена, Відень, فيينا, وین, 维也纳, 維也納, ウィーン, Wiedeń, Vídeň, Bécs
CH: Geneva, Genf, Genève, Ginebra, Genebra, Ginevra, Женева, جنيف, ژنو, 日内瓦, 日內瓦, ジュネーブ
CH: Davos, Давос, دافوس
CH: Zurich, Zürich, Zúrich, Zurigo, Цюрих
CH: Bern, Berne, Berna, Берн
BE: Brussels, Brüssel, Bruxelles, Bruselas, Bruxelas, Brussel, Брюссель, بروكسل, بروکسل, 布鲁塞尔, 布魯塞爾, ブリュッセル, 브뤼셀, Bruksela, Brusel, Bryssel, Briuselis, Brisele
NL: The Hague, Den Haag, La Haye, La Haya, Haia, L'Aia, Гаага, لاهاي, لاهه, 海牙, ハーグ
NL: Amsterdam, Амстердам, أمستردام
IT: Rome, Rom, Roma, Рим, روما, رم, 罗马, 羅馬, ローマ, Rzym, Řím, Ρώμη
IT: Milan, Milano, Mailand, Milán, Milão, Милан, ميلانو, 米兰, ミラノ
IT: Venice, Venedig, Venise, Venecia, Veneza, Venezia, Венеция
IT: Naples, Napoli, Neapel, Nápoles, Неаполь
IT: Turin, Torino, Турин
IT: Florence, Firenze, Florenz, Флоренция
VA: Vatican City, Vatikanstadt, Ciudad del Vaticano, Ватикан
ES: Madrid, Мадрид, مدريد, مادرید, 马德里, 馬德里, マドリード
ES: Barcelona, Barcelone, Barcellona, Барселона, برشلونة, 巴塞罗那
ES: Seville, Sevilla, Séville
PT: Lisbon, Lissabon, Lisbonne, Lisboa, Lisbona, Лиссабон, لشبونة, 里斯本
PL: Warsaw, Warschau, Varsovie, Varsovia, Varsóvia, Varsavia, Warszawa, Варшава, وارسو, ورشو, 华沙, ワルシャワ
CZ: Prague, Prag, Praga, Praha, Прага, براغ, 布拉格, プラハ
HU: Budapest, Будапешт, بودابست, 布达佩斯
RO: Bucharest, Bukarest, Bucarest, București, Бухарест
BG: Sofia, София, Софія
RS: Belgrade, Belgrad, Belgrado, Beograd, Београд, Белград, بلغراد
GR: Athens, Athen, Athènes, Atenas, Atene, Афины, Афіни, أثينا, آتن, Αθήνα, 雅典
DK: Copenhagen, Kopenhagen, Copenhague, København, Köpenhamn, Копенгаген, كوبنهاغن
SE: Stockholm, Estocolmo, Стокгольм, ستوكهولم, Göteborg
FI: Helsinki, Helsingfors, Хельсинки, Гельсінкі
NO: Oslo, Осло, أوسلو
LV: Riga, Rīga, Рига
LT: Vilnius, Вильнюс, Вільнюс
EE: Tallinn, Таллин, Таллинн
MD: Chisinau, Chișinău, Кишинёв, Кишинев
TR: Ankara, Анкара, أنقرة, آنکارا, 安卡拉, アンカラ
TR: Istanbul, İstanbul, Estambul, Istambul, Стамбул, إسطنبول, اسطنبول, استانبول, 伊斯坦布尔, イスタンブール
AM: Yerevan, Jerewan, Erevan, Ереван, Єреван, يريفان, ایروان
AZ: Baku, Bakou, Bakú, Bakı, Баку, باكو, باکو
GE: Tbilisi, Tiflis, Tiblisi, Тбилиси, Тбілісі, تبليسي, تفلیس
KZ: Astana, Астана, أستانا
KZ: Almaty, Алматы, Алма-Ата
UZ: Tashkent, Taschkent, Ташкент
KG: Bishkek, Бишкек
IL: Tel Aviv, Tel-Aviv, Тель-Авив, تل أبيب, تل آویو, 特拉维夫, テルアビブ, תל אביב
IL: Haifa, Хайфа, حيفا, חיפה
--: Jerusalem, Jérusalem, Jerusalén, Jerusalém, Gerusalemme, Иерусалим, Єрусалим, القدس, بیت‌المقدس, 耶路撒冷, エルサレム, ירושלים
PS: Gaza City, Gaza, Gaza-Stadt, Газа, مدينة غزة, غزة, غزه, 加沙, ガザ, עזה
PS: Rafah, Рафах, رفح
PS: Khan Younis, Khan Yunis, Chan Junis, Jan Yunis, خان يونس, خان‌یونس
PS: Ramallah, Рамалла, رام الله
PS: Hebron, الخليل
PS: Nablus, نابلس
PS: Jenin, Dschenin, جنين
LB: Beirut, Beyrouth, Бейрут, بيروت, بیروت, 贝鲁特, ベイルート
SY: Damascus, Damaskus, Damas, Damasco, Дамаск, دمشق, 大马士革, ダマスカス
SY: Aleppo, Alep, Alepo, Алеппо, حلب, 阿勒颇
SY: Idlib, Идлиб, إدلب
SY: Homs, حمص
JO: Amman, Amán, Амман, عمّان, امان
IQ: Baghdad, Bagdad, Bagdade, Baghdád, Багдад, بغداد, 巴格达, バグダッド
IQ: Mosul, Mossul, Mossoul, Мосул, الموصل
IQ: Basra, البصرة
IQ: Erbil, Arbil, أربيل, اربیل
IR: Tehran, Teheran, Téhéran, Teherán, Teerã, Тегеран, طهران, تهران, 德黑兰, 德黑蘭, テヘラン
IR: Isfahan, Esfahan, اصفهان, أصفهان
IR: Mashhad, مشهد
IR: Tabriz, تبریز
IR: Shiraz, شیراز
IR: Qom, قم
SA: Riyadh, Riad, Riyad, Эр-Рияд, الرياض, ریاض, 利雅得, リヤド
SA: Mecca, Mekka, La Mecque, La Meca, مكة, مكة المكرمة, مکه, Мекка
SA: Jeddah, جدة, جده
YE: Sanaa, Sana, Saná, صنعاء, صنعا, Сана
YE: Aden, عدن
AE: Dubai, Dubaï, Дубай, دبي, دبی, 迪拜, 杜拜, ドバイ
AE: Abu Dhabi, Abou Dhabi, Abu Dabi, أبوظبي, أبو ظبي, ابوظبی, Абу-Даби, 阿布扎比
QA: Doha, Доха, الدوحة, دوحه, 多哈, ドーハ
EG: Cairo, Kairo, Le Caire, El Cairo, Il Cairo, Каир, Каїр, القاهرة, قاهره, 开罗, 開羅, カイロ
EG: Alexandria, الإسكندرية
LY: Tripoli, Tripolis, طرابلس, Триполи
LY: Benghazi, Bengasi, بنغازي
TN: Tunis, Túnez, تونس العاصمة
DZ: Algiers, Algier, Alger, Argel, Алжир, الجزائر العاصمة
MA: Rabat, الرباط, Рабат
MA: Casablanca, الدار البيضاء
SD: Khartoum, Khartum, Jartum, Хартум, الخرطوم
ET: Addis Ababa, Addis Abeba, Адис-Абеба, أديس أبابا
KE: Nairobi, Найроби, نيروبي, 内罗毕
SO: Mogadishu, Mogadischu, Mogadiscio, مقديشو
NG: Lagos, Лагос
NG: Abuja
ZA: Johannesburg, Johannesbourg, Йоханнесбург
ZA: Cape Town, Kapstadt, Le Cap, Ciudad del Cabo, Кейптаун
ZA: Pretoria
CD: Goma
CD: Kinshasa
AF: Kabul, Kaboul, Cabul, Кабул, كابول, کابل, 喀布尔, カブール
AF: Kandahar, قندهار
PK: Islamabad, Исламабад, إسلام آباد, اسلام‌آباد, 伊斯兰堡
PK: Karachi, Karatschi, کراچی
PK: Lahore, لاہور
IN: New Delhi, Neu-Delhi, Nueva Delhi, Nova Délhi, Нью-Дели, نيودلهي, دهلی نو, 新德里, ニューデリー, नई दिल्ली
IN: Delhi, दिल्ली
IN: Mumbai, मुंबई, Мумбаи, 孟买
IN: Kolkata, Calcutta, कोलकाता
BD: Dhaka, Daca, ঢাকা
LK: Colombo
NP: Kathmandu, काठमांडू, Катманду
MM: Yangon, Rangun, Янгон
CN: Beijing, Peking, Pékin, Pekín, Pequim, Pechino, Пекин, Пекін, بكين, پکن, 北京, 베이징, Pekin, Pekinas
CN: Shanghai, Schanghai, Шанхай, شنغهاي, شانگهای, 上海, 상하이
CN: Guangzhou, 广州, 廣州
CN: Shenzhen, 深圳
CN: Wuhan, Ухань, 武汉, 武漢, ووهان
CN: 重庆
CN: 成都
CN: 杭州
CN: 南京
CN: 西安
CN: 天津
HK: Hong Kong, Hongkong, Гонконг, هونغ كونغ, 香港, 홍콩
TW: Taipei, Taipeh, Тайбэй, 台北, 臺北
TW: 高雄
MN: Ulaanbaatar, Ulan Bator, Улан-Батор
JP: Tokyo, Tokio, Tóquio, Токио, Токіо, طوكيو, توکیو, 东京, 東京, 도쿄
JP: Osaka, 大阪, Осака
JP: Kyoto, 京都
JP: Hiroshima, 広島, Хиросима
JP: 長崎
JP: 福島
JP: 札幌
JP: 名古屋
JP: 福岡
JP: 仙台
JP: 神戸
JP: 横浜
JP: 那覇
KR: Seoul, Séoul, Seúl, Seul, Сеул, سول, سئول, 首尔, 首爾, ソウル, 서울
KR: Busan, 부산, 釜山
KR: 인천
KR: 대구
KR: 광주
KR: 대전
KR: 수원
KR: 세종
KP: Pyongyang, Pjöngjang, Пхеньян, بيونغ يانغ, 平壤, 平壌, 평양
TH: Bangkok, Бангкок, بانكوك, 曼谷, バンコク, กรุงเทพ
VN: Hanoi, Hà Nội, Ханой, 河内
VN: Ho Chi Minh City, Ho-Chi-Minh-Stadt, TP.HCM, Saigon
KH: Phnom Penh, Пномпень, 金边
ID: Jakarta, Yakarta, Джакарта, جاكرتا, 雅加达, ジャカルタ
MY: Kuala Lumpur, Куала-Лумпур, كوالالمبور, 吉隆坡
MY: Shah Alam
SG: Singapore, Singapur, Singapour, Cingapura, Сингапур, سنغافورة, 新加坡
PH: Manila, Manille, Манила, مانيلا, 马尼拉, マニラ
AU: Sydney, Сидней, سيدني, 悉尼
AU: Melbourne
AU: Canberra, Канберра
NZ: Christchurch
NZ: Wellington
CA: Ottawa, Оттава, أوتاوا
CA: Montreal, Montréal, Монреаль
CA: Toronto, Торонто
MX: Mexico City, Mexiko-Stadt, Ciudad de México, Cidade do México, CDMX, Мехико
CU: Havana, Havanna, La Habana, La Havane, Гавана, هافانا, 哈瓦那
HT: Port-au-Prince, Puerto Príncipe
VE: Caracas, Каракас, كاراكاس
CO: Bogotá, Bogota, Богота
PE: Lima, Лима
BO: La Paz
CL: Santiago de Chile, Santiago
AR: Buenos Aires, Буэнос-Айрес, بوينس آيرس, 布宜诺斯艾利斯
UY: Montevideo
BR: Brasília, Brasilia, Бразилиа, برازيليا, 巴西利亚
BR: Rio de Janeiro, Río de Janeiro, Рио-де-Жанейро, ريو دي جانيرو, 里约热内卢, リオデジャネイロ
BR: São Paulo, Sao Paulo, Сан-Паулу, ساو باولو, 圣保罗, サンパウロ
`;

/**
 * Cities that make news, with their names in the languages whose spelling the gazetteer lacks: the country's code,
 * then the names; those in scripts that decline are given in the nominative.
 */
export const CITY_EXONYMS: ReadonlyArray<readonly [countryCode: string, ...names: string[]]> =
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [code = '', names = ''] = row.split(': ');
      return [code.replace('--', ''), ...names.split(', ')];
    });
