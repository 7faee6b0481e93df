/** People, organisations, presentations, background documents: each listed, searched, made, edited, removed. */
import { addresses } from '../../../addresses.ts'
import type { ForumId } from '../../../domain/ids.ts'
import type { Door } from '../door.ts'
import { sendShelf } from '../shelf/list-page.ts'
import { saveNew, sendNew } from '../shelf/new-document.ts'
import type { Noun, ShelfKind } from '../shelf/noun.ts'
import { removeOne, saveOne, sendOne } from '../shelf/one-document.ts'
import { organisationNoun } from '../shelf/organisation-form.ts'
import { personNoun } from '../shelf/person-form.ts'
import { presentationNoun } from '../shelf/presentation-form.ts'
import { referenceNoun } from '../shelf/reference-form.ts'

export function shelfRoutes(door: Door): void {
  nounRoutes(door, personNoun)
  nounRoutes(door, organisationNoun)
  nounRoutes(door, presentationNoun)
  nounRoutes(door, referenceNoun)
}

const anyForum = ':forum' as ForumId

/** `/desk/forums/:forum/people`, `…/people/new`, `…/people/:id`, `…/people/:id/removal`; the other shelves are alike. */
function nounRoutes<Kind extends ShelfKind>(door: Door, noun: Noun<Kind>): void {
  const shelf = addresses.shelf(anyForum, noun.kind)
  const newOne = addresses.newDocument(anyForum, noun.kind)
  const one = addresses.document(anyForum, noun.kind, ':id')
  const removal = addresses.removal(anyForum, noun.kind, ':id')

  door.get(shelf, 'reader', (call) => sendShelf(call, noun))
  door.get(newOne, 'organizer', (call) => sendNew(call, noun))
  door.post(newOne, 'organizer', (call) => saveNew(call, noun))
  door.get(one, 'reader', (call) => sendOne(call, noun))
  door.post(one, 'organizer', (call) => saveOne(call, noun))
  door.post(removal, 'organizer', (call) => removeOne(call, noun))
}
