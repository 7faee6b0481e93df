/** What every page of the planner is made with. */

import type { ViewState } from '../addresses.ts'
import type { Slug } from '../domain/ids.ts'
import type { ReleasedForum } from '../domain/release/released-forum.ts'
import type { EventFragments } from '../formats/calendar/event-fragments.ts'
import type { Store } from '../store/port.ts'
import type { InterfaceLanguage, Say } from '../text/say.ts'
import type { Assets } from './assets.ts'
import type { Modules } from './modules.ts'
import type { Render } from './views.ts'

export interface Site {
  /** Absolute, without a slash at its end: `https://planner.example`. */
  baseUrl: string
  render: Render
  assets: Assets
  /** Scripts of the desk, with the domain modules that they share with the server. */
  modules: Modules
  store: Store
  fragments: EventFragments
  /** Headers of every page: Content-Security-Policy and its kin. */
  pageHeaders: Readonly<Record<string, string>>
  /** What it makes is no release: sheets say so. */
  isPreview?: boolean
}

/** What ready bytes are made of: the newest release of each forum. */
export interface PublicSource {
  forums: ReadonlyMap<Slug, ReleasedForum>
}

/** A public address that was asked for, with everything that it says. */
export interface PublicRequest {
  site: Site
  source: PublicSource
  released: ReleasedForum
  state: ViewState
  language: InterfaceLanguage
  say: Say
  params: Readonly<Record<string, string>>
  /** The one form of this address: path and state. */
  key: string
}
