/** The fuses that a package must have, and what a packed runtime really has. */
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** As electron-builder calls them. `runAsNode` stays on for the installed command; SECURITY.md says why. */
export const FUSES = {
  runAsNode: true,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
} as const

const OPTION: Record<keyof typeof FUSES, FuseV1Options> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
}

/** The wire holds characters. */
const ON = '1'.charCodeAt(0)
const OFF = '0'.charCodeAt(0)

/** Names of the fuses that are not as they must be in a packed runtime. */
export async function wrongFuses(runtime: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(runtime)
  return Object.entries(FUSES)
    .filter(([name, on]) => wire[OPTION[name as keyof typeof FUSES]] !== (on ? ON : OFF))
    .map(([name]) => name)
}
