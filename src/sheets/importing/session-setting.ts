/** How a session of a sheet is held: as the sheet says it; else what is true of any session, for somebody to choose. */
import { foldText } from '../../domain/folding.ts'
import type { Forum } from '../../domain/forum.ts'
import type { TrackId } from '../../domain/ids.ts'
import type { SettingField } from '../../domain/importing/newer-sheet.ts'
import type { Session, SessionFormat } from '../../domain/session.ts'
import type { Reading } from '../reading/reading.ts'

/** Where nothing is said: a session, and nothing more of it. */
export const formatUnsaid: SessionFormat = 'other'

/** Where nothing is said: with a place, there; else as every session begins. */
export function deliveryUnsaid(hasPlace: boolean): Session['delivery'] {
  return hasPlace ? 'in-person' : 'online'
}

/** Of the session of a sheet that says neither. */
export function unsaidSetting({ place, days }: Reading): Pick<Session, 'format' | 'delivery'> {
  const hasRoom = days.some(({ items }) => items.some(({ room }) => room !== null))
  return { format: formatUnsaid, delivery: deliveryUnsaid(place !== null || hasRoom) }
}

/** Null where the forum has no track of that title. */
export function trackOf({ track }: Reading, { tracks }: Pick<Forum, 'tracks'>): TrackId | null {
  if (track === null) return null
  const folded = foldText(track.value)
  return tracks.find(({ title }) => foldText(title) === folded)?.id ?? null
}

/** Fields that a sheet may leave open, of those that this one says: the others stay as the desk has them. */
export function saidSetting(reading: Reading, forum: Pick<Forum, 'tracks'>): ReadonlySet<SettingField> {
  return new Set(
    (
      [
        ['format', reading.format !== null],
        ['delivery', reading.delivery !== null],
        ['trackId', trackOf(reading, forum) !== null],
      ] as const
    ).flatMap(([field, isSaid]) => (isSaid ? [field] : [])),
  )
}
