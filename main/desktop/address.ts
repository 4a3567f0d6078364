/** The one address that the window shows, and what counts as the program's own. */
export const PAGE_SCHEME = 'app'
export const ORIGIN = `${PAGE_SCHEME}://chancery`
export const PAGE_ADDRESS = `${ORIGIN}/index.html`

const OWN = [`${ORIGIN}/`, `blob:${ORIGIN}/`, 'data:image/', 'devtools://devtools/']

/** The page's own files, and files and pictures that it made itself. Developer tools are a page of their own, in a checkout only. */
export function isOwnAddress(address: string): boolean {
  return OWN.some((start) => address.startsWith(start))
}
