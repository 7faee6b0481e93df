/** Format, delivery and track of a session that a sheet makes: what it says, and nothing that it does not say. */

import { expect, test } from 'vitest'
import { alignSession } from '../../../src/domain/importing/newer-sheet.ts'
import { defaultChoices } from '../../../src/sheets/importing/import-choices.ts'
import { planImport } from '../../../src/sheets/importing/plan-import.ts'
import { unitsOf } from '../../../src/sheets/importing/review-units.ts'
import { saidSetting } from '../../../src/sheets/importing/session-setting.ts'
import { settleReading } from '../../../src/sheets/importing/settle-reading.ts'
import { emptyReading } from '../../../src/sheets/reading/brief/empty-reading.ts'
import { found, type Reading } from '../../../src/sheets/reading/reading.ts'
import { aDraft, aForum, aSession, unwrap } from '../../makers.ts'

const said = <Value>(value: Value) => found(value, [])
const forum = aForum({ tracks: [{ id: 'care', slug: 'care', title: 'Care Economy', hue: 'teal' }] })
const draft = aDraft({ forum })

function aReading(parts: Partial<Reading>): Reading {
  return {
    ...emptyReading('session', 'en'),
    title: said('Seeds that travel'),
    zone: said({ iana: 'Asia/Seoul', stated: true }),
    stated: { start: said('18:00'), end: said('19:00'), minutes: null },
    days: [{ date: said('2027-10-04' as never), label: null, items: [] }],
    ...parts,
  }
}

function made(parts: Partial<Reading>) {
  const reading = aReading(parts)
  const choices = defaultChoices(reading, draft)
  const [session] = unwrap(planImport({ reading, draft, key: 'k', name: 'x.txt', choices })).sessions
  return [session?.format, session?.delivery, session?.trackId, session?.privateNotes]
}

test('a session whose sheet says nothing of it is a session, and no workshop', () => {
  expect(made({})).toEqual(['other', 'online', null, ''])
  expect(made({ place: said('The old mill') })).toEqual(['other', 'in-person', null, 'The old mill'])
})

test('what the sheet says is taken, and its track is the forum’s of that title', () => {
  expect(made({ format: said('panel'), delivery: said('hybrid'), track: said('CARE economy') })).toEqual([
    'panel',
    'hybrid',
    'care',
    '',
  ])
})

test('a track that the forum does not have is kept as a private note', () => {
  expect(made({ track: said('Seeds'), place: said('The old mill') })).toEqual([
    'other',
    'in-person',
    null,
    'The old mill\nSeeds',
  ])
})

test('the sessions of a programme have no format of its own', () => {
  const days = ['2027-10-04', '2027-10-05'].map((date) => ({
    ...{ date: said(date as never), label: null },
    items: [],
  }))
  expect(unitsOf(aReading({ kind: 'programme', days })).map(({ sort }) => sort)).not.toContain('setting')
})

test('on review they are there to be said, empty where the sheet leaves them open', () => {
  const reading = aReading({ format: said('panel'), track: said('Seeds') })
  const unit = unitsOf(reading).find(({ sort }) => sort === 'setting')
  const settle = (name: string, value: string, was: string) =>
    settleReading(reading, { entries: [{ name, value, was }], open: 'take', countryOf: () => undefined })

  expect(unit?.fields.map(({ name, value, sure }) => [name, value, sure])).toEqual([
    ['format', 'panel', 'sure'],
    ['delivery', '', 'sure'],
    ['track', 'Seeds', 'sure'],
  ])
  expect(settle('v:delivery', 'hybrid', '').delivery?.value).toBe('hybrid')
  expect(settle('v:delivery', 'by post', '').delivery).toBeNull()
  expect(settle('v:format', '', 'panel').format).toBeNull()
  const dropped = settle('s:setting', 'drop', 'Seeds')
  expect([dropped.format, dropped.delivery, dropped.track]).toEqual([null, null, null])
})

test('a newer sheet changes of it what it says, and leaves the rest as the desk has it', () => {
  const desk = aSession({ format: 'lecture', delivery: 'hybrid', trackId: 'care' })
  const sheet = aSession({ format: 'panel', delivery: 'online', trackId: null })
  const aligned = (parts: Partial<Reading>) => {
    const session = alignSession(sheet, null, desk, saidSetting(aReading(parts), forum))
    return [session.format, session.delivery, session.trackId]
  }

  expect(aligned({})).toEqual(['lecture', 'hybrid', 'care'])
  expect(aligned({ format: said('panel') })).toEqual(['panel', 'hybrid', 'care'])
  expect(aligned({ delivery: said('online'), track: said('Seeds') })).toEqual(['lecture', 'online', 'care'])
})
