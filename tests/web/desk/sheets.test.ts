/** Documents brought to the desk, gone through and accepted: by real forms, and nothing before somebody accepts. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { SessionId } from '../../../src/domain/ids.ts'
import { mostSheets } from '../../../src/domain/importing/sheet-on-review.ts'
import type { Session } from '../../../src/domain/session.ts'
import { baseUrl } from '../../app.ts'
import { addSheetTo } from '../../kept-by-teams.ts'
import { sampleForumId, sampleStore } from '../../sample.ts'
import { readPage } from '../html.ts'
import { readFields, typed } from '../sent-forms.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'
import { type Multipart, multipart } from './multipart.ts'
import { bringText, sendReview, sheets } from './review-forms.ts'
import { wholeStore } from './world.ts'

let desk: TestDesk
let owner: Browser
let stored: () => Promise<string>

beforeEach(async () => {
  const store = await sampleStore()
  desk = await startDesk(store)
  owner = await desk.signIn('Owner')
  stored = () => wholeStore(store)
})

const rivers = (lines: string[] = []) =>
  [
    'Session title: Rivers that a valley shares',
    'Date: 6 October 2021, 10:00 - 11:00',
    'Language: English',
    'Target audience: Farmers, water boards',
    'Moderator: Ms. Wanjiru Kamau, Director, Water Board',
    ...lines,
    'Agenda',
    '10:00-10:10 Welcome',
    '10:10-10:40 Discussion: who owns the water',
    '10:45-11:00 Closing remarks',
  ].join('\n\n')

/** By `fetch`, which sends bytes as they are. */
async function upload({ contentType, body }: Multipart) {
  const answer = await fetch(`http://127.0.0.1:${desk.port}${sheets}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: baseUrl, cookie: owner.cookie, 'content-type': contentType },
    body: new Uint8Array(body),
  })
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') ?? '' }
}

const bring = (text: string) => bringText(owner, text)
const send = (...sent: [page: string, act: string, values?: Record<string, string | string[]>]) =>
  sendReview(owner, ...sent)

async function sessionCalled(title: string): Promise<Session> {
  const draft = await desk.store.readForum(sampleForumId)
  const found = [...(draft?.sessions.values() ?? [])].find(({ doc }) => doc.title === title)
  if (found === undefined) throw new Error(`no session "${title}"`)
  return found.doc
}

describe('bringing in', () => {
  test('a pasted text is read and waits; the forum has nothing of it', async () => {
    const before = await desk.store.readForum(sampleForumId)

    const page = await owner.page(await bring(rivers()))

    expect(page.texts('.ask legend')).toEqual(['In which time zone are the times?'])
    expect(page.values('[name="v:title"]', 'value')).toEqual(['Rivers that a valley shares'])
    expect(await desk.store.readForum(sampleForumId)).toEqual(before)
    expect((await owner.page(sheets)).texts('.waiting a')).toEqual(['pasted.txt'])
  })

  test('a file keeps its name, whatever stands in it, and no mark-up of it reaches the page', async () => {
    const evil = '<b onclick=x> "é".txt'
    const answer = await upload(
      multipart({}, { name: evil, bytes: Buffer.from(rivers(['Rule: a < b & c > d <img src=x>'])) }),
    )

    const { text } = await owner.get(answer.location)
    expect(text).toContain('&lt;b onclick=x&gt; &quot;é&quot;.txt')
    expect(text).toContain('a &lt; b &amp; c &gt; d')
    expect(text).not.toMatch(/<b |<img/)
  })

  test('a pasted table keeps its cells', async () => {
    const html =
      '<h1>Valley day</h1><p>6 October 2021</p><table><tr><td>10:00-10:10</td><td>Welcome</td></tr><tr><td>10:10-11:00</td><td>Walk</td></tr></table>'
    const { headers } = await owner.post(sheets, { html, text: 'not this' })

    const page = await owner.page(String(headers.location))
    expect(page.rows()).toEqual([
      ['10:00-10:10', 'Welcome'],
      ['10:10-11:00', 'Walk'],
    ])
  })

  test.each([
    ['nothing at all', {}, 422, 'Choose a file, or paste a text.'],
    [
      'no document',
      { name: 'x.exe', bytes: Buffer.from([0x4d, 0x5a, 0, 1, 2, 3, 0, 0]) },
      422,
      /document|damaged|read/,
    ],
    ['a file of 0 bytes', { name: 'x.txt', bytes: Buffer.alloc(0) }, 422, '“x.txt” is empty'],
    [
      'an empty file',
      { name: 'x.txt', bytes: Buffer.from('  \n ') },
      422,
      'There are no words in this file.',
    ],
    [
      'more than 25 MB',
      { name: 'x.docx', bytes: Buffer.alloc(26 * 1024 * 1024, 65) },
      413,
      /larger than 25 MB/,
    ],
    [
      'a picture',
      { name: 'x.docx', bytes: Buffer.from('89504e470d0a1a0a', 'hex') },
      422,
      /This is a picture\./,
    ],
  ])('%s: a sentence, and nothing is kept', async (_what, file, status, sentence) => {
    const before = await stored()
    const sent = 'bytes' in file ? multipart({}, file) : multipart({})

    const answer = await upload(sent)

    expect([answer.status, await stored()]).toEqual([status, before])
    expect(answer.text).toMatch(sentence)
  })

  test('two files, a paste that is too long, and a form of somebody’s own are told as what they are', async () => {
    const file = { name: 'x.txt', bytes: Buffer.from(rivers()) }
    const one = multipart({ text: 'Typed beside it' }, file)
    const end = one.body.subarray(
      one.body.indexOf('------madang-test\r\nContent-Disposition: form-data; name="file"'),
    )
    const start = one.body.subarray(0, one.body.length - end.length)
    const part = end.subarray(0, end.lastIndexOf('------madang-test--'))

    const several = await upload({ ...one, body: Buffer.concat([start, part, end]) })
    const long = await upload(multipart({ text: 'x'.repeat(2 * 1024 * 1024 + 1) }))
    const own = await upload(multipart(Object.fromEntries([...'abcdefg'].map((name) => [name, name]))))

    expect([several.status, long.status, own.status]).toEqual([422, 413, 400])
    expect(several.text).toContain('Bring one file at a time')
    expect(several.text).toContain('Typed beside it')
    expect(long.text).toContain('What was pasted is longer than 2 MB.')
    for (const { text } of [several, long, own]) expect(text).not.toContain('larger than 25 MB')
    expect(await desk.store.listPlannerDocs('sheet')).toEqual([])
  })

  test('the same form sent twice makes one', async () => {
    const { fields } = (await owner.page(sheets)).form('Read it')
    const [one, other] = [
      await owner.post(sheets, { ...fields, text: 'A' }),
      await owner.post(sheets, { ...fields, text: 'A' }),
    ]

    expect(one.headers.location).toBe(other.headers.location)
    expect((await desk.store.listPlannerDocs('sheet')).length).toBe(1)
  })

  test(`no more than ${mostSheets} wait, and those that are a month old make room`, async () => {
    for (let number = 0; number < mostSheets; number += 1)
      await addSheetTo(desk.store, sampleForumId, { key: `sheet-${number}` })
    const refused = await owner.post(sheets, { text: rivers() })
    expect([refused.status, refused.text.includes('Twenty sheets wait')]).toEqual([422, true])

    desk.clock.now = '2021-10-21T00:00:00Z'
    expect((await owner.page(sheets)).texts('.waiting a')).toEqual([])
    await bring(rivers())
    expect((await desk.store.listPlannerDocs('sheet')).length).toBe(1)
  })

  test('not more than ten in a minute', async () => {
    for (let count = 0; count < 10; count += 1) await owner.post(sheets, {})
    const answer = await owner.post(sheets, { text: rivers() })

    expect([answer.status, await desk.store.listPlannerDocs('sheet')]).toEqual([429, []])
  })
})

describe('whose it is', () => {
  test('a sheet is no other forum’s, and no coordinator’s', async () => {
    const page = await bring(rivers())
    const coordinator = await desk.coordinate('rebuilding-an-inclusive-society')
    const reader = await desk.signIn('Reader', 'reader')

    for (const browser of [coordinator, reader]) {
      for (const target of [page, sheets]) {
        const answer = await browser.get(target)
        expect([answer.status, answer.text.includes('Rivers')]).toEqual([404, false])
      }
      expect((await browser.post(page, { act: 'accept' })).status).toBe(404)
    }
    expect((await owner.get(page.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).status).toBe(404)
  })

  test('dropped, nothing of it stays', async () => {
    const before = await desk.store.readForum(sampleForumId)
    const page = await bring(rivers())
    await owner.post(`${page}/removal`, {})

    expect((await owner.get(page)).status).toBe(404)
    expect(await desk.store.listPlannerDocs('sheet')).toEqual([])
    expect(await desk.store.readForum(sampleForumId)).toEqual(before)
  })
})

describe('accepting', () => {
  test('is refused until the zone is answered, and says so at the question', async () => {
    const page = await bring(rivers())
    const answer = await send(page, 'accept')

    expect(answer.status).toBe(422)
    expect(answer.text).toContain('The time zone has to be answered first.')
    await expect(sessionCalled('Rivers that a valley shares')).rejects.toThrow()
  })

  test('makes a draft with its rows, a pin where the sheet has a gap, its people and organisations', async () => {
    const page = await bring(rivers())
    await send(page, 'read', { 'a:zone': 'Africa/Nairobi' })
    const { headers } = await send(page, 'accept')

    const session = await sessionCalled('Rivers that a valley shares')
    expect(headers.location).toBe(`/desk/forums/${sampleForumId}/sessions/${session.id}?saved=1`)
    expect({ state: session.state, start: session.start, minutes: session.plannedMinutes }).toEqual({
      state: 'draft',
      start: { clock: '2021-10-06T10:00', zone: 'Africa/Nairobi', which: 'first' },
      minutes: 60,
    })
    expect(session.items.map(({ title, minutes, pin }) => [title, minutes, pin?.clock ?? null])).toEqual([
      ['Welcome', 10, null],
      ['Discussion: who owns the water', 30, null],
      ['Closing remarks', 15, '2021-10-06T10:45'],
    ])
    const draft = await desk.store.readForum(sampleForumId)
    const [moderator] = session.participations
    const person = moderator && draft?.people.get(moderator.personId)?.doc
    expect(person?.name).toMatchObject({ honorific: 'Ms.', given: 'Wanjiru', family: 'Kamau' })
    const gone = await owner.get(page)
    expect(gone.status).toBe(404)
    expect(gone.text).toContain('What was accepted is in the forum.')
    expect(readPage(gone.text).values('.notice a', 'href')).toEqual([
      `/desk/forums/${sampleForumId}/sessions/${session.id}`,
    ])
  })

  test('twice makes it once', async () => {
    const page = await bring(rivers())
    const fields = readFields((await owner.get(page)).text, '#review')
    const all = typed(fields, { 'a:zone': 'UTC', act: 'accept' })
    const statuses = await Promise.all([owner.post(page, all), owner.post(page, all)])

    expect(statuses.map(({ status }) => status).toSorted()).toContain(303)
    const draft = await desk.store.readForum(sampleForumId)
    expect(
      [...(draft?.sessions.values() ?? [])].filter(({ doc }) => doc.title.startsWith('Rivers')).length,
    ).toBe(1)
  })

  test('takes what was changed, and leaves out what was dropped', async () => {
    const page = await bring(rivers())
    await send(page, 'accept', {
      'a:zone': 'UTC',
      'v:title': 'Rivers, again',
      'v:days.0.items.0.end': '10:05',
      's:days.0.items.1': 'drop',
      's:audience': 'drop',
    })

    const session = await sessionCalled('Rivers, again')
    expect(session.audience).toEqual([])
    expect(session.items.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Welcome', 5],
      ['Closing remarks', 15],
    ])
  })

  test('only what was accepted makes no more than that', async () => {
    const page = await bring(rivers())
    await send(page, 'accept-chosen', { 'a:zone': 'UTC', 's:days.0.items.0': 'take' })

    const session = await sessionCalled('Rivers that a valley shares')
    expect([session.items.map(({ title }) => title), session.participations]).toEqual([['Welcome'], []])
  })

  test('what was typed is kept for later, with an answer that is taken', async () => {
    const page = await bring(rivers())
    await send(page, 'keep', { 'v:title': 'Rivers, later', 'a:zone': 'UTC' })

    const again = await owner.page(page)
    expect(again.values('[name="v:title"]', 'value')).toEqual(['Rivers, later'])
    expect(again.texts('.ask')).toEqual([])
  })

  test('somebody whom the forum has is proposed, and made anew where that is chosen', async () => {
    const text = rivers(['Speaker: Mr. Chang Li-Li, Senior Specialist'])
    const page = await bring(text)
    const name = 'p:chang li li'
    const shown = await owner.page(page)
    expect(shown.texts(`select[name="${name}"] option[selected]`)).toEqual([
      'Already in the forum: Li-Li Chang',
    ])
    const before = (await desk.store.readForum(sampleForumId))?.people.size ?? 0

    await send(page, 'accept', { 'a:zone': 'UTC', [name]: 'new' })

    expect((await desk.store.readForum(sampleForumId))?.people.size).toBe(before + 2)
  })
})

describe('what the sheet leaves open', () => {
  test('somebody else of the forum is typed, half a name is enough', async () => {
    const page = await bring(rivers())
    const name = 'p:kamau wanjiru'
    await send(page, 'read', { [`${name}.other`]: 'mund' })

    const shown = await owner.page(page)
    expect(shown.texts(`select[name="${name}"] option[selected]`)).toEqual([
      'Already in the forum: Joyce N. Mundara',
    ])
    await send(page, 'accept', { 'a:zone': 'UTC' })

    const session = await sessionCalled('Rivers that a valley shares')
    expect(session.participations.map(({ personId }) => personId)).toEqual(['joyce-n-mundara'])
  })

  test('a name that nobody of the forum has is told at its field, and nothing is accepted', async () => {
    const page = await bring(rivers())
    const answer = await send(page, 'accept', { 'a:zone': 'UTC', 'p:kamau wanjiru.other': 'Nobody Known' })

    expect(answer.status).toBe(422)
    expect(readPage(answer.text).values('.named [aria-invalid]', 'value')).toEqual(['Nobody Known'])
    await expect(sessionCalled('Rivers that a valley shares')).rejects.toThrow()
  })

  test('day, start, end and languages are typed where the sheet has none', async () => {
    const page = await bring('Session title: Rivers by heart\n\nKeywords: water\n\nObjectives\n\n- To listen')
    await send(page, 'accept', {
      'a:kind': 'session',
      'a:zone': 'UTC',
      'v:days.0.date': '2021-10-06',
      'v:stated.start': '9:30',
      'v:stated.end': '10:15',
      'v:languages': 'ko',
    })

    const { start, plannedMinutes, languages } = await sessionCalled('Rivers by heart')
    expect([start.clock, plannedMinutes, languages]).toEqual(['2021-10-06T09:30', 45, ['ko']])
  })

  test('a date of which only the order is open waits for the answer, and is in the sheet', async () => {
    const page = await bring(rivers().replace('6 October 2021', '06/10/2021'))
    const wordOf = async () => (await owner.page(page)).texts('#f-v-days-0-date-sure')

    expect(await wordOf()).toEqual(['in the sheet, waits for your answer above'])
    await send(page, 'read', { 'a:day-month': 'day-month' })
    expect(await wordOf()).toEqual(['sure'])
  })

  test('the presenter of a case has the honorific that the catalogue gives', async () => {
    const page = await bring(
      [
        ...['Catalogue of good practices', '', '1. A well for all', 'Place: Nakuru, Kenya'],
        ...[
          'Organisations: Well Cooperative',
          'Presenter: Mr. Jorge Almeida, Director',
          'How it was dug.',
          '',
        ],
        ...['2. A roof for rain', 'Place: Kisumu, Kenya', 'Organisations: Roof Union'],
        ...['Presenter: Ms. Wanjiru Kamau, Secretary', 'How it was laid.'],
      ].join('\n'),
    )
    const shown = await owner.page(page)

    expect(shown.values('[name="v:cases.0.presenters.0.honorific"]', 'value')).toEqual(['Mr.'])
    expect(shown.values('[name="v:cases.1.presenters.0.name"]', 'value')).toEqual(['Wanjiru Kamau'])
  })

  test('a zone that the sheet states can be another', async () => {
    const page = await bring(rivers().replace('11:00', '11:00 KST'))
    expect((await owner.page(page)).values('#f-zone', 'value')).toEqual(['Asia/Seoul'])
    await send(page, 'accept', { 'a:zone.typed': 'Africa/Nairobi' })

    expect((await sessionCalled('Rivers that a valley shares')).start.zone).toBe('Africa/Nairobi')
  })

  test('what the desk finds leads to the field that it is about', async () => {
    const page = await bring(rivers())
    await send(page, 'read', { 'a:zone': 'UTC' })
    const shown = await owner.page(page)

    const gap = shown.values('.review-found .to-field[aria-label*="5 minutes are empty"]', 'href')
    expect(gap).toEqual(['#f-v-days-0-items-2-title'])
  })

  test('what it finds about somebody who would be made leads to their name', async () => {
    const text = rivers(['Speaker: Mr. Otto Blum, Senior Specialist, Water Board'])
    const page = await bring(text.replace('Discussion: who owns the water', 'Who owns the water, Otto Blum'))
    await send(page, 'read', { 'a:zone': 'UTC', 's:days.0.items.1': 'drop' })
    const shown = await owner.page(page)

    const links = shown.values('.review-found .to-field[aria-label*="Otto Blum"]', 'href')
    expect(links).toEqual(['#f-v-speakers-0-name'])
  })

  test('what it finds of many rows alike is one line, with each of them below', async () => {
    const rows = ['10:00', '10:20', '10:40', '11:00'].map((clock, n) => `${clock} Presentation: River ${n}`)
    const page = await bring(
      ['Valley days', 'Monday 4 October 2021, UTC', ...rows, '11:20 Closing'].join('\n\n'),
    )
    const shown = await owner.page(page)

    expect(shown.texts('.review-found summary').filter((line) => line.includes('names nobody'))).toEqual([
      'Warning 4 times: “…” is a presentation, but names nobody.',
    ])
    expect(shown.texts('.review-found details li')).toEqual(
      [0, 1, 2, 3].map((n) => `Presentation: River ${n} Go there`),
    )
  })

  test('of several days one is left out with its rows', async () => {
    const days = ['Valley days', 'Monday 4 October 2021', '10:00-10:30 Opening', '10:30-12:00 Walk']
    const page = await bring([...days, 'Tuesday 5 October 2021', '09:00-10:00 What was seen'].join('\n\n'))
    await send(page, 'accept', { 'a:zone': 'UTC', 's:days.1': 'drop' })

    const session = await sessionCalled('Valley days')
    expect(session.items.map(({ title }) => title)).toEqual(['Opening', 'Walk'])
  })
})

describe('a newer sheet', () => {
  const older = rivers()
  const newer = rivers(['Main question: Who owns a river?'])
    .replace('Farmers, water boards', 'Everybody')
    .replace('10:45-11:00', '10:40-11:00')

  async function accepted(): Promise<SessionId> {
    const page = await bring(older)
    await send(page, 'accept', { 'a:zone': 'UTC' })
    return (await sessionCalled('Rivers that a valley shares')).id
  }

  async function editAtDesk(id: SessionId, change: (session: Session) => Session): Promise<void> {
    const place = { forumId: sampleForumId, kind: 'session', id } as const
    const saved = await desk.store.read(place)
    if (saved === undefined) throw new Error('no session')
    await desk.store.save(place, change(saved.doc), { by: 'Ana', at: saved.savedAt, seen: saved.revision })
  }

  test('takes what only it changed, keeps what only the desk changed, and asks where both did', async () => {
    const id = await accepted()
    await editAtDesk(id, (session) => ({
      ...session,
      audience: ['Fishers'],
      items: session.items.map((item, index) => (index === 0 ? { ...item, title: 'Warm welcome' } : item)),
    }))
    const page = await bring(newer)
    await send(page, 'read', { 'a:zone': 'UTC' })
    const shown = await owner.page(page)
    expect(shown.texts('.three legend')).toEqual([
      'Audience please choose',
      'Main question new in the sheet',
      'Row “Warm welcome”: title changed at the desk',
      'Row “Closing remarks”: minutes new in the sheet',
      'Row “Closing remarks”: pinned start new in the sheet',
    ])
    const refused = await send(page, 'accept')
    expect(refused.status).toBe(422)

    await send(page, 'accept', { 'c:audience': 'sheet' })

    const session = await sessionCalled('Rivers that a valley shares')
    expect([session.id, session.audience, session.brief.mainQuestion]).toEqual([
      id,
      ['Everybody'],
      'Who owns a river?',
    ])
    expect(session.items.map(({ title, minutes, pin }) => [title, minutes, pin])).toEqual([
      ['Warm welcome', 10, null],
      ['Discussion: who owns the water', 30, null],
      ['Closing remarks', 20, null],
    ])
  })

  test('says of a row that one side never had that it is not there', async () => {
    await accepted()
    const page = await bring(newer.replace('Closing remarks', 'Closing remarks\n\n11:00-11:10 A song'))
    await send(page, 'read', { 'a:zone': 'UTC' })
    const shown = await owner.page(page)

    const added = 'fieldset.three:has([name^="c:items."][value="desk"])'
    const sides = shown.texts(`${added} .side`)
    expect(sides.filter((side) => side.includes('there'))).toEqual(['Keep what the desk has is not there'])
    expect(shown.texts('.three.has-3')).toEqual([])
  })

  test('of a session that no sheet made stands beside what the desk has, and nothing else', async () => {
    const title =
      'Rebuilding an inclusive society by ensuring basic needs and services through public-private partnership'
    const lines = [
      `Session title: ${title}`,
      'Date: 4 October 2021, 18:00 KST',
      'Main question: Who is left out?',
    ]
    const shown = await owner.page(await bring(lines.join('\n\n')))

    expect(shown.texts('.three.has-2 legend')).toContain('Main question please choose')
    expect(shown.texts('.three.has-3, .as-then')).toEqual([])
  })

  test('is taken back by the button of its page', async () => {
    const id = await accepted()
    const page = await bring(newer)
    await send(page, 'accept', { 'a:zone': 'UTC' })
    await owner.post(`/desk/forums/${sampleForumId}/sessions/${id}/undo`, {})

    expect((await sessionCalled('Rivers that a valley shares')).audience).toEqual(['Farmers', 'water boards'])
  })

  test('can be a new session all the same', async () => {
    await accepted()
    const page = await bring(newer)
    await send(page, 'read', { 'a:zone': 'UTC', 'newer-of': '' })
    await send(page, 'accept')

    const draft = await desk.store.readForum(sampleForumId)
    const both = [...(draft?.sessions.values() ?? [])].filter(({ doc }) => doc.title.startsWith('Rivers'))
    expect(both.map(({ doc }) => doc.slug).toSorted()).toEqual([
      'rivers-that-a-valley-shares',
      'rivers-that-a-valley-shares-2',
    ])
  })
})

test('more than anybody goes through on one page is refused, and nothing of it is kept', async () => {
  const rows = Array.from({ length: 1_200 }, (_, index) => `Objective number ${index} of the valley`)
  const answer = await owner.post(sheets, {
    text: [rivers(), 'Objectives', ...rows.map((row) => `- ${row}`)].join('\n'),
  })

  expect([answer.status, await desk.store.listPlannerDocs('sheet')]).toEqual([422, []])
  expect(answer.text).toMatch(/1,?2\d\d rows, people and passages to go through; 1,?000 are the most/)
})
