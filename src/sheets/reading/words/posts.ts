/** Words of posts and professions in the six languages, and what may stand around them. */

/** Folded. A line with one of these says what somebody is. */
export const postWords = new Set(
  [
    // English
    'director directors manager managers head chief president presidents vice-president chair chairman chairwoman chairperson',
    'co-chair co-chairs vice-chair secretary treasurer minister mayor governor ambassador commissioner councillor councilor',
    'senator deputy mp professor professors lecturer researcher researchers fellow scholar scientist analyst economist engineer',
    'architect officer coordinator co-ordinator specialist expert adviser advisor consultant associate assistant founder',
    'co-founder cofounder ceo coo cto cfo cio cmo partner owner lead leader editor journalist reporter writer author artist',
    'lawyer attorney judge doctor physician nurse psychologist psychiatrist therapist teacher trainer student planner designer',
    'developer producer curator rector dean provost chancellor principal executive administrator representative delegate member',
    'spokesperson spokesman spokeswoman activist organizer organiser farmer entrepreneur moderator facilitator fellow envoy',
    'rapporteur attache counsellor counselor superintendent inspector intern strategist technologist geographer sociologist',
    'historian philosopher statistician supervisor trustee general-secretary secretary-general director-general md vp',
    // Spanish and Portuguese
    'directora directores subdirector subdirectora gerente gerenta presidente presidenta vicepresidente vicepresidenta vice-presidente',
    'secretario secretaria secretária subsecretario subsecretaria ministro ministra viceministro viceministra alcalde alcaldesa',
    'gobernador gobernadora embajador embajadora comisionado comisionada concejal concejala regidor regidora diputado diputada',
    'senador senadora profesor profesora catedratico catedratica docente investigador investigadora academico academica becario',
    'cientifico cientifica analista economista ingeniero ingeniera arquitecto arquitecta oficial coordinador coordinadora',
    'especialista experto experta asesor asesora consultor consultora asociado asociada asistente fundador fundadora cofundador',
    'cofundadora socio socia titular jefe jefa responsable encargado encargada delegado delegada representante portavoz vocero',
    'vocera rector rectora vicerrector vicerrectora decano decana periodista escritor escritora artista abogado abogada juez jueza',
    'medico medica psicologo psicologa psiquiatra internista terapeuta maestro maestra estudiante disenador disenadora tecnico',
    'tecnica integrante miembro tesorero tesorera licenciado licenciada cuidador cuidadora agricultor agricultora empresario',
    'empresaria emprendedor emprendedora editor editora magistrado magistrada fiscal enfermero enfermera pediatra sociologo',
    'sociologa antropologo antropologa trabajador trabajadora educador educadora activista lider lideresa promotor promotora',
    'prefeito prefeita vereador vereadora deputado deputada governador governadora embaixador embaixadora professor professora',
    'pesquisador pesquisadora diretor diretora coordenador coordenadora engenheiro engenheira assessor assessora advogado advogada',
    'jornalista chefe reitor reitora superintendente tecnico conselheiro conselheira tesoureiro agricultora dirigente membro',
    'especialista gestor gestora procurador procuradora agente articulador articuladora socio-fundador secretario-geral',
    'counsel defensor defensora ouvidor ouvidora obispo consejero consejera contador contadora neuropsicologo neuropsicologa endocrinologo endocrinologa magister master pasante',
    // French
    'directeur directrice directeurs gerant gerante presidente president vice-president vice-presidente secretaire tresorier',
    'tresoriere ministre maire prefet prefete gouverneur ambassadeur ambassadrice commissaire conseiller conseillere depute deputee',
    'senateur senatrice professeur professeure enseignant enseignante chercheur chercheuse doctorant doctorante maitre scientifique',
    'analyste economiste ingenieur ingenieure architecte charge chargee coordinateur coordinatrice coordonnateur coordonnatrice',
    'specialiste expert experte consultant consultante associe associee adjoint adjointe fondateur fondatrice cofondateur',
    'cofondatrice co-fondateur co-fondatrice responsable chef cheffe delegue deleguee representant representante porte-parole',
    'recteur rectrice doyen doyenne journaliste ecrivain ecrivaine avocat avocate juge medecin psychologue psychiatre formateur',
    'formatrice etudiant etudiante membre administrateur administratrice pdg dg animateur animatrice agriculteur agricultrice',
    'entrepreneur entrepreneuse sociologue geographe historien historienne philosophe militant militante elu elue',
    'echevin echevine bourgmestre archiviste bibliothecaire urbaniste paysagiste anthropologue ethnologue veterinaire juriste',
    'chercheure mcf autrice auteur auteure notaire syndicaliste infirmier infirmiere eleveur eleveuse redacteur redactrice realisateur realisatrice maraicher maraichere',
    // Italian
    'direttore direttrice direttori dirigente presidente vicepresidente vice-presidente segretario segretaria tesoriere ministro',
    'ministra sindaco sindaca assessore assessora prefetto governatore ambasciatore ambasciatrice consigliere consigliera',
    'deputato deputata senatore senatrice professore professoressa docente ricercatore ricercatrice dottorando scienziato analista',
    'economista ingegnere architetto architetta responsabile coordinatore coordinatrice specialista esperto esperta consulente',
    'socio socia fondatore fondatrice cofondatore cofondatrice co-fondatore capo delegato delegata rappresentante portavoce',
    'rettore rettrice prorettore prorettrice preside giornalista scrittore scrittrice artista avvocato avvocata giudice medico',
    'psicologo psicologa psichiatra terapeuta insegnante studente studentessa membro amministratore amministratrice conduttore',
    'conduttrice attivista imprenditore imprenditrice sociologo sociologa referente funzionario funzionaria ricercatori vescovo',
    'commissario commissaria magistrato economo formatore formatrice educatore educatrice cooperatore cooperatrice',
    'operaio operaia ouvrier ouvriere veterinario veterinaria giurista agronomo agronoma antropologo antropologa archivista bibliotecario bibliotecaria urbanista',
    'paesaggista allevatore allevatrice viticoltore viticoltrice notaio infermiere infermiera vicesindaco vicesindaca editore',
  ]
    .join(' ')
    .split(' '),
)

