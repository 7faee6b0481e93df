/** Cities and lands that a text names as places: alone in their phrase, or behind what tells of a place; never inside somebody's or something's name. */
import type { Zone } from '../../../domain/clock.ts'
import { countriesIn } from '../../../domain/findings/country-mentions.ts'
import { foldText } from '../../../domain/folding.ts'
import type { CountryCode } from '../../../domain/forum.ts'
import { citiesCalled } from '../../../text/known-cities.ts'
import { world } from '../../../text/world.ts'
import { givenNames } from '../words/given-names.ts'
import { qualifiers } from '../words/label-qualifiers.ts'

export interface CityMention {
  zone: Zone
  /** Nothing around it makes it part of a longer name. */
  isApart: boolean
}

/** Small places are called like many other things. */
const leastPeople = 100_000
/** In words, as `Ciudad de México` has. */
const longestName = 3

export function citiesIn(text: string): CityMention[] {
  const words = [...text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu)]
  const mentions: CityMention[] = []
  for (let at = 0; at < words.length; at += 1) {
    if (/^\p{Ll}/u.test(words[at]?.[0] ?? '')) continue
    for (let length = longestName; length >= 1; length -= 1) {
      const [first, last] = [words[at], words[at + length - 1]]
      if (first === undefined || last === undefined) continue
      const [from, to] = [first.index, last.index + last[0].length]
      const [city] = citiesCalled(text.slice(from, to))
      if (city === undefined || city.population < leastPeople) continue
      const isApart = isBegun(text.slice(0, from), 'city') && isEnded(text.slice(to), text.slice(from, to))
      mentions.push({ zone: city.zone, isApart })
      at += length - 1
      break
    }
  }
  return mentions
}

/** What begins with a land is of that land, but for those that people are called like. */
export function landsIn(text: string): CountryCode[] {
  let from = 0
  return countriesIn(text, world).flatMap(({ code, written }) => {
    const at = text.indexOf(written, from)
    from = at + written.length
    const isName = givenNames.has(foldText(written)) && !isEnded(text.slice(from), written)
    return isBegun(text.slice(0, at), 'land') && !isName ? code : []
  })
}

const places = new Set('in at en em a à nel nella presso ad near cerca desde from since'.split(' '))
/** They join the words of a name: `María de Guadalupe`. */
const particles = new Set(
  'de del la las los el da do dos das di du della des le van von der of the and y e et'.split(' '),
)
/** What a city gives its name to. */
const hosts =
  /(?:forum|foro|f[oó]rum|congress|congreso|congresso|simposio|coloquio|festival|city|town|metropolis|municipality|university|government|ciudad|municipio|universidad|gobierno|alcald[ií]a|ayuntamiento|ville|mairie|universit[eéà]|m[eé]tropole|comune|citt[aà]|cidade|prefeitura|universidade)$/iu

/** A land gives its name to anything but people: `Congreso de Honduras`. */
function isBegun(before: string, of: 'city' | 'land'): boolean {
  const near = before.slice(-60).replace(/[^\S\n]+$/, '')
  if (near === '' || /[^\p{L}\p{M}.'’]$|\d\.$/u.test(near)) return true
  const word = /[\p{L}\p{M}]+$/u.exec(near)?.[0] ?? ''
  const folded = word.toLowerCase()
  if (places.has(folded)) return true
  if (!particles.has(folded)) return /^\p{Ll}/u.test(word)
  const owner = near.slice(0, -word.length).trimEnd()
  const last = foldText(/[\p{L}\p{M}]+$/u.exec(owner)?.[0] ?? '')
  return of === 'city' ? hosts.test(owner) || qualifiers.has(last) : !givenNames.has(last)
}

/** `Lima Forum` and `서울 시청` begin with the city. */
function isEnded(after: string, place: string): boolean {
  const [, gap = '', word = ''] = /^([^\p{L}]{0,5})([\p{L}\p{M}]*)/u.exec(after.slice(0, 60)) ?? []
  if (word === '' || /[^ ]/.test(gap)) return true
  const folded = foldText(word)
  if (particles.has(folded)) return /^(?:and|y|e|et)$/.test(folded)
  if (/^\p{Ll}/u.test(word) || /^[가-힣]/.test(place)) return true
  return places.has(folded) || venues.has(folded) || qualifiers.has(folded)
}

const venues = new Set('city hall centre center convention university museum library metropolitan'.split(' '))
