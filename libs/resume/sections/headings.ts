import { keptByLine } from '../lines/kept-by-line.js';
import { lazy, neutralise } from '#libs/language';
import { headsCertificates, isOfPapers } from './certificate-headings.js';
import { headsUnpaidWork } from './unpaid-headings.js';

/**
 * The subject of a section of a résumé. `label` is a caption inside a position ("Responsibilities:"), which ends
 * nothing.
 */
export type ResumeSectionKind =
  | 'work'
  | 'project'
  | 'education'
  | 'skills'
  | 'summary'
  | 'certification'
  | 'language'
  | 'contact'
  | 'achievement'
  | 'other'
  | 'label';

/** Headings as people word them; compared by letters alone, so case, accents, spaces, colons and letter-spacing do not matter. */
const HEADINGS: Record<ResumeSectionKind, string> = {
  work: `experience; experiences; work; work experience; work experiences; professional experience; relevant experience; employment;
    employment history; employment experience; work history; career history; career; career experience; professional background;
    professional history; job history; job experience; positions held; experience summary; industry experience; relevant work experience;
    relevant professional experience; volunteer experience; volunteering; volunteer work; volunteer; internships; internship; internship experience;
    military experience; military service; teaching experience; research experience; freelance; freelance work; freelance experience; consulting experience;
    professional work experience; recent experience; additional experience; other experience; previous experience; prior experience; earlier experience;
    positions; appointments; academic appointments; academic positions; professional appointments; current and previous positions; posts held; career to date; employment to date; working life; professional career; side work; side jobs; side job; side business; other work;
    technical experience; related experience; leadership experience; clinical experience; work and experience; experience and employment;
    selected experience; career progression; employment record; record of employment; where i have worked; where ive worked; places i have worked; what i have done; what ive done; work so far; jobs; employment details; work details; professional details; organisational experience; organizational experience; my work; professional employment; community service; career overview and experience;
    berufserfahrung; beruflicher werdegang; werdegang; berufliche laufbahn; laufbahn; berufstätigkeit; arbeitserfahrung; stationen; berufsweg; arbeitsverhältnisse; berufserfahrungen; bisherige tätigkeiten; berufliche erfahrungen; tätigkeiten und erfahrungen; praxiserfahrung; praktische erfahrung; berufliche erfahrung; berufliche stationen; berufspraxis; praxis; praktika; berufliche tätigkeit; berufliche tätigkeiten;
    expérience; expériences; expérience professionnelle; expériences professionnelles; parcours professionnel; historique professionnel; carrière; emplois; expérience pro; expériences pro; parcours; stages;
    experiencia; experiencia profesional; experiencia laboral; historial laboral; vida laboral; historia laboral; empleos; experiencias profesionales; carrera profesional; trayectoria profesional; trayectoria;
    esperienza; esperienza lavorativa; esperienze lavorative; esperienza professionale; esperienze professionali; werkervaring; experiência profissional; experiência;
    ehrenamt; ehrenämter; ehrenamtliche tätigkeit; ehrenamtliche tätigkeiten; ehrenamtliche arbeit; ehrenamtliches engagement; freiwilligenarbeit; freiwilliges engagement; bénévolat; expérience bénévole; expériences bénévoles; engagement bénévole; activités bénévoles; voluntariado; experiencia de voluntariado; trabajo voluntario; volontariato; vrijwilligerswerk; trabalho voluntário;
    festanstellungen; anstellungen; bisherige stationen; freiberufliche tätigkeit; selbstständige tätigkeit; selbständige tätigkeit; nebentätigkeit; nebentätigkeiten; nebenjob; nebenjobs; nebenerwerb; nebenberufliche tätigkeit; nebenberufliche tätigkeiten; wehrdienst; zivildienst; wehr und zivildienst;
    activité professionnelle; activités professionnelles; expérience de travail; expériences de travail; postes occupés; cursus professionnel; vie professionnelle;
    actividad profesional; prácticas; prácticas profesionales; prácticas en empresa; experiencias; empleo; otros trabajos; otra experiencia; experiencia previa;
    esperienze; esperienze di lavoro; esperienza di lavoro; percorso professionale; percorso lavorativo; carriera; attività lavorativa; attività professionale; storia lavorativa; tirocini; tirocinio; tirocini e stage; esperienze di volontariato; attività di volontariato;
    werk; ervaring; loopbaan; loopbaanoverzicht; werkervaringen; arbeidsverleden; arbeidservaring; beroepservaring; professionele ervaring; relevante werkervaring; overige werkervaring; werkverleden; carrière overzicht; stages en bijbanen; bijbanen; vrijwilliger; eerdere functies;
    experiências; experiências profissionais; percurso profissional; histórico profissional; histórico de trabalho; trajetória profissional; trajetória; atuação profissional; carreira; atividade profissional; atividades profissionais; experiência de trabalho; estágios; estágio; voluntariado; atividades voluntárias;
    doświadczenie; doświadczenie zawodowe; doświadczenia zawodowe; przebieg kariery; przebieg kariery zawodowej; przebieg zatrudnienia; przebieg pracy; praca; praca zawodowa; historia zatrudnienia; kariera; kariera zawodowa; zatrudnienie; staże; staż; praktyki; praktyki zawodowe; praktyki i staże; wolontariat; działalność społeczna;
    voluntary work; voluntary; voluntary experience; volunteering experience; charity work; other work; other jobs; earlier career; earlier roles; previous roles; previous jobs; gigs; gigs and jobs; jobs and gigs; on the side; unpaid; unpaid work; seasons; service history; lehre und ehrenamt; forschung und lehre; lehre und forschung; lehrtätigkeit; professional story; expériences associatives; vie associative; community impact; research positions; what ive been up to; my career; my jobs; my path; places ive worked; employed; military; armed forces; engagement; engagements;
    arbeit; berufe; jobs; travail; boulots; emploi; trabajo; trabajos; lavoro; lavori; trabalho; trabalhos; emprego; empregos; banen; mijn werk;
    daarnaast; opdrachten; in loondienst; interim opdrachten; laburo; mi trayectoria; il mio percorso; mon parcours; einsätze; freelance projekte; militärdienst; service militaire; servicio militar; serviço militar; servizio militare; służba wojskowa; kleine jobs; petits boulots; jobs held; employment background; career so far; work life; military career; national service;
    arbetslivserfarenhet; arbetslivserfarenheter; arbetserfarenhet; arbetserfarenheter; yrkeserfarenhet; yrkeserfarenheter; yrkeslivserfarenhet; erfarenhet; erfarenheter; anställningar; tidigare anställningar; arbeten; förtroendeuppdrag; uppdrag; militärtjänst; värnplikt; praktik; extrajobb;
    arbeidserfaring; yrkeserfaring; yrkespraksis; arbeidspraksis; erfaring; praksis; stillinger; verv; tillitsverv; militærtjeneste; førstegangstjeneste;
    erhvervserfaring; arbejdserfaring; joberfaring; arbejde; ansættelser; ansættelsesforhold; erhvervskarriere; karriere; karriereforløb; praktikophold; tillidshverv; tillidsposter; værnepligt; studiejob;
    työkokemus; työhistoria; työura; työelämä; työkokemukset; luottamustoimet; työharjoittelut; harjoittelut; asepalvelus; varusmiespalvelus`,
  project: `projects; project; personal projects; side projects; selected projects; key projects; academic projects; open source; open source projects;
    open source contributions; project experience; projects and open source; works; selected works; portfolio; technical projects; university projects; course projects; research projects; relevant projects;
    projekte; projekterfahrung; eigene projekte; private projekte; ausgewählte projekte; projets; projets personnels; proyectos; proyectos personales; progetti; projecten; projetos;
    progetti personali; projetos pessoais; projekty; projekty własne; eigen projecten; projets professionnels`,
  education: `education; institutions attended with dates and qualifications; institutions attended with dates and qualifications obtained; institutions attended and qualifications obtained; schools attended with dates and qualifications; schools attended with dates and qualifications obtained; formación de grado; formación de posgrado; formación de grado y posgrado; estudios de grado; estudios de posgrado; quals; education and trade; study; lehre und schule; schule und lehre; school; learning; mes études; mes formations; mein studium; mis estudios; academic background; academic record; what i studied; education details; educational details; educational qualifications; educational qualification; academic details; academic qualification; academic credentials; diplomas; where i studied; training and education; schools; educational background; education and training; education and qualifications; academic qualifications; academic history;
    education background; education history; studies; academics; degrees; schooling; formal education; academic education; education and professional development;
    ausbildung; bildung; studium; berufsausbildung; studium und ausbildung; schule; schule und studium; bildungsgang und abschlüsse; werdegang schule; educational attainment; educational attainments; academic attainments; schulbildung; allgemeine und berufliche bildung; bildungsweg; akademischer werdegang; akademische ausbildung; ausbildung und studium; bildung und ausbildung; hochschulausbildung; bildungsgang; schul und berufsbildung; schul und berufsausbildung; schul und hochschulbildung; aus und weiterbildung;
    formation; formations; études; formation académique; diplômes; parcours académique; scolarité; educación; formación; formación académica; estudios; istruzione; istruzione e formazione; opleiding; opleidingen; educação; formação acadêmica;
    schulischer werdegang; schulausbildung; parcours scolaire; parcours de formation; études et formations; formation initiale; cursus scolaire; titulación; titulaciones; estudios realizados; formación reglada;
    formazione; formazione scolastica; formazione e istruzione; studi; titoli di studio; titolo di studio; percorso di studi; percorso formativo; onderwijs; studie; scholing; schoolopleiding; opleiding en cursussen; opleidingen en cursussen; opleiding en training;
    formação; formação académica; formação escolar; educação e formação; habilitações; habilitações literárias; habilitações académicas; escolaridade; estudos; percurso académico; wykształcenie; edukacja; przebieg edukacji; nauka; studia; szkoły;
    study; studying; school; learning; college; degrees and diplomas; academic profile; educational profile; scholastics; academic training; education and degrees; education history and qualifications; lehre; lehre und schule; schule und lehre; schulen; schulbildung und lehre; schule und weiterbildung; schule und ausbildung; mes études; mes diplômes; mes formations; diplômes et formations; escolaridad; estudios académicos; mi formación; i miei studi; diploma's; opleiding en diploma's; mijn opleiding; szkoła; wykształcenie i kursy; utbildning; utbildningar; utdanning; utdannelse; uddannelse; uddannelser; koulutus; koulutukset; opinnot; studier; skolegang; skolgång; utbildning och kurser; utdanning og kurs; uddannelse og kurser; utdanningsbakgrunn; utbildningsbakgrund; uddannelsesbaggrund; koulutustausta`,
  skills: `skills; technical skills; key skills; core skills; skill set; skillset; skill highlights; core competencies; competencies; core qualifications; qualifications;
    summary of skills; skills summary; technical proficiencies; technical expertise; areas of expertise; expertise; technologies; tools; tools and technologies; technical knowledge;
    highlights; professional skills; what i know; what i work with; what i bring; tools i use; toolbox; toolkit; know how; knowhow; skills and expertise; skills and competencies; areas of knowledge; technical summary; computer skills; it skills; software skills; software; programming; programming languages; strengths; key strengths; proficiencies;
    tech stack; technology stack; technical competencies; hard skills; soft skills; skills and tools; skills and abilities; abilities and skills; abilities; top skills; skills and technologies; languages and technologies; additional skills; other skills; key competencies; specialties;
    digital skills; digital competence; digital competences; job related skills; job related competences; personal skills and competences;
    skills and interests; skills and awards; fields; operating systems; frameworks; databases; platforms; methodologies; core strengths; special skills; relevant skills; technical qualifications; technology; areas of strength; knowledge;
    qualifikationen; weitere qualifikationen; kenntnisse; besondere kenntnisse; sonstige kenntnisse; weitere kenntnisse; kenntnisse und fähigkeiten; fähigkeiten und kenntnisse; fähigkeiten; kompetenzen; edv kenntnisse; it kenntnisse; technische kenntnisse; fachkenntnisse; technologien; fachliche kompetenzen; kernkompetenzen; top kenntnisse; stärken; persönliche stärken; stärken und kompetenzen; technische fähigkeiten; werkzeuge;
    compétences; compétences techniques; compétences clés; compétences informatiques; savoir faire; outils; habilidades; competencias; aptitudes; conocimientos; habilidades técnicas; conocimientos técnicos; competenze; competenze tecniche; vaardigheden; competências; habilidades;
    capacità e competenze; capacità tecniche; capacità; competenze professionali; competenze informatiche; competenze personali; competenze digitali; conoscenze informatiche; conoscenze; abilità; abilità tecniche; competenties; kennis; kennis en vaardigheden; computervaardigheden; vaardigheden en competenties; specialismen;
    competências técnicas; competências profissionais; competências pessoais; competências informáticas; competências digitais; aptidões; conhecimentos; conhecimentos informáticos; qualificações; kompetenser; färdigheter; kunskaper; datakunskaper; egenskaper; it kunskaper; ferdigheter; kompetanse; datakunnskaper; nøkkelkompetanse; kompetencer; faglige kompetencer; it kompetencer; kvalifikationer; nøglekompetencer; osaaminen; taidot; tietotaidot; atk taidot; it taidot;
    umiejętności; umiejętności techniczne; umiejętności zawodowe; kompetencje; kompetencje zawodowe; znajomość programów; obsługa komputera; atouts; destrezas; edv; informatique`,
  summary: `summary; profile; professional summary; executive summary; career summary; professional profile; about; about me; objective; career objective; professional objective; personal statement; overview;
    personal profile; introduction; career profile; executive profile; summary of qualifications; qualifications summary; profile summary; career overview; professional overview; career focus; what i do; in brief; in short; at a glance; about myself; statement; bio; who i am; status;
    profil; kurzprofil; über mich; zusammenfassung; persönliches profil; berufsprofil; résumé; à propos; profil professionnel; présentation; objectif; objectif professionnel; perfil; perfil profesional; resumen; sobre mí; resumen profesional; objetivo; profilo; sobre mim; resumo; profiel; over mij;
    wer ich bin; qui suis je; quién soy; acerca de mí; profilo professionale; profilo personale; presentazione; chi sono; obiettivo; obiettivo professionale; wie ben ik; samenvatting; persoonlijk profiel; mijn profiel; perfil profissional; perfil pessoal; resumo profissional; apresentação; quem sou; o mnie; podsumowanie; podsumowanie zawodowe; profil zawodowy; cel zawodowy;
    om mig; sammanfattning; kort om mig; om meg; sammendrag; kort om meg; nøkkelkvalifikasjoner; resumé; profiltekst; minusta; tiivistelmä; yhteenveto; profiili`,
  certification: `certifications; zusatzausbildung; zusatzausbildungen; certification; certs; certs and licenses; licences held; licenses held; professional licences; professional licenses; cards and tickets; certificates; registrations; registration; professional registrations; registrations and certificates; registrations and certifications; registration and certificates; accreditations; accreditation; licensure; tickets; tickets and licences; licences and tickets; certificates and licences; certificates and licenses; qualifications and certificates; qualifications and certifications; certificates and training; courses and certificates; certification details; certificate details; certificates held; qualifications held; certificate; licenses; licences; licenses and certifications; licences and certifications; certifications and licenses; professional certifications; training; trainings;
    courses; courses and certifications; certifications and training; training and certifications; professional development; continuing education; online courses; coursework; relevant coursework; credentials; professional training;
    certificates and courses; certifications and courses; technical certifications; professional training and certifications; license; professional licenses; education and certifications;
    trade qualifications; professional qualification; professional qualifications; trade tests; security courses; trade courses;
    fort und weiterbildung; fort und weiterbildungen; formación complementaria y títulos; títulos profesionales; corsi e titoli;
    nachweise; befähigungsnachweise; driving licence; driving licences; driver's license; other qualifications;
    zertifikate; zertifizierungen; weiterbildung; weiterbildungen; fortbildung; fortbildungen; schulungen; kurse; zertifikate und weiterbildungen; zertifikate und kurse; weiterbildung und zertifikate;
    certificats; formations complémentaires; certificaciones; certificados; cursos; cursos y certificaciones; certificazioni; corsi; certificaten; cursussen; certificações;
    lizenzen; zertifikate und lizenzen; lehrgänge; lehrgänge und scheine; prüfungen; berechtigungen; habilitations; permis; permis et habilitations; attestations; carnets; carnets y permisos; licencias; otros cursos; formación complementaria;
    attestati; certificati; corsi di formazione; corsi e certificazioni; corsi e attestati; abilitazioni; patenti; patenti e abilitazioni; nascholing; bijscholing; trainingen; attesten; diplomas en certificaten; cursussen en certificaten; cursussen en trainingen; cursussen en attesten; nascholing en attesten; rijbewijzen;
    certificados e cursos; cursos e certificações; cursos e formações; cursos complementares; formação complementar; formação profissional; certyfikaty; kursy; szkolenia; kursy i szkolenia; szkolenia i kursy; kursy i certyfikaty; uprawnienia; uprawnienia i certyfikaty; certyfikaty i uprawnienia;
    cpd; continuing professional development; memberships and tickets; memberships and certifications; memberships and licences; memberships and licenses; certifications and memberships; professional memberships and qualifications; memberships and qualifications; professional registration; professional registration and training; registration and training; registrations and training; further training; further education; short courses; seminars; seminars attended; seminars and trainings; trainings and seminars; eligibilities; eligibilities and seminars; eligibilities seminars attended; licenses and classes; license and classes; licensure and certifications; licensure and certification; certification and licensure; certifications and licensure; licenses and registrations; bar admissions; bar admission; admissions; court admissions; admissions to practice; board certification; board certifications; certifs; brevets; cours; autres formations; otros estudios; zulassungen; zulassungen und fortbildung; zulassungen und fortbildungen; fortbildungen und zulassungen; scheine; führerscheine; habilitações e cartões; cartões e licenças; carteiras e licenças; licencje; papiery; kurser; certifikat; sertifikater; kurs og sertifikater; kurser och certifikat; kortit; todistukset; documents; documentos; documentación; documenti; documenten; dokumenty; kurs; intyg och certifikat; utbildningar och certifikat; sertifiseringer; certificeringer; certifieringar; kurser og certifikater; kurser og certificeringer; kurs og sertifiseringer; efteruddannelse; vidareutbildning; fortbildning; videreutdanning; etterutdanning; etter og videreutdanning; kurssit; kurssit ja luvat; lisäkoulutus; pätevyydet; pätevyydet ja luvat; professional learning; zusätzliche qualifikationen; zusatzqualifikationen; seafarer documents; seaman documents; bewijzen; rijbewijzen en certificaten`,
  language: `languages; language; language skills; language knowledge; tongues; languages i speak; languages known; known languages; language proficiency; foreign languages; languages spoken; spoken languages; sprachen; sprachkenntnisse; fremdsprachen; langues; langues étrangères; compétences linguistiques; idiomas; lenguas; lingue; talen; línguas;
    conoscenze linguistiche; competenze linguistiche; lingue straniere; talenkennis; línguas estrangeiras; competências linguísticas; línguas e idiomas; języki; języki obce; znajomość języków; znajomość języków obcych; język obcy; idiomas conhecidos; língua estrangeira; språk; språkkunskaper; sprog; sprogkundskaber; språkkunnskaper; kielitaito; kielet; jazyky; jazykové znalosti; nyelvek; nyelvtudás; nyelvismeret; limbi străine; limbi; diller; yabancı diller; jezici; strani jezici; языки; иностранные языки; знание языков; мови; іноземні мови`,
  contact: `contact; contact information; contact details; contact info; personal information; personal particulars; particulars; personal details; personal data; personal info; links; online; online presence; online profiles; address; kontakt; kontaktdaten; persönliche daten; persönliche angaben; angaben zur person; zur person; coordonnées; informations personnelles; datos personales; contacto; dati personali; contatti; persoonlijke gegevens; personuppgifter; kontaktuppgifter; kontaktinformation; kontaktinformasjon; personalia; personopplysninger; personlige data; personlige oplysninger; kontaktoplysninger; yhteystiedot; henkilötiedot;
    état civil; información personal; recapiti; dati anagrafici; informazioni personali; contactgegevens; personalia; persoonlijke informatie; dados pessoais; contactos; contatos; informações pessoais; informação pessoal; dane osobowe; dane kontaktowe; dane personalne`,
  achievement: `accomplishments; achievements; key achievements; selected achievements; career highlights; career accomplishments; key accomplishments; professional accomplishments; major achievements; selected accomplishments; professional highlights; notable achievements;
    erfolge; wichtigste erfolge; réalisations; réalisations clés; logros; logros destacados; realizaciones`,
  other: `interests; research interests; teaching interests; hobbies; hobbies and interests; interests and hobbies; references; referees; publications; selected publications; patents; awards; honors; honours; awards and honors; honors and awards; honorsawards; selected honors; awards and recognition;
    affiliations; professional affiliations; membership; professional membership; memberships; professional memberships; activities; extracurricular activity; extracurricular activities; extra curricular activities; activities and honors; on campus involvement; invited talks; talks; presentation; presentations; writing; conferences; community; program committees; press;
    additional information; miscellaneous; other; other information; personal; military; recognition; scholarships; personal interests; speaking; affiliations and memberships; declaration; availability; security clearance; clearance; leadership; leadership activities;
    interessen; hobbys; referenzen; publikationen; auszeichnungen; sonstiges; engagement; centres d intérêt; loisirs; intérêts; références; divers; intereses; aficiones; referencias; publicaciones; premios; otros; otros datos; interessi; hobby; interesses;
    freizeit; persönliches; veröffentlichungen; passions; informations complémentaires; vie associative; información adicional; otros méritos; passioni; tempo libero; referenze; pubblicazioni; altro; altre informazioni; ulteriori informazioni; interessi e passioni; vrije tijd; hobbys en interesses; referenties; overig; overige; nevenactiviteiten; publicaties; passatempos; referências; publicações; outros; outras informações; informações adicionais; tempos livres; zainteresowania; zainteresowania i hobby; referencje; publikacje; inne; pozostałe informacje; dodatkowe informacje; informacje dodatkowe;
    övrigt; övriga uppgifter; övriga upplysningar; intressen; fritid; fritidsintressen; referenser; publikationer; referanser; interesser; fritidsinteresser; annet; øvrig; øvrige opplysninger; publikasjoner; referencer; øvrigt; andet; øvrige oplysninger; harrastukset; suosittelijat; muut tiedot; muuta; julkaisut; kiinnostuksen kohteet`,
  label: `achievements and tasks; achievements tasks; tasks and achievements; responsibilities and achievements; duties and achievements; achievements and responsibilities; accomplishments and responsibilities; responsibilities; key responsibilities; duties; responsibilities and duties; duties and responsibilities; roles and responsibilities; role; tasks; main tasks; environment; technologies used; tools used; key technologies; project description; description; achievements include; aufgaben; tätigkeiten; schwerpunkte; missions; tâches; responsabilidades; funciones; tareas; mansioni; stack; tech; environnement technique; technical environment; working for;
    obowiązki; zakres obowiązków; główne obowiązki; zadania; attività; attività principali; principali mansioni; principali attività; responsabilità; taken; werkzaamheden; taken en verantwoordelijkheden; funções; atividades; principais atividades; tarefas; osiągnięcia; risultati; resultaten; resultados`,
};

