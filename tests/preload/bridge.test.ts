import { EventEmitter } from 'node:events'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type Bridge, CONNECT, REQUEST } from '../../preload/contract/bridge'

const electron = vi.hoisted(() => ({
  exposed: {} as Record<string, unknown>,
  heard: null as unknown as (event: object, request: object) => void,
  postMessage: vi.fn(),
  send: vi.fn(),
}))
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, value: unknown) => {
      electron.exposed[name] = value
    },
  },
  ipcRenderer: {
    on: (_name: string, listener: typeof electron.heard) => {
      electron.heard = listener
    },
    postMessage: electron.postMessage,
    send: electron.send,
  },
  webUtils: { getPathForFile: (file: File) => `/dropped/${file.name}` },
}))

const page = new EventEmitter()
const bridge = () => electron.exposed.chancery as Bridge
const post = (message: object) => page.emit('message', { source: page, ports: [], ...message })

beforeAll(async () => {
  Object.assign(page, { addEventListener: page.on.bind(page) })
  vi.stubGlobal('window', page)
  await import('../../preload/bridge')
})

describe('the bridge', () => {
  it('puts two functions into the page, and nothing else', () => {
    expect(Object.keys(electron.exposed)).toEqual(['chancery'])
    expect(Object.keys(bridge()).sort()).toEqual(['onRequest', 'pathOf'])
  })

  it('hands on one port of the page itself', () => {
    const port = {}
    post({ data: CONNECT, ports: [port] })
    expect(electron.postMessage).toHaveBeenCalledExactlyOnceWith(CONNECT, null, [port])
  })

  it.each([
    ['of another window', { source: {}, data: CONNECT, ports: [{}] }],
    ['with other words', { data: 'anything', ports: [{}] }],
    ['without a port', { data: CONNECT }],
    ['with two ports', { data: CONNECT, ports: [{}, {}] }],
  ])('passes over a message %s', (_name, message) => {
    electron.postMessage.mockClear()
    post(message)
    expect(electron.postMessage).not.toHaveBeenCalled()
  })

  it('tells the path of what was dropped', () => {
    expect(bridge().pathOf({ name: 'cables' } as File)).toBe('/dropped/cables')
  })

  it('says that the page listens, then passes on what is asked of it', () => {
    const asked: unknown[] = []
    bridge().onRequest((request) => asked.push(request))
    expect(electron.send).toHaveBeenCalledWith(REQUEST)
    electron.heard({}, { kind: 'find' })
    expect(asked).toEqual([{ kind: 'find' }])
  })
})
