/** Cases and plurals of Polish and Czech words for people, by their ends: all that a job advertisement or a résumé puts them in. */

/** An end of the word as dictionaries have it, and the ends of its other cases in both numbers. */
type Declension = readonly [ending: string, others: string];

/** The longest end first; the first that fits is taken. */
const POLISH_MEN: readonly Declension[] = [
  ['owiec', 'owca owcowi owcem owcu owcy owców owcom owcami owcach'],
  ['niec', 'ńca ńcowi ńcem ńcu ńcy ńców ńcom ńcami ńcach'],
  ['wiec', 'wca wcowi wcem wcu wcy wców wcom wcami wcach'],
  ['iec', 'ca cowi cem cu cy ców com cami cach'],
  ['ca', 'cy cę cą ców com cami cach'],
  ['sta', 'sty ście stę stą ści stów stom stami stach'],
  ['ta', 'ty cie tę tą ci tów tom tami tach'],
  ['da', 'dy dzie dę dą dzi dów dom dami dach'],
  ['arz', 'arza arzowi arzem arzu arze arzy arzom arzami arzach'],
  ['erz', 'erza erzowi erzem erzu erze erzy erzom erzami erzach'],
  ['cz', 'cza czowi czem czu cze czy czom czami czach'],
  ['rz', 'rza rzowi rzem rzu rze rzów rzom rzami rzach'],
  ['el', 'ela elowi elem elu ele eli elom elami elach'],
  ['l', 'la lowi lem lu le li lom lami lach'],
  ['k', 'ka kowi kiem ku cy ków kom kami kach'],
  ['g', 'ga gowi giem gu dzy gów gom gami gach gowie'],
  ['er', 'era erowi erem erze erzy erów erom erami erach erowie'],
  ['r', 'ra rowi rem rze rzy rów rom rami rach rowie'],
  ['nt', 'nta ntowi ntem ncie nci ntów ntom ntami ntach'],
  ['kt', 'kta ktowi ktem kcie kci któw ktom ktami ktach'],
  ['t', 'ta towi tem cie ci tów tom tami tach'],
  ['n', 'na nowi nem nie ni nów nom nami nach nowie'],
  ['d', 'da dowi dem dzie dzi dów dom dami dach'],
  ['f', 'fa fowi fem fie fi fów fom fami fach fowie'],
  ['w', 'wa wowi wem wie wi wów wom wami wach'],
  ['ry', 'rego remu rym rzy rych rymi'],
  ['cy', 'cego cemu cym cych cymi'],
  ['szy', 'szego szemu szym si szych szymi'],
  ['ny', 'nego nemu nym ni nych nymi'],
  ['wy', 'wego wemu wym wi wych wymi'],
  ['ty', 'tego temu tym ci tych tymi'],
  ['ony', 'onego onemu onym eni onych onymi'],
  ['gi', 'giego giemu gim dzy gich gimi'],
  ['ki', 'kiego kiemu kim cy kich kimi'],
];
const POLISH_WOMEN: readonly Declension[] = [
  ['ka', 'ki ce kę ką ek kom kami kach'],
  ['ica', 'icy icę icą ice ic icom icami icach'],
  ['ca', 'cej cą ce cych cym cymi'],
  ['owa', 'owej ową owe owych owym owymi'],
  ['yni', 'ynię ynią ynie yń yniom yniami yniach'],
  ['ini', 'inię inią inie iń iniom iniami iniach'],
  ['na', 'nej ną ne nych nym nymi'],
  ['wa', 'wej wą we wych wym wymi'],
  ['ta', 'tej tą te tych tym tymi'],
  ['ra', 'rej rą re rych rym rymi'],
  ['sza', 'szej szą sze szych szym szymi'],
];
const CZECH_MEN: readonly Declension[] = [
  ['ec', 'ce ci cem cové cích'],
  ['ce', 'ci cem ců cům cích'],
  ['tel', 'tele teli telem telé telů telům telích'],
  ['ář', 'áře áři ářem ářů ářům ářích'],
  ['ř', 'ře ři řem řů řům řích'],
  ['č', 'če či čem čů čům čích čové'],
  ['sta', 'sty stovi stu stou sté stů stům stech sty'],
  ['ník', 'níka níku níkovi níkem níci níků níkům níky nících'],
  ['ik', 'ika iku ikovi ikem ici iků ikům iky icích'],
  ['k', 'ka ku kovi kem ci ků kům ky cích'],
  ['g', 'ga gu govi gem gové gů gům gy zích'],
  ['or', 'ora oru orovi orem oři orů orům ory orech'],
  ['ér', 'éra éru érovi érem éři érů érům éry érech'],
  ['er', 'era eru erovi erem eři erů erům ery erech'],
  ['ant', 'anta antu antovi antem anti antů antům anty antech'],
  ['ent', 'enta entu entovi entem enti entů entům enty entech'],
  ['ekt', 'ekta ektu ektovi ektem ekti ektů ektům ekty ektech'],
  ['át', 'áta átu átovi átem áti átů átům áty átech'],
  ['ý', 'ého ému ým ém í ých ými é'],
];
const CZECH_WOMEN: readonly Declension[] = [
  ['ka', 'ky ce ku kou ek kám kách kami'],
  ['ice', 'ici icí ic icím icích icemi'],
  ['yně', 'yni yní yň yním yních yněmi'],
  ['ová', 'ové ovou ových ovým ovými'],
  ['á', 'é ou ých ým ými'],
];

function cases(word: string, declensions: readonly Declension[]): string[] {
  const found = declensions.find(([ending]) => word.endsWith(ending));
  if (!found) return [];
  const stem = word.slice(0, -found[0].length);
  return found[1].split(' ').map((ending) => stem + ending);
}

/** @returns the other cases of a Polish or Czech word for men and of that for women, singular and plural */
export function slavicCases(language: 'pl' | 'cs', man: string, woman: string): string[] {
  return language === 'pl'
    ? [...cases(man, POLISH_MEN), ...cases(woman, POLISH_WOMEN)]
    : [...cases(man, CZECH_MEN), ...cases(woman, CZECH_WOMEN)];
}
