/** White strips between columns: free of words over several lines that have words on both sides. */
import { type Band, type Interval, shared, widthOf } from './bands.ts'

export interface Columned {
  /** Of the bands that were given: from the first to the last of the columns. */
  from: number
  to: number
  gutters: Interval[]
}

/** In sizes of the letters. */
const narrowest = 0.62
const clear = 0.75
/** A strip wide enough to be seen at once. */
const wide = 1.6
const farthest = 7
/** More lines on a page can't be read by anybody. */
const mostBands = 500

interface Strip extends Interval {
  first: number
  last: number
  witnesses: number
  crossed: number
}

/** The best place for columns among the bands, if there is any. */
export function findColumns(bands: readonly Band[]): Columned | undefined {
  if (bands.length > mostBands) return undefined
  const strips = stripsOf(bands, grow)
    .filter((strip) => isStrip(bands, strip))
    .toSorted((a, b) => b.witnesses - a.witnesses || widthOf(b) - widthOf(a))
  const [best] = strips
  if (best === undefined) return undefined
  const whole = withFollowers(
    bands,
    strips.reduce((one, other) => reachOver(bands, one, other), best),
  )
  const inside = bands.slice(whole.first, whole.last + 1)
  return { from: whole.first, to: whole.last, gutters: guttersOf(inside, whole) }
}

/** Another strip may begin above or end below: the table is as high as both, where the first stays free. */
function reachOver(bands: readonly Band[], one: Strip, other: Strip): Strip {
  if (other.first > one.last || other.last < one.first) return one
  const first = Math.min(one.first, other.first)
  const last = Math.max(one.last, other.last)
  const reached: Strip = { ...one, first, last }
  for (const band of bands.slice(first, last + 1)) {
    const left = leftOver(band, reached)
    if (left === undefined) return one
    Object.assign(reached, left)
  }
  return reached
}

interface Seed extends Interval {
  at: number
}

/** What each gap becomes; a gap that a strip was already found in becomes no other. */
function stripsOf(bands: readonly Band[], make: (bands: readonly Band[], seed: Seed) => Strip): Strip[] {
  const strips: Strip[] = []
  for (const seed of seedsOf(bands)) {
    const known = strips.some(({ from, to, first, last }) => {
      const middle = (from + to) / 2
      return seed.at >= first && seed.at <= last && middle > seed.from && middle < seed.to
    })
    if (!known) strips.push(make(bands, seed))
  }
  return strips
}

function seedsOf(bands: readonly Band[]): Seed[] {
  return bands.flatMap((band, at) =>
    band.free
      .slice(1, -1)
      .filter((gap) => widthOf(gap) >= clear * band.size)
      .map((gap) => ({ ...gap, at })),
  )
}

/** Follows a gap up and down as long as something of it stays free. */
function grow(bands: readonly Band[], seed: Seed): Strip {
  const strip: Strip = {
    from: seed.from,
    to: seed.to,
    first: seed.at,
    last: seed.at,
    witnesses: 0,
    crossed: 0,
  }
  for (const step of [1, -1]) {
    for (let at = seed.at + step; at >= 0 && at < bands.length; at += step) {
      const [band, before] = [bands[at], bands[at - step]]
      if (band === undefined || before === undefined || distance(band, before) > farthest * band.size) break
      const left = leftOver(band, strip)
      if (left === undefined) break
      Object.assign(strip, left)
      if (weightOf(band, strip) > 0) {
        if (step > 0) strip.last = at
        else strip.first = at
      }
    }
  }
  for (const band of bands.slice(strip.first, strip.last + 1)) strip.witnesses += weightOf(band, strip)
  return strip
}

/** Lines above and below that keep close and leave the strips free: where running text goes on in one column only. */
export function widenColumns(bands: readonly Band[], { from, to, gutters }: Columned): Columned {
  const belongs = (band: Band | undefined, before: Band | undefined) =>
    band !== undefined &&
    before !== undefined &&
    distance(band, before) < 0.7 * band.size &&
    Math.abs(band.size - before.size) < 0.06 * band.size &&
    gutters.every((strip) => leftOver(band, strip) !== undefined)
  let [first, last] = [from, to]
  while (belongs(bands[first - 1], bands[first])) first -= 1
  while (belongs(bands[last + 1], bands[last])) last += 1
  return { from: first, to: last, gutters }
}

