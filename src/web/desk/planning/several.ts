/** Several sessions at once: shown first, then done, then taken back if it was a mistake. */
import type { ForumCall } from '../desk.ts'
import { readChosen } from '../releasing/chosen.ts'
import { sendChangePage } from './change-page.ts'
import { countProblems, readChange } from './read-change.ts'
import { sendResultAgain, sendResultPage } from './result-page.ts'
import { changeSeveral, severalLimitProblems, takeBackSeveral } from './several-order.ts'

export async function answerSeveral(call: ForumCall): Promise<void> {
  const { entered, forum } = call
  const act = entered.raw('act')
  if (act === 'take-back') return takeBack(call)
  const chosen = readChosen(entered)
  const change = readChange(entered, forum.doc)
  const problems = [...(change.ok ? [] : change.problems), ...countProblems(chosen.size)]
  if (!change.ok || problems.length > 0) return sendChangePage(call, undefined, problems)
  if (act !== 'change') return sendChangePage(call, change.value, [])
  const tooMany = severalLimitProblems(call, chosen.size)
  if (tooMany.length > 0) return sendChangePage(call, change.value, tooMany)
  await sendResultPage(call, 'changed', await changeSeveral(call, chosen, change.value))
}

/** What was done may be taken back as often as it was done: the form holds which revisions it made. */
async function takeBack(call: ForumCall): Promise<void> {
  const made = readChosen(call.entered)
  const wrong = countProblems(made.size)
  if (wrong.length > 0) return sendChangePage(call, undefined, wrong)
  const tooMany = severalLimitProblems(call, made.size)
  if (tooMany.length > 0) return sendResultAgain(call, made, tooMany)
  await sendResultPage(call, 'taken-back', await takeBackSeveral(call, made))
}
