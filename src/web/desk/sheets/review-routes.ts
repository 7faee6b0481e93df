/** Documents brought in: read, gone through, and only then taken into the forum. */
import { isDeepStrictEqual } from 'node:util'
import { addresses } from '../../../addresses.ts'
import { joinReviews } from '../../../domain/importing/joined-reviews.ts'
import { areTooMany, type SheetOnReview } from '../../../domain/importing/sheet-on-review.ts'
import type { Problem } from '../../../domain/problem.ts'
import { sameContent } from '../../../domain/release/canonical.ts'
import { type ReviewUnit, unitsOf } from '../../../sheets/importing/review-units.ts'
import { readFile } from '../../../sheets/read-file.ts'
import { carriedId } from '../carried-id.ts'
import type { ForumCall } from '../desk.ts'
import type { Door } from '../door.ts'
import { saveLimitProblems } from '../save-limit.ts'
import { acceptSheet } from './accept.ts'
import { readAnswers } from './asks-view.ts'
import { drawnAs, rememberDrawn } from './drawn-reviews.ts'
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

  door.post('/desk/forums/:forum/sheets/:sheet', 'organizer', (call) =>
    orSayWhy(call, () => call.desk.inTurn(`sheet/${call.param('sheet')}`, () => changeReview(call))),
  )

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
  const parts = unitsOf(reading).length
  if (parts > mostUnits) throw new RefusedSheet({ reason: 'many-parts', parts, most: mostUnits })
  const id = sheetIdOf(forumId, carriedId(call))
  await keepSheet(call, id, { name, document })
  call.res.redirect(303, addresses.sheet(forumId, id))
}

/**
 * What was answered, typed and chosen is kept with the sheet, whatever the button was, and beside what somebody else
 * kept since the page was drawn; only “accept” makes documents, and only of what its page showed.
 */
async function changeReview(call: ForumCall): Promise<void> {
  const { entered, forumId, res } = call
  const act = entered.raw('act')
  const kept = await findSheet(call)
  const drawn = drawnAs(kept, entered.raw('seen'))
  const before = await loadReview(call, drawn)
  const { answers, problems } = readAnswers(call, before)
  const read = { ...drawn, answers, entries: readEntries(entered, before) }
  const mine = await withSideEverywhere(call, read, act)
  const sheet = { ...kept, ...joinReviews(drawn, mine, kept) }
  if (areTooMany(sheet.entries)) {
    const most = { ...kept, answers: sheet.answers }
    await changeSheet(call, most)
    const typed = { ...(await loadReview(call, sheet)), mark: rememberDrawn(most) }
    return sendReview(call, typed, [{ field: 'fields', code: 'too-much-typed' }])
  }
  await changeSheet(call, sheet)
  const review = await loadReview(call, sheet, act === 'accept-chosen' ? 'drop' : 'take')
  if (problems.length > 0) return sendReview(call, review, problems)
  const isShown = drawn === kept && sameContent(before.units.map(readAs), review.units.map(readAs))
  if (!isShown || (act !== 'accept' && act !== 'accept-chosen')) {
    const isAnswered = !isDeepStrictEqual(answers, drawn.answers)
    const said = drawn !== kept ? 'joined' : act === 'read' || isAnswered ? 'read' : 'kept'
    return res.redirect(303, `${addresses.sheet(forumId, sheet.id)}?${said}=1`)
  }
  const wrong = [...otherProblems(review), ...saveLimitProblems(call)]
  if (wrong.length > 0) return sendReview(call, review, wrong)
  const accepted = await acceptSheet(call, review)
  if (accepted.kind === 'refused') {
    const isWhole = act === 'accept-chosen' && (await loadReview(call, sheet)).plan.ok
    return sendReview(call, review, isWhole ? accepted.problems.map(asNotAccepted) : accepted.problems)
  }
  res.redirect(303, accepted.to)
}

const ofTime = ['zone-missing', 'date-missing', 'start-missing']

/** What the sheet says and nobody accepted is not missing in it. */
function asNotAccepted(problem: Problem): Problem {
  return ofTime.includes(problem.code) ? { ...problem, code: 'time-not-accepted' } : problem
}

/** What an answer may have read in another way. */
function readAs({ path, fields }: ReviewUnit): unknown {
  return [path, fields.map((one) => [one.path, one.value])]
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
