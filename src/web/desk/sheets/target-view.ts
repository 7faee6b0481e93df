/** The choice of the session that a sheet is of: likely ones first, then the others by their titles. */
import type { ForumCall } from '../desk.ts'
import { fieldId } from '../forms/form.ts'
import { isOfOneSession, targetField } from './find-target.ts'
import type { Review } from './review.ts'

export function targetView({ say }: ForumCall, { reading, draft, target, likely }: Review) {
  if (!isOfOneSession(reading) || draft.sessions.size === 0) return null
  const isChosen = (id: string) => target?.session.id === id
  const proposed = new Set(likely.map(({ id }) => id))
  const sessions = [...draft.sessions.values()].map(({ doc }) => doc)
  const others = sessions.filter(({ id }) => !proposed.has(id))
  return {
    id: fieldId(targetField),
    name: targetField,
    choices: [
      { value: '', label: say('review.newSession'), isChosen: target === null },
      ...likely.flatMap(({ id, imported }) => {
        const title = draft.sessions.get(id)?.doc.title ?? ''
        const facts = { title, imported: imported?.session.title ?? '', name: imported?.name ?? '' }
        const label = imported === null ? title : say('review.targetImported', facts)
        return [{ value: id as string, label, isChosen: isChosen(id) }]
      }),
      ...others
        .toSorted((a, b) => a.title.localeCompare(b.title))
        .map(({ id, title }) => ({ value: id as string, label: title, isChosen: isChosen(id) })),
    ],
  }
}
