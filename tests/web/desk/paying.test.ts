import { describe, expect, test } from 'vitest'
import type { SessionId } from '../../../src/domain/ids.ts'
import type { Session } from '../../../src/domain/session.ts'
import type { Store } from '../../../src/store/port.ts'
import { saveDocs } from '../../app.ts'
import { anItem, aSession, at } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { readFields, typed } from '../sent-forms.ts'
import { startDesk } from './desk-app.ts'

const id = 'rebuilding-an-inclusive-society'
const address = `/desk/forums/gsef-2021/sessions/${id}`
const talk = 'rebuilding-speaker-3'

async function saved(store: Store, session = id): Promise<Session> {
  const found = await store.read({ forumId: sampleForumId, kind: 'session', id: session as SessionId })
  if (found === undefined) throw new Error(`there is no session ${session}`)
  return found.doc
}

/** The form of the page, and one act after another on what each page shows. */
async function openForm(at = address) {
  const desk = await startDesk()
  const ana = await desk.signIn('Ana')
  let fields = readFields((await ana.get(at)).text, '#editor')
  const press = async (act: string, changes: Record<string, string> = {}) => {
    const answer = await ana.post(at, { ...typed(fields, changes), act })
    fields = readFields(answer.text, '#editor')
    return { answer, page: readPage(answer.text), fields }
  }
  const save = async (changes: Record<string, string> = {}) => ana.post(at, typed(fields, changes))
  return { desk, ana, press, save }
}

const minutesOf = (fields: Record<string, string[]>) =>
  Object.entries(fields)
    .filter(([name]) => name.endsWith('.minutes') && name.startsWith('items.'))
    .map(([, [minutes]]) => minutes)
    .join(' ')

describe('speaker 3 gets 15 minutes', () => {
  test('and the page shows who can give them, when each row starts then, and why the break can not', async () => {
    const { press } = await openForm()

    const { page, answer } = await press(`pay:${talk}`, { [`items.${talk}.minutes`]: '15' })

    expect(answer.status).toBe(200)
    expect(page.texts('.payers-question')).toEqual([
      'Who gives the 6 minutes that “Community-based healthcare service” needs?',
    ])
    expect(page.texts('.payers-answers li')).toEqual([
      'The session ends later Ends at 19:36 instead of 19:30',
      'Questions give it “Q&A: from participants via chat” 15 → 9',
      'The discussion gives it “Questions and discussions guided by the moderator” 20 → 14',
      expect.stringMatching(
        /^The speakers share it “Leaving No One Behind.*” 10 → 8 · .* 10 → 8 · .* 10 → 8$/,
      ),
      'The next break gives it There is no break after it.',
    ])
    expect(page.texts('.payers-clocks thead th')).toEqual([
      ...['What', 'As typed', 'Later', 'Questions', 'Discussion', 'Speakers'],
    ])
    const rows = page.texts('.payers-clocks tbody td')
    expect([rows.slice(5 * 4, 5 * 5), rows.slice(5 * 8, 5 * 9), rows.slice(5 * 10)]).toEqual([
      ['18:21', '18:21', '18:21', '18:21', '18:19'],
      ['19:16', '19:16', '19:16', '19:10', '19:10'],
      ['19:36', '19:36', '19:30', '19:30', '19:30'],
    ])
    expect(page.values('.payers-answers button', 'value')).toEqual([
      ...['end', 'questions', 'discussion', 'speakers'].map((payer) => `paid:${talk}:${payer}`),
    ])
  })

  test.each([
    ['end', '1 5 5 10 10 15 10 20 15 5', 96, ['Ends at 19:36 instead of 19:30']],
    ['questions', '1 5 5 10 10 15 10 20 9 5', 90, ['“Q&A: from participants via chat” 15 → 9']],
    ['speakers', '1 5 5 8 8 15 8 20 15 5', 90, [expect.stringContaining('10 → 8')]],
  ])(
    '%s: the answer that is taken stands in the form, and is saved as usual',
    async (payer, minutes, planned, told) => {
      const { desk, press, save } = await openForm()
      const before = await saved(desk.store)
      await press(`pay:${talk}`, { [`items.${talk}.minutes`]: '15' })

      const taken = await press(`paid:${talk}:${payer}`)

      expect([minutesOf(taken.fields), taken.fields.plannedMinutes]).toEqual([minutes, [String(planned)]])
      expect(taken.page.elements('[data-payers]')).toEqual([])
      expect(taken.page.texts('#rows-told')).toEqual(told)
      expect(await saved(desk.store)).toEqual(before)
      expect((await save()).status).toBe(303)
      const after = await saved(desk.store)
      expect([after.items.map((one) => one.minutes).join(' '), after.plannedMinutes]).toEqual([
        minutes,
        planned,
      ])
    },
  )

  test('by its end as well as by its minutes', async () => {
    const { press } = await openForm()

    const { page } = await press(`pay:${talk}`, { [`items.${talk}.end`]: '18:46' })

    expect(page.texts('.payers-question')).toEqual([expect.stringMatching(/^Who gives the 6 minutes/)])
  })

  test('and 18 later: only what is still missing is asked for', async () => {
    const { press } = await openForm()
    await press(`pay:${talk}`, { [`items.${talk}.minutes`]: '15' })
    await press(`paid:${talk}:questions`)

    const { page } = await press(`pay:${talk}`, { [`items.${talk}.minutes`]: '18' })

    expect(page.texts('.payers-answers li').slice(0, 2)).toEqual([
      'The session ends later Ends at 19:33 instead of 19:30',
      'Questions give it “Q&A: from participants via chat” 9 → 6',
    ])
  })

  test('and stays so, unpaid, when it is left as it is typed', async () => {
    const { press } = await openForm()
    await press(`pay:${talk}`, { [`items.${talk}.minutes`]: '15' })

    const left = await press(`pay-off:${talk}`)

    expect(left.page.elements('[data-payers]')).toEqual([])
    expect([minutesOf(left.fields), left.page.texts('#total')]).toEqual([
      '1 5 5 10 10 15 10 20 15 5',
      ['Ends 19:36, 6 minutes over the plan'],
    ])
  })

  test('in Korean too', async () => {
    const { ana } = await openForm()
    const fields = readFields((await ana.get(`${address}?lang=ko`)).text, '#editor')

    const { text } = await ana.post(`${address}?lang=ko`, {
      ...typed(fields, { [`items.${talk}.minutes`]: '15' }),
      act: `pay:${talk}`,
    })

    expect(readPage(text).texts('.payers-question')).toEqual([
      '“Community-based healthcare service” 행에 필요한 6분을 누가 내나요?',
    ])
  })
})

