/** Words by which documents say what somebody does in a session, and the role that each is to us. */
import type { Role } from '../../../domain/session.ts'

export interface RoleWords {
  role: Role
  /** Folded, without accents; alternatives of a pattern. */
  words: string
}

/** What is more particular stands first. */
export const labelRoles: readonly RoleWords[] = [
  {
    role: 'moderator',
    words:
      '(?:co[- ]?)?moderators?|moderation|moderated by|moderating|facilitators?|facilitation|facilitated by|session (?:lead|leader|facilitator|moderator)s?|mc|emcee|master of ceremon(?:y|ies)|conductor of the session|' +
      'modera|moderan|(?:co[- ]?)?moderador(?:a|es|as)?|moderador(?:a)?/a|moderador\\(a\\)|moderacion|moderad[oa] por|facilitador(?:a|es|as)?|facilita|conduce|conducen|conductor(?:a)?|maestr[oa] de ceremonias?|presentador(?:a)?|' +
      'moderateurs?|moderatrices?|modere(?:e)? par|animateurs?|animatrices?|animation|anime(?:e)? par|facilitateurs?|facilitatrices?|maitre de ceremonie|' +
      'moderano|moderator[ei]|moderazione|coordina|coordinano|coordinamento|conduttore|conduttrice|conducono|facilitatore|facilitatrice|' +
      'mediador(?:a|es|as)?|mediacao|mediad[oa] por|moderacao|coordenacao(?: d[ae] mesa)?|coordenador(?:a)?(?: da mesa)?|apresentacao e mediacao|mestre de cerimonias',
  },
  {
    role: 'chair',
    words:
      '(?:session |co[- ]?|panel )?chair(?:s|person|persons|man|woman|ed by)?|(?:session )?co[- ]?chairs?|presiding(?: officer)?|presided (?:over )?by|' +
      'preside|presiden|presidencia|presidid[oa] por|presidente(?: de (?:la )?mesa)|mesa presidida por|' +
      'presidence|presidence de (?:la )?seance|president(?:e)? de seance|preside(?:e)? par|sous la presidence de|' +
      'presiede|presiedono|presidenza|presiduta da|presieduto da|presieduta da|' +
      'preside a mesa|presidencia da mesa|presidid[oa] por',
  },
  {
    role: 'rapporteur',
    words:
      'rapporteurs?|reporters?|note[- ]?takers?|rapporteures?|relator(?:a|es|as)?(?: de (?:la )?(?:sesion|mesa))|relatoria|rapporteuse|rapporteurs? de seance|' +
      'secretaire de seance|verbalizzante|relatoria',
  },
  {
    role: 'interpreter',
    words:
      'interpreters?|interpretation|translators?|interpretes?|interprete|interpretacion|traduccion|traductor(?:a)?|interpretation|traduction|interpreti|interpretariato|traduzione|interpretacao|traducao',
  },
  {
    role: 'host',
    words:
      'hosts?|hosted by|host organi[sz]ations?|anfitrion(?:a|es)?|organizad[oa] por|organiza|hotes?|organise(?:e)? par|ospite|ospitato da|padron[ei] di casa|anfitri(?:ao|a|oes)',
  },
  {
    role: 'panellist',
    words:
      'panel+ists?|panel+ist speakers?|panel members?|members of the panel|discussants?|respondents?|commentators?|debaters?|' +
      'panelistas?|comentaristas?|comenta|comentan|debatientes?|participan|participantes en el panel|' +
      'panelistes?|discutants?|discutantes?|repondants?|participants? (?:a|de) la table ronde|' +
      'discussant|discutono|dialogano|ne discutono|ne parlano|partecipano|commenta|commentano|' +
      'debatedor(?:a|es|as)?|painelistas?|debatem|debate com|comentador(?:a|es|as)?',
  },
  {
    role: 'speaker',
    words:
      '(?:keynote |guest |invited |main |lead |plenary |opening |featured )?speakers?|keynotes?|keynote (?:speech|address|lecture|remarks|presentation|talk)(?: by)?|' +
      '(?:opening|welcome|welcoming|closing|concluding|introductory|inaugural|framing|special|congratulatory) (?:remarks?|address(?:es)?|speech(?:es)?|words?|statements?|messages?)(?: by)?|' +
      'leads?|lead by|led by|presenters?|presented by|presenting|lecturers?|lecture by|trainers?|resource persons?|instructors?|talk by|speech by|intervention by|with|in conversation with|interviewe[er]s?|authors?|' +
      'ponentes?|ponencias?|ponencia de|expositor(?:a|es|as)?|expone|exponen|conferenciantes?|conferencistas?|orador(?:a|es|as)?|disertantes?|relator(?:a|es|as)?|interviene|intervienen|intervenciones|tallerista|capacitador(?:a)?|facilitadores del taller|' +
      'conferencia (?:magistral|inaugural|de)|palabras de (?:bienvenida|apertura|clausura|cierre)(?: de| a cargo de)?|bienvenida(?: a cargo de)|a cargo de|imparte|imparten|impartid[oa] por|presenta|presentan|con|discurso (?:inaugural|de apertura)|' +
      "intervenant(?:e|s|es)?|orateurs?|oratrices?|conferenciers?|conferencieres?|avec|presente(?:e)? par|interventions?(?: de)?|mots? (?:de bienvenue|d['’]ouverture|de cloture)|allocutions?(?: d['’]ouverture| de bienvenue| de cloture)?(?: de| par)?|aloc(?:ucao|ucion)(?: de)?|discours(?: d['’]ouverture| inaugural| de)?|conference (?:inaugurale|de)|grand temoin|formateurs?|formatrices?|" +
      'relator[ei]|relatric[ei]|dialoga con|dialogano con|in dialogo con|relazion[ei](?: di| introduttiv[ae])?|salut[oi] (?:delle autorita|del sindaco|della sindaca|del rettore)|interviene|intervengono|interventi(?: di| introduttivi| programmati)?|intervento di|saluti?(?: istituzionali| iniziali| di benvenuto| introduttivi)?(?: di)?|lectio(?: magistralis| brevis)?(?: di)?|introduce|introducono|introduzione(?: di| a cura di)|intervista(?: di)?|intervistano|conclude|concludono|conclusioni(?: di| a cura di)?|apre|aprono|a cura di|presenta|presentano|ospiti|testimonianz[ae](?: di)|indirizz[oi] di saluto|' +
      'palestrantes?|palestra (?:de|com)|orador(?:a|es|as)?|conferencistas?|expositor(?:a|es|as)?|convidad[oa]s?|participam|com|apresentacao de|apresentad[oa] por|ministrante|boas[- ]vindas(?: de)?|abertura(?: com)|ministrad[oa] por',
  },
]

