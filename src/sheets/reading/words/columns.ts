/** What the columns of a programme are called, in the six languages. */
import { foldText } from '../../../domain/folding.ts'
import type { Role } from '../../../domain/session.ts'
import { joinedHangul } from './spaced-hangul.ts'

export type ColumnWord =
  | ('time' | 'start' | 'end' | 'minutes' | 'title' | 'content' | 'category')
  | ('people' | 'affiliation' | 'room' | 'date' | 'number' | 'zone')

export interface ColumnName {
  word: ColumnWord
  /** Of the people in it. */
  role: Role
}

const words: Record<ColumnWord, string> = {
  time: `time|times|time slot|timeslot|time schedule|hour|hours|schedule|when|clock|slot|local time|timing|timings
    |시간|시각|일정|시간대|진행시간|진행 시간|hora|horas|horario|horarios|heure|heures|horaire|horaires
    |ora|ore|orario|orari|fascia oraria|tiempo|tempo|quando|cuando|quand|créneau|créneaux`,
  start: `start|starts|begin|begins|from|start time|시작|시작 시간|시작시간|inicio|comienzo|hora de inicio|desde
    |hora inicio|hora inicial|début|de|heure de début|inizio|dalle|ora inizio|ora di inizio`,
  end: `end|ends|finish|to|until|end time|종료|끝|종료 시간|종료시간|fin|final|hora de fin|hasta|hora fin|término
    |hora de término|hora final|à|heure de fin|fine|alle|ora fine|ora di fine|fim|hora de fim`,
  minutes: `duration|length|minutes|min|mins|allotted time|소요시간|소요 시간|소요|분|duración|minutos|durée
    |minute|durata|minuti|duração`,
  title: `title|topic|topics|subject|session|sessions|session title|activity|activities|event|events|item|items
    |agenda item|agenda items|what|programme|program|agenda|talk|presentation|presentation title|lecture|theme
    |항목|프로그램|순서|제목|주제|행사|세션|발표 주제|발표주제|발표제목|강연|식순|세부 프로그램|세부프로그램|행사명
    |tema|temas|actividad|actividades|título|sesión|sesiones|evento|eventos|programa|ponencia|charla|conferencia
    |intitulé|titre|thème|sujet|activité|activités|séance|séances|évènement|événement
    |titolo|argomento|attività|sessione|sessioni|programma|intervento
    |séquence|séquences|étape|étapes|secuencia|momento|momentos|sequenza|sequência|step|steps|atividade|atividades|sessão|sessões|assunto|palestra|tópico`,
  content: `content|contents|description|details|detail|remarks|notes|comments|comment|내용|세부내용|세부 내용
    |주요내용|주요 내용|상세내용|비고|contenido|contenidos|descripción|detalle|detalles|observaciones|notas
    |contenu|contenus|remarques|observations|contenuto|contenuti|descrizione|dettagli|note
    |conteúdo|conteúdos|descrição|detalhes|observações|détails|materials|material|materiales|recursos|matériel|ressources|materiali|materiais|준비물|objective|objectives|objetivo|objetivos
    |objectif|objectifs|obiettivo|obiettivi|method|methods|methodology|metodología|méthode|metodo|metodologia`,
  category: `type|kind|category|format|track|phase|part|block|구분|분류|유형|부|tipo|categoría|formato|bloque|eje
    |catégorie|volet|partie|tipologia|categoria|blocco|parte|bloco|eixo`,
  people: `who|speaker|speakers|presenter|presenters|moderator|moderators|chair|chairs|chairperson|facilitator
    |facilitators|panelist|panelists|panellist|panellists|participants|lead|leads|responsible|person in charge
    |led by|host|hosts|lecturer|lecturers|people|resource person|resource persons|in charge|by|name|names
    |speaker name|invited speaker|discussant|discussants|responsible person|presented by
    |발표자|연사|강연자|강사|사회자|사회|좌장|토론자|담당|담당자|진행|진행자|참석자|참여자|출연|발제자|발표
    |ponente|ponentes|expositor|expositores|expositora|conferencista|conferencistas|moderador|moderadora
    |responsable|responsables|participantes|panelistas|quién|a cargo de|disertante|disertantes|orador|oradores
    |facilitador|facilitadora|facilitadores|invitados
    |intervenant|intervenants|intervenante|intervenantes|orateur|orateurs|conférencier|conférenciers|animateur
    |animateurs|modérateur|modérateurs|présentateur|qui|animation
    |relatore|relatori|relatrice|relatrici|moderatore|moderatori|docente|docenti|chi|ospiti|partecipanti|interviene
    |intervengono|palestrante|palestrantes|mediador|mediadora|mediadores|responsável|responsáveis
    |quem|convidados|ministrante`,
  affiliation: `affiliation|affiliations|organisation|organization|organisations|organizations|institution|institutions
    |company|entity|employer|position|job title|소속|기관|소속기관|소속 기관|직위|직책|직함|afiliación|filiación|organización
    |organizaciones|institución|instituciones|entidad|entidades|cargo|puesto|affiliations|organisme|organismes|structure
    |structures|fonction|affiliazione|ente|enti|organizzazione|organizzazioni|istituzione|qualifica|afiliação|filiação
    |instituição|instituições|organização|entidade|função`,
  room: `room|rooms|venue|place|location|where|hall|장소|회의실|강의실|위치|lugar|sala|salón|sede|ubicación|recinto
    |salle|salles|lieu|endroit|lieux|aula|luogo|dove|stanza|local|auditório|espaço|onde`,
  date: `date|dates|day|days|weekday|날짜|일자|요일|일시|fecha|fechas|día|días|jour|jours|data|giorno|giorni`,
  number: 'no|nr|n|#|n°|nº|number|번호|순번|연번|num|número|numero',
  zone: `time zone|timezone|zone|city|cities|country|countries|도시|국가|지역|ciudad|zona horaria|país|países
    |fuseau horaire|fuseau|ville|villes|pays|città|fuso orario|paese|cidade|fuso horário`,
}

