/** @param {string} line what a tool said @returns {string} without colors and cursor movements */
// eslint-disable-next-line no-control-regex -- control characters are what this takes out
export const plain = (line) => line.replace(/\u001B\[[0-9;?]*[A-Za-z]|\r/g, '').trimEnd();