/** Words that make a heading of their own when all others in the line are `FILLERS`. */
const KEYWORDS: [ResumeSectionKind, RegExp][] = [
  [
    'work',
    /^(?:experience|employment|engagements?|assignments?|appointments?|mandates?|internships?|placements?|berufserfahrung|experiencias?|experiences?|esperienz[ae]|werkervaring|ervaring|doswiadczenie)$/,
  ],
  ['project', /^(?:projects?|projekte|projets|proyectos|progetti|projetos|projekty)$/],
  [
    'education',
    /^(?:education|ausbildung|schulbildung|studium|formation|formacion|formazione|istruzione|opleiding|formacao|educacao|wyksztalcenie|wykształcenie)$/,
  ],
  [
    'certification',
    /^(?:certifications?|certificates?|licen[sc]es?|licensure|registrations?|accreditations?|trainings?|courses|coursework|seminars?|workshops?|zertifikate)$/,
  ],
  [
    'skills',
    /^(?:skills|competenc(?:ies|e)|expertise|technologies|tools|proficienc(?:ies|y)|qualifications|methods|strengths|kenntnisse|competences)$/,
  ],
  ['language', /^(?:languages|sprachen|langues|idiomas|lingue|talen|jezyki)$/],
  ['summary', /^(?:summary|profile|objective)$/],
  ['achievement', /^(?:accomplishments|achievements)$/],
  [
    'other',
    /^(?:interests|hobbies|awards|honors|honours|publications|references|memberships|affiliations|activities|fellowships|grants|funding|scholarships|talks|committees?|editorial|lectures|media|press|refereeing)$/,
  ],
];

