import { resolve } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig } from 'electron-vite'
import { licences } from './main/starting/licences.mjs'

const at = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    plugins: [licences(['sqlite3', 'bindings', 'file-uri-to-path', 'node-addon-api'])],
    build: {
      outDir: 'out/main',
      // Everything but the desktop entry also runs under plain Node.
      target: 'node20.19',
      externalizeDeps: { include: ['sqlite3', 'electron'] },
      rolldownOptions: {
        input: {
          desktop: at('main/desktop/entry.ts'),
          browser: at('main/browser/start.ts'),
          chancery: at('main/command/chancery.ts'),
          worker: at('main/importing/worker.ts'),
        },
        // What a module names with `const` the engine may take for known; as `var` it asks anew each time, in digests for a third more.
        output: { topLevelVar: false },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload must be one self-contained CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { bridge: at('preload/bridge.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [preact(), licences()],
    build: {
      outDir: at('out/renderer'),
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
})
