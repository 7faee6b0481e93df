/** Where an event is, in one line: "room, venue" or the online place. */
import type { ShownSession } from '../../domain/release/shown.ts'
import type { Say } from '../../text/say.ts'
import { webAddress } from './published/values.ts'

type Placed = Pick<ShownSession, 'room' | 'onlineUrl' | 'delivery'>

/** Empty where nothing is known. */
export function placeInWords(say: Say, { room, onlineUrl, delivery }: Placed): string {
  const online = webAddress(onlineUrl)
  if (room !== null && !(delivery === 'online' && online !== null)) {
    return [room.title, room.venue].filter((part) => part.trim() !== '').join(', ')
  }
  return online ?? (delivery === 'online' ? say('calendar.online') : '')
}
