/**
 * The installers of Linux, made from a packed folder with stand-ins for the tools that would be fetched: what an AppImage holds is
 * copied into a folder, what a Debian package holds is listed.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Arch, build, Platform } from 'electron-builder'

export interface LinuxInstallers {
  /** The folder that an AppImage mounts. */
  appDir: string
  /** What the tool for Debian packages was told; `FROM=TO` for each file. */
  debian: string[]
}

export async function makeLinuxInstallers(
  prepackaged: string,
  place: string,
  arch: Arch,
): Promise<LinuxInstallers> {
  const appDir = join(place, 'appdir')
  const told = join(place, 'debian.json')
  process.env.APPIMAGE_TOOLS_PATH = appImageTools(join(place, 'appimage-tools'), appDir)
  process.env.CUSTOM_FPM_PATH = debianTool(place, told)
  await build({
    targets: Platform.LINUX.createTarget(['AppImage', 'deb'], arch),
    prepackaged,
    config: { directories: { output: join(place, 'installers') }, afterAllArtifactBuild: null },
    publish: 'never',
  })
  return { appDir, debian: existsSync(told) ? JSON.parse(readFileSync(told, 'utf8')) : [] }
}

function appImageTools(folder: string, appDir: string): string {
  for (const arch of ['x64', 'arm64']) {
    mkdirSync(join(folder, 'lib', arch), { recursive: true })
    mkdirSync(join(folder, 'runtimes'), { recursive: true })
    writeFileSync(join(folder, 'runtimes', `runtime-${arch}`), '')
  }
  script(join(folder, 'desktop-file-validate'), 'exit 0')
  script(join(folder, 'mksquashfs'), `mkdir -p '${appDir}' && cp -a "$1/." '${appDir}' && echo > "$2"`)
  return folder
}

function debianTool(folder: string, told: string): string {
  const path = join(folder, 'fpm')
  const lines = [
    `#!${process.execPath}`,
    "const { writeFileSync } = require('node:fs')",
    'const words = process.argv.slice(2)',
    `writeFileSync(${JSON.stringify(told)}, JSON.stringify(words))`,
    "writeFileSync(words[words.indexOf('--package') + 1], '')",
  ]
  writeFileSync(path, lines.join('\n'))
  chmodSync(path, 0o755)
  return path
}

function script(path: string, line: string): void {
  writeFileSync(path, `#!/bin/sh\n${line}\n`)
  chmodSync(path, 0o755)
}

/** What is wrong with the installers of Linux. */
export function wrongIn({ appDir, debian }: LinuxInstallers, launcher: string): string[] {
  const desktop = readOr(join(appDir, 'chancery-desktop.desktop'))
  const goesTo = (end: string) => debian.some((word) => word.endsWith(`=${end}`))
  const after = (option: string) => debian[debian.indexOf(option) + 1] ?? ''
  const rules: [string, boolean][] = [
    [
      'the AppImage begins with the launcher of the program',
      readOr(join(appDir, 'AppRun')) === readOr(launcher),
    ],
    ['nothing of the AppImage opens a window without a sandbox', !/no-sandbox/.test(desktop)],
    ['the AppImage takes files and links', /^Exec=AppRun %U$/m.test(desktop)],
    [
      'archives and links belong to the AppImage',
      /^MimeType=.*application\/vnd\.chancery/m.test(desktop) && /x-scheme-handler\/chancery/.test(desktop),
    ],
    ['taskbars know its window', /^StartupWMClass=chancery-desktop$/m.test(desktop)],
    [
      'the AppImage knows its archives',
      existsSync(join(appDir, 'usr/share/mime/packages/chancery-desktop.xml')),
    ],
    ['the Debian package has the program', goesTo('/opt/Chancery')],
    ['the Debian package has the command', goesTo('/usr/bin/chancery')],
    [
      'the Debian package has its entry',
      goesTo('/usr/share/applications/chancery-desktop.desktop') &&
        goesTo('/usr/share/mime/packages/chancery-desktop.xml') &&
        goesTo('/usr/share/icons/hicolor/256x256/apps/chancery-desktop.png'),
    ],
    [
      'the Debian package names its licence and maintainer',
      after('--license') === 'MIT' && debian.includes('--maintainer'),
    ],
  ]
  return rules.filter(([, right]) => !right).map(([rule]) => rule)
}

function readOr(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
