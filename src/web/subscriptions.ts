/** Every way to follow a feed, for people. */
import { googleAddress, outlookAddress, webcalAddress } from '../addresses.ts'

export interface Subscriptions {
  /** The address itself, to copy. */
  address: string
  webcal: string
  google: string
  outlook: string
}

export function subscriptions(baseUrl: string, path: string, name: string): Subscriptions {
  const address = baseUrl + path
  return {
    address,
    webcal: webcalAddress(address),
    google: googleAddress(address),
    outlook: outlookAddress(address, name.toWellFormed()),
  }
}
