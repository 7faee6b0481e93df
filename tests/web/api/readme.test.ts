import { expect, test } from 'vitest'
import { createMemoryStore } from '../../../src/store/memory-store.ts'
import type { Called } from './program-app.ts'
import { startProgramApp } from './program-app.ts'
import { readCurlLines } from './readme-lines.ts'

test('the journey of the README: one entry that moves, then is cancelled', async () => {
  const app = await startProgramApp(createMemoryStore())
  const lines = readCurlLines({ TOKEN: await app.token({ name: 'readme' }) })

  const answers: Called[] = []
  for (const { method, url, headers, body } of lines) {
    const path = url.replace('http://localhost:3000', '')
    const isApi = path.startsWith('/api/')
    const sent = { headers, ...(body === '' ? {} : { raw: body, body: JSON.parse(body) }) }
    answers.push(isApi ? await app.call('', method, path, sent) : await feed(path))
  }

  expect(answers.map(({ status }) => status)).toEqual([
    ...[201, 201, 201, 201],
    ...[200, 201, 200],
    ...[200, 201, 200],
    ...[200, 201, 200],
  ])
  const [first, moved, cancelled] = answers
    .filter(({ text }) => text.startsWith('BEGIN:VCALENDAR'))
    .map(entryOf)
  expect(first).toMatchObject({ DTSTART: '20270301T110000Z', SEQUENCE: '0', STATUS: 'CONFIRMED' })
  expect(moved).toMatchObject({
    UID: first?.UID,
    DTSTART: '20270301T113000Z',
    SEQUENCE: '1',
    STATUS: 'CONFIRMED',
  })
  expect(cancelled).toMatchObject({ UID: first?.UID, SEQUENCE: '2', STATUS: 'CANCELLED' })
  const release = answers[5]
  expect(release?.json.feed).toBe('http://madang.test/forums/trial/calendar.ics')

  async function feed(path: string): Promise<Called> {
    const { status, text } = await app.get(path)
    return { status, text, headers: {}, json: undefined }
  }
})

/** The lines of the one entry, by their names; parameters are left out. */
function entryOf({ text }: Called): Record<string, string | undefined> {
  const entries = text.split('BEGIN:VEVENT').slice(1)
  expect(entries).toHaveLength(1)
  const lines = (entries[0] ?? '').split('\r\n').map((line) => /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? [])
  return Object.fromEntries(lines.map(([, name = '', value]) => [name, value]))
}
