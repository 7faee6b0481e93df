import { describe, expect, test } from 'vitest'
import type { ForumId } from '../../src/domain/ids.ts'
import {
  addTemplate,
  beginWith,
  type ForumTemplates,
  type ForumTemplatesId,
  minutesOf,
  mostTemplates,
  removeTemplate,
  renameTemplate,
  type SessionTemplate,
  type TemplateAsked,
  type TemplateId,
  templateOf,
  templatesInOrder,
} from '../../src/domain/session-template.ts'
import {
  anItem,
  aParticipation,
  aSession,
  at,
  pinAt,
  privateSentences,
  sha256,
  unwrap,
  utc,
} from '../makers.ts'

const asked: TemplateAsked = {
  ...{ id: 't1' as TemplateId, name: 'A workshop', titles: 'kept' },
  ...{ by: 'Ana', at: utc('09:00') },
}

const workshop = aSession({
  id: 'workshop',
  format: 'panel',
  delivery: 'hybrid',
  plannedMinutes: 90,
  onlineUrl: 'https://rooms.example/secret',
  brief: { rounds: [{ title: 'First round', questions: ['Who pays?'] }] },
  items: [
    anItem({ kind: 'introduction', title: 'Welcome', minutes: 5, people: ['ana'] }),
    anItem({ kind: 'break', title: 'Coffee', minutes: 15, pinned: at('18:30'), lockedEnd: pinAt('18:45') }),
  ],
  participations: [aParticipation({ personId: 'ana', post: 'Minister' })],
})

function kept(...templates: SessionTemplate[]): ForumTemplates {
  const id = sha256('templates') as ForumTemplatesId
  return { id, forumId: 'forum' as ForumId, templates, madeAt: utc('08:00') }
}

test('a template has kinds, titles, minutes, format and rounds, and nothing of anybody', () => {
  const template = templateOf(workshop, asked)

  expect(template).toEqual({
    ...{ id: 't1', name: 'A workshop', by: 'Ana', at: utc('09:00') },
    ...{ format: 'panel', delivery: 'hybrid', plannedMinutes: 90, rounds: ['First round'] },
    rows: [
      { kind: 'introduction', title: 'Welcome', minutes: 5 },
      { kind: 'break', title: 'Coffee', minutes: 15 },
    ],
  })
  const told = ['ana', 'Minister', 'rooms.example', 'Who pays', '18:30', '18:45', ...privateSentences]
  expect(told.filter((one) => JSON.stringify(template).includes(one))).toEqual([])
})

test('titles may be left out; rows are then called by their kind', () => {
  const template = templateOf(workshop, { ...asked, titles: 'left out' })

  const begun = beginWith(aSession({ id: 'next' }), template, (kind) => `Some ${kind}`)

  expect(template.rows.map(({ title }) => title)).toEqual([null, null])
  expect(begun.items.map(({ title }) => title)).toEqual(['Some introduction', 'Some break'])
})

test('a session begins with the rows under ids of its own, the same each time, and keeps what else it is', () => {
  const next = aSession({ id: 'next', state: 'draft', brief: { mainQuestion: 'Why?' } })

  const begun = beginWith(next, templateOf(workshop, asked), () => '')

  const row = { pin: null, lockedEnd: null, presentationId: null, people: [], privateNotes: '' }
  expect(begun).toEqual({
    ...next,
    ...{ format: 'panel', delivery: 'hybrid', plannedMinutes: 90 },
    brief: { ...next.brief, rounds: [{ title: 'First round', questions: [] }] },
    items: [
      { ...row, id: 'next-1', kind: 'introduction', title: 'Welcome', minutes: 5 },
      { ...row, id: 'next-2', kind: 'break', title: 'Coffee', minutes: 15 },
    ],
  })
})

describe('the templates of a forum', () => {
  const one = templateOf(workshop, asked)

  test('take the same one once', () => {
    expect(addTemplate(kept(one), one)).toEqual({ ok: true, value: kept(one) })
  })

  test.each([
    ['', 'name-missing'],
    ['  ', 'name-missing'],
    ['a\nb', 'text-unreadable'],
    ['x'.repeat(301), 'text-too-long'],
  ])('refuse the name %j', (name, code) => {
    const added = addTemplate(kept(), { ...one, name })
    const renamed = renameTemplate(kept(one), one.id, name)

    expect([added, renamed].map((result) => !result.ok && result.problems[0])).toEqual([
      expect.objectContaining({ field: 'name', code }),
      expect.objectContaining({ field: 'name', code }),
    ])
  })

  test('are a hundred at most', () => {
    const many = Array.from({ length: mostTemplates }, (_, at) => ({ ...one, id: `t${at}` as TemplateId }))

    const more = addTemplate(kept(...many), { ...one, id: 'one-more' as TemplateId })

    expect(more).toEqual({
      ok: false,
      problems: [{ field: 'name', code: 'too-many', facts: { most: 100 } }],
    })
  })

  test('are renamed, removed and put in order by their names', () => {
    const other = { ...one, id: 't2' as TemplateId, name: 'Zebra' }

    const renamed = unwrap(renameTemplate(kept(other, one), other.id, 'A lecture'))

    expect(templatesInOrder(renamed).map(({ name }) => name)).toEqual(['A lecture', 'A workshop'])
    expect(removeTemplate(renamed, one.id).templates.map(({ id }) => id)).toEqual(['t2'])
    expect(minutesOf(one)).toBe(20)
  })
})