describe('nothing is broken by an answer', () => {
  test('that nobody has to give', async () => {
    const { press } = await openForm()

    const { page } = await press(`pay:${talk}`)

    expect(page.texts('.payers-question')).toEqual([
      'Nobody has to pay: “Community-based healthcare service” has its time.',
    ])
    expect(page.elements('.payers-answers')).toEqual([])
  })

  test.each(['paid:rebuilding-speaker-3:break', 'paid:nowhere:end', 'paid:rebuilding-speaker-3:nobody'])(
    'that can not be taken: %s',
    async (act) => {
      const { press } = await openForm()

      const { answer, fields } = await press(act, { [`items.${talk}.minutes`]: '15' })

      expect([answer.status, minutesOf(fields)]).toEqual([200, '1 5 5 10 10 15 10 20 15 5'])
    },
  )

  test('while something else can not be read: that stays as it is typed', async () => {
    const { press } = await openForm()

    const { fields } = await press(`paid:${talk}:questions`, {
      [`items.${talk}.minutes`]: '15',
      'items.rebuilding-closing.minutes': 'a few',
      title: 'Together',
    })

    expect(minutesOf(fields)).toBe('1 5 5 10 10 15 10 20 9 a few')
    expect(fields.title).toEqual(['Together'])
  })
})

