/** schema.org Event as JSON-LD: what search engines read (https://schema.org/Event). */

import { addresses } from '../../addresses.ts'
import { type Instant, localTime, type Zone } from '../../domain/clock.ts'
import { fullName } from '../../domain/person.ts'
import type { ShownSession } from '../../domain/release/shown.ts'
import { webLink } from '../links.ts'
import { plainStart } from '../markdown.ts'
import type { PublicRequest } from '../site.ts'

export function sessionEvent({ site, released }: PublicRequest, shown: ShownSession) {
  const { forum } = released
  const url = site.baseUrl + addresses.session(forum.slug, shown.slug)
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: shown.title,
    startDate: withOffset(shown.startsAt, shown.zone),
    endDate: withOffset(shown.endsAt, shown.zone),
    eventStatus: `https://schema.org/${shown.state === 'on' ? 'EventScheduled' : 'EventCancelled'}`,
    eventAttendanceMode: `https://schema.org/${attendance[shown.delivery]}`,
    location: places(shown, url),
    inLanguage: shown.languages,
    description: plainStart(shown.brief.background || shown.brief.mainQuestion || shown.title, 300),
    performer: shown.participations.map(({ person }) => ({ '@type': 'Person', name: fullName(person.name) })),
    organizer: {
      '@type': 'Organization',
      name: forum.title,
      url: webLink(forum.website) ?? site.baseUrl + addresses.forum(forum.slug),
    },
    superEvent: {
      '@type': 'Event',
      name: forum.title,
      startDate: forum.opens,
      endDate: forum.closes,
      url: site.baseUrl + addresses.forum(forum.slug),
      location: { '@type': 'Place', name: forum.hostCity.name, address: forum.hostCity.name },
    },
  }
}

const attendance = {
  online: 'OnlineEventAttendanceMode',
  'in-person': 'OfflineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
} as const

function places({ delivery, room, onlineUrl }: ShownSession, url: string) {
  const online = { '@type': 'VirtualLocation', url: webLink(onlineUrl) ?? url }
  const place = { '@type': 'Place', name: room?.title ?? '', address: room?.venue ?? '' }
  if (delivery === 'online' || room === null) return online
  return delivery === 'hybrid' ? [place, online] : place
}

/** ISO 8601 with the offset that was in force: `2021-10-04T18:00:00+09:00`. */
function withOffset(at: Instant, zone: Zone): string {
  const { date, clock, offsetMinutes } = localTime(at, zone)
  const size = Math.abs(offsetMinutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date}T${clock}:00${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
