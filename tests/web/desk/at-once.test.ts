/** What happens at the same time: two presses of a button, two people, a person and a program. */
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createMemoryStore } from '../../../src/store/memory-store.ts'
import type { Store } from '../../../src/store/port.ts'
import { saveDocs } from '../../app.ts'
import {
  aForum,
  anItem,
  anOrganisation,
  aPerson,
  aPresentation,
  aSession,
  type DraftDocs,
  unwrap,
} from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { send } from '../api/client.ts'
import { readPage } from '../html.ts'
import { readFields } from '../sent-forms.ts'
import { startDesk } from './desk-app.ts'
import { formFields, forum } from './shelf-desk.ts'

/** A disk that takes its time: what was looked up before a write is old by then, unless turns were taken. */
function slow(store: Store): Store {
  return {
    ...store,
    async save(place, doc, edit) {
      await setTimeout(40)
      return store.save(place, doc, edit)
    },
    async remove(place, edit) {
      await setTimeout(40)
      return store.remove(place, edit)
    },
  }
}

async function slowDesk(docs: DraftDocs) {
  const store = createMemoryStore()
  await saveDocs(store, sampleForumId, { forum: aForum({ id: sampleForumId, slug: 'gsef' }), ...docs })
  const desk = await startDesk(slow(store))
  const token = unwrap(await desk.access.addToken({ name: 'Program', level: 'write', forumId: null })).key
  const program = (method: string, path: string, sent: Parameters<typeof send>[3] = {}) =>
    send(desk.port, method, `/api/v1/forums/${sampleForumId}/${path}`, {
      ...sent,
      headers: { authorization: `Bearer ${token}`, ...sent.headers },
    })
  return { desk, ana: await desk.signIn('Ana'), program }
}

const draftOf = async ({ store }: { store: Store }) => unwrapDraft(await store.readForum(sampleForumId))

function unwrapDraft<Draft>(draft: Draft | undefined): Draft {
  if (draft === undefined) throw new Error('no draft')
  return draft
}

describe('addresses', () => {
  test('two sessions of one title that were made at once got one address', async () => {
    const { desk, ana, program } = await slowDesk({})
    const fields = { title: 'Opening', date: '2021-10-04', start: '09:00', plannedMinutes: '60' }
    const body = { title: 'Opening', start: { clock: '2021-10-04T09:00' } }

    const made = await Promise.all([
      ana.post(`${forum}/sessions/new`, fields),
      ana.post(`${forum}/sessions/new`, fields),
      program('POST', 'sessions', { body }),
    ])

    const { sessions } = await draftOf(desk)
    expect(made.map(({ status }) => status)).toEqual([303, 303, 201])
    expect(
      sessions
        .values()
        .map(({ doc }) => doc.slug)
        .toArray()
        .sort(),
    ).toEqual(['opening', 'opening-2', 'opening-3'])
  })

  test('two people who got one address at once, and a third who was made with it, all had it', async () => {
    const people = [aPerson({ id: 'ann', slug: 'ann' }), aPerson({ id: 'ben', slug: 'ben' })]
    const { desk, ana, program } = await slowDesk({ people })
    const fieldsOf = async (id: string) => formFields((await ana.get(`${forum}/people/${id}`)).text)
    const [ann, ben] = [await fieldsOf('ann'), await fieldsOf('ben')]

    const answers = await Promise.all([
      ana.post(`${forum}/people/ann`, { ...ann, slug: 'same' }),
      ana.post(`${forum}/people/ben`, { ...ben, slug: 'same' }),
      program('POST', 'people', { body: { slug: 'same', name: { given: 'Cy', family: 'C' } } }),
    ])

    const slugs = (await draftOf(desk)).people
      .values()
      .map(({ doc }) => doc.slug)
      .toArray()
    expect(answers.map(({ status }) => status)).toEqual([303, 422, 422])
    expect(slugs.sort()).toEqual(['ben', 'same'])
  })
})

describe('a second press', () => {
  test('of “Make the session” made a second session', async () => {
    const { desk, ana } = await slowDesk({})
    const page = readPage((await ana.get(`${forum}/sessions/new`)).text).form('Make the session')
    const fields = { ...page.fields, title: 'Opening' }

    const pressed = await Promise.all([ana.post(page.action, fields), ana.post(page.action, fields)])
    const other = await ana.post(page.action, { ...fields, title: 'Closing' })

    const { sessions } = await draftOf(desk)
    expect(pressed[0]?.headers.location).toBe(pressed[1]?.headers.location)
    expect(other.status).toBe(303)
    expect(
      sessions
        .values()
        .map(({ doc }) => doc.title)
        .toArray()
        .sort(),
    ).toEqual(['Closing', 'Opening'])
  })

  test('of “Duplicate” made a second copy', async () => {
    const sessions = [aSession({ id: 'opening', slug: 'opening', title: 'Opening', items: [anItem()] })]
    const { desk, ana } = await slowDesk({ sessions })
    const page = readPage((await ana.get(`${forum}/sessions/opening`)).text).form('Duplicate the session')

    const pressed = await Promise.all([
      ana.post(page.action, page.fields),
      ana.post(page.action, page.fields),
    ])

    expect(pressed.map(({ status }) => status)).toEqual([303, 303])
    expect(pressed[0]?.headers.location).toBe(pressed[1]?.headers.location)
    expect((await draftOf(desk)).sessions.size).toBe(2)
  })
})

