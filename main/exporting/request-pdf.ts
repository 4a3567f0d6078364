/** A letter as a PDF of US letter size. The font has Latin, Greek and Cyrillic letters; others show as a box. */

import font from 'dejavu-fonts-ttf/ttf/DejaVuSerif.ttf?url&inline'
import PDFDocument from 'pdfkit'

const MARGIN = 72
const SIZE = 11

interface PdfFacts {
  title: string
  author: string
  program: string
  at: Date
}

export async function letterPdf(letter: string, { title, author, program, at }: PdfFacts): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'LETTER',
    margin: MARGIN,
    bufferPages: true,
    // No font of the format's own: those know western letters only.
    font: fontBytes() as never,
    lang: 'en-US',
    displayTitle: true,
    info: {
      Title: title,
      Author: author,
      Creator: program,
      Producer: program,
      CreationDate: at,
      ModDate: at,
    },
  })
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => {
    document
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', resolve)
      .on('error', reject)
  })
  document.fontSize(SIZE)
  for (const part of plain(letter).split(/\n(?=\n)/)) writePart(document, part.split('\n'))
  numberPages(document)
  document.end()
  await ended
  return Buffer.concat(chunks)
}

const LINE = { lineGap: 2 } as const

/** A paragraph, or all that is told of one cable, stands on one sheet where a sheet can hold it; none begins with an empty line. */
function writePart(document: PDFKit.PDFDocument, lines: string[]): void {
  const { y, page } = document
  const hang = hangOf(document, lines)
  const height = lines.reduce((sum, line) => sum + heightOf(document, line, hang), 0)
  const moves = y > MARGIN && y + height > page.maxY() && height <= page.maxY() - MARGIN
  if (moves) document.addPage()
  for (const line of moves && lines[0] === '' ? lines.slice(1) : lines) {
    const { x, indent } = placeOf(line, hang)
    document.text(line.trim() || ' ', x, undefined, { ...LINE, indent })
  }
}

/** The number of a cable stands out, and all that is told of it goes on below its words. */
const NUMBER = /^\d+\. /

/** How far the lines of a numbered part stand in; 0 for any other. */
function hangOf(document: PDFKit.PDFDocument, lines: readonly string[]): number {
  const number = NUMBER.exec(lines.find((line) => line !== '') ?? '')
  return number ? document.widthOfString(number[0]) : 0
}

/** Where a line goes on when it is broken, and how far from there it begins. */
function placeOf(line: string, hang: number): { x: number; indent: number } {
  if (hang > 0 && NUMBER.test(line)) return { x: MARGIN + hang, indent: -hang }
  const blanks = /^ */.exec(line)?.[0].length ?? 0
  return { x: MARGIN + (hang > 0 && blanks > 0 ? hang : blanks * 4), indent: 0 }
}

function heightOf(document: PDFKit.PDFDocument, line: string, hang: number): number {
  const { x, indent } = placeOf(line, hang)
  return document.heightOfString(line.trim() || ' ', {
    ...LINE,
    indent,
    width: document.page.width - MARGIN - x,
  })
}

function numberPages(document: PDFKit.PDFDocument): void {
  const { start, count } = document.bufferedPageRange()
  if (count < 2) return
  for (let at = start; at < start + count; at++) {
    document.switchToPage(at)
    const { width, height } = document.page
    // Below the margin, which would open another page.
    document.page.margins.bottom = 0
    document.fontSize(9).text(`${at - start + 1} of ${count}`, MARGIN, height - 48, {
      width: width - 2 * MARGIN,
      align: 'right',
    })
  }
}

/** Line breaks stay; other controls and halves of characters do not. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Bidi_Control}]/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}

let bytes: Buffer | null = null

function fontBytes(): Buffer {
  bytes ??= Buffer.from(font.slice(font.indexOf(',') + 1), 'base64')
  return bytes
}
