/** What kind of session it is and how people take part, in six languages. `_` stands for a blank. */
import type { Delivery, SessionFormat } from '../../../domain/session.ts'
import { anyOf, wordsOf } from './alternation.ts'

const formats: Record<SessionFormat, string> = {
  workshop:
    'workshop workshops taller talleres atelier ateliers laboratorio laboratori laboratorios oficina oficinas 워크숍 워크샵',
  plenary:
    'plenary plenaria plenario sesión_plenaria plénière séance_plénière sessione_plenaria plenária sessão_plenária 전체_회의 전체회의 본회의 전체_세션',
  panel:
    'panel panels panel_de_discusión panel_de_expertos painel painel_de_debate 패널 패널_토론 패널토론 패널_토의',
  roundtable:
    'roundtable round_table round-table mesa_redonda table_ronde tavola_rotonda 원탁_회의 원탁회의 원탁_토론 라운드테이블 라운드_테이블',
  lecture:
    'lecture keynote keynote_lecture keynote_speech keynote_address conferencia_magistral clase_magistral conférence_magistrale conférence_inaugurale lezione_magistrale lectio_magistralis palestra palestra_magna 강연 기조강연 기조_강연 특강 초청강연',
  ceremony:
    'ceremony opening_ceremony closing_ceremony ceremonia ceremonia_de_apertura ceremonia_de_clausura cérémonie cérémonie_d’ouverture cérémonie_de_clôture cerimonia cerimonia_di_apertura cerimonia_di_chiusura cerimônia cerimónia cerimónia_de_abertura cerimônia_de_abertura 기념식 개회식 폐회식 개막식 폐막식',
  other: 'session sesión séance sessione sessão 세션',
}

const ways: Record<Delivery, string> = {
  online:
    'online on-line on_line virtual virtually remote fully_online online_only en_línea virtualmente a_distancia en_ligne distanciel à_distance en_distanciel virtuel virtuelle da_remoto in_remoto virtuale a_distanza em_linha à_distância virtualmente remoto zoom via_zoom on_zoom 온라인 비대면 화상 화상회의 줌',
  'in-person':
    'in_person in-person on_site on-site onsite face-to-face face_to_face presencial en_persona présentiel en_présentiel en_présence sur_place in_presenza di_persona de_forma_presencial 현장 대면 오프라인 현장_참석',
  hybrid:
    'hybrid hybride híbrido híbrida ibrido ibrida semipresencial blended 하이브리드 혼합형 온·오프라인 온/오프라인 온오프라인 온·오프라인_병행 온오프라인_병행',
}

/** Says more of a format than that it is one: `panel discussion`, `workshop session`. */
const tails =
  'discussion discussions debate session sessions meeting event format mode modality only 세션 회의 토론 방식 형식 개최 진행'

const between = String.raw`\s{0,2}(?:&|\+|and|y|e|et|ed|및|와|과)\s{0,2}`
/** Hangul takes endings without a blank: `온라인으로`. */
const [noLetterBefore, noLetterAfter] = [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?:으로)?(?![\p{L}\p{N}])`]
const [online, inPerson] = [anyOf(wordsOf(ways.online)), anyOf(wordsOf(ways['in-person']))]
const both = `(?:${online}${between}${inPerson}|${inPerson}${between}${online})`

const deliveryWords: readonly [Delivery, string][] = [
  ['hybrid', `(?:${both}|${anyOf(wordsOf(ways.hybrid))})`],
  ['online', online],
  ['in-person', inPerson],
]
const formatWords = (Object.keys(formats) as SessionFormat[]).map((format): [SessionFormat, string] => [
  format,
  `${anyOf(wordsOf(formats[format]))}(?:\\s{1,2}${anyOf(wordsOf(tails))})?`,
])

export interface WordSpan<Value> {
  value: Value
  from: number
  to: number
}

const formatPattern = patternOf(formatWords)
const deliveryPattern = patternOf(deliveryWords)

function patternOf(words: readonly [string, string][]): RegExp {
  const all = words.map(([, pattern]) => `(${pattern})`).join('|')
  return new RegExp(`${noLetterBefore}(?:${all})${noLetterAfter}`, 'giu')
}

export function findFormats(text: string): WordSpan<SessionFormat>[] {
  return spansOf(text, formatPattern, formatWords)
}

export function findDeliveries(text: string): WordSpan<Delivery>[] {
  return spansOf(text, deliveryPattern, deliveryWords)
}

function spansOf<Value>(text: string, pattern: RegExp, words: readonly [Value, string][]): WordSpan<Value>[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = words[match.slice(1).findIndex((group) => group !== undefined)]?.[0]
    return value === undefined ? [] : [{ value, from: match.index, to: match.index + match[0].length }]
  })
}
