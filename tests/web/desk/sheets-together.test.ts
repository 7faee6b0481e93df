/** Two people at one sheet: what each of them kept, typed or saved elsewhere meanwhile is lost by nobody. */
import { beforeEach, expect, test } from 'vitest'
import type { SessionId } from '../../../src/domain/ids.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'
import { bringText, openReview } from './review-forms.ts'

const rivers = [
  'Session title: Rivers that a valley shares',
  'Date: 6 October 2021, 10:00 - 11:00 UTC',
  'Agenda',
  '10:00-10:10 Welcome',
  '10:10-11:00 Discussion',
].join('\n\n')

let desk: TestDesk
let ana: Browser
let bea: Browser

beforeEach(async () => {
  desk = await startDesk()
  ;[ana, bea] = [await desk.signIn('Ana'), await desk.signIn('Bea')]
})

const bring = (text: string) => bringText(ana, text)

async function made() {
  const draft = await desk.store.readForum(sampleForumId)
  return [...(draft?.sessions.values() ?? [])].map(({ doc }) => doc).filter(({ id }) => id.endsWith('-s1'))
}

test('what two keep from pages that were drawn before is kept of both, and told', async () => {
  const page = await bring(rivers)
  const [anas, beas] = [await openReview(ana, page), await openReview(bea, page)]

  await anas('keep', { 'v:title': 'Rivers of Ana' })
  const told = await beas('keep', { 'v:days.0.items.0.title': 'Bea says hello' })

  expect(told.headers.location).toBe(`${page}?joined=1`)
  const shown = await bea.page(`${page}?joined=1`)
  expect(shown.values('[name="v:title"]', 'value')).toEqual(['Rivers of Ana'])
  expect(shown.values('[name="v:days.0.items.0.title"]', 'value')).toEqual(['Bea says hello'])
  expect(shown.texts('#review-state')[0]).toMatch(/^Somebody else kept changes of this sheet meanwhile/)
})

test('nothing is accepted that the page did not show', async () => {
  const page = await bring(rivers)
  const [anas, beas] = [await openReview(ana, page), await openReview(bea, page)]

  await anas('keep', { 'v:title': 'Rivers of Ana' })
  const told = await beas('accept')
  expect([told.headers.location, await made()]).toEqual([`${page}?joined=1`, []])

  await (await openReview(bea, page))('accept')
  expect((await made()).map(({ title }) => title)).toEqual(['Rivers of Ana'])
})

test('one who goes on from the own page is told of nobody', async () => {
  const page = await bring(rivers)
  await (await openReview(ana, page))('keep', { 'v:title': 'Rivers of Ana' })

  const told = await (await openReview(ana, page))('keep', { 'v:title': 'Rivers' })

  expect(told.headers.location).toBe(`${page}?kept=1`)
})

test('of two who accept different edits at once one is made, and the other is told where it is', async () => {
  const page = await bring(rivers)
  const [anas, beas] = [await openReview(ana, page), await openReview(bea, page)]

  const answers = await Promise.all([
    anas('accept', { 'v:title': 'Rivers of Ana' }),
    beas('accept', { 'v:title': 'Rivers of Bea' }),
  ])

  const [session, ...others] = await made()
  expect(others).toEqual([])
  const late = answers.find(({ status }) => status === 404)
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 404])
  expect(readPage(late?.text ?? '').values('.notice a', 'href')).toEqual([
    `/desk/forums/${sampleForumId}/sessions/${session?.id}`,
  ])
})

test('what the desk saved while the comparison was open is asked about, not overwritten', async () => {
  await (await openReview(ana, await bring(rivers)))('accept')
  const [session] = await made()
  const page = await bring(`${rivers}\n\nMain question: Who owns a river?`)
  const comparison = await openReview(ana, page)
  await saveQuestion(session?.id, 'Whose is the river?')

  const refused = await comparison('accept')

  expect([refused.status, (await made())[0]?.brief.mainQuestion]).toEqual([422, 'Whose is the river?'])
  expect(readPage(refused.text).texts('.three legend')[0]).toBe('Main question please choose')
  await (await openReview(ana, page))('accept', { 'c:brief.mainQuestion': 'sheet' })
  expect((await made())[0]?.brief.mainQuestion).toBe('Who owns a river?')
})

async function saveQuestion(id: SessionId | undefined, mainQuestion: string): Promise<void> {
  if (id === undefined) throw new Error('no session was made')
  const place = { forumId: sampleForumId, kind: 'session', id } as const
  const saved = await desk.store.read(place)
  if (saved === undefined) throw new Error('the session is not there')
  const { doc, revision: seen, savedAt: at } = saved
  const changed = { ...doc, brief: { ...doc.brief, mainQuestion } }
  await desk.store.save(place, changed, { by: 'Bea', at, seen })
}

test('times that were read and not accepted are not called missing', async () => {
  const answer = await (await openReview(ana, await bring(rivers)))('accept-chosen', { 's:title': 'take' })

  expect(answer.status).toBe(422)
  expect(answer.text).toContain('A session needs its day and its time.')
})

test('an answer by which it is read otherwise is shown before anything is accepted', async () => {
  const page = await bring(rivers)

  const told = await (await openReview(ana, page))('accept', { 'a:kind': 'reference' })

  expect([told.headers.location, await made()]).toEqual([`${page}?read=1`, []])
  expect((await desk.store.readForum(sampleForumId))?.references.size).toBe(
    (await (await startDesk()).store.readForum(sampleForumId))?.references.size,
  )
})
