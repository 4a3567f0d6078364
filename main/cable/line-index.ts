/** The lines of a whole text by number. Each is cut out when it is asked for: most lines of a cable never are. */
import { type Line, trimmed } from './quiet'

export class LineIndex {
  /** Where each line begins, and a last one behind the text. */
  private readonly starts: number[] = [0]

  constructor(private readonly text: string) {
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
      this.starts.push(end + 1)
    this.starts.push(text.length + 1)
  }

  get length(): number {
    return this.starts.length - 1
  }

  start(at: number): number {
    return this.starts[at] as number
  }

  /** Where the line's own characters end. */
  end(at: number): number {
    return (this.starts[at + 1] as number) - 1
  }

  /** The line without the blanks around it. */
  line(at: number): Line {
    return trimmed(this.text, this.start(at), this.end(at))
  }

  /** The lines from one number to another, as far as there are any. */
  between(from: number, to: number): Line[] {
    const lines: Line[] = []
    for (let at = from; at < Math.min(to, this.length); at += 1) lines.push(this.line(at))
    return lines
  }
}
