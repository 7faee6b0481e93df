import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/port.ts'
import { saveDocs, storeWith } from '../../app.ts'
import { aForum, anItem, aParticipation, aPerson, aSession, at } from '../../makers.ts'
import { type Called, type ProgramApp, startProgramApp } from './program-app.ts'

const forum = aForum({ id: 'kr', slug: 'korea-forum' })
const talks = '/api/v1/forums/kr/sessions/talks'
const gapped = aSession({
  ...{ id: 'talks', title: 'Talks', plannedMinutes: 40 },
  items: [
    anItem({ id: 'a', kind: 'other' }),
    anItem({ id: 'b', kind: 'other', title: 'Tea', pinned: at('18:30'), people: ['ana', 'bo'] }),
  ],
})
const teaRow = { kind: 'row', itemId: 'b' }
const gap = { rule: 'gap', subject: teaRow }

let store: Store
let app: ProgramApp
let token: string
beforeEach(async () => {
  store = await storeWith({
    forum,
    people: [aPerson({ id: 'ana', given: 'Ana' }), aPerson({ id: 'bo', given: 'Bo' })],
    sessions: [gapped, aSession({ id: 'later', items: [anItem({ id: 'c', pinned: at('18:30') })] })],
  })
  app = await startProgramApp(store)
  token = await app.token({ name: 'importer' })
})

type Json = Record<string, unknown> & { rule: string; fingerprint: string }

async function findingOf(rule: string): Promise<Json | undefined> {
  const { json } = await app.call(token, 'GET', `${talks}/findings`)
  return json.findings.find((one: Json) => one.rule === rule)
}

const accept = (body: object): Promise<Called> => app.call(token, 'POST', `${talks}/acceptances`, { body })

describe('accepting', () => {
  test('keeps the reason with the finding, for everybody who reads it', async () => {
    const before = await findingOf('gap')

    const accepted = await accept({ ...gap, reason: '  The hall is cleaned. ' })

    expect(before).toEqual({
      ...{ rule: 'gap', severity: 'warning', subject: teaRow },
      facts: { row: 'Tea', minutes: 20, from: '18:10', to: '18:30' },
      text: '20 minutes are empty before “Tea”, from 18:10 to 18:30.',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      acceptance: null,
    })
    const acceptance = {
      reason: 'The hall is cleaned.',
      by: 'importer',
      at: '2021-10-01T00:00:00Z',
      holds: true,
    }
    expect([accepted.status, accepted.json]).toEqual([201, { ...before, acceptance }])
    expect(await findingOf('gap')).toEqual({ ...before, acceptance })
  })

  test('holds whatever else changes, and no longer when the gap does', async () => {
    await accept({ ...gap, reason: 'Cleaning.' })

    await saveDocs(store, 'kr', { sessions: [{ ...gapped, title: 'Other title', privateNotes: 'Later.' }] })
    const beside = await findingOf('gap')
    const [first, tea] = gapped.items
    if (first === undefined || tea === undefined) throw new Error('rows are missing')
    await saveDocs(store, 'kr', { sessions: [{ ...gapped, items: [{ ...first, minutes: 15 }, tea] }] })
    const changed = await findingOf('gap')

    expect(beside?.acceptance).toMatchObject({ reason: 'Cleaning.', holds: true })
    expect(changed?.acceptance).toMatchObject({ reason: 'Cleaning.', holds: false })
    expect(changed?.fingerprint).not.toBe(beside?.fingerprint)
  })

  test('is taken back, once and again', async () => {
    const { json } = await accept({ ...gap, reason: 'Cleaning.' })
    const path = `${talks}/acceptances/${json.fingerprint}`

    const answers = [await app.call(token, 'DELETE', path), await app.call(token, 'DELETE', path)]

    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [204, ''],
      [204, ''],
    ])
    expect((await findingOf('gap'))?.acceptance).toBeNull()
  })

  test('of one of two findings about the same row needs the fingerprint', async () => {
    const body = { rule: 'row-person-unlisted', subject: teaRow, reason: 'A surprise guest.' }
    const { json } = await app.call(token, 'GET', `${talks}/findings`)
    const bo = json.findings.findLast((one: Json) => one.rule === 'row-person-unlisted')

    const unsure = await accept(body)
    const sure = await accept({ ...body, fingerprint: bo.fingerprint })

    expect([unsure.status, unsure.json.problems[0].code]).toEqual([422, 'finding-ambiguous'])
    expect([sure.status, sure.json.facts.person]).toEqual([201, 'Bo Moon'])
    const after = await app.call(token, 'GET', `${talks}/findings`)
    const unlisted = after.json.findings.filter((one: Json) => one.rule === 'row-person-unlisted')
    expect(unlisted.map(({ acceptance }: Json) => acceptance)).toEqual([
      null,
      expect.objectContaining({ reason: 'A surprise guest.' }),
    ])
  })

  test.each([
    ['without a reason', { ...gap, reason: ' ' }, 'reason', 'reason-missing'],
    ['with a very long one', { ...gap, reason: 'x'.repeat(501) }, 'reason', 'text-too-long'],
    ['of what was not found', { ...gap, rule: 'no-rows', reason: 'So be it.' }, 'rule', 'finding-gone'],
    [
      'of what has changed since it was read',
      { ...gap, fingerprint: '0123456789abcdef', reason: 'So be it.' },
      'rule',
      'finding-gone',
    ],
    ['of a rule that there is not', { ...gap, rule: 'taste', reason: 'So be it.' }, 'rule', 'value-wrong'],
    ['without saying of what', { reason: 'So be it.', rule: 'gap' }, 'subject', 'field-missing'],
  ])('%s is refused', async (_how, body, field, code) => {
    const refused = await accept(body)

    expect([refused.status, refused.json.code]).toEqual([422, 'invalid'])
    expect(refused.json.problems[0]).toMatchObject({ field, code })
    expect((await findingOf('gap'))?.acceptance).toBeNull()
  })

  test('an error can’t be accepted', async () => {
    const [first, tea] = gapped.items
    if (first === undefined || tea === undefined) throw new Error('rows are missing')
    await saveDocs(store, 'kr', { sessions: [{ ...gapped, items: [{ ...first, minutes: 45 }, tea] }] })

    const refused = await accept({ ...gap, rule: 'overlap', reason: 'So be it.' })

    expect([refused.status, refused.json.problems[0].code]).toEqual([422, 'finding-blocks-release'])
  })
})

