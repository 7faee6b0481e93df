/** Pages of findings: what is open, who accepts it and why, when that lapses. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { ForumId } from '../../../src/domain/ids.ts'
import type { Store } from '../../../src/store/port.ts'
import { saveDocs, storeWith } from '../../app.ts'
import { aForum, anItem, aParticipation, aPerson, aSession, at } from '../../makers.ts'
import { readPage } from '../html.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'

const kr = 'kr' as ForumId
const desk = '/desk/forums/kr'
const talks = `${desk}/sessions/talks`
const forum = aForum({ id: 'kr', slug: 'korea-forum' })
const start = anItem({ id: 'a', kind: 'other' })
const tea = anItem({ id: 'b', kind: 'other', title: 'Tea', pinned: at('18:30') })
const gapped = aSession({
  ...{ id: 'talks', title: 'Talks', state: 'draft', plannedMinutes: 40, items: [start, tea] },
})
const gapText = '20 minutes are empty before “Tea”, from 18:10 to 18:30.'
const widerText = '15 minutes are empty before “Tea”, from 18:15 to 18:30.'
const secretTitle = 'The budget crisis, behind closed doors'

let store: Store
let app: TestDesk
let owner: Browser
beforeEach(async () => {
  store = await storeWith({
    forum,
    people: [aPerson({ id: 'ana', given: 'Ana' }), aPerson({ id: 'bo', given: 'Bo' })],
    sessions: [gapped],
  })
  app = await startDesk(store)
  owner = await app.signIn('Owner', 'owner', kr)
})

const change = (...sessions: (typeof gapped)[]) => saveDocs(store, 'kr', { sessions })
const wider = { ...gapped, items: [{ ...start, minutes: 15 }, tea] }

/** What the form at the finding with that text would send. */
async function formOf(browser: Browser, text: string, page = `${talks}/findings`) {
  const { form } = await browser.page(page)
  return form(`Accept: ${text}`)
}

async function acceptGap(browser: Browser, reason = 'The hall is cleaned.', text = gapText) {
  const { action, fields } = await formOf(browser, text)
  return browser.post(action, { ...fields, reason })
}

const textsIn = async (browser: Browser, heading: string, page = `${talks}/findings`) =>
  (await browser.page(page)).texts(`section[aria-labelledby="${heading}"] .found-text`)