const FILLERS = new Set(
  `professional relevant work working technical additional key core selected my and of other related industry career personal main major recent the in at with
   history background development information special areas area computer it software software engineering data general business management leadership highlights
   set highlights detail details summary continued cont attended completed spoken und et y e de la les et an as for academic teaching trade tertiary research military volunteer community projects english german french spanish
   autres autre professionnelle professionnelles otras otra profesional profesionales laboral laborales altre altra professionale professionali lavorativa lavorative
   andere weitere sonstige berufliche overige inne outras outra profissional profissionais zawodowe previas anteriores precedenti anterieures`.split(
    /\s+/,
  ),
);

/** The letters of a phrase, lower-case and without accents: what headings are compared by. */
export function letters(phrase: string): string {
  const lower = phrase.toLowerCase().replace(/&/g, 'and');
  return /^[\x20-\x7e]*$/.test(lower)
    ? lower.replace(/[^a-z]+/g, '')
    : lower.normalize('NFD').replace(/[^\p{L}]+/gu, '');
}

const kindsByName = lazy(() => {
  const found = new Map<string, ResumeSectionKind>();
  for (const [kind, phrases] of Object.entries(HEADINGS) as [ResumeSectionKind, string][]) {
    for (const phrase of phrases.split(';')) {
      // As it is written, and with the one form for every gender that documents are read in.
      for (const key of [letters(phrase), letters(neutralise(phrase).text)]) if (!found.has(key)) found.set(key, kind);
    }
  }
  return found;
});

