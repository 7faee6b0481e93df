/** Word files of the same styles, one behind the other in the first of them: what would collide is named anew. */
import { strFromU8, strToU8 } from 'fflate'

type Files = Record<string, Uint8Array>

const documentName = 'word/document.xml'
const relationsName = 'word/_rels/document.xml.rels'
const numberingName = 'word/numbering.xml'

/** Pictures, notes and pages of another size are not carried over: sheets have none. */
export function joinWord(front: Files, parts: readonly Files[]): Files {
  const bodies: string[] = []
  const links: string[] = []
  const numbers: string[] = []
  let bookmarks = 0
  for (const [index, part] of parts.entries()) {
    const mark = `p${index + 1}-`
    const shift = (index + 1) * mostNumbers
    const { body, marked } = bodyOf(part, { mark, shift, bookmarks })
    bookmarks = marked
    bodies.push(body)
    links.push(...linksOf(part, mark))
    numbers.push(...numbersOf(part, shift))
  }
  const document = textOf(front, documentName)
  const end = document.lastIndexOf('<w:sectPr')
  return {
    ...front,
    [documentName]: strToU8([document.slice(0, end), ...bodies, document.slice(end)].join('')),
    [relationsName]: strToU8(before(textOf(front, relationsName), '</Relationships>', links.join(''))),
    [numberingName]: strToU8(before(textOf(front, numberingName), '</w:numbering>', numbers.join(''))),
  }
}

/** More lists than a part has. */
const mostNumbers = 10_000

function bodyOf(part: Files, { mark, shift, bookmarks }: { mark: string; shift: number; bookmarks: number }) {
  const document = textOf(part, documentName)
  const from = document.indexOf('<w:body>') + '<w:body>'.length
  const ids = new Map<string, number>()
  const body = document
    .slice(from, document.lastIndexOf('<w:sectPr'))
    .replace(/<w:hyperlink [^>]*>/g, (tag) => tag.replace(/\br:id="/, `$&${mark}`))
    .replace(/<w:numId w:val="(\d+)"/g, (_, id: string) => `<w:numId w:val="${Number(id) + shift}"`)
    .replace(/(<w:bookmark(?:Start|End) [^>]*?\bw:id=")([^"]+)"/g, (_, start: string, id: string) => {
      const own = ids.get(id) ?? bookmarks + ids.size + 1
      ids.set(id, own)
      return `${start}${own}"`
    })
  return { body, marked: bookmarks + ids.size }
}

function linksOf(part: Files, mark: string): string[] {
  const links = textOf(part, relationsName).match(/<Relationship [^>]*TargetMode="External"[^>]*>/g) ?? []
  return links.map((link) => link.replace(/\bId="/, `$&${mark}`))
}

function numbersOf(part: Files, shift: number): string[] {
  const numbers = textOf(part, numberingName).match(/<w:num w:numId="\d+"[\s\S]*?<\/w:num>/g) ?? []
  return numbers.map((one) =>
    one.replace(/w:numId="(\d+)"/, (_, id: string) => `w:numId="${Number(id) + shift}"`),
  )
}

function before(xml: string, end: string, more: string): string {
  const at = xml.lastIndexOf(end)
  if (at < 0) throw new Error(`a part of a Word file without ${end}`)
  return xml.slice(0, at) + more + xml.slice(at)
}

function textOf(files: Files, name: string): string {
  const content = files[name]
  if (content === undefined) throw new Error(`a Word file without ${name}`)
  return strFromU8(content)
}
