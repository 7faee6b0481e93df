/** A page maker's last step: view and frame → content with its headers. */
import { millisecondsOf } from '../domain/clock.ts'
import type { Content } from '../serve/content.ts'
import { type FrameOptions, frameFor } from './frame.ts'
import { pathsFor } from './paths.ts'
import type { PublicRequest } from './site.ts'

/** Readers may keep a page, and ask each time whether it is still true: a release shows at once. */
const pageCaching = 'public, max-age=0, must-revalidate'

export function makePage(request: PublicRequest, view: string, page: unknown, frame: FrameOptions): Content {
  const html = request.site.render(view, {
    say: request.say,
    paths: pathsFor(request),
    frame: frameFor(request, frame),
    page,
  })
  return {
    type: 'text/html; charset=utf-8',
    body: Buffer.from(html),
    modifiedAt: millisecondsOf(request.released.manifest.at),
    cacheControl: pageCaching,
    headers: { ...request.site.pageHeaders, 'Content-Language': request.language },
  }
}
