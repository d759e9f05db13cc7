import { folded, wordSet } from './text';

/** Offices, ranks and honorifics that stand before a name, in the languages that write capitals or put them apart. */
const TITLES = wordSet(`
  mr mrs ms miss mx sir dame lord lady dr prof professor rev reverend father fr sister brother bishop archbishop cardinal pope saint rabbi imam sheikh sheik ayatollah mullah
  president vice-president vice pres premier prime minister chancellor secretary speaker leader majority minority whip chairman chairwoman chair chief justice judge attorney general
  rep reps representative sen sens senator gov governor lt mayor councillor councilman congressman congresswoman congresswomen mp mep ambassador envoy commissioner director-general director manager
  king queen prince princess duke duchess emperor crown general gen col colonel maj major capt captain sgt sergeant officer admiral adm cpl pvt lieutenant commander marshal sheriff detective inspector constable
  actor actress singer rapper musician author writer director producer coach trainer striker midfielder goalkeeper defender quarterback player champion journalist reporter photographer billionaire entrepreneur founder ceo cfo
  spokesman spokeswoman spokesperson lawmaker activist candidate nominee democrat republican former ex foreign defence defense interior finance economy federal deputy acting then
  herr frau dr. präsident präsidentin bundespräsident kanzler kanzlerin minister ministerin bürgermeister sprecher sprecherin trainer sänger
  monsieur m mme madame mlle président présidente premier ministre maire roi reine prince
  señor señora sr sra don doña presidente presidenta ministro ministra canciller alcalde alcaldesa rey reina papa
  senhor dom doutor prefeito deputado deputada senador senadora governador
  signor signora onorevole sindaco cardinale
  president statsminister statsministeren utenriksminister kong dronning koning koningin burgemeester prezydent premier prezident ministr
  президент премьер премьер-министр министр глава канцлер губернатор мэр генерал депутат сенатор король королева папа патриарх господин прем'єр-міністр міністр голова
  presiden menteri gubernur perdana cumhurbaşkanı başbakan bakan başkan
`);
/** German and its neighbours write an office as one word: "Außenministerin", "Parteichef", "statsminister". */
const TITLE_ENDING =
  /(?:minister|kanzler|präsident|president|bürgermeister|burgemeester|sprecher|chef|trainer|sänger|schauspieler|darsteller|kapitän|moderator|lehrer|leiter|führer|vorsitzende|vorsitzender|kommissar|beauftragte|beauftragter|abgeordnete|abgeordneter|anwalt|richter|könig|prinz|prinzessin|papst|kandidat|unternehmer|gründer|rapper|experte|forscher|politiker|direktor|general|stürmer|torwart|verteidiger|spieler|läufer|meister|sieger|autor|regisseur|künstler|musiker|inspektor|ordfører|leder|statsråd|talsmann)(?:in|innen|en)?$/iu;

const INSTITUTIONS = wordSet(`
  house senate congress parliament government cabinet council committee commission court department ministry office agency bureau service administration authority federation union league nations united assembly forum summit conference
  party democrats republicans labour labor tories conservatives liberals greens army navy force forces guard police troops marines
  university college school institute academy museum library gallery theatre theater church cathedral mosque temple synagogue hospital clinic prison jail airport station bridge tower square street avenue road boulevard highway park garden gardens stadium arena field center centre hall palace castle hotel plaza mall market bank fund exchange
  act bill law treaty agreement amendment war day night week month year christmas easter ramadan cup open championship championships games olympics olympic grand prix tour awards award prize festival fest opera ballet orchestra band show news times post herald tribune guardian telegraph journal magazine press images photo studios pictures records media network radio television tv film films
  company corp corporation inc ltd co group holdings industries airlines airways motors bank club fc united city county state states province republic kingdom district region island islands lake river sea ocean bay mountain mountains mount valley desert peninsula coast beach strait gulf canal forest
  north south east west northern southern eastern western central upper lower new old great the capitol embassy consulate foundation association society organisation organization trust movement project program programme system building apartments complex resort restaurants restaurant lodge world international national global european american steps
  bundestag bundesrat landtag regierung ministerium amt gericht partei polizei feuerwehr universität kirche bahnhof flughafen straße platz brücke schloss verein verband krieg
  ministerio gobierno congreso senado parlamento tribunal universidad partido policía iglesia plaza calle avenida estadio copa mundial guerra
  ministère gouvernement assemblée sénat parlement tribunal université parti police église gare place rue avenue stade coupe guerre
  министерство правительство дума совет суд университет партия полиция церковь вокзал аэропорт площадь улица стадион чемпионат кубок война федерация россии украины
`);

const DEMONYMS = wordSet(`
  american americans british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian swedish norwegian danish finnish polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian belarusian georgian armenian azeri azerbaijani kazakh
  israeli israelis palestinian palestinians lebanese syrian syrians iraqi iraqis iranian iranians saudi yemeni egyptian libyan tunisian algerian moroccan sudanese ethiopian kenyan nigerian ghanaian somali congolese rwandan ugandan zimbabwean afghan afghans pakistani indian bangladeshi burmese thai vietnamese cambodian indonesian malaysian filipino philippine singaporean chinese taiwanese japanese korean koreans mongolian
  canadian mexican cuban haitian venezuelan colombian peruvian bolivian chilean argentine argentinian brazilian uruguayan australian zealander african asian european latino hispanic arab kurdish jewish muslim christian catholic orthodox ultra-orthodox buddhist hindu protestant sunni shiite democratic republican conservative soviet nazi
  us uk eu un u.s. u.k. usa uae nato
`);

/** Words that open a sentence with a capital and name nothing. */
const OPENERS = wordSet(`
  a an the this that these those in on at by for from with as after before during when while where who what how why if it its his her their our my your he she they we you one two three four five six seven eight nine ten more most some many all both each every no not only new and or but file left right top bottom above below pictured clockwise here there also even now then photo picture image people men women man woman members protesters demonstrators supporters residents workers soldiers firefighters police rescuers fans visitors tourists children students voters
  der die das ein eine einer eines im in am an auf bei mit von vom zum zur für und oder nach vor während als auch so wie wir sie er es hier dort links rechts mitte oben unten kennt nun viele alle zwei drei
  le la les l un une des du de en au aux dans sur avec pour par et ce cette ces il elle ils elles à de g d
  el la los las un una unos unas en con por para de del al y e o este esta estos estas cientos miles
  o os as um uma uns umas em no na nos nas com por para do da
  il lo gli una con per nel nella di da
  де в на с у и а но по за из от до при для это как во время
  den det de en ett et i på og och av med til till for som de het een van op met voor
`);
const CALENDAR_WORDS = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday
  januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
  janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
`);

export function isTitle(word: string): boolean {
  return TITLES.has(folded(word)) || TITLE_ENDING.test(word);
}
export function isInstitution(word: string): boolean {
  return INSTITUTIONS.has(folded(word));
}
export function isDemonym(word: string): boolean {
  return DEMONYMS.has(folded(word));
}
export function isOpener(word: string): boolean {
  return OPENERS.has(folded(word));
}
export function isCalendarWord(word: string): boolean {
  return CALENDAR_WORDS.has(folded(word));
}
