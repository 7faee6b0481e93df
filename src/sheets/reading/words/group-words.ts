/** Words that stand where a name would and name nobody: everybody at once, somebody to be found, a form that was not filled in. */

/** Folded, whole. */
export const groupWords = new Set(
  [
    'all|everyone|everybody|all participants|participants|all speakers|speakers|speaker|panel|panelists|panellists',
    'all panelists|all panellists|the panel|the audience|audience|moderator|moderators|the moderator|facilitator',
    'facilitators|organizers|organisers|the organizers|the organisers|organizing committee|organising committee',
    'country groups|groups|working groups|group work|breakout groups|delegates|all delegates|secretariat|the secretariat',
    'team|the team|staff|volunteers|members|all members|members of the panel|guests|students|trainers|hosts|host',
    'various|various speakers|several speakers|open|open floor|floor|to be confirmed|to be announced|to be determined',
    'to be decided|to be invited|to be nominated|invited|invited speaker|invited speakers|guest speaker|keynote speaker',
    'keynote speakers|name|names|full name|first name|last name|surname|your name|speaker name|name of speaker',
    'name of the speaker|speaker names|name surname|name of moderator|moderator name|position|organization',
    'organisation|affiliation|title|session title|track name|job title|country|who|whom|none|nobody|no one|unknown',
    'tbc|tbd|tba|tbn|n/a|na|nn|n.n.|xxx|xxxx|xx|x|name of chair|chair|co-chair|chairs|rapporteur|rapporteurs|panelist',
    'panellist|local authorities|authorities|participating organizations|interpreters|mc|the mc|emcee|chair person',
    'todos|todas|todos y todas|todos los participantes|participantes|los participantes|asistentes|publico|el publico',
    'ponente|ponentes|los ponentes|panelistas|moderador|moderadora|expositor|expositores|facilitadores|facilitador',
    'organizadores|los organizadores|comite organizador|equipo|el equipo|por confirmar|por definir|por anunciar',
    'por designar|a confirmar|a definir|pendiente|sin confirmar|nombre|nombre y apellido|nombre y apellidos',
    'nombre del ponente|nombre del moderador|nombre de la moderadora|nombre completo|nombre del expositor|autoridades',
    'invitados|invitadas|varios|varios ponentes|grupos|grupos de trabajo|grupos por pais|delegados|cargo|institucion',
    'organizacion|pais|nadie|ninguno|se confirmara|a designar|todo el grupo|secretaria|secretariado|miembros',
    'tous|toutes|toutes et tous|tous les participants|les participants|participant|participantes|participantes et participants',
    'intervenant|intervenante|intervenants|intervenantes|les intervenants|moderateur|moderatrice|animateur|animatrice',
    'orateur|orateurs|organisateurs|les organisateurs|comite d’organisation|equipe|l’equipe|a confirmer|a definir',
    'a preciser|a determiner|en attente|nom|nom et prenom|prenom nom|nom de l’intervenant|nom du moderateur|invites',
    'groupes|groupes de travail|le public|public|autorites|fonction|pays|membres|divers|personne|secretariat',
    'tutti|tutte|tutti i partecipanti|partecipanti|i partecipanti|relatori|relatore|relatrice|i relatori|moderatore',
    'moderatrice|organizzatori|gli organizzatori|comitato organizzatore|staff|da confermare|da definire|da annunciare',
    'in attesa di conferma|nome|nome e cognome|nome cognome|nome del relatore|nome relatore|ospiti|gruppi',
    'gruppi di lavoro|il pubblico|pubblico|autorita|ruolo|ente|paese|membri|vari|nessuno|segreteria|invitati',
    'todos os participantes|os participantes|palestrante|palestrantes|mediador|mediadora|debatedores|painelistas',
    'os organizadores|comissao organizadora|equipe|a equipe|a confirmar|a definir|a anunciar|nome completo',
    'nome do palestrante|nome do mediador|convidados|convidadas|grupos de trabalho|autoridades|publico|instituicao',
    'pais|ninguem|varios|membros|secretariado|organizacao',
    '전원|전체|모두|모든 참가자|참가자|참가자 전원|참석자|참석자 전원|전체 참가자|전체 참석자|패널|패널 전원|발표자|발표자 전원',
    '토론자|토론자 전원|연사|사회자|좌장|진행자|미정|추후 공지|추후공지|추후 확정|추후확정|섭외 중|섭외중|섭외예정|확정 예정',
    '주최측|주최 측|조직위원회|사무국|운영진|운영사무국|관계자|내빈|청중|관객|시민|팀|조별|분과별|국가별|성명|이름|소속|직위|직책',
    '없음|해당 없음|해당없음|발제자|발제자 전원|통역|방청객|자원봉사자|기관장|내외빈|학생|위원|위원 전원',
  ]
    .join('|')
    .split('|'),
)

/** Begins a text that is about people without naming one. */
export const groupStarts =
  /^(?:all (?:of )?(?:the |our )?\p{L}+s$|the (?:organi[sz]ers|participants|speakers|moderator|panel|audience|secretariat)\b|(?:todos|todas) (?:los|las|os|as)\b|(?:tous|toutes) les\b|(?:tutti|tutte) (?:i|gli|le)\b|participants?\b|participantes\b|partecipanti\b|members of\b|representatives? of\b|representantes? d|repr[eé]sentant(?:e|s|es)? d|rappresentant[ei] d|name of\b|nombre del?\b|nome d|nom d|speaker name|insert\b|(?:to be|tb[acdn])\b|por (?:confirmar|definir)|[àa] (?:confirm|d[eé]fin|pr[eé]cis)|da (?:confermare|definire))/u

/** Brackets, dots and letters that a form leaves for somebody to fill in. */
export const placeholder =
  /^(?:[[<{(].{0,80}[\]>})]|[x×○●□◯]{2,}.{0,20}|[._…\-–—?]+|.{0,40}\b(?:lorem|x{3,}|dd|mm|yyyy)\b.{0,40})$/iu
