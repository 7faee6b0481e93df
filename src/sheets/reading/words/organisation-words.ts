/** Words that names of organisations have, in the six languages, and what kind of organisation they tell of. */

const publicAgency = [
  'government governments ministry ministries agency municipality municipal council councils parliament senate secretariat embassy',
  'county prefecture province commission commissioner authority bureau department administration city town district state',
  'junta mancomunidad gobierno ministerio agencia municipalidad ayuntamiento alcaldia municipio secretaria congreso senado embajada comision',
  'direccion intendencia gobernacion diputacion prefectura subsecretaria departamento comisaria consejeria concejalia',
  'gouvernement ministere agence mairie municipalite prefecture secretariat ambassade commission departement metropole ville',
  'commune communaute parlement senat conseil',
  'governo ministero agenzia comune municipio regione provincia prefettura senato parlamento ambasciata commissione dipartimento',
  'ministerio agencia prefeitura municipio secretaria camara senado embaixada comissao governo autarquia',
]
  .join(' ')
  .split(' ')

const sse = [
  'cooperative cooperatives co-operative co-operatives coop co-op mutual mutuals',
  'cooperativa cooperativas mutual mutualidad mutua mutualista ejido',
  'cooperative cooperatives mutuelle mutuelles scop scic',
  'cooperativa cooperative consorzio mutua cooperazione confcooperative legacoop',
  'cooperativa cooperativas cooperativismo mutua',
]
  .join(' ')
  .split(' ')

const citizen = [
  'citizens residents neighbourhood neighborhood vecinos vecinal ciudadana ciudadano citoyen citoyenne citoyens',
]
  .concat(['habitants riverains cittadini quartiere moradores cidada cidadao cidadaos bairro'])
  .join(' ')
  .split(' ')

const other = [
  'university universities college institute institution school academy faculty laboratory lab observatory hospital clinic museum',
  'library centre center foundation fund trust association federation confederation union league alliance network forum society',
  'committee board office division group company corporation corp inc ltd llc plc gmbh limited bank consulting consultants',
  'partners solutions studio studios press media news broadcasting television radio initiative programme program project',
  'organization organisation organizations movement coalition platform consortium chamber house church party tribunal court',
  'enterprise enterprises services industries ventures holdings capital associates ngo team unit task taskforce secretariat',
  'corps service survey registry headquarters cluster hub incubator accelerator collective campaign nations',
  'universidad instituto escuela facultad academia laboratorio observatorio hospital clinica museo biblioteca centro fundacion',
  'fondo asociacion federacion confederacion sindicato alianza red foro sociedad comite consejo oficina division grupo compania',
  'corporacion empresa banco consultores consultoria estudio editorial iniciativa programa proyecto organizacion movimiento',
  'coalicion plataforma consorcio camara iglesia partido tribunal corte sede unidad colegio organismo organo instancia caja',
  'universite institut ecole faculte academie laboratoire observatoire hopital clinique musee bibliotheque centre fondation fonds',
  'association federation confederation syndicat alliance reseau forum societe comite bureau groupe compagnie entreprise banque',
  'cabinet initiative programme projet organisation mouvement collectif plateforme consortium chambre eglise parti tribunal cour',
  'universita istituto scuola facolta accademia laboratorio osservatorio ospedale clinica museo biblioteca archivio soprintendenza centro fondazione fondo',
  'associazione federazione confederazione sindacato alleanza rete forum societa comitato ufficio gruppo compagnia impresa banca',
  'iniziativa programma progetto organizzazione movimento piattaforma camera chiesa partito tribunale corte unione ente ateneo',
  'universidade instituto escola faculdade academia laboratorio observatorio clinica museu biblioteca fundacao fundo associacao',
  'federacao confederacao sindicato alianca rede forum sociedade comite conselho escritorio grupo companhia empresa banco',
  'iniciativa projeto organizacao movimento coletivo plataforma consorcio igreja partido tribunal uniao central nucleo incubadora',
  'escuela-taller confederacion liga unesco unicef undp unep fao ilo oecd eu un onu oms who wto',
]
  .join(' ')
  .split(' ')

export const organisationWords: ReadonlySet<string> = new Set([...publicAgency, ...sse, ...citizen, ...other])

/** At the end of a company's name. */
export const companyEnd =
  /(?:,?\s(?:inc|ltd|llc|plc|corp|co\.,? ltd|gmbh|s\.? ?a\.?(?: de c\.? ?v\.?)?|s\.? ?r\.? ?l\.?|s\.? ?p\.? ?a\.?|ltda|sarl|sas|ag|bv|oy|ab|eirl|me)\.?)$/i

export const publicWords =
  /\b(?:(?:city|town|county|district|provincial|state|metropolitan|local|federal|national|municipal|village|regional) (?:government|council|authority|administration|assembly)|government of|city of|town of|county of|municipality|ministry|ministries|city hall|national (?:agency|assembly|bureau|institute of statistics)|agency|secretariat of (?:the )?\w+ (?:city|government)|prefecture|embassy|parliament|gobierno|ministerio|agencia|municipalidad|ayuntamiento|alcaldia|municipio|secretaria de|intendencia|gobernacion|diputacion|embajada|gouvernement|ministere|mairie|ville de|commune de|prefecture|ambassade|conseil (?:departemental|regional|municipal)|departement de|metropole de|governo|ministero|agenzia|comune di|regione|provincia di|citta metropolitana|prefettura|ambasciata|prefeitura|camara municipal|secretaria (?:municipal|estadual|de estado)|governo do estado|embaixada)\b/
export const sseWords =
  /\b(?:co-?operativ\w*|co-?ops?|social (?:enterprises?|economy)|solidarity economy|mutual (?:society|aid|benefit|insurance)|credit unions?|fair trade|mutuals?|economia (?:social|solidaria|sociale|solidale|civile)|empresa social|mutualidad\w*|mutualista|economie sociale|entreprise sociale|mutuelles?|scop|scic|impresa sociale|cooperazione|consorzio di cooperative|terzo settore|economia solidaria|negocio social|sse)\b/
export const citizenWords =
  /\b(?:(?:citizens?|residents?|neighbou?rs?|neighbou?rhood|community|grassroots|tenants?|parents?)[’']? (?:association|initiative|group|council|committee|movement|union|assembly)|association of (?:citizens|residents|neighbou?rs)|civic (?:association|initiative|movement)|asociacion (?:de vecinos|vecinal|ciudadana|civil)|junta de vecinos|iniciativa ciudadana|colectivo ciudadano|association (?:de |d’|d')(?:habitants|quartier|riverains|citoyens)|collectif (?:citoyen|d’habitants|d'habitants)|initiative citoyenne|comitato di (?:quartiere|cittadini)|associazione di (?:cittadini|quartiere)|iniziativa (?:civica|di cittadini)|associacao de moradores|iniciativa cidada|coletivo cidadao)\b/
export const koreanPublic =
  /(?:시청|군청|구청|도청|특별시|광역시|자치도|시의회|도의회|국회|정부|부|처|청|지방자치단체|대사관|공단|공사)$/
export const koreanPublicPlace = /^[가-힣]{2,3}(?:시|군|구)$/
export const koreanSse =
  /(?:협동조합|사회적기업|사회적경제|신협|생협|상호부조|공제회|마을기업|자활기업|소셜벤처)/
export const koreanCitizen =
  /(?:시민모임|시민연대|시민단체|주민자치회|주민모임|주민협의회|시민회의|마을모임|주민회)/
