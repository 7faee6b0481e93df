/** Fields of a session's form but for its agenda: head, people and brief, as views print them. */
import type { Forum } from '../../../domain/forum.ts'
import { deliveries, roles, type Session, sessionFormats } from '../../../domain/session.ts'
import type { InterfaceLanguage, Say } from '../../../text/say.ts'
import type { Entered } from '../forms/entered.ts'
import type { Choice, Form } from '../forms/form.ts'
import { languageBoxes } from '../forms/languages.ts'
import type { FoundLines } from './found-lines.ts'
import { listedIds } from './reading.ts'

export interface FormWording {
  say: Say
  language: InterfaceLanguage
  form: Form
  entered: Entered
}

export function headFields(forum: Forum, { say, language, form, entered }: FormWording) {
  const titled = (rows: readonly { id: string; title: string }[]) =>
    rows.map(({ id, title }) => ({ value: id, label: title }))
  const none = { value: '', label: say('editor.none') }
  const shown = (choices: Choice[], name: string) => withTaken(choices, entered.all(name))
  const spoken = entered.all('languages').filter((tag) => tag !== '')
  return {
    title: form.field('title', { label: say('editor.title'), required: true }),
    slug: form.field('slug', { label: say('editor.address'), hint: say('editor.addressHint') }),
    date: form.field('start.date', { label: say('editor.date'), kind: 'date' }),
    time: form.field('start.time', { label: say('editor.time') }),
    zone: form.field('start.zone', {
      label: say('editor.zone'),
      list: 'zones',
      hint: say('editor.zoneHint'),
    }),
    which: form.field('start.which', { label: say('editor.which') }),
    planned: form.field('plannedMinutes', { label: say('editor.planned') }),
    format: form.field('format', {
      label: say('editor.format'),
      kind: 'select',
      choices: sessionFormats.map((one) => ({ value: one, label: say(`format.${one}`) })),
    }),
    delivery: form.field('delivery', {
      label: say('editor.delivery'),
      kind: 'select',
      choices: deliveries.map((one) => ({ value: one, label: say(`delivery.${one}`) })),
    }),
    track: form.field('trackId', {
      label: say('editor.track'),
      kind: 'select',
      choices: shown([none, ...titled(forum.tracks)], 'trackId'),
    }),
    room: form.field('roomId', {
      label: say('editor.room'),
      kind: 'select',
      choices: shown([none, ...titled(forum.rooms)], 'roomId'),
    }),
    onlineUrl: form.field('onlineUrl', { label: say('editor.online'), hint: say('editor.onlineHint') }),
    languages: form.field('languages', {
      label: say('editor.languages'),
      kind: 'checkboxes',
      choices: languageBoxes(language, [...forum.languages, ...spoken]),
    }),
    otherLanguages: form.field('otherLanguages', {
      label: say('editor.otherLanguages'),
      hint: say('editor.otherLanguagesHint'),
    }),
    themes: form.field('themeIds', {
      label: say('editor.themes'),
      kind: 'checkboxes',
      choices: shown(titled(forum.themes), 'themeIds'),
    }),
    audience: form.field('audience', {
      label: say('editor.audience'),
      kind: 'textarea',
      hint: say('editor.oneALine'),
      rows: 3,
    }),
    privateNotes: form.field('privateNotes', {
      label: say('editor.privateNotes'),
      kind: 'textarea',
      hint: say('editor.privateHint'),
      rows: 3,
    }),
  }
}

/** What is chosen and not in the forum any more stays to be seen. */
function withTaken(choices: Choice[], values: readonly string[]): Choice[] {
  const known = new Set(choices.map(({ value }) => value))
  return [
    ...choices,
    ...values.filter((one) => !known.has(one) && one !== '').map((one) => ({ value: one, label: one })),
  ]
}

export function peopleView(
  forum: Forum,
  session: Session,
  found: FoundLines,
  { say, form, entered }: FormWording,
) {
  const persons = new Map<string, string>(session.participations.map((one) => [one.id, one.personId]))
  const seen = new Set<string>()
  const none = { value: '', label: say('editor.none') }
  return listedIds(entered, 'participations').map((id, index) => {
    const name = `participations.${id}`
    const personId = persons.get(id) ?? ''
    const isFirst = !seen.has(personId)
    seen.add(personId)
    return {
      id,
      number: index + 1,
      person: form.field(`${name}.person`, { label: say('editor.person'), list: 'people' }),
      role: form.field(`${name}.role`, {
        label: say('editor.role'),
        kind: 'select',
        choices: roles.map((role) => ({ value: role, label: say(`role.${role}`, { count: 1 }) })),
      }),
      post: form.field(`${name}.post`, { label: say('editor.post') }),
      organisation: form.field(`${name}.organisation`, {
        label: say('editor.organisation'),
        list: 'organisations',
      }),
      theme: form.field(`${name}.theme`, {
        label: say('editor.theme'),
        kind: 'select',
        choices: withTaken(
          [none, ...forum.themes.map((theme) => ({ value: theme.id as string, label: theme.title }))],
          entered.all(`${name}.theme`),
        ),
      }),
      findings: isFirst && personId !== '' ? found.ofPerson(personId) : [],
    }
  })
}

export function briefView({ say, form, entered }: FormWording) {
  return {
    fields: [
      form.field('brief.mainQuestion', { label: say('editor.mainQuestion'), kind: 'textarea', rows: 2 }),
      form.field('brief.background', {
        label: say('editor.background'),
        kind: 'markdown',
        hint: say('editor.markdownHint'),
        rows: 8,
      }),
      form.field('brief.objectives', {
        label: say('editor.objectives'),
        kind: 'textarea',
        hint: say('editor.oneALine'),
        rows: 5,
      }),
    ],
    rounds: listedIds(entered, 'rounds').map((key, index) => ({
      id: key,
      number: index + 1,
      title: form.field(`rounds.${key}.title`, { label: say('editor.roundTitle') }),
      questions: form.field(`rounds.${key}.questions`, {
        label: say('editor.questions'),
        kind: 'textarea',
        hint: say('editor.oneALine'),
        rows: 4,
      }),
    })),
    keywords: form.field('brief.keywords', {
      label: say('editor.keywords'),
      kind: 'textarea',
      hint: say('editor.oneALine'),
      rows: 3,
    }),
  }
}
