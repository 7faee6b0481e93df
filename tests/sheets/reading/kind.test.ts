import { describe, expect, test } from 'vitest'
import { readSheet } from '../../../src/sheets/reading/read-sheet.ts'
import { briefOf, ofMarkdown, readText } from './brief/documents.ts'

const nothing = {
  title: null,
  forum: null,
  place: null,
  languages: [],
  audience: [],
  background: [],
  objectives: [],
  mainQuestion: null,
  rounds: [],
  keywords: [],
  moderators: [],
  speakers: [],
}

describe('a form that nobody filled in gives nothing', () => {
  test.each([
    [
      'two labels on a line, and bars',
      'Report form for panels\nPanel title: |\nDate: |\nTime: Panel Organiser: |\nChair/Moderator: |\nSpeakers and their affiliations: |\nNext steps (2 paragraphs):',
    ],
    [
      'Korean, with the words of a date',
      '2026 지역 포럼 세션 신청서\n\n세션명:\n일시: 2026년   월   일\n장소:\n좌장:\n발표자:\n1.\n2.\n주요 내용:',
    ],
    ['Spanish', 'Ficha\nTítulo: [escriba aquí]\nFecha: dd/mm/aaaa\nModerador: por confirmar\nObjetivos: …'],
  ])('%s', (_what, text) => {
    const reading = readText(text)

    expect([reading.kind, briefOf(reading), reading.days]).toEqual(['empty-form', nothing, []])
  })

  test('a table of hints', () => {
    const reading = readSheet(
      ofMarkdown(
        '# Session info sheet\n\n| Session title | [Insert title] |\n|---|---|\n| Date | dd/mm/yyyy |\n| Time | hh:mm – hh:mm |\n| Moderator | Name, title, organisation |\n| Background (max 200 words) | |\n| Objectives | • … |',
      ),
      {},
    )

    expect([reading.kind, briefOf(reading)]).toEqual(['empty-form', nothing])
  })
})

test('a form with one part filled in is a session with that part', () => {
  const reading = readText(
    'Title: Wells for all\nDate:\nSpeakers: Dr. Ada Lund (Norway)\nObjectives:\nLanguage: TBC',
  )

  expect([reading.kind, briefOf(reading)]).toEqual([
    'session',
    { ...nothing, title: 'Wells for all', speakers: ['Dr. | Ada Lund | - | - | NO'] },
  ])
})

test('prose with headings is something to read', () => {
  const prose =
    'Repair keeps things in use for longer, and keeps the people who can do it in the neighbourhood. '
  const reading = readSheet(
    ofMarkdown(`# On repair\n\n${prose.repeat(3)}\n\n## Why\n\n${prose.repeat(3)}`),
    {},
  )

  expect([reading.kind, reading.title?.value]).toEqual(['reference', 'On repair'])
})

test('a few words are none of these', () => {
  expect(readText('Notes to self').kind).toBe('none')
})

test('rows with clocks and nothing about a session are a programme', () => {
  expect(readText('Open day\n4 May 2026\n9:00-9:30 Welcome\n9:30-10:00 Tour').kind).toBe('programme')
})

test('who reads may say what it is', () => {
  const text = 'Open day\n4 May 2026\n9:00-9:30 Welcome\n9:30-10:00 Tour'

  expect(readText(text, { kind: 'session' }).kind).toBe('session')
})
