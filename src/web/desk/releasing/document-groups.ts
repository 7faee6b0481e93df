/** Documents beside the sessions on the release page: by kind, with what changes in each. */
import { addresses } from '../../../addresses.ts'
import type { DocumentKind, ForumDraft } from '../../../domain/draft.ts'
import { describeEdit } from '../../../domain/draft-changes.ts'
import { namesIn } from '../../../domain/draft-names.ts'
import type { PendingDocument } from '../../../domain/release/pending-documents.ts'
import { sayEdit } from '../../../text/edits.ts'
import type { ForumCall } from '../desk.ts'

export function documentGroups(call: ForumCall, documents: readonly PendingDocument[], draft: ForumDraft) {
  const byKind = Map.groupBy(documents, ({ kind }) => kind)
  return [...byKind].map(([kind, some]) => ({
    label: call.say(`releasing.kind.${kind}`),
    documents: some.map((one) => documentLine(call, one, draft)),
  }))
}

function documentLine(call: ForumCall, one: PendingDocument, draft: ForumDraft) {
  const { say, language } = call
  const wording = { say, language, names: namesIn(draft) }
  const changes = describeEdit(one.kind, one.before as never, one.after as never, wording.names)
  return {
    title: one.title,
    href: one.after === null ? '' : hrefOf(call, one.kind, one.id),
    facts: isNew(one) ? [] : changes.map((change) => sayEdit(change, wording)),
    state: one.before === null ? say('releasing.new') : one.after === null ? say('releasing.leaves') : '',
  }
}

function isNew({ before, after }: PendingDocument): boolean {
  return before === null || after === null
}

function hrefOf({ forumId }: ForumCall, kind: DocumentKind, id: string): string {
  return kind === 'forum' ? addresses.forumSettings(forumId) : addresses.document(forumId, kind, id)
}
