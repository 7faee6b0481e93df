import { expect, test } from 'vitest'
import { forumProblems } from '../../src/domain/forum-rules.ts'
import type { ThemeId, TrackId } from '../../src/domain/ids.ts'
import { makeRelease } from '../../src/domain/release/make-release.ts'
import { aDraft, aForum, anOrder, aSession, release } from '../makers.ts'

const slug = 'health' as ReturnType<typeof aForum>['slug']

test('a forum that is as it should be has no problems', () => {
  expect(forumProblems(aForum(), aForum())).toEqual([])
})

test('what can never be right is refused at its field', () => {
  const forum = aForum({
    title: ' ',
    opens: '2021-10-05',
    closes: '2021-10-04',
    tracks: ['a', 'b'].map((id) => ({ id: id as TrackId, slug, title: id, hue: 'teal' as const })),
    themes: ['a', 'b'].map((id) => ({ id: id as ThemeId, slug, title: id })),
  })

  expect(forumProblems(forum).map(({ field, code }) => [field, code])).toEqual([
    ['title', 'title-missing'],
    ['closes', 'closes-before-it-opens'],
    ['tracks.1.slug', 'slug-taken'],
    ['themes.1.slug', 'slug-taken'],
  ])
})

test('the domain of calendar entries never changes once a release went out', () => {
  const sessions = [aSession({ id: 'opening' })]
  const first = release(aDraft({ forum: aForum({ uidDomain: 'one.example' }), sessions }))

  expect(
    makeRelease(anOrder(aDraft({ forum: aForum({ uidDomain: 'two.example' }), sessions }), first)),
  ).toEqual({
    ok: false,
    problems: [{ field: 'uidDomain', code: 'uid-domain-changed', facts: { was: 'one.example' } }],
  })
})
