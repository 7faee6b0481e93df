// The editor of a session.
import { watchLeaving } from './leaving.js'
import { offerPreviews } from './markdown-preview.js'

watchLeaving()
offerPreviews()
