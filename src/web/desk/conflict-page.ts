/** Both texts of every field that two people changed, with who and when: one click chooses. */
import type { DocumentKind, DocumentKinds } from '../../domain/draft.ts'
import { namesIn } from '../../domain/draft-names.ts'
import { valueAt } from '../../domain/field-paths.ts'
import type { DocumentPlace } from '../../store/port.ts'
import type { MergedSave, SavedConflict } from '../../store/save-merged.ts'
import { sayField } from '../../text/edit-fields.ts'
import { rowNames } from '../../text/edit-lists.ts'
import { sayFieldValue, type ValueWording } from '../../text/edit-values.ts'
import { sayMoment } from '../../text/when.ts'
import { firstZone } from '../times.ts'
import { choiceName } from './conflict-choices.ts'
import type { ForumCall } from './desk.ts'
import { sendDeskPage } from './desk-page.ts'
import { aboutDocument, sectionOf } from './history/history-page.ts'
import { findDifference } from './history/text-difference.ts'

type Conflict<Doc> = Extract<MergedSave<Doc>, { kind: 'conflict' }>

export async function sendConflict<Kind extends DocumentKind>(
  call: ForumCall,
  place: DocumentPlace<Kind>,
  { conflicts, mine, theirs }: Conflict<DocumentKinds[Kind]>,
): Promise<void> {
  const { say, language, req } = call
  const names = namesIn(await call.draft())
  const docs = [theirs.doc, mine]
  const wording: ValueWording = { say, language, names, row: rowNames(docs, { say, language, names }) }
  const about = aboutDocument(call, place, [{ doc: theirs.doc }])
  await sendDeskPage(call, {
    view: 'conflict/show',
    title: say('conflict.title'),
    section: sectionOf(place.kind),
    status: 409,
    script: 'forms',
    page: {
      ...about,
      action: req.originalUrl,
      hidden: carriedFields(call, conflicts, theirs.revision),
      conflicts: conflicts.map((one, index) => ({
        id: `conflict-${index}`,
        name: choiceName(one),
        label: sayField(one.path, docs.find((doc) => hasRow(doc, one.path)) ?? theirs.doc, wording),
        who: sayWho(call, one),
        at: one.at,
        when: sayMoment(language, one.at, firstZone(call.forum.doc, say)),
        ...findDifference(
          sayFieldValue(one.path, one.mine, wording),
          sayFieldValue(one.path, one.theirs, wording),
        ),
      })),
    },
  })
}

/**
 * All that was typed goes along. A choice that was made before stays where its field is settled by it; where the field
 * has changed since, it is asked for again.
 */
function carriedFields({ entered }: ForumCall, conflicts: readonly SavedConflict[], against: number) {
  const asked = new Set(['chosenAgainst', ...conflicts.map(choiceName)])
  return [
    ...entered.pairs().filter(({ name }) => !asked.has(name)),
    { name: 'chosenAgainst', value: String(against) },
  ]
}

/** A row that one of them removed is named by the other's. */
function hasRow(doc: object, path: string): boolean {
  const [list = '', id = ''] = path.split('.')
  return id === '' || valueAt(doc, `${list}.${id}`) !== undefined
}

/** The same person, in another window, too. */
function sayWho({ say, by }: ForumCall, conflict: SavedConflict): string {
  return conflict.by === by ? say('conflict.yourself') : conflict.by
}
