/** Who takes part and where, for programs that know participants and places (RFC 9073). */
import type { ShownParticipation } from '../../domain/release/shown.ts'
import type { Role } from '../../domain/session.ts'
import { sayOrganisation } from '../../text/names.ts'
import { sayIn } from '../../text/say.ts'
import type { ItemEntry, SessionEntry } from './entries.ts'
import type { EventLook } from './look.ts'
import { itemPersonName, participantName, participantPost } from './people.ts'
import type { RichParts } from './published/calendar-event.ts'
import { uidWithin } from './uids.ts'

const speaking: ReadonlySet<Role> = new Set(['speaker', 'panellist'])

export function richParts(entry: SessionEntry | ItemEntry, look: EventLook): RichParts {
  const { room } = entry.shown
  const place =
    room === null ? null : { uid: uidWithin(entry.uid, 'place'), name: room.title, venue: room.venue }
  const participants = entry.kind === 'session' ? sessionPeople(entry, look) : itemPeople(entry, look)
  return { participants, place, linkLabel: sayIn(look.language)('calendar.page') }
}

function sessionPeople({ uid, shown }: SessionEntry, { language }: EventLook): RichParts['participants'] {
  return shown.participations.map((one: ShownParticipation, index) => ({
    uid: uidWithin(uid, String(index + 1), one.person.id),
    type: speaking.has(one.role) ? 'SPEAKER' : 'ACTIVE',
    name: participantName(one),
    post: participantPost(language, one),
  }))
}

function itemPeople({ uid, item }: ItemEntry, { language }: EventLook): RichParts['participants'] {
  return item.people.map((one) => ({
    uid: uidWithin(uid, one.person.id),
    type: 'SPEAKER',
    name: itemPersonName(one),
    post: sayOrganisation(language, one.organisation),
  }))
}
