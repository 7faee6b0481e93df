/** Who has a session's page open, and what each of them is told as it happens: what was saved, who else is here. */
import type { ForumId, SessionId } from '../../../domain/ids.ts'
import type { Store, StoreChange } from '../../../store/port.ts'

export interface LivePlace {
  forumId: ForumId
  sessionId: SessionId
}

export interface Listener {
  /** The visit that it belongs to: of one visit only a few are heard. */
  visit: string
  /** Of several pages of one person one counts. */
  who: string
  name: string
  send: (event: string, told: unknown) => void
  /** Says that the connection lives. */
  beat: () => void
  /** Whether its person may still read the session; asked at every beat. */
  mayStay: () => Promise<boolean>
  /** The last that it hears: `ended`, when its person may not stay. */
  end: () => void
}

export interface Live {
  hasRoom: (asked: Pick<Listener, 'visit' | 'who'>) => boolean
  /** Gives what ends it. */
  join: (place: LivePlace, listener: Listener) => () => void
  /** For what is no part of the session's own document. */
  tell: (place: LivePlace, event: 'notes') => void
  close: () => void
}

export interface LiveOptions {
  watch: Store['watch']
  beatMs?: number
  /** How long a page may be away, as when it is loaded anew, before others hear of it. */
  leaveMs?: number
}

/** A browser opens six connections to one host: it must always have some left for pages. */
const mostOfVisit = 4
/** In all their browsers together: nobody takes the room of the others. */
const mostOfPerson = 24
const mostInAll = 500
const mostNames = 20

export function createLive({ watch, beatMs = 25_000, leaveMs = 1_000 }: LiveOptions): Live {
  const rooms = new Map<string, Map<Listener, string>>()
  let isClosed = false
  const listeners = () => [...rooms.values()].flatMap((room) => [...room.keys()])
  const beating = setInterval(() => {
    for (const listener of listeners()) beatOrEnd(listener)
  }, beatMs).unref()
  const forget = watch((change) => tellSaved(rooms, change))

  return {
    hasRoom({ visit, who }) {
      if (isClosed) return false
      const all = listeners()
      const own = all.filter((one) => one.who === who)
      const ofVisit = own.filter((one) => one.visit === visit)
      return all.length < mostInAll && own.length < mostOfPerson && ofVisit.length < mostOfVisit
    },
    join(place, listener) {
      const key = roomOf(place)
      const room = rooms.get(key) ?? new Map<Listener, string>()
      rooms.set(key, room.set(listener, ''))
      tellWhoIsHere(room)
      return () => {
        if (!room.delete(listener)) return
        if (room.size === 0 && rooms.get(key) === room) rooms.delete(key)
        setTimeout(() => tellWhoIsHere(room), leaveMs).unref()
      }
    },
    tell(place, event) {
      for (const listener of rooms.get(roomOf(place))?.keys() ?? []) listener.send(event, {})
    },
    close() {
      isClosed = true
      clearInterval(beating)
      forget()
      for (const listener of listeners()) listener.end()
      rooms.clear()
    },
  }
}

function roomOf({ forumId, sessionId }: LivePlace): string {
  return `${forumId}/${sessionId}`
}

function tellSaved(rooms: ReadonlyMap<string, ReadonlyMap<Listener, string>>, change: StoreChange): void {
  const { place, saved, by } = change
  if (place.kind !== 'session') return
  const room = rooms.get(roomOf({ forumId: place.forumId, sessionId: place.id as SessionId }))
  for (const listener of room?.keys() ?? []) {
    if (saved === undefined) listener.send('removed', { by })
    else listener.send('saved', { revision: saved.revision, by })
  }
}

/** Everybody hears of the others, and only when that has changed for them. */
function tellWhoIsHere(room: Map<Listener, string>): void {
  const named = new Map([...room.keys()].map(({ who, name }) => [who, name]))
  for (const [listener, told] of room) {
    const names = [...named].filter(([who]) => who !== listener.who).map(([, name]) => name)
    const sorted = [...new Set(names)].sort()
    const here = { names: sorted.slice(0, mostNames), more: Math.max(sorted.length - mostNames, 0) }
    const text = JSON.stringify(here)
    if (text === (told || '{"names":[],"more":0}')) continue
    room.set(listener, text)
    listener.send('here', here)
  }
}

async function beatOrEnd(listener: Listener): Promise<void> {
  // What can't be asked now is asked at the next beat.
  const mayStay = await listener.mayStay().catch(() => true)
  if (mayStay) return listener.beat()
  listener.send('ended', {})
  listener.end()
}
