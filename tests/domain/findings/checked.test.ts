import { describe, expect, test } from 'vitest'
import { type checkIds, checkSession } from '../../../src/domain/findings/checked.ts'
import { findSession } from '../../../src/domain/findings/session-findings.ts'
import { anItem, aParticipation, aPresentation, aSession, at, type SessionParts } from '../../makers.ts'
import { aSheet } from './sheets.ts'

const presentations = [aPresentation({ id: 'case', title: 'A Case' })]

function checked(parts: SessionParts) {
  const sheet = aSheet(aSession(parts), { presentations })
  return checkSession(sheet, findSession(sheet))
}

const talk = (id: string, minutes = 10) =>
  anItem({ id, title: 'A Case', kind: 'presentation', presentationId: 'case', people: [id], minutes })
const sound: SessionParts = {
  plannedMinutes: 30,
  participations: [
    aParticipation({ personId: 'cleo', role: 'moderator' }),
    aParticipation({ personId: 'ana' }),
    aParticipation({ personId: 'bo' }),
  ],
  items: [talk('ana'), talk('bo'), anItem({ id: 'talk', minutes: 10 })],
  brief: {
    background: 'Words.',
    objectives: ['Learn.'],
    mainQuestion: 'Why?',
    rounds: [{ title: 'One', questions: ['How?'] }],
  },
}

test('a session that agrees with itself is told in every point', () => {
  expect(checked(sound)).toEqual([
    { id: 'items-fill-plan', facts: { minutes: 30 } },
    { id: 'clocks-agree', facts: { first: '18:00–18:30 KST', other: '09:00–09:30 UTC' } },
    { id: 'speakers-placed', facts: { count: 2 } },
    { id: 'rows-have-speakers', facts: { count: 2 } },
    { id: 'led', facts: { person: 'Cleo Star' } },
    { id: 'equal-time', facts: { minutes: 10 } },
    { id: 'titles-agree', facts: { count: 2 } },
    { id: 'no-gaps', facts: {} },
    { id: 'questions-once', facts: {} },
    { id: 'nobody-asleep', facts: {} },
    { id: 'brief-filled', facts: {} },
  ])
})

describe('what a rule found is not told as checked', () => {
  test.each<[(typeof checkIds)[number], SessionParts]>([
    ['items-fill-plan', { ...sound, plannedMinutes: 31 }],
    ['clocks-agree', { ...sound, brief: { background: '18:00-18:30 KST / 8:00-8:30 UTC' } }],
    ['speakers-placed', { ...sound, items: [talk('ana')] }],
    ['rows-have-speakers', { ...sound, items: [{ ...talk('ana'), people: [] }] }],
    ['led', { ...sound, participations: sound.participations?.slice(1) ?? [] }],
    ['equal-time', { ...sound, items: [talk('ana', 9), talk('bo')] }],
    ['titles-agree', { ...sound, items: [{ ...talk('ana'), title: 'Another' }] }],
    ['no-gaps', { ...sound, items: [talk('ana'), anItem({ pinned: at('18:20') })] }],
    ['questions-once', { ...sound, brief: { ...sound.brief, mainQuestion: 'How?' } }],
    ['nobody-asleep', { ...sound, start: { clock: at('03:00'), zone: 'Asia/Seoul', which: 'first' } }],
    ['brief-filled', { ...sound, brief: { ...sound.brief, background: '' } }],
  ])('%s', (id, parts) => {
    expect(checked(parts).filter((one) => one.id === id)).toEqual([])
  })
})

test('of a session without anything in it only its clocks and its hour are told', () => {
  expect(checked({ state: 'draft' }).map(({ id }) => id)).toEqual(['clocks-agree', 'nobody-asleep'])
})

test('a cancelled session is not checked', () => {
  expect(checked({ ...sound, state: 'cancelled' })).toEqual([])
})
