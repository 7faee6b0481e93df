/** The files of a Word file as bytes, made so that they depend on its content alone: no clock, no chance. */
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'

/** Where every zip file begins to count; what Word itself writes. Read by its local clock, so no server's zone shows. */
export const zipEpoch = new Date(1980, 0, 1)

const level = 6
/** The first file of a package, by convention. */
const contentTypes = '[Content_Types].xml'
const relationships = 'word/_rels/document.xml.rels'

/** `at`: when what it shows was saved or released. */
export function packWord(files: Record<string, Uint8Array>, at: string): Uint8Array {
  const ids = externalIds(text(files, relationships))
  const remade: Record<string, (xml: string) => string> = {
    'docProps/core.xml': (xml) => dated(xml, at),
    'word/document.xml': (xml) => renumber(xml, ids),
    [relationships]: (xml) => renumber(xml, ids),
    'word/fontTable.xml': withFallbacks,
  }
  const packed: Zippable = { [contentTypes]: files[contentTypes] ?? new Uint8Array() }
  for (const [name, content] of Object.entries(files)) {
    const remake = remade[name]
    packed[name] = remake === undefined ? content : strToU8(remake(strFromU8(content)))
  }
  return zipSync(packed, { level, mtime: zipEpoch })
}

function text(files: Record<string, Uint8Array>, name: string): string {
  const content = files[name]
  if (content === undefined) throw new Error(`a Word file without ${name}`)
  return strFromU8(content)
}

function dated(core: string, at: string): string {
  return core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`)
}

const fallbacks = [
  '<w:font w:name="Malgun Gothic"><w:altName w:val="Noto Sans KR"/><w:charset w:val="81"/><w:family w:val="swiss"/></w:font>',
  '<w:font w:name="Calibri"><w:altName w:val="Carlito"/><w:charset w:val="00"/><w:family w:val="swiss"/></w:font>',
].join('')

/** What to take where a font is not there. */
function withFallbacks(table: string): string {
  return table.replace(/<w:fonts([^>]*)\/>$/, `<w:fonts$1>${fallbacks}</w:fonts>`)
}

/** Links to the web get random ids from the library: here they count up in the order in which they stand. */
function externalIds(relations: string): Map<string, string> {
  const links = relations.match(/<Relationship [^>]*TargetMode="External"[^>]*>/g) ?? []
  const ids = links.flatMap((link) => /\bId="([^"]+)"/.exec(link)?.[1] ?? [])
  return new Map(ids.map((id, index) => [id, `link${index + 1}`]))
}

function renumber(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(/(\b(?:r:id|Id)=")([^"]+)"/g, (whole, start: string, id: string) => {
    const other = ids.get(id)
    return other === undefined ? whole : `${start}${other}"`
  })
}
