import { describe, expect, test } from 'vitest'
import type { SessionId } from '../../../src/domain/ids.ts'
import type { Session } from '../../../src/domain/session.ts'
import type { Store } from '../../../src/store/port.ts'
import { removeDoc, saveDocs } from '../../app.ts'
import { anItem, aParticipation, aPerson, aPresentation, aSession } from '../../makers.ts'
import { sampleForumId, sampleStore } from '../../sample.ts'
import { readPage } from '../html.ts'
import { readFields, typed } from '../sent-forms.ts'
import { type Browser, startDesk } from './desk-app.ts'

const id = 'rebuilding-an-inclusive-society'
const address = `/desk/forums/gsef-2021/sessions/${id}`
const json = { accept: 'application/json' }

async function openEditor(browser: Browser, at = address) {
  const { text } = await browser.get(at)
  return { text, page: readPage(text), fields: readFields(text, '#editor') }
}

async function saved(store: Store, session = id): Promise<Session> {
  const found = await store.read({ forumId: sampleForumId, kind: 'session', id: session as SessionId })
  if (found === undefined) throw new Error(`there is no session ${session}`)
  return found.doc
}

/** `18:31–18:40 Community-based healthcare service` of every row. */
function rowsOf(html: string): string[] {
  const page = readPage(html)
  const starts = page.texts('#agenda tbody .start')
  const ends = page.values('#agenda tbody .end input', 'placeholder')
  const titles = page.values('#agenda tbody .what > input', 'value')
  return starts.map((start, index) => `${start}–${ends[index]} ${titles[index]}`)
}

describe('the editor of a session', () => {
  test('shows every row with its slot, in UTC too, and what was found where it is', async () => {
    const desk = await startDesk()
    const { text, page } = await openEditor(await desk.signIn('Ana'))

    expect(rowsOf(text).slice(5, 7)).toEqual([
      '18:31–18:40 Community-based healthcare service',
      '18:40–18:50 (Re-)building Inclusive Community within Public-Private Partnership in Hongseong, Korea',
    ])
    expect(page.texts('#agenda tbody .utc')[5]).toBe('09:31 UTC')
    expect(page.texts('#total')).toEqual(['Ends 19:30, as planned'])
    expect(page.texts('[data-findings="session"] p')).toEqual([
      'Warning People sleep during the session, by the clock there: Mexico City 04:00–05:30.',
      'Warning Nobody speaks to the theme “Supply chain”. Take the theme away',
      'Warning Round 2 asks the main question again: “Which steps could people, public bodies and whole nations take so that the worl…” Ask it once',
      'Note Speakers do not have equal time: Seon-Hee Choi has 9, Joyce N. Mundara has 10 minutes.',
      'Note 90 minutes without a pause, from 18:00 to 19:30.',
    ])
    expect(page.texts('.around .tag')).toEqual(['Ready'])
    expect(page.link('Public page')).toBe(`/forums/gsef-2021/sessions/${id}`)
  })

  test('saved as it is changes nothing', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const before = await saved(desk.store)
    const { fields } = await openEditor(ana)

    const answer = await ana.post(address, fields)

    expect(answer.status).toBe(303)
    expect(await saved(desk.store)).toEqual(before)
  })

  test('saves what was typed, and says so', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const before = await saved(desk.store)
    const { fields } = await openEditor(ana)

    const answer = await ana.post(
      address,
      typed(fields, {
        title: 'Together',
        'items.rebuilding-speaker-3.end': '18:46',
        'start.zone': 'Nairobi',
      }),
    )
    const page = await ana.page(String(answer.headers.location))

    expect(page.texts('.done')).toEqual(['Saved.'])
    expect(await saved(desk.store)).toEqual({
      ...before,
      title: 'Together',
      start: { ...before.start, zone: 'Africa/Nairobi' },
      items: before.items.map((item) =>
        item.id === 'rebuilding-speaker-3' ? { ...item, minutes: 15 } : item,
      ),
    })
  })

  test('teaches how to begin where there is nothing yet', async () => {
    const desk = await startDesk()
    await saveDocs(desk.store, sampleForumId, { sessions: [aSession({ id: 'empty' })] })

    const { page } = await openEditor(await desk.signIn('Ana'), '/desk/forums/gsef-2021/sessions/empty')

    expect(page.texts('#no-rows')[0]).toMatch(/^No rows yet\. Most sessions begin with a connection check/)
    expect(page.texts('#no-people')[0]).toMatch(/^Nobody yet\./)
  })

  test('is there to be read for a reader, who can change nothing', async () => {
    const desk = await startDesk()
    const reader = await desk.signIn('Rae', 'reader')
    const before = await saved(desk.store)
    const { page, fields } = await openEditor(reader)

    const answer = await reader.post(address, { seen: '3', title: 'Mine now' })

    expect(Object.keys(fields).filter((name) => !/^(?:seen$|known\.)/.test(name))).toEqual([])
    expect(page.texts('main button:not([aria-hidden])')).toEqual([])
    expect(answer.status).toBe(404)
    expect(await saved(desk.store)).toEqual(before)
  })
})

