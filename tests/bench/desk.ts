/** The desk on files: one session saved by its form and by a program, in a small and in a large forum; pages opened. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '../../src/domain/clock.ts'
import type { ForumId } from '../../src/domain/ids.ts'
import { openFileStore } from '../../src/store/file-store.ts'
import { unwrap } from '../makers.ts'
import { type ServedApp, serveApp, signInAs } from '../served-app.ts'
import { bodyOf, postForms, type SentForm } from '../web/sent-forms.ts'
import { bigDraft } from './big-forum.ts'
import { median, milliseconds, printTable, spread } from './figures.ts'
import { hastyDisk } from './hasty-disk.ts'

const rounds = 60
const openings = 7
/** The id of the second of them. */
const session = 'rebuilding-an-inclusive-society-1'
const sizes: Record<string, number> = { small: 10, middle: 1_000, large: 10_000 }

interface Sender {
  get: (path: string) => Promise<string>
  post: (path: string, body: string) => Promise<{ revision: number }>
  /** As a program, with a token. */
  patch: (path: string, revision: string, body: object) => Promise<{ revision: number }>
}

const folder = await mkdtemp(join(tmpdir(), 'madang-bench-'))
try {
  await fill()
  const store = await openFileStore(folder)
  const served = await serveApp(store)
  const sender = await signIn(served, 'Ana')
  const seen = { small: '1', large: '1' }
  await measureForms({ small: sender, large: await signIn(served, 'Ben') }, seen)
  await measurePatches(sender, seen)
  await measureOpening(sender)
  await served.close()
  await store.close()
} finally {
  await rm(folder, { recursive: true })
}

/** Each forum has the sample's people and presentations, and as many sessions as its size says. */
async function fill(): Promise<void> {
  const { forum, sessions, presentations, people, organisations } = await bigDraft(sizes.large ?? 0)
  const store = await openFileStore(folder, hastyDisk)
  for (const [name, size] of Object.entries(sizes)) {
    const forumId = name as ForumId
    const edit = { by: 'bench', at: '2021-08-01T00:00:00Z' as Instant, seen: 0 }
    await store.save(
      { forumId, kind: 'forum', id: forumId },
      { ...forum.doc, id: forumId, slug: `forum-${name}` as typeof forum.doc.slug },
      edit,
    )
    for (const { doc } of people.values())
      await store.save({ forumId, kind: 'person', id: doc.id }, doc, edit)
    for (const { doc } of organisations.values())
      await store.save({ forumId, kind: 'organisation', id: doc.id }, doc, edit)
    for (const { doc } of presentations.values())
      await store.save({ forumId, kind: 'presentation', id: doc.id }, doc, edit)
    for (const { doc } of [...sessions.values()].slice(0, size))
      await store.save({ forumId, kind: 'session', id: doc.id }, doc, edit)
  }
  await store.close()
}

/** Nobody may save more than sixty times a minute: each size has somebody of its own. */
async function signIn({ access, baseUrl }: ServedApp, who: string): Promise<Sender> {
  const key = await signInAs(access, who, Object.keys(sizes) as ForumId[])
  const headers = { cookie: `visit=${key}`, origin: baseUrl }
  const token = unwrap(await access.addToken({ name: `bench ${who}`, level: 'write', forumId: null }))
  return {
    async get(path) {
      const answer = await fetch(baseUrl + path, { headers })
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
      return answer.text()
    },
    async post(path, body) {
      const type = 'application/x-www-form-urlencoded'
      const answer = await fetch(baseUrl + path, {
        method: 'POST',
        body,
        headers: { ...headers, 'content-type': type, accept: 'application/json' },
      })
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`)
      return (await answer.json()) as { revision: number }
    },
    async patch(path, revision, body) {
      const answer = await fetch(baseUrl + path, {
        method: 'PATCH',
        body: JSON.stringify(body),
        headers: {
          authorization: `Bearer ${token.key}`,
          'content-type': 'application/merge-patch+json',
          'if-match': `"${revision}"`,
        },
      })
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`)
      return (await answer.json()) as { revision: number }
    },
  }
}

/** The editor's own form, as a browser would send it. */
async function editorForm(sender: Sender, forum: string): Promise<SentForm> {
  const path = `/desk/forums/${forum}/sessions/${session}`
  const form = postForms(await sender.get(path)).find(
    ({ action, fields }) => action === path && fields.some(([name]) => name === 'seen'),
  )
  if (form === undefined) throw new Error(`${path} has no form of the session`)
  return form
}

type Size = 'small' | 'large'
/** The revision that the session of each forum is at. */
type Seen = Record<Size, string>

/** Saves one session on the revision that was seen, with that title. */
type Saving = (name: Size, seen: string, title: string) => Promise<{ revision: number }>

async function measureForms(senders: Record<Size, Sender>, seen: Seen): Promise<void> {
  const forms = {
    small: await editorForm(senders.small, 'small'),
    large: await editorForm(senders.large, 'large'),
  }
  await measureSaving('by its form, signed in', seen, (name, seen, title) =>
    senders[name].post(forms[name].action, bodyOf(forms[name], { seen, title })),
  )
}

async function measurePatches(sender: Sender, seen: Seen): Promise<void> {
  await measureSaving('by a PATCH, with a token', seen, (name, seen, title) =>
    sender.patch(`/api/v1/forums/${name}/sessions/${session}`, seen, { title: `Patched: ${title}` }),
  )
}

async function measureSaving(how: string, seen: Seen, save: Saving): Promise<void> {
  const times: Record<Size, number[]> = { small: [], large: [] }
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['small', 'large'] as const) : (['large', 'small'] as const)
    for (const name of order) {
      let revision = 0
      const took = await milliseconds(async () => {
        revision = (await save(name, seen[name], `Revised ${round}`)).revision
      })
      seen[name] = String(revision)
      times[name].push(took)
    }
  }
  const { small, large } = times
  console.log(`Saving one session ${how}, on the disk when answered, ms`)
  printTable([
    ['', 'median', 'min–max'],
    ['in a forum of 10', median(small).toFixed(1), spread(small, 1)],
    ['in a forum of 10,000', median(large).toFixed(1), spread(large, 1)],
  ])
  const ratio = median(large) / median(small)
  console.log(`  ratio of the medians of ${rounds} rounds: ${ratio.toFixed(2)} (bound 1.5)`)
  if (ratio > 1.5 && !process.argv.includes('--no-fail')) process.exitCode = 1
}

async function measureOpening(sender: Sender): Promise<void> {
  const forum = '/desk/forums/middle'
  const pages: Record<string, string> = {
    'the list of sessions': forum,
    'a search in it': `${forum}?q=salud`,
    'a session': `${forum}/sessions/${session}`,
    people: `${forum}/people`,
    'the release page': `${forum}/release`,
  }
  const rows = [['', 'first', 'median', 'min–max', 'KB']]
  for (const [name, path] of Object.entries(pages)) {
    let text = ''
    const open = () =>
      milliseconds(async () => {
        text = await sender.get(path)
      })
    const first = await open()
    const times = []
    for (let opening = 0; opening < openings; opening += 1) times.push(await open())
    rows.push([
      name,
      first.toFixed(0),
      median(times).toFixed(0),
      spread(times, 0),
      (text.length / 1024).toFixed(0),
    ])
  }
  console.log('Opening pages of a forum of 1,000 sessions, nothing released yet, ms')
  printTable(rows)
}
