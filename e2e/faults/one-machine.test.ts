import { cmsKilled } from './cms-killed.ts';
import { cmsSilent } from './cms-silent.ts';
import { crowd } from './crowd.ts';
import { damagedPages } from './damaged-pages.ts';
import { fullDisk } from './full-disk.ts';
import { fragileProduct } from './harness/product.ts';
import { hooksAstray } from './hooks-astray.ts';
import { madeUpQueries } from './made-up-queries.ts';
import { restored } from './restored.ts';

/*
 * The product as `npm start` runs it: files, one process of each server. One after another, since each fault is for all of it.
 */

const product = fragileProduct();

cmsKilled(product);
cmsSilent(product);
hooksAstray(product);
crowd(product);
madeUpQueries(product);
damagedPages(product);
fullDisk(product);
// The last one: nothing runs afterwards.
restored(product);
