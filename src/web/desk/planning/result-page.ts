/** What became of each of several sessions: done, overtaken by somebody, refused and why. */
import { addresses } from '../../../addresses.ts'
import type { SessionId } from '../../../domain/ids.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { makeForm } from '../forms/form.ts'
import { chosenValue } from '../releasing/chosen.ts'
import { backHref } from './list-state.ts'
import type { SaveOutcome } from './save-session.ts'
import { outcomeReasons, sayWhen } from './session-words.ts'
import type { SessionOutcome } from './several-order.ts'

export async function sendResultPage(
  call: ForumCall,
  what: 'changed' | 'taken-back',
  outcomes: readonly SessionOutcome[],
): Promise<void> {
  const { say, forumId, entered } = call
  const lines = await Promise.all(outcomes.map((one) => outcomeLine(call, one)))
  const of = (...kinds: SaveOutcome['kind'][]) => lines.filter(({ kind }) => kinds.includes(kind))
  const done = outcomes.flatMap(({ id, outcome }) =>
    outcome.kind === 'done' ? [chosenValue(id, outcome.revision)] : [],
  )
  await sendDeskPage(call, {
    view: 'planning/result',
    title: say(what === 'changed' ? 'several.changed' : 'several.takenBack'),
    section: 'sessions',
    page: {
      problems: [],
      count: say(what === 'changed' ? 'several.changedCount' : 'several.takenBackCount', {
        count: done.length,
      }),
      done: of('done'),
      overtaken: of('overtaken', 'gone'),
      refused: of('refused', 'failed'),
      same: of('same'),
      action: addresses.sessionChanges(forumId),
      made: what === 'changed' ? done : [],
      list: entered.raw('list'),
      backHref: backHref(call),
    },
  })
}

/** Nothing was taken back yet, and all of it still can be. */
export async function sendResultAgain(
  call: ForumCall,
  made: ReadonlyMap<SessionId, number>,
  problems: readonly Problem[],
): Promise<void> {
  const { say, forumId, entered } = call
  const none = { done: [], overtaken: [], refused: [], same: [] }
  await sendDeskPage(call, {
    view: 'planning/result',
    title: say('several.changed'),
    section: 'sessions',
    status: 422,
    page: {
      ...none,
      problems: makeForm(say, entered, problems).problems,
      count: say('several.changedCount', { count: made.size }),
      action: addresses.sessionChanges(forumId),
      made: [...made].map(([id, revision]) => chosenValue(id, revision)),
      list: entered.raw('list'),
      backHref: backHref(call),
    },
  })
}

/** As it is now, whatever the page before showed. */
async function outcomeLine(call: ForumCall, { id, outcome }: SessionOutcome) {
  const { desk, forumId } = call
  const saved = await desk.store.read({ forumId, kind: 'session', id })
  return {
    kind: outcome.kind,
    title: saved?.doc.title ?? (await titleBefore(call, id)),
    language: saved?.doc.languages[0] ?? '',
    href: saved === undefined ? '' : addresses.document(forumId, 'session', id),
    when: saved === undefined ? '' : sayWhen(call, saved.doc),
    reasons: outcomeReasons(call, outcome),
  }
}

async function titleBefore({ desk, forumId }: ForumCall, id: SessionId): Promise<string> {
  const states = await desk.store.history({ forumId, kind: 'session', id })
  return states.findLast(({ doc }) => doc !== null)?.doc?.title ?? id
}
