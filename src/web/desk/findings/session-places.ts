/** What a finding of a session is about, and the part of the session's editor where it is. */
import { addresses } from '../../../addresses.ts'
import type { ForumDraft } from '../../../domain/draft.ts'
import type { Finding } from '../../../domain/findings/finding.ts'
import { fullName } from '../../../domain/person.ts'
import type { Session } from '../../../domain/session.ts'
import type { ForumCall } from '../desk.ts'
import { fieldId } from '../forms/form.ts'
import type { Place } from './found-view.ts'

export function placesIn(
  call: ForumCall,
  session: Session,
  draft: ForumDraft,
): (finding: Pick<Finding, 'subject'>) => Place {
  const { say, forumId } = call
  const editor = addresses.document(forumId, 'session', session.id)
  const language = session.languages[0] ?? ''
  const whole: Place = { text: say('accepting.where.session'), href: editor, language: '' }
  return ({ subject }) => {
    if (subject.kind === 'row') {
      const index = session.items.findIndex(({ id }) => id === subject.itemId)
      const title = session.items[index]?.title.trim() ?? ''
      const values = { number: index + 1, title }
      const text = say(title === '' ? 'accepting.where.bareRow' : 'accepting.where.row', values)
      return index < 0 ? whole : { text, href: `${editor}#row-${subject.itemId}`, language }
    }
    if (subject.kind === 'person') {
      const person = draft.people.get(subject.personId)?.doc
      const row = session.participations.find(({ personId }) => personId === subject.personId)
      if (person === undefined) return whole
      const field = row === undefined ? '' : `#${fieldId(`participations.${row.id}.person`)}`
      return { text: fullName(person.name), href: editor + field, language: '' }
    }
    return whole
  }
}