function distance(one: Band, other: Band): number {
  return Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom)
}

function leftOver(band: Band, strip: Interval): Interval | undefined {
  return band.free.map((free) => shared(free, strip)).find((both) => widthOf(both) >= narrowest * band.size)
}

/** Lines on both sides: in a row one each, in a band of staggered lines as many as the side with fewer has. */
function weightOf(band: Band, strip: Interval): number {
  const middle = (strip.from + strip.to) / 2
  const left = band.lines.filter((line) => line.left < middle).length
  const right = band.lines.filter((line) => line.right > middle).length
  return Math.min(left, right)
}

function isStrip(bands: readonly Band[], strip: Strip): boolean {
  const inside = bands.slice(strip.first, strip.last + 1)
  const size = Math.max(...inside.map((band) => band.size))
  if (strip.witnesses < 2) return false
  if (strip.witnesses < 3 && widthOf(strip) < wide * size) return false
  return aligned(inside, strip)
}

/** What stands right of a strip begins, or is centred, or ends in one place; of a very wide one anywhere. */
function aligned(bands: readonly Band[], strip: Interval): boolean {
  const both = bands.filter((band) => weightOf(band, strip) > 0)
  const sides = both.flatMap(({ lines }) => lines.flatMap((line) => rightSide(line.words, strip)))
  const enough = Math.max(2, 0.45 * sides.length)
  const places = [
    sides.map(({ from }) => from),
    sides.map(({ to }) => to),
    sides.map(({ from, to }) => (from + to) / 2),
  ]
  return places.some((all) => all.some((one) => all.filter((at) => Math.abs(at - one) < 3).length >= enough))
}

function rightSide(
  words: readonly { left: number; right: number; size: number }[],
  strip: Interval,
): Interval[] {
  const after = words.filter(({ left }) => left >= strip.from).toSorted((a, b) => a.left - b.left)
  const [first] = after
  if (first === undefined) return []
  let to = first.right
  for (const word of after.slice(1)) {
    if (word.left - to > clear * word.size) break
    to = word.right
  }
  return [{ from: first.left, to }]
}

/** Lines after the last with both sides go on with what stands there, while they keep as close as lines do inside. */
function withFollowers(bands: readonly Band[], strip: Strip): Strip {
  const followed = { ...strip }
  const inside = bands.slice(strip.first, strip.last + 1)
  const size = Math.max(...inside.map((band) => band.size))
  const onlyRight = (band: Band) => band.words.every((word) => word.left >= followed.from)
  const gaps = inside
    .slice(1)
    .flatMap((band, n) => (onlyRight(band) ? [distance(band, inside[n] ?? band)] : []))
  const farRight = Math.max(0.9 * size, ...gaps)
  for (let at = strip.last + 1; at < bands.length; at += 1) {
    const [band, before] = [bands[at], bands[at - 1]]
    const left = band === undefined ? undefined : leftOver(band, followed)
    if (band === undefined || before === undefined || left === undefined) break
    const close = distance(band, before) <= (onlyRight(band) ? farRight : 0.35 * band.size)
    if (!close || band.size > 1.06 * size) break
    Object.assign(followed, left)
    followed.last = at
  }
  return followed
}

/** The first strip and the others that most lines leave free; some lines may reach over those. */
function guttersOf(bands: readonly Band[], best: Interval): Interval[] {
  const found: Interval[] = [best]
  const others = stripsOf(bands, gather)
    .filter(({ witnesses, crossed }) => witnesses >= 2 && witnesses >= 2 * crossed)
    .toSorted((a, b) => b.witnesses - a.witnesses)
  for (const strip of others)
    if (found.every((one) => widthOf(shared(one, strip)) < 0) && aligned(bands, strip)) found.push(strip)
  return found.toSorted((a, b) => a.from - b.from)
}

function gather(bands: readonly Band[], seed: Seed): Strip {
  const strip: Strip = {
    from: seed.from,
    to: seed.to,
    first: 0,
    last: bands.length,
    witnesses: 0,
    crossed: 0,
  }
  for (const band of bands) {
    const left = leftOver(band, strip)
    if (left === undefined) strip.crossed += 1
    else Object.assign(strip, left)
  }
  for (const band of bands) if (leftOver(band, strip) !== undefined) strip.witnesses += weightOf(band, strip)
  return strip
}
