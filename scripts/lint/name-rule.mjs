import { basename } from 'node:path';

/** Names that say nothing: whatever has no better place ends up under them. */
const empty = /^(utils?|helpers?|common|misc|manager)$/i;

/** @param {string} name @returns {readonly string[]} its words, however they are joined */
const wordsOf = (name) => name.replace(/([a-z])([A-Z])/g, '$1 $2').split(/[^A-Za-z]+/);

/** @param {string} name */
const saysNothing = (name) => wordsOf(name).some((word) => empty.test(word));

/**
 * Reports files and functions that are named after nothing.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const nameRule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { name: '"{{name}}" does not say what it does: name it after the one thing that it is.' },
  },
  create(context) {
    /** @param {import('eslint').Rule.Node | import('eslint').AST.Program} node @param {string} name */
    const look = (node, name) => {
      if (saysNothing(name)) context.report({ node, messageId: 'name', data: { name } });
    };
    return {
      Program: (node) => look(node, basename(context.filename).replace(/\..*$/, '')),
      FunctionDeclaration: (node) => look(node, node.id?.name ?? ''),
      VariableDeclarator: (node) => {
        const isFunction =
          node.init?.type === 'ArrowFunctionExpression' || node.init?.type === 'FunctionExpression';
        if (isFunction && node.id.type === 'Identifier') look(node, node.id.name);
      },
    };
  },
};
