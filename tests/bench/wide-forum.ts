/** A forum as wide as one says: each session has people of its own, and every tenth of them is in a second session too. */
import type { LocalDate, WallClock } from '../../src/domain/clock.ts'
import { addDays } from '../../src/domain/clock.ts'
import type { ForumDraft, Saved } from '../../src/domain/draft.ts'
import type { ItemId, ParticipationId, PersonId, SessionId, Slug } from '../../src/domain/ids.ts'
import type { Person } from '../../src/domain/person.ts'
import type { Session } from '../../src/domain/session.ts'
import { sampleForumId, sampleStore } from '../sample.ts'

/** Three of them in each session, beside those of the sample who stay in the forum. */
const peopleOfOne = 3

export async function wideDraft(sessionCount: number): Promise<ForumDraft> {
  const sample = await (await sampleStore()).readForum(sampleForumId)
  const pattern = sample?.sessions.get('rebuilding-an-inclusive-society' as SessionId)
  const somebody = sample?.people.get('joyce-n-mundara' as PersonId)
  if (sample === undefined || pattern === undefined || somebody === undefined)
    throw new Error('there is no sample')
  const people = Array.from({ length: sessionCount * peopleOfOne }, (_, n) => aGuest(somebody, n))
  const sessions = Array.from({ length: sessionCount }, (_, n): Saved<Session> => {
    const doc = aSessionOf(pattern.doc, n, sample.forum.doc.opens)
    return { ...pattern, doc }
  })
  return {
    ...sample,
    people: new Map([...sample.people, ...people.map((one) => [one.doc.id, one] as const)]),
    sessions: new Map(sessions.map((one) => [one.doc.id, one])),
  }
}

function aGuest(pattern: Saved<Person>, n: number): Saved<Person> {
  const id = `guest-${n}` as PersonId
  const name = {
    ...pattern.doc.name,
    given: `Guest ${syllables(n)}`,
    family: `Of ${syllables(n * 7 + 3)} ${n}`,
  }
  return { ...pattern, doc: { ...pattern.doc, id, slug: id as string as Slug, name } }
}

function aSessionOf(pattern: Session, n: number, opens: LocalDate): Session {
  const named = <Id extends string>(id: Id) => `${id}-${n}` as Id
  const guests = Array.from({ length: peopleOfOne }, (_, k) => `guest-${n * peopleOfOne + k}` as PersonId)
  if (n > 0 && n % 10 === 0) guests.push(`guest-${(n - 1) * peopleOfOne}` as PersonId)
  const day = addDays(opens, n % 5)
  const clock = `${day}T${String(8 + (n % 10)).padStart(2, '0')}:00` as WallClock
  const [moderator] = guests
  return {
    ...pattern,
    id: `session-${n}` as SessionId,
    slug: `session-${n}` as Slug,
    title: `${pattern.title} (${n})`,
    start: { ...pattern.start, clock },
    items: pattern.items.map((item, place) => {
      const person = guests[place % guests.length]
      const people =
        item.people.length === 0 || person === undefined ? [] : [{ personId: person, written: null }]
      return { ...item, id: named(item.id) as ItemId, pin: null, presentationId: null, people }
    }),
    participations: guests.map((personId) => ({
      id: `${personId}-in-${n}` as ParticipationId,
      personId,
      role: personId === moderator ? ('moderator' as const) : ('speaker' as const),
      post: '',
      organisationId: null,
      themeId: null,
    })),
  }
}

/** Names that differ by more than a number, as people's do. */
function syllables(n: number): string {
  const parts = ['ba', 'mi', 'ro', 'na', 'te', 'su', 'ka', 'lo', 'vi', 'he']
  return [n % 10, Math.floor(n / 10) % 10, Math.floor(n / 100) % 10].map((digit) => parts[digit]).join('')
}
