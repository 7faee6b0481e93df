/** Whatever organizers write into a field of the desk is text wherever it is shown: at the desk, to readers and to programs. */
import { isTag } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../../app.ts'
import { unwrap } from '../../makers.ts'
import { crawl, parseXml } from '../crawl.ts'
import { readPage, select } from '../html.ts'
import { postForms, readFields, typed } from '../sent-forms.ts'
import {
  harmfulLine,
  harmlessLine,
  inLines,
  type StrangeDesk,
  startStrangeDesk,
  strangeForms,
} from './strange-desk.ts'

interface Looked {
  strange: StrangeDesk
  /** What readers get, and what an owner gets at the desk. */
  open: Map<string, Answer>
  atDesk: Map<string, Answer>
}

let harm: Looked
let words: Looked
beforeAll(async () => {
  harm = await lookAt(harmfulLine)
  words = await lookAt(harmlessLine)
})

async function lookAt(line: string): Promise<Looked> {
  const strange = await startStrangeDesk(line)
  const open = await crawl(strange.desk, ['/', '/forums/forum/calendar.ics?level=item&rich=1'])
  const asOwner = { ...strange.desk, get: (target: string) => strange.ana.get(target) }
  const atDesk = await crawl(asOwner, [
    '/desk',
    '/desk/forums/forum/preview/ready/forums/forum',
    ...statesOf(),
  ])
  for (const [name, answer] of await answersToForms(strange, line)) atDesk.set(name, answer)
  for (const target of [...atDesk.keys()].filter((one) => open.has(one))) atDesk.delete(target)
  return { strange, open, atDesk }
}

function statesOf(): string[] {
  return Object.values(strangeForms).flatMap((address) => [`${address}/history/1`, `${address}/history/2`])
}

/** Pages that are answers: refused, in conflict, with a row more, and what Markdown will look like. */
async function answersToForms({ ana }: StrangeDesk, line: string): Promise<[string, Answer][]> {
  const answers: [string, Answer][] = []
  for (const [kind, address] of Object.entries(strangeForms)) {
    const fields = readFields((await ana.get(address)).text, 'main form[data-unsaved]')
    const title = kind === 'organisation' ? 'name' : kind === 'person' ? 'name.given' : 'title'
    const refused = typed(fields, { slug: 'A B', [title]: `typed ${line}` })
    answers.push([`${kind}, refused`, await ana.post(address, refused)])
    const conflict = typed(fields, { seen: '1', [title]: `mine ${line}` })
    answers.push([`${kind}, in conflict`, await ana.post(address, conflict)])
  }
  const session = readFields((await ana.get(strangeForms.session)).text, '#editor')
  answers.push(['row added', await ana.post(strangeForms.session, typed(session, { act: 'add-row' }))])
  const team = { name: `Bo ${line}`, email: 'bo@example.org', role: 'reader' }
  answers.push(['team', await ana.post('/desk/forums/forum/team', { ...team, name: team.name.slice(0, 9) })])
  const edition = readFields((await ana.get('/desk/forums/forum/edition')).text, 'main form')
  answers.push(['the next edition', await ana.post('/desk/forums/forum/edition', edition)])
  const note = { note: `typed ${line}`, row: 'none' }
  answers.push(['a note, refused', await ana.post(`${strangeForms.session}/notes`, note)])
  answers.push(['Markdown', await ana.post('/desk/markdown', { text: inLines(line), under: '2' })])
  return answers
}

const pagesOf = (all: Map<string, Answer>, type = 'text/html') =>
  [...all].filter(([, { headers }]) => headers['content-type']?.startsWith(type))

/** Every element with the names of its attributes, in order: what a page is built of. */
function skeleton(html: string): string[] {
  const elements = select('*', parseDocument(html))
  return elements.map(({ name, attribs }) => `${name} ${Object.keys(attribs).join(' ')}`)
}

test('every field that takes any text was filled at the desk; the others are bound by rules', () => {
  const head = ['start.time', 'plannedMinutes', 'start.zone', 'slug', 'onlineUrl', 'otherLanguages']
  const person = ['participations.p.person', 'participations.p.organisation']
  expect(harm.strange.bound).toEqual({
    forum: [
      ...['website', 'zone', 'hostCity.zone', 'otherLanguages', 'displayZones.0.zone', 'displayZones.1.zone'],
      ...['tracks.0.slug', 'themes.0.slug', 'slug'],
    ],
    organisation: ['website', 'slug'],
    person: ['zone', 'availability', 'preferredHours', 'slug'],
    presentation: ['organisationIds.0', 'presenters.0.personId', 'slug'],
    reference: ['source.url', 'source.revision', 'sessionIds.0', 'slug'],
    session: [
      ...head,
      ...[
        'items.row.end',
        'items.row.minutes',
        'items.row.pin',
        'items.row.presentation',
        'items.row.person',
      ],
      ...person,
    ],
    another: [...head, ...person],
  })
})

