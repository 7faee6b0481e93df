/** The state in an address: read, validated, and put into its one form. What nobody asked for is left out. */
import { addresses, type StateParameter, stateParameters, type ViewState, withState } from '../addresses.ts'
import { knownZone, type Zone } from '../domain/clock.ts'
import { foldText } from '../domain/folding.ts'
import type { Forum } from '../domain/forum.ts'
import type { SessionId, ThemeId, TrackId } from '../domain/ids.ts'
import type { ReleasedForum } from '../domain/release/released-forum.ts'
import type { Selection } from '../domain/release/selection.ts'
import { defaultLanguage, type InterfaceLanguage, isInterfaceLanguage } from '../text/say.ts'

const longestSearch = 80
export const mostStars = 200
const mostAlarmMinutes = 7 * 24 * 60

type Reader<Name extends StateParameter> = (
  value: string,
  released: ReleasedForum | undefined,
) => ViewState[Name]

/** One reader a parameter; undefined leaves it out. An unknown track or theme stays, so that nothing is found. */
const readers: { [Name in StateParameter]: Reader<Name> } = {
  track: (value, released) => knownSlug(value, released?.forum.tracks ?? []),
  theme: (value, released) => knownSlug(value, released?.forum.themes ?? []),
  language: (value, released) => (value === '' ? undefined : knownLanguage(value, released)),
  q: (value) => cutText(foldText(value), longestSearch).trim() || undefined,
  show: (value, released) => {
    const ids = new Set(value.split(',').filter((id) => released?.sessions.has(id as SessionId)))
    return [...ids].sort().slice(0, mostStars) as SessionId[]
  },
  level: (value) => (value === 'item' ? 'item' : undefined),
  alarm: (value) => {
    const minutes = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
    return minutes <= mostAlarmMinutes ? minutes : undefined
  },
  rich: (value) => (value === '1' ? '1' : undefined),
  tz: (value) => (value === '' ? undefined : (knownZone(value) ?? 'unknown')),
  lang: (value, released) => {
    const own = released === undefined ? undefined : languageOf(released.forum)
    return isInterfaceLanguage(value) && value !== own ? value : undefined
  },
}

/** Whole characters only: half of one can't stand in an address. */
function cutText(text: string, most: number): string {
  return [...text].slice(0, most).join('')
}

function knownSlug(value: string, known: readonly { slug: string }[]): string | undefined {
  if (value === '') return undefined
  return known.some(({ slug }) => slug === value) ? value : 'unknown'
}

/** A language that the forum or one of its sessions has; every other one finds nothing, under one address. */
function knownLanguage(tag: string, released: ReleasedForum | undefined): string {
  const isUsed =
    released?.forum.languages.includes(tag) ||
    released?.sessions.values().some(({ languages }) => languages.includes(tag))
  return isUsed ? tag : 'unknown'
}

/**
 * Reads the parameters that an address knows; every other one is as if it were not there. Without a forum (a private
 * list's is not known before the store is read) only those can be read that no forum decides.
 */
export function readState(
  query: URLSearchParams,
  known: readonly StateParameter[],
  released?: ReleasedForum,
): ViewState {
  const state: Partial<Record<StateParameter, unknown>> = {}
  for (const name of stateParameters) {
    if (!known.includes(name) || !query.has(name)) continue
    const value = name === 'show' ? query.getAll(name).join(',') : (query.get(name) ?? '')
    const read = readers[name](value, released)
    if (read !== undefined) state[name] = read
  }
  return state as ViewState
}

/** The interface's language where the address names none: the forum's first that the interface has. */
export function languageOf(forum: Forum): InterfaceLanguage {
  return forum.languages.find(isInterfaceLanguage) ?? defaultLanguage
}

/** What the state selects. A slug that the forum does not have selects nothing. */
export function selectionOf(state: ViewState, { tracks, themes }: Forum): Selection {
  const track = tracks.find(({ slug }) => slug === state.track)?.id ?? ('' as TrackId)
  const theme = themes.find(({ slug }) => slug === state.theme)?.id ?? ('' as ThemeId)
  return {
    ...(state.track === undefined ? {} : { trackId: track }),
    ...(state.theme === undefined ? {} : { themeId: theme }),
    ...(state.language === undefined ? {} : { language: state.language }),
    ...(state.q === undefined ? {} : { text: state.q }),
    ...(state.show === undefined ? {} : { sessionIds: state.show }),
  }
}

/** The zone that the reader asked for, when there is one by that name. */
export function readerZone({ tz }: ViewState): Zone | undefined {
  return tz === 'unknown' ? undefined : tz
}

/** The interface's language for this state: the one asked for, else the forum's own. */
export function languageIn({ lang }: ViewState, forum: Forum): InterfaceLanguage {
  return lang !== undefined && isInterfaceLanguage(lang) ? lang : languageOf(forum)
}

/** The list of forums in this language; the planner's own language needs no parameter. */
export function homeAddress(language: InterfaceLanguage): string {
  return withState(addresses.home(), { lang: language === defaultLanguage ? undefined : language })
}
