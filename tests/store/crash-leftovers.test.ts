/** What lies in a folder after a crash at each point of a save, made by hand. */
import { mkdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aForum, aSession, edit, forumPlace, mau, sessionPlace } from './makers.ts'
import { OpenedFolder } from './opened-folder.ts'

const s1 = 'forums/mau/sessions/s1.json'
const s1History = 'forums/mau/history/session/s1.jsonl'
let opened: OpenedFolder

beforeEach(async () => {
  opened = await OpenedFolder.make()
  await opened.store.save(sessionPlace(), aSession(), edit(0))
  await opened.store.save(sessionPlace(), aSession({ title: 'Second' }), edit(1))
})
afterEach(() => opened.end())

const titles = async () => (await opened.store.history(sessionPlace())).map(({ doc }) => doc?.title)

test('a history line that the document never reached is not told, and the next save takes its place', async () => {
  await addLine(await lineOf({ revision: 3, title: 'Never answered' }))

  expect(await titles()).toEqual(['A workshop', 'Second'])
  await opened.store.save(sessionPlace(), aSession({ title: 'Third' }), edit(2))
  expect(await titles()).toEqual(['A workshop', 'Second', 'Third'])
})

test('a removal that a crash ended did not happen', async () => {
  await addLine(`{"format":2,"revision":3,"at":"2021-09-01T10:00:00Z","by":"ana","doc":null}\n`)

  expect(await opened.store.read(sessionPlace())).toMatchObject({ revision: 2 })
  await opened.store.save(sessionPlace(), aSession({ title: 'Third' }), edit(2))
  expect(await titles()).toEqual(['A workshop', 'Second', 'Third'])
})

test('a torn last line of a history is cut off before the next is added', async () => {
  const whole = await opened.read(s1History)
  await addLine('{"format":2,"revision":3,"at":"2021-09')

  expect(await titles()).toEqual(['A workshop', 'Second'])
  await opened.store.save(sessionPlace(), aSession({ title: 'Third' }), edit(2))

  expect(await titles()).toEqual(['A workshop', 'Second', 'Third'])
  expect(await opened.read(s1History)).toBe(
    whole + (await lineOf({ revision: 3, title: 'Third', minute: 2 })),
  )
  expect(opened.store.broken()).toEqual([])
})

test('a last line that lacks only its end, as an editor may leave it, is kept', async () => {
  await opened.write(s1History, (await opened.read(s1History)).trimEnd())

  await opened.store.save(sessionPlace(), aSession({ title: 'Third' }), edit(2))

  expect(await titles()).toEqual(['A workshop', 'Second', 'Third'])
})

test('a broken line inside a history is named; the others are told', async () => {
  const [first] = (await opened.read(s1History)).split('\n')
  await opened.write(s1History, `${first?.slice(0, 40)}\n${await lineOf({ revision: 2, title: 'Second' })}`)

  expect(await titles()).toEqual(['Second'])
  expect(opened.store.broken().map(({ name }) => name)).toEqual([`${s1History}:1`])
})

test('a document that came without its history keeps the state it came with', async () => {
  await unlink(join(opened.folder, s1History))

  expect(await titles()).toEqual(['Second'])
  await opened.store.save(sessionPlace(), aSession({ title: 'Third' }), edit(2))
  expect(await titles()).toEqual(['Second', 'Third'])
})

test('our own temporary files and half removed forums are cleared when the folder is opened', async () => {
  await opened.store.save(forumPlace, aForum(), edit(0))
  const before = await opened.files()
  await opened.write(`${s1}.tmp-0123456789ab`, '{')
  await opened.write('planner.json.tmp-0123456789ab', '')
  await mkdir(join(opened.folder, 'forums/old.removed-0123456789ab/sessions'), { recursive: true })
  await opened.write('forums/old.removed-0123456789ab/sessions/s1.json', '{}')
  await opened.write('forums/mau/notes.tmp', "an operator's own")

  const store = await opened.reopen()

  expect(await opened.files()).toEqual([...before, 'forums/mau/notes.tmp'].sort())
  expect((await store.readForum(mau))?.sessions.size).toBe(1)
  expect(store.broken()).toEqual([])
})

async function addLine(line: string): Promise<void> {
  await opened.write(s1History, (await opened.read(s1History)) + line)
}

async function lineOf({ revision = 0, title = '', minute = 0 }): Promise<string> {
  const at = `2021-09-01T10:0${minute}:00Z`
  return `${JSON.stringify({ format: 2, revision, at, by: 'ana@example.org', doc: aSession({ title }) })}\n`
}
