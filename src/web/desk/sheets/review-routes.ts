/** Documents brought in: read, gone through, and only then taken into the forum. */
import { addresses } from '../../../addresses.ts'
import type { SheetOnReview } from '../../../domain/importing/sheet-on-review.ts'
import { UnreadableFile } from '../../../sheets/blocks/unreadable-file.ts'
import { unitsOf } from '../../../sheets/importing/review-units.ts'
import { readFile } from '../../../sheets/read-file.ts'
import { carriedId } from '../carried-id.ts'
import type { ForumCall } from '../desk.ts'
import type { Door } from '../door.ts'
import { saveLimitProblems } from '../save-limit.ts'
import { acceptSheet } from './accept.ts'
import { readAnswers } from './asks-view.ts'
import { changeSheet, dropSheet, findSheet, keepSheet, sheetIdOf } from './kept-sheets.ts'
import { otherProblems } from './named-view.ts'
import { choiceEverywhere, newerOf } from './newer-view.ts'
import { readEntries } from './read-entries.ts'
import { loadReview } from './review.ts'
import { sendReview } from './review-page.ts'
import { isTooOften, readUpload } from './upload.ts'
import { type Refused, sendUpload } from './upload-page.ts'

export function reviewRoutes(door: Door): void {
  door.get('/desk/forums/:forum/sheets', 'organizer', (call) => sendUpload(call))

  door.post('/desk/forums/:forum/sheets', 'organizer', async (call) => {
    const brought = await bring(call)
    if (typeof brought !== 'string') return sendUpload(call, brought)
    call.res.redirect(303, brought)
  })

  door.get('/desk/forums/:forum/sheets/:sheet', 'organizer', async (call) =>
    sendReview(call, await loadReview(call, await findSheet(call)), []),
  )

  door.post('/desk/forums/:forum/sheets/:sheet', 'organizer', changeReview)

  door.post('/desk/forums/:forum/sheets/:sheet/removal', 'organizer', async (call) => {
    const { id } = await findSheet(call)
    await dropSheet(call, id)
    call.res.redirect(303, `${addresses.sheets(call.forumId)}?dropped=1`)
  })
}

/** Nobody goes through more on one page, and it would take seconds to draw. */
const mostUnits = 1_000

/** The address of its review, or why there is none. */
async function bring(call: ForumCall): Promise<string | Refused> {
  const { forumId } = call
  if (isTooOften(call)) return { code: 'too-often', facts: {} }
  try {
    const brought = await readUpload(call)
    if (brought === undefined) return { code: 'none', facts: {} }
    const { document, reading } = await readFile(brought.bytes, brought.name)
    if (unitsOf(reading).length > mostUnits) throw new UnreadableFile('too-long')
    const id = sheetIdOf(forumId, carriedId(call))
    const kept = await keepSheet(call, id, { name: brought.name, document })
    return kept === 'too-many' ? { code: 'too-many', facts: {} } : addresses.sheet(forumId, id)
  } catch (failure) {
    if (failure instanceof UnreadableFile) return failure
    throw failure
  }
}

/** What was answered, typed and chosen is kept with the sheet, whatever the button was; only “accept” makes documents. */
async function changeReview(call: ForumCall): Promise<void> {
  const { entered, forumId, res } = call
  const act = entered.raw('act')
  const before = await loadReview(call, await findSheet(call))
  const { answers, problems } = readAnswers(call, before.sheet.answers)
  const read = { ...before.sheet, answers, entries: readEntries(entered, before) }
  const sheet = await withSideEverywhere(call, read, act)
  await changeSheet(call, sheet)
  const review = await loadReview(call, sheet, act === 'accept-chosen' ? 'drop' : 'take')
  if (problems.length > 0) return sendReview(call, review, problems)
  if (act !== 'accept' && act !== 'accept-chosen')
    return res.redirect(303, `${addresses.sheet(forumId, sheet.id)}?kept=1`)
  const wrong = [...otherProblems(review), ...saveLimitProblems(call)]
  if (wrong.length > 0) return sendReview(call, review, wrong)
  const accepted = await acceptSheet(call, review)
  if (accepted.kind === 'refused') return sendReview(call, review, accepted.problems)
  res.redirect(303, accepted.to)
}

/** The buttons that choose one side wherever both changed. */
async function withSideEverywhere(
  call: ForumCall,
  sheet: SheetOnReview,
  act: string,
): Promise<SheetOnReview> {
  if (act !== 'all-desk' && act !== 'all-sheet') return sheet
  const newer = newerOf(await loadReview(call, sheet))
  const chosen = choiceEverywhere(newer, act === 'all-desk' ? 'desk' : 'sheet')
  const names = new Set(chosen.map(({ name }) => name))
  return { ...sheet, entries: [...sheet.entries.filter(({ name }) => !names.has(name)), ...chosen] }
}
