/** The page that finds a time for a session: ranked starts with who pays for each, and every day hour by hour. */
import { addresses } from '../../../addresses.ts'
import { findInstant, type Instant } from '../../../domain/clock.ts'
import type { SlotParty } from '../../../domain/clocks/slot-party.ts'
import { writeHours, writeSpan } from '../../../domain/clocks/typed-availability.ts'
import type { Saved } from '../../../domain/draft.ts'
import type { PersonId } from '../../../domain/ids.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import { findSlots, isFreeOfSleepers, type Window } from '../../../domain/slot-finder.ts'
import { sayCity, sayMoment } from '../../../text/when.ts'
import type { SessionCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { Entered } from '../forms/entered.ts'
import { makeForm } from '../forms/form.ts'
import { dayView } from './day-view.ts'
import { enterSearch, readSearch, type Search, searchFields, usualSearch } from './finder-form.ts'
import { slotParties } from './finder-parties.ts'
import { type StripView, stripView } from './strip-view.ts'
import { windowView } from './window-view.ts'

/** At once; as many again as fit are folded away. */
const mostShown = 8
const mostListed = 40
const mostOthers = 8

/** `refused`: why a time that was chosen could not be set. */
export async function sendFinder(
  call: SessionCall,
  saved: Saved<Session>,
  refused: readonly Problem[] = [],
): Promise<void> {
  const { say, forumId, sessionId } = call
  const session = saved.doc
  const typed = Entered.from(call.req.query)
  const usual = usualSearch(call.forum.doc, session)
  const { search, problems } = readSearch(typed, usual)
  const entered = Entered.of({ ...enterSearch(search), ...shownOf(typed) })
  const form = makeForm(say, entered, [...problems, ...refused])
  const found = await findTimes(call, session, problems.length > 0 ? undefined : search)
  await sendDeskPage(call, {
    view: 'clocks/finder',
    title: say('finder.title'),
    section: 'sessions',
    status: problems.length + refused.length > 0 ? 422 : 200,
    script: 'forms',
    page: {
      problems: form.problems,
      sessionTitle: session.title,
      language: session.languages[0] ?? '',
      backHref: addresses.document(forumId, 'session', sessionId),
      action: addresses.sessionSlots(forumId, sessionId),
      fields: searchFields({ say, form }),
      clocks: say('finder.clocks', { city: sayCity(say, session.start.zone) }),
      mayEdit: call.mayEdit,
      seen: saved.revision,
      pinned: pinnedWords(call, session),
      ...found,
    },
  })
}

/** Only what was typed: an address without fields has the usual ones. */
function shownOf(typed: Entered): Record<string, string> {
  const names = ['from', 'to', 'minutes', 'step'].filter((name) => typed.raw(name) !== '')
  return Object.fromEntries(names.map((name) => [name, typed.raw(name)]))
}

const nothing = {
  now: '',
  best: [],
  also: [],
  alsoWords: '',
  bestMore: '',
  rest: [],
  days: [],
  said: [],
  asked: [] as StripView['asked'],
}

async function findTimes(call: SessionCall, session: Session, search: Search | undefined) {
  const { say, language } = call
  const { zone } = session.start
  const start = findInstant(session.start)
  if (!start.ok) return { ...nothing, now: say('finder.neverWas') }
  const presentStart = start.value.at
  const parties = await slotParties(call, session)
  const around = {
    now: sayNow(call, session, presentStart),
    said: await saidWords(call, parties),
    asked: askedOf(call, parties, presentStart),
  }
  if (search === undefined) return { ...nothing, ...around }
  const { days, windows } = findSlots({ parties, zone, presentStart, ...search })
  const wording = { say, language, zone, parties, presentStart }
  const free = windows.filter(isFreeOfSleepers)
  const others = windows.filter((one) => !isFreeOfSleepers(one)).slice(0, mostOthers)
  const show = (one: Window) => windowView(one, wording)
  const more = free.length - mostListed
  const most = parties.filter((party) => party.zone !== null).length
  return {
    ...around,
    best: free.slice(0, mostShown).map(show),
    also: free.slice(mostShown, mostListed).map(show),
    alsoWords: say('finder.also', { count: Math.min(free.length, mostListed) - mostShown }),
    bestMore: more > 0 ? say('finder.more', { count: more }) : '',
    rest: others.map(show),
    days: days.map((day) =>
      dayView(day, windows, { say, language, zone, most, stepMinutes: search.stepMinutes }),
    ),
  }
}

function sayNow({ say, language }: SessionCall, { start }: Session, at: Instant): string {
  const zone = { zone: start.zone, label: sayCity(say, start.zone) }
  return say('finder.now', { when: sayMoment(language, at, zone) })
}

function pinnedWords({ say }: SessionCall, { items }: Session): string {
  const count = items.filter(({ pin }) => pin !== null).length
  return count === 0 ? '' : say('finder.pinned', { count })
}

/** What people said of when they can, in their own clocks: for the team alone. */
async function saidWords(
  { say, draft, role }: SessionCall,
  parties: readonly SlotParty[],
): Promise<string[]> {
  if (role === 'coordinator') return []
  const { people } = await draft()
  return parties.flatMap(({ id, name }) => {
    const person = people.get(id as PersonId)?.doc
    if (person === undefined) return []
    const spans = person.availability.map(writeSpan).join(', ')
    const hours = person.preferredHours
    return [
      ...(spans === '' ? [] : [say('finder.whoseHours', { name, spans })]),
      ...(hours === null ? [] : [say('finder.likes', { name, hours: writeHours(hours) })]),
    ]
  })
}

function askedOf(call: SessionCall, parties: readonly SlotParty[], at: Instant): StripView['asked'] {
  const people = parties
    .filter(({ kind, zone }) => kind === 'person' && zone === null)
    .map(({ id, name }) => ({ id, name, zone: null, country: null }))
  return stripView(call, { startsAt: at, endsAt: at, zone: call.forum.doc.zone }, people).asked
}
