/** Words that say what kind of paper something is, and of nothing in particular: alone they are no title. */
import { foldText } from '../../../domain/folding.ts'
import { dayNumberAt } from './day-parts.ts'
import { fillers, qualifiers } from './label-qualifiers.ts'
import { fieldOf } from './labels.ts'
import { weekdayNamed } from './weekdays.ts'

const papers = new Set(
  [
    'info information sheet form template reporting report proposal application agenda program programme schedule draft tentative provisional preliminary final version annex document concept note notes details detailed outline timetable overview call guidelines invitation flyer page pages brochure updated revised day am pm full official thematic parallel booklet postponed cancelled download pdf',
    'ficha formulario plantilla propuesta solicitud programa agenda orden dia borrador preliminar definitivo anexo convocatoria invitacion informe nota conceptual detallado general cronograma actualizado oficial tematica tematico paralela paralelo',
    'fiche formulaire modele proposition programme agenda ordre jour provisoire preliminaire definitif annexe invitation rapport note conceptuelle detaille etude etudes colloque deroule officiel thematique parallele',
    'scheda modulo modello proposta programma agenda ordine giorno bozza preliminare definitivo allegato invito rapporto nota studi scaletta ufficiale',
    'ficha formulario modelo proposta programa programacao agenda pauta rascunho preliminar definitivo anexo convite relatorio nota',
    '행사개요 개요 안내 안내문 안내서 계획 계획서 계획안 일정 일정표 프로그램 세부 양식 서식 신청서 제안서 초청장 자료 식순 순서 시간표 최종 초안 붙임 별첨 및 행사 세션 정보 보고서 진행 진행순서 진행표 공청회 공식',
  ].flatMap((list) => list.split(' ')),
)

/** "Programme", "WORKSHOP SESSION INFO", "Programma 2022", "행사 개요". */
export function isGenericTitle(text: string): boolean {
  const words = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  if (words.every((word) => papers.has(word) || qualifiers.has(word) || fillers.has(word) || isNumber(word)))
    return true
  if (words.length === 1 && weekdayNamed(words[0] ?? '') !== undefined) return true
  const day = dayNumberAt(text)
  if (day !== undefined && !/\p{L}/u.test(text.slice(day.to))) return true
  const isPlainLabel = text.length <= 60 && fieldOf(text) !== undefined
  return isPlainLabel || papers.has(words.join(''))
}

/** Says what paper it is, and not only of what: `SESSION INFO`, but not `FORUM 2026`. */
export function namesPaper(text: string): boolean {
  const words = foldText(text).split(/[^\p{L}\p{N}]+/u)
  return isGenericTitle(text) && words.some((word) => papers.has(word) && !qualifiers.has(word))
}

function isNumber(word: string): boolean {
  return /^(?:\d{1,4}|\d{1,2}(?:st|nd|rd|th|차|회)|v\d{1,2}|[ivx]{1,4})$/.test(word)
}
