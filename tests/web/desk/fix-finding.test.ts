import { describe, expect, test } from 'vitest'
import type { SessionId } from '../../../src/domain/ids.ts'
import type { Session } from '../../../src/domain/session.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { readFields, typed } from '../sent-forms.ts'
import { startDesk } from './desk-app.ts'

const id = 'rebuilding-an-inclusive-society' as SessionId
const address = `/desk/forums/gsef-2021/sessions/${id}`
const row = 'rebuilding-speaker-2'
const presentation = 'The Inclusive Community-Ankang Low-Income Housing and the Xinglong Social Housing'

async function openSample() {
  const desk = await startDesk()
  const ana = await desk.signIn('Ana')
  const { text } = await ana.get(address)
  const saved = async (): Promise<Session> => {
    const found = await desk.store.read({ forumId: sampleForumId, kind: 'session', id })
    if (found === undefined) throw new Error('the session is gone')
    return found.doc
  }
  return { ana, text, fields: readFields(text, '#editor'), saved }
}

/** The values of the buttons with that label. */
function actsOf(html: string, label: string): string[] {
  const page = readPage(html)
  const labels = page.texts('button[name="act"]')
  return page.values('button[name="act"]', 'value').filter((_, index) => labels[index] === label)
}

async function pressed(label: string, entered: Record<string, string> = {}) {
  const sample = await openSample()
  const [act = ''] = actsOf(sample.text, label)
  const answer = await sample.ana.post(address, { ...typed(sample.fields, entered), act })
  return { ...sample, act, answer, fixed: readFields(answer.text, '#editor') }
}

const cases: [string, (session: Session) => Session][] = [
  [
    'Take the presentation’s title',
    (session) => changed(session, (item) => ({ ...item, title: presentation })),
  ],
  [
    'Write it as the person does',
    (session) =>
      changed(session, (item) => ({
        ...item,
        people: item.people.map((one) => ({ ...one, written: null })),
      })),
  ],
  [
    'Take the theme away',
    (session) => ({ ...session, themeIds: session.themeIds.filter((one) => one !== 'supply-chain') }),
  ],
  [
    'Ask it once',
    ({ brief, ...session }) => ({
      ...session,
      brief: {
        ...brief,
        rounds: brief.rounds.map((round, index) =>
          index === 1 ? { ...round, questions: round.questions.slice(1) } : round,
        ),
      },
    }),
  ],
]

function changed(session: Session, change: (item: Session['items'][number]) => Session['items'][number]) {
  return { ...session, items: session.items.map((item) => (item.id === row ? change(item) : item)) }
}

describe('the button that mends a finding', () => {
  test.each(cases)('%s: shown unsaved, then saved with nothing else changed', async (label, mend) => {
    const { ana, answer, fixed, saved } = await pressed(label)
    const before = await saved()

    expect(answer.status).toBe(200)
    expect(readPage(answer.text).texts('.notice')).toEqual([
      'Not saved yet. Look at the new times, then save.',
    ])
    expect(actsOf(answer.text, label)).toEqual([])

    expect((await ana.post(address, fixed)).status).toBe(303)
    expect(await saved()).toEqual(mend(before))
  })

  test.each(cases)('%s: pressed alone, as a page of findings sends it', async (label, mend) => {
    const { ana, text, saved } = await openSample()
    const before = await saved()
    const [act = ''] = actsOf(text, label)

    const answer = await ana.post(address, { act })

    expect(answer.status).toBe(200)
    expect((await ana.post(address, readFields(answer.text, '#editor'))).status).toBe(303)
    expect(await saved()).toEqual(mend(before))
  })

  test('leaves what was typed as it was typed', async () => {
    const { fixed } = await pressed('Take the presentation’s title', {
      title: 'Typed and kept',
      'start.date': 'tomorrow',
      'items.rebuilding-closing.minutes': 'a while',
    })

    expect([fixed.title, fixed['start.date'], fixed['items.rebuilding-closing.minutes']]).toEqual([
      ['Typed and kept'],
      ['tomorrow'],
      ['a while'],
    ])
    expect(fixed[`items.${row}.title`]).toEqual([presentation])
  })

  test('mends the round that asks again, wherever it was moved', async () => {
    const { ana, fields, text } = await openSample()
    const blank = { 'rounds.9.title': '', 'rounds.9.questions': '', rounds: ['', '9', '1', '2'] }
    const moved = await ana.post(address, { ...fields, ...blank, act: 'round-up:2' })
    const [act = ''] = actsOf(moved.text, 'Ask it once')

    const answer = await ana.post(address, { ...readFields(moved.text, '#editor'), act })
    const fixed = readFields(answer.text, '#editor')

    expect(actsOf(text, 'Ask it once')).not.toEqual([])
    expect(fixed.rounds).toEqual(['', '9', '2', '1'])
    expect(fixed['rounds.1.questions']).toEqual(fields['rounds.1.questions'])
    expect(fixed['rounds.2.questions']?.[0]?.split('\n').length).toBe(2)
  })

  test('does nothing when its finding is there no more', async () => {
    const { ana, act, fixed } = await pressed('Take the presentation’s title')

    const again = await ana.post(address, { ...fixed, act })

    expect(again.status).toBe(200)
    expect(readFields(again.text, '#editor')).toEqual(fixed)
  })

  test('is not there for a reader', async () => {
    const desk = await startDesk()
    const rita = await desk.signIn('Rita', 'reader')
    const { text } = await rita.get(address)

    expect(readPage(text).texts('.finding').length).toBeGreaterThan(0)
    expect(readPage(text).texts('.finding button')).toEqual([])
  })
})

test('what agrees is told under the findings, folded away', async () => {
  const { text } = await openSample()
  const page = readPage(text)

  expect(page.texts('#agreeing summary')).toEqual(['7 things agree'])
  expect(page.texts('#agreeing li').slice(0, 2)).toEqual([
    'The items add up to the planned 90 minutes.',
    '18:00–19:30 KST and 09:00–10:30 UTC are the same time.',
  ])
})
