/** UIDs: ASCII, one a slot, the same in every feed and for ever (calendar rule 15). Never change how they are made. */
import type { ItemId, SessionId } from '../../domain/ids.ts'

export function sessionUid(id: SessionId, uidDomain: string): string {
  return uidIn(uidDomain, id)
}

export function itemUid(id: ItemId, sessionId: SessionId, uidDomain: string): string {
  return uidIn(uidDomain, `${id}.${sessionId}`)
}

export function emptyUid(uidDomain: string): string {
  return uidIn(uidDomain, 'empty')
}

/** For what stands inside an event and needs a UID of its own: `speaker.kim.opening@…`. */
export function uidWithin(uid: string, ...names: string[]): string {
  return [...names, uid].join('.')
}

function uidIn(uidDomain: string, name: string): string {
  return `${name}@${asciiDomain(uidDomain)}`
}

/** A domain is ASCII already; anything else would make the calendar unreadable for some. */
function asciiDomain(uidDomain: string): string {
  return uidDomain.replace(/[^A-Za-z0-9.-]/g, '-')
}
