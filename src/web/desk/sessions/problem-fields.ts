/** Where a problem of a session stands in its form: from the path in the document to the name of the field. */
import type { Session } from '../../../domain/session.ts'

const lists: Record<string, string> = {
  languages: 'languages',
  themeIds: 'themeIds',
  audience: 'audience',
  objectives: 'brief.objectives',
  keywords: 'brief.keywords',
}
const rowFields: Record<string, string> = {
  people: 'person',
  lockedEnd: 'end',
  presentationId: 'presentation',
  privateNotes: 'note',
}
const personFields: Record<string, string> = {
  personId: 'person',
  organisationId: 'organisation',
  themeId: 'theme',
}

/** `rounds`: what the form calls its rounds, in their order. */
export function formField(path: string, session: Session, rounds: readonly string[]): string {
  const [first = '', second = '', third = ''] = path.split('.')
  if (first === 'start') return second === 'zone' ? 'start.zone' : 'start.time'
  if (first === 'items') return rowField(session.items[Number(second)]?.id, second, third)
  if (first === 'participations') {
    const id = session.participations[Number(second)]?.id
    if (id === undefined || second === '') return 'participations'
    return `participations.${id}.${third === 'id' ? 'person' : (personFields[third] ?? third)}`
  }
  if (first !== 'brief') return lists[first] ?? path
  if (second !== 'rounds') return lists[second] ?? path
  const round = rounds[Number(third)]
  return third === '' || round === undefined ? 'rounds' : `rounds.${round}.${path.split('.')[3] ?? 'title'}`
}

function rowField(id: string | undefined, index: string, field: string): string {
  if (id === undefined || index === '') return 'rows'
  return `items.${id}.${rowFields[field] ?? (field || 'title')}`
}
