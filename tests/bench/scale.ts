/**
 * The desk in a forum of 1,000 sessions and 3,000 people against one of 10 and 30: every page, the findings of one
 * edit, and the findings of the whole forum against parsing its JSON. On files; the pages as a browser gets them.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '../../src/domain/clock.ts'
import type { ForumDraft } from '../../src/domain/draft.ts'
import { elsewhereOf, Whereabouts } from '../../src/domain/findings/elsewhere.ts'
import { findForum } from '../../src/domain/findings/find-forum.ts'
import { findSession } from '../../src/domain/findings/session-findings.ts'
import { sheetOf } from '../../src/domain/findings/sheet-context.ts'
import type { ForumId, SessionId } from '../../src/domain/ids.ts'
import type { Session } from '../../src/domain/session.ts'
import { openFileStore } from '../../src/store/file-store.ts'
import type { Store } from '../../src/store/port.ts'
import { world } from '../../src/text/world.ts'
import { serveApp, signInAs } from '../served-app.ts'
import { median, milliseconds, printTable, spread } from './figures.ts'
import { hastyDisk } from './hasty-disk.ts'
import { wideDraft } from './wide-forum.ts'

const sizes = { small: 10, page: 100, large: 1_000 } as const
type Size = keyof typeof sizes
const rounds = 40
const session = 'session-5'
/** What a page may cost more in the large forum than where it shows as much. */
const mostRatio = 1.5
const mostOfParsing = 10

interface Opened {
  name: string
  path: string
  /** The forum that it is compared with: of 10, or, where a page shows a hundred lines, of 100. */
  against: 'small' | 'page'
  /** Somebody else saves another session before each opening. */
  afterEdit?: true
}

const pages: readonly Opened[] = [
  { name: 'a session', path: `/sessions/${session}`, against: 'small' },
  {
    name: 'a session after an edit of another',
    path: `/sessions/${session}`,
    against: 'small',
    afterEdit: true,
  },
  { name: 'its findings', path: `/sessions/${session}/findings`, against: 'small' },
  { name: 'a time for it', path: `/sessions/${session}/slots`, against: 'small' },
  { name: 'a search in the sessions', path: '?q=sumiba+15', against: 'small' },
  { name: 'the list of sessions', path: '', against: 'page' },
]

const folder = await mkdtemp(join(tmpdir(), 'madang-bench-'))
const drafts = {
  small: await wideDraft(sizes.small),
  page: await wideDraft(sizes.page),
  large: await wideDraft(sizes.large),
}
let isOver = false
try {
  await fill()
  await measurePages()
  measureOneEdit()
  measureWholeForum(drafts.large)
} finally {
  await rm(folder, { recursive: true })
}
if (isOver && !process.argv.includes('--no-fail')) process.exitCode = 1

async function fill(): Promise<void> {
  const store = await openFileStore(folder, hastyDisk)
  for (const size of Object.keys(sizes) as Size[])
    await saveForum(store, size as string as ForumId, drafts[size])
  await store.close()
}

async function saveForum(store: Store, forumId: ForumId, draft: ForumDraft): Promise<void> {
  const edit = { by: 'bench', at: '2021-08-01T00:00:00Z' as Instant, seen: 0 }
  const forum = { ...draft.forum.doc, id: forumId, slug: `forum-${forumId}` as typeof draft.forum.doc.slug }
  await store.save({ forumId, kind: 'forum', id: forumId }, forum, edit)
  for (const [kind, shelf] of [
    ['person', draft.people],
    ['organisation', draft.organisations],
    ['presentation', draft.presentations],
    ['session', draft.sessions],
  ] as const) {
    for (const { doc } of shelf.values()) await store.save({ forumId, kind, id: doc.id }, doc as never, edit)
  }
}

