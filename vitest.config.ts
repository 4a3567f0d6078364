import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'

/** A slow machine is no failure: only what hangs is ended. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } }

export default defineConfig({
  test: {
    reporters: ['default', './tests/report.ts'],
    coverage: {
      provider: 'v8',
      include: ['main/**/*.ts', 'preload/**/*.ts', 'renderer/**/*.{ts,tsx}'],
      reporter: ['text', 'html'],
    },
    projects: [
      {
        test: {
          name: 'main',
          environment: 'node',
          ...patience,
          server: { deps: { inline: ['electron-store'] } },
          include: [
            'tests/main/**/*.test.ts',
            'tests/preload/**/*.test.ts',
            'tests/pack/**/*.test.ts',
            'tests/*.test.ts',
          ],
        },
      },
      {
        plugins: [preact()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          ...patience,
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/run-folder.ts'],
          setupFiles: ['tests/browser/setup.ts'],
          ...patience,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          // A browser under load may lose a key or a frame; a test that needs its second try is named at the end of the run.
          retry: 1,
        },
      },
    ],
  },
})
