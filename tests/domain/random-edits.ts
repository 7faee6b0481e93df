/** Sessions and edits of them at random, for the properties of merging and of telling a history. */

import type { AgendaItem, Participation, Session } from '../../src/domain/session.ts'
import { anItem, aParticipation, aSession, pinAt, startAt } from '../makers.ts'
import fc from '../properties.ts'

type Edit = (session: Session) => Session

const text = fc.constantFrom('', 'a', 'b', 'c')
const minutes = fc.integer({ min: 1, max: 4 })
const place = fc.nat(5)
/** A row named `pin` or `order` must not be taken for a field. */
const rowId = fc.constantFrom('a', 'b', 'c', 'pin', 'order')

const item: fc.Arbitrary<AgendaItem> = fc
  .record({ id: rowId, title: text, minutes, pinned: fc.constantFrom(null, '18:40', '18:50') })
  .map(({ pinned, ...parts }) => anItem({ ...parts, pin: pinned === null ? null : pinAt(pinned) }))

const participation: fc.Arbitrary<Participation> = fc
  .record({ id: rowId, personId: fc.constantFrom('ana', 'bo'), post: text })
  .map(aParticipation)

export const anySession: fc.Arbitrary<Session> = fc
  .record({
    title: text,
    background: text,
    keywords: fc.array(text, { maxLength: 2 }),
    items: fc.uniqueArray(item, { minLength: 2, maxLength: 5, selector: ({ id }) => id }),
    participations: fc.uniqueArray(participation, { maxLength: 3, selector: ({ id }) => id }),
  })
  .map(({ background, keywords, ...parts }) =>
    aSession({ id: 's1', ...parts, brief: { background, keywords } }),
  )

const fieldEdit: fc.Arbitrary<Edit> = fc.oneof(
  text.map(
    (title): Edit =>
      (session) => ({ ...session, title }),
  ),
  text.map(
    (background): Edit =>
      (session) => ({ ...session, brief: { ...session.brief, background } }),
  ),
  fc.array(text, { maxLength: 2 }).map(
    (keywords): Edit =>
      (session) => ({ ...session, brief: { ...session.brief, keywords } }),
  ),
  fc.constantFrom(startAt('19:00'), startAt('18:00', 'UTC'), startAt('18:00')).map(
    (start): Edit =>
      (session) => ({ ...session, start }),
  ),
)

const rowEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(item, place).map(
    ([row, at]): Edit =>
      (session) => {
        const there = session.items.some(({ id }) => id === row.id)
        return there ? session : { ...session, items: session.items.toSpliced(at, 0, row) }
      },
  ),
  item.map(
    (row): Edit =>
      (session) => {
        return { ...session, items: session.items.map((one) => (one.id === row.id ? row : one)) }
      },
  ),
  rowId.map(
    (id): Edit =>
      (session) => {
        return { ...session, items: session.items.filter((one) => one.id !== id) }
      },
  ),
  fc.tuple(place, place).map(
    ([from, to]): Edit =>
      (session) => {
        const row = session.items[from]
        if (row === undefined) return session
        return { ...session, items: session.items.toSpliced(from, 1).toSpliced(to, 0, row) }
      },
  ),
  participation.map(
    (row): Edit =>
      (session) => {
        const others = session.participations.filter(({ id }) => id !== row.id)
        return { ...session, participations: [...others, row] }
      },
  ),
  rowId.map(
    (id): Edit =>
      (session) => {
        return { ...session, participations: session.participations.filter((one) => one.id !== id) }
      },
  ),
)

export const anyEdit: fc.Arbitrary<Edit> = fc
  .array(fc.oneof(fieldEdit, { arbitrary: rowEdit, weight: 3 }), { maxLength: 6, size: 'max' })
  .map((edits) => (session) => edits.reduce((edited, edit) => edit(edited), session))

/** A session and what two people made of it. */
export const threeStates = fc
  .tuple(anySession, anyEdit, anyEdit)
  .map(([base, mine, theirs]) => ({ base, mine: mine(base), theirs: theirs(base) }))
