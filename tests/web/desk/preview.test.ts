/** The preview: the same pages and feeds as after the release, at addresses that nobody else can read. */
import { describe, expect, test } from 'vitest'
import { saveDocs } from '../../app.ts'
import {
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aPresentation,
  aReference,
  aSession,
  privateSentences,
  startAt,
} from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { deskWith, forum } from './shelf-desk.ts'
import { startWorld, workshopId } from './world.ts'

const preview = `${forum}/preview`
const of = (what: string, path: string) => `${preview}/${what}/forums/gsef${path}`

const talk = aSession({
  id: 'talk',
  slug: 'talk',
  title: 'A talk <b>& more</b>',
  items: [anItem({ id: 'row', title: 'Row', people: ['joy'], presentationId: 'case', minutes: 60 })],
  participations: [aParticipation({ personId: 'joy', organisationId: 'house' })],
  brief: { background: 'Text with href="/forums/gsef" in it, and [a link](/forums/gsef/people).' },
})
const secretDraft = aSession({ id: 'later', slug: 'later', title: 'Half written', state: 'draft' })

async function deskWithNews() {
  const { desk, ana } = await deskWith({
    sessions: [talk],
    people: [aPerson({ id: 'joy', slug: 'joy', given: 'Joy' })],
    organisations: [anOrganisation({ id: 'house', name: 'House' })],
    presentations: [aPresentation({ id: 'case', slug: 'case', title: 'A case' })],
    references: [aReference({ id: 'charter', slug: 'charter', title: 'Charter' })],
  })
  await desk.release(sampleForumId, '2021-09-01T00:00:00Z')
  await saveDocs(desk.store, sampleForumId, {
    sessions: [{ ...talk, title: 'A talk, moved', start: startAt('19:00') }, secretDraft],
    people: [aPerson({ id: 'joy', slug: 'joy', given: 'Joyce' })],
  })
  return { desk, ana }
}

/** Without the banner, and with links that lead to readers' own addresses. */
function asPublic(html: string, what: string): string {
  return html
    .replace(/<aside lang="\w\w" aria-label="(?:Preview|미리 보기)">.*?<\/aside>/s, '')
    .replaceAll(`"${preview}/${what}/forums/gsef`, '"/forums/gsef')
}

