/** What kind of row a title begins like: what organizers write in English, Korean, Spanish and French. */
import { foldText } from './folding.ts'
import type { ItemKind } from './session.ts'

type Beginnings = readonly (readonly [ItemKind, string])[]

/** Whole words without accents; the first that fits holds, so what is more particular stands before what is not. */
const spaced: Beginnings = [
  [
    'connection-check',
    '(?:internet )?connection (?:check|test)|(?:sound|tech|technical|audio|line) (?:check|test)',
  ],
  ['connection-check', '(?:prueba|comprobacion|verificacion) (?:de |del )?(?:la )?(?:conexion|sonido|audio)'],
  ['connection-check', '(?:test|verification|essai|controle) (?:de |du )?(?:la )?(?:connexion|son)'],
  ['discussion', 'questions? (?:and|&|et) (?:discussions?|debates?|debats?)'],
  ['questions', 'q ?(?:&|and) ?a|questions|preguntas'],
  ['break', '(?:coffee|tea|lunch|comfort|health|short) break|break|lunch|recess|intermission'],
  ['break', 'pausa|descanso|receso|almuerzo|pause(?:[- ]cafe|[- ]dejeuner)?|dejeuner'],
  ['closing', 'closing|concluding|conclusions?|wrap[- ]?up|farewell'],
  ['closing', 'cierre|clausura|despedida|conclusiones|palabras finales|cloture|mots? de la fin'],
  ['introduction', 'introductions?|introductory|welcome|welcoming|opening'],
  ['introduction', 'introduccion|bienvenida|apertura|bienvenue|ouverture|accueil|mots? de bienvenue'],
  ['introduction', 'presentacion de (?:la|los|las) (?:sesion|ponentes|moderadora|participantes)'],
  ['introduction', 'presentation (?:de la|des) (?:session|intervenants|participants)'],
  ['presentation', '(?:\\d+ ?(?:st|nd|rd|th) )?(?:speaker )?presentations?|keynote|lecture'],
  ['presentation', 'speaker \\d+|ponencia|presentacion|conferencia|exposes?'],
  [
    'discussion',
    '(?:open |panel |plenary |group |general )?discussions?|debates?|panel|round ?table|conversation',
  ],
  ['discussion', 'discusion|conversacion|dialogo|mesa redonda|debats?|echanges?|table ronde|dialogue'],
]

/** Korean has no end of a word to look for, and names the kind first or last: `질의응답`, `참가자 질의응답`. */
const hangul: Beginnings = [
  ['connection-check', '(?:인터넷 ?|온라인 ?)?(?:연결|접속|음향) ?(?:점검|확인|시험|테스트)'],
  ['questions', '질의 ?응답|질문'],
  ['break', '휴식|쉬는 ?시간|점심|정회'],
  ['closing', '폐회|폐막|마무리|맺음말|닫는 ?말|끝인사'],
  ['introduction', '(?:사회자|발표자|참가자|세션) ?소개|소개|인사|환영|개회|개막|여는 ?말'],
  ['presentation', '발표(?!자)|기조 ?(?:강연|연설)|강연|사례 ?발표'],
  ['discussion', '토론|토의|대화|간담'],
]

const shapes: readonly (readonly [ItemKind, RegExp])[] = [
  ...spaced.map(([kind, words]) => [kind, new RegExp(`^(?:${words})(?![\\p{L}\\p{N}-])`, 'u')] as const),
  ...hangul.map(([kind, words]) => [kind, new RegExp(`^(?:${words})`)] as const),
  ...hangul.map(([kind, words]) => [kind, new RegExp(`(?:${words})$`)] as const),
]

/** Undefined for a title that begins like none. */
export function kindOfTitle(title: string): ItemKind | undefined {
  const text = foldText(title)
  return shapes.find(([, shape]) => shape.test(text))?.[0]
}