describe('a locked end', () => {
  const rows = [
    anItem({ id: 'first', title: 'First', minutes: 10 }),
    anItem({ id: 'second', title: 'Second', minutes: 20 }),
    anItem({ id: 'third', title: 'Third', minutes: 10 }),
  ]

  async function openThree(items = rows) {
    const form = await openForm()
    await saveDocs(form.desk.store, sampleForumId, {
      sessions: [aSession({ id: 'three', plannedMinutes: 40, items })],
    })
    const where = '/desk/forums/gsef-2021/sessions/three'
    const fields = async () => readFields((await form.ana.get(where)).text, '#editor')
    const post = async (changes: Record<string, string | string[]>) =>
      form.ana.post(where, typed(await fields(), changes))
    const lengths = async () =>
      (await saved(form.desk.store, 'three')).items.map((one) => [
        one.minutes,
        one.lockedEnd?.clock.slice(11) ?? '',
      ])
    return { ...form, where, fields, post, lengths }
  }
  const on = (row: string) => ({ [`items.${row}.locked`]: ['', 'on'] })
  const off = (row: string) => ({ [`items.${row}.locked`]: [''] })

  test('is where the row ends, keeps it when rows before grow, and lets it go again', async () => {
    const { post, lengths, fields } = await openThree()

    await post(on('second'))
    expect(await lengths()).toEqual([
      [10, ''],
      [20, '18:30'],
      [10, ''],
    ])
    expect((await fields())['items.second.end']).toEqual(['18:30'])

    await post({ 'items.first.minutes': '14' })
    expect(await lengths()).toEqual([
      [14, ''],
      [16, '18:30'],
      [10, ''],
    ])

    await post({ 'items.second.end': '18:35' })
    expect(await lengths()).toEqual([
      [14, ''],
      [21, '18:35'],
      [10, ''],
    ])

    await post({ 'items.second.end': '+5m' })
    expect(await lengths()).toEqual([
      [14, ''],
      [26, '18:40'],
      [10, ''],
    ])

    await post({ ...off('second'), 'items.first.minutes': '10' })
    expect(await lengths()).toEqual([
      [10, ''],
      [26, ''],
      [10, ''],
    ])
    expect((await fields())['items.second.end']).toEqual([''])
  })

  test('can be typed as it is locked, and what is typed counts', async () => {
    const { post, lengths } = await openThree()

    await post({ ...on('second'), 'items.second.end': '18:45' })

    expect(await lengths()).toEqual([
      [10, ''],
      [35, '18:45'],
      [10, ''],
    ])
  })

  test('says so at its row, whose minutes follow from it; saved as it is it changes nothing', async () => {
    const { post, ana, where, desk } = await openThree()
    await post(on('second'))
    const before = await saved(desk.store, 'three')

    const page = await ana.page(where)
    const answer = await post({})

    expect(page.texts('.held.is-locked:not([hidden])')).toEqual(['locked'])
    expect(page.values('.minutes input[readonly]', 'aria-description')).toEqual([
      'Follow from the locked end',
    ])
    expect(page.texts('#row-second .set')).toEqual(['end locked at 18:30 · with a note'])
    expect(answer.status).toBe(303)
    expect(await saved(desk.store, 'three')).toEqual(before)
  })

  test('that is missed is told at its row', async () => {
    const { post, ana, where } = await openThree()
    await post(on('second'))
    await post({ 'items.first.minutes': '34' })

    expect((await ana.page(where)).texts('#row-second .finding')[0]).toMatch(
      /“Second” ends at 18:35, 5 minutes away from 18:30, where its end is locked/,
    )
  })

  test('that no clock shows is told at its field, and stays', async () => {
    const { post, lengths } = await openThree()
    await post(on('second'))

    const answer = await post({ 'items.second.end': 'half past' })

    expect(
      readPage(answer.text)
        .links('.problems')
        .map(({ href }) => href),
    ).toEqual(['#f-items-second-end'])
    expect(readFields(answer.text, '#editor')['items.second.end']).toEqual(['half past'])
    expect(await lengths()).toEqual([
      [10, ''],
      [20, '18:30'],
      [10, ''],
    ])
  })

  test('stays behind when its row is doubled', async () => {
    const { post, ana, where, fields } = await openThree()
    await post(on('second'))

    const answer = await ana.post(where, { ...(await fields()), act: 'duplicate:second' })
    const copy = readFields(answer.text, '#editor')
    const made = copy.rows?.[3] ?? ''

    expect([copy[`items.${made}.locked`], copy[`items.${made}.end`], copy[`items.${made}.minutes`]]).toEqual([
      ...[[''], [''], ['20']],
    ])
  })

  test('goes with the session to another day', async () => {
    const { post, lengths, desk } = await openThree()
    await post(on('second'))

    await post({ 'start.date': '2021-10-05' })

    expect(await lengths()).toEqual([
      [10, ''],
      [20, '18:30'],
      [10, ''],
    ])
    expect((await saved(desk.store, 'three')).items[1]?.lockedEnd?.clock).toBe('2021-10-05T18:30')
  })

  test('two people who each change a row before it do not stand in each other’s way', async () => {
    const { post, ana, where, fields, lengths } = await openThree()
    await post(on('third'))
    const seen = await fields()

    await ana.post(where, typed(seen, { 'items.first.minutes': '12' }))
    const answer = await ana.post(where, typed(seen, { 'items.second.minutes': '17' }))

    expect(answer.status).toBe(303)
    expect(await lengths()).toEqual([
      [12, ''],
      [17, ''],
      [11, '18:40'],
    ])
  })

  test('a box pins a row where it starts, and lets it go', async () => {
    const { post, desk } = await openThree()
    const pins = async () => (await saved(desk.store, 'three')).items.map(({ pin }) => pin?.clock ?? null)

    await post({ 'items.second.pinned': ['', 'on'] })
    expect(await pins()).toEqual([null, at('18:10'), null])
    await post({ 'items.first.minutes': '15' })
    expect(await pins()).toEqual([null, at('18:10'), null])
    await post({ 'items.second.pin': '18:20' })
    expect(await pins()).toEqual([null, at('18:20'), null])
    await post({ 'items.second.pinned': [''] })
    expect(await pins()).toEqual([null, null, null])
  })

  test('where the plan ends stands at the row that runs past it', async () => {
    const { post, ana, where } = await openThree()
    const before = (await ana.page(where)).texts('.past-plan')
    await post({ 'items.first.minutes': '22' })

    expect([before, (await ana.page(where)).texts('.past-plan')]).toEqual([
      ['', '', ''],
      ['', 'plan ends 18:40', ''],
    ])
  })

  test('a gap stands between the rows that it parts', async () => {
    const { post, ana, where } = await openThree()
    await post({ 'items.second.pin': '18:15' })
    const gap = (await ana.page(where)).texts('.between')
    await post({ 'items.second.pin': '18:09' })

    expect([gap, (await ana.page(where)).texts('.between')]).toEqual([
      ['', '5 minutes empty', ''],
      ['', '1 minute overlap', ''],
    ])
  })
})
