/** Who sits up for a forum, and who speaks in it. */
import { addresses } from '../../../addresses.ts'
import type { Zone } from '../../../domain/clock.ts'
import type { ForumDraft } from '../../../domain/draft.ts'
import {
  type Fairness,
  fairnessOf,
  type Hours,
  type PersonHours,
  type PlaceHours,
} from '../../../domain/fairness.ts'
import { containsWords, foldText, searchedWords } from '../../../domain/folding.ts'
import { fullName, type Person } from '../../../domain/person.ts'
import type { Share } from '../../../domain/planned-speaking.ts'
import { sayCountry } from '../../../text/names.ts'
import { sayCity } from '../../../text/when.ts'
import { onlyZoneOf } from '../clocks/only-zone.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { sayHours } from './session-words.ts'

/** Of thousands of people the first; the others are searched for. */
const mostPeople = 50
const mostAsked = 200

const known = new WeakMap<ForumDraft, Fairness>()

export async function sendFairness(call: ForumCall): Promise<void> {
  const { say, forumId, req, language } = call
  const draft = await call.draft()
  const ledger = known.get(draft) ?? fairnessOf(draft, zoneOf)
  known.set(draft, ledger)
  const q = String(req.query.q ?? '').slice(0, mostAsked)
  const bySpeaking = req.query.by === 'speaking'
  const found = peopleFound(draft, ledger, q)
  const people = bySpeaking ? found.toSorted((a, b) => b.speakingMinutes - a.speakingMinutes) : found
  const hrefBy = (by: string) =>
    `${addresses.fairness(forumId)}?${new URLSearchParams({ ...(q === '' ? {} : { q }), by })}#people`
  await sendDeskPage(call, {
    view: 'planning/fairness',
    title: say('fairness.title'),
    section: 'grid',
    page: {
      summary: saySummary(call, ledger),
      isEmpty: ledger.sessions === 0,
      untimed: ledger.untimed === 0 ? '' : say('fairness.untimed', { count: ledger.untimed }),
      unknown: ledger.unknownZones === 0 ? '' : say('fairness.unknownZones', { count: ledger.unknownZones }),
      gridHref: addresses.grid(forumId),
      places: ledger.places.map((one) => placeLine(call, one, mostOf(ledger.places))),
      search: { action: addresses.fairness(forumId), q, by: bySpeaking ? 'speaking' : '' },
      people: people.slice(0, mostPeople).map((one) => ({
        ...personLine(call, draft, one, ledger),
        ...(bySpeaking ? { bars: speakingBars(one, ledger) } : {}),
      })),
      peopleCount:
        people.length > mostPeople
          ? say('fairness.peopleOf', { shown: mostPeople, count: people.length })
          : say('grid.people', { count: people.length }),
      sorts: [
        { text: say('fairness.byNight'), href: hrefBy('night'), isCurrent: !bySpeaking },
        { text: say('fairness.bySpeaking'), href: hrefBy('speaking'), isCurrent: bySpeaking },
      ],
      kinds: ledger.speaking.kinds.map((one) =>
        shareLine(call, one, ledger, (kind) => say(`organisationType.${kind}`)),
      ),
      countries: ledger.speaking.countries.map((one) =>
        shareLine(call, one, ledger, (country) => sayCountry(language, country)),
      ),
    },
  })
}

function zoneOf({ zone, country }: Person): Zone | null {
  return zone ?? (country === null ? null : (onlyZoneOf(country) ?? null))
}

/** Which of the places sits up most. */
function saySummary({ say }: ForumCall, { places, sessions }: Fairness): string {
  const [first] = places
  if (first === undefined || first.asleepSessions === 0) return say('fairness.nobody')
  return say('fairness.sitsUp', { place: first.name, count: first.asleepSessions, of: sessions })
}

function mostOf(all: readonly Hours[]): number {
  return Math.max(1, ...all.map(({ minutes }) => minutes.asleep + minutes.early + minutes.late))
}

/** Parts of a bar, in hundredths of the longest, and the same in words. */
function hoursLine(call: ForumCall, { minutes }: Hours, most: number) {
  const { say } = call
  let from = 0
  const bars = (['asleep', 'early', 'late'] as const).map((waking) => {
    const width = (minutes[waking] / most) * 100
    const bar = { waking, x: from.toFixed(2), width: width.toFixed(2) }
    from += width
    return bar
  })
  const words = (['asleep', 'early', 'late'] as const)
    .filter((waking) => minutes[waking] > 0)
    .map((waking) => say(`fairness.${waking}`, { time: sayHours(call, minutes[waking]) }))
  return { bars, words: words.length === 0 ? say('fairness.fine') : words.join(' · ') }
}

function placeLine(call: ForumCall, place: PlaceHours, most: number) {
  const { say } = call
  const { name, zone, asleepSessions, sessions } = place
  const [city, itself] = [sayCity(say, zone), zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')]
  return {
    name,
    about: [city, itself].includes(name) ? '' : city,
    sits:
      asleepSessions === 0
        ? say('fairness.sleeps')
        : say('fairness.sitsUpIn', { count: asleepSessions, of: sessions }),
    ...hoursLine(call, place, most),
  }
}

function peopleFound({ people }: ForumDraft, ledger: Fairness, q: string): PersonHours[] {
  if (q.trim() === '') return ledger.people
  const words = searchedWords(q)
  return ledger.people.filter(({ personId }) => {
    const name = people.get(personId)?.doc.name
    return name !== undefined && containsWords(foldText(`${fullName(name)} ${name.original ?? ''}`), words)
  })
}

function personLine(call: ForumCall, draft: ForumDraft, person: PersonHours, ledger: Fairness) {
  const { say, forumId } = call
  const { personId, zone, speakingMinutes } = person
  const doc = draft.people.get(personId)?.doc
  const hours =
    zone === null
      ? { bars: [], words: say('fairness.unknown') }
      : hoursLine(call, person, mostOf(ledger.people))
  return {
    ...hours,
    name: doc === undefined ? personId : fullName(doc.name),
    href: doc === undefined ? '' : addresses.document(forumId, 'person', personId),
    about: zone === null ? '' : sayCity(say, zone),
    isUnknown: zone === null,
    speaks: speakingMinutes === 0 ? '' : say('fairness.speaks', { time: sayHours(call, speakingMinutes) }),
  }
}

/** In hundredths of whoever speaks longest. */
function speakingBars({ speakingMinutes }: PersonHours, { speaking }: Fairness) {
  const most = Math.max(1, ...speaking.people.values())
  return [{ waking: 'share', x: '0', width: ((speakingMinutes / most) * 100).toFixed(2) }]
}

function shareLine<Of extends string>(
  call: ForumCall,
  { of, minutes }: Share<Of>,
  { speaking }: Fairness,
  nameOf: (of: Of) => string,
) {
  const percent = speaking.minutes === 0 ? 0 : (minutes / speaking.minutes) * 100
  const share = percent > 0 && percent < 1 ? call.say('fairness.under1') : `${Math.round(percent)}%`
  return {
    name: of === null ? call.say('fairness.notKnown') : nameOf(of),
    words: `${sayHours(call, minutes)} · ${share}`,
    bars: [{ waking: of === null ? 'unknown' : 'share', x: '0', width: percent.toFixed(2) }],
  }
}
