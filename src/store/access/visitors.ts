/** Whose visit a key is, as their account or link is now: what was taken away counts at the next request. */
import type { Visitor } from './access.ts'
import type { Accounts } from './accounts.ts'
import type { Links } from './links.ts'
import type { Visits } from './visits.ts'

export async function whoVisits(
  key: string,
  visits: Pick<Visits, 'read'>,
  accounts: Pick<Accounts, 'readAccount'>,
  links: Pick<Links, 'readById'>,
): Promise<Visitor | undefined> {
  const visit = await visits.read(key)
  if (visit === undefined) return undefined
  if (visit.as.kind === 'account') {
    const account = await accounts.readAccount(visit.as.accountId)
    return account && { kind: 'account', name: account.name, account }
  }
  const { linkId } = visit.as
  const purpose = (await links.readById(linkId))?.purpose
  return purpose?.kind === 'coordinator' ? { ...purpose, linkId } : undefined
}
