/**
 * The same person gets the same number, whatever the gender of their words. The pairs are our own; `npm run eval` tries every pair of ESCO.
 */
import { describe, expect, it } from '@jest/globals';
import { compileSearch } from '#libs/language';
import { maskText, withoutPlaces } from '#libs/resume';
import { TWIN_KINDS, differs } from '../../../bench/eval/gendered-twins.js';

const ENGLISH =
  `salesman saleswoman;salesman salesperson;waiter waitress;steward stewardess;host hostess;actor actress;chairman chairwoman;
chairman chairperson;policeman policewoman;police_officer policewoman;fireman firewoman;firefighter fireman;headmaster headmistress;
landlord landlady;barman barmaid;bartender barwoman;businessman businesswoman;businessman businessperson;spokesman spokeswoman;
spokesman spokesperson;foreman forewoman;foreman foreperson;craftsman craftswoman;craftsman craftsperson;tradesman tradeswoman;
tradesman tradesperson;repairman repairwoman;handyman handywoman;handyman handyperson;cameraman camerawoman;camera_operator cameraman;
anchorman anchorwoman;anchorman anchorperson;mailman mailwoman;postman postwoman;deliveryman deliverywoman;delivery_man delivery_woman;
delivery_man delivery_person;serviceman servicewoman;congressman congresswoman;councilman councilwoman;alderman alderwoman;
assemblyman assemblywoman;ombudsman ombudswoman;ombudsman ombudsperson;draftsman draftswoman;draughtsman draughtswoman;
sportsman sportswoman;stuntman stuntwoman;weatherman weatherwoman;doorman doorwoman;watchman watchwoman;lineman linewoman;
journeyman journeywoman;airman airwoman;yachtsman yachtswoman;horseman horsewoman;fisherman fisherwoman;clergyman clergywoman;
layman laywoman;layman layperson;juryman jurywoman;kinsman kinswoman;masseur masseuse;comedian comedienne;usher usherette;
proprietor proprietress;executor executrix;aviator aviatrix;conductor conductress;instructor instructress;manager manageress;
author authoress;poet poetess;sculptor sculptress;priest priestess;deacon deaconess;shepherd shepherdess;ambassador ambassadress;
mayor mayoress;heir heiress;launderer laundress;postmaster postmistress;schoolmaster schoolmistress;housemaster housemistress;
cowboy cowgirl;bellboy bellgirl;busboy busgirl;milkman milkmaid;alumnus alumna;emeritus emerita;hero heroine;salesmen saleswomen;
salesmen salespeople;waiters waitresses;policemen policewomen;firemen firewomen;businessmen businesspeople;stewards stewardesses;
cleaner cleaning_lady;male_nurse female_nurse;police_man police_woman;sales_man sales_woman;garbage_man garbage_woman;sound_man sound_woman;yard_man yard_woman;
stationmaster stationmistress;ballet_master ballet_mistress`
    .split(';')
    .map((pair) => pair.trim().replaceAll('_', '~').split(' '))
    .map(([masculine, feminine]) => ({
      masculine: capital(masculine!.replaceAll('~', ' ')),
      feminine: capital(feminine!.replaceAll('~', ' ')),
    }));

const OTHERS =
  `Softwareentwickler|Softwareentwicklerin;Krankenpfleger|Krankenschwester;Bürokaufmann|Bürokauffrau;Erzieher|Erzieherin;Arzt|Ärztin;
geprüfter Bilanzbuchhalter|geprüfte Bilanzbuchhalterin;Leiter Vertrieb (m/w/d)|Leiterin Vertrieb (w/m/d);Referent für Recht|Referent:in für Recht;
développeur|développeuse;formateur et responsable|formatrice et responsable;infirmier diplômé|infirmière diplômée;chargé de mission|chargée de mission;
chargé de clientèle|chargé(e) de clientèle;conducteur de travaux|conductrice de travaux;ingénieur commercial|ingénieure commerciale;
desarrollador web|desarrolladora web;encargado de tienda|encargada de tienda;ingeniero técnico|ingeniera técnica;cocinero|cocinera;enfermero|enfermero/a;
sviluppatore|sviluppatrice;operaio specializzato|operaia specializzata;cameriere|cameriera;addetto alle vendite|addetta alle vendite;
desenvolvedor|desenvolvedora;engenheiro civil|engenheira civil;enfermeiro|enfermeira;técnico de informática|técnica de informática;
verkoper|verkoopster;directeur|directrice;leraar|lerares;programista|programistka;kierownik|kierowniczka;nauczyciel|nauczycielka;asystent|asystentka;
programátor|programátorka;vedoucí učitel|vedoucí učitelka;inginer|ingineră;contabil|contabilă;
Oberpfleger|Oberschwester;Data Engineer|Data Engineerin;Datenschutzbeauftragter|Datenschutzbeauftragte:r;kapper|kapster;kok|kokkin;
eigenaar|eigenares;garçom|garçonete;médico cirurgião|médica cirurgiã;Pós-graduado em finanças|Pós-graduada em finanças;ingegnere|ingegnera;
laureato in economia|laureata in economia;licenciado en derecho|licenciada en derecho;camarero|camarer@;homme de ménage|femme de ménage;
lekarz|lekarka;wykwalifikowany spawacz|wykwalifikowana spawaczka;zkušený kuchař|zkušená kuchařka;zdravotní bratr|zdravotní sestra;
contabil șef|contabilă șefă;licențiat în drept|licențiată în drept;
teamfähiger Coach|teamfähige Coachin;ambtenaar|ambtenares;giornalaio|giornalaia;único|única`
    .split(';')
    .map((pair) => pair.trim().split('|'))
    .map(([masculine, feminine]) => ({ masculine: masculine!, feminine: feminine! }));

