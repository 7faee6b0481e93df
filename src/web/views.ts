/** EJS views, compiled once. A view gets plain values that are already decided, and `say` and `paths`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ejs from 'ejs'

export type Render = (view: string, locals: ViewLocals) => string

/** The names that a view sees, and `show(view, { part })`: another view in its place, which looks at no disk. */
export interface ViewLocals {
  say: unknown
  paths: unknown
  frame: unknown
  page: unknown
  part?: unknown
}

const localNames = ['say', 'paths', 'frame', 'page', 'part', 'show']

/** Compiles every view below the folder; a view that does not compile stops the start. */
export function loadViews(folder: string): Render {
  const views = new Map(viewFiles(folder).map((file) => [nameOf(folder, file), compileView(file)]))
  return (view, locals) => {
    const show = (name: string, more?: { part: unknown }): string => {
      const compiled = views.get(name)
      if (compiled === undefined) throw new Error(`there is no view "${name}"`)
      return compiled({ ...locals, ...more, show })
    }
    return show(view)
  }
}

function compileView(file: string): (locals: ViewLocals & { show: unknown }) => string {
  return ejs.compile(readFileSync(file, 'utf8'), {
    filename: file,
    compileDebug: false,
    strict: true,
    _with: false,
    destructuredLocals: localNames,
    escape: escapeHtml,
    rmWhitespace: true,
  }) as (locals: ViewLocals & { show: unknown }) => string
}

const special = /[&<>"']/
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes for text and quoted attributes; most texts have nothing to escape, so that is tested first. */
function escapeHtml(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = String(value)
  return special.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? '') : text
}

function viewFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ejs'))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** `sessions/show` for `views/sessions/show.ejs`. */
function nameOf(folder: string, file: string): string {
  return relative(folder, file)
    .replaceAll('\\', '/')
    .replace(/\.ejs$/, '')
}
