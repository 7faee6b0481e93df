/** Rows that name the talk which they are: `1st speaker: Title by Ms. X` is called as the talk is, where X gives it. */
import type { Spot } from '../blocks/block.ts'
import type { ReadItem, Reading, ReadPerson } from '../reading/reading.ts'
import { personKey } from './named-in-reading.ts'

export function withTalkTitles(reading: Reading): Reading {
  const talks = [...reading.speakers, ...reading.moderators].filter(
    ({ presentation }) => presentation !== null,
  )
  if (talks.length === 0) return reading
  const days = reading.days.map((day) => ({ ...day, items: day.items.map((item) => titled(item, talks)) }))
  return { ...reading, days }
}

function titled(item: ReadItem, talks: readonly ReadPerson[]): ReadItem {
  if (item.kind !== 'presentation') return item
  const names = new Set(item.people.map(({ name }) => personKey(name.value)))
  const row = item.title.value.toLowerCase()
  const own = talks.filter(({ name }) => names.has(personKey(name.value)))
  const titles = own.flatMap(({ presentation }) => presentation?.title.value.trim() ?? [])
  const [title] = titles
    .filter((one) => one !== '' && row.includes(one.toLowerCase()))
    .toSorted((a, b) => b.length - a.length)
  if (title === undefined || title.length === item.title.value.length) return item
  const from = row.indexOf(title.toLowerCase())
  return { ...item, title: { ...item.title, value: title, at: narrowed(item, from, title.length) } }
}

/** Where the title is one run of words, only those that stay are its place. */
function narrowed({ title: { at, value } }: ReadItem, from: number, length: number): Spot[] {
  const [spot, another] = at
  const isRun = spot !== undefined && another === undefined && spot.to - spot.from === value.length
  return isRun ? [{ ...spot, from: spot.from + from, to: spot.from + from + length }] : at
}