describe('what is taken away', () => {
  const docs = () => ({
    people: [aPerson({ id: 'ann', slug: 'ann', given: 'Ann', family: 'Lee' })],
    organisations: [anOrganisation({ id: 'house', slug: 'house', name: 'House' })],
    presentations: [aPresentation({ id: 'case', slug: 'case', title: 'A case' })],
    sessions: [aSession({ id: 'opening', slug: 'opening', items: [anItem({ id: 'row' })] })],
  })

  test('a person was taken away while somebody put them on a row', async () => {
    const { desk, ana } = await slowDesk(docs())
    const address = `${forum}/sessions/opening`
    const fields = readFields((await ana.get(address)).text, '#editor')

    const answers = await Promise.all([
      ana.post(address, { ...fields, 'items.row.person': 'Ann Lee' }),
      ana.post(`${forum}/people/ann/removal`, { seen: '1' }),
    ])

    const draft = await draftOf(desk)
    const named = draft.sessions.values().flatMap(({ doc }) => doc.items.flatMap(({ people }) => people))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(named.filter(({ personId }) => !draft.people.has(personId)).toArray()).toEqual([])
  })

  test('a program took an organisation away while a presentation got it', async () => {
    const { desk, program } = await slowDesk(docs())

    const answers = await Promise.all([
      program('DELETE', 'organisations/house', { headers: { 'if-match': '"1"' } }),
      program('PATCH', 'presentations/case', {
        headers: { 'if-match': '"1"' },
        body: { organisationIds: ['house'] },
      }),
    ])

    const draft = await draftOf(desk)
    const named = draft.presentations.values().flatMap(({ doc }) => doc.organisationIds)
    expect(named.filter((id) => !draft.organisations.has(id)).toArray()).toEqual([])
    expect(answers.filter(({ status }) => status < 400)).toHaveLength(1)
  })

  test('a track went while a session came to stand in it', async () => {
    const tracks = [{ id: 'care', slug: 'care', title: 'Care', hue: 'teal' as const }]
    const store = createMemoryStore()
    const own = { forum: aForum({ id: sampleForumId, slug: 'gsef', tracks }), ...docs() }
    await saveDocs(store, sampleForumId, own)
    const desk = await startDesk(slow(store))
    const ana = await desk.signIn('Ana')
    const [settings, session] = [`${forum}/settings`, `${forum}/sessions/opening`]
    const kept = readFields((await ana.get(settings)).text, 'form[data-unsaved]')
    const without = Object.fromEntries(Object.entries(kept).filter(([name]) => !name.startsWith('tracks.')))
    const fields = readFields((await ana.get(session)).text, '#editor')

    const answers = await Promise.all([
      ana.post(settings, without),
      ana.post(session, { ...fields, trackId: 'care' }),
    ])

    const draft = await draftOf(desk)
    const isThere = draft.forum.doc.tracks.length === 1
    const isNamed = draft.sessions.values().some(({ doc }) => doc.trackId !== null)
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(isNamed).toBe(isThere)
  })
})

test('a save that names nobody new waits for nothing else of its forum', async () => {
  const raw = createMemoryStore()
  const docs = { people: [aPerson({ id: 'ann', slug: 'ann' })] }
  await saveDocs(raw, sampleForumId, { forum: aForum({ id: sampleForumId, slug: 'gsef' }), ...docs })
  const { promise: underWay, resolve: begin } = Promise.withResolvers<void>()
  const { promise: over, resolve: end } = Promise.withResolvers<void>()
  const desk = await startDesk({
    ...raw,
    async save(place, doc, edit) {
      if (place.kind === 'organisation') {
        begin()
        await over
      }
      return raw.save(place, doc, edit)
    },
  })
  const ana = await desk.signIn('Ana')
  const fields = formFields((await ana.get(`${forum}/people/ann`)).text)

  const making = ana.post(`${forum}/organisations/new`, { name: 'House', website: '' })
  await underWay
  const plain = await ana.post(`${forum}/people/ann`, { ...fields, biography: 'Plain.' })
  end()

  expect([plain.status, (await making).status]).toEqual([303, 303])
})
