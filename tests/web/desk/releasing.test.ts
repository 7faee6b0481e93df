/** The release page: what would go out, what stands in its way, and the release itself. */
import { describe, expect, test } from 'vitest'
import type { Person } from '../../../src/domain/person.ts'
import type { Session } from '../../../src/domain/session.ts'
import { createMemoryStore } from '../../../src/store/memory-store.ts'
import { removeDoc, saveDocs } from '../../app.ts'
import { aForum, anItem, aParticipation, aPerson, aSession, at, startAt } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { startDesk } from './desk-app.ts'
import { deskWith, forum } from './shelf-desk.ts'
import { secrets, startWorld, wholeStore } from './world.ts'

const release = `${forum}/release`
const releases = `${forum}/releases`

const opening = aSession({ id: 'opening', slug: 'opening', title: 'Opening' })
const closing = aSession({ id: 'closing', slug: 'closing', title: 'Closing', start: startAt('20:00') })

/** Two sessions that are out, then edited by somebody. */
async function deskAfter(edits: { sessions?: Session[]; people?: Person[] }) {
  const people = [aPerson({ id: 'ana', given: 'Ana' })]
  const talk = { ...opening, participations: [aParticipation({ personId: 'ana' })] }
  const { desk, ana } = await deskWith({ sessions: [talk, closing], people })
  await desk.release(sampleForumId, '2021-09-01T00:00:00Z')
  await saveDocs(desk.store, sampleForumId, edits)
  return { desk, ana, talk }
}

describe('the page', () => {
  test('tells session by session what readers will hear, all chosen', async () => {
    const { ana, talk } = await deskAfter({ sessions: [] })
    const { ana: again } = await deskAfter({
      sessions: [
        { ...talk, start: startAt('18:30') },
        { ...closing, state: 'cancelled' },
      ],
    })

    const empty = await ana.page(release)
    const page = await again.page(release)

    expect(empty.texts('.empty')).toHaveLength(1)
    expect(empty.texts('main button')).toEqual([])
    expect(page.texts('.change-head label')).toEqual(['Closing', 'Opening'])
    expect(page.texts('.facts-out li')).toEqual(['cancelled', 'moved 18:00 → 18:30 KST'])
    expect(page.values('input[name=chosen]', 'value')).toEqual(['closing:2', 'opening:2'])
    expect(page.values('input[name=chosen]', 'checked')).toHaveLength(2)
  })

  test('a session that was taken away can be chosen, too', async () => {
    const { desk, ana } = await deskAfter({})
    await removeDoc(desk.store, sampleForumId, 'session', 'closing')

    const page = await ana.page(release)

    expect(page.texts('.change-head')).toEqual(['Closing Removed'])
    expect(page.values('input[name=chosen]', 'value')).toEqual(['closing:0'])
  })

  test('an error can’t be chosen: the reason stands there with the way to the editor', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')

    const page = await ana.page(release)

    expect(page.elements('input[name=chosen][disabled]')).toHaveLength(1)
    expect(page.values('input[name=chosen]', 'checked')).toEqual([])
    expect(page.texts('.finding.is-error')[0]).toMatch(
      /^Error: “Conversación abierta: lo que ya hacemos” starts at/,
    )
    expect(page.link('Open: Cuidar la salud en común')).toBe(`${forum}/sessions/cuidar-la-salud-en-comun`)
    expect(page.texts('h2')).toContain('1 session is not marked ready')
  })

  test('what was found in the forum as a whole stands there, with the way to accept it, and blocks nothing', async () => {
    const people = ['ana', 'anna'].map((id) => aPerson({ id, given: 'Ana', family: 'Moon' }))
    const { ana } = await deskAfter({ sessions: [{ ...closing, title: 'The end' }], people })
    const told = 'Ana Moon and Ana Moon look like one person under two names.'

    const page = await ana.page(release)
    const href = page.values('#of-forum .finding a', 'href')[0] ?? ''
    const findings = await ana.page(`${forum}/findings`)
    const { action, fields } = findings.form(`Accept: ${told}`)
    await ana.post(action, { ...fields, reason: 'Two sisters.' })
    const after = await ana.page(release)

    expect(page.texts('#of-forum h2')).toEqual(['In the forum as a whole'])
    expect(page.texts('#of-forum .finding')).toEqual([`Warning: ${told} Look at it, or accept it: ${told}`])
    expect(href).toMatch(new RegExp(`^${forum}/findings#found-[0-9a-f]{16}$`))
    expect(findings.elements(`#${href.split('#')[1]}`)).toHaveLength(1)
    expect(after.texts('#of-forum .finding')).toEqual([`Accepted: ${told} Two sisters.`])
    expect(page.values('input[name=chosen]', 'checked')).toHaveLength(1)
    expect(page.elements('.release-actions button[disabled]')).toEqual([])
  })

  test('what goes out with any release is told in words, with the sessions that it changes', async () => {
    const { ana } = await deskAfter({ people: [aPerson({ id: 'ana', given: 'Anna', biography: 'Text.' })] })

    const page = await ana.page(release)

    expect(page.texts('section[aria-labelledby=documents-heading] .facts-out li')).toEqual([
      'renamed from “Ana Moon” to “Anna Moon”',
      'biography changed',
      'name of Anna Moon corrected',
    ])
    expect(page.texts('.sign').at(-1)).toBe('1 change')
  })
})

