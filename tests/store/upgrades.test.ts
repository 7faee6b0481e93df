import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type DocumentKind, documentKinds } from '../../src/domain/draft.ts'
import { documentFile } from '../../src/store/saved-shapes.ts'
import { formatOf } from '../../src/store/upgrades.ts'
import { aSession, edit, sessionPlace } from './makers.ts'
import { OpenedFolder } from './opened-folder.ts'

const samples = new URL('./old-shapes/', import.meta.url)
const sample = async (name: string) => JSON.parse(await readFile(new URL(name, samples), 'utf8'))

/** What each sample must become. */
const today: Record<string, object> = {
  'session-1.json': aSession({ languages: ['en', 'es'] }),
}

test('every old shape of a document has a sample', async () => {
  const wanted = documentKinds.flatMap((kind) =>
    Array.from({ length: formatOf(kind) - 1 }, (_, older) => `${kind}-${older + 1}.json`),
  )

  expect((await readdir(samples)).sort()).toEqual(wanted.sort())
  expect(Object.keys(today).sort()).toEqual(wanted.sort())
})

test.each(Object.entries(today))('%s becomes what is saved today', async (name, doc) => {
  const [kind] = name.split('-') as [DocumentKind]
  const file = await sample(name)

  const read = documentFile(kind, file.doc.id).read(file)

  expect(read).toEqual({ doc, revision: file.revision, savedAt: file.savedAt, savedBy: file.savedBy })
})

test('an old document serves as it is, is written in the new shape when it is saved, and its history too', async () => {
  const opened = await OpenedFolder.make()
  const old = await sample('session-1.json')
  const { revision, savedAt: at, savedBy: by, doc } = old
  await mkdir(join(opened.folder, 'forums/mau/sessions'), { recursive: true })
  await mkdir(join(opened.folder, 'forums/mau/history/session'), { recursive: true })
  await opened.write('forums/mau/sessions/s1.json', JSON.stringify(old))
  await opened.write(
    'forums/mau/history/session/s1.jsonl',
    `${JSON.stringify({ format: 1, revision, at, by, doc })}\n`,
  )

  const read = await opened.store.read(sessionPlace())
  await opened.store.save(sessionPlace(), aSession({ title: 'Newer' }), edit(7))

  expect(read?.doc).toEqual(aSession())
  expect((await opened.store.history(sessionPlace())).map(({ revision, doc }) => [revision, doc])).toEqual([
    [7, aSession()],
    [8, aSession({ title: 'Newer' })],
  ])
  expect(await opened.read('forums/mau/sessions/s1.json')).toMatch(/^{\n {2}"format": 2,\n {2}"revision": 8,/)
  expect(opened.store.broken()).toEqual([])
  await opened.end()
})

test('a session that says it is of the old shape but is not is broken, not guessed at', async () => {
  const old = await sample('session-1.json')

  expect(() => documentFile('session', 's1').read({ ...old, doc: { ...old.doc, language: 3 } })).toThrow(
    'doc.languages: Invalid input: expected array, received undefined',
  )
})
