/** Rows of the agenda as the editor shows them: fields, the slot in the session's zone and in UTC, what is wrong and what was found. */
import { type Agenda, placeAgenda, type Slot } from '../../../domain/agenda.ts'
import { type Instant, type LocalDate, localTime, type Zone } from '../../../domain/clock.ts'
import { rowPastPlan } from '../../../domain/plan-end.ts'
import { type AgendaItem, itemKinds, type Session } from '../../../domain/session.ts'
import { clockIn, shiftWords, totalWords } from '../../../text/agenda-words.ts'
import type { Say } from '../../../text/say.ts'
import type { Field, Form } from '../forms/form.ts'
import type { FoundLines } from './found-lines.ts'
import { plainNamesField } from './plain-names.ts'

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
    pinned: form.field(`${name}.pinned`, { label: say('paying.pin') }),
    locked: form.field(`${name}.locked`, { label: say('paying.lock') }),
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
    asNamed: form.field(plainNamesField(item.id), { label: '' }),
    spelled: { name: `${name}.written`, values: form.field(`${name}.written`, { label: '' }).values },
    problems: Object.values(fields).filter(({ problem }) => problem !== ''),
    findings: found.ofRow(item.id),
    set: setFacts(say, fields),
    isPinned: item.pin !== null,
    isLocked: fields.locked.values.includes('on'),
    ...slotView(placing, placing.agenda?.slots[index]),
    past: sayPlanEnd(placing, index),
  }
}

function slotView({ say, session, agenda }: Placing, slot: Slot | undefined) {
  if (slot === undefined || agenda === undefined)
    return { start: '', shift: '', end: '', endShift: '', utc: '', twice: false, between: '' }
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
    between: sayBetween(say, slot),
  }
}

/** At the row that runs past it, where the plan ends. */
function sayPlanEnd({ say, session, agenda }: Placing, index: number): string {
  if (agenda === undefined || rowPastPlan(agenda) !== index) return ''
  return say('paying.planEnds', { clock: clockIn(agenda.plannedEndsAt, session.start.zone) })
}

/** Time that a pin leaves empty before the row, or that the row before takes from it. */
function sayBetween(say: Say, { gapMinutes }: Slot): string {
  if (gapMinutes === 0) return ''
  return say(gapMinutes > 0 ? 'paying.gap' : 'paying.overlap', { count: Math.abs(gapMinutes) })
}

/** What stands in the fields that are folded away. */
function setFacts(say: Say, { pin, end, locked, presentation, note }: Record<string, Field>): string {
  return [
    pin?.value ? say('editor.pinnedAt', { clock: pin.value }) : '',
    locked?.values.includes('on') && end?.value ? say('paying.lockedSet', { clock: end.value }) : '',
    presentation?.value ?? '',
    note?.value ? say('editor.hasNote') : '',
  ]
    .filter((text) => text !== '')
    .join(' · ')
}