describe('around the session', () => {
  test('a reader sees texts, is told who changes them, and finds nothing to press', async () => {
    const desk = await startDesk()
    const { page } = await openEditor(await desk.signIn('Rae', 'reader'))

    expect(page.texts('main > .notice')).toEqual([
      'You can read this session; organizers of the forum change it.',
    ])
    expect(page.elements('#agenda input, #agenda select, .more-acts')).toEqual([])
    expect(page.texts('#agenda .title')[5]).toBe('Community-based healthcare service')
  })

  test('a state says what readers know of it, with the way to the release', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const said = async (state: string) => {
      const { page } = await openEditor(ana)
      const [seen = ''] = page.values('.around [name=seen]', 'value')
      await ana.post(`${address}/state`, { state, seen })
      return (await openEditor(ana)).page.texts('.waits')
    }

    expect((await openEditor(ana)).page.texts('.waits')).toEqual([])
    expect(await said('cancelled')).toEqual([
      'Cancelled here. Readers and calendars learn it with the next release. To the release',
    ])
    expect(await said('draft')).toEqual(['Readers still see it as it was released. To the release'])
  })

  test('what takes something away stands last, folded away', async () => {
    const desk = await startDesk()
    const { page } = await openEditor(await desk.signIn('Ana'))

    expect(page.texts('.more-acts li')).toEqual([
      'Duplicate the session',
      'Save as a template',
      'Coordinators',
      'Cancel the session',
      'Remove the session…',
    ])
  })
})

describe('without script, a button shows the page again and saves nothing', () => {
  async function press(act: string, values: Record<string, string | string[]> = {}) {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const before = await saved(desk.store)
    const { fields } = await openEditor(ana)
    const answer = await ana.post(address, { ...typed(fields, values), act })
    expect(answer.status).toBe(200)
    expect(await saved(desk.store)).toEqual(before)
    return { desk, ana, answer, page: readPage(answer.text), fields: readFields(answer.text, '#editor') }
  }
  const focused = (html: string) => readPage(html).values('[autofocus]', 'name')

  test('recompute: minutes, an end and a pin move what follows', async () => {
    const { answer, page, fields } = await press('recompute', {
      title: 'Typed and kept',
      'items.rebuilding-speaker-3.minutes': '15',
      'items.rebuilding-discussion.end': '7:20 pm',
      'items.rebuilding-closing.pin': '1940',
    })

    expect(rowsOf(answer.text).slice(5)).toEqual([
      '18:31–18:46 Community-based healthcare service',
      '18:46–18:56 (Re-)building Inclusive Community within Public-Private Partnership in Hongseong, Korea',
      '18:56–19:20 Questions and discussions guided by the moderator',
      '19:20–19:35 Q&A: from participants via chat',
      '19:40–19:45 Closing remarks by the speakers and the moderator',
    ])
    expect(fields.title).toEqual(['Typed and kept'])
    expect(fields['items.rebuilding-discussion.minutes']).toEqual(['24'])
    expect(fields['items.rebuilding-closing.pin']).toEqual(['19:40'])
    expect(page.texts('.notice')).toEqual(['Not saved yet. Look at the new times, then save.'])
    expect(page.texts('#row-rebuilding-closing .finding')).toEqual([
      'Warning 5 minutes are empty before “Closing remarks by the speakers and the moderator”, from 19:35 to 19:40. Take the fixed start away',
    ])
    expect(page.texts('#total')).toEqual(['Ends 19:45, 15 minutes over the plan'])
  })

  test('add a row, at the end or below another, ready to be typed in', async () => {
    const atEnd = await press('add-row')
    const below = await press('add-row-after:rebuilding-moderator')

    expect(rowsOf(atEnd.answer.text).at(-1)).toBe('19:30–19:40 ')
    expect(focused(atEnd.answer.text)).toEqual([`items.${atEnd.fields.rows?.at(-1)}.title`])
    expect(rowsOf(below.answer.text)[2]).toBe('18:06–18:16 ')
    expect(focused(below.answer.text)).toEqual([`items.${below.fields.rows?.[3]}.title`])
  })

  test('a row that was added is saved with what is typed in it', async () => {
    const { desk, ana, fields } = await press('add-row')
    const row = fields.rows?.at(-1)

    const answer = await ana.post(
      address,
      typed(fields, { [`items.${row}.title`]: 'Group photo', [`items.${row}.minutes`]: '5 min' }),
    )

    expect(answer.status).toBe(303)
    expect((await saved(desk.store)).items.at(-1)).toEqual({
      id: row,
      kind: 'discussion',
      title: 'Group photo',
      minutes: 5,
      pin: null,
      lockedEnd: null,
      presentationId: null,
      people: [],
      privateNotes: '',
    })
  })

  test('move a row, and keep the button in focus', async () => {
    const { answer, fields } = await press('up:rebuilding-speaker-3')
    const { fields: down } = await press('down:rebuilding-closing')

    expect(fields.rows?.slice(5, 7)).toEqual(['rebuilding-speaker-3', 'rebuilding-speaker-2'])
    expect(readPage(answer.text).values('[autofocus]', 'value')).toEqual(['up:rebuilding-speaker-3'])
    expect(down.rows?.at(-1)).toBe('rebuilding-closing')
  })

  test('duplicate and remove a row', async () => {
    const twice = await press('duplicate:rebuilding-speaker-3')
    const without = await press('remove:rebuilding-speaker-3')
    const copy = twice.fields.rows?.[7]

    expect(twice.fields[`items.${copy}.title`]).toEqual(['Community-based healthcare service'])
    expect(twice.fields[`items.${copy}.person`]).toEqual(['', 'Seon-Hee Choi'])
    expect(without.fields.rows).not.toContain('rebuilding-speaker-3')
    expect(focused(without.answer.text)).toEqual(['items.rebuilding-speaker-4.title'])
  })

  test('add, move and remove people and rounds', async () => {
    const added = await press('add-person')
    const moved = await press('person-up:speaker-li-li-chang')
    const round = await press('add-round')
    const noRound = await press('round-remove:1')
    const person = added.fields.participations?.at(-1)

    expect(added.fields[`participations.${person}.role`]).toEqual(['speaker'])
    expect(focused(added.answer.text)).toEqual([`participations.${person}.person`])
    expect(moved.fields.participations?.slice(1, 3)).toEqual(['moderator-chingyu-yao', 'speaker-li-li-chang'])
    expect(round.fields.rounds).toHaveLength(4)
    expect(noRound.fields.rounds).toEqual(['', '2'])
  })
})

