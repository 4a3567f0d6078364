/** Programs of others, where they are installed. */
import { spawnSync } from 'node:child_process'

export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
}

/** Seconds that a program takes; 1 is how a search says that it has found nothing. */
export function secondsOf(program: string, args: string[], env: Record<string, string> = {}): number {
  const began = performance.now()
  const { status, error, stderr } = spawnSync(program, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (error) throw error
  if (status !== 0 && status !== 1) throw new Error(`${program} ended with ${status}: ${stderr}`)
  return (performance.now() - began) / 1000
}
