// Written so that even a very old Node can read it: it is what tells that Node to step aside.

/** The oldest major version of Node that the bootstrap itself runs on; everything else runs on the pinned one. */
export var OLDEST_NODE = 20;

/**
 * @param {string} version as `process.versions.node` writes it, such as `18.19.1`
 * @returns {string | null} a sentence for the person where that Node is too old, else null
 */
export function objectionTo(version) {
  var major = Number(version.split('.')[0]);
  if (major >= OLDEST_NODE) return null;
  return (
    'Wellspring needs Node ' +
    OLDEST_NODE +
    ' or newer to start, and this is Node ' +
    version +
    '. Install a current one from https://nodejs.org and run the command again.'
  );
}

/** Ends the process with a sentence where this Node is too old. Has to run before any other module is loaded. */
export function requireCurrentNode() {
  var objection = objectionTo(process.versions.node);
  if (objection === null) return;
  console.error(objection);
  process.exit(1);
}
