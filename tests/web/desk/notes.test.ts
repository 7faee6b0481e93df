import { describe, expect, test } from 'vitest'
import type { ForumId } from '../../../src/domain/ids.ts'
import { saveDocs, storeWith } from '../../app.ts'
import { aForum, anItem, aSession, unwrap } from '../../makers.ts'
import { crawl } from '../crawl.ts'
import { type Page, readPage } from '../html.ts'
import { postForms } from '../sent-forms.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'

const here = 'forum' as ForumId
const editor = '/desk/forums/forum/sessions/workshop'
const secret = 'Only between us: the mayor <b>may</b> not come.'
const items = [
  anItem({ id: 'i1', title: 'Welcome', people: ['ana'] }),
  anItem({ id: 'i2', title: 'Cases & care' }),
]
const workshop = aSession({ id: 'workshop', title: 'Workshop', items })

async function startNotes(): Promise<{ desk: TestDesk; ana: Browser }> {
  const store = await storeWith(
    { forum: aForum(), sessions: [workshop, aSession({ id: 'elsewhere' })] },
    { forum: aForum({ id: 'other', slug: 'other' }), sessions: [aSession({ id: 'workshop' })] },
  )
  const desk = await startDesk(store)
  return { desk, ana: await desk.signIn('Ana', 'organizer', here) }
}

async function addNote(browser: Browser, fields: Record<string, string>, at = editor) {
  const form = (await browser.page(at)).form('Add the note')
  return browser.post(form.action, { ...form.fields, ...fields })
}

/** Presses the button of that name beside the first note that has it. */
async function press(browser: Browser, kind: 'state' | 'removal') {
  const { text } = await browser.get(editor)
  const form = postForms(text).find(({ action }) => action.includes('/notes/') && action.endsWith(`/${kind}`))
  if (form === undefined) throw new Error(`no form for ${kind}`)
  return browser.post(form.action, Object.fromEntries(form.fields))
}

const open = (page: Page) => page.texts('.notes > .note-list .note')
const resolved = (page: Page) => page.texts('#notes-resolved .note')

describe('notes on a session', () => {
  test('begin with none', async () => {
    const { ana } = await startNotes()
    const page = await ana.page(editor)

    expect([open(page), page.texts('.notes > .soft')]).toEqual([
      [],
      [
        'Only the team and this session’s coordinators read them. They never become public.',
        'No open notes.',
      ],
    ])
    expect(page.texts('#note-form option')).toEqual([
      'The session as a whole',
      'Row 1: Welcome',
      'Row 2: Cases & care',
    ])
  })

  test('say what about, by whom and when, as plain text', async () => {
    const { ana } = await startNotes()

    const answer = await addNote(ana, { note: `  ${secret}\nSecond line `, row: 'i2' })
    await addNote(ana, { note: 'And the whole?' })
    const { text } = await ana.get(editor)
    const page = readPage(text)

    expect([answer.status, answer.headers.location]).toEqual([303, `${editor}#notes`])
    expect(open(page)).toEqual([
      `Row 2: Cases & care ${secret} Second line Ana, 1 October 2021, 09:00 KST Mark as resolved`,
      'And the whole? Ana, 1 October 2021, 09:00 KST Mark as resolved',
    ])
    expect(text).toContain('the mayor &lt;b&gt;may&lt;/b&gt; not come.\nSecond line')
  })

  test('on a row show at the row, with a way to them, and from its own part with the row chosen', async () => {
    const { ana } = await startNotes()
    await addNote(ana, { note: 'One', row: 'i2' })
    await addNote(ana, { note: 'Two', row: 'i2' })

    const page = await ana.page(editor)
    const [sign] = page.links('#row-i2 .row-notes')
    const chosen = await ana.page(`${editor}?note=i2`)

    expect([page.texts('#row-i1 .row-notes'), sign?.text]).toEqual([[''], '2 notes'])
    expect(page.values('.note', 'id').map((id) => `#${id}`)).toContain(sign?.href)
    expect(page.links('#row-i2').find(({ text }) => text === 'Add a note to the team')?.href).toBe(
      '?note=i2#notes',
    )
    expect(chosen.form('Add the note').fields.row).toBe('i2')
    expect((await ana.page(`${editor}?note=nothing`)).form('Add the note').fields.row).toBe('')
  })

  test('are resolved, folded away, opened again, and once resolved taken away', async () => {
    const { desk, ana } = await startNotes()
    const bob = await desk.signIn('Bob', 'organizer', here)
    await addNote(ana, { note: 'Who opens?', row: 'i1' })

    await press(bob, 'state')
    const settled = await ana.page(editor)
    await press(ana, 'state')
    const again = await ana.page(editor)
    await press(ana, 'state')
    await press(ana, 'removal')
    const gone = await ana.page(editor)

    expect([open(settled), resolved(settled), settled.texts('#row-i1 .row-notes')]).toEqual([
      [],
      [
        'Row 1: Welcome Who opens? Ana, 1 October 2021, 09:00 KST Resolved by Bob, 1 October 2021, 09:00 KST Open it again Remove',
      ],
      [''],
    ])
    expect([open(again).length, resolved(again)]).toEqual([1, []])
    expect([open(gone), resolved(gone)]).toEqual([[], []])
  })

  test('stay when their row is removed, and say so', async () => {
    const { desk, ana } = await startNotes()
    await addNote(ana, { note: 'Why so long?', row: 'i2' })
    await saveDocs(desk.store, here, { sessions: [{ ...workshop, items: items.slice(0, 1) }] })

    expect(open(await ana.page(editor))[0]).toMatch(/^A row that was removed Why so long\?/)
  })

  test.each([
    [{ note: ' ' }, 'There is no note yet. Write what the others should know.'],
    [{ note: 'x'.repeat(2_001) }, 'This has 2001 characters; 2000 are the most that fit. Shorten it.'],
    [{ note: 'Fine', row: 'i9' }, /^This row is not saved, or was removed\./],
  ])('are refused with what was typed', async (fields, problem) => {
    const { ana } = await startNotes()

    const answer = await addNote(ana, fields)
    const page = readPage(answer.text)

    expect([answer.status, page.texts('.problem')]).toEqual([422, [expect.stringMatching(problem)]])
    expect(page.texts('textarea').map((text) => text.trim())).toEqual([fields.note.trim()])
    expect(open(await ana.page(editor))).toEqual([])
  })

  test('sent twice are kept once', async () => {
    const { ana } = await startNotes()
    const form = (await ana.page(editor)).form('Add the note')

    await ana.post(form.action, { ...form.fields, note: 'Once' })
    await ana.post(form.action, { ...form.fields, note: 'Once' })

    expect(open(await ana.page(editor))).toHaveLength(1)
  })

  test('written at once by several are all kept', async () => {
    const { ana } = await startNotes()
    const { action } = (await ana.page(editor)).form('Add the note')

    await Promise.all(Array.from({ length: 8 }, (_, at) => ana.post(action, { note: `Note ${at}` })))

    expect(
      open(await ana.page(editor))
        .map((text) => text.slice(0, 6))
        .toSorted(),
    ).toEqual(Array.from({ length: 8 }, (_, at) => `Note ${at}`))
  })

  test('are read by readers, who have no form', async () => {
    const { desk, ana } = await startNotes()
    await addNote(ana, { note: secret, row: 'i1' })
    const rita = await desk.signIn('Rita', 'reader', here)

    const page = await rita.page(editor)

    expect(open(page)).toEqual([`Row 1: Welcome ${secret} Ana, 1 October 2021, 09:00 KST`])
    expect(page.elements('.notes form')).toEqual([])
    expect(page.texts('#row-i1 .row-notes')).toEqual(['1 note'])
    expect((await rita.post(`${editor}/notes`, { note: 'Mine' })).status).toBe(404)
  })

  test('are written and read by the session’s own coordinator', async () => {
    const { desk, ana } = await startNotes()
    await addNote(ana, { note: 'Can you look?' })
    const coordinator = await desk.coordinate('workshop', here)

    await addNote(coordinator, { note: 'I did.' })
    await press(coordinator, 'state')

    const page = await ana.page(editor)
    expect(open(page)).toEqual([expect.stringMatching(/^I did\. Coordinator, /)])
    expect(resolved(page)).toEqual([expect.stringMatching(/^Can you look\? .* Resolved by Coordinator, /)])
  })
})