test('the findings of a forum come a page at a time, a session an entry', async () => {
  await saveDocs(store, 'kr', {
    sessions: [aSession({ id: 'off', state: 'cancelled' })],
    people: [aPerson({ id: 'cleo' })],
  })
  const reader = await app.token({ level: 'read', forumId: forum.id })

  const first = await app.call(reader, 'GET', '/api/v1/forums/korea-forum/findings?limit=1')
  const second = await app.call(reader, 'GET', first.json.next)

  expect(first.json.items.map(({ session }: { session: object }) => session)).toEqual([
    { id: 'later', title: 'Title of later' },
  ])
  expect(second.json.items.map(({ session }: { session: object }) => session)).toEqual([
    { id: 'talks', title: 'Talks' },
  ])
  expect(second.json.next).toBeNull()
  expect(second.json.items[0].findings).toContainEqual(await findingOf('gap'))
})

test('what is found in the forum itself comes first, in an entry without a session', async () => {
  const people = ['mi', 'mi-too'].map((id) => aPerson({ id, given: 'Mi', family: 'Sun' }))
  await saveDocs(store, 'kr', { people })

  const { json } = await app.call(token, 'GET', '/api/v1/forums/kr/findings?limit=1')
  const rest = await app.call(token, 'GET', json.next)

  expect(json.items).toEqual([
    {
      session: null,
      findings: [expect.objectContaining({ rule: 'person-two-ways', severity: 'warning', acceptance: null })],
    },
  ])
  expect(rest.json.items.map(({ session }: { session: { id: string } }) => session.id)).toEqual(['later'])
})

