import { spawn } from 'node:child_process'

export type Opener = (address: string) => void

/** The system's own way to open an address, or null where there is no display to open it on. */
export function openerOf(platform: string, env: Record<string, string | undefined>): Opener | null {
  const command = commandOf(platform, env)
  return command && ((address) => launch([...command, address]))
}

export function commandOf(platform: string, env: Record<string, string | undefined>): string[] | null {
  if (env.SSH_CONNECTION) return null
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : null
}

/** A machine without an opener is no trouble: the address has been printed. */
function launch([command = '', ...given]: string[]): void {
  const child = spawn(command, given, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