/** They stand before a name without a colon as well: `Modera Ana Ruiz`, `Presidida por Ana Ruiz`. */
export const looseRole =
  /^(?:modera|moderan|moderano|preside|presiede|coordina|coordinano|conduce|introduce|introducono|interviene|intervienen|intervengono|dialoga con|dialogano con|intervista|conclude|concludono|apre|comenta|expone|imparte|facilita|.{2,40} (?:by|por|par|a cargo de|a cura di|da|with|com|con)|avec|with|con|com|a cargo de|a cura di|in dialogo con|lectio (?:magistralis )?di|saluti (?:istituzionali )?di|interventions? (?:de|d['’])|discours (?:de|d['’])|allocutions? (?:de|d['’])|mots? (?:de|d['’])|intervento d(?:i|el|ella|ell['’])|relazione d(?:i|el|ella)|moderators?|moderador(?:a|es|as)?|moderateurs?|moderatrices?|moderator[ei]|speakers?|ponentes?|panel+ists?|panelistas?|chair|relator[ei]|relatric[ei]|palestrantes?|mediador(?:a)?)$/

/** Alone before a colon they are words of sentences as well; only a name after them makes them roles. */
export const weakRole =
  /^(?:with|con|com|avec|presenta|presentan|presentano|introduce|intervista|conclude|apre|host|animation|traduction|traduccion|traduzione|traducao|interpretation|interventions?|interventi|organiza|reporters?|preside|ospiti|authors?|mc)$/

/** Korean words join without blanks, and count: `발제1`, `제2발표`, `지정토론 3`. */
export const koreanRoles: readonly RoleWords[] = [
  {
    role: 'moderator',
    words:
      '(?:총괄 ?)?사회(?:자)?|사회 및 진행|진행(?:자)?|진행 및 사회|모더레이터|퍼실리테이터|아나운서|사회·진행',
  },
  { role: 'chair', words: '좌장|의장|세션 ?의장|공동 ?좌장|주재' },
  { role: 'rapporteur', words: '서기|기록(?:자)?|보고자' },
  { role: 'interpreter', words: '(?:동시 ?|순차 ?)?통역(?:사|자)?' },
  { role: 'host', words: '주최자|초청자' },
  {
    role: 'panellist',
    words:
      '(?:지정 ?|종합 ?|패널 ?|자유 ?)?토론(?:자|자들|문)?|패널(?:리스트|토론자)?|패널 ?토론|논평(?:자)?|대담(?:자)?|지정토론자',
  },
  {
    role: 'speaker',
    words:
      '(?:주제 ?|기조 ?|사례 ?|특별 ?|세션 ?)?(?:발표|발제|강연|연설)(?:자|자들)?|기조 ?연설|주제 ?발표|사례 ?발표|특강|강사|강의|연사|개회사|개회 ?선언|환영사|축사|격려사|폐회사|인사말(?:씀)?|여는 ?말|닫는 ?말|개막 ?인사|환영 ?인사|기조 ?강연|내빈 ?축사|영상 ?축사|소개|초청 ?강연',
  },
]

/** Exactly this in brackets or at the end after a comma says what the person before it does. */
export const roleAfter =
  /^(?:(?:co[- ]?)?moderator|facilitator|(?:session )?chair|rapporteur|panel+ist|discussant|keynote(?: speaker)?|speaker|host|interpreter|moderador(?:a)?|facilitador(?:a)?|ponente|panelista|relator(?:a)?|moderateur|moderatrice|animateur|animatrice|intervenant(?:e)?|discutant(?:e)?|moderatore|relatore|relatrice|mediador(?:a)?|palestrante|debatedor(?:a)?|사회(?:자)?|좌장|진행(?:자)?|발표(?:자)?|발제(?:자)?|토론(?:자)?|패널)$/
/** After a comma without brackets, where posts stand as well. */
export const roleAfterComma =
  /^(?:(?:co[- ]?)?moderator|facilitator|moderador(?:a)?|facilitador(?:a)?|moderateur|moderatrice|moderatore|mediador(?:a)?|rapporteur|panelist|panellist|discussant)$/
