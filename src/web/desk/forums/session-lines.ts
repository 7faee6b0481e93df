/** The sessions of the desk's list as it prints them. */
import { addresses } from '../../../addresses.ts'
import type { Where } from '../../../domain/accepted-findings.ts'
import { type LocalDate, localTime } from '../../../domain/clock.ts'
import type { ForumDraft, Saved } from '../../../domain/draft.ts'
import { type Acceptance, isOpen } from '../../../domain/findings/acceptance.ts'
import type { Occupied } from '../../../domain/findings/elsewhere.ts'
import { severities } from '../../../domain/findings/finding.ts'
import { countOpen, judgeSession } from '../../../domain/findings/forum-findings.ts'
import { namedInSession } from '../../../domain/named-in-session.ts'
import { fullName } from '../../../domain/person.ts'
import type { ReleasedForum } from '../../../domain/release/released-forum.ts'
import { releasedState } from '../../../domain/release/released-state.ts'
import type { Session } from '../../../domain/session.ts'
import { sayDate, sayDayShift, sayMinutes, sayZone } from '../../../text/when.ts'
import { world } from '../../../text/world.ts'
import { drawSmallRibbon, type SmallRibbon } from '../../pages/ribbon.ts'
import { type ForumCall, releasedNow } from '../desk.ts'
import { acceptancesOf } from '../findings/judging.ts'
import { chosenValue } from '../releasing/chosen.ts'
import { agendaOf, dayOf } from './session-search.ts'

/** Names in a line before the rest is counted. */
const mostNames = 6

interface ListContext {
  call: ForumCall
  draft: ForumDraft
  released: ReleasedForum | undefined
  occupied: Occupied
  acceptances: ReadonlyMap<Where, readonly Acceptance[]>
}

export async function sessionDays(call: ForumCall, sessions: readonly Saved<Session>[]) {
  const draft = await call.draft()
  const context: ListContext = {
    ...{ call, draft },
    released: releasedNow(call.desk, call.forumId),
    occupied: await call.occupied(),
    acceptances: Map.groupBy(await acceptancesOf(call), ({ sessionId }) => sessionId),
  }
  const { zone } = call.forum.doc
  const byDay = Map.groupBy(sessions, ({ doc }) => dayOf(doc, zone))
  return [...byDay].map(([date, ofDay]) => {
    const first = ofDay[0]
    const at = first === undefined ? undefined : agendaOf(first.doc)?.startsAt
    return {
      date,
      heading: sayDate(call.language, date, 'long'),
      zone: at === undefined ? '' : sayZone(call.say, zone, at),
      sessions: ofDay.map((saved) => ({
        ...sessionLine(context, saved.doc, date),
        choice: choiceOf(call, saved),
      })),
    }
  })
}

/** The box that chooses it for a change of several; null for whoever changes nothing. */
function choiceOf({ say, mayEdit, req }: ForumCall, { doc, revision }: Saved<Session>) {
  if (!mayEdit) return null
  return {
    value: chosenValue(doc.id, revision),
    label: say('several.choose', { title: doc.title }),
    isChosen: req.query.chosen === 'all',
  }
}

function sessionLine(context: ListContext, session: Session, day: LocalDate) {
  const { call, draft, released } = context
  const { say, forumId } = call
  const track = draft.forum.doc.tracks.find(({ id }) => id === session.trackId)
  const sign = releasedState(session, draft, released)
  return {
    id: session.id,
    href: addresses.document(forumId, 'session', session.id),
    title: session.title,
    language: session.languages[0] ?? '',
    hue: track?.hue ?? 'slate',
    about: [track?.title ?? '', say(`format.${session.format}`), sayMinutes(say, session.plannedMinutes)]
      .filter((part) => part !== '')
      .join(' · '),
    time: timeOf(context, session, day),
    state: { code: session.state, text: say(`field.state.${session.state}`) },
    findings: countFindings(context, session),
    findingsHref: addresses.sessionFindings(forumId, session.id),
    sign: sign === 'same' ? '' : say(`sessions.released.${sign}`),
    isChanged: sign === 'changed',
    people: namesOf(context, session),
    ribbon: ribbonOf(session),
  }
}

/** Null while its clock never was: then the line says so. */
function timeOf({ call, draft }: ListContext, session: Session, day: LocalDate) {
  const agenda = agendaOf(session)
  if (agenda === null) return null
  const { zone } = draft.forum.doc
  const [from, to] = [localTime(agenda.startsAt, zone), localTime(agenda.endsAt, zone)]
  return {
    from: { at: agenda.startsAt, clock: from.clock },
    to: { at: agenda.endsAt, clock: to.clock, shift: sayDayShift(call.say, day, to.date) },
  }
}

function ribbonOf(session: Session): SmallRibbon {
  const agenda = agendaOf(session)
  if (agenda === null) return { minutes: 0, paths: [] }
  const { startsAt, endsAt, slots } = agenda
  const items = slots.flatMap((slot, at) => {
    const item = session.items[at]
    return item === undefined ? [] : [{ kind: item.kind, minutes: item.minutes, startsAt: slot.startsAt }]
  })
  return drawSmallRibbon({ items, startsAt, endsAt })
}

/** What is open, and how much was accepted. */
function countFindings({ call, draft, occupied, acceptances }: ListContext, session: Session) {
  const { findings } = judgeSession(session, { draft, occupied, world }, acceptances.get(session.id) ?? [])
  const counts = countOpen(findings)
  const open = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => ({
      severity,
      text: call.say(`sessions.found.${severity}`, { count: counts[severity] }),
    }))
  const accepted = findings.filter((one) => !isOpen(one)).length
  if (accepted === 0) return open
  return [...open, { severity: 'accepted', text: call.say('accepting.acceptedCount', { count: accepted }) }]
}

function namesOf({ call, draft }: ListContext, session: Session): string {
  const names = [...namedInSession(session).person].flatMap((id) => {
    const person = draft.people.get(id)?.doc
    return person === undefined ? [] : [fullName(person.name)]
  })
  const more = names.length - mostNames
  const shown = names.slice(0, mostNames).join(', ')
  return more > 0 ? call.say('sessions.andMore', { names: shown, count: more }) : shown
}
