/** A session as lists show it: on the programme, on a person's page, on a private list. */
import { type Instant, type LocalDate, localTime, minutesBetween, type Zone } from '../../domain/clock.ts'
import { fullName } from '../../domain/person.ts'
import type { SelectedSession } from '../../domain/release/selection.ts'
import type { ShownSession } from '../../domain/release/shown.ts'
import { sayLanguage } from '../../text/names.ts'
import { sayMinutes } from '../../text/when.ts'
import { pathsFor } from '../paths.ts'
import type { PublicRequest } from '../site.ts'
import { readerZone } from '../state.ts'
import { clockColumns, firstZone, forumZones, type ShownSpan, showSpans } from '../times.ts'
import { drawSmallRibbon, type SmallRibbon } from './ribbon.ts'

export interface SessionLine {
  id: string
  href: string
  title: string
  /** The language that the title is written in. */
  titleLanguage: string
  hue: string
  /** Track, format, languages, delivery. */
  kicker: string
  spans: ShownSpan[]
  minutes: string
  people: string
  cancelled: string
  ribbon: SmallRibbon
}

export function sessionLine(request: PublicRequest, { shown }: SelectedSession): SessionLine {
  const { say } = request
  const paths = pathsFor(request)
  const names = shown.participations.map(({ person }) => fullName(person.name))
  return {
    id: shown.id,
    href: paths.session(shown.slug),
    title: shown.title,
    titleLanguage: shown.languages[0] ?? '',
    hue: shown.track?.hue ?? 'slate',
    kicker: sessionKicker(request, shown),
    spans: sessionSpans(request, shown, dayOf(request, shown.startsAt)),
    minutes: sayMinutes(say, minutesBetween(shown.startsAt, shown.endsAt)),
    people: [...new Set(names)].join(', '),
    cancelled: shown.state === 'on' ? '' : say('session.cancelled'),
    ribbon: drawSmallRibbon(shown),
  }
}

/** `Social Cohesion · Workshop · English · Online` */
export function sessionKicker({ say, language }: PublicRequest, shown: ShownSession): string {
  const languages = shown.languages.map((tag) => sayLanguage(language, tag)).join(', ')
  const parts = [
    shown.track?.title ?? '',
    say(`format.${shown.format}`),
    languages,
    say(`delivery.${shown.delivery}`),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

export function sessionColumns(
  request: PublicRequest,
  { startsAt, endsAt }: { startsAt: Instant; endsAt: Instant },
) {
  return clockColumns(
    forumZones(request.released.forum, request.say),
    readerZone(request.state),
    [startsAt, endsAt],
    request,
  )
}

/** `under`: the day whose heading the span stands under. */
export function sessionSpans(
  request: PublicRequest,
  span: { startsAt: Instant; endsAt: Instant },
  under?: LocalDate,
): ShownSpan[] {
  return showSpans(sessionColumns(request, span), [span.startsAt, span.endsAt], request, under)
}

/** The zone that days are told in: the reader's own, else the first that the forum shows. */
export function dayZone(request: PublicRequest): Zone {
  return readerZone(request.state) ?? firstZone(request.released.forum, request.say).zone
}

export function dayOf(request: PublicRequest, at: Instant) {
  return localTime(at, dayZone(request)).date
}