describe('a preview', () => {
  test.each([
    '',
    '?tz=Africa/Nairobi&lang=ko',
    '/sessions/talk',
    '/sessions/talk?tz=UTC',
    '/people',
    '/people/joy',
    '/presentations',
    '/references/charter',
    '/calendar',
    '/calendar.ics',
    '/calendar.ics?level=item&rich=1',
    '/sessions/talk/session.ics',
    '/releases.atom',
    '/releases',
  ])('of …%s is byte for byte what readers get after the release', async (path) => {
    const { desk, ana } = await deskWithNews()
    const before = await desk.get(`/forums/gsef${path}`)

    const previewed = await ana.get(of('ready', path))
    const meanwhile = await desk.get(`/forums/gsef${path}`)
    await ana.post(`${forum}/releases`, { chosen: 'talk:2', after: '1', note: '' })
    const after = await desk.get(`/forums/gsef${path}`)

    expect(previewed.status).toBe(200)
    expect(meanwhile.text).toBe(before.text)
    expect(asPublic(previewed.text, 'ready')).toBe(after.text)
    expect(previewed.headers['content-type']).toBe(after.headers['content-type'])
  })

  test('is private: never stored, never found, under the same policy as the page', async () => {
    const { ana, desk } = await deskWithNews()

    const { headers } = await ana.get(of('ready', ''))

    const open = await desk.get('/forums/gsef')
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
    expect(headers['content-security-policy']).toBe(open.headers['content-security-policy'])
    expect([headers.etag, headers['last-modified']]).toEqual([undefined, undefined])
  })

  test('says what it is and leads back; its links and forms stay in it, and no text changes', async () => {
    const { ana } = await deskWithNews()

    const page = await ana.page(of('ready', '/sessions/talk'))

    expect(page.texts('aside[aria-label=Preview]')).toEqual([
      'Preview of release 2: not public. Back to the release page',
    ])
    expect(page.link('Back to the release page')).toBe(`${forum}/release`)
    expect(page.link('Programme')).toBe(of('ready', ''))
    expect(page.link('a link')).toBe(of('ready', '/people'))
    expect(page.values('.zone-form', 'action')).toEqual([`${of('ready', '/sessions/talk')}#zones`])
    expect(page.texts('.prose p')[0]).toContain('Text with href="/forums/gsef" in it')
    expect(page.values('link[rel=canonical]', 'href')).toEqual([
      'http://madang.test/forums/gsef/sessions/talk',
    ])
  })

  test('of a draft takes it as if it were ready; of others it shows what readers see', async () => {
    const { ana } = await deskWithNews()

    const ready = await ana.page(of('ready', ''))
    const one = await ana.page(of('later', ''))
    const both = await ana.page(of('later+talk', ''))

    const titles = (page: typeof one) => page.texts('.session-line h3, .session-line h4, h3 a, h4 a').join()
    expect(titles(ready)).toContain('A talk, moved')
    expect(titles(ready)).not.toContain('Half written')
    expect(titles(one)).toContain('Half written')
    expect(titles(one)).toContain('A talk <b>& more</b>')
    expect(titles(both)).toContain('A talk, moved')
    expect(titles(both)).toContain('Half written')
  })

  test('that can’t be made says what stands in the way, and shows nothing else', async () => {
    const { desk, ana } = await deskWithNews()
    const other = { ...secretDraft, id: 'other' as never, slug: 'talk' as never }
    await saveDocs(desk.store, sampleForumId, { sessions: [other] })

    const answer = await ana.get(of('other', ''))

    expect(answer.status).toBe(422)
    expect(readPage(answer.text).texts('.problems li')).toEqual([
      'Half written: The address “talk” belongs to another one already. Choose another.',
    ])
  })

  test('never has what is for organizers only', async () => {
    const { ana } = await deskWithNews()
    const paths = ['', '/sessions/talk', '/sessions/later', '/people/joy', '/calendar.ics?rich=1']

    for (const path of paths) {
      const { status, text } = await ana.get(of('later+talk', path))
      expect(status).toBe(200)
      expect(privateSentences.filter((sentence) => text.includes(sentence))).toEqual([])
    }
  })

  test.each(['/nothing', '/sessions/nobody', '/../../desk', '//people'])(
    'there is nothing at …%s',
    async (path) => {
      const { ana } = await deskWithNews()

      expect((await ana.get(of('ready', path))).status).toBe(404)
    },
  )

  test('of what is not there, or not of this forum, is missing', async () => {
    const { ana } = await deskWithNews()
    const wrong = [
      of('nobody', ''),
      of('talk+nobody', ''),
      `${preview}/ready/forums/other`,
      `${preview}/ready/`,
      `${preview}/ready/my/${'a'.repeat(27)}`,
      `${preview}/ready/robots.txt`,
    ]

    const statuses = await Promise.all(wrong.map(async (address) => (await ana.get(address)).status))

    expect(statuses).toEqual(wrong.map(() => 404))
  })

  test('the button of the release page leads to one of just what is chosen', async () => {
    const { ana } = await deskWithNews()

    const answer = await ana.post(`${forum}/releases`, { chosen: 'talk:2', after: '1', preview: '1' })
    const nothing = await ana.post(`${forum}/releases`, { after: '1', preview: '1' })

    expect([answer.status, answer.headers.location]).toEqual([303, of('talk', '')])
    expect(nothing.status).toBe(422)
  })
})

describe('who may', () => {
  const slug = 'rebuilding-an-inclusive-society'
  const sample = (what: string, path: string) => `${preview}/${what}/forums/gsef-2021${path}`

  test('a reader may; strangers and other forums’ organizers get no byte', async () => {
    const { desk, reader, outsider, former, signedOut } = await startWorld()
    const addresses = [
      sample('ready', ''),
      sample(workshopId, `/sessions/${slug}`),
      sample('what-young-members-ask', ''),
    ]

    for (const address of addresses) {
      expect((await reader.get(address)).status).toBe(200)
      for (const browser of [desk.stranger, outsider, former, signedOut]) {
        const { status, text } = await browser.get(address)
        expect([303, 404]).toContain(status)
        expect(['What young members', 'Rebuilding', 'Preview'].filter((one) => text.includes(one))).toEqual(
          [],
        )
      }
    }
  })

  test('a coordinator sees the own session alone: its page and feeds, and nothing else of the drafts', async () => {
    const { coordinator, otherCoordinator } = await startWorld()
    const own = sample(workshopId, `/sessions/${slug}`)

    const page = await coordinator.page(own)
    const feed = await coordinator.get(`${own}/session.ics`)
    const refused = [
      sample('ready', ''),
      sample(workshopId, ''),
      sample(workshopId, '/people'),
      sample(workshopId, '/sessions/cuidar-la-salud-en-comun'),
      sample(workshopId, `/sessions/${slug}-2`),
      sample('what-young-members-ask', ''),
      sample(`${workshopId}+what-young-members-ask`, `/sessions/${slug}`),
    ]

    expect(page.link('Back to the session')).toBe(`${forum}/sessions/${workshopId}`)
    expect(page.link('Programme')).toBe('/forums/gsef-2021')
    expect(feed.text).toMatch(/^BEGIN:VCALENDAR/)
    for (const address of refused) expect((await coordinator.get(address)).status).toBe(404)
    expect((await otherCoordinator.get(own)).status).toBe(404)
  })
})
