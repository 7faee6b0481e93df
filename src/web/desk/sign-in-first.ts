import { addresses } from '../../addresses.ts'

/** Thrown to end a request by leading to the sign-in page, from which the way leads back. */
export class SignInFirst extends Error {
  override name = 'SignInFirst'
  readonly address: string

  constructor(from: string) {
    super('sign in first')
    this.address = `${addresses.signIn()}?to=${encodeURIComponent(from)}`
  }
}
