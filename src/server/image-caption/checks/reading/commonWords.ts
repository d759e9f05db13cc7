import { foldedText } from './fold';

/**
 * Words that say nothing of what a text is about, by language. They are told apart by their letters
 * alone, so that a caption needs no locale and a word two languages share is weighed once.
 */
const FUNCTION_WORDS = `
a an the and or but nor so if as at by for from in into of off on onto out over per than that this these those to up with within without about above after again against all almost along also although always among any are around away be became because been before behind being below between both can cannot could did do does doing done down during each either else even ever every few first further get gets got had has have having he her here hers herself him himself his how however i is it its itself just last least less like made make makes many may me might more most much must my near neither never next no none not nothing now often once one only other others our ourselves own rather said same say says see seen she should since some still such take taken takes their them themselves then there they thing things though three through throughout thus together too took toward towards two under until upon us use used using very via was way we well were what when where whether which while who whom whose why will would yet you your yours yourself s t re ve ll d m

der die das den dem des ein eine einen einem einer eines und oder aber auch als am an auf aus bei beim bis da damit dann dass dein denn doch dort durch er es etwa etwas fur gegen habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jeden jeder jedes jetzt kann kein keine keinen konnen konnte konnten mal man mehr mein mich mit muss mussen nach nicht nichts noch nun nur ob ohne schon sehr sein seine seinem seinen seiner seit sich sie sind so soll sollen sollte sowie uber um uns unser unter vom von vor wahrend war waren was weil welche wenn wer werde werden wie wieder will wir wird wo wurde wurden zu zum zur zwar zwei zwischen hatte ware wurde wurden sagt sagte gibt ganz drei dieser diese dieses diesem diesen andere anderen laut ab erst ersten erste viele viel bereits sei seien

le la les un une des du de d l et ou mais au aux en dans par pour sur sous avec sans ce cet cette ces se sa son ses leur leurs il elle ils elles on nous vous je tu me te lui que qui quoi dont ou est sont etait etaient ete etre a ont avait avaient avoir ne pas plus moins tres aussi comme si entre vers chez apres avant depuis pendant lors tout toute tous toutes meme deux trois fait faire dit peut y c j n s qu selon contre ainsi encore alors

el los las una unos unas del al y e o u pero que en con sin por para sobre entre desde hasta hacia segun se su sus lo le les me mi tu te nos ya no si mas menos muy tambien como cuando donde quien cual este esta estos estas ese esa eso esos es son era eran fue fueron ser sido ha han habia haber hay tiene tienen esta estan todo toda todos todas otro otra otros tras ante durante dos tres uno cada

il lo gli i uno di da nel nella nelle nei negli dal dalla dei della delle degli dello al alla alle ai agli e ed o ma che chi cui non piu come con per tra fra su sul sulla sono era erano stato stata ha hanno aveva essere si anche questo questa questi dopo prima due loro suo sua

os as um uma uns umas do dos da das no na nos nas ao aos pelo pela e ou mas que em com sem por para se seu sua seus suas nao mais ja como quando foi foram sao ser tem ele ela eles apos entre ate isso este esta

de het een en of maar van voor met op aan in uit bij naar om tot door over onder tussen tegen dat die dit deze wat wie waar is was waren zijn werd werden wordt worden heeft hebben had niet geen ook nog al wel als dan er hij zij ze we ik je u haar hun hem na te

och eller men som att det den de ett en av i pa till fran med for om vid under efter mot mellan har hade ar var blev blir inte ocksa sig sin sitt sina han hon dem detta denna nar dar hur vad kan ska skulle
og eller men som at det den de et en ei av af i pa til fra med for om ved under etter efter mot mod mellom mellem har havde hadde er var ble blev blir bliver ikke ogsa seg sig sin sitt sine han hun dem dette denne nar der hvor hva hvad kan skal ville ut opp ned over etter
ogok ad en ef er eg sem i a um vid med til fra fyrir eftir undir yfir hann hun thad thau their var voru hefur hafa ekki lika sin ser thessi

ja on ei se oli ovat han he etta joka jotka kun kuin niin myos mutta tai sen hanen olla ollut
i w we z ze na do od o u po za przez dla pod nad przed przy oraz a ale lub ze to ten ta te tego tej tym jest sa byl byla bylo byli byc nie sie jak ktory ktora ktore juz tez tylko jego jej ich co gdy
a v ve s se z ze na do od o u po za pro pod nad pred pri aby ale nebo ze to ten ta je jsou byl byla bylo byli byt ne si jak ktery ktera ktere uz take jeho jeji co kdyz jako podle
ir ar bet i is su be nuo iki uz po prie del apie per kad kaip kuris kuri kurie yra buvo bus ne tai sis si jo jos ju savo jau taip pat
un vai bet no ar par pie uz ka kas ir bija bus ne tas ta vina vinas savu jau ari
ve veya ile bir bu su da de ki icin gibi kadar daha cok en olan olarak oldu dedi sonra once ise ya ama o
a az egy es vagy de hogy nem is meg mar volt van lesz ez azt ki mint csak el be ban ben
si sau dar ca in la de pe cu din pentru prin este sunt era au fost nu mai un o care ce lui ei sa se
yang dan di ke dari pada untuk dengan ini itu tidak akan juga dalam oleh adalah sebagai ada telah
cua va la o trong cho voi khong duoc cac nhung mot nay khi da tu den

и в во на не что он она оно они я ты мы вы с со к ко о об от до из за по под над при для без у а но или же ли бы как так то это этот эта эти этого этом тот та те тем того том той его ее их им ими был была было были быть есть нет да уже еще все всех всего только также чтобы если когда где который которая которое которые которых котором после перед между через во время себя свои своей своего сказал заявил год года году лет
і й в у на не що він вона воно вони я ми ви з зі до від про за по під над при для без а але або як так то це цей ця ці цього той та його її їх був була було були бути є вже ще все всі тільки також щоб якщо коли де який яка які після через рік року років
и в на не че той тя те ние вие с със към от до за по под над при без а но или как така това този тази тези е са бе беше били да ще вече още като

في من إلى على عن مع أن إن أنه هذا هذه ذلك تلك التي الذي الذين هو هي هم كان كانت كانوا يكون قد لقد لا ما لم لن كل بعد قبل بين حتى عند عندما خلال أو ثم و أي غير كما منذ ضد حول تحت فوق لدى ليس بعض أيضا وقال قال وقد به له لها فيه فيها منه منها عليه عليها أول
و در به از که این آن با برای را است بود شد شده می ها های هم یک تا بر یا اما نیز هر پس پیش اگر نه خود او وی ما شما آنها کرد کرده کند کنند شود دارد داشت باشد گفت بین روی زیر طی سال ای
של את על עם אל כי זה זו היא הוא הם לא גם או כל אם אך יותר בין לפי אחרי לפני היה היתה היו יש אין מה מי

के का की को में से है हैं था थी थे और या पर यह वह ये इस उस ने भी तो ही कि जो एक कर किया करने लिए साथ बाद तक हो गया गई रहे नहीं
και το τα του της των τον την τους τις οι η ο σε στο στη στην στον στα για με από που να θα δεν είναι ήταν έχει ένα μια ένας ως κατά μετά
`;

