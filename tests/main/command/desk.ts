/** A desk to try commands at: a folder of invented cables, an archive, and everything that a command says. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import type { Io } from '../../../main/command/io'
import { run } from '../../../main/command/run'
import { BODY, type Invented, indexPage, sitePage } from '../../fixtures/invented'

export interface Said {
  code: number
  out: string
  err: string
}

export interface Desk {
  folder: string
  archive: string
  run(
    argv: string[],
    given?: { stdin?: string; terminal?: boolean; signal?: AbortSignal; env?: Io['env'] },
  ): Promise<Said>
  /** Runs on the desk's archive and reads the JSON of its answer. */
  json<T = Record<string, never>>(...argv: string[]): Promise<T>
  clear(): Promise<void>
}

/** 2 January 2026, at noon wherever the test runs. */
const NOW = new Date(2026, 0, 2, 12)

export async function layDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-desk-'))
  const archive = join(folder, 'archive.chancery')
  const desk: Desk = {
    folder,
    archive,
    async run(argv, { stdin = '', terminal = false, signal, env = {} } = {}) {
      const out = listener(terminal)
      const err = listener(false)
      const code = await run(argv, {
        stdin: Readable.from([Buffer.from(stdin)]),
        stdout: out.stream,
        stderr: err.stream,
        env: { XDG_CONFIG_HOME: folder, APPDATA: folder, ...env },
        platform: 'linux',
        home: folder,
        folder,
        now: () => NOW,
        signal: signal ?? new AbortController().signal,
        program: {
          version: '9.8.7',
          pagesFolder: join(folder, 'pages'),
          sampleFolder: join(folder, 'sample'),
          papers: {},
          workerPath: undefined,
        },
      })
      return { code, out: out.text(), err: err.text() }
    },
    async json(...argv) {
      const said = await desk.run([...argv, '--archive', archive, '--json'])
      if (said.code > 1) throw new Error(said.err)
      return JSON.parse(said.out)
    },
    clear: () => rm(folder, { recursive: true }),
  }
  return desk
}

function listener(isTTY: boolean) {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream: Object.assign(stream, { isTTY }), text: () => chunks.join('') }
}

const body = (instruction: string, subject: string) =>
  BODY.replace('E.O. 12958: DECL: 03/14/2016', instruction).replace(
    'HERRING QUOTA TALKS END WITHOUT A TABLE LARGE\nENOUGH FOR EVERYONE',
    subject,
  )

/** Six cables: two days of their own (one passed, one due), an event, an open reading, an unclassified one, a hostile one. */
export const CABLES: Partial<Invented>[] = [
  { id: '06TALLINN9001' },
  { id: '06TALLINN9002', body: body('E.O. 12958: DECL: 06/30/2026', 'SPRATS, AND WHAT BECAME OF THEM') },
  {
    id: '06TALLINN9003',
    body: body('E.O. 12958: DECL: TWO YEARS AFTER THE CLOSURE OF THE HERRING COMMISSION', 'A COMMISSION'),
  },
  { id: '06TALLINN9004', body: body('E.O. 12958: DECL: OADR', 'OLD HABITS') },
  {
    id: '06HELSINKI9005',
    origin: 'Embassy Helsinki',
    classification: 'UNCLASSIFIED',
    body: body('E.O. 12958: N/A', 'OPEN MATTERS').replace('C O N F I D E N T I A L', 'UNCLAS'),
  },
  {
    id: '06TALLINN9006',
    body: body('E.O. 12958: DECL: 03/14/2016', '=HYPERLINK("evil") \u001b[31mRED\u202e'),
  },
]

/** The folder of the cables as site pages, with one index page among them. */
export async function layCables(folder: string, cables = CABLES): Promise<string> {
  const site = join(folder, 'site')
  await mkdir(site, { recursive: true })
  for (const cable of cables) await writeFile(join(site, `${cable.id}.html`), sitePage(cable))
  await writeFile(join(site, 'index.html'), indexPage('origin', cables))
  return site
}
