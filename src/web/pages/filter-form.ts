/** The filters of a programme as a form that works without script. */
import type { ReleasedForum } from '../../domain/release/released-forum.ts'
import type { SelectedSession } from '../../domain/release/selection.ts'
import { sayLanguage } from '../../text/names.ts'
import type { PublicRequest } from '../site.ts'
import { readerZone } from '../state.ts'

/** Choices that would find something somewhere in the programme, with the present one marked. */
export function filterForm(
  { released, state, language, say, key }: PublicRequest,
  all: readonly SelectedSession[],
) {
  const [action] = key.split('?')
  return {
    action,
    q: state.q ?? '',
    show: state.show?.join(',') ?? '',
    tz: readerZone(state) ?? '',
    lang: state.lang ?? '',
    choices: [
      choice('track', say('filter.track'), state.track, tracksIn(released, all)),
      choice('theme', say('filter.theme'), state.theme, themesIn(released, all)),
      choice(
        'language',
        say('filter.language'),
        state.language,
        languagesIn(all).map((tag) => [tag, sayLanguage(language, tag)]),
      ),
    ].filter(({ options }) => options.length > 1 || options.some(({ isCurrent }) => isCurrent)),
  }
}

function choice(
  name: string,
  label: string,
  current: string | undefined,
  options: (readonly [string, string])[],
) {
  return {
    name,
    label,
    options: options.map(([value, text]) => ({ value, text, isCurrent: value === current })),
  }
}

function tracksIn({ forum }: ReleasedForum, all: readonly SelectedSession[]) {
  const used = new Set(all.map(({ shown }) => shown.track?.id))
  return forum.tracks.filter(({ id }) => used.has(id)).map(({ slug, title }) => [slug, title] as const)
}

function themesIn({ forum }: ReleasedForum, all: readonly SelectedSession[]) {
  const used = new Set(all.flatMap(({ shown }) => shown.themes.map(({ id }) => id)))
  return forum.themes.filter(({ id }) => used.has(id)).map(({ slug, title }) => [slug, title] as const)
}

function languagesIn(all: readonly SelectedSession[]): string[] {
  return [...new Set(all.flatMap(({ shown }) => shown.languages))].sort()
}
