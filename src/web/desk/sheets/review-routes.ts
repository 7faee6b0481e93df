/** Documents brought in: read, gone through, and only then taken into the forum. */
import { isDeepStrictEqual } from 'node:util'
import { addresses } from '../../../addresses.ts'
import { areTooMany, type SheetOnReview } from '../../../domain/importing/sheet-on-review.ts'
import { UnreadableFile } from '../../../sheets/blocks/unreadable-file.ts'
import { unitsOf } from '../../../sheets/importing/review-units.ts'
import { readFile } from '../../../sheets/read-file.ts'
import { carriedId } from '../carried-id.ts'
import type { ForumCall } from '../desk.ts'
import type { Door } from '../door.ts'
import { saveLimitProblems } from '../save-limit.ts'
import { acceptSheet } from './accept.ts'
import { readAnswers } from './asks-view.ts'
import { changeSheet, dropSheet, findListed, findSheet, keepSheet, sheetIdOf } from './kept-sheets.ts'
import { otherProblems } from './named-view.ts'
import { choiceEverywhere, newerOf } from './newer-view.ts'
import { readEntries } from './read-entries.ts'
import { RefusedSheet, refusedBy } from './refused-sheet.ts'
import { loadReview } from './review.ts'
import { sendReview } from './review-page.ts'
import { isTooOften, readUpload } from './upload.ts'
import { sendUpload } from './upload-page.ts'

export function reviewRoutes(door: Door): void {
  door.get('/desk/forums/:forum/sheets', 'organizer', (call) => sendUpload(call))

  door.post('/desk/forums/:forum/sheets', 'organizer', (call) => orSayWhy(call, bringSheet))

  door.get('/desk/forums/:forum/sheets/:sheet', 'organizer', (call) =>
    orSayWhy(call, async () => sendReview(call, await loadReview(call, await findSheet(call)), [])),
  )

  door.post('/desk/forums/:forum/sheets/:sheet', 'organizer', (call) => orSayWhy(call, changeReview))

  door.post('/desk/forums/:forum/sheets/:sheet/removal', 'organizer', (call) => orSayWhy(call, removeSheet))
}

async function removeSheet(call: ForumCall): Promise<void> {
  const { id } = await findListed(call)
  await dropSheet(call, id)
  call.res.redirect(303, `${addresses.sheets(call.forumId)}?dropped=1`)
}

/** Told where sheets are brought, and where one that can't be gone through is dropped. */
async function orSayWhy(call: ForumCall, handle: (call: ForumCall) => Promise<void>): Promise<void> {
  try {
    await handle(call)
  } catch (failure) {
    const refused = refusedBy(failure)
    if (refused === undefined) throw failure
    await sendUpload(call, refused)
  }
}

/** Nobody goes through more on one page, and it would take seconds to draw. */
const mostUnits = 1_000

async function bringSheet(call: ForumCall): Promise<void> {
  const { forumId } = call
  if (isTooOften(call)) throw new RefusedSheet({ reason: 'too-often' })
  const { bytes, name } = await readUpload(call)
  const { document, reading } = await readFile(bytes, name)
  if (unitsOf(reading).length > mostUnits) throw new UnreadableFile('too-long')
  const id = sheetIdOf(forumId, carriedId(call))
  await keepSheet(call, id, { name, document })
  call.res.redirect(303, addresses.sheet(forumId, id))
}

/** What was answered, typed and chosen is kept with the sheet, whatever the button was; only “accept” makes documents. */
async function changeReview(call: ForumCall): Promise<void> {
  const { entered, forumId, res } = call
  const act = entered.raw('act')
  const before = await loadReview(call, await findSheet(call))
  const { answers, problems } = readAnswers(call, before)
  const read = { ...before.sheet, answers, entries: readEntries(entered, before) }
  const sheet = await withSideEverywhere(call, read, act)
  if (areTooMany(sheet.entries)) {
    await changeSheet(call, { ...before.sheet, answers })
    return sendReview(call, await loadReview(call, sheet), [{ field: 'fields', code: 'too-much-typed' }])
  }
  await changeSheet(call, sheet)
  const review = await loadReview(call, sheet, act === 'accept-chosen' ? 'drop' : 'take')
  if (problems.length > 0) return sendReview(call, review, problems)
  if (act !== 'accept' && act !== 'accept-chosen') {
    const isAnswered = !isDeepStrictEqual(answers, before.sheet.answers)
    const said = act === 'read' || isAnswered ? 'read' : 'kept'
    return res.redirect(303, `${addresses.sheet(forumId, sheet.id)}?${said}=1`)
  }
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
