import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'src-*/**/*.test.{ts,tsx}',
      'tools/**/*.test.ts',
      'lint/**/*.test.ts',
      'scripts/**/*.test.{ts,mjs}',
    ],
  },
})
