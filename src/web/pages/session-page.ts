/** A session for readers: brief, rounds, people, and the agenda in every zone at once. */
import type { SheetName } from '../../addresses.ts'
import { localTime, minutesBetween } from '../../domain/clock.ts'
import type { SessionRecord } from '../../domain/release/manifest.ts'
import { findSession } from '../../domain/release/released-forum.ts'
import { shownSession } from '../../domain/release/selection.ts'
import type { ShownItem, ShownSession } from '../../domain/release/shown.ts'
import type { Role } from '../../domain/session.ts'
import type { Content } from '../../serve/content.ts'
import { sayChanges } from '../../text/changes.ts'
import { sayLanguage } from '../../text/names.ts'
import { sayDate, sayMinutes } from '../../text/when.ts'
import { webLink } from '../links.ts'
import { plainStart, renderMarkdown } from '../markdown.ts'
import { makePage } from '../page.ts'
import { type Paths, pathsFor } from '../paths.ts'
import type { PublicRequest } from '../site.ts'
import { subscriptions } from '../subscriptions.ts'
import { type ClockColumn, firstZone, showClock } from '../times.ts'
import { participantLine, rowPersonLine } from './people-lines.ts'
import { drawRibbon } from './ribbon.ts'
import { sessionColumns, sessionKicker, sessionSpans } from './session-line.ts'
import { sessionEvent } from './structured-event.ts'

/** Undefined for a slug that leads nowhere, elsewhere (it changed) or to a session that is gone. */
export function sessionPage(request: PublicRequest): Content | undefined {
  const found = findSession(request.released, request.params.session ?? '')
  if (found === undefined || found.moved || found.record.state === 'gone') return undefined
  const shown = shownSession(request.released, found.session.id)
  const paths = pathsFor(request)
  const page = {
    ...head(request, shown),
    agenda: agenda(request, shown, paths),
    brief: brief(shown),
    people: participantGroups(request, shown, paths),
    subscribe: subscriptions(request.site.baseUrl, paths.sessionFeed(shown.slug), shown.title),
    downloadHref: paths.sessionDownload(shown.slug),
    calendarHref: paths.calendar({ show: [shown.id] }),
    forumHref: paths.forum(),
    sheets: sheetLinks(request, shown, paths),
  }
  const official = page.spans[0]
  const when =
    official === undefined
      ? ''
      : `${official.date}, ${official.from.clock}–${official.to.clock} ${official.column.label}`
  return makePage(request, 'sessions/show', page, {
    title: shown.title,
    description: [when, plainStart(shown.brief.background || shown.brief.mainQuestion, 160)]
      .filter(Boolean)
      .join('. '),
    feed: { href: paths.sessionFeed(shown.slug), title: shown.title },
    structured: sessionEvent(request, shown),
    openGraphType: 'article',
    section: 'programme',
  })
}

function sheetLinks({ say }: PublicRequest, { slug }: ShownSession, paths: Paths) {
  const link = (file: SheetName, label: string) => ({ href: paths.sessionSheet(slug, file), label })
  return [
    link('sheet.docx', say('sheet.word')),
    link('sheet.md', say('sheet.markdown')),
    link('sheet.txt', say('sheet.text')),
    link('agenda.html', say('sheet.agenda')),
  ]
}

function head(request: PublicRequest, shown: ShownSession) {
  const { say, released, language } = request
  const record = released.manifest.sessions[shown.id]
  const zone = firstZone(released.forum, say)
  return {
    id: shown.id,
    title: shown.title,
    titleLanguage: shown.languages[0] ?? '',
    hue: shown.track?.hue ?? 'slate',
    kicker: sessionKicker(request, shown),
    isCancelled: shown.state === 'cancelled',
    spans: sessionSpans(request, shown),
    facts: [
      sayMinutes(say, minutesBetween(shown.startsAt, shown.endsAt)),
      ...(record === undefined ? [] : changeWords(record)),
    ],
    place: [shown.room?.title ?? '', shown.room?.venue ?? ''].filter((part) => part !== '').join(', '),
    online: shown.onlineUrl === null ? null : { text: shown.onlineUrl, href: webLink(shown.onlineUrl) },
    audience: shown.audience,
    themes: shown.themes.map(({ title, slug }) => ({
      title,
      href: pathsFor(request).programme({ theme: slug }),
    })),
    languages: shown.languages.map((tag) => sayLanguage(language, tag)).join(', '),
  }

  /** When the session last changed, not which release is the newest: other sessions' changes leave this page alone. */
  function changeWords({ changedIn, lastChange, changedAt }: SessionRecord): string[] {
    const number = say('session.release', { number: changedIn })
    if (changedIn === 1 || lastChange.length === 0) return [number]
    const date = sayDate(language, localTime(changedAt, zone.zone).date, 'brief')
    return [
      number,
      say('session.changedOn', { change: sayChanges(lastChange, { say, language, zone }), date }),
    ]
  }
}

function agenda(request: PublicRequest, shown: ShownSession, paths: Paths) {
  const columns = sessionColumns(request, shown)
  return {
    columns,
    ribbon: drawRibbon(shown, (title, minutes) => `${title}, ${sayMinutes(request.say, minutes)}`),
    rows: shown.items.map((item) => agendaRow(request, shown, item, columns, paths)),
  }
}

function agendaRow(
  request: PublicRequest,
  shown: ShownSession,
  item: ShownItem,
  columns: ClockColumn[],
  paths: Paths,
) {
  const { presentation } = item
  return {
    id: item.id,
    kind: item.kind,
    kindLabel: request.say(`kind.${item.kind}`),
    title: item.title,
    endsAt: item.endsAt,
    minutes: sayMinutes(request.say, item.minutes),
    times: columns.map((column) => ({
      column,
      ...showClock(item.startsAt, column, localTime(shown.startsAt, column.zone).date, request),
      end: localTime(item.endsAt, column.zone).clock,
    })),
    people: item.people.map((person) => rowPersonLine(person, paths, request, item.kind)),
    presentation:
      presentation === null
        ? null
        : {
            href: paths.presentation(presentation.slug),
            /** Named only when the row calls it otherwise. */
            title: presentation.title === item.title ? '' : presentation.title,
            abstract: renderMarkdown(presentation.abstract, 2),
            language: presentation.language,
          },
  }
}

function brief({ brief }: ShownSession) {
  const { objectives, mainQuestion, rounds, keywords } = brief
  return { background: renderMarkdown(brief.background, 2), objectives, mainQuestion, rounds, keywords }
}

const leading: readonly Role[] = ['moderator', 'chair', 'host']

/** Moderators, then speakers, then whoever helps: a heading for each role that is there. */
function participantGroups(request: PublicRequest, { participations }: ShownSession, paths: Paths) {
  const roles = [...new Set(participations.map(({ role }) => role))].sort(
    (a, b) => Number(leading.includes(b)) - Number(leading.includes(a)),
  )
  return roles.map((role) => {
    const members = participations.filter((one) => one.role === role)
    return {
      role: request.say(`role.${role}`, { count: members.length }),
      people: members.map((one) => ({
        ...participantLine(one, paths, request),
        theme: one.theme?.title ?? '',
      })),
    }
  })
}