describe('what is written between organizers reaches nobody else', () => {
  test('no coordinator of another session, no other forum, nobody who is out', async () => {
    const { desk, ana } = await startNotes()
    await addNote(ana, { note: secret })
    const action = postForms((await ana.get(editor)).text).find(
      ({ action }) => action.endsWith('/state') && action.includes('/notes/'),
    )?.action
    const note = (action ?? '').split('/').at(-2)
    const others = [
      await desk.coordinate('elsewhere', here),
      await desk.signIn('Ola', 'organizer', 'other' as ForumId),
      desk.stranger,
    ]

    for (const other of others) {
      const answers = [
        await other.get(editor),
        await other.get('/desk/forums/other/sessions/workshop'),
        await other.get('/desk/forums/forum/sessions/elsewhere'),
        await other.post(`${editor}/notes`, { note: 'Mine' }),
        await other.post(action ?? '', { state: 'resolved' }),
        await other.post(`/desk/forums/other/sessions/workshop/notes/${note}/state`, { state: 'resolved' }),
        await other.post(`/desk/forums/forum/sessions/elsewhere/notes/${note}/state`, { state: 'resolved' }),
      ]
      expect(answers.filter(({ text }) => text.includes('Only between us'))).toEqual([])
      expect(answers.slice(3).filter(({ status }) => ![401, 404].includes(status))).toEqual([])
    }
    expect(open(await ana.page(editor))).toHaveLength(1)
  })

  test('no public page, no feed, no program', async () => {
    const { desk, ana } = await startNotes()
    await addNote(ana, { note: secret, row: 'i1' })
    await desk.release(here, '2021-09-05T00:00:00Z')
    const { key } = unwrap(await desk.access.addToken({ name: 'site', level: 'read', forumId: null }))
    const headers = { authorization: `Bearer ${key}` }

    const answers = [...(await crawl(desk, ['/', '/?lang=ko'])).values()]
    const api = ['', '/sessions', '/sessions/workshop', '/releases'].map(
      (path) => `/api/v1/forums/forum${path}`,
    )
    const told = [...answers, ...(await Promise.all(api.map((path) => desk.get(path, headers))))]
    const preview = await ana.get(`/desk/forums/forum/preview/workshop/forums/forum/sessions/workshop`)

    expect(told.filter(({ text }) => text.includes('Only between us'))).toEqual([])
    expect(told.slice(-4).map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect([preview.status, preview.text.includes('Only between us')]).toEqual([200, false])
  })
})