const roleWords: readonly (readonly [Role, RegExp])[] = [
  ['moderator', /^(?:moderat|moderad|facilit|animat|mediad|진행|사회)/],
  ['chair', /^(?:chair|좌장)/],
  ['panellist', /^(?:panel|discussant|토론자)/],
  ['host', /^hosts?$/],
]

const wordOf = new Map<string, ColumnWord>()
for (const [word, list] of Object.entries(words) as [ColumnWord, string][])
  for (const one of list.split('|')) {
    const folded = foldText(one)
    if (!wordOf.has(folded)) wordOf.set(folded, word)
  }

const longest = 60

/** Undefined when a column is not called so: `Room A` names a room, `Room` the column of rooms. */
export function columnNamed(text: string): ColumnName | undefined {
  if (text.length > longest) return undefined
  const bare = joinedHangul(foldText(text.replace(/\([^()]{0,40}\)|\[[^\]]{0,40}\]/gu, ' ')))
    .replace(/[:*.]{1,4}$/u, '')
    .trim()
  const whole = wordOf.get(bare)
  if (whole !== undefined) return { word: whole, role: whole === 'people' ? roleNamed(bare) : 'speaker' }
  const parts = bare
    .split(/ ?[/&,·|+] ?| and | y | e | et | o | ou | 및 | - /u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => wordOf.get(part))
  const [first] = parts
  if (parts.length < 2 || first === undefined || parts.includes(undefined)) return undefined
  const limits = parts.every((word) => word === 'start' || word === 'end')
  const word = limits || (first === 'date' && parts.includes('time')) ? 'time' : first
  return { word, role: 'speaker' }
}

function roleNamed(bare: string): Role {
  return roleWords.find(([, shape]) => shape.test(bare))?.[0] ?? 'speaker'
}
