/** `madang check`: what was found, on a folder that nobody has open and beside a planner that runs. */
import { describe, expect, test } from 'vitest'
import { acceptFinding } from '../../src/domain/accepted-findings.ts'
import type { Instant } from '../../src/domain/clock.ts'
import { occupiedBy } from '../../src/domain/findings/elsewhere.ts'
import { findingsOf } from '../../src/domain/findings/forum-findings.ts'
import type { ForumId, SessionId } from '../../src/domain/ids.ts'
import { changeAcceptances } from '../../src/store/accepted-findings.ts'
import type { Store } from '../../src/store/port.ts'
import { Turns } from '../../src/store/turns.ts'
import { saveDocs } from '../app.ts'
import { aForum, anItem, aSession, at } from '../makers.ts'
import { aFolder, startPlanner } from '../web/process.ts'
import { call, inFolder } from './call.ts'

const forum = aForum({ id: 'mau', slug: 'mau-2021', title: 'Forum of Mau' })
const gapped = aSession({
  ...{ id: 'talks', title: 'Talks', plannedMinutes: 40 },
  items: [anItem({ id: 'a' }), anItem({ id: 'b', kind: 'other', title: 'Tea', pinned: at('18:30') })],
})
const overlapping = aSession({
  ...{ id: 'panel', title: 'Panel', plannedMinutes: 20, state: 'draft' },
  items: [
    anItem({ id: 'a', kind: 'other' }),
    anItem({ id: 'b', title: 'Late', kind: 'other', pinned: at('18:05') }),
  ],
})

async function aFolderWith(...sessions: (typeof gapped)[]): Promise<string> {
  const folder = await aFolder()
  await call(folder, 'token', 'list')
  await inFolder(folder, (_access, store) => saveDocs(store, 'mau', { forum, sessions }))
  return folder
}

async function acceptGap(store: Store): Promise<void> {
  const draft = await store.readForum('mau' as ForumId)
  const doc = draft?.sessions.get('talks' as SessionId)?.doc
  if (draft === undefined || doc === undefined) throw new Error('there are no talks')
  const found = findingsOf(doc, { draft, occupied: occupiedBy([doc]), world: null })
  const finding = found.find(({ rule }) => rule === 'gap')
  if (finding === undefined) throw new Error('there is no gap')
  const moment = '2021-09-20T10:00:00Z' as Instant
  const turns = new Turns()
  await changeAcceptances({ store, inTurn: (key, job) => turns.take(key, job) }, draft.id, moment, (all) =>
    acceptFinding(all, doc.id, { finding, found }, { reason: 'Tea.', by: 'Ana', at: moment }),
  )
}

describe.concurrent('check', () => {
  test('tells what was found by forum and session, with what was accepted; nothing wrong is exit 0', async () => {
    const folder = await aFolderWith(gapped)
    await inFolder(folder, (_access, store) => acceptGap(store))

    const { code, output, errors } = await call(folder, 'check', '--forum', 'mau-2021')

    const lines = output.split('\n')
    expect(lines.slice(0, 2)).toEqual(['Forum of Mau (mau)', '  Talks (talks)'])
    expect(lines).toContain(
      '    warning  20 minutes are empty before “Tea”, from 18:10 to 18:30. [accepted by Ana: Tea.]',
    )
    expect([code, errors]).toEqual([
      0,
      expect.stringMatching(/^Open: 0 errors, \d+ warnings?, \d+ notes?\.\n$/),
    ])
  })

  test('an error is exit 1, with the reason after the findings', async () => {
    const folder = await aFolderWith(gapped, overlapping)

    const { code, output, errors } = await call(folder, 'check')

    expect(output.split('\n').filter((line) => /^ {4}error/.test(line))).toEqual([
      '    error    “Late” starts at 18:05, 5 minutes before “Title of a” ends.',
    ])
    expect([code, errors.split('\n').slice(1)]).toEqual([1, ['madang: 1 error in the way of a release.', '']])
  })

  test('gives a program the facts', async () => {
    const folder = await aFolderWith(gapped)
    await inFolder(folder, (_access, store) => acceptGap(store))

    const { code, output, errors } = await call(folder, 'check', '--json')

    const { forums, open } = JSON.parse(output)
    const [found] = forums[0].sessions
    const gap = found.findings.find(({ rule }: { rule: string }) => rule === 'gap')
    expect([code, errors, forums.length, found.id, open.error]).toEqual([0, '', 1, 'talks', 0])
    expect(gap).toMatchObject({
      severity: 'warning',
      subject: { kind: 'row', itemId: 'b' },
      facts: { row: 'Tea', minutes: 20, from: '18:10', to: '18:30' },
      standing: { kind: 'accepted', acceptance: { reason: 'Tea.', by: 'Ana' } },
    })
  })

  test('of a forum that is not there is refused', async () => {
    const folder = await aFolderWith(gapped)

    const { code, output, errors } = await call(folder, 'check', '--forum', 'nowhere')

    expect([code, output, errors]).toEqual([1, '', 'madang: there is no forum "nowhere"; there is mau.\n'])
  })
})

test('beside a planner that runs, which finds the same', async () => {
  const folder = await aFolder()
  const planner = await startPlanner(folder)

  const beside = await call(folder, 'check')
  await planner.stop()
  const alone = await call(folder, 'check')

  expect(beside.code).toBe(1)
  expect(beside.output).toContain('  Cuidar la salud en común (cuidar-la-salud-en-comun)\n    error    ')
  expect(beside).toEqual(alone)
})
