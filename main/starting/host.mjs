/** Which host opens: the desktop window, or the user's own browser, and in one sentence why. */

/**
 * What keeps a window from opening on this machine whatever is installed, or null.
 * @param {{ platform: string, env: { [name: string]: string | undefined }, isRoot: boolean }} machine
 */
export function obstacle({ platform, env, isRoot }) {
  if (platform !== 'linux') return null
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'this machine has no display'
  // Chromium refuses to run its sandbox as root, and Chancery never runs without the sandbox.
  if (isRoot) return 'a sandboxed window cannot be opened as root'
  return null
}

/** @param {string} why */
export function insteadOfWindow(why) {
  return `No desktop window, because ${why}: Chancery opens in your browser instead (\`npm start -- --desktop\` tries the window again).`
}

/** @param {string} why */
export function noWindow(why) {
  return `The desktop window cannot open, because ${why}. \`npm start -- --browser\` opens Chancery in your browser.`
}
