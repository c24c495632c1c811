import { defineConfig, devices } from '@playwright/test';
import { chromiumPath } from './product/chromium.ts';

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'artifacts/traces',
  globalSetup: './product/run-setup.ts',
  // One browser and one product at a time: a small machine measures nothing well with two.
  workers: 1,
  fullyParallel: false,
  // A test that passes at the second try hides a race.
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 10_000,
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    locale: 'en-US',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: await chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