describe('the findings of a session', () => {
  test('stand with where they are, and lead there', async () => {
    const page = await owner.page(`${talks}/findings`)

    expect(page.texts('h1')).toEqual(['What was found in this session'])
    expect(page.texts('section[aria-labelledby="open-heading"] .found-text')).toContain(gapText)
    expect(page.link('Row 2: Tea')).toBe(`${talks}#row-b`)
    expect(page.link('Talks')).toBe(talks)
  })

  test('are accepted with a reason, which all of the team see with who and when', async () => {
    const reader = await app.signIn('Reader', 'reader', kr)

    const answer = await acceptGap(owner, ' The hall is cleaned. ')

    expect(answer.status).toBe(303)
    expect(String(answer.headers.location)).toMatch(
      new RegExp(`^${talks}/findings\\?did=accepted#found-[0-9a-f]{16}$`),
    )
    const page = await owner.page(String(answer.headers.location).split('#')[0] ?? '')
    expect(page.texts('[role=status]')).toEqual([
      'Accepted. It is open again as soon as something that it is about changes.',
    ])
    for (const browser of [owner, reader]) {
      const seen = await browser.page(`${talks}/findings`)
      expect(await textsIn(browser, 'accepted-heading')).toEqual([gapText])
      expect(seen.texts('.found-said')).toEqual([
        'Accepted by Owner, 1 October 2021, 09:00 KST: The hall is cleaned.',
      ])
    }
    expect((await reader.page(`${talks}/findings`)).elements('main form')).toEqual([])
  })

  test('that changed since are open again, and say what was accepted', async () => {
    await acceptGap(owner)

    await change({ ...gapped, title: 'Talks of today', privateNotes: 'Changed.' })
    expect(await textsIn(owner, 'accepted-heading')).toEqual([gapText])
    await change(wider)

    expect(await textsIn(owner, 'open-heading')).toContain(widerText)
    expect((await owner.page(`${talks}/findings`)).texts('.found-said')).toEqual([
      'This was accepted by Owner, 1 October 2021, 09:00 KST, and has changed since: The hall is cleaned.',
    ])
    await acceptGap(owner, 'Still cleaning.', widerText)
    expect((await owner.page(`${talks}/findings`)).texts('.found-said')).toEqual([
      'Accepted by Owner, 1 October 2021, 09:00 KST: Still cleaning.',
    ])
  })

  test('are open again when the acceptance is taken back', async () => {
    await acceptGap(owner)
    const { form } = await owner.page(`${talks}/findings`)
    const { action, fields } = form(`Take back: ${gapText}`)

    const answer = await owner.post(action, fields)

    expect(answer.status).toBe(303)
    expect(await textsIn(owner, 'open-heading')).toContain(gapText)
    expect((await owner.page(`${talks}/findings`)).elements('.found-said')).toEqual([])
  })

  test('without a reason stay open, and the page says what is missing at its field', async () => {
    const answer = await acceptGap(owner, '  ')

    const page = readPage(answer.text)
    const [problem] = page.links('.problems')
    expect([answer.status, problem?.text]).toEqual([
      422,
      'Write why it is meant to be so: the team will ask.',
    ])
    expect(page.values('textarea[aria-invalid]', 'id')).toEqual([problem?.href.slice(1)])
    expect(await textsIn(owner, 'accepted-heading')).toEqual([])
  })

  test('that changed while a reason was written are not accepted; the reason stands at what it is now', async () => {
    const { action, fields } = await formOf(owner, gapText)
    await change(wider)

    const answer = await owner.post(action, { ...fields, reason: 'A long story <b>.' })

    const page = readPage(answer.text)
    expect(answer.status).toBe(422)
    expect(page.texts('.problems a')[0]).toContain('no longer what was found')
    expect(page.texts('details[open] textarea')).toEqual(['A long story <b>.'])
    expect(page.texts('details[open] summary')).toEqual([`Accept: ${widerText}`])
    expect(await textsIn(owner, 'accepted-heading')).toEqual([])
  })

  test('that are errors can’t be accepted, by no form and by none that is made up', async () => {
    const { action, fields } = await formOf(owner, gapText)
    await change({ ...gapped, items: [{ ...start, minutes: 40 }, tea] })
    const page = await owner.page(`${talks}/findings`)
    const [id = ''] = page.values('.found.is-error', 'id')

    expect(page.elements('.found.is-error .accepting')).toEqual([])
    const made = { ...fields, fingerprint: id.replace('found-', ''), rule: 'overlap', reason: 'Let it out.' }
    const answer = await owner.post(action, made)

    expect(answer.status).toBe(422)
    expect(readPage(answer.text).texts('.problems a')).toEqual(['An error can’t be accepted. Put it right.'])
    expect((await owner.page(`${talks}/findings`)).elements('.found-said')).toEqual([])
  })

  test('of a cancelled session are none', async () => {
    await change({ ...gapped, state: 'cancelled' })

    const page = await owner.page(`${talks}/findings`)

    expect(page.texts('.lead')).toEqual(['The session is cancelled: nothing is checked.'])
    expect(page.elements('.found')).toEqual([])
  })
})