/** In letters: shorter names differ from other words by one letter. */
const LEAST_MISSPELT = 9;

/** Names of headings by each of their spellings with a letter left out; two that share one differ by a slip of the pen. */
const kindsByLeftOut = lazy(() => {
  const found = new Map<string, ResumeSectionKind>();
  for (const [name, kind] of kindsByName()) {
    if (name.length < LEAST_MISSPELT) continue;
    for (const rest of withoutLetters(name)) if (!found.has(rest)) found.set(rest, kind);
  }
  return found;
});

function withoutLetters(name: string): string[] {
  return Array.from({ length: name.length - 1 }, (_, at) => name.slice(0, at + 1) + name.slice(at + 2));
}

/** The heading that a line set off from the text above is meant to be, where it is a misspelt name of one. */
export function misspeltHeadingOf(text: string): SectionHeading | null {
  const kind = /^\p{Lu}[\p{L} &]*:?$/u.test(text) ? misspelt(letters(text)) : undefined;
  return kind === 'education' || kind === 'certification' || kind === 'skills' ? { kind, content: null } : null;
}

/** "Qualifcations", "Educational Qaulifications": the heading that a misspelt one is meant to be. */
function misspelt(name: string): ResumeSectionKind | undefined {
  if (name.length < LEAST_MISSPELT - 1) return undefined;
  const direct = kindsByLeftOut().get(name);
  if (direct !== undefined) return direct;
  for (const rest of withoutLetters(name)) {
    const kind = kindsByName().get(rest) ?? kindsByLeftOut().get(rest);
    if (kind !== undefined && rest.length >= LEAST_MISSPELT - 1) return kind;
  }
  return undefined;
}

