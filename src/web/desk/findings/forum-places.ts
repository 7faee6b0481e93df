/** What a finding of the forum is about, and the page where it is edited. */
import { addresses } from '../../../addresses.ts'
import type { ForumDraft } from '../../../domain/draft.ts'
import type { Finding } from '../../../domain/findings/finding.ts'
import { fullName } from '../../../domain/person.ts'
import type { ForumCall } from '../desk.ts'
import type { Place } from './found-view.ts'

export function placesOfForum(
  { say, forumId }: ForumCall,
  { people }: ForumDraft,
): (finding: Pick<Finding, 'subject'>) => Place {
  const whole = { text: say('accepting.where.forum'), href: addresses.forumSettings(forumId), language: '' }
  return ({ subject }) => {
    const person = subject.kind === 'person' ? people.get(subject.personId)?.doc : undefined
    if (person === undefined) return whole
    const href = addresses.document(forumId, 'person', person.id)
    return { text: fullName(person.name), href, language: '' }
  }
}
