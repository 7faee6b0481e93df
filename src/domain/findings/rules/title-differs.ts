import type { AgendaItem } from '../../session.ts'
import { withRow } from '../changed-rows.ts'
import { type Rule, theRow } from '../finding.ts'
import { shortText, tidyText } from '../folded-words.ts'
import { rowName, type SheetContext } from '../sheet-context.ts'

/** A row calls its presentation otherwise than the presentation does; in another language it is a translation. */
export const titleDiffers: Rule = {
  id: 'title-differs',
  severity: 'warning',
  look: (sheet) =>
    sheet.session.items.flatMap((item, index) => {
      const title = titleOf(sheet, item)
      if (title === undefined || item.title === title) return []
      if (saysTheSame(tidyText(item.title), tidyText(title))) return []
      const facts = { row: shortText(rowName(item, index)), presentation: shortText(title) }
      return [{ subject: theRow(item.id), facts, inputs: [item.id, item.presentationId, item.title, title] }]
    }),
  fix: (sheet, { subject }) =>
    withRow(sheet.session, subject, (item) => ({ ...item, title: titleOf(sheet, item) ?? item.title })),
}

/** With a label before it, as in `Presentation 1: "Shared wells"`, a title is still that title. */
function saysTheSame(row: string, title: string): boolean {
  if (row === title) return true
  const quoted = row.endsWith(`"${title}"`)
  if (!quoted && !row.endsWith(title)) return false
  const before = row.slice(0, -title.length - (quoted ? 2 : 0))
  return before.length <= longestLabel && (quoted || /[:：] ?$| - $/.test(before))
}

const longestLabel = 60

/** So many rows have a presentation whose title can be held against theirs. */
export function comparedTitles(sheet: SheetContext): number {
  return sheet.session.items.filter((item) => titleOf(sheet, item) !== undefined).length
}

function titleOf({ session, presentationOf }: SheetContext, { presentationId }: AgendaItem) {
  const presentation = presentationId === null ? undefined : presentationOf(presentationId)
  return presentation !== undefined && session.languages.includes(presentation.language)
    ? presentation.title
    : undefined
}
