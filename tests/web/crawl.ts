/** Every public answer that can be reached by following links, as a search engine would. */
import { parseDocument } from 'htmlparser2'
import { SaxesParser } from 'saxes'
import { type Answer, baseUrl, type TestApp } from '../app.ts'
import { select } from './html.ts'

/** Target → answer. Links into every other zone are not followed: they lead to the same words. */
export async function crawl(app: TestApp, starts: readonly string[]): Promise<Map<string, Answer>> {
  const seen = new Map<string, Answer>()
  const waiting = [...starts]
  for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
    if (seen.has(target)) continue
    const answer = await app.get(target)
    seen.set(target, answer)
    waiting.push(...linksIn(answer, target))
    if (seen.size > 1000) throw new Error('there is no end to these links')
  }
  return seen
}

function linksIn({ text, headers }: Answer, from: string): string[] {
  const type = headers['content-type'] ?? ''
  const found = type.startsWith('text/html')
    ? htmlLinks(text)
    : [...text.replaceAll(/\r\n /g, '').matchAll(/https?:\/\/[^\s"<>\\]+/g)].map(([link]) => link)
  return found.flatMap((link) => {
    if (!URL.canParse(link, baseUrl + from)) return []
    const url = new URL(link.replace(/^webcal:/, 'http:'), baseUrl + from)
    return url.origin === baseUrl ? [url.pathname + url.search] : []
  })
}

function htmlLinks(html: string): string[] {
  const elements = select('[href], [src], [value^=http], meta[content^=http]', parseDocument(html))
  return elements.flatMap(
    ({ attribs }) => attribs.href ?? attribs.src ?? attribs.value ?? attribs.content ?? [],
  )
}

/** Throws where it is no well-formed XML. */
export function parseXml(text: string): { names: string[]; texts: string[] } {
  const names: string[] = []
  const texts: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => names.push(name))
  parser.on('text', (piece) => texts.push(piece))
  parser.write(text).close()
  return { names, texts }
}
