/** The forum's first page at the desk: its sessions by day and time, searched, filtered by state, a hundred at a time. */
import { addresses } from '../../../addresses.ts'
import { type SessionState, sessionStates } from '../../../domain/session.ts'
import { sayDates } from '../../../text/when.ts'
import { readWholeNumber } from '../../whole-number.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { Entered } from '../forms/entered.ts'
import { makeForm } from '../forms/form.ts'
import { changeForm } from '../planning/change-form.ts'
import { listState } from '../planning/list-state.ts'
import { removedHref } from '../removed-href.ts'
import { sessionDays } from './session-lines.ts'
import { searchSessions } from './session-search.ts'

const atATime = 100
const mostAsked = 200

interface Asked {
  text: string
  state: SessionState | undefined
  most: number
}

export async function sendSessionList(call: ForumCall): Promise<void> {
  const { say, language, forumId, forum } = call
  const asked = readAsked(call)
  const draft = await call.draft()
  const { counts, sessions } = searchSessions(draft, asked)
  const shown = sessions.slice(0, asked.most)
  const form = makeForm(say, Entered.of({ q: asked.text }))
  await sendDeskPage(call, {
    view: 'sessions/index',
    title: say('desk.nav.sessions'),
    section: 'sessions',
    ...(call.mayEdit ? { script: 'several' } : {}),
    page: {
      dates: sayDates(language, forum.doc.opens, forum.doc.closes),
      removed: removedHref(call, 'session'),
      isEmpty: draft.sessions.size === 0,
      bringHref: call.mayEdit ? addresses.sheets(forumId) : '',
      newHref: call.mayEdit ? addresses.newDocument(forumId, 'session') : '',
      search: {
        action: addresses.deskForum(forumId),
        field: form.field('q', {
          label: say('sessions.search'),
          kind: 'search',
          hint: say('sessions.searchHint'),
        }),
        state: asked.state ?? '',
      },
      states: stateLinks(call, asked, counts),
      count: countOf(call, shown.length, sessions.length),
      several: call.mayEdit ? severalForm(call, asked, shown.length) : null,
      clearHref: addresses.deskForum(forumId),
      days: await sessionDays(call, shown),
      moreHref:
        shown.length < sessions.length ? listHref(call, { ...asked, most: asked.most + atATime }) : '',
    },
  })
}

/** The form that changes several of those that are shown. */
function severalForm(call: ForumCall, asked: Asked, count: number) {
  const { say, forum, forumId, req } = call
  const list = listHref(call, asked)
  const all = `${list}${list.includes('?') ? '&' : '?'}chosen=all`
  const isAll = req.query.chosen === 'all'
  return {
    action: addresses.sessionChanges(forumId),
    list: listState(call),
    form: changeForm(say, makeForm(say, new Entered()), forum.doc),
    allHref: isAll ? list : all,
    all: isAll ? say('several.chooseNone') : say('several.chooseAll', { count }),
    /** For the script: it counts by itself. */
    words: [
      say('several.chooseAll', { count }),
      say('several.chooseNone'),
      ...[1, 2].map((some) => say('several.chosen', { count: some })),
    ],
  }
}

function readAsked({ req }: ForumCall): Asked {
  const { q, state, most } = req.query
  return {
    text: typeof q === 'string' ? q.slice(0, mostAsked) : '',
    state: sessionStates.find((one) => one === state),
    most: Math.max(atATime, readWholeNumber(String(most ?? ''))),
  }
}

function listHref({ forumId }: ForumCall, { text, state, most }: Asked): string {
  const query = new URLSearchParams({
    ...(text === '' ? {} : { q: text }),
    ...(state === undefined ? {} : { state }),
    ...(most > atATime ? { most: String(most) } : {}),
  }).toString()
  return addresses.deskForum(forumId) + (query === '' ? '' : `?${query}`)
}

function stateLinks(call: ForumCall, asked: Asked, counts: Record<SessionState, number>) {
  const { say } = call
  const total = sessionStates.reduce((sum, state) => sum + counts[state], 0)
  const link = (state: SessionState | undefined, text: string, count: number) => ({
    ...{ text, count },
    href: listHref(call, { ...asked, state, most: atATime }),
    isCurrent: state === asked.state,
  })
  return [
    link(undefined, say('sessions.all'), total),
    ...sessionStates.map((state) => link(state, say(`field.state.${state}`), counts[state])),
  ]
}

function countOf({ say }: ForumCall, shown: number, found: number): string {
  if (shown < found) return say('sessions.countOf', { shown, count: found })
  return say('sessions.count', { count: found })
}