async function measurePages(): Promise<void> {
  const store = await openFileStore(folder)
  const served = await serveApp(store)
  const key = await signInAs(served.access, 'Ana', Object.keys(sizes) as ForumId[])
  const open = async (size: Size, path: string) => {
    const address = `${served.baseUrl}/desk/forums/${size}${path}`
    const answer = await fetch(address, { headers: { cookie: `visit=${key}` } })
    if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`)
    return answer.text()
  }
  const edit = async (size: Size, round: number) => {
    const place = {
      forumId: size as string as ForumId,
      kind: 'session',
      id: 'session-1' as SessionId,
    } as const
    const saved = await store.read(place)
    if (saved === undefined) throw new Error('there is no session-1')
    const how = { by: 'bench', at: '2021-08-02T00:00:00Z' as Instant, seen: saved.revision }
    await store.save(place, { ...saved.doc, title: `Edited ${round}` }, how)
  }
  const rows = [['', 'of', 'ms', 'of', 'ms', 'ratio', 'KB']]
  for (const { name, path, against, afterEdit } of pages) {
    const times: Times = { less: [], more: [] }
    const bytes: Record<string, number> = {}
    for (let round = -5; round < rounds; round += 1) {
      for (const size of round % 2 === 0 ? ([against, 'large'] as const) : (['large', against] as const)) {
        if (afterEdit) await edit(size, round)
        const took = await milliseconds(async () => {
          bytes[size] = (await open(size, path)).length
        })
        if (round >= 0) times[size === 'large' ? 'more' : 'less'].push(took)
      }
    }
    const [less = '', more = '', ratio = ''] = tellRatio(times)
    const kilobytes = Object.values(bytes).map((one) => (one / 1024).toFixed(0))
    rows.push([name, String(sizes[against]), less, '1,000', more, ratio, kilobytes.join(', ')])
  }
  console.log(`Pages of the desk, medians of ${rounds} openings (bound of the ratio ${mostRatio})`)
  printTable(rows)
  await served.close()
  await store.close()
}

/** One session saved: who is where is brought up to date, and its findings are worked out again. */
function measureOneEdit(): void {
  const times: Times = { less: [], more: [] }
  const whereabouts = { small: whereaboutsOf(drafts.small), large: whereaboutsOf(drafts.large) }
  for (let round = -50; round < 200; round += 1) {
    for (const size of ['small', 'large'] as const) {
      const before = drafts[size].sessions.get(session as SessionId)?.doc as Session
      const after = { ...before, title: `Edited ${round}`, plannedMinutes: before.plannedMinutes + 5 }
      const began = performance.now()
      whereabouts[size].change(before, after)
      findSession(sheetOf(after, drafts[size], elsewhereOf(whereabouts[size], after), world))
      const took = performance.now() - began
      whereabouts[size].change(after, before)
      if (round >= 0) times[size === 'large' ? 'more' : 'less'].push(took)
    }
  }
  console.log('\nThe findings of one edit, medians of 200')
  printTable([
    ['', 'of 10, ms', 'of 1,000, ms', 'ratio'],
    ['worked out again', ...tellRatio(times, 3)],
  ])
}

/** In one pass, every session once and the forum as a whole, against parsing all of it as JSON. */
function measureWholeForum(draft: ForumDraft): void {
  const shelves = [draft.sessions, draft.people, draft.organisations, draft.presentations, draft.references]
  const json = JSON.stringify([
    draft.forum.doc,
    ...shelves.map((shelf) => [...shelf.values()].map(({ doc }) => doc)),
  ])
  const times: Record<'parsing' | 'finding', number[]> = { parsing: [], finding: [] }
  let count = 0
  for (let round = -3; round < 15; round += 1) {
    // Copies, so that nothing is remembered of the round before.
    const fresh = { ...draft, sessions: new Map(structuredClone([...draft.sessions])) }
    const began = performance.now()
    JSON.parse(json)
    const parsed = performance.now()
    const occupied = whereaboutsOf(fresh)
    count = findForum(fresh).length
    for (const { doc } of fresh.sessions.values()) {
      count += findSession(sheetOf(doc, fresh, elsewhereOf(occupied, doc), world)).length
    }
    const found = performance.now()
    if (round < 0) continue
    times.parsing.push(parsed - began)
    times.finding.push(found - parsed)
  }
  const ratio = median(times.finding) / median(times.parsing)
  if (ratio > mostOfParsing) isOver = true
  console.log(`\nThe findings of the whole forum of 1,000 in one pass: ${count} findings`)
  printTable([
    ['', 'median ms', 'min–max'],
    [
      `parsing its ${(json.length / 1e6).toFixed(1)} MB of JSON`,
      median(times.parsing).toFixed(1),
      spread(times.parsing, 1),
    ],
    ['finding', median(times.finding).toFixed(1), spread(times.finding, 1)],
  ])
  console.log(`  ratio ${ratio.toFixed(1)} (bound ${mostOfParsing})`)
}

function whereaboutsOf(draft: ForumDraft): Whereabouts {
  return new Whereabouts(draft.sessions.values().map(({ doc }) => doc))
}

/** In the smaller forum, and in the large one. */
type Times = Record<'less' | 'more', number[]>

function tellRatio({ less, more }: Times, digits = 1): string[] {
  const ratio = median(more) / median(less)
  if (ratio > mostRatio) isOver = true
  return [median(less).toFixed(digits), median(more).toFixed(digits), ratio.toFixed(2)]
}
