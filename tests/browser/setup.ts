/** Runs before each file of end-to-end tests: the browser that its windows share ends with it. */
import { afterAll } from 'vitest'
import { closeBrowser } from './browser'

afterAll(closeBrowser)
