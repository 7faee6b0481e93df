/** Sheets as they are kept between two visits of their page: broken by hand, filled to the brim, answered by Enter. */
import { afterEach, describe, expect, test } from 'vitest'
import type { SheetId, SheetOnReview } from '../../../src/domain/importing/sheet-on-review.ts'
import { fillSample } from '../../../src/store/sample.ts'
import { addSheetTo } from '../../kept-by-teams.ts'
import { sampleFolder, sampleForumId } from '../../sample.ts'
import { OpenedFolder } from '../../store/opened-folder.ts'
import { readPage } from '../html.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'
import { sendReview, sheets } from './review-forms.ts'

describe('a sheet whose file was broken by hand', () => {
  let opened: OpenedFolder | undefined
  afterEach(() => opened?.end())

  async function withSheet(change: (json: string) => string) {
    opened = await OpenedFolder.make()
    await fillSample(opened.store, sampleFolder)
    const id = await addSheetTo(opened.store, sampleForumId)
    const file = (await opened.files()).find((name) => name.endsWith(`${id}.json`)) ?? ''
    await opened.write(file, change(await opened.read(file)))
    const desk = await startDesk(await opened.reopen())
    return { desk, owner: await desk.signIn('Owner'), page: `${sheets}/${id}`, id }
  }

  const withDocument = (change: (document: string) => unknown) => (json: string) => {
    const saved = JSON.parse(json)
    return JSON.stringify({ ...saved, doc: { ...saved.doc, document: change(saved.doc.document) } })
  }

  test.each([
    ['cut off', (json: string) => json.slice(0, 300)],
    ['no JSON inside', withDocument((document) => document.slice(1))],
    ['without its blocks', withDocument(() => '{}')],
    ['with a block of no kind', withDocument((document) => document.replace('"paragraph"', '"poem"'))],
    [
      'with a block that is nothing',
      withDocument((document) => document.replace('"blocks":[', '"blocks":[null,')),
    ],
  ])('%s: says so, names the file in the log, and can be dropped', async (_how, change) => {
    const { desk, owner, page, id } = await withSheet(change)

    const answers = [await owner.get(page), await owner.post(page, { act: 'accept' })]

    for (const { status, text } of answers) {
      const shown = readPage(text)
      expect([status, shown.texts('.notice')]).toEqual([
        404,
        [
          '“rivers.docx” can’t be shown: what the planner kept of it is damaged. Drop it, and bring the document again.',
        ],
      ])
      expect(shown.texts('.waiting a')).toEqual(['rivers.docx'])
    }
    const logged = desk.logged().filter((line) => line.includes('a sheet on review can not be read'))
    expect([logged.length, logged.every((line) => line.includes(`${id}.json`))]).toEqual([2, true])

    expect((await owner.post(`${page}/removal`, {})).status).toBe(303)
    expect((await owner.page(sheets)).texts('.waiting a')).toEqual([])
    expect((await owner.get(page)).status).toBe(404)
  })
})

describe('what somebody typed and chose', () => {
  let desk: TestDesk
  let owner: Browser
  let id: SheetId
  let page: string

  async function open(text?: string): Promise<void> {
    desk = await startDesk()
    owner = await desk.signIn('Owner')
    id = await addSheetTo(desk.store, sampleForumId, text === undefined ? {} : { text })
    page = `${sheets}/${id}`
  }

  async function send(act: string, values: Record<string, string>) {
    return sendReview(owner, page, act, values)
  }

  async function kept(): Promise<SheetOnReview | undefined> {
    return desk.store.readPlannerDoc('sheet', id)
  }

  test('is bounded: what is too much is refused on its page, and what was kept before stays', async () => {
    await open()
    await send('keep', { 'v:title': 'Rivers, later' })
    const before = await kept()
    if (before === undefined) throw new Error('no sheet')
    const filled = [...before.entries, { name: 'v:gone', value: 'x'.repeat(1_999_000), was: '' }]
    await desk.store.savePlannerDoc('sheet', { ...before, entries: filled })

    const answer = await send('accept', { 'v:title': 'Rivers '.repeat(300) })

    const shown = readPage(answer.text)
    expect([answer.status, shown.texts('.problems a')]).toEqual([
      422,
      [
        'More was typed and chosen here than the planner keeps beside one sheet, and none of this was kept yet. Shorten what you typed and try again.',
      ],
    ])
    expect(shown.values('[name="v:title"]', 'value')).toEqual(['Rivers '.repeat(300).trim()])
    expect((await kept())?.entries).toEqual(filled)
    expect((await send('keep', { 'v:title': 'Rivers, after all' })).status).toBe(303)
  })

  test('answers to questions that nobody asked are not kept', async () => {
    await open()
    await send('keep', {})
    const asked = Array.from({ length: 500 }, (_, index): [string, string] => [`a:half:${index}`, 'am'])

    await owner.post(page, { ...Object.fromEntries(asked), act: 'keep' })

    expect((await kept())?.answers).toEqual({})
  })

  test.each([
    ['with an answer', 'Africa/Nairobi', 'Read again with your answers.'],
    ['without one', '', 'Kept for later. Nothing is in the forum yet.'],
  ])('by Enter %s is followed by what became of it', async (_what, zone, said) => {
    await open(
      'Session title: Rivers\n\nDate: 6 October 2021, 10:00 - 11:00\n\nAgenda\n\n10:00-10:10 Welcome',
    )
    const first = readPage((await owner.get(page)).text).values('#review [type="submit"]', 'value')[0]

    const { headers } = await send(String(first), { 'a:zone.typed': zone })

    expect((await owner.page(String(headers.location))).texts('#review-state')).toEqual([said])
    expect((await kept())?.answers).toEqual(zone === '' ? {} : { zone })
  })
})