describe('what is found in the forum itself', () => {
  const inForum = async () =>
    (await app.call(token, 'GET', '/api/v1/forums/kr/findings?limit=1')).json.items[0].findings as Json[]
  const path = '/api/v1/forums/kr/acceptances'
  beforeEach(async () => {
    const people = ['mi', 'mi-too'].map((id) => aPerson({ id, given: 'Mi', family: 'Sun' }))
    await saveDocs(store, 'kr', { people })
  })

  test('is accepted there with a reason, and taken back', async () => {
    const [before] = await inForum()
    const { rule, subject } = before as Json

    const accepted = await app.call(token, 'POST', path, { body: { rule, subject, reason: 'Two sisters.' } })
    const [after] = await inForum()
    const withdrawn = await app.call(token, 'DELETE', `${path}/${before?.fingerprint}`)
    const [again] = await inForum()

    const acceptance = { reason: 'Two sisters.', by: 'importer', at: '2021-10-01T00:00:00Z', holds: true }
    expect([accepted.status, accepted.json]).toEqual([201, { ...before, acceptance }])
    expect(after).toEqual({ ...before, acceptance })
    expect(withdrawn.status).toBe(204)
    expect(again).toEqual(before)
  })

  test('is accepted nowhere else, and nothing of a session is accepted there', async () => {
    const [{ rule, subject } = {} as Json] = await inForum()

    const elsewhere = await accept({ rule, subject, reason: 'Two sisters.' })
    const wrong = await app.call(token, 'POST', path, { body: { ...gap, reason: 'Cleaning.' } })

    expect([elsewhere.status, wrong.status]).toEqual([422, 422])
    expect((await inForum()).map(({ acceptance }) => acceptance)).toEqual([null])
    expect((await findingOf('gap'))?.acceptance).toBeNull()
  })

  test('is left alone by a token that only reads', async () => {
    const [{ rule, subject } = {} as Json] = await inForum()
    const reader = await app.token({ level: 'read', forumId: forum.id })

    const refused = await app.call(reader, 'POST', path, { body: { rule, subject, reason: 'Two sisters.' } })

    expect(refused.status).toBe(403)
    expect((await inForum()).map(({ acceptance }) => acceptance)).toEqual([null])
  })
})

test('a session that is removed takes what was accepted of it along, at the next save', async () => {
  await accept({ ...gap, reason: 'Cleaning.' })
  const remove = { headers: { 'if-match': '"1"' } }
  expect((await app.call(token, 'DELETE', talks, remove)).status).toBe(204)
  const { json } = await app.call(token, 'GET', '/api/v1/forums/kr/sessions/later/findings')
  const kept = async () => (await store.listPlannerDocs('accepted')).flatMap(({ acceptances }) => acceptances)
  const [finding] = json.findings.filter((one: { severity: string }) => one.severity !== 'error')

  expect((await kept()).map(({ sessionId }) => sessionId)).toEqual(['talks'])
  await app.call(token, 'POST', '/api/v1/forums/kr/sessions/later/acceptances', {
    body: { rule: finding.rule, subject: finding.subject, fingerprint: finding.fingerprint, reason: 'Yes.' },
  })

  expect((await kept()).map(({ sessionId }) => sessionId)).toEqual(['later'])
})

test('twelve programs at once lose nothing of what they accept', async () => {
  const participations = Array.from({ length: 12 }, (_, n) => aParticipation({ personId: `p${n}` }))
  const people = participations.map(({ personId }) => aPerson({ id: personId }))
  const items = [anItem({ id: 'd' })]
  await saveDocs(store, 'kr', { people, sessions: [aSession({ id: 'later', participations, items })] })

  const answers = await Promise.all(
    participations.map(({ personId }) =>
      app.call(token, 'POST', '/api/v1/forums/kr/sessions/later/acceptances', {
        body: {
          ...{ rule: 'speaker-without-slot', subject: { kind: 'person', personId } },
          reason: `Says a word from the floor: ${personId}.`,
        },
      }),
    ),
  )

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  const [{ acceptances } = { acceptances: [] }] = await store.listPlannerDocs('accepted')
  expect(acceptances.map(({ subject }) => subject).toSorted()).toEqual(
    participations.map(({ personId }) => `person ${personId}`).toSorted(),
  )
})
