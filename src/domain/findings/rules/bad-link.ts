import { isWebAddress } from '../../field-rules.ts'
import { briefTexts } from '../brief-texts.ts'
import { type Rule, theSession } from '../finding.ts'
import { shortText } from '../folded-words.ts'

/** A link in a text, or the address of the online place, that leads nowhere. */
export const badLink: Rule = {
  id: 'bad-link',
  severity: 'warning',
  look: ({ session }) => {
    const links = [session.onlineUrl ?? '', ...briefTexts(session).flatMap(linksIn)]
    const bad = links.filter((link) => link !== '' && !leadsSomewhere(link))
    return [...new Set(bad)].map((link) => ({
      subject: theSession,
      facts: { link: shortText(link) },
      inputs: [link],
    }))
  },
}

/** Where Markdown links point to, and everything that begins as an address does. */
function linksIn(text: string): string[] {
  if (!/\]\(|\/|www\./i.test(text)) return []
  const targets = [...text.matchAll(/\]\(\s*<?([^)>\s]*)/g)].map(([, target = '']) => target)
  const rest = text.replace(/\]\((?:[^)\]]|\](?!\())*\)/g, '] ')
  const bare = [...rest.matchAll(/(?<![\p{L}\p{N}])(?:h?t?tps?(?:[:;]\/|\/\/)|www\.)[^\s<>"')\]]*/giu)].map(
    ([link]) => link.replace(/(?<![.,;:!?])[.,;:!?]+$/, ''),
  )
  return [...targets, ...bare].filter((link) => !/^www\.[^.\s]+\.\S+$/i.test(link))
}

function leadsSomewhere(link: string): boolean {
  if (/^mailto:/i.test(link)) return /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(link)
  if (!isWebAddress(link)) return false
  const { hostname } = new URL(link)
  return hostname.includes(':') || /^[^.]+(?:\.[^.]+)+\.?$/.test(hostname)
}
