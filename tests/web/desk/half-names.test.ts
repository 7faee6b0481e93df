import { expect, test } from 'vitest'
import type { SessionId } from '../../../src/domain/ids.ts'
import { saveDocs } from '../../app.ts'
import { anItem, aSession } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { readFields, typed } from '../sent-forms.ts'
import { startDesk } from './desk-app.ts'

const address = `/desk/forums/${sampleForumId}/sessions/half`

async function startWithRow() {
  const desk = await startDesk()
  const session = aSession({
    id: 'half',
    items: [anItem({ id: 'one', title: 'One', people: [] })],
    participations: [],
  })
  await saveDocs(desk.store, sampleForumId, { sessions: [session] })
  const ana = await desk.signIn('Ana')
  return { desk, ana, fields: readFields((await ana.get(address)).text, '#editor') }
}

test('half a name that fits one only is enough, without script too', async () => {
  const { desk, ana, fields } = await startWithRow()

  await ana.post(
    address,
    typed(fields, { 'items.one.person': 'mund; chi', 'items.one.presentation': 'Leaving' }),
  )

  const saved = await desk.store.read({ forumId: sampleForumId, kind: 'session', id: 'half' as SessionId })
  expect(saved?.doc.items[0]).toMatchObject({
    presentationId: 'leaving-no-one-behind',
    people: [{ personId: 'joyce-n-mundara' }, { personId: 'chingyu-yao' }],
  })
})

test('half a name that fits two is nobody’s, and stays to be completed', async () => {
  const { ana, fields } = await startWithRow()

  const { status, text } = await ana.post(address, typed(fields, { 'items.one.person': 'ch' }))

  expect(status).toBe(422)
  expect(readPage(text).values('#agenda .who input', 'value')).toEqual(['ch'])
})

test('everybody who stands on a row is listed by one button, and nothing is saved by it', async () => {
  const { desk, ana, fields } = await startWithRow()
  const sent = typed(fields, {
    'items.one.person': 'Li-Li Chang',
    'items.one.kind': 'presentation',
    act: 'list-people',
  })

  const page = readPage((await ana.post(address, sent)).text)

  expect(page.values('#people-rows [name$=".person"]', 'value')).toEqual(['Li-Li Chang'])
  const saved = await desk.store.read({ forumId: sampleForumId, kind: 'session', id: 'half' as SessionId })
  expect(saved?.doc.participations).toEqual([])
})
