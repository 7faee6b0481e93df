/** Own saves taken back and done again, across page loads and beside others’ edits. */
import { describe, expect, test } from 'vitest'
import type { SessionId } from '../../../src/domain/ids.ts'
import { baseUrl, storeWith } from '../../app.ts'
import { aForum, anItem, aPerson, aSession } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { postForms, readFields } from '../sent-forms.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'

const address = `/desk/forums/${sampleForumId}/sessions/s1`
const asScript = { accept: 'application/json' }

async function start() {
  const store = await storeWith({
    forum: aForum({ id: sampleForumId, slug: 'gsef', title: 'The forum' }),
    people: [aPerson({ id: 'ann', slug: 'ann', given: 'Ann', family: 'Lee' })],
    sessions: [
      aSession({
        id: 's1',
        title: 'First',
        items: [anItem({ id: 'a', title: 'Row A' }), anItem({ id: 'b', title: 'Row B', people: ['ann'] })],
      }),
    ],
  })
  const desk = await startDesk(store)
  return { desk, ana: await desk.signIn('Ana', 'organizer'), bea: await desk.signIn('Bea', 'organizer') }
}

async function save(browser: Browser, fields: Record<string, string>) {
  const shown = readFields((await browser.get(address)).text, '#editor')
  const answer = await browser.post(address, { ...shown, ...fields })
  expect(answer.status).toBe(303)
}

async function turn(browser: Browser, way: 'undo' | 'redo') {
  const answer = await browser.post(`${address}/${way}`, {}, asScript)
  return JSON.parse(answer.text)
}

async function saved({ store }: TestDesk) {
  const found = await store.read({ forumId: sampleForumId, kind: 'session', id: 's1' as SessionId })
  if (found === undefined) throw new Error('no session')
  return found
}

const titles = async (desk: TestDesk) => {
  const { doc } = await saved(desk)
  return [doc.title, ...doc.items.map(({ title }) => title)]
}

describe('one’s own saves', () => {
  test('are taken back one after the other and done again, each as a new edit of the history', async () => {
    const { desk, ana } = await start()
    await save(ana, { title: 'Second' })
    await save(ana, { title: 'Third', 'items.a.title': 'Row A, longer' })

    const told = [await turn(ana, 'undo'), await turn(ana, 'undo'), await turn(ana, 'undo')]
    const first = await titles(desk)
    const again = [await turn(ana, 'redo'), await turn(ana, 'redo'), await turn(ana, 'redo')]

    expect(first).toEqual(['First', 'Row A', 'Row B'])
    expect(await titles(desk)).toEqual(['Third', 'Row A, longer', 'Row B'])
    expect(told.map(({ revision, has }) => [revision, has])).toEqual([
      [4, { undo: true, redo: true }],
      [5, { undo: false, redo: true }],
      [0, { undo: false, redo: true }],
    ])
    expect(told[1].told).toBe('Your save is undone: renamed from “Second” to “First”.')
    expect(told[2].told).toBe('There is nothing of yours to undo.')
    expect(again.map(({ revision }) => revision)).toEqual([6, 7, 0])
    const history = await desk.store.history({ forumId: sampleForumId, kind: 'session', id: 's1' })
    expect(history.slice(3).map(({ by }) => by)).toEqual(['Ana', 'Ana', 'Ana', 'Ana'])
    const { text } = await ana.get(`${address}/history`)
    expect(text).toContain('Undid an own edit: Renamed from “Second” to “First”')
    expect(text).toContain('Did an own edit again: Renamed from “First” to “Second”')
  })

  test('a save after a step back ends what could be done again', async () => {
    const { desk, ana } = await start()
    await save(ana, { title: 'Second' })
    await turn(ana, 'undo')
    await save(ana, { title: 'Another' })

    expect((await turn(ana, 'redo')).has).toEqual({ undo: true, redo: false })
    expect(await titles(desk)).toEqual(['Another', 'Row A', 'Row B'])
  })

  test('a change of the state is a step, and so is an earlier state that was brought back', async () => {
    const { desk, ana } = await start()
    await save(ana, { title: 'Second' })
    const { revision, doc } = await saved(desk)
    await ana.post(`${address}/state`, {
      seen: String(revision),
      state: doc.state === 'ready' ? 'draft' : 'ready',
    })
    await ana.post(`${address}/restorations`, { revision: '1', seen: String(revision + 1) })
    expect(await titles(desk)).toEqual(['First', 'Row A', 'Row B'])

    await turn(ana, 'undo')
    const brought = (await saved(desk)).doc
    await turn(ana, 'undo')

    expect([brought.title, brought.state === doc.state]).toEqual(['Second', false])
    expect((await saved(desk)).doc).toEqual(doc)
  })
})

