/** XML as a stream of tags: no tree, no entities of its own making, nothing fetched. Names come without their prefix. */
import { Parser } from 'htmlparser2'
import { feed } from '../feed.ts'

export type XmlAttributes = Record<string, string>

const ownPrefix = /\sxmlns:(\w{1,20})="[^"]{1,80}wordprocessingml(?:\/2006)?\/main"/

/** No document nests as deep; a deeper one counts as cut off. */
const deepest = 2_000

export interface XmlHandler {
  /** It wants no more of the text. */
  readonly isOver?: boolean
  open(name: string, attributes: XmlAttributes): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Elements of other vocabularies keep their prefix (`a:p`): only those of the document's own lose it. False: the XML is
 * cut off or its tags cross each other; whatever could be read of it has been handed on.
 */
export function readXml(xml: string, handler: XmlHandler): boolean {
  const prefix = ownPrefix.exec(xml.slice(0, 20_000))?.[1] ?? 'w'
  const own = `${prefix}:`
  const bare = (name: string) => (name.startsWith(own) ? name.slice(own.length) : name)
  let depth = 0
  let opened = false
  let isWhole = false
  let isBroken = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        opened = true
        isWhole = true
        depth += 1
        handler.open(bare(name), bareAttributes(attributes, own))
      },
      ontext(text) {
        opened = false
        handler.text?.(text)
      },
      onclosetag(name, isImplied) {
        // `<a/>` counts as implied as well: only there nothing stands between.
        if (isImplied && !opened) isBroken = true
        opened = false
        depth -= 1
        handler.close?.(bare(name))
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  feed(parser, xml, () => depth > deepest || handler.isOver === true)
  return isWhole && (!isBroken || handler.isOver === true)
}

function bareAttributes(attributes: XmlAttributes, own: string): XmlAttributes {
  const bare: XmlAttributes = {}
  for (const name in attributes) {
    bare[name.startsWith(own) ? name.slice(own.length) : name] = attributes[name] ?? ''
  }
  return bare
}
