/** Rows of the agenda as the editor shows them: fields, the slot in the session's zone and in UTC, what is wrong and what was found. */
import { type Agenda, placeAgenda, type Slot } from '../../../domain/agenda.ts'
import { type Instant, type LocalDate, localTime, type Zone } from '../../../domain/clock.ts'
import { type AgendaItem, itemKinds, type Session } from '../../../domain/session.ts'
import { clockIn, shiftWords, totalWords } from '../../../text/agenda-words.ts'
import type { Say } from '../../../text/say.ts'
import type { Field, Form } from '../forms/form.ts'
import type { FoundLines } from './found-lines.ts'

interface Placing {
  say: Say
  session: Session
  agenda: Agenda | undefined
}

export interface RowsWording {
  say: Say
  form: Form
  found: FoundLines
}

export function agendaView(session: Session, wording: RowsWording) {
  const { say } = wording
  const placed = placeAgenda(session)
  const placing = { say, session, agenda: placed.ok ? placed.value : undefined }
  return {
    rows: session.items.map((item, index) => rowView(item, index, placing, wording)),
    total: placed.ok ? sayTotal(say, placed.value, session) : '',
    startsTwice: placed.ok && placed.value.startsTwice,
    showsUtc: session.start.zone !== 'UTC',
  }
}

function sayTotal(say: Say, agenda: Agenda, session: Session): string {
  const { key, values } = totalWords(agenda, session.start.zone)
  return say(key, values)
}

function rowView(item: AgendaItem, index: number, placing: Placing, { say, form, found }: RowsWording) {
  const name = `items.${item.id}`
  const fields = {
    kind: form.field(`${name}.kind`, {
      label: say('editor.kind'),
      choices: itemKinds.map((kind) => ({ value: kind, label: say(`kind.${kind}`) })),
    }),
    title: form.field(`${name}.title`, { label: say('editor.what') }),
    minutes: form.field(`${name}.minutes`, { label: say('editor.minutes') }),
    end: form.field(`${name}.end`, { label: say('editor.end') }),
    pin: form.field(`${name}.pin`, { label: say('editor.pin') }),
    which: form.field(`${name}.which`, { label: say('editor.which') }),
    presentation: form.field(`${name}.presentation`, { label: say('editor.presentation') }),
    note: form.field(`${name}.note`, { label: say('editor.note') }),
    person: form.field(`${name}.person`, { label: say('editor.who') }),
  }
  const people = fields.person.values.filter((value) => value !== '')
  return {
    id: item.id,
    number: index + 1,
    fields,
    people: people.length > 0 ? people : [''],
    written: item.people.flatMap(({ written }) => written ?? []),
    problems: Object.values(fields).filter(({ problem }) => problem !== ''),
    findings: found.ofRow(item.id),
    set: setFacts(say, fields),
    ...slotView(placing, placing.agenda?.slots[index]),
  }
}

function slotView({ say, session, agenda }: Placing, slot: Slot | undefined) {
  if (slot === undefined || agenda === undefined)
    return { start: '', shift: '', end: '', endShift: '', utc: '', twice: false }
  const { zone } = session.start
  const shiftOf = (at: Instant) => {
    const shift = shiftWords(session.start.clock.slice(0, 10) as LocalDate, localTime(at, zone).date)
    return shift === undefined ? '' : say(shift.key, shift.values)
  }
  return {
    start: clockIn(slot.startsAt, zone),
    shift: shiftOf(slot.startsAt),
    end: clockIn(slot.endsAt, zone),
    endShift: shiftOf(slot.endsAt),
    utc: zone === 'UTC' ? '' : clockIn(slot.startsAt, 'UTC' as Zone),
    twice: slot.startsTwice,
  }
}

/** What stands in the fields that are folded away. */
function setFacts(say: Say, { pin, presentation, note }: Record<string, Field>): string {
  return [
    pin?.value ? say('editor.pinnedAt', { clock: pin.value }) : '',
    presentation?.value ?? '',
    note?.value ? say('editor.hasNote') : '',
  ]
    .filter((text) => text !== '')
    .join(' · ')
}
