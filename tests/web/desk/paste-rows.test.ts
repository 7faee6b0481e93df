import { describe, expect, test } from 'vitest'
import type { SessionId } from '../../../src/domain/ids.ts'
import type { AgendaItem, Session } from '../../../src/domain/session.ts'
import type { Store } from '../../../src/store/port.ts'
import { saveDocs } from '../../app.ts'
import { anItem, aPerson, aPresentation, aSession, startAt } from '../../makers.ts'
import { programme } from '../../programme.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { readFields, typed } from '../sent-forms.ts'
import { startDesk } from './desk-app.ts'
import { workshopId } from './world.ts'

async function saved(store: Store, id: string): Promise<Session> {
  const found = await store.read({ forumId: sampleForumId, kind: 'session', id: id as SessionId })
  if (found === undefined) throw new Error(`there is no session ${id}`)
  return found.doc
}

async function startWith(parts: Parameters<typeof aSession>[0] = {}) {
  const desk = await startDesk()
  const start = startAt('2021-10-04T18:00', 'Asia/Seoul')
  const session = aSession({
    id: 'pasted',
    start,
    plannedMinutes: 90,
    items: [],
    participations: [],
    ...parts,
  })
  await saveDocs(desk.store, sampleForumId, { sessions: [session] })
  const ana = await desk.signIn('Ana')
  const address = `/desk/forums/${sampleForumId}/sessions/pasted`
  const paste = async (pasted: string, act = 'paste-rows') => {
    const { text } = await ana.get(address)
    const answer = await ana.post(address, typed(readFields(text, '#editor'), { pasted, act }))
    return { text: answer.text, page: readPage(answer.text), fields: readFields(answer.text, '#editor') }
  }
  return { desk, ana, address, paste }
}

const rowsOf = (text: string) => {
  const page = readPage(text)
  const starts = page.texts('#agenda tbody .start')
  const titles = page.values('#agenda tbody .what > input', 'value')
  const pins = page.values('#agenda tbody [name$=".pin"]', 'value')
  return starts.map((start, index) => `${start} ${titles[index]}${pins[index] ? ` at ${pins[index]}` : ''}`)
}

describe('pasted rows', () => {
  test('the printed programme of the sample becomes its agenda, names as they were written', async () => {
    const { desk, ana, address, paste } = await startWith({
      participations: (await saved((await startDesk()).store, workshopId)).participations,
    })

    const shown = await paste(programme)
    await ana.post(address, shown.fields)

    expect(shown.page.texts('#rows-told')).toEqual(['10 rows added.'])
    const { items } = await saved(desk.store, workshopId)
    const unsaid: Record<number, Partial<AgendaItem>> = {
      // Nothing on the programme says who introduces the session, and the fifth title is not the presentation's own.
      2: { people: [] },
      4: { presentationId: null },
    }
    expect((await saved(desk.store, 'pasted')).items.map(({ id: _, ...item }) => item)).toEqual(
      items.map(({ id: _, ...item }, index) => ({ ...item, privateNotes: '', ...unsaid[index] })),
    )
  })

  test('come after the row at which they were pasted, and follow it', async () => {
    const rows = ['one', 'two'].map((id) => anItem({ id, title: `Row ${id}`, minutes: 10 }))
    const { paste } = await startWith({ items: rows })

    const { text, page } = await paste('18:10 Soil\n18:25-18:30 Water\n18:40 Air', 'paste-rows:one')

    expect(rowsOf(text)).toEqual([
      '18:00 Row one',
      '18:10 Soil',
      '18:25 Water',
      '18:40 Air at 18:40',
      '18:50 Row two',
    ])
    expect(page.values('#agenda [autofocus]', 'value')).toEqual(['Soil'])
  })

  test('a table that begins at another time than the session keeps its time, and a line says so', async () => {
    const { paste } = await startWith()

    const { text, page } = await paste('18:30 Soil\n18:40 Water')

    expect(rowsOf(text)).toEqual(['18:30 Soil at 18:30', '18:40 Water'])
    expect(page.texts('#rows-told')[0]).toMatch(/^2 rows added\. .+ pinned at 18:30, .+ begun at 18:00\. /)
  })

  test('take the place of a row in which nothing stands', async () => {
    const { ana, address } = await startWith({ items: [anItem({ id: 'one', title: 'Row one' })] })
    const added = await ana.post(
      address,
      typed(readFields((await ana.get(address)).text, '#editor'), { act: 'add-row' }),
    )
    const fields = readFields(added.text, '#editor')
    const blank = fields.rows?.at(-1)

    const { text } = await ana.post(
      address,
      typed(fields, { pasted: 'Soil\nWater', act: `paste-rows:${blank}` }),
    )

    expect(rowsOf(text)).toEqual(['18:00 Row one', '18:10 Soil', '18:20 Water'])
  })

  test.each([
    ['more rows than an agenda has', 'Soil\n'.repeat(500), /at most 500 rows/],
    ['more text than anybody types', `Soil ${'and water '.repeat(21_000)}\nAir`, /200000 are the most/],
  ])('%s: nothing is added, and the text stays in its field', async (_, text, problem) => {
    const { paste } = await startWith({ items: [anItem({ id: 'one', title: 'Row one' })] })

    const { page } = await paste(text)

    expect(page.texts('#f-pasted-problem')[0]).toMatch(problem)
    expect(page.texts('#f-pasted')[0]?.slice(0, 20)).toBe(text.trim().slice(0, 20).replace(/\n/g, ' '))
    expect(page.texts('#agenda tbody tr')).toHaveLength(1)
  })

  test('nobody is named whom a coordinator may not name', async () => {
    const { desk } = await startWith()
    const hidden = { ...aPerson({ id: 'hidden' }), slug: 'hidden' as never }
    const name = { ...hidden.name, given: 'Noa', family: 'Unreleased' }
    await saveDocs(desk.store, sampleForumId, {
      people: [{ ...hidden, name }],
      presentations: [aPresentation({ id: 'early', title: 'An early draft', state: 'draft' })],
    })
    const coordinator = await desk.coordinate('pasted')
    const address = `/desk/forums/${sampleForumId}/sessions/pasted`
    const fields = readFields((await coordinator.get(address)).text, '#editor')

    const { text } = await coordinator.post(
      address,
      typed(fields, { pasted: 'Talk by Noa Unreleased\nAn early draft', act: 'paste-rows' }),
    )

    expect(rowsOf(text)).toEqual(['18:00 Talk by Noa Unreleased', '18:10 An early draft'])
    expect(readPage(text).values('#agenda tbody .who input', 'value')).toEqual(['', ''])
    expect(readPage(text).values('#agenda tbody [name$=".presentation"]', 'value')).toEqual(['', ''])
  })
})
