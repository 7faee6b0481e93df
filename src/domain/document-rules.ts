/** What can never be right about a document, whatever its kind: everything that saving one asks for. */
import type { DocumentKind, DocumentKinds } from './draft.ts'
import type { Forum } from './forum.ts'
import { forumFieldProblems, forumProblems } from './forum-rules.ts'
import { idPattern } from './ids.ts'
import { organisationProblems } from './organisation-rules.ts'
import { personProblems } from './person-rules.ts'
import { presentationProblems } from './presentation-rules.ts'
import type { Problem } from './problem.ts'
import { referenceOwnProblems } from './reference-rules.ts'
import { sessionFieldProblems, sessionProblems } from './session-rules.ts'

/** `released`: the forum as readers know it; only a forum's own document is held to it. */
type Rule<Kind extends DocumentKind> = (
  doc: DocumentKinds[Kind],
  released?: Pick<Forum, 'uidDomain'>,
) => Problem[]

const rules: { [Kind in DocumentKind]: Rule<Kind> } = {
  forum: (forum, released) => [...forumProblems(forum, released), ...forumFieldProblems(forum)],
  session: (session) => [...sessionProblems(session), ...sessionFieldProblems(session)],
  presentation: (presentation) => presentationProblems(presentation),
  person: (person) => personProblems(person),
  organisation: (organisation) => organisationProblems(organisation),
  reference: (reference) => referenceOwnProblems(reference),
}

/** One problem a field, the first that was found: a slug that is no slug need not be told to be too long as well. */
export function documentProblems<Kind extends DocumentKind>(
  kind: Kind,
  doc: DocumentKinds[Kind],
  released?: Pick<Forum, 'uidDomain'>,
): Problem[] {
  const told = new Set<string>()
  const wrongId = idPattern.test(doc.id) ? [] : [{ field: 'id', code: 'id-unusable' }]
  return [...wrongId, ...rules[kind](doc, released)].filter(({ field }) => {
    const isNew = !told.has(field)
    told.add(field)
    return isNew
  })
}