describe('what can’t be saved', () => {
  test('comes back as it was typed, with a summary that leads to each field', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const before = await saved(desk.store)
    const { fields } = await openEditor(ana)

    const answer = await ana.post(
      address,
      typed(fields, {
        'items.rebuilding-speaker-3.minutes': 'a bit',
        'items.rebuilding-speaker-3.person': ['Nobody <b>Known</b>'],
        'participations.speaker-li-li-chang.organisation': 'Nowhere',
      }),
    )
    const page = readPage(answer.text)

    expect(answer.status).toBe(422)
    expect(page.links('.problems').map(({ href }) => href)).toEqual([
      '#f-items-rebuilding-speaker-3-minutes',
      '#f-items-rebuilding-speaker-3-person',
      '#f-participations-speaker-li-li-chang-organisation',
    ])
    for (const { href } of page.links('.problems'))
      expect(page.elements(`[id="${href.slice(1)}"]`)).toHaveLength(1)
    expect(readFields(answer.text, '#editor')['items.rebuilding-speaker-3.minutes']).toEqual(['a bit'])
    expect(readFields(answer.text, '#editor')['items.rebuilding-speaker-3.person']).toContain(
      'Nobody <b>Known</b>',
    )
    expect(await saved(desk.store)).toEqual(before)
  })

  test('is told by the rules of sessions at the very row', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const { fields } = await openEditor(ana)

    const page = readPage(
      (
        await ana.post(
          address,
          typed(fields, { 'items.rebuilding-speaker-3.title': ' ', plannedMinutes: '0' }),
        )
      ).text,
    )

    expect(page.links('.problems').map(({ href }) => href)).toEqual([
      '#f-plannedMinutes',
      '#f-items-rebuilding-speaker-3-title',
    ])
  })

  test('an address that another session has', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const { fields } = await openEditor(ana)

    const answer = await ana.post(address, typed(fields, { slug: 'open-networking-hour' }))

    expect(readPage(answer.text).links('.problems')).toEqual([
      { text: expect.stringContaining('open-networking-hour'), href: '#f-slug' },
    ])
  })

  test('is told to a script by the names of the fields', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const { fields } = await openEditor(ana)

    const answer = await ana.post(
      address,
      typed(fields, { 'items.rebuilding-speaker-3.minutes': '5000' }),
      json,
    )

    expect(answer.status).toBe(422)
    expect(JSON.parse(answer.text)).toEqual({
      problems: [{ field: 'items.rebuilding-speaker-3.minutes', text: expect.stringContaining('1440') }],
    })
  })
})