describe('a coordinator', () => {
  test('accepts what is found in their session, and takes it back', async () => {
    const coordinator = await app.coordinate('talks', kr)

    expect((await acceptGap(coordinator)).status).toBe(303)
    expect((await owner.page(`${talks}/findings`)).texts('.found-said')).toEqual([
      'Accepted by Coordinator, 1 October 2021, 09:00 KST: The hall is cleaned.',
    ])
    const { action, fields } = (await coordinator.page(`${talks}/findings`)).form(`Take back: ${gapText}`)
    expect((await coordinator.post(action, fields)).status).toBe(303)
  })

  test('learns nothing of other sessions from what was accepted, and can’t take it back', async () => {
    const participations = [aParticipation({ personId: 'ana', role: 'chair' })]
    await change(
      { ...gapped, participations },
      aSession({ id: 'crisis', title: secretTitle, plannedMinutes: 60, participations }),
    )
    const coordinator = await app.coordinate('talks', kr)
    const [clash = ''] = (await textsIn(owner, 'open-heading')).filter((text) => text.includes(secretTitle))
    await acceptGap(owner, `Ana knows about ${secretTitle}.`, clash)
    const withdrawal = (await owner.page(`${talks}/findings`)).form(`Take back: ${clash}`).action

    const pages = [talks, `${talks}/findings`]
    for (const page of pages) expect((await coordinator.get(page)).text).not.toContain(secretTitle)
    expect((await coordinator.post(withdrawal, {})).status).toBe(404)
    expect((await coordinator.get(`${desk}/findings`)).status).toBe(404)
    expect(await textsIn(owner, 'accepted-heading')).toEqual([clash])
  })
})

describe('elsewhere at the desk', () => {
  const lineOf = (texts: string[]) => texts.filter((text) => text.includes('minutes are empty before'))

  test('the editor tells quietly what was accepted, leads to its place, and to a coordinator too', async () => {
    await acceptGap(owner)
    const coordinator = await app.coordinate('talks', kr)

    for (const browser of [owner, coordinator]) {
      const page = await browser.page(talks)
      expect(lineOf(page.texts('#row-b .finding.is-accepted'))).toEqual([
        `Warning ${gapText} Accepted: The hall is cleaned.`,
      ])
      const [href = ''] = page.values('#row-b .finding.is-accepted a', 'href')
      expect((await browser.page(href.split('#')[0] ?? '')).values('.found', 'id')).toContain(
        href.split('#')[1],
      )
    }
    await change(wider)
    expect(lineOf((await owner.page(talks)).texts('#row-b .finding.is-warning'))[0]).toContain(
      'It was accepted before, and has changed since: The hall is cleaned.',
    )
  })

  test('what is mended on one click is shown in the editor, unsaved', async () => {
    const { form } = await owner.page(`${talks}/findings`)
    const { action, fields } = form(`Take the fixed start away: ${gapText}`)

    const answer = await owner.post(action, fields)

    const page = readPage(answer.text)
    expect([answer.status, action]).toEqual([200, talks])
    expect(page.values('[name="items.b.pin"]', 'value')).toEqual([''])
    expect(page.values('[name="title"]', 'value')).toEqual(['Talks'])
    expect(lineOf(page.texts('.finding'))).toEqual([])
    expect((await store.read({ forumId: kr, kind: 'session', id: 'talks' }))?.revision).toBe(1)
  })

  test('the list of sessions counts what is open, and what was accepted beside it', async () => {
    const before = (await owner.page(desk)).texts('#session-talks a.tag')
    await acceptGap(owner)

    const page = await owner.page(desk)

    const count = (texts: string[]) =>
      Number(/^(\d+) warnings?$/.exec(texts.find((one) => /warning/.test(one)) ?? '')?.[1] ?? 0)
    const after = page.texts('#session-talks a.tag')
    expect(count(after)).toBe(count(before) - 1)
    expect(after).toContain('1 accepted')
    expect(page.link('1 accepted')).toBe(`${talks}/findings`)
  })

  test('a release goes out with what is open, which the page shows with the way to accept it', async () => {
    await change({ ...gapped, state: 'ready', title: 'Talks, ready' })
    const open = (await owner.page(`${desk}/release`)).elements('.change-about .finding.is-warning a').length
    await acceptGap(owner)

    const page = await owner.page(`${desk}/release`)

    expect(page.texts('.change-about .finding.is-accepted')).toEqual([
      `Accepted: ${gapText} The hall is cleaned.`,
    ])
    expect(page.elements('.change-about .finding.is-warning a')).toHaveLength(open - 1)
    expect(page.links('.change-about .finding.is-warning')[0]?.href).toMatch(
      new RegExp(`^${talks}/findings#found-[0-9a-f]{16}$`),
    )
    const { action } = page.form('Release')
    const answer = await owner.post(action, { after: '1', chosen: page.values('[name=chosen]', 'value') })
    expect(answer.headers.location).toBe(`${desk}/release?released=2`)
  })
})

