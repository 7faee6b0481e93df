/** Lines that only newer programs understand (RFC 9073, RFC 9253); they break others, so they come on request only. */
import type { CalendarEvent } from './calendar-event.ts'
import { escapeText, parameterValue, textValue, webAddress } from './values.ts'

export function richProperties({ rich, url }: CalendarEvent, description: string): string[] {
  if (rich === null) return []
  const page = webAddress(url)
  const link = `LINK;VALUE=URI;LINKREL="alternate";FMTTYPE=text/html;LABEL=${parameterValue(rich.linkLabel)}:${page}`
  const styled = `STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:${escapeText(toHtml(description))}`
  return [...(page === null ? [] : [link]), ...(description === '' ? [] : [styled])]
}

export function richComponents({ rich }: CalendarEvent): string[] {
  if (rich === null) return []
  const participants = rich.participants.flatMap(({ uid, type, name, post }) => [
    'BEGIN:PARTICIPANT',
    `UID:${uid}`,
    `PARTICIPANT-TYPE:${type}`,
    `SUMMARY:${textValue(name)}`,
    ...textLine('DESCRIPTION', post),
    'END:PARTICIPANT',
  ])
  const { place } = rich
  if (place === null) return participants
  return [
    ...participants,
    'BEGIN:VLOCATION',
    `UID:${place.uid}`,
    `NAME:${textValue(place.name)}`,
    ...textLine('DESCRIPTION', place.venue),
    'END:VLOCATION',
  ]
}

/** A property, or nothing where there is nothing to say. */
export function textLine(name: string, text: string): string[] {
  const value = textValue(text)
  return value === '' ? [] : [`${name}:${value}`]
}

/** Plain text as HTML: paragraphs, line breaks and links, everything else as it is. */
function toHtml(plain: string): string {
  const safe = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const quoted = safe.replaceAll('"', '&quot;')
  const linked = quoted.replace(/https?:\/\/[^\s<>"]+/g, (url) => `<a href="${url}">${url}</a>`)
  const paragraphs = linked.split('\n\n').map((text) => `<p>${text.replaceAll('\n', '<br>')}</p>`)
  return paragraphs.join('')
}
