import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { plannerKinds } from '../../src/domain/planner-docs.ts'
import type { Session } from '../../src/domain/session.ts'
import { lastingStoreContract } from './contract.ts'
import {
  aForum,
  aManifest,
  aPerson,
  aSession,
  edit,
  forumPlace,
  frozenSession,
  mau,
  personPlace,
  plannerDoc,
  sessionPlace,
  sha256,
} from './makers.ts'
import { OpenedFolder } from './opened-folder.ts'

lastingStoreContract('file store', async () => {
  const opened = await OpenedFolder.make()
  return { store: opened.store, reopen: () => opened.reopen(), end: () => opened.end() }
})

test('everything has its place in the data folder, and nothing else lies there', async () => {
  const opened = await OpenedFolder.make()
  const { store } = opened
  const frozen = frozenSession()
  await store.save(forumPlace, aForum(), edit(0))
  await store.save(sessionPlace(), aSession(), edit(0))
  await store.save(personPlace(), aPerson(), edit(0))
  await store.freeze(mau, [frozen])
  await store.publish(aManifest(1, frozen.name, frozen.name))
  for (const kind of plannerKinds) await store.savePlannerDoc(kind, plannerDoc(kind, 'a private key'))
  await store.check()

  const id = sha256('a private key')
  expect(await opened.files()).toEqual([
    `accepted/${id}.json`,
    `accounts/${id}.json`,
    'forums/mau/forum.json',
    `forums/mau/frozen/${frozen.name.slice(0, 2)}/${frozen.name}.json`,
    'forums/mau/history/forum/mau.jsonl',
    'forums/mau/history/person/p1.jsonl',
    'forums/mau/history/session/s1.jsonl',
    'forums/mau/people/p1.json',
    'forums/mau/releases/0001.json',
    'forums/mau/sessions/s1.json',
    `imported/${id}.json`,
    `links/${id}.json`,
    `lists/${id}.json`,
    'lock',
    `notes/${id}.json`,
    'planner.json',
    `receipts/${id}.json`,
    `reviewed/${id}.json`,
    `sheets/${id}.json`,
    `templates/${id}.json`,
    `tokens/${id}.json`,
    `undo/${id}.json`,
    `visits/${id}.json`,
  ])
  await opened.end()
})

test('no other user of the machine may read a file, for one may hold a secret', async () => {
  const opened = await OpenedFolder.make()
  await opened.store.saveMark('secret', 'nobody may know')
  await opened.store.save(sessionPlace(), aSession(), edit(0))
  await opened.store.savePlannerDoc('account', plannerDoc('account', 'mine'))

  const files = (await opened.files()).filter((name) => name !== 'lock')
  const modes = await Promise.all(files.map((name) => stat(join(opened.folder, name))))
  expect(modes.map(({ mode }) => mode & 0o077)).toEqual(files.map(() => 0))
  await opened.end()
})

test('a document is a file that people can read', async () => {
  const opened = await OpenedFolder.make()
  await opened.store.save(personPlace(), aPerson(), edit(0))

  expect(await opened.read('forums/mau/people/p1.json')).toBe(`{
  "format": 1,
  "revision": 1,
  "savedAt": "2021-09-01T10:00:00Z",
  "savedBy": "ana@example.org",
  "doc": {
    "id": "p1",
    "slug": "hong-gil-dong",
    "name": {
      "honorific": "Mr.",
      "given": "Gil-dong",
      "family": "Hong",
      "order": "family-first",
      "original": "홍길동"
    },
    "zone": "Asia/Seoul",
    "country": "KR",
    "biography": "Wrote *nothing* yet.\\n",
    "contact": {
      "email": "hong@example.org",
      "phone": null
    },
    "availability": [],
    "preferredHours": null
  }
}
`)
  await opened.end()
})

test('the same document gives the same bytes, whatever order its keys came in', async () => {
  const opened = await OpenedFolder.make()
  const { store } = opened
  await store.save(sessionPlace(), aSession(), edit(0))
  const manifest = aManifest(1, frozenSession().name, frozenSession().name)
  const people = { zoe: frozenSession().name, ana: frozenSession().name }
  await store.publish({ ...manifest, people })
  const reversed = Object.fromEntries(Object.entries(aSession()).reverse()) as unknown as Session
  await store.save(sessionPlace('s2'), { ...reversed, id: 's2' as Session['id'] }, edit(0))

  const first = await opened.read('forums/mau/sessions/s1.json')
  const second = await opened.read('forums/mau/sessions/s2.json')
  expect(second.replace('"id": "s2"', '"id": "s1"')).toBe(first)
  const release = await opened.read('forums/mau/releases/0001.json')
  expect(release.indexOf('"ana"')).toBeLessThan(release.indexOf('"zoe"'))
  await opened.end()
})

test('a closed store saves nothing more', async () => {
  const opened = await OpenedFolder.make()
  const saves = [1, 2, 3].map((number) =>
    opened.store.save(sessionPlace(`s${number}`), aSession({ id: `s${number}` as Session['id'] }), edit(0)),
  )
  await opened.store.close()

  expect((await Promise.all(saves)).map(({ revision }) => revision)).toEqual([1, 1, 1])
  await expect(opened.store.save(sessionPlace(), aSession(), edit(1))).rejects.toThrow('the store is closed')
  await expect(opened.store.check()).rejects.toThrow('the store is closed')
  await opened.end()
})

test('a document that did not change is read once; an edit by hand is seen at once', async () => {
  const opened = await OpenedFolder.make()
  await opened.store.save(personPlace(), aPerson(), edit(0))
  await setTimeout(80)
  const first = await opened.store.read(personPlace())

  expect(await opened.store.read(personPlace())).toBe(first)
  const path = 'forums/mau/people/p1.json'
  await opened.write(path, (await opened.read(path)).replace('Gil-dong', 'Gil-Dong'))
  expect((await opened.store.read(personPlace()))?.doc.name.given).toBe('Gil-Dong')
  await opened.store.save(personPlace(), aPerson({ biography: 'New' }), edit(1))
  expect((await opened.store.read(personPlace()))?.doc.biography).toBe('New')
  await opened.end()
})
