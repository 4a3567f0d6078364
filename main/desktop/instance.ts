/** One program at a time: a second call hands its files and links to the first and ends. */
import { app } from 'electron'
import { type Call, ownWords, readCall, receivedCall } from './call'
import { readLink } from './links'

/** Null when another Chancery is running already: it has been given this call, and this one should end. */
export function claimInstance(): Calls | null {
  const first = readCall(ownWords(process.argv, process.defaultApp === true), process.cwd())
  // The words themselves are sent along: Electron may change the order of the second call's argv.
  return app.requestSingleInstanceLock({ ...first }) ? new Calls(first) : null
}

/** The calls of this and later starts. They wait until somebody answers them. */
export class Calls {
  private waiting: Call[]
  private answer: ((call: Call) => void) | null = null

  constructor(readonly first: Call) {
    // The first call's archive opens with the program; its link and files need the window, which otherwise shows itself once it is drawn.
    const asksMore = first.link !== null || first.paths.length > 0
    this.waiting = asksMore ? [{ ...first, archive: null }] : []
    app.on('second-instance', (_event, _argv, _folder, sent) =>
      this.hear(receivedCall(sent) ?? { archive: null, link: null, paths: [] }),
    )
    // macOS sends these instead, perhaps before the program is ready.
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.hear(readCall([path], '/'))
    })
    app.on('open-url', (event, link) => {
      event.preventDefault()
      if (readLink(link)) this.hear({ archive: null, link, paths: [] })
    })
  }

  private hear(call: Call): void {
    if (this.answer) this.answer(call)
    else this.waiting.push(call)
  }

  /** From now on `answer` gets every call, those that have waited first. */
  answerWith(answer: (call: Call) => void): void {
    this.answer = answer
    for (const call of this.waiting.splice(0)) answer(call)
  }
}
