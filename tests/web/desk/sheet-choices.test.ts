/** What a review leaves to a person: how the session is held, which session a sheet is of, what the forum has already. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Session } from '../../../src/domain/session.ts'
import { sampleForumId, sampleStore } from '../../sample.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'
import { bringText, sendReview } from './review-forms.ts'

let desk: TestDesk
let owner: Browser

beforeEach(async () => {
  desk = await startDesk(await sampleStore())
  owner = await desk.signIn('Owner')
})

const rivers = (...lines: string[]) =>
  [
    'Session title: Rivers that a valley shares',
    'Date: 6 October 2021, 10:00 - 11:00 UTC',
    'Language: English',
    ...lines,
    'Agenda',
    '10:00-10:10 Welcome',
    '10:10-11:00 Discussion: who owns the water',
  ].join('\n\n')

const bring = (text: string) => bringText(owner, text)
const send = (...sent: [page: string, act: string, values?: Record<string, string | string[]>]) =>
  sendReview(owner, ...sent)

async function sessions(): Promise<Session[]> {
  const draft = await desk.store.readForum(sampleForumId)
  return [...(draft?.sessions.values() ?? [])].map(({ doc }) => doc)
}

async function accepted(text: string, values: Record<string, string> = {}): Promise<Session> {
  const there = new Set((await sessions()).map(({ id }) => id))
  const page = await bring(text)
  await send(page, 'accept', values)
  const made = (await sessions()).find(({ id }) => !there.has(id))
  if (made === undefined) throw new Error('nothing was made')
  return made
}

describe('how a session is held', () => {
  test('is no more than a session where the sheet says nothing, and the page says so', async () => {
    const page = await owner.page(await bring(rivers()))

    const chosen = (name: string) => page.texts(`[name="v:${name}"] [selected]`)
    expect([chosen('format'), chosen('delivery')]).toEqual([['Not said: Session'], ['Not said: Online']])
    expect(page.texts('#f-v-format-sure')).toEqual(['not in the sheet'])
    const made = await accepted(rivers())
    expect([made.format, made.delivery, made.trackId]).toEqual(['other', 'online', null])
  })

  test('is what the sheet says, or what somebody chooses', async () => {
    const draft = await desk.store.readForum(sampleForumId)
    const [track] = draft?.forum.doc.tracks ?? []
    const text = rivers('Format: Panel discussion', `Track: ${track?.title}`)

    const made = await accepted(text, { 'v:delivery': 'hybrid' })

    expect([made.format, made.delivery, made.trackId]).toEqual(['panel', 'hybrid', track?.id])
  })

  test('in a track that the forum does not have is kept as a note, as the page says', async () => {
    const text = rivers('Track: Quiet rivers')

    const page = await owner.page(await bring(text))

    expect(page.texts('#f-v-track-hint')).toEqual([
      'The forum has no track of this title. It is kept as a private note.',
    ])
    expect((await accepted(text)).privateNotes).toBe('Quiet rivers')
  })
})

describe('a newer sheet', () => {
  async function renameAtDesk({ id }: Session, title: string): Promise<void> {
    const place = { forumId: sampleForumId, kind: 'session', id } as const
    const saved = await desk.store.read(place)
    if (saved === undefined) throw new Error('no session')
    await desk.store.save(
      place,
      { ...saved.doc, title },
      { by: 'Ana', at: saved.savedAt, seen: saved.revision },
    )
  }

  test('is known by the title that was imported, when the desk has another since', async () => {
    const made = await accepted(rivers('Format: Panel'))
    await renameAtDesk(made, 'Shared rivers')
    const before = (await sessions()).length

    const page = await bring(rivers('Target audience: Everybody'))

    const shown = await owner.page(page)
    expect(shown.texts('[name="newer-of"] [selected]')).toEqual([
      'Shared rivers (imported as “Rivers that a valley shares” from pasted.txt)',
    ])
    expect(shown.texts('[name="v:format"] [selected]')).toEqual(['Not said: Panel'])
    await send(page, 'accept')
    const after = await sessions()
    const { title, audience, format } = after.find(({ id }) => id === made.id) ?? {}
    expect([after.length, title, audience, format]).toEqual([before, 'Shared rivers', ['Everybody'], 'panel'])
  })

  test('of a session that it is not like is that of whatever session somebody chooses', async () => {
    const made = await accepted(rivers())
    const page = await bring(rivers().replace('Rivers that a valley shares', 'Wells that last'))
    const shown = await owner.page(page)
    expect(shown.texts('label[for="f-newer-of"]')).toEqual(['Which session is this a newer sheet of?'])
    expect(shown.texts('[name="newer-of"] [selected]')).toEqual(['A new session'])
    expect(shown.texts('[name="newer-of"] option')).toContain('Rivers that a valley shares')

    await send(page, 'read', { 'newer-of': made.id })
    await send(page, 'accept')

    expect((await sessions()).find(({ id }) => id === made.id)?.title).toBe('Wells that last')
  })
})

describe('a catalogue', () => {
  const valley = (...titles: string[]) =>
    [
      'Waters of the valley',
      ...titles.flatMap((title) => [
        title,
        'Place: Kisumu, Kenya',
        'Organisation: Water Board of the Valley',
        'How people of the valley came to have it, and what it took them in the end.',
      ]),
    ].join('\n\n')

  async function presentations(): Promise<string[]> {
    const draft = await desk.store.readForum(sampleForumId)
    return [...(draft?.presentations.values() ?? [])].map(({ doc }) => doc.title)
  }

  test('leaves those that the forum has already, says which, and says so when there are no others', async () => {
    const first = await bring(valley('A well that lasts', 'A pump for all'))
    await send(first, 'accept', { 'a:kind': 'catalogue' })
    const before = await presentations()
    expect(before).toEqual(expect.arrayContaining(['A well that lasts', 'A pump for all']))

    const second = await bring(valley('A well that lasts', 'A dam of stones'))
    const page = await owner.page(second)
    expect(page.texts('.hint').filter((text) => text.startsWith('The forum has'))).toEqual([
      'The forum has a presentation of this title already. It stays as it is, and none is made of this one.',
    ])
    await send(second, 'accept')
    expect((await presentations()).toSorted()).toEqual([...before, 'A dam of stones'].toSorted())

    const third = await bring(valley('A WELL that lasts', 'A dam of stones'))
    const refused = await send(third, 'accept')
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining(
        'The forum has all of these presentations already. There is nothing new to accept.',
      ),
    ])
    expect((await presentations()).length).toBe(before.length + 1)
  })
})