/** The words of a heading in small letters without accents. */
export function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** Words of headings that say what a section is about. */
const WORDS_OF_HEADINGS = new Set(
  Object.values(HEADINGS)
    .flatMap((phrases) => plainWords(phrases))
    .filter((word) => word.length > 4),
);

/** Returns whether a phrase has a word that known headings have ("PRO BONO AND COMMUNITY"). */
export const hasWordOfHeading = (phrase: string): boolean =>
  plainWords(phrase).some((word) => WORDS_OF_HEADINGS.has(word));

/**
 * Matches words that make a heading of any words before them, where the page sets the line off: "Digital and other
 * skills", "Soziale Kompetenzen".
 */
const OF_SKILLS =
  /^(?:skills|competenc(?:ies|es)|kenntnisse|fahigkeiten|kompetenzen|fertigkeiten|competences|competencias)$/;
/** Words that praise, and those of sentences: "Excellent communication skills" is said of someone. */
const PRAISES =
  /^(?:years?|user|customer|no|over|strong|excellent|good|great|very|exceptional|outstanding|superior|proven|solid|advanced|basic|effective|exemplary|extensive|highly|i|my|with|has|have|using|demonstrated|ability|including|sehr|gute|starke|ausgepragte|bonnes|excellentes|buenas)$/;
