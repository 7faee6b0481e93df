/** Pasted text cut into rows and cells: lines, or a table as spreadsheets and word processors copy it. */
import { foldText } from './folding.ts'

/** Cells of each row that has any text, without what only counts or decorates: bullets, rules of a Markdown table. */
export function cutIntoCells(text: string): string[][] {
  return withoutHeader(
    cutRows(text.replace(/\r\n?/g, '\n'))
      .map((cells) => fewer(cells).map(tidyCell))
      .filter((cells) => cells.some((cell) => /[\p{L}\p{N}]/u.test(cell))),
  )
}

/** No table of an agenda has more columns; what stands in others goes into the last one. */
const mostCells = 20

function fewer(cells: string[]): string[] {
  if (cells.length <= mostCells) return cells
  return [...cells.slice(0, mostCells - 1), cells.slice(mostCells - 1).join(' ')]
}

function cutRows(text: string): string[][] {
  if (text.includes('\t')) return cutTabs(text)
  return text.split('\n').map((line) => {
    const piped = /^\s*\|(.*)\|\s*$/.exec(line)
    return piped === null ? [line] : (piped[1] ?? '').split('|')
  })
}

/** A cell with a break in it stands in quotes, and a quote in such a cell is doubled. */
function cutTabs(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/y
  while (cell.lastIndex <= text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? []
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
    if (end === '' || end === undefined) break
  }
  return rows
}

const bullet = /^(?:[•‣◦▪●○·*]|[-–—](?=\s))\s*/

function tidyCell(cell: string): string {
  return cell
    .normalize('NFC')
    .toWellFormed()
    .split('\n')
    .map((line) =>
      line
        .replace(/[\s\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
        .trim()
        .replace(bullet, ''),
    )
    .filter((line) => line !== '')
    .join('\n')
}

const headings = new Set(
  [
    'time times hour hours start starts begin begins from end ends until to duration length minutes min mins',
    'content contents program programme agenda schedule item items title activity topic subject session what kind type',
    'speaker speakers presenter presenters name names who person people responsible moderator notes remarks no nr #',
    'hora horas horario inicio fin duracion minutos contenido programa titulo tema actividad ponente ponentes responsable',
    'heure heures horaire debut fin duree contenu programme titre sujet activite intervenant intervenants orateur qui',
    '시간 시각 시작 종료 끝 소요 소요시간 분 내용 프로그램 순서 제목 주제 세션 발표자 연사 담당 담당자 이름 비고 번호 구분 일정',
    '진행표 진행 사회자',
  ].flatMap((words) => words.split(' ')),
)

/** Rows that only say what stands below them, `Time | Content`, and a first line that only says what all of it is. */
function withoutHeader(rows: string[][]): string[][] {
  const others = rows.filter((cells, index) => {
    const words = cells.flatMap((cell) => wordsOf(cell))
    const filled = cells.filter((cell) => cell !== '')
    if (words.length === 0) return true
    if (filled.length > 1) return !words.every((word) => headings.has(word))
    return index > 0 || !words.every((word) => titles.has(word))
  })
  return others.length > 0 ? others : rows
}

const titles = new Set(
  'program programme programa agenda schedule timetable 프로그램 진행표 일정 일정표'.split(' '),
)

function wordsOf(cell: string): string[] {
  return foldText(cell.replace(/\([^()]*\)/g, '').replace(/[.:/&]/g, ' '))
    .split(' ')
    .filter((word) => word !== '')
}
