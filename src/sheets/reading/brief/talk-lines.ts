/** A line that names a talk and who gives it: `빈집의 현황 / 김하늘 교수`, `Ana Ruiz, Coop Sur – «The price of water»`. */
import { type Passage, partOf } from '../../blocks/block.ts'
import { readPeople } from '../people/read-people.ts'
import { roleOf } from '../people/role-at.ts'
import { foundIn, type ReadPerson } from '../reading.ts'
import { cleaned } from './values.ts'

const longest = 400
const quotedEnd = /[\s,:–—-]\s?([«“"‘「『]\s?[^«»“”"「」『』]{4,200}\s?[»”"’」』])[\s.]{0,3}$/u
const signs = /\s[/|:：]\s|[:：]\s|\s[–—-]\s/gu

/** Undefined where the line is anything else: somebody has to stand whole on one side, and a title on the other. */
export function readTalkLine(passage: Passage, role: ReadPerson['role']): ReadPerson[] | undefined {
  if (passage.text.length > longest) return undefined
  return quotedBehind(passage, role) ?? titledBefore(passage, role)
}

/** `President of “Bread for All”` is no talk. */
const ofWhom = /\s(?:of|of the|de|de la|del|de l['’]|du|des|di|della|do|da|at|from|author of|autor de)$/iu

function quotedBehind(passage: Passage, role: ReadPerson['role']): ReadPerson[] | undefined {
  const quoted = quotedEnd.exec(passage.text)
  if (quoted?.[1] === undefined || ofWhom.test(passage.text.slice(0, quoted.index))) return undefined
  const from = quoted.index + quoted[0].indexOf(quoted[1])
  const people = readPeople(partOf(passage, 0, quoted.index), { role, expects: 'people' })
  return withTalk(people, partOf(passage, from, from + quoted[1].length))
}

/** The last sign that parts a title from somebody with a post or an organisation. */
function titledBefore(passage: Passage, role: ReadPerson['role']): ReadPerson[] | undefined {
  for (const sign of [...passage.text.matchAll(signs)].slice(-3).toReversed()) {
    const title = partOf(passage, 0, sign.index)
    const behind = partOf(passage, sign.index + sign[0].length)
    if (!mayBeTitle(title.text) || /^[«“"‘「『]/u.test(behind.text)) continue
    const people = readPeople(behind, { role, expects: 'maybe' })
    const [first] = people
    const isBegun = first?.name.at[0]?.from === behind.spot.from || first?.post?.at[0] !== undefined
    if (first !== undefined && isBegun && isHeld(first)) return withTalk(people, title)
  }
  return undefined
}

function isHeld({ post, organisation }: ReadPerson): boolean {
  return post !== null || organisation !== null
}

/** More than a role or a name: three words, or as many letters of Hangul. */
function mayBeTitle(text: string): boolean {
  if (roleOf(text) !== undefined) return false
  if (text.split(/\s+/).length < 3) return false
  return readPeople({ text, spot: nowhere }, { role: 'speaker', expects: 'maybe' }).length === 0
}

const nowhere: Passage['spot'] = { block: 0, cell: null, from: 0, to: 0 }

function withTalk(people: readonly ReadPerson[], title: Passage): ReadPerson[] | undefined {
  if (people.length === 0) return undefined
  const presentation = { title: foundIn(cleaned(title), 'likely'), abstract: null }
  return people.map((person) => ({ ...person, presentation: person.presentation ?? presentation }))
}
