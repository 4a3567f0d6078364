/** A transmission header whose lines were run together: `R 041205Z MAR 08 FM AMEMBASSY TALLINN TO SECSTATE WASHDC INFO NSC WASHDC`. */

const SENT = /(?:(?<=^|\s)(?:[ZOPR]{1,2} ){1,3})?\b\d{6} ?Z [A-Z]{3} (?:\d{4}|\d\d) FM (?=[A-Z])/
/** What begins a line of a header, and the names that begin an address. */
const BEGINS =
  / (?=(?:FM|TO|INFO|DE R[A-Z]{4,8}|ZN[YR] [A-Z]{5}) |R[A-Z]{4,7}\/|(?:AMEMBASSY|AMCONSUL|USMISSION|SECSTATE|SECDEF|USINT|USLO|AIT|CIA|DIA|NSC|JOINT STAFF|WHITE ?HOUSE) )|(?<= COLLECTIVE(?: (?:IMMEDIATE|PRIORITY|ROUTINE))?) (?!(?:IMMEDIATE|PRIORITY|ROUTINE)\b)/g
/** An address goes on behind its label. */
const LABELLED = /(?:^|\s)(?:FM|TO|INFO)$/
const REACH = 6_000

/** The same text with its lines apart, each place where it was; other texts stay as they are. */
export function linesApart(text: string): string {
  const sent = SENT.exec(text)
  if (sent === null) return text
  const end = Math.min(text.length, sent.index + REACH)
  const header = text
    .slice(sent.index, end)
    .replace(BEGINS, (blank, at: number, all: string) =>
      LABELLED.test(all.slice(0, at).slice(-6)) ? blank : '\n',
    )
  const before = text.slice(0, sent.index).replace(/ $/, '\n')
  return before + header + text.slice(end)
}
