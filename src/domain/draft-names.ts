/** What the documents that a draft points at are called, looked up by id. */
import type { ForumDraft } from './draft.ts'
import { fullName } from './person.ts'

export type NamedKind = 'person' | 'organisation' | 'presentation' | 'session' | 'track' | 'theme' | 'room'

/** Undefined, or a lookup left out: nobody knows what it is called. */
export type DraftNames = { readonly [Kind in NamedKind]?: (id: string) => string | undefined }

export function namesIn(draft: ForumDraft): DraftNames {
  const { tracks, themes, rooms } = draft.forum.doc
  const onShelf =
    <Doc>(shelf: ReadonlyMap<string, { doc: Doc }>, nameOf: (doc: Doc) => string) =>
    (id: string) => {
      const doc = shelf.get(id)?.doc
      return doc === undefined ? undefined : nameOf(doc)
    }
  const among = (rows: readonly { id: string; title: string }[]) => (id: string) =>
    rows.find((row) => row.id === id)?.title
  return {
    person: onShelf(draft.people, ({ name }) => fullName(name)),
    organisation: onShelf(draft.organisations, ({ name }) => name),
    presentation: onShelf(draft.presentations, ({ title }) => title),
    session: onShelf(draft.sessions, ({ title }) => title),
    track: among(tracks),
    theme: among(themes),
    room: among(rooms),
  }
}
