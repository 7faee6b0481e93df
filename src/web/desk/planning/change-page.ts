/** The page that shows what a change of several sessions would do, session by session, before it does it. */
import { addresses } from '../../../addresses.ts'
import type { Saved } from '../../../domain/draft.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import { mostAtOnce, type SessionsChange } from '../../../domain/several-sessions.ts'
import { sayFinding, saySeverity } from '../../../text/findings.ts'
import { sayProblem } from '../../../text/problems.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { viewOf } from '../findings/judging.ts'
import { makeForm } from '../forms/form.ts'
import { chosenValue, readChosen } from '../releasing/chosen.ts'
import { changeForm } from './change-form.ts'
import { backHref } from './list-state.ts'
import { type PlannedChange, planChanges } from './plan-changes.ts'
import { changeFields } from './read-change.ts'
import { sayLabels, sayWhen } from './session-words.ts'

/** Undefined: what is asked can't be read, and the form is shown again with what is wrong in it. */
export async function sendChangePage(
  call: ForumCall,
  change: SessionsChange | undefined,
  problems: readonly Problem[],
): Promise<void> {
  const { say, forum, entered, forumId } = call
  const draft = await call.draft()
  const chosen = [...readChosen(entered).keys()].slice(0, mostAtOnce).flatMap((id) => {
    const saved = draft.sessions.get(id)
    return saved === undefined ? [] : [saved]
  })
  const plan = change === undefined ? [] : planChanges(await viewOf(call), chosen, change)
  const form = makeForm(say, entered, problems)
  await sendDeskPage(call, {
    view: 'planning/changes',
    title: say('several.title'),
    section: 'sessions',
    status: problems.length > 0 ? 422 : 200,
    page: {
      form: changeForm(say, form, forum.doc),
      problems: form.problems,
      action: addresses.sessionChanges(forumId),
      backHref: backHref(call),
      list: entered.raw('list'),
      chosen: chosen.map(({ doc, revision }) => ({
        value: chosenValue(doc.id, revision),
        title: doc.title,
        language: doc.languages[0] ?? '',
      })),
      asked: changeFields.map((name) => ({ name, value: entered.raw(name) })),
      plan: change === undefined ? null : showPlan(call, plan),
    },
  })
}

function showPlan(call: ForumCall, plan: readonly PlannedChange[]) {
  const changed = plan.filter((one) => one.kind === 'change')
  return {
    changed: changed.map((one) => changedLine(call, one)),
    refused: plan
      .filter((one) => one.kind === 'refused')
      .map(({ saved, problems }) => ({
        ...titleLine(call, saved),
        reasons: problems.map((one) => sayProblem(call.say, one)),
      })),
    same: plan.filter(({ kind }) => kind === 'same').map(({ saved }) => titleLine(call, saved)),
  }
}

type Changed = Extract<PlannedChange, { kind: 'change' }>

function changedLine(call: ForumCall, { saved, after, findings }: Changed) {
  const { say, forum } = call
  const { doc, revision } = saved
  const [from, to] = [sayWhen(call, doc), sayWhen(call, after)]
  const along = after.items.filter(
    (item, index) => item.pin?.clock !== doc.items[index]?.pin?.clock || isRelocked(item, doc.items[index]),
  ).length
  return {
    ...titleLine(call, saved),
    value: chosenValue(doc.id, revision),
    from,
    to: from === to ? '' : to,
    facts: [
      ...(along > 0 ? [say('several.along', { count: along })] : []),
      ...sayLabels(call, forum.doc, doc, after),
    ],
    findings: findings.map((finding) => ({
      severity: finding.severity,
      label: saySeverity(say, finding.severity),
      text: sayFinding(say, finding),
    })),
  }
}

type Row = Session['items'][number]

function isRelocked(row: Row, before: Row | undefined): boolean {
  return row.lockedEnd?.clock !== before?.lockedEnd?.clock
}

function titleLine({ forumId }: ForumCall, { doc }: Saved<Session>) {
  return {
    title: doc.title,
    language: doc.languages[0] ?? '',
    href: addresses.document(forumId, 'session', doc.id),
  }
}
