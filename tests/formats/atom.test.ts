import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { type AtomEntry, type AtomOrder, writeAtom } from '../../src/formats/atom.ts'

const tag = 'tag:forum.example,2021-10-04:releases'
const page = 'https://planner.example/forums/gf/releases'

function anEntry(parts: Partial<AtomEntry> = {}): AtomEntry {
  return {
    id: `${tag}/1`,
    title: 'Release 1',
    url: `${page}/1`,
    at: '2021-09-06T01:00:00Z',
    summary: 'Release 1',
    lines: [],
    ...parts,
  }
}

function anOrder(parts: Partial<AtomOrder> = {}): AtomOrder {
  return {
    id: tag,
    title: 'Changes of GF 2021',
    author: 'Global Forum',
    selfUrl: 'https://planner.example/forums/gf/releases.atom',
    pageUrl: page,
    language: 'en',
    entries: [anEntry()],
    ...parts,
  }
}

/** The text of every element with that name; throws where the XML is not well-formed. */
function textsOf(xml: string, name: string): string[] {
  const texts: string[] = []
  const open: string[] = []
  const add = (text: string) => {
    if (open.at(-1) === name) texts.push((texts.pop() ?? '') + text)
  }
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (element) => {
    open.push(element.name)
    if (element.name === name) texts.push('')
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(xml).close()
  return texts
}

test('a feed as a whole: ids that stay, who released, when, and what changed', () => {
  const newer = anEntry({
    id: `${tag}/2`,
    title: 'Release 2: earlier',
    url: `${page}/2?lang=ko&tz=UTC`,
    at: '2021-09-20T01:00:00Z',
    summary: 'earlier',
    lines: ['One: moved 18:30 → 18:00 KST', 'Two: cancelled'],
  })

  const xml = writeAtom(anOrder({ author: 'Food & <Care>', entries: [newer, anEntry()] }))

  expect(xml).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">
    <id>tag:forum.example,2021-10-04:releases</id>
    <title>Changes of GF 2021</title>
    <updated>2021-09-20T01:00:00.000Z</updated>
    <generator>Madang</generator>
    <author>
        <name>Food &amp; &lt;Care&gt;</name>
    </author>
    <link rel="alternate" href="https://planner.example/forums/gf/releases"/>
    <link rel="self" href="https://planner.example/forums/gf/releases.atom"/>
    <entry>
        <title type="html"><![CDATA[Release 2: earlier]]></title>
        <id>tag:forum.example,2021-10-04:releases/2</id>
        <link href="https://planner.example/forums/gf/releases/2?lang=ko&amp;tz=UTC"/>
        <updated>2021-09-20T01:00:00.000Z</updated>
        <summary type="html"><![CDATA[earlier]]></summary>
        <content type="html"><![CDATA[<ul><li>One: moved 18:30 → 18:00 KST</li><li>Two: cancelled</li></ul>]]></content>
    </entry>
    <entry>
        <title type="html"><![CDATA[Release 1]]></title>
        <id>tag:forum.example,2021-10-04:releases/1</id>
        <link href="https://planner.example/forums/gf/releases/1"/>
        <updated>2021-09-06T01:00:00.000Z</updated>
        <summary type="html"><![CDATA[Release 1]]></summary>
        <content type="html"><![CDATA[<ul></ul>]]></content>
    </entry>
</feed>`)
})

test('what looks like markup is told as it was written', () => {
  const harm = '<b>1 & 2</b> ]]> end'
  const entry = anEntry({ title: harm, summary: harm, lines: [harm, harm] })

  const xml = writeAtom(anOrder({ title: harm, author: harm, entries: [entry] }))

  const asHtml = '&lt;b&gt;1 &amp; 2&lt;/b&gt; ]]&gt; end'
  expect(textsOf(xml, 'name')).toEqual([harm])
  expect(textsOf(xml, 'title')).toEqual([harm, asHtml])
  expect(textsOf(xml, 'summary')).toEqual([asHtml])
  expect(textsOf(xml, 'content')).toEqual([`<ul><li>${asHtml}</li><li>${asHtml}</li></ul>`])
})

test('characters that XML does not take are left out, half of one is replaced, tabs and breaks stay', () => {
  const strange = 'a\u0000b\u0008\u000b\u000c\u001f\ufffe\uffff\ud800c\td\n한국어 🎪'
  const entry = anEntry({ title: strange, summary: strange, lines: [strange] })

  const xml = writeAtom(anOrder({ title: strange, author: strange, entries: [entry] }))

  const clean = 'ab\ufffdc\td\n한국어 🎪'
  expect(textsOf(xml, 'title')).toEqual([clean, clean])
  expect(textsOf(xml, 'name')).toEqual([clean])
  expect(textsOf(xml, 'summary')).toEqual([clean])
  expect(textsOf(xml, 'content')).toEqual([`<ul><li>${clean}</li></ul>`])
})

test('a feed without releases is a whole feed, of no time', () => {
  const xml = writeAtom(anOrder({ entries: [] }))

  expect(textsOf(xml, 'id')).toEqual([tag])
  expect(textsOf(xml, 'updated')).toEqual(['1970-01-01T00:00:00.000Z'])
  expect(textsOf(xml, 'entry')).toEqual([])
})
