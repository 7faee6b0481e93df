import { describe, expect, test } from 'vitest'
import { readSheet } from '../../../src/sheets/reading/read-sheet.ts'
import { bare, ofHtml, readText } from './brief/documents.ts'

const rows = '\n4 May 2026\n9:00-9:30 Welcome\n9:30-10:00 Tour'

describe('without a label', () => {
  test.each([
    ['the first line', 'Peace in the harbour', 'Peace in the harbour'],
    ['not what kind of paper it is', 'PROGRAMME\nPeace in the harbour', 'Peace in the harbour'],
    [
      'what is quoted behind the kind of paper',
      "세미나 안내: '항구의 평화를 다시 생각하다'",
      '항구의 평화를 다시 생각하다',
    ],
    [
      'without the date and place behind it',
      '3RD REGIONAL SEED WORKSHOP 4TH MAY TO 6TH MAY 2026, KISUMU, KENYA',
      '3RD REGIONAL SEED WORKSHOP',
    ],
    [
      'with the rest of a line that was broken',
      'Third regional workshop on\nseeds and soils',
      'Third regional workshop on seeds and soils',
    ],
  ])('the title is %s', (_what, head, title) => {
    expect(bare(readText(head + rows).title)).toBe(title)
  })

  test('only a generic word is better than nothing where it is a heading', () => {
    const reading = readSheet(
      ofHtml(`<h1>Draft agenda</h1><p>9:00-9:30 Welcome</p><p>9:30-10:00 Tour</p>`),
      {},
    )

    expect(bare(reading.title)).toBe('Draft agenda')
  })

  test('the heading of a page comes before the title in its head, which may name the forum', () => {
    const reading = readSheet(
      ofHtml(
        '<html><head><title>Opening | Harbour Week</title></head><body><h1>Opening and first talks</h1><p>9:00-9:30 Welcome</p><p>9:30-10:00 Tour</p></body></html>',
      ),
      {},
    )

    expect([bare(reading.title), bare(reading.forum)]).toEqual(['Opening and first talks', 'Harbour Week'])
  })

  test('the place behind the date is the place', () => {
    const text = '3RD REGIONAL SEED WORKSHOP 4TH MAY TO 6TH MAY 2026, KISUMU, KENYA'

    expect(bare(readText(text + rows).place)).toBe('KISUMU, KENYA')
  })
})

describe('with labels', () => {
  test.each([
    ['behind a colon', 'Session title: Wells for all\nLanguage: English', 'Wells for all'],
    [
      'numbered and long',
      '1. Title of the proposed session: Wells for all\n2. Language: English',
      'Wells for all',
    ],
    ['on a line of its own', 'Título de la sesión\nPozos: para todos\nIdioma: español', 'Pozos: para todos'],
    ['a topic, where nothing is called a title', '주제: 모두의 우물\n언어: 한국어', '모두의 우물'],
    ['a topic beside a title', 'Topic: Water\nTitle: Wells for all\nLanguage: English', 'Wells for all'],
  ])('the title is the value: %s', (_what, text, title) => {
    expect(bare(readText(text).title)).toBe(title)
  })

  test('what stands above the labels is the forum', () => {
    const text = 'HARBOUR CITIES\nFORUM 2026\n\nSESSION INFO SHEET\n\nTitle: Wells for all\nLanguage: English'

    expect(bare(readText(text).forum)).toBe('HARBOUR CITIES FORUM 2026')
  })

  test('a label behind a label is no value', () => {
    expect(bare(readText('Event name - Dates\nLanguage: English\nTrack: Water').title)).not.toBe('Dates')
  })
})
