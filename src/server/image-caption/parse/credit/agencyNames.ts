const ROWS = `
AFP, Agence France-Presse, Agence France Presse, أ ف ب, أ.ف.ب, ＡＦＰ, AFP時事, 法新社, فرانس برس, France-Presse, АФП, एएफपी
AP, Associated Press, The Associated Press, AP Photo, AP Photos, أ ب, أ.ب, ＡＰ, 美联社, 美聯社, AP通信, أسوشيتد برس, اسوشیتدپرس, آسوشیتدپرس
Reuters, Thomson Reuters, رويترز, رویترز, ロイター, 路透社, 路透, 로이터, רויטרס, รอยเตอร์, Рейтер, Reuters Connect
Getty Images, Getty, Getty Images News, Getty Images Europe, GettyImages, جيتي, غيتي, گتی, Getty Images Plus, Getty Images North America, Getty Images AsiaPac, ゲッティ, 盖蒂, 게티이미지, 게티이미지뱅크
EPA, EPA-EFE, EPA/EFE, epa-efe, EPA Images, European Pressphoto Agency, 欧新社, 歐新社
EFE, Agencia EFE
dpa, Deutsche Presse-Agentur, dpa-Zentralbild, dpa picture alliance, د ب أ, د.ب.أ
epd, epd-bild
KNA, KNA-Bild
picture alliance, picture-alliance, Picture Alliance
Imago, imago images, Imago Images
Alamy, Alamy Stock Photo, Alamy Stock Photos
Shutterstock
iStock, iStockphoto, iStockPhoto, Istock
Adobe Stock, AdobeStock
PA, PA Wire, PA Images, PA Media, PA Archive, Press Association, Press Association Images
REX, Rex Features, REX/Shutterstock, Rex
Xinhua, Xinhua News, Xinhua News Agency, 新华社, 新華社, Синьхуа
TASS, ТАСС, ITAR-TASS, ИТАР-ТАСС
RIA Novosti, РИА Новости, Sputnik, Спутник
Anadolu, AA, Anadolu Agency, Anadolu Ajansı, Anadolu Images, الأناضول, وكالة الأناضول
DHA, Demirören Haber Ajansı
İHA, IHA, İhlas Haber Ajansı
ANSA
LaPresse, Lapresse
Imagoeconomica
AGI
Adnkronos
Lusa
Télam
The Canadian Press, Canadian Press, La Presse Canadienne
Postmedia, Postmedia News, Postmedia Network
TNS, Tribune News Service
AAP, AAP Image, AAP Photos, Australian Associated Press
RNZ
Newspix
Kyodo, Kyodo News, 共同, 共同通信, 共同通信社, 共同社
Aflo, アフロ
Jiji, Jiji Press, 時事, 時事通信, 時事通信社, 时事社
Yonhap, Yonhap News, YONHAP NEWS AGENCY, 연합뉴스, 연합, 韩联社, 韓聯社
Newsis, 뉴시스
News1, 뉴스1
NTB, NTB scanpix, NTB Scanpix
TT, TT Nyhetsbyrån
Ritzau Scanpix, Ritzau, Scanpix
Lehtikuva
Keystone, Keystone-SDA
APA
Belga, Belga Image
ANP
Bloomberg, Bloomberg News
UPI
ZUMA Press, ZUMA Wire, Zuma, ZUMAPRESS, ZUMAPRESS.com
Contacto, ContactoPhoto, Contactophoto
Sipa, Sipa USA, Sipa Press, SIPA
Abaca, Abaca Press, ABACAPRESS
MAXPPP, PhotoPQR
Hans Lucas
Magnum Photos, Magnum
Redux, Redux Pictures
NurPhoto
LightRocket
Corbis, Corbis News
Barcroft Media, Barcroft Images, Barcroft
SWNS
Action Images
Allstar, Allstar Picture Library
Sportsphoto, Sportsphoto Ltd, Sportsphoto Ltd.
Ronald Grant, Ronald Grant Archive
Splash News, Splash
Backgrid, BACKGRID
USA Today Sports, USA Today Network, Imagn, Imagn Images
Icon Sportswire
WireImage, Wireimage
FilmMagic
Invision
Photodisc
Bettmann, Bettmann Archive
Hulton Archive
Europa Press
Agência Brasil
Folhapress
Estadão Conteúdo
Agencia Uno, Aton Chile
Cuartoscuro
Antara, ANTARA FOTO, Antara Foto
Bernama
PTI, Press Trust of India, पीटीआई, भाषा
ANI
IANS
VCG, 视觉中国
China News Service, 中新社
CNA, 中央社
CCTV, 央视
KCNA, 조선중앙통신, 朝中社, 朝鮮通信
Al Jazeera, الجزيرة, Aljazeera
WAM, وام
WAFA, وفا
Petra, بترا
KUNA, كونا
QNA, قنا
MENA, أ ش أ
SPA, واس
SANA, سانا
ISNA, ایسنا
IRNA, ایرنا
Mehr, خبرگزاری مهر
Tasnim, تسنیم
Fars, خبرگزاری فارس
Ukrinform, Укринформ, Укрінформ
UNIAN, УНИАН, УНІАН
Interfax, Интерфакс
Kommersant, Коммерсантъ
ČTK, CTK
Profimedia
TASR
APE-MPE, ΑΠΕ-ΜΠΕ, ANA-MPA
HINA
Tanjug, Танјуг
BTA, БТА
BelTA, БелТА, БЕЛТА
Global Look Press, Globallookpress.com
VNA, TTXVN
PAP
Agencja Gazeta, Agencja Wyborcza
MTI
Agerpres
LETA
BNS
ELTA
Witters
Eibner
Funke Foto Services, FUNKE Foto Services
NPR
Unsplash
Pexels
Pixabay
Flickr
Wikimedia Commons, Wikimedia
Depositphotos
Dreamstime
NASA
UN Photo
Gallo Images
Hollandse Hoogte
Contour
Twitter
Facebook
Instagram
TikTok
YouTube
Telegram
Truth Social
PhotoPress, Photopress
SZ Photo, Süddeutsche Zeitung Photo
SOPA Images
Camera Press
Polaris, Polaris Images
Panos Pictures, Panos
laif
ullstein bild
akg-images
Bridgeman Images
Mary Evans, Mary Evans Picture Library
Everett Collection
GEPA, GEPA pictures
Newscom
East News
Future Image
ddp, ddp images, dapd
Photoshot
123RF
Thinkstock
Fotolia
Pixelio
Middle East Images
Pacific Press
Nordfoto
Bildbyrån
`;

/** Canonical names of picture agencies and libraries, each with the other spellings seen in credits. */
export const AGENCIES: ReadonlyArray<readonly [name: string, ...otherSpellings: string[]]> =
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [name = '', ...otherSpellings] = row.split(', ');
      return [name, ...otherSpellings];
    });
