import type { ImportChoice } from './host'

/** What the desktop shell puts into the page's world, as `chancery`; a page without it runs in a browser. */
export interface Bridge {
  /** Path of a file or folder that was dropped on the page; empty when it has none. */
  pathOf: (file: File) => string
  /** Hears what menus, links and a second call of the program ask of the page. Asked again, it replaces the listener. */
  onRequest: (listener: (request: PageRequest) => void) => void
}

/** What comes with the program to be read inside it. */
export const PAPERS = ['guide', 'security', 'licences'] as const
export type Paper = (typeof PAPERS)[number]

/** What the shell asks of the page. Each is something that the page's own controls can do as well. */
export type PageRequest =
  | { kind: 'go'; to: 'browse' | 'tracker' | 'imports' | 'map' | 'missing' | 'settings' }
  | { kind: 'find' }
  | { kind: 'import'; paths: string[] }
  /** Ask for what is to be imported: a folder, files, or both where the system has a dialog for them. */
  | { kind: 'choose-import'; what: ImportChoice }
  | { kind: 'open-archive'; path: string | null }
  | { kind: 'new-archive' }
  | { kind: 'verify' }
  | { kind: 'save-copy' }
  | { kind: 'restore' }
  | { kind: 'keys' }
  | { kind: 'palette' }
  | { kind: 'read'; paper: Paper }
  /** From a link such as `chancery://cable/09BERLIN9001#par-3`; `paragraph` is its number. */
  | { kind: 'show-cable'; id: string; paragraph: string | null }

/** Says that the page hands over one end of a message channel; its other end is the page's connection to the service. */
export const CONNECT = 'chancery:connect'
/** Name of the shell's messages to the page. */
export const REQUEST = 'chancery:request'