describe('the findings of a forum', () => {
  const plain = { plannedMinutes: 10, items: [anItem({ id: 'a', kind: 'other' })] }
  const broken = aSession({
    ...{ id: 'broken', title: 'Broken', state: 'draft', plannedMinutes: 20 },
    items: [anItem({ id: 'a', kind: 'other' }), anItem({ id: 'b', kind: 'other', pinned: at('18:05') })],
  })

  test('come with the worst session first, filtered by severity and by sort, and the desk counts them', async () => {
    await change(aSession({ id: 'fine', state: 'draft', title: 'Fine', ...plain }), broken)

    const page = await owner.page(`${desk}/findings`)
    const warnings = await owner.page(`${desk}/findings?only=warning`)
    const gaps = await owner.page(`${desk}/findings?rule=gap`)

    expect(page.texts('h3 a').slice(0, 2)).toEqual(['Broken', 'Talks'])
    expect(page.texts('.desk-nav .sign')[0]).toMatch(/^\d+ open$/)
    expect(warnings.texts('h3 a')).toContain('Talks')
    expect(warnings.texts('.found-lines .is-error')).toEqual([])
    expect(gaps.texts('.found-lines a')).toEqual([gapText])
    expect(gaps.links('.found-lines')[0]?.href).toMatch(new RegExp(`^${talks}/findings#found-[0-9a-f]{16}$`))
  })

  test('leave out what was accepted, and show it when asked', async () => {
    await acceptGap(owner)

    const open = await owner.page(`${desk}/findings`)
    const accepted = await owner.page(`${desk}/findings?only=accepted`)

    expect(open.texts('.found-lines a')).not.toContain(gapText)
    expect(accepted.texts('.found-lines li')).toEqual([`Warning ${gapText} Accepted: The hall is cleaned.`])
  })

  test('come fifty sessions a page', async () => {
    const sessions = Array.from({ length: 60 }, (_, n) => ({
      ...gapped,
      id: `s${n}`,
      slug: `s${n}`,
      title: `S ${n}`,
    }))
    await change(...(sessions as (typeof gapped)[]))

    const first = await owner.page(`${desk}/findings?rule=gap`)
    const second = await owner.page(first.link('More sessions'))

    expect(first.texts('h3 a')).toHaveLength(50)
    expect(second.texts('h3 a')).toHaveLength(11)
    expect(second.texts('.turning .soft')).toEqual(['Page 2 of 2'])
    expect(new Set([...first.texts('h3 a'), ...second.texts('h3 a')]).size).toBe(61)
  })

  test('begin with those of the forum itself, which are accepted like the others', async () => {
    await saveDocs(store, 'kr', { people: [aPerson({ id: 'twin', given: 'ANA', family: 'MOON' })] })
    const page = await owner.page(`${desk}/findings`)
    const [text = ''] = page.texts('section[aria-labelledby="forum-heading"] .found-text')
    const { action, fields } = page.form(`Accept: ${text}`)

    const answer = await owner.post(action, { ...fields, reason: 'Mother and daughter.' })

    expect([answer.status, String(answer.headers.location).split('#')[0]]).toEqual([
      303,
      `${desk}/findings?did=accepted`,
    ])
    expect((await owner.page(`${desk}/findings`)).texts('.found-text')).not.toContain(text)
    const accepted = await owner.page(`${desk}/findings?only=accepted`)
    expect(accepted.texts('.found-said')).toEqual([
      'Accepted by Owner, 1 October 2021, 09:00 KST: Mother and daughter.',
    ])
    const back = accepted.form(`Take back: ${text}`)
    expect((await owner.post(back.action, {})).status).toBe(303)
    expect((await owner.page(`${desk}/findings`)).texts('.found-text')).toContain(text)
  })

  test('are none in a forum that is in order', async () => {
    await saveDocs(store, 'kr', { sessions: [{ ...gapped, state: 'cancelled' }] })

    const page = await owner.page(`${desk}/findings`)

    expect(page.texts('.count')).toEqual(['Nothing is open in this forum.'])
    expect(page.texts('.desk-nav li a')[1]).toBe('Findings')
  })
})