describe('a release', () => {
  test('takes what was chosen, shows it to readers and says so; the rest stays as it was', async () => {
    const { desk, ana, talk } = await deskAfter({})
    await saveDocs(desk.store, sampleForumId, {
      sessions: [
        { ...talk, start: startAt('18:30') },
        { ...closing, title: 'The end' },
      ],
    })

    const note = 'Half an hour later'
    const answer = await ana.post(releases, { chosen: ['opening:2'], note, after: '1' })
    const page = await ana.page(answer.headers.location ?? '')
    const shown = await desk.get('/forums/gsef')
    const changes = await desk.get(page.link('What changed in it'))

    expect([answer.status, answer.headers.location]).toEqual([303, `${release}?released=2`])
    expect(page.texts('.done')[0]).toMatch(/^Release 2 is out/)
    expect(readPage(shown.text).texts('h3 a, h4 a').join()).not.toContain('The end')
    expect(shown.text).toContain('18:30')
    expect(readPage(changes.text).texts('.changes li')).toEqual(['Openingmoved 18:00 → 18:30 KST'])
    expect(changes.text).toContain('Half an hour later')
    expect((await desk.store.readManifest(sampleForumId, 2))?.by).toBe('Ana')
    expect(page.texts('.change-head label')).toEqual(['The end'])
  })

  test('of nothing but what is shared needs no session', async () => {
    const { desk, ana } = await deskAfter({ people: [aPerson({ id: 'ana', given: 'Anna' })] })

    const answer = await ana.post(releases, { note: '', after: '1' })

    expect([answer.status, await desk.store.releaseNumbers(sampleForumId)]).toEqual([303, [1, 2]])
    expect((await desk.get('/forums/gsef/people')).text).toContain('Anna')
  })

  test('opens a forum that nobody has seen yet', async () => {
    const store = createMemoryStore()
    const nothing = aForum({ id: sampleForumId, slug: 'gsef' })
    await saveDocs(store, sampleForumId, { forum: nothing, sessions: [opening] })
    const desk = await startDesk(store)
    const ana = await desk.signIn('Ana')
    const before = await desk.get('/forums/gsef')

    const { action, fields } = (await ana.page(release)).form('Release')
    await ana.post(action, fields)

    expect(before.status).toBe(404)
    expect((await desk.get('/forums/gsef')).text).toContain('Opening')
  })

  test.each([
    ['nothing at all', {}, 'Nothing is chosen. Choose at least one.'],
    ['a release that came in between', { after: '0' }, /^Release 1 came in between/],
    [
      'a session that was saved since',
      { chosen: ['opening:1'], after: '1' },
      /^“Opening” was saved after this page/,
    ],
    [
      'a session that is not ready',
      { chosen: ['closing:2'], after: '1' },
      /^Closing: This session is not marked as ready/,
    ],
    [
      'one that nobody knows',
      { chosen: ['nobody:0'], after: '1' },
      /^This session is not in the forum any more/,
    ],
    [
      'a note that is too long',
      { chosen: ['opening:2'], after: '1', note: 'x'.repeat(5001) },
      /5001 characters/,
    ],
  ])('is refused for %s', async (_what, fields, reason) => {
    const { desk, ana } = await deskAfter({
      sessions: [
        { ...opening, start: startAt('18:30'), participations: [] },
        { ...closing, state: 'draft' },
      ],
    })
    const before = await desk.get('/forums/gsef')

    const answer = await ana.post(releases, { after: '1', note: '', ...fields } as Record<string, string>)

    const page = readPage(answer.text)
    expect(answer.status).toBe(422)
    expect(page.texts('.problems li')).toEqual([expect.stringMatching(reason)])
    expect(await desk.store.releaseNumbers(sampleForumId)).toEqual([1])
    expect((await desk.get('/forums/gsef')).text).toBe(before.text)
  })

  test('an error that was found keeps the session in, whoever sends it', async () => {
    const items = [anItem({ minutes: 30 }), anItem({ pinned: at('18:10') })]
    const { desk, ana } = await deskAfter({ sessions: [{ ...opening, items }] })

    const answer = await ana.post(releases, { chosen: 'opening:2', after: '1', note: 'My note' })

    const page = readPage(answer.text)
    expect([answer.status, page.texts('.problems li')]).toEqual([
      422,
      ['A finding stands in the way of “Opening”. Resolve it, then release again.'],
    ])
    expect(answer.text).toContain('My note')
    expect(await desk.store.releaseNumbers(sampleForumId)).toEqual([1])
  })

  test('two at once: one is made, the other hears of it', async () => {
    const { desk, ana } = await deskAfter({ sessions: [{ ...closing, title: 'The end' }] })
    const order = { chosen: 'closing:2', after: '1', note: '' }

    const answers = await Promise.all([ana.post(releases, order), ana.post(releases, order)])

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(await desk.store.releaseNumbers(sampleForumId)).toEqual([1, 2])
  })
})