describe.each(['open', 'atDesk'] as const)('pages: %s', (side) => {
  test('the same addresses answer, whatever stands in the fields', () => {
    const statuses = ({ [side]: all }: Looked) => [...all].map(([name, { status }]) => `${status} ${name}`)

    expect(statuses(harm).sort()).toEqual(statuses(words).sort())
    expect(pagesOf(harm[side]).length).toBeGreaterThan(side === 'open' ? 20 : 60)
  })

  test('every page is built of the same elements and attributes as with harmless words', () => {
    for (const [target, { text }] of pagesOf(harm[side]))
      expect([target, skeleton(text)]).toEqual([target, skeleton(words[side].get(target)?.text ?? '')])
  })

  test('every link leads to the web, to mail, to a calendar or within the planner', () => {
    for (const [target, { text }] of pagesOf(harm[side])) {
      const page = readPage(text)
      const leading = ['href', 'src', 'action', 'formaction'].flatMap((name) =>
        page.values(`[${name}]`, name),
      )
      const astray = leading.filter((one) => !/^(?:\/(?!\/)|[#?]|https?:|mailto:|webcal:)/.test(one))
      expect([target, astray]).toEqual([target, []])
    }
  })

  test('data inside a page can be read and closes nothing', () => {
    const blocks = pagesOf(harm[side]).flatMap(([, { text }]) =>
      readPage(text)
        .elements('script[type*=json]')
        .map((one) =>
          one.children.map((child) => (isTag(child) || !('data' in child) ? '' : child.data)).join(''),
        ),
    )

    expect(blocks.length).toBeGreaterThan(0)
    for (const block of blocks) {
      expect(block).not.toMatch(/[<>\u2028\u2029]/)
      expect(() => JSON.parse(block)).not.toThrow()
    }
    expect(blocks.map((block) => JSON.stringify(JSON.parse(block))).join()).toContain('alert(1)')
  })
})

test('the editor’s data names other sessions, and closes nothing', async () => {
  const [block] = readPage((await harm.strange.ana.get(strangeForms.session)).text).texts('#editor-data')

  expect(JSON.parse(block ?? '')).toMatchObject({ language: 'en' })
  expect(block).toContain('alert(1)')
})

test('what was typed is shown as it was typed, in fields and on pages', async () => {
  const [editor] = postForms((await harm.strange.ana.get(strangeForms.session)).text).filter(({ action }) =>
    action.endsWith('/s'),
  )
  const title = editor?.fields.find(([name]) => name === 'title')?.[1]
  const [page] = readPage((await harm.strange.desk.get('/forums/forum/sessions/s')).text).texts('h1')

  expect(title).toBe(`session title ${harmfulLine}`)
  expect(page).toBe(title?.replace(/\s+/g, ' '))
})

test('calendars can be read, and have the same properties as with harmless words', () => {
  const feeds = pagesOf(harm.open, 'text/calendar')
  expect(feeds.length).toBeGreaterThan(2)

  for (const [target, { text }] of feeds) {
    const plain = words.open.get(target)?.text ?? ''
    expect([target, propertiesIn(text)]).toEqual([target, propertiesIn(plain)])
    expect(text).not.toMatch(/^(?:ATTACH|.*[\u2028\u2029])/m)
  }
})

/** Names of components and their properties, by a reader that is not ours. */
function propertiesIn(ics: string): string[] {
  const walk = (part: InstanceType<typeof ICAL.Component>): string[] => [
    part.name,
    ...part.getAllProperties().map(({ name }) => name),
    ...part.getAllSubcomponents().flatMap(walk),
  ]
  return walk(new ICAL.Component(ICAL.parse(ics)))
}

test('the Atom feed is well-formed, with the same elements as with harmless words', () => {
  const feeds = pagesOf(harm.open, 'application/atom+xml')
  expect(feeds.length).toBeGreaterThan(0)

  for (const [target, { text }] of feeds) {
    const { names, texts } = parseXml(text)
    expect(names).toEqual(parseXml(words.open.get(target)?.text ?? '').names)
    expect(texts.join('')).toContain('alert(1)')
  }
})

test('programs get JSON that no browser takes for a page, with the texts as they are', async () => {
  const { desk } = harm.strange
  const { key } = unwrap(await desk.access.addToken({ name: 'reader', level: 'read', forumId: null }))
  const shelves = [
    '',
    '/sessions',
    '/sessions/s',
    '/people/ana',
    '/presentations',
    '/references',
    '/releases',
  ]

  for (const shelf of shelves) {
    const answer = await desk.get(`/api/v1/forums/forum${shelf}`, { authorization: `Bearer ${key}` })
    expect([shelf, answer.status, answer.headers['x-content-type-options']]).toEqual([shelf, 200, 'nosniff'])
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    expect(JSON.stringify(JSON.parse(answer.text))).toContain(
      JSON.stringify(harmfulLine.slice(0, 40)).slice(1, -1),
    )
  }
})