/** Words that stand in news of every kind, and those that describe pictures rather than events. */
const NEWS_WORDS = `
photo photograph picture pictured image images file left right center centre top bottom background foreground shown shows show seen showing view looks look looking standing stands stand sitting sits walking walks walk speaking speaks speak talks talk attends attend arrives arrive during day days week weeks month months year years time today tonight yesterday morning evening night monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december people man men woman women child children person persons member members group number part place area home house city town country state national international world local public general president minister government official officials news report reports reported told according including called known set back old new young good great big small long high part million billion percent per many several another later early late end start started began come came go going went put help need want know think work working works life family case point think photo credit courtesy reuters afp getty ap epa dpa agency

foto fotos bild bilder symbolbild archivbild archiv aufnahme links rechts mitte hinten vorne zeigt zeigen sehen steht stehen spricht sprechen kommt kommen geht gehen macht machen jahr jahre jahren tag tage tagen woche wochen monat monate uhr zeit heute gestern morgen abend nacht montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz april mai juni juli august september oktober november dezember menschen mann manner frau frauen kind kinder person personen mitglied gruppe zahl teil ort stadt land haus welt neu neue neuen neuer neues alt alte alten gross grosse grossen grosser klein kleine gut gute guten weiter weitere weiteren millionen milliarden prozent euro beispiel seite ende leben fall lassen liegen liegt stellt stellen bleibt bleiben findet finden bekommt jungen junge letzten letzte vergangenen nachsten einsatz

photo image illustration archives gauche droite centre jour jours semaine mois annee annees an ans heure temps aujourd hui hier matin soir lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre homme femme hommes femmes enfant enfants personnes personne groupe ville pays monde etat national president ministre gouvernement nouveau nouvelle nouveaux grand grande grands petit dernier derniere premier premiere lieu partie vue

imagen foto archivo izquierda derecha centro dia dias semana mes meses ano anos hora tiempo hoy ayer manana noche lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre hombre mujer hombres mujeres nino ninos personas persona grupo ciudad pais mundo estado nacional presidente ministro gobierno nuevo nueva gran grande pasado primera primer ultimo parte lugar vista momento

bilde bildet bilder arkiv venstre hoyre foto dag dager uke ar tid mandag tirsdag onsdag torsdag fredag lordag sondag januar februar mars april mai juni juli august september oktober november desember mann kvinne barn mennesker
фото архив слева справа центре день дня дней неделя месяц месяца время сегодня вчера утро вечер понедельник вторник среда четверг пятница суббота воскресенье января февраля марта апреля мая июня июля августа сентября октября ноября декабря человек люди людей мужчина женщина дети группа город страна мир новый новая новые президент министр правительство
صورة أرشيفية يسار يمين يوم أيام أسبوع شهر سنة عام اليوم أمس صباح مساء الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر رجل امرأة أطفال أشخاص مجموعة مدينة بلد العالم الرئيس الوزير رئيس وزير الحكومة جديد جديدة
عکس آرشیوی تصویر چپ راست روز هفته ماه سال امروز دیروز صبح شب دوشنبه سه شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه مرد زن کودکان مردم گروه شهر کشور جهان رئیس وزیر جمهور دولت جدید
`;

/** Han characters of grammar, time and number, that tell no two texts apart. */
const COMMON_HAN =
  '的了在是和与與及为為不也有他她它们們这這那年月日时時个個中上下前后後大小人对對从從以而被把向到于於一二三四五六七八九十摄攝图圖片資料资料说說';

const setOf = (lines: string): ReadonlySet<string> =>
  new Set(foldedText(lines).toLowerCase().split(/\s+/u).filter(Boolean));

const functionWords = setOf(FUNCTION_WORDS);
const newsWords = setOf(NEWS_WORDS);
const commonHan = new Set(COMMON_HAN);

/** Articles, prepositions, pronouns, auxiliaries. The word is folded. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/** A word that stands in every other story or under every other picture. The word is folded. */
export function isNewsWord(word: string): boolean {
  return newsWords.has(word);
}

/** Whether a character of a script without spaces is one of grammar. */
export function isCommonHan(character: string): boolean {
  return commonHan.has(character);
}
