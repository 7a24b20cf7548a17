export interface HumanLanguage {
  /** ISO 639-1. */
  code: string;
  name: string;
  /** Own name and other spellings. */
  aliases: readonly string[];
}

const row = (code: string, name: string, aliases: string): HumanLanguage => ({
  code,
  name,
  aliases: aliases === '' ? [] : aliases.split('|'),
});

/** Languages that people state and roles ask for, with their names in the languages that are read, and the commonest in others. */
export const HUMAN_LANGUAGES: readonly HumanLanguage[] = [
  row('af', 'Afrikaans', 'afrikáans|africâner'),
  row('am', 'Amharic', 'Amharisch|amharique|amárico|amarico|Amhaars|amharski|amharskiego|amharskim'),
  row(
    'ar',
    'Arabic',
    'العربية|Arabisch|arabe|árabe|arabo|arabski|arabskiego|arabskim|arabiska|arabisk|arabia|arabština|arabčina|arabă|arab|арабский|арабська|Arapça|arapski',
  ),
  row(
    'az',
    'Azerbaijani',
    'Aserbaidschanisch|azerbaïdjanais|azerbaiyano|azerbaigiano|Azerbeidzjaans|azerbaijano|azerbejdżański|azerbejdżańskiego|azerbejdżańskim',
  ),
  row(
    'be',
    'Belarusian',
    'Belarussisch|biélorusse|bielorruso|bielorusso|bielorrusso|białoruski|białoruskiego|białoruskim',
  ),
  row(
    'bg',
    'Bulgarian',
    'Bulgarisch|bulgare|búlgaro|bulgaro|Bulgaars|bułgarski|bułgarskiego|bułgarskim|bulgariska|bulgarsk|bulgaria|bulharština|bulharčina|bulgară|bolgár|болгарский|болгарська|Bulgarca|bugarski',
  ),
  row('bm', 'Bambara', ''),
  row('bn', 'Bengali', 'Bangla|Bengalisch|bengalí|bengalese|Bengaals|bengalski|bengalskiego|bengalskim'),
  row('br', 'Breton', 'Bretonisch|bretón|bretone|Bretons|bretão|bretoński|bretońskiego|bretońskim'),
  row('bs', 'Bosnian', 'Bosnisch|bosniaque|bosnio|bosniaco|bósnio|bośniacki|bośniackiego|bośniackim'),
  row(
    'ca',
    'Catalan',
    'català|catalán|Katalanisch|catalano|Catalaans|catalão|kataloński|katalońskiego|katalońskim|valenciano|valencià',
  ),
  row(
    'cs',
    'Czech',
    'čeština|Tschechisch|tchèque|checo|ceco|Tsjechisch|tcheco|czeski|czeskiego|czeskim|tjeckiska|tjekkisk|tsjekkisk|tšekki|cehă|cseh|чешский|чеська|Çekçe|češki',
  ),
  row('cy', 'Welsh', 'Cymraeg|Walisisch|gallois|galés|gallese|galês|walijski|walijskiego|walijskim'),
  row(
    'da',
    'Danish',
    'dansk|Dänisch|danois|danés|danese|Deens|dinamarquês|duński|duńskiego|duńskim|danska|tanska|dánština|dánčina|daneză|dán|датский|данська|Danca|danski',
  ),
  row(
    'de',
    'German',
    'Deutsch|allemand|alemán|tedesco|Duits|alemão|niemiecki|niemieckiego|niemieckim|tyska|tysk|saksa|němčina|nemčina|germană|német|немецкий|німецька|Almanca|njemački|Schweizerdeutsch|Swiss German',
  ),
  row(
    'el',
    'Greek',
    'Griechisch|grec|griego|greco|Grieks|grego|grecki|greckiego|greckim|grekiska|græsk|gresk|kreikka|řečtina|gréčtina|greacă|görög|греческий|грецька|Yunanca|grčki',
  ),
  row(
    'en',
    'English',
    'Englisch|anglais|inglés|inglese|Engels|inglês|angielski|angielskiego|angielskim|engelska|engelsk|englanti|angličtina|engleză|angol|английский|англійська|İngilizce|engleski',
  ),
  row(
    'es',
    'Spanish',
    'español|Castilian|Spanisch|espagnol|castellano|spagnolo|Spaans|espanhol|hiszpański|hiszpańskiego|hiszpańskim|spanska|spansk|espanja|španělština|španielčina|spaniolă|spanyol|испанский|іспанська|İspanyolca|španjolski|castelhano|castigliano|kastylijski',
  ),
  row('et', 'Estonian', 'Estnisch|estonien|estonio|estone|Estisch|estoniano|estoński|estońskiego|estońskim'),
  row('eu', 'Basque', 'euskera|euskara|Baskisch|basco|baskijski|baskijskiego|baskijskim'),
  row('fa', 'Persian', 'Farsi|Dari|Persisch|persan|persa|persiano|Perzisch|perski|perskiego|perskim'),
  row(
    'fi',
    'Finnish',
    'suomi|Finnisch|finnois|finés|finlandese|finlandês|fiński|fińskiego|fińskim|finska|finsk|finština|fínčina|finlandeză|финский|фінська|Fince|finski|Fins',
  ),
  row(
    'fr',
    'French',
    'français|Französisch|francés|francese|Frans|francês|francuski|francuskiego|francuskim|franska|fransk|ranska|francouzština|francúzština|franceză|francia|французский|французька|Fransızca',
  ),
  row(
    'ga',
    'Irish',
    'Gaeilge|Irish Gaelic|Irisch|irlandais|irlandés|irlandese|Iers|irlandês|irlandzki|irlandzkiego|irlandzkim|Gaelic',
  ),
  row(
    'gd',
    'Scottish Gaelic',
    'Gàidhlig|Gälisch|gaélique écossais|gaélico escocés|gaelico scozzese|Schots-Gaelisch|gaélico escocês|szkocki gaelicki|szkocki gaelickiego|szkocki gaelickim',
  ),
  row('gl', 'Galician', 'gallego|galego|Galicisch|galicien|galiziano|galicyjski|galicyjskiego|galicyjskim'),
  row('gu', 'Gujarati', 'goudjarati|guyaratí|guzerate|gudżarati'),
  row('ha', 'Hausa', 'Haussa|haoussa|hauçá'),
  row('he', 'Hebrew', 'Hebräisch|hébreu|hebreo|ebraico|Hebreeuws|hebraico|hebrajski|hebrajskiego|hebrajskim'),
  row('hi', 'Hindi', ''),
  row(
    'hr',
    'Croatian',
    'Kroatisch|croate|croata|croato|chorwacki|chorwackiego|chorwackim|kroatiska|kroatisk|kroatia|chorvatština|chorvátčina|croată|horvát|хорватский|хорватська|Hırvatça|hrvatski',
  ),
  row(
    'ht',
    'Haitian Creole',
    'Haiti-Kreolisch|créole haïtien|criollo haitiano|creolo haitiano|Haïtiaans Creools|haitiano|kreolski haitański|kreolski haitańskiego|kreolski haitańskim',
  ),
  row(
    'hu',
    'Hungarian',
    'magyar|Ungarisch|hongrois|húngaro|ungherese|Hongaars|węgierski|węgierskiego|węgierskim|ungerska|ungarsk|unkari|maďarština|maďarčina|maghiară|венгерский|угорська|Macarca|mađarski',
  ),
  row('hy', 'Armenian', 'Armenisch|arménien|armenio|armeno|Armeens|armênio|ormiański|ormiańskiego|ormiańskim'),
  row(
    'id',
    'Indonesian',
    'Bahasa Indonesia|Indonesisch|indonésien|indonesio|indonesiano|indonésio|indonezyjski|indonezyjskiego|indonezyjskim',
  ),
  row('ig', 'Igbo', ''),
  row(
    'is',
    'Icelandic',
    'íslenska|Isländisch|islandais|islandés|islandese|IJslands|islandês|islandzki|islandzkiego|islandzkim',
  ),
  row(
    'it',
    'Italian',
    'italiano|Italienisch|italien|Italiaans|włoski|włoskiego|włoskim|italienska|italiensk|italia|italština|taliančina|italiană|olasz|итальянский|італійська|İtalyanca|talijanski',
  ),
  row(
    'ja',
    'Japanese',
    '日本語|Japanisch|japonais|japonés|giapponese|Japans|japonês|japoński|japońskiego|japońskim|japanska|japansk|japani|japonština|japončina|japoneză|japán|японский|японська|Japonca|japanski',
  ),
  row('ka', 'Georgian', 'Georgisch|géorgien|georgiano|gruziński|gruzińskiego|gruzińskim'),
  row('kk', 'Kazakh', 'Kasachisch|kazajo|kazako|Kazachs|cazaque|kazachski|kazachskiego|kazachskim'),
  row('km', 'Khmer', 'jemer|khmerski|khmerskiego|khmerskim'),
  row('kn', 'Kannada', 'canarés|canarim'),
  row('ko', 'Korean', '한국어|Koreanisch|coréen|coreano|Koreaans|koreański|koreańskiego|koreańskim'),
  row('ku', 'Kurdish', 'Kurmanji|Kurdisch|kurde|kurdo|curdo|Koerdisch|kurdyjski|kurdyjskiego|kurdyjskim'),
  row(
    'lb',
    'Luxembourgish',
    'Lëtzebuergesch|Luxemburgisch|luxembourgeois|luxemburgués|lussemburghese|Luxemburgs|luxemburguês|luksemburski|luksemburskiego|luksemburskim',
  ),
  row('ln', 'Lingala', ''),
  row('lt', 'Lithuanian', 'Litauisch|lituanien|lituano|Litouws|litewski|litewskiego|litewskim'),
  row('lv', 'Latvian', 'Lettisch|letton|letón|lettone|Lets|letão|łotewski|łotewskiego|łotewskim'),
  row('mg', 'Malagasy', 'malgache|malgascio|Malagassisch|malgaxe|malgaski|malgaskiego|malgaskim'),
  row(
    'mk',
    'Macedonian',
    'Mazedonisch|macédonien|macedonio|macedone|Macedonisch|macedônio|macedoński|macedońskiego|macedońskim',
  ),
  row('ml', 'Malayalam', 'malayálam|malaiala|malajalam'),
  row('mn', 'Mongolian', 'Mongolisch|mongol|mongolo|Mongools|mongolski|mongolskiego|mongolskim'),
  row('mr', 'Marathi', 'maratí|marati'),
  row('ms', 'Malay', 'Bahasa Melayu|Malaiisch|malais|malayo|malese|Maleis|malaio|malajski|malajskiego|malajskim'),
  row('mt', 'Maltese', 'Maltesisch|maltais|maltés|Maltees|maltês|maltański|maltańskiego|maltańskim'),
  row('my', 'Burmese', 'Birmanisch|birman|birmano|Birmaans|birmanês|birmański|birmańskiego|birmańskim'),
  row('ne', 'Nepali', 'Nepalesisch|népalais|nepalí|nepalese|Nepalees|nepalês|nepalski|nepalskiego|nepalskim'),
  row(
    'nl',
    'Dutch',
    'Nederlands|Niederländisch|néerlandais|neerlandés|Flemish|olandese|holandês|niderlandzki|niderlandzkiego|niderlandzkim|nederländska|nederlandsk|hollanti|nizozemština|holandčina|neerlandeză|holland|нидерландский|нідерландська|Felemenkçe|nizozemski|flamand|Vlaams|fiammingo',
  ),
  row(
    'no',
    'Norwegian',
    'norsk|Norwegisch|norvégien|noruego|bokmål|norvegese|Noors|norueguês|norweski|norweskiego|norweskim|norska|norja|norština|nórčina|norvegiană|norvég|норвежский|норвезька|Norveççe|norveški',
  ),
  row('or', 'Odia', 'Oriya|oriá|orija'),
  row('pa', 'Punjabi', 'Panjabi|pendjabi|punyabí|pendżabski|pendżabskiego|pendżabskim'),
  row(
    'pl',
    'Polish',
    'polski|Polnisch|polonais|polaco|polacco|polonês|polskiego|polskim|polska|polsk|puola|polština|poľština|poloneză|lengyel|польский|польська|Lehçe|poljski|Pools',
  ),
  row('ps', 'Pashto', 'Paschtu|pachto|pastún|Pasjtoe|paszto'),
  row(
    'pt',
    'Portuguese',
    'português|Portugiesisch|portugais|portugués|portoghese|Portugees|portugalski|portugalskiego|portugalskim|portugisiska|portugisisk|portugali|portugalština|portugalčina|portugheză|portugál|португальский|португальська|Portekizce',
  ),
  row(
    'ro',
    'Romanian',
    'română|Rumänisch|roumain|rumano|rumeno|Roemeens|romeno|rumuński|rumuńskiego|rumuńskim|rumänska|rumænsk|rumensk|romania|rumunština|rumunčina|román|румынский|румунська|Rumence|rumunjski',
  ),
  row(
    'ru',
    'Russian',
    'русский|Russisch|russe|ruso|russo|rosyjski|rosyjskiego|rosyjskim|ryska|russisk|venäjä|ruština|rusă|orosz|російська|Rusça|ruski',
  ),
  row('rw', 'Kinyarwanda', 'quiniaruanda|kinya-ruanda'),
  row(
    'si',
    'Sinhala',
    'Sinhalese|Singhalesisch|cingalais|cingalés|singalese|Singalees|cingalês|syngaleski|syngaleskiego|syngaleskim',
  ),
  row(
    'sk',
    'Slovak',
    'Slowakisch|slovaque|eslovaco|slovacco|Slowaaks|słowacki|słowackiego|słowackim|slovakiska|slovakisk|slovakki|slovenština|slovenčina|slovacă|szlovák|словацкий|словацька|Slovakça|slovački',
  ),
  row('sl', 'Slovenian', 'Slovene|Slowenisch|slovène|esloveno|sloveno|Sloveens|słoweński|słoweńskiego|słoweńskim'),
  row('sn', 'Shona', 'xona'),
  row('so', 'Somali', 'somalí|somalo|Somalisch|somalijski|somalijskiego|somalijskim'),
  row('sq', 'Albanian', 'shqip|Albanisch|albanais|albanés|albanese|Albanees|albanês|albański|albańskiego|albańskim'),
  row(
    'sr',
    'Serbian',
    'Serbisch|serbe|serbio|serbo|Servisch|sérvio|serbski|serbskiego|serbskim|serbiska|serbisk|serbia|srbština|srbčina|sârbă|szerb|сербский|сербська|Sırpça|srpski',
  ),
  row(
    'sv',
    'Swedish',
    'svenska|Schwedisch|suédois|sueco|svedese|Zweeds|szwedzki|szwedzkiego|szwedzkim|svensk|ruotsi|švédština|švédčina|suedeză|svéd|шведский|шведська|İsveççe|švedski',
  ),
  row('sw', 'Swahili', 'Kiswahili|Suaheli|suajili|suaíli|suahili'),
  row('ta', 'Tamil', 'tamoul|tâmil|tamilski|tamilskiego|tamilskim'),
  row('te', 'Telugu', 'télougou|télugo'),
  row('th', 'Thai', 'Thailändisch|thaï|tailandés|thailandese|tailandês|tajski|tajskiego|tajskim'),
  row('tl', 'Tagalog', 'Filipino|filippino|Filipijns|filipiński|filipińskiego|filipińskim|Pilipino'),
  row(
    'tr',
    'Turkish',
    'Türkçe|Türkisch|turc|turco|turecki|tureckiego|tureckim|turkiska|tyrkisk|turkki|turečtina|turcă|török|турецкий|турецька|turski|Turks',
  ),
  row('tw', 'Twi', 'Akan'),
  row(
    'uk',
    'Ukrainian',
    'українська|Ukrainisch|ukrainien|ucraniano|ucraino|Oekraïens|ukraiński|ukraińskiego|ukraińskim|ukrainska|ukrainsk|ukraina|ukrajinština|ukrajinčina|ucraineană|ukrán|украинский|Ukraynaca|ukrajinski',
  ),
  row('ur', 'Urdu', 'ourdou'),
  row('uz', 'Uzbek', 'Usbekisch|ouzbek|uzbeko|uzbeco|Oezbeeks|uzbeque|uzbecki|uzbeckiego|uzbeckim'),
  row(
    'vi',
    'Vietnamese',
    'tiếng Việt|Vietnamesisch|vietnamien|vietnamita|Vietnamees|wietnamski|wietnamskiego|wietnamskim',
  ),
  row('wo', 'Wolof', 'wólof|uolofe'),
  row('xh', 'Xhosa', 'isiXhosa|khosa'),
  row('yo', 'Yoruba', 'iorubá|joruba'),
  row(
    'zh',
    'Chinese',
    'Mandarin|Cantonese|Mandarin Chinese|中文|Chinesisch|chinois|chino mandarín|chino|cinese|Chinees|chinês|chiński|chińskiego|chińskim|kinesiska|kinesisk|kiina|čínština|chineză|kínai|китайский|китайська|Çince|kineski|Cantonees|cantonais|cinese mandarino|mandarín',
  ),
  row('zu', 'Zulu', 'isiZulu|zoulou|zulú|Zoeloe'),
];
