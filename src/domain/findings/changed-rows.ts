/** One row of a session changed by a fix, everything else as it is. */
import type { AgendaItem, Session } from '../session.ts'
import type { Subject } from './finding.ts'

export function withRow(
  session: Session,
  subject: Subject,
  change: (item: AgendaItem) => AgendaItem,
): Session {
  if (subject.kind !== 'row') return session
  const items = session.items.map((item) => (item.id === subject.itemId ? change(item) : item))
  return { ...session, items }
}

export function unpinned(item: AgendaItem): AgendaItem {
  return { ...item, pin: null }
}
