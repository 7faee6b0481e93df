/** Stylesheet and scripts: read once, addressed by their content, so that a browser may keep them for ever. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addresses } from '../addresses.ts'
import type { Content } from '../serve/content.ts'

export interface Assets {
  /** The address of an asset, such as `madang.css`. */
  address: (name: string) => string
  find: (digest: string, name: string) => Content | undefined
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
}

export function loadAssets(folder: string): Assets {
  const assets = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('desk'))
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))] as const)
      .map(([name, body]) => [name, { body, digest: digestOf(body), type: typeOf(name) }] as const),
  )
  return {
    address(name) {
      const asset = assets.get(name)
      if (asset === undefined) throw new Error(`there is no asset "${name}"`)
      return addresses.asset(name, asset.digest)
    },
    find(digest, name) {
      const asset = assets.get(name)
      if (asset === undefined || asset.digest !== digest) return undefined
      return {
        type: asset.type,
        body: asset.body,
        cacheControl: 'public, max-age=31536000, immutable',
        headers: { 'X-Content-Type-Options': 'nosniff' },
      }
    },
  }
}

function digestOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 12)
}

function typeOf(name: string): string {
  return types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}