describe('others’ work', () => {
  test('is never taken back: what they saved since stays, the rest is as before', async () => {
    const { desk, ana, bea } = await start()
    await save(ana, { title: 'By Ana', 'items.a.title': 'Row A by Ana' })
    await save(bea, { 'items.b.title': 'Row B by Bea', 'items.a.title': 'Row A by Bea' })

    const { told } = await turn(ana, 'undo')
    const { told: again } = await turn(ana, 'redo')

    expect(told).toBe(
      'Your save is undone: renamed from “By Ana” to “First”. 1 field stays as others changed it since.',
    )
    expect(again).toBe('Your save is done again: renamed from “First” to “By Ana”.')
    expect(await titles(desk)).toEqual(['By Ana', 'Row A by Bea', 'Row B by Bea'])
  })

  test('that changed all of a step is left, and told', async () => {
    const { desk, ana, bea } = await start()
    await save(ana, { title: 'By Ana' })
    await save(bea, { title: 'By Bea' })

    const { told, has } = await turn(ana, 'undo')

    expect([told, has]).toEqual([
      'Nothing was undone: others have changed all of it since, and theirs stays.',
      { undo: false, redo: false },
    ])
    expect(await titles(desk)).toEqual(['By Bea', 'Row A', 'Row B'])
  })

  test('is nothing to whoever saved nothing, and two coordinators of one name are two', async () => {
    const { desk, ana } = await start()
    const [one, other] = [await desk.coordinate('s1'), await desk.coordinate('s1')]
    await save(ana, { title: 'By Ana' })
    await save(one, { 'items.a.title': 'By the one' })

    expect((await turn(other, 'undo')).told).toBe('There is nothing of yours to undo.')
    expect(await titles(desk)).toEqual(['By Ana', 'By the one', 'Row B'])
    await turn(one, 'undo')
    expect(await titles(desk)).toEqual(['By Ana', 'Row A', 'Row B'])
  })

  test('two presses at once take back one step each, and no step twice', async () => {
    const { desk, ana } = await start()
    await save(ana, { title: 'Second' })
    await save(ana, { title: 'Third' })

    await Promise.all([turn(ana, 'undo'), turn(ana, 'undo')])

    expect(['First', 'Second']).toContain((await saved(desk)).doc.title)
    await turn(ana, 'undo')
    await turn(ana, 'redo')
    await turn(ana, 'redo')
    expect((await saved(desk)).doc.title).toBe('Third')
  })
})

describe('without script', () => {
  test('a button beside “Save” takes back, and the page says what', async () => {
    const { desk, ana } = await start()
    const before = await ana.get(address)
    await save(ana, { title: 'Second' })
    const { action = '' } =
      postForms((await ana.get(address)).text).find((form) => /undo$/.test(form.action)) ?? {}

    const answer = await ana.post(action, {})
    const page = await ana.get(String(answer.headers.location))

    expect(before.text).toMatch(/<button[^>]* form="undo-form" disabled>/)
    expect(answer.headers.location).toBe(`${address}?turned=undo&revision=3`)
    expect(page.text).toContain('Your save is undone: renamed from “Second” to “First”.')
    expect(page.text).toMatch(/<button[^>]* form="redo-form">/)
    expect(await titles(desk)).toEqual(['First', 'Row A', 'Row B'])
  })

  test('what can’t be any more is refused with the reason, and stays as it is', async () => {
    const { desk, ana } = await start()
    const { text } = await ana.get(address)
    const fields = readFields(text, '#editor')
    await ana.post(address, { ...fields, 'items.b.person': '' })
    await ana.post(`/desk/forums/${sampleForumId}/people/ann/removal`, { seen: '1' })

    const answer = await ana.post(`${address}/undo`, {})

    expect(answer.status).toBe(422)
    expect(answer.text).toContain('This can’t be undone now')
    expect((await saved(desk)).revision).toBe(2)
  })
})

test('the steps outlive the server', async () => {
  const { desk, ana } = await start()
  await save(ana, { title: 'Second' })
  const next = await startDesk(desk.store)
  const answer = await next.ask('POST', `${address}/undo`, {
    ...{ cookie: ana.cookie, origin: baseUrl, accept: 'application/json' },
    'content-type': 'application/x-www-form-urlencoded',
  })

  expect(JSON.parse(answer.text).revision).toBe(3)
})