const LONGEST_OF_SKILLS = 5;
/** "Driving Experience", "Salon Employment". */
const OF_WORK = /^(?:experience|employment|appointments|positions|jobs)$/;
const LONGEST_OF_WORK = 3;

const LONGEST = 60;
const SPACED = /^(?:\p{L} ){2,}\p{L}(?: {1,3}(?:\p{L} )*\p{L})*$/u;

/** A section heading found in a line: its kind, and where the words after it begin when it has some ("Skills: Python, SQL"). */
export interface SectionHeading {
  kind: ResumeSectionKind;
  /** Offset in the line's text of what follows the heading; null when it stands alone. */
  content: number | null;
}

/**
 * Tells whether a line is a section heading, or begins with one.
 *
 * @param text the line without bullet and Markdown marks
 * @param marked true when the page itself marks the line as a heading (Markdown `#`): more wordings are believed then
 * @param setOff true when the page sets the line off from what stands above: then it may be written like a sentence
 */
export function sectionHeadingOf(text: string, marked = false, setOff = false): SectionHeading | null {
  const colon = text.indexOf(':');
  if (colon > 0 && colon < LONGEST && /\S/.test(text.slice(colon + 1))) {
    const kind = kindsByName().get(letters(text.slice(0, colon)));
    if (!kind || FIELDS.test(text.slice(0, colon)) || /\d/.test(text.slice(0, colon))) return null;
    const content = colon + 1 + /^[\s:-]*/.exec(text.slice(colon + 1))![0].length;
    return content < text.length ? { kind, content } : { kind, content: null };
  }
  if (text.length > LONGEST) return null;
  const bare = text.replace(/\(.*\)$/, '').replace(/ (?:with|and) dates:?$/i, '');
  if (/[\d;@(]|\.\s/.test(bare)) return null;
  // "Tickets, cards and training": a list of papers is one heading, other commas are of other lines.
  if (bare.includes(',')) return headsPapers(bare) ? { kind: 'certification', content: null } : null;
  const kind = kindsByName().get(letters(bare));
  if (kind) return startsLikeHeading(bare) ? { kind, content: null } : null;
  if (SCHOOLS_ATTENDED.test(bare) && startsLikeHeading(bare)) return { kind: 'education', content: null };
  if (WHERE_WORKED.test(bare)) return { kind: 'work', content: null };
  if (startsLikeHeading(bare) && !/[.!?]$/.test(bare) && headsUnpaidWork(plainWords(bare)))
    return { kind: 'work', content: null };
  const meant = setOff || marked ? misspelt(letters(bare)) : undefined;
  if (meant && meant !== 'label' && meant !== 'work' && startsLikeHeading(bare)) return { kind: meant, content: null };
  if (headsPapers(bare) || (setOff && isOfPapers(plainWords(bare)) && looksLikeHeading(bare)))
    return { kind: 'certification', content: null };
  const several = firstOfSeveral(bare);
  if (several) return { kind: several, content: null };
  const like = marked || looksLikeHeading(bare);
  if (!like && (!/^\p{Lu}/u.test(bare) || /[.!?]$/.test(bare))) return null;
  const byWords = kindByWords(bare) ?? (setOff || bare === bare.toUpperCase() ? ofSkillsOrWork(bare) : null);
  // "Relevant achievements" heads a section wherever it stands; "Management experience" may be an item of a list.
  if (!like && !setOff && byWords !== 'achievement') return null;
  return byWords ? { kind: byWords, content: null } : null;
}

/** `sectionHeadingOf` of a line, as its words alone tell. */
export const headingOfLine = keptByLine(({ text }: { text: string }) => sectionHeadingOf(text));

/** Names of fields, which head a section only where they stand alone ("School: Leeds Grammar"). */
const FIELDS = /^\s*(?:school|study|learning)\s*$/i;

/** "Scheine und Kurse", "Qualifications and cards": words of papers and what joins them. */
const headsPapers = (text: string): boolean =>
  startsLikeHeading(text) && !/[.!?]$/.test(text) && headsCertificates(plainWords(text));

/**
 * "Educational institutions attended with dates and qualifications obtained", as forms of West Africa have it. Where the schools stand alone,
 * the same form names their degrees below another heading.
 */
const SCHOOLS_ATTENDED =
  /^(?:(?:educational|academic|tertiary|post-?secondary) )?(?:institutions?|schools?)(?: (?:and|&) (?:institutions?|colleges?|universit(?:y|ies)))? attended(?: with (?:dates?|years?))?(?:,? (?:and|&|with) (?:qualifications?|certificates?|degrees?)(?: (?:obtained|awarded|attained|earned))?)(?: with dates)?:?$/iu;

/** "Where I have cooked", "Places I've taught". */
const WHERE_WORKED = /^(?:where|places) i(?:['’]ve| have) (?:\p{L}+(?:ed|t|ught)|been)$/iu;

/** "Berufserfahrung / Praxis", "Work | Experience", "Skills & Strengths & Languages": several headings for one section. */
function firstOfSeveral(text: string): ResumeSectionKind | null {
  const parts = text.split(/\s*[/|&]\s*|\s+(?:-|and|und|et|y)\s+/i);
  if (parts.length < 2 || parts.length > MOST_TOGETHER || !startsLikeHeading(text)) return null;
  const joinedByWord = /\s(?:and|und|et|y)\s/i.test(text);
  const kinds = parts.map((part) => kindsByName().get(letters(part)) ?? (joinedByWord ? null : kindByWords(part)));
  return kinds.every((kind) => kind !== null && kind !== undefined && kind !== 'label') ? kinds[0]! : null;
}

const MOST_TOGETHER = 3;

/** Returns whether a phrase is a heading as people word it, letter by letter. */
export const isHeadingName = (phrase: string): boolean => kindsByName().has(letters(phrase));

/** "skills" in the middle of a wrapped sentence is no heading; "Skills", "SKILLS", "skills:" are. */
function startsLikeHeading(text: string): boolean {
  return /^\P{Ll}/u.test(text) || /:$/.test(text) || /^[a-zäöü]+( [a-zäöü]+)?$/.test(text);
}

function looksLikeHeading(text: string): boolean {
  if (SPACED.test(text)) return false;
  const upper = text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
  return upper || /:$/.test(text) || /^\p{Lu}\p{L}*(?: (?:\p{Lu}\p{L}*|and|of|&|\/|und|et|y|in|the))+$/u.test(text);
}

function ofSkillsOrWork(text: string): ResumeSectionKind | null {
  const words = plainWords(text);
  if (words.length < 2 || words.length > LONGEST_OF_SKILLS || words.some((word) => PRAISES.test(word))) return null;
  if (OF_SKILLS.test(words.at(-1)!)) return 'skills';
  return words.length <= LONGEST_OF_WORK && OF_WORK.test(words.at(-1)!) ? 'work' : null;
}

function kindByWords(text: string): ResumeSectionKind | null {
  const words = plainWords(text);
  if (words.length > 6) return null;
  let found: ResumeSectionKind | null = null;
  for (const word of words) {
    const keyword = KEYWORDS.find(([, pattern]) => pattern.test(word));
    if (keyword) found ??= keyword[0];
    else if (!FILLERS.has(word)) return null;
  }
  // "Academic appointments" are positions; "Academic record" is of studies.
  return found ?? (words.includes('academic') ? 'education' : null);
}
