/** The page about the interface for programs, and what it refuses. */
export const programs = {
  'apiPage.title': 'The interface for programs',
  'apiPage.lead':
    'Programs read and write the same drafts as the desk, by the same rules, and release them. Everything is JSON below /api/v1.',
  'apiPage.description': 'The description for machines (OpenAPI 3.1)',
  'apiPage.rules': 'How it works',
  'apiPage.tokenText': 'A token made on the command line: madang token add NAME.',
  'apiPage.members': 'Fields',
  'apiPage.refusals': 'Refusals',
  'apiPage.refusalsText':
    'Every refusal is application/problem+json (RFC 9457) with a code from this list. Its problems name each field that is wrong, with the codes that the forms use.',

  'apiRule.token.title': 'Tokens',
  'apiRule.token.text':
    'Whoever runs the planner makes a token on the command line with madang token add NAME. It is shown once. Send it in each request as Authorization: Bearer TOKEN. A token reads, or reads and writes, in one forum or in all of them.',
  'apiRule.body.title': 'Bodies',
  'apiRule.body.text':
    'POST and PUT take application/json, PATCH takes application/merge-patch+json (RFC 7396), each up to 1 MB. A new document needs only the fields that are marked; all others begin as the forms begin them. PUT takes the whole document. Fields that are only read are passed over, so what was read can be sent back. Rows that bring no id get one.',
  'apiRule.revision.title': 'Revisions',
  'apiRule.revision.text':
    'Every document has a revision, which is its ETag. A change says in If-Match which one it was made on, such as If-Match: "3". When somebody else saved since, it is refused with 412 and nothing is lost.',
  'apiRule.once.title': 'Sending again',
  'apiRule.once.text':
    'A POST that makes something may carry an Idempotency-Key of your own. For a day the same key with the same body gives the same answer again and makes nothing twice, whatever broke in between.',
  'apiRule.pages.title': 'Long lists',
  'apiRule.pages.text':
    'Lists come in pages of 50, or as many as limit says, up to 200. Follow the Link with rel="next", or the address in next, until it is null.',

  'apiResource.forum': 'Forums',
  'apiResource.session': 'Sessions, whole, with agenda and findings',
  'apiResource.person': 'People',
  'apiResource.organisation': 'Organisations',
  'apiResource.presentation': 'Presentations',
  'apiResource.reference': 'References',
  'apiResource.release': 'Releases',

  'apiVerb.list': 'List them, a page at a time.',
  'apiVerb.read': 'Read one.',
  'apiVerb.create': 'Make a new one.',
  'apiVerb.replace': 'Replace it as a whole.',
  'apiVerb.patch': 'Change some of its fields.',
  'apiVerb.remove': 'Remove it, unless other documents name it.',
  'apiVerb.cancel': 'Cancel it. The next release tells everybody.',
  'apiVerb.release':
    'Release what is ready, or the sessions that are chosen. An empty list releases only what stands around the sessions.',

  'apiMember.needed': 'needed',
  'apiMember.readOnly': 'only read',
  'apiMember.readByGet': 'only read, in answers to GET',
  'apiMember.findings':
    'What was found in the session beside all others of its forum. In answers to GET only: they may become others while the session, and so its ETag, stays.',
  'apiKind.text': 'text',
  'apiKind.number': 'whole number',
  'apiKind.null': 'null',
  'apiKind.list': 'list of {kind}',
  'apiKind.or': '{one} or {other}',

  'apiHeader.forum': 'Id or slug of the forum.',
  'apiHeader.id': 'Id of the document.',
  'apiHeader.number': 'Number of the release.',
  'apiHeader.limit': 'How many entries a page has at most.',
  'apiHeader.after': 'Where to go on, as the page before said in next.',
  'apiHeader.ETag': 'The revision of the document in quotation marks.',
  'apiHeader.Location': 'Address of what was made.',
  'apiHeader.Link': 'Address of the next page, with rel="next"; absent on the last one.',
  'apiHeader.If-Match': 'The ETag of the revision that the change was made on.',
  'apiHeader.If-None-Match':
    'The ETag that is known already: 304 without a body while it is still true. It speaks of the document itself, not of the findings of a session.',
  'apiHeader.Idempotency-Key':
    'A text of your own, 1 to 255 printable characters, for this one thing to be made.',

  'apiError.json-unreadable.title': 'The body can’t be read',
  'apiError.json-unreadable.text': 'The body must be one JSON object.',
  'apiError.query-unusable.title': 'The page can’t be found by this',
  'apiError.query-unusable.text':
    'Lists take limit (1 to 200) and after, as the page before gave it, and nothing else.',
  'apiError.key-unusable.title': 'No usable Idempotency-Key',
  'apiError.key-unusable.text': 'The key must have 1 to 255 printable characters without spaces.',
  'apiError.precondition-unusable.title': 'No usable If-Match',
  'apiError.precondition-unusable.text':
    'If-Match must hold the ETag that was read, such as "3". A star says nothing about what was seen.',
  'apiError.token-missing.title': 'No token',
  'apiError.token-missing.text': 'Send Authorization: Bearer TOKEN.',
  'apiError.token-unknown.title': 'Unknown token',
  'apiError.token-unknown.text': 'There is no such token, or it was revoked.',
  'apiError.token-reads-only.title': 'This token only reads',
  'apiError.token-reads-only.text': 'Writing needs a token that was made with the level write.',
  'apiError.token-of-one-forum.title': 'This token belongs to one forum',
  'apiError.token-of-one-forum.text': 'New forums need a token for all forums.',
  'apiError.missing.title': 'Not there',
  'apiError.missing.text': 'There is nothing at this address, or the token does not reach it.',
  'apiError.method-unknown.title': 'Not possible here',
  'apiError.method-unknown.text': 'The header Allow says what this address takes.',
  'apiError.id-taken.title': 'The id is taken',
  'apiError.id-taken.text': 'Another document has this id. Leave it out to get a new one.',
  'apiError.still-used.title': 'Still in use',
  'apiError.still-used.text': 'Other documents name this one. Take it out there first.',
  'apiError.released-since.title': 'Somebody released in between',
  'apiError.released-since.text':
    'There is a newer release than the one given in after. Its number is in current. Look at it, then release again.',
  'apiError.stale.title': 'Somebody saved in between',
  'apiError.stale.text':
    'The document is at another revision, which is in current. Read it again, then send the change again.',
  'apiError.too-large.title': 'Too large',
  'apiError.too-large.text': 'A body may have 1 MB.',
  'apiError.media-type.title': 'Another media type is needed',
  'apiError.media-type.text':
    'POST and PUT take application/json, PATCH takes application/merge-patch+json, in UTF-8.',
  'apiError.invalid.title': 'This can’t be saved',
  'apiError.invalid.text': 'Each of the problems names a field and says what is wrong with it.',
  'apiError.key-reused.title': 'The key was used for something else',
  'apiError.key-reused.text':
    'This Idempotency-Key came with another request before. Use a new key for a new thing.',
  'apiError.precondition-missing.title': 'If-Match is missing',
  'apiError.precondition-missing.text':
    'Say in If-Match which revision the change was made on: the ETag of the document as it was read.',
  'apiError.failed.title': 'Something broke',
  'apiError.failed.text': 'The planner could not do this, through no fault of yours. Its log says why.',
  'apiError.storage-full.title': 'Nothing can be saved now',
  'apiError.storage-full.text': 'The disk is full or read-only. Nothing was changed. Try again later.',
}
