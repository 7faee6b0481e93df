/** Ids are stable for ever and never shown; slugs stand in addresses and may change. */
declare const brand: unique symbol
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name }

export type ForumId = Branded<string, 'ForumId'>
export type SessionId = Branded<string, 'SessionId'>
export type ItemId = Branded<string, 'ItemId'>
export type ParticipationId = Branded<string, 'ParticipationId'>
export type PresentationId = Branded<string, 'PresentationId'>
export type PersonId = Branded<string, 'PersonId'>
export type OrganisationId = Branded<string, 'OrganisationId'>
export type ReferenceId = Branded<string, 'ReferenceId'>
export type TrackId = Branded<string, 'TrackId'>
export type ThemeId = Branded<string, 'ThemeId'>
export type RoomId = Branded<string, 'RoomId'>

/** Lower-case letters, digits and single hyphens, at most 80 characters: safe in an address. */
export type Slug = Branded<string, 'Slug'>

/**
 * An id is a file name and part of a calendar UID too: 1 to 64 of `a-z 0-9 -`, starting with a letter or digit. Every
 * object has a `constructor` already, so what is found by its id can't be called that.
 */
export const idPattern = /^(?!constructor$)[a-z0-9][a-z0-9-]{0,63}$/
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export function isSlug(text: string): text is Slug {
  return text.length <= 80 && slugPattern.test(text)
}
