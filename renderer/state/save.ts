/** Hands a file that the archive has made to the browser, which asks where or puts it among the downloads. */
export function saveFile(file: { name: string; mediaType: string; parts: BlobPart[] }): void {
  const url = URL.createObjectURL(new Blob(file.parts, { type: file.mediaType }))
  const link = Object.assign(document.createElement('a'), { href: url, download: file.name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