/** They go with posts and are none by themselves; never the name of an organisation either. */
export const postModifiers = new Set(
  [
    'general executive senior junior deputy vice assistant associate acting interim former ex emeritus emerita honorary',
    'technical national regional global international local principal chief managing founding programme program project policy',
    'research communications operations financial legal political scientific academic visiting adjunct full independent',
    'corporate commercial public strategic digital special permanent resident lead field country area team head of for at and the',
    'general ejecutivo ejecutiva adjunto adjunta nacional regional global internacional tecnico tecnica financiero financiera',
    'comercial principal titular interino interina honorario honoraria emerito emerita municipal estatal federal general cientifico',
    'cientifica academico academica politico politica senior junior plastica plastico clinico clinica infantil gerente independiente',
    'generale esecutivo esecutiva nazionale regionale internazionale tecnico scientifico scientifica amministrativo onorario',
    'onoraria ordinario ordinaria associato associata emerito delegato aggiunto vicario televisivo televisiva responsabile',
    'general generale executif executive adjoint adjointe national nationale regional regionale international internationale',
    'technique scientifique honoraire emerite associe associee principal principale financier financiere delegue deleguee',
    'geral executivo executiva adjunto adjunta nacional internacional tecnica cientifica titular emerito substituto substituta',
  ]
    .join(' ')
    .split(' '),
)

/** `pescatore`: one small word right after a name, besides what says whether somebody comes. */
export const profession =
  /^(?!confirm|conferm|invit|ausen|absent|excus|colleg|remot|virtual|online|present|assent)[a-zà-ÿ]{6,20}$/u

/** What professions end in, of words of seven letters and more. */
export const professionEnd =
  /(?:ologist|iatrist|ologo|ologa|ologue|iatra|iatre|nomist|nomista|nomiste|terapeuta|therapist|therapeute|grafo|grafa|graphe|ografo|nautica|pedista|enologo|ginecolog[oa]|rapeuta|ciencista)$/

/** Between a post and where it is held. */
export const heldAt = ['at', 'from', 'with', 'chez', 'presso', 'en', 'em', 'dans', '@', 'na', 'no'] as const
export const heldOf = [
  ...[
    'of the',
    'of',
    'for the',
    'for',
    'del',
    'de la',
    'de los',
    'de las',
    'de l’',
    "de l'",
    'de',
    'du',
    'des',
    'della',
  ],
  ...['dello', 'delle', 'degli', 'dei', 'dell’', "dell'", 'di', 'do', 'da', 'dos', 'das', 'd’', "d'"],
] as const

/** These are held of an organisation only, whatever it is called. */
export const ownPosts = new Set(
  'ceo coo cto cfo cio founder co-founder cofounder fundador fundadora cofundador cofundadora fondateur fondatrice cofondateur cofondatrice fondatore fondatrice cofondatore pdg owner'.split(
    ' ',
  ),
)

/** Before a name without a comma: `Mayor Ana Ruiz`, `M. le Maire Jean Blanc`. */
export const titlePosts = new Set(
  'mayor president minister governor senator ambassador councillor commissioner chairman chairwoman secretary-general rector alcalde alcaldesa presidente presidenta ministro ministra gobernador gobernadora senador senadora embajador embajadora rectora maire ministre ambassadeur ambassadrice prefet prefete depute deputee senateur sindaco sindaca rettore rettrice ministra assessore assessora prefeito prefeita governador governadora reitor reitora vereador vereadora deputado deputada bishop judge recteur rectrice secretaria secretario'.split(
    ' ',
  ),
)
