/** The parts of a DOCX that words stand in. */

import { decodeText } from '../encoding.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { listZip, unpackEntry } from '../zip.ts'
import { readXml } from './xml-reader.ts'

export interface DocxParts {
  body: string
  styles: string
  numbering: string
  footnotes: string
  endnotes: string
  /** Of the first page and of all others, in the order in which the package names them. */
  headers: string[]
  footers: string[]
  hasMacros: boolean
  hasPictures: boolean
}

/** More than any sheet's words, with their mark-up. */
const mostUnpacked = 100_000_000

/** @throws UnreadableFile */
export function openDocx(bytes: Uint8Array): DocxParts {
  const entries = new Map(listZip(bytes).map((entry) => [entry.name, entry]))
  let left = mostUnpacked
  const read = (name: string | undefined): string => {
    const entry = name === undefined ? undefined : entries.get(name)
    if (entry === undefined) return ''
    const unpacked = unpackEntry(bytes, entry, left)
    left -= unpacked.length
    return decodeText(unpacked).text
  }
  const main = mainPart(read('_rels/.rels'), [...entries.keys()])
  if (main === undefined) throw new UnreadableFile('broken')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const related = relatedParts(read(`${folder}_rels/${main.slice(folder.length)}.rels`), folder)
  const first = (type: string) => read(related.find((part) => part.type === type)?.name)
  const all = (type: string) => related.filter((part) => part.type === type).map((part) => read(part.name))
  return {
    body: read(main),
    styles: first('styles'),
    numbering: first('numbering'),
    footnotes: first('footnotes'),
    endnotes: first('endnotes'),
    headers: all('header'),
    footers: all('footer'),
    hasMacros: [...entries.keys()].some((name) => /vbaProject\.bin$/i.test(name)),
    hasPictures: [...entries.keys()].some((name) => /\/media\//.test(name)),
  }
}

function mainPart(relations: string, names: readonly string[]): string | undefined {
  const stated = relatedParts(relations, '').find((part) => part.type === 'officeDocument')?.name
  return stated !== undefined && names.includes(stated)
    ? stated
    : names.find((name) => /^word\/document\d{0,3}\.xml$/.test(name))
}

function relatedParts(relations: string, folder: string): { type: string; name: string }[] {
  const parts: { type: string; name: string }[] = []
  readXml(relations, {
    open(name, { Type = '', Target = '', TargetMode }) {
      if (!name.endsWith('Relationship') || TargetMode === 'External') return
      const path = Target.startsWith('/') ? Target.slice(1) : `${folder}${Target.replace(/^\.\//, '')}`
      parts.push({ type: Type.slice(Type.lastIndexOf('/') + 1), name: path })
    },
  })
  return parts
}
