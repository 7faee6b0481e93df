/** The links by which people who are in no team look after one session. */
import { addresses } from '../../../addresses.ts'
import type { AccessLink } from '../../../domain/account.ts'
import { localTime } from '../../../domain/clock.ts'
import type { SessionId } from '../../../domain/ids.ts'
import type { Problem } from '../../../domain/problem.ts'
import { sayDate } from '../../../text/when.ts'
import type { ForumCall } from '../desk.ts'
import { type Field, makeForm } from '../forms/form.ts'

export interface CoordinatorsPart {
  links: { name: string; since: string; madeBy: string; revocationHref: string }[]
  action: string
  field: Field
  problems: { href: string; text: string }[]
  /** The address of a link that was made just now: it is shown this once. */
  shown: { name: string; address: string } | null
}

export interface ShownLink {
  key: string
  name: string
}

/** Null for whoever may not give a session away. The view stands outside of any other form. */
export async function coordinatorsPart(
  call: ForumCall & { sessionId: SessionId },
  problems: readonly Problem[] = [],
  made?: ShownLink,
): Promise<CoordinatorsPart | null> {
  const { say, desk, forumId, sessionId, role, entered } = call
  if (role !== 'owner' && role !== 'organizer') return null
  const links = await desk.access.coordinatorLinks(forumId, sessionId)
  const form = makeForm(say, entered, problems)
  return {
    links: links.map((link) => linkLine(call, link)),
    action: addresses.coordinators(forumId, sessionId),
    field: form.field('coordinator', {
      label: say('sessions.coordinator.name'),
      hint: say('sessions.coordinator.nameHint'),
    }),
    problems: form.problems,
    shown:
      made === undefined
        ? null
        : { name: made.name, address: desk.site.baseUrl + addresses.accessLink(made.key) },
  }
}

function linkLine(
  { forum, language, forumId, sessionId }: ForumCall & { sessionId: SessionId },
  { id, purpose, madeAt, madeBy }: AccessLink,
) {
  return {
    name: purpose.kind === 'coordinator' ? purpose.name : '',
    since: sayDate(language, localTime(madeAt, forum.doc.zone).date, 'plain'),
    madeBy,
    revocationHref: addresses.coordinatorRevocation(forumId, sessionId, id),
  }
}
