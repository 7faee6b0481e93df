/** Names that a session's form offers: in its page while there are few, asked for where there are many. */
import { expect, test } from 'vitest'
import { saveDocs } from '../../app.ts'
import { aPerson } from '../../makers.ts'
import { sampleForumId, sampleStore } from '../../sample.ts'
import { startDesk } from './desk-app.ts'
import { workshopId } from './world.ts'

const editor = `/desk/forums/${sampleForumId}/sessions/${workshopId}`

async function largeForum() {
  const store = await sampleStore()
  const people = Array.from({ length: 250 }, (_, n) =>
    aPerson({ id: `guest-${n}`, given: 'Guest', family: `No ${n}` }),
  )
  await saveDocs(store, sampleForumId, { people })
  return startDesk(store)
}

test('the page of a small forum has them all, and nothing is asked for', async () => {
  const desk = await startDesk()
  const page = await (await desk.signIn('Ana')).page(editor)

  expect(page.values('#people > option', 'data-id')).toContain('kenzo-taira')
  expect(page.values('main', 'data-names')).toEqual([])
})

test('the page of a large forum has those of its own session, and the address of the others', async () => {
  const desk = await largeForum()
  const ana = await desk.signIn('Ana')
  const page = await ana.page(editor)
  const ids = page.values('#people > option', 'data-id')

  expect(ids).toContain('chingyu-yao')
  expect(ids).toHaveLength(5)
  const { people } = JSON.parse((await ana.get(page.values('main', 'data-names')[0] ?? '')).text)
  expect(people).toContainEqual({ id: 'guest-7', label: 'Guest No 7', name: 'Guest No 7', also: '' })
  expect(people).toHaveLength(259)
})

test('a coordinator is given the names that they may write, and nobody else any', async () => {
  const desk = await largeForum()
  const { text } = await (await desk.coordinate(workshopId)).get(`${editor}/names`)

  expect(text).toContain('Chingyu Yao')
  expect(text).not.toContain('Guest No 7')
  for (const one of [
    await desk.coordinate('what-young-members-ask'),
    await desk.signIn('Otto', null),
    desk.stranger,
  ]) {
    const answer = await one.get(`${editor}/names`)
    expect(answer.text).not.toContain('Chingyu')
    expect(answer.status).not.toBe(200)
  }
})
