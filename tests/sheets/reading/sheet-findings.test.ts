import { describe, expect, test } from 'vitest'
import { readText } from './brief/documents.ts'

const sheet = (parts: { slot?: string; speakers?: string; rows: string }) =>
  readText(
    [
      'Title: Wells for all',
      `Date and time: 12 March 2026, ${parts.slot ?? '9:00-10:00'} (Nairobi time)`,
      `Speakers: ${parts.speakers ?? 'Ada Lund (Norway)'}`,
      'Programme',
      parts.rows,
    ].join('\n'),
  )
const found = (reading: ReturnType<typeof readText>) =>
  reading.findings.map(({ code, facts }) => [code, facts])

describe('a sheet against itself', () => {
  test('is silent where everything agrees', () => {
    const reading = sheet({ rows: '9:00-9:10 Welcome\n9:10-9:40 Talk: Wells (Ada Lund)\n9:40-10:00 Debate' })

    expect(reading.findings).toEqual([])
  })

  test('says that the rows are longer than the slot', () => {
    const reading = readText(
      'Title: Wells for all\nDuration: 60 minutes\nLanguage: English\nProgramme\n9:00-9:30 Welcome\n9:30-10:20 Debate',
    )

    expect(found(reading)).toEqual([['more-than-slot', { minutes: 80, slot: 60 }]])
  })

  test('names a row before the stated start', () => {
    const reading = sheet({ rows: '8:50-9:00 Music\n9:00-9:40 Talk: Wells (Ada Lund)\n9:40-10:00 Debate' })

    expect(found(reading)).toEqual([
      ['outside-slot', { title: 'Music', written: '8:50-9:00', slot: '09:00-10:00' }],
    ])
  })

  test('names who stands in the programme only, and who stands in the list only', () => {
    const reading = sheet({ rows: '9:00-9:40 Talk: Wells (Samuel Adeyemi)\n9:40-10:00 Debate' })

    expect(found(reading)).toEqual([
      ['person-not-in-list', { name: 'Samuel Adeyemi' }],
      ['speaker-without-slot', { name: 'Ada Lund' }],
    ])
  })

  test('takes capitals and the order of names for one person', () => {
    const reading = sheet({
      speakers: 'Li-Li Chang (Taiwan)',
      rows: '9:00-9:40 Talk by Ms. CHANG Li-Li\n9:40-10:00 Debate',
    })

    expect([
      reading.findings,
      reading.speakers.map(({ name, honorific }) => [honorific?.value, name.value]),
    ]).toEqual([[], [['Ms.', 'Li-Li Chang']]])
  })

  test('names a round without questions', () => {
    const reading = readText(
      'Title: Wells for all\nLanguage: English\nGuiding questions\nRound 1\n- Who pays?\nRound 2\nKeywords: water, wells',
    )

    expect(found(reading)).toEqual([['round-empty', { name: 'Round 2' }]])
  })
})

describe('clocks of several zones', () => {
  const zones = (slot: string) =>
    readText(`Title: Wells for all\nDate: March 12, 2026 (${slot})\nLanguage: English`)

  test('that agree are silent, and the local one is the zone', () => {
    const reading = zones('18:00-19:30 KST / 9:00-10:30 UTC')

    expect([reading.zone?.value, reading.findings, reading.asks]).toEqual([
      { iana: 'Asia/Seoul', stated: true },
      [],
      [],
    ])
  })

  test('that do not agree are named, and asked about', () => {
    const reading = zones('18:00-19:30 KST / 10:00-11:30 UTC')

    expect([
      found(reading),
      reading.zone?.sure,
      reading.asks.map(({ kind, choices }) => [kind, choices]),
    ]).toEqual([
      [['zones-disagree', { one: '18:00-19:30 KST', other: '10:00-11:30 UTC' }]],
      'unsure',
      [['zone', ['Asia/Seoul', 'UTC']]],
    ])
  })

  test('tell which clock an abbreviation means, and ask for the zone where two have that clock', () => {
    const reading = zones('17:00-18:30 CST / 9:00-10:30 UTC')

    expect([reading.zone?.value, reading.asks.map(({ choices }) => choices)]).toEqual([
      { iana: '+08:00', stated: true },
      [['Asia/Shanghai', 'Asia/Taipei']],
    ])
  })

  test('an answer settles it', () => {
    const text = 'Title: Wells for all\nDate: March 12, 2026, 18:00-19:30\nLanguage: English'

    expect([readText(text).zone, readText(text, { zone: 'Asia/Seoul' }).zone?.value]).toEqual([
      null,
      { iana: 'Asia/Seoul', stated: true },
    ])
  })
})
