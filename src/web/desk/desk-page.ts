/** A page of the desk: what stands around it, and its last step from view to answer. */
import { addresses } from '../../addresses.ts'
import type { Forum } from '../../domain/forum.ts'
import type { Site } from '../site.ts'
import type { ForumCall, OpenCall } from './desk.ts'
import { countPressing } from './findings/pressing.ts'
import { countUnreleased } from './unreleased.ts'

export type DeskSection =
  | 'sessions'
  | 'grid'
  | 'findings'
  | 'people'
  | 'organisations'
  | 'presentations'
  | 'references'
  | 'releasing'
  | 'settings'
  | 'team'

export interface DeskPage {
  /** `sessions/edit` for `views/desk/sessions/edit.ejs`. */
  view: string
  title: string
  page: unknown
  section?: DeskSection
  status?: number
  /** A module of `public/scripts/desk/` that improves this page: `editor`. */
  script?: string
}

export async function sendDeskPage(call: OpenCall | ForumCall, asked: DeskPage): Promise<void> {
  const { desk, res, say, language } = call
  const around = 'forumId' in call ? await forumAround(call, asked.section) : outside
  const frame = {
    lang: language,
    title: [asked.title, around.forum?.title, say('app.name')].filter(Boolean).join(' · '),
    heading: asked.title,
    stylesheets: [desk.site.assets.address('madang.css'), desk.site.assets.address('desk.css')],
    script: asked.script === undefined ? '' : deskScript(desk.site, asked.script),
    icon: desk.site.assets.address('icon.svg'),
    homeHref: call.visitor === undefined ? addresses.home() : addresses.desk(),
    visitor: visitorAround(call),
    saved: String(call.req.query.saved ?? '') !== '',
    ...around,
  }
  const html = desk.site.render(`desk/${asked.view}`, { say, paths: addresses, frame, page: asked.page })
  res
    .status(asked.status ?? 200)
    .set('Content-Language', language)
    .type('html')
    .send(html)
}

function deskScript({ modules }: Site, name: string): string {
  return modules.address(`public/scripts/desk/${name}.js`)
}

function visitorAround({ visitor, say }: OpenCall) {
  if (visitor === undefined) return null
  return {
    name: visitor.name,
    accountHref: visitor.kind === 'account' ? addresses.account() : '',
    signOutHref: addresses.signOut(),
    signOut: say('desk.signOut'),
  }
}

const outside = { forum: null, nav: [], unreleased: 0 }

async function forumAround(call: ForumCall, section: DeskSection | undefined) {
  const { forumId, forum, say, role } = call
  if (role === 'coordinator') return { forum: forumLabel(forum.doc, ''), nav: [], unreleased: 0 }
  const unreleased = await countUnreleased(call)
  const open = await countPressing(call)
  const links: [DeskSection, string][] = [
    ['sessions', addresses.deskForum(forumId)],
    ['findings', addresses.findings(forumId)],
    ['grid', addresses.grid(forumId)],
    ['people', addresses.shelf(forumId, 'person')],
    ['organisations', addresses.shelf(forumId, 'organisation')],
    ['presentations', addresses.shelf(forumId, 'presentation')],
    ['references', addresses.shelf(forumId, 'reference')],
    ['settings', addresses.forumSettings(forumId)],
    ...(role === 'owner' ? [['team', addresses.team(forumId)] satisfies [DeskSection, string]] : []),
    ['releasing', addresses.releasing(forumId)],
  ]
  const counts: Partial<Record<DeskSection, string>> = {
    findings: open > 0 ? say('accepting.openCount', { count: open }) : '',
    releasing: unreleased > 0 ? say('desk.unreleased', { count: unreleased }) : '',
  }
  const nav = links.map(([name, href]) => ({
    href,
    label: say(`desk.nav.${name}`),
    isCurrent: name === section,
    /** The sign that something waits: to be looked at, to be released. */
    count: counts[name] ?? '',
  }))
  return { forum: forumLabel(forum.doc, addresses.deskForum(forumId)), nav, unreleased }
}

function forumLabel({ shortTitle, title, languages }: Forum, href: string) {
  return { title: shortTitle || title, href, language: languages[0] ?? '' }
}
