import preset from '../../jest.preset.js';

/**
 * Real databases, real HTTP and processes, some of them at the mercy of a busy machine.
 *
 * @type {import('jest').Config}
 */
export default { ...preset, maxWorkers: 2, testTimeout: 180_000 };