describe('saving from a script', () => {
  test('reads nothing of the forum but what the session names', async () => {
    const store = await sampleStore()
    const desk = await startDesk(store)
    const ana = await desk.signIn('Ana')
    const { fields } = await openEditor(ana)
    store.readForum = () => Promise.reject(new Error('the whole forum was read'))

    const answer = await ana.post(address, typed(fields, { title: 'Together' }), json)

    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      200,
      { revision: 4, merged: false, clock: '09:00 KST' },
    ])
    expect((await saved(store)).title).toBe('Together')
  })

  test('merges with what somebody else saved in between, row by row', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const ben = await desk.signIn('Ben', 'organizer')
    const { fields } = await openEditor(ana)
    const before = await saved(desk.store)

    await ben.post(address, typed(fields, { rows: (fields.rows ?? []).slice(0, -1), title: 'By Ben' }), json)
    const answer = await ana.post(
      address,
      typed(fields, { 'items.rebuilding-speaker-3.minutes': '15' }),
      json,
    )

    expect(JSON.parse(answer.text)).toEqual({ revision: 5, merged: true, clock: '09:00 KST' })
    expect(await saved(desk.store)).toEqual({
      ...before,
      title: 'By Ben',
      items: before.items
        .slice(0, -1)
        .map((item) => (item.id === 'rebuilding-speaker-3' ? { ...item, minutes: 15 } : item)),
    })
  })

  test('and not signed in any more changes nothing', async () => {
    const desk = await startDesk()
    const { fields } = await openEditor(await desk.signIn('Ana'))
    const before = await saved(desk.store)

    const answer = await desk.stranger.post(address, typed(fields, { title: 'By nobody' }), json)

    expect(answer.status).toBe(401)
    expect(await saved(desk.store)).toEqual(before)
  })
})

describe('the coordinator of the session', () => {
  async function withSecrets() {
    const desk = await startDesk()
    await saveDocs(desk.store, sampleForumId, {
      people: [aPerson({ id: 'secret-person', given: 'Secret', family: 'Guest' })],
      presentations: [
        aPresentation({ id: 'secret-case', title: 'A secret case', state: 'draft' }),
        aPresentation({ id: 'ready-case', title: 'A ready case' }),
      ],
      sessions: [
        aSession({
          id: 'secret-session',
          title: 'A secret session',
          items: [anItem({ people: ['chingyu-yao'] })],
          participations: [aParticipation({ personId: 'chingyu-yao' })],
        }),
      ],
    })
    return { desk, coordinator: await desk.coordinate(id) }
  }

  test('edits it, and may name what is public or ready', async () => {
    const { desk, coordinator } = await withSecrets()
    const { fields } = await openEditor(coordinator)

    const answer = await coordinator.post(
      address,
      typed(fields, { title: 'Coordinated', 'items.rebuilding-speaker-3.presentation': 'A ready case' }),
    )

    expect(answer.status).toBe(303)
    const { title, items } = await saved(desk.store)
    expect([title, items[5]?.presentationId]).toEqual(['Coordinated', 'ready-case'])
  })

  test('learns of nobody and nothing else, whatever the form says', async () => {
    const { desk, coordinator } = await withSecrets()
    const { text, fields } = await openEditor(coordinator)
    const before = await saved(desk.store)
    const forged = typed(fields, {
      'known.person': ['secret-person Somebody', ...(fields['known.person'] ?? [])],
      'items.rebuilding-speaker-3.person': 'Somebody',
    })

    const shown = await coordinator.post(address, { ...forged, act: 'recompute' })
    const answer = await coordinator.post(address, forged, json)
    const byName = await coordinator.post(
      address,
      typed(fields, { 'items.rebuilding-speaker-3.presentation': 'A secret case' }),
      json,
    )

    for (const page of [text, shown.text, answer.text]) expect(page).not.toMatch(/Secret Guest|A secret/)
    expect([answer.status, byName.status]).toEqual([422, 422])
    expect(await saved(desk.store)).toEqual(before)
  })

  test('comes to no other session', async () => {
    const { coordinator } = await withSecrets()

    const answer = await coordinator.get('/desk/forums/gsef-2021/sessions/secret-session')

    expect([answer.status, /secret session/.test(answer.text)]).toEqual([404, false])
  })
})

test('a session that was taken away is gone, and one that never was is missing', async () => {
  const desk = await startDesk()
  const ana = await desk.signIn('Ana')
  const { fields } = await openEditor(ana)
  await removeDoc(desk.store, sampleForumId, 'session', id)

  expect((await ana.get('/desk/forums/gsef-2021/sessions/never')).status).toBe(404)
  expect([404, 410]).toContain((await ana.post(address, fields)).status)
})
