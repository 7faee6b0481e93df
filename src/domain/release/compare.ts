/** What changed between two states of a session that readers can see, as facts in the order people tell them. */
import { minutesBetween } from '../clock.ts'
import { fullName } from '../person.ts'
import { canonicalJson } from './canonical.ts'
import type { ChangeFact, CountedChange, NamedChange, PartChange } from './changes.ts'
import type { ShownItem, ShownSession } from './shown.ts'

export function compareSessions(before: ShownSession | undefined, after: ShownSession): ChangeFact[] {
  if (before === undefined) return [{ code: 'added' }]
  if (before.state === 'gone' && after.state === 'gone') return []
  return [
    ...stateFacts(before, after),
    ...timeFacts(before, after),
    ...itemFacts(before, after),
    ...restFacts(before, after),
  ]
}

function stateFacts(before: ShownSession, after: ShownSession): ChangeFact[] {
  if (before.state === after.state) return []
  if (after.state === 'gone') return [{ code: 'removed' }]
  return [{ code: after.state === 'cancelled' ? 'cancelled' : 'brought-back' }]
}

function timeFacts(before: ShownSession, after: ShownSession): ChangeFact[] {
  const facts: ChangeFact[] = []
  if (before.startsAt !== after.startsAt)
    facts.push({ code: 'moved', from: before.startsAt, to: after.startsAt })
  if (before.plannedMinutes !== after.plannedMinutes) {
    facts.push({ code: 'planned', from: before.plannedMinutes, to: after.plannedMinutes })
  }
  if (before.title !== after.title) facts.push({ code: 'retitled', from: before.title, to: after.title })
  return facts
}

function itemFacts(before: ShownSession, after: ShownSession): ChangeFact[] {
  const was = new Map(before.items.map((item) => [item.id, item]))
  const is = new Map(after.items.map((item) => [item.id, item]))
  const isRepinned = (old: ShownItem, item: ShownItem) =>
    old.startsAt !== item.startsAt && gapBefore(before, old) !== gapBefore(after, item)
  const kept = after.items.flatMap((item) => {
    const old = was.get(item.id)
    return old === undefined ? [] : [{ old, item }]
  })
  const counts: [CountedChange, number][] = [
    ['items-added', after.items.filter(({ id }) => !was.has(id)).length],
    ['items-removed', before.items.filter(({ id }) => !is.has(id)).length],
    ['items-longer', kept.filter(({ old, item }) => item.minutes > old.minutes).length],
    ['items-shorter', kept.filter(({ old, item }) => item.minutes < old.minutes).length],
    [
      'items-edited',
      kept.filter(({ old, item }) => itemText(old) !== itemText(item) || isRepinned(old, item)).length,
    ],
  ]
  const facts: ChangeFact[] = counts
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, count }))
  const order = kept.map(({ item }) => item.id)
  const orderBefore = before.items.map(({ id }) => id).filter((id) => is.has(id))
  if (order.join() !== orderBefore.join()) facts.push({ code: 'items-reordered' })
  return facts
}

/** Minutes between the item and what comes before it: only a pin makes any. */
function gapBefore({ startsAt, items }: ShownSession, item: ShownItem): number {
  return minutesBetween(items[items.indexOf(item) - 1]?.endsAt ?? startsAt, item.startsAt)
}

function itemText({ kind, title, presentation, people }: ShownItem): string {
  const who = people.map(({ person, written }) => [person.id, written])
  return canonicalJson([kind, title, presentation, who])
}

function restFacts(before: ShownSession, after: ShownSession): ChangeFact[] {
  const facts = peopleFacts(before, after)
  const both = new Set(peopleOf(before).keys()).intersection(peopleOf(after))
  const parts: [PartChange, (shown: ShownSession) => unknown][] = [
    ['place', ({ room, onlineUrl, delivery }) => [room, onlineUrl, delivery]],
    ['track', ({ track }) => track],
    ['themes', ({ themes }) => themes],
    ['languages', ({ languages }) => languages],
    ['brief', ({ brief }) => brief],
    ['details', (shown) => details(shown, both)],
  ]
  const differing = parts.filter(([, part]) => canonicalJson(part(before)) !== canonicalJson(part(after)))
  return [...facts, ...differing.map(([code]) => ({ code }))]
}

/** Posts and roles count as details only of people who were and are there: who joins or leaves is told of as such. */
function details(shown: ShownSession, both: ReadonlySet<string>) {
  const { slug, format, audience, zone, displayZones } = shown
  const posts = shown.participations
    .filter(({ person }) => both.has(person.id))
    .map(({ person, role, post, organisation, theme }) => [person.id, role, post, organisation, theme])
  return [slug, format, audience, zone, displayZones, posts]
}

function peopleFacts(before: ShownSession, after: ShownSession): ChangeFact[] {
  const was = peopleOf(before)
  const is = peopleOf(after)
  const groups: [NamedChange, string[]][] = [
    ['people-joined', [...is].filter(([id]) => !was.has(id)).map(([, { said }]) => said)],
    ['people-left', [...was].filter(([id]) => !is.has(id)).map(([, { said }]) => said)],
    [
      'people-renamed',
      [...is]
        .filter(([id, { whole }]) => was.has(id) && was.get(id)?.whole !== whole)
        .map(([, { said }]) => said),
    ],
  ]
  return groups.filter(([, names]) => names.length > 0).map(([code, names]) => ({ code, names }))
}

function peopleOf({ participations, items }: ShownSession) {
  const people = [
    ...participations.map(({ person }) => person),
    ...items.flatMap((item) => item.people.map(({ person }) => person)),
  ]
  return new Map(
    people.map(({ id, slug, name }) => [id, { said: fullName(name), whole: canonicalJson([slug, name]) }]),
  )
}
