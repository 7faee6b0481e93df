import { createMemoryStore } from '../../src/store/memory-store.ts'
import { storeContract } from './contract.ts'

storeContract('memory store', async () => ({ store: createMemoryStore() }))
