/** The lists of a DOCX: its paragraphs only say which list and level, the numbers have to be counted. */
import { readXml } from './xml-reader.ts'

export interface ListPlace {
  id: string
  /** From 0, as the file counts. */
  level: number
}

export interface ListMark {
  number: number | null
  /** Words that the list itself writes before its items: `Session 2`, where it has some. */
  label: string
}

interface Level {
  format: string
  text: string
  start: number
}

interface List {
  abstract: string
  overrides: Map<number, Partial<Level>>
}

export interface Numbering {
  /** The next item of a list, in the order of the document; undefined: the list shows nothing. */
  count(place: ListPlace): ListMark | undefined
}

export function readNumbering(xml: string): Numbering {
  const { abstracts, lists } = readLists(xml)
  const counts = new Map<string, (number | undefined)[]>()
  const restarted = new Set<string>()
  return {
    count({ id, level }) {
      const list = lists.get(id)
      if (list === undefined) return undefined
      const levels = abstracts.get(list.abstract) ?? new Map<number, Level>()
      const levelOf = (at: number): Level => ({ ...plainLevel, ...levels.get(at), ...list.overrides.get(at) })
      const own = levelOf(level)
      if (own.format === 'none' && own.text.trim() === '') return undefined
      const counted = counts.get(list.abstract) ?? []
      counts.set(list.abstract, counted)
      if (list.overrides.get(level)?.start !== undefined && !restarted.has(`${id} ${level}`)) {
        restarted.add(`${id} ${level}`)
        counted[level] = undefined
      }
      counted[level] = (counted[level] ?? own.start - 1) + 1
      counted.length = level + 1
      if (own.format === 'bullet' || own.format === 'none') return { number: null, label: '' }
      return {
        number: counted[level] ?? null,
        label: labelOf(own.text, (at) => counted[at] ?? levelOf(at).start),
      }
    },
  }
}

const plainLevel: Level = { format: 'bullet', text: '', start: 1 }

/** Only labels with a word in them are more than a number. */
function labelOf(text: string, count: (level: number) => number): string {
  if (!/\p{L}{2}|[\p{Lo}]/u.test(text.replace(/%\d/g, ' '))) return ''
  return text.replace(/%(\d)/g, (_, level: string) => String(count(Number(level) - 1)))
}

function readLists(xml: string) {
  const abstracts = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  let levels: Map<number, Level> | undefined
  let list: List | undefined
  let level: Partial<Level> | undefined
  readXml(xml, {
    open(name, attributes) {
      const value = attributes.val ?? ''
      if (name === 'abstractNum') {
        levels = new Map()
        abstracts.set(attributes.abstractNumId ?? '', levels)
      } else if (name === 'num') {
        levels = undefined
        list = { abstract: '', overrides: new Map() }
        lists.set(attributes.numId ?? '', list)
      } else if (name === 'abstractNumId' && list !== undefined) list.abstract = value
      else if (name === 'lvl' && levels !== undefined) {
        const fresh = { ...plainLevel }
        levels.set(Number(attributes.ilvl), fresh)
        level = fresh
      } else if (name === 'lvlOverride' && list !== undefined) {
        level = {}
        list.overrides.set(Number(attributes.ilvl), level)
      } else if (level === undefined) return
      else if (name === 'numFmt') level.format = value
      else if (name === 'lvlText') level.text = value
      else if (name === 'start' || name === 'startOverride') level.start = Number(value) || 0
    },
  })
  return { abstracts, lists }
}
