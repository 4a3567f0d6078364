/** The line with which a body begins: `C O N F I D E N T I A L SECTION 01 OF 03 TALLINN 009001`, with all its damage. */

/** Letters that transmission or copying has eaten or doubled: `SS E C R E T`, `CSE C R E T`, `NCLAS`, `ONFIDENTIAL`. */
const LEVEL = /^[A-Z]{0,2}?(?:TOPSECRET|SECRET|C?ONFIDENTIAL|U?NCLAS|LIMITEDOFFICIALUSE|LIMOFFUSE)/

/** `SECRETARY`, `SECRETARIAT` and `CONFIDENTIALITY` begin addresses and sentences. */
const OTHER_WORD = /^(?:SECRETAR|CONFIDENTIALLY|CONFIDENTIALITY)/

/** True for a line that opens a body. Levels are written together or with blanks between the letters. */
export function isClassificationLine(line: string): boolean {
  const start = line.slice(0, 80).replace(/\s+/g, '').toUpperCase().slice(0, 24)
  return LEVEL.test(start) && !OTHER_WORD.test(start) && !isAddress(line)
}

/** `RUEHC/SECRET SERVICE …` and the like: an addressee, not a level. */
function isAddress(line: string): boolean {
  return /^\s*(?:(?:TO|INFO|FM)\s|RU[A-Z]{2,6}\/)/.test(line.slice(0, 20))
}
