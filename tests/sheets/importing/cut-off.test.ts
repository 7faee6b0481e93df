/** An import that stopped after any of its saves: done again, it leaves what one that never stopped leaves. */
import { describe, expect, test } from 'vitest'
import type { ForumDraft } from '../../../src/domain/draft.ts'
import type { PersonId, SessionId } from '../../../src/domain/ids.ts'
import { blocksOfText } from '../../../src/sheets/blocks/from-text.ts'
import { defaultChoices } from '../../../src/sheets/importing/import-choices.ts'
import { planImport } from '../../../src/sheets/importing/plan-import.ts'
import { readSheet } from '../../../src/sheets/reading/read-sheet.ts'
import type { Reading } from '../../../src/sheets/reading/reading.ts'
import type { Store } from '../../../src/store/port.ts'
import { saveImport } from '../../../src/store/save-import.ts'
import { unwrap, utc } from '../../makers.ts'
import { sampleForumId, sampleStore } from '../../sample.ts'

const session = [
  'Session title: Wells of a dry year',
  'Date: 6 October 2021, 10:00 - 12:00 KST (Seoul)',
  'Language: English',
  'Moderator: Ms. Wanda Castro',
  ...['Ana', 'Bruno', 'Carla', 'David'].flatMap((given) => [
    `Speaker: Mr. ${given} Castro, Director, Water Board of ${given}, Kenya`,
    `Presentation title: Wells that ${given} counted`,
  ]),
  'Agenda',
  '10:00-10:10 Welcome',
  '10:10-12:00 Discussion: who owns the water',
].join('\n')

const reading = readSheet(blocksOfText(session), {})

/** Stops as a process does that is killed. */
class Cut extends Error {}

function cutAfter(store: Store, saves: number): Store {
  let left = saves
  const save: Store['save'] = (...args) => {
    if (left === 0) throw new Cut('the planner ended')
    left -= 1
    return store.save(...args)
  }
  return { ...store, save }
}

async function bringIn(store: Store, read: Reading, into = store): Promise<void> {
  const draft = await draftOf(store)
  const asked = { reading: read, draft, key: 'abcdef0123456789', name: 'wells.txt' }
  const plan = unwrap(planImport({ ...asked, choices: defaultChoices(read, draft) }))
  await saveImport(into, sampleForumId, plan, { by: 'Ana', at: utc('2021-09-01T09:00'), name: asked.name })
}

async function draftOf(store: Store): Promise<ForumDraft> {
  const draft = await store.readForum(sampleForumId)
  if (draft === undefined) throw new Error('the sample forum is not there')
  return draft
}

async function leftBy(store: Store) {
  const { sessions, people, presentations, organisations } = await draftOf(store)
  const docs = [sessions, people, presentations, organisations].map((part) =>
    [...part.values()].map(({ doc }) => doc).sort((one, other) => (one.id < other.id ? -1 : 1)),
  )
  return docs
}

/** Ids are those of the documents of one kind; whom a session or a talk names is told by their names. */
async function told(store: Store) {
  const { sessions, people, presentations } = await draftOf(store)
  const nameOf = (id: PersonId) => people.get(id)?.doc.name.given
  const made = [...sessions.values()].filter(({ doc }) => doc.title === 'Wells of a dry year')
  return {
    sessions: made.map(({ doc }) => doc.participations.map(({ personId }) => nameOf(personId))),
    talks: [...presentations.values()]
      .filter(({ doc }) => doc.title.startsWith('Wells that'))
      .map(({ doc }) => [doc.title, ...doc.presenters.map(({ personId }) => nameOf(personId))])
      .sort(),
  }
}

const saves = 14

test(`it takes ${saves} saves`, async () => {
  const store = await sampleStore()

  await expect(bringIn(store, reading, cutAfter(store, saves - 1))).rejects.toThrow(Cut)
  await expect(bringIn(await sampleStore(), reading, cutAfter(await sampleStore(), saves))).resolves.toBe(
    undefined,
  )
})

describe.each(Array.from({ length: saves }, (_, cut) => cut))('stopped after %s saves', (cut) => {
  test('the same again leaves what one that never stopped leaves', async () => {
    const [whole, store] = [await sampleStore(), await sampleStore()]
    await bringIn(whole, reading)

    await expect(bringIn(store, reading, cutAfter(store, cut))).rejects.toThrow(Cut)
    await bringIn(store, reading)

    expect(await leftBy(store)).toEqual(await leftBy(whole))
  })

  test('without somebody who was in the first, nobody stands in for them', async () => {
    const store = await sampleStore()
    const fewer = { ...reading, speakers: reading.speakers.slice(1) }

    await expect(bringIn(store, reading, cutAfter(store, cut))).rejects.toThrow(Cut)
    await bringIn(store, fewer)

    const { sessions, talks } = await told(store)
    expect(sessions).toEqual([['Wanda', 'Bruno', 'Carla', 'David']])
    expect(talks.filter(([title]) => title !== 'Wells that Ana counted')).toEqual([
      ['Wells that Bruno counted', 'Bruno'],
      ['Wells that Carla counted', 'Carla'],
      ['Wells that David counted', 'David'],
    ])
  })
})

test('what somebody edited since stays theirs', async () => {
  const store = await sampleStore()
  await bringIn(store, reading)
  const id = 'abcdef0123456789-s1' as SessionId
  const place = { forumId: sampleForumId, kind: 'session', id } as const
  const saved = await store.read(place)
  if (saved === undefined) throw new Error('the session is not there')
  const edit = { by: 'Bo', at: utc('2021-09-02T09:00'), seen: saved.revision }
  await store.save(place, { ...saved.doc, title: 'Wells' }, edit)

  await bringIn(store, reading)

  expect((await store.read(place))?.doc.title).toBe('Wells')
})