/** Other cases, plurals, adjectives and short forms of both, as sentences have them. */
const IN_SENTENCES =
  `Unterstützung des Zahnarztes|Unterstützung der Zahnärztin;Aufgaben eines Zahnarzthelfers|Aufgaben einer Zahnarzthelferin;
Ausbildung zum Speditionskaufmann|Ausbildung zur Speditionskauffrau;Ausbildung zum Speditionskaufmann|Ausbildung zum/zur Speditionskaufmann/-frau;
Anweisung vom Oberarzt|Anweisung von der Oberärztin;einen engagierten Sachbearbeiter|eine*n engagierte*n Sachbearbeiter*in;
Mitarbeiter (m/w/d)|Mitarbeiter (m/w/d) / Mitarbeitende;Teamplayer|Teamplayer/-e Teamplayerin;Kollegen im Einkauf|Kolleg(inn)en im Einkauf;
recrutement de conducteurs expérimentés|recrutement de conductrices expérimentées;assistance du directeur|assistance de la directrice;
un collaborateur rigoureux et créatif|un·e collaborateur-trice rigoureux-se et créatif-ve;des marchands|des marchand.e.s;
apoyo del director|apoyo de la directora;camareros nuevos|camareros/as nuevos/as;venditore autonomo|venditore/trice autonomo/a;
gruppo di infermieri esperti|gruppo di infermiere esperte;supervisão de enfermeiros|supervisão de enfermeiros(as);
formação de novos vendedores|formação de novas vendedoras;enfermeiro dinâmico|enfermeira dinâmica;
begeleider van jongeren|begeleid(st)er van jongeren;inwerken van leraren|inwerken van leraressen;
szkolenie sprzedawców i kasjerów|szkolenie sprzedawczyń i kasjerek;na stanowisku pielęgniarza|na stanowisku pielęgniarki;
praca z nauczycielami|praca z nauczycielkami;spolupráce s učiteli|spolupráce s učitelkami;
Softwareentwickler in a team|Softwareentwickler (m/w/d) in a team;Köchen und Ärzten|Köchinnen und Ärztinnen;
papers for the chairman of the committee|papers for the chair of the committee`
    .split(';')
    .map((pair) => pair.trim().split('|'))
    .map(([masculine, feminine]) => ({ language: 'de' as const, masculine: masculine!, feminine: feminine! }));

function capital(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1);
}

describe('the same person in the form for women and in that for men', () => {
  it('has more than eighty pairs of English words', () => expect(ENGLISH.length).toBeGreaterThan(80));

  it.each(TWIN_KINDS)('is read and scored alike: %s', (kind) => {
    const differing = [
      ...ENGLISH.map((one) => ({ ...one, language: 'de' as const })),
      ...OTHERS.map((one) => ({ ...one, language: 'de' as const })),
    ]
      .filter((_, at) => kind === 'title' || kind === 'page' || at % 4 === 0)
      .filter((pair) => differs(pair, kind))
      .map(({ masculine, feminine }) => `${masculine} | ${feminine}`);
    expect(differing).toEqual([]);
  });

  it.each(['bullet', 'requirement', 'page', 'page asked'] as const)('is scored alike in sentences: %s', (kind) => {
    const differing = IN_SENTENCES.filter((pair) => differs(pair, kind)).map(({ feminine }) => feminine);
    expect(differing).toEqual([]);
  });

  it('is found by the same search', () => {
    const search = compileSearch('Entwickler waiter');
    if ('fault' in search) throw new Error(search.fault.message);
    expect(search.foundIn('Entwicklerin, once a waitress', 5)).toHaveLength(2);
  });

  it('is shown alike where identities are hidden', () => {
    const shown = (text: string): string => withoutPlaces(maskText(text, { names: [], phrases: [] }));
    const differing = [...ENGLISH, ...OTHERS].filter(({ masculine, feminine }) => shown(masculine) !== shown(feminine));
    expect(differing).toEqual([]);
  });
});
