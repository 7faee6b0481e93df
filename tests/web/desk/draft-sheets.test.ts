/** Drafts as sheets: for whoever may read the draft, marked on their first line, with nothing private in them. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { SessionId } from '../../../src/domain/ids.ts'
import { saveDocs } from '../../app.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { startDesk, type TestDesk } from './desk-app.ts'

const draftId = 'what-young-members-ask'
const draft = `/desk/forums/${sampleForumId}/sessions/${draftId}`

describe('the draft of a session', () => {
  test('is linked from its page, and says on its first line that it is a draft', async () => {
    const desk = await startDesk()
    const owner = await desk.signIn('Owner')

    const links = (await owner.page(draft)).links('.take-along')
    const answers = await Promise.all(links.map(({ href }) => owner.get(href)))

    expect(links.map(({ text }) => text)).toEqual(['Word', 'Markdown', 'Text'])
    expect(answers.map(({ status, headers }) => [status, headers['cache-control']])).toEqual([
      [200, 'no-store'],
      [200, 'no-store'],
      [200, 'no-store'],
    ])
    const [word, markdown, text] = answers
    expect(markdown?.text).toMatch(
      /^\*\*Draft of \d+ \w+ 2021, not released\.\*\*\n\n# What young members ask/,
    )
    expect(text?.text).toMatch(/^Draft of \d+ \w+ 2021, not released\.\n\nWhat young members ask/)
    expect(bodyOf(word?.body).match(/<w:t[^>]*>([^<]*)/)?.[1]).toMatch(/^Draft of /)
    expect(word?.headers['content-disposition']).toContain(`filename="draft-${draftId}.docx"`)
  })

  test('comes to readers of the forum and to its own coordinator, and to nobody else', async () => {
    const desk = await startDesk()
    const [reader, own, other] = [
      await desk.signIn('Reader', 'reader'),
      await desk.coordinate(draftId),
      await desk.coordinate('cuidar-la-salud-en-comun'),
    ]

    const ask = (who: typeof reader) => who.get(`${draft}/sheet.txt`).then(({ status }) => status)

    expect([await ask(reader), await ask(own), await ask(other)]).toEqual([200, 200, 404])
    const { status, text } = await desk.stranger.get(`${draft}/sheet.txt`)
    expect(status).not.toBe(200)
    expect(text).not.toContain('young members')
  })

  test('has nothing that is for organizers only', async () => {
    const desk = await startDesk()
    const owner = await desk.signIn('Owner')
    const workshop = `/desk/forums/${sampleForumId}/sessions/rebuilding-an-inclusive-society`
    const hidden = ['If we run over, take the minute', 'money for interpreters', 'joyce.mundara@example.org']
    const stored = JSON.stringify(await stateOf(desk))
    expect(hidden.filter((one) => !stored.includes(one))).toEqual([])

    for (const file of ['sheet.docx', 'sheet.md', 'sheet.txt']) {
      const { body, text } = await owner.get(`${workshop}/${file}`)
      const whole = file.endsWith('docx') ? allOf(body) : text
      expect(whole).toContain('Leaving No One Behind')
      expect(hidden.filter((one) => whole.includes(one))).toEqual([])
    }
  })

  test('that starts at a clock that never was is refused, with the way to mend it', async () => {
    const desk = await startDesk()
    const owner = await desk.signIn('Owner')
    const saved = await desk.store.read({
      forumId: sampleForumId,
      kind: 'session',
      id: draftId as SessionId,
    })
    if (saved === undefined) throw new Error('no draft')
    const start = { clock: '2021-03-14T02:30', zone: 'America/New_York', which: 'first' } as never
    await saveDocs(desk.store, sampleForumId, { sessions: [{ ...saved.doc, start }] })

    const { status, text } = await owner.get(`${draft}/sheet.docx`)

    expect(status).toBe(422)
    expect(readPage(text).texts('h1')).toEqual(['This draft can’t become a sheet yet'])
    expect(
      readPage(text)
        .links('.problems')
        .map(({ href }) => href),
    ).toEqual([draft])
  })
})

test('a sheet out of a preview is marked as a draft too', async () => {
  const desk = await startDesk()
  const owner = await desk.signIn('Owner')

  const { text } = await owner.get(
    `/desk/forums/${sampleForumId}/preview/${draftId}/forums/gsef-2021/sessions/${draftId}/sheet.txt`,
  )

  expect(text).toMatch(/^Draft of /)
  expect(text).not.toContain('Release')
})

async function stateOf({ store }: TestDesk) {
  const state = await store.readForum(sampleForumId)
  return [...(state?.sessions.values() ?? []), ...(state?.people.values() ?? [])]
}

function bodyOf(bytes: Buffer | undefined): string {
  return strFromU8(unzipSync(bytes ?? Buffer.alloc(0))['word/document.xml'] ?? new Uint8Array())
}

function allOf(bytes: Buffer): string {
  return Object.values(unzipSync(bytes))
    .map((file) => strFromU8(file))
    .join('\n')
}