describe('who may', () => {
  test('a reader sees what waits and has nothing to press', async () => {
    const { reader } = await startWorld()

    const page = await reader.page(release)

    expect(page.texts('.change-head strong')).toContain('Cuidar la salud en común')
    expect(page.elements('main form, main input, main button')).toEqual([])
  })

  test('readers, coordinators, strangers and other forums’ organizers release nothing', async () => {
    const { desk, reader, coordinator, outsider, former, signedOut } = await startWorld()
    const before = await wholeStore(desk.store)

    for (const browser of [reader, coordinator, outsider, former, signedOut, desk.stranger]) {
      const { status } = await browser.post(releases, { chosen: 'open-networking-hour:2', after: '2' })
      expect([401, 404]).toContain(status)
    }

    expect(await wholeStore(desk.store)).toBe(before)
    expect(await desk.store.releaseNumbers(sampleForumId)).toEqual([1, 2])
  })

  test('nobody without a role sees the page', async () => {
    const { desk, coordinator, outsider, former, signedOut } = await startWorld()

    for (const browser of [coordinator, outsider, former, signedOut, desk.stranger]) {
      const { status, text } = await browser.get(release)
      expect([303, 404]).toContain(status)
      expect([...secrets, 'Cuidar la salud'].filter((one) => text.includes(one))).toEqual([])
    }
  })
})
