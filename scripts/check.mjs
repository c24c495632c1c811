import { requireCurrentNode } from './setup/node-version.mjs';

requireCurrentNode();
import('./commands/check.mjs');
