/** The desk's door: each route says who may come, and its handler gets what that rule has proved. */
import express, { type NextFunction, type Request, type Response, Router } from 'express'
import type { Visitor } from '../../store/access/access.ts'
import {
  defaultLanguage,
  type InterfaceLanguage,
  interfaceLanguages,
  isInterfaceLanguage,
  sayIn,
} from '../../text/say.ts'
import { type AccessRule, underRule } from '../access-rule.ts'
import { Refusal } from '../refusal.ts'
import { admitToForum, admitToSession } from './admission.ts'
import type { Desk, DeskCall, ForumCall, OpenCall, SessionCall } from './desk.ts'
import { Entered } from './forms/entered.ts'
import { SignInFirst } from './sign-in-first.ts'
import { visitCookie } from './visit-cookie.ts'

interface Calls {
  everybody: OpenCall
  visitor: DeskCall
  'forum maker': DeskCall
  reader: ForumCall
  organizer: ForumCall
  owner: ForumCall
  'session reader': SessionCall
  'session editor': SessionCall
}

export type DeskRule = keyof Calls & AccessRule
type Handle<Rule extends DeskRule> = (call: Calls[Rule]) => void | Promise<void>

export interface Door {
  router: Router
  get: <Rule extends DeskRule>(path: string, rule: Rule, handle: Handle<Rule>) => void
  post: <Rule extends DeskRule>(path: string, rule: Rule, handle: Handle<Rule>) => void
}

/** A sheet of 500 rows with long notes fits; whoever has not signed in may send little. */
const bodyOfVisitor = express.urlencoded({ extended: false, limit: '2mb', parameterLimit: 20_000 })
const bodyOfStranger = express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 20 })

export function createDoor(desk: Desk): Door {
  const router = Router({ strict: true, caseSensitive: true })
  const cookie = visitCookie(desk.site.baseUrl)

  /** Who it is, whether they may, and only then what they sent. */
  const guard = <Rule extends DeskRule>(rule: Rule, handle: Handle<Rule>) =>
    underRule(rule, async (req: Request, res: Response, _next: NextFunction) => {
      res.set('Cache-Control', 'no-store')
      const key = cookie.read(req)
      const visitor = key === undefined ? undefined : await desk.access.visitor(key)
      const call = await admit(rule, openCall(desk, req, res, visitor))
      if (req.method === 'POST') {
        await readBody(visitor === undefined ? bodyOfStranger : bodyOfVisitor, req, res)
        call.entered = Entered.fromRequest(req)
      }
      await handle(call)
    })

  return {
    router,
    get: (path, rule, handle) => void router.get(path, guard(rule, handle)),
    post: (path, rule, handle) => void router.post(path, guard(rule, handle)),
  }
}

async function admit<Rule extends DeskRule>(rule: Rule, open: OpenCall): Promise<Calls[Rule]> {
  return (await admitUnder(rule, open)) as Calls[Rule]
}

async function admitUnder(rule: DeskRule, open: OpenCall): Promise<OpenCall> {
  if (rule === 'everybody') return open
  const call = signedIn(open)
  if (rule === 'visitor') return call
  if (rule === 'forum maker') {
    if (call.visitor.kind !== 'account' || !call.visitor.account.makesForums) throw new Refusal('missing')
    return call
  }
  if (rule === 'session reader') return admitToSession(call, 'reader')
  if (rule === 'session editor') return admitToSession(call, 'organizer')
  return admitToForum(call, rule)
}

function openCall(desk: Desk, req: Request, res: Response, visitor: Visitor | undefined): OpenCall {
  const language = languageFor(req, visitor)
  return {
    desk,
    req,
    res,
    visitor,
    language,
    say: sayIn(language),
    entered: new Entered(),
    param: (name) => String(req.params[name] ?? ''),
  }
}

/** A page leads to the sign-in and back; a write that comes too late is refused, and its page still has the text. */
function signedIn(call: OpenCall): DeskCall {
  const { visitor, req } = call
  if (visitor !== undefined) return Object.assign(call, { visitor, by: visitor.name })
  if (req.method === 'POST') throw new Refusal('signedOut')
  throw new SignInFirst(req.originalUrl)
}

function languageFor(req: Request, visitor: Visitor | undefined): InterfaceLanguage {
  const asked = [
    String(req.query.lang ?? ''),
    visitor?.kind === 'account' ? (visitor.account.language ?? '') : '',
    req.acceptsLanguages(Object.keys(interfaceLanguages)) || '',
  ]
  return asked.find(isInterfaceLanguage) ?? defaultLanguage
}

function readBody(parser: ReturnType<typeof express.urlencoded>, req: Request, res: Response): Promise<void> {
  return new Promise((done, fail) => {
    parser(req, res, (failure?: unknown) => (failure === undefined ? done() : fail(failure)))
  })
}
