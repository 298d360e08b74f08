import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    // A property that holds is not made wrong by a busy machine: this only ends what would never end.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: [
      'src-*/**/*.test.{ts,tsx}',
      'tools/**/*.test.ts',
      'lint/**/*.test.ts',
      'scripts/**/*.test.{ts,mjs}',
    ],
  },
})
