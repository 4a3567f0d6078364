/** Puts the stand-in in the place of `electron`: `node --import …/register.mjs out/main/desktop.js`. */
import { register } from 'node:module'

const standIn = new URL('./electron.mjs', import.meta.url).href
const hooks = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(standIn)}, shortCircuit: true } : next(name, context)`

register(`data:text/javascript,${encodeURIComponent(hooks)}`)
