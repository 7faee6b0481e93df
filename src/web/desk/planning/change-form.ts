/** The fields of the form that changes several sessions. */
import type { Forum } from '../../../domain/forum.ts'
import type { Say } from '../../../text/say.ts'
import type { Form } from '../forms/form.ts'

export function changeForm(say: Say, form: Form, forum: Forum) {
  const leave = { value: '', label: say('several.leave') }
  const titled = (rows: readonly { id: string; title: string }[]) =>
    rows.map(({ id, title }) => ({ value: id, label: title }))
  const select = (name: string, label: string, choices: { value: string; label: string }[]) =>
    form.field(name, { label, kind: 'select', choices: [leave, ...choices] })
  const none = { value: 'none', label: say('several.noTrack') }
  return {
    times: [
      form.field('shift', { label: say('several.shift'), hint: say('several.shiftHint') }),
      form.field('day', { label: say('several.day'), kind: 'date', hint: say('several.dayHint') }),
    ],
    places: [
      ...(forum.tracks.length > 0
        ? [select('track', say('several.track'), [...titled(forum.tracks), none])]
        : []),
      ...(forum.themes.length > 0
        ? [
            select('addTheme', say('several.addTheme'), titled(forum.themes)),
            select('removeTheme', say('several.removeTheme'), titled(forum.themes)),
          ]
        : []),
      select('state', say('several.state'), [
        { value: 'ready', label: say('several.ready') },
        { value: 'draft', label: say('several.draft') },
      ]),
    ],
  }
}
