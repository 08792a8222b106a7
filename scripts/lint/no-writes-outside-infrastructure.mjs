const WRITES = new Set([
  'save', 'insert', 'update', 'upsert', 'delete', 'remove', 'softDelete', 'softRemove', 'restore', 'recover', 'clear', 'increment', 'decrement',
  'transaction', 'startTransaction',
]);
const MAY_WRITE = [/\/infrastructure\//, /\/platform\/(?!http\/)[^/]+\//, /\/server\/src\/(trial|testing)\//, /-spec\.ts$/];

/**
 * A write that does not go through a unit of work joins whatever transaction happens to be open, and is lost with it. So only
 * repositories (infrastructure/, the rows that platform/ keeps, the trial district) write, with the `tx` they are handed; and a transaction is opened
 * by the unit of work alone. Asked of the type, so that Map.delete and Hash.update stay free.
 */
export const noWritesOutsideInfrastructure = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { write: '`{{method}}` of TypeORM belongs into infrastructure/, with the tx of the unit of work.' },
  },
  create(context) {
    if (MAY_WRITE.some((place) => place.test(context.filename))) return {};
    const services = context.sourceCode.parserServices;
    const isOfTypeOrm = (node) => {
      const type = services.getTypeAtLocation(node);
      const declarations = (type.getSymbol() ?? type.aliasSymbol)?.getDeclarations() ?? [];
      return declarations.some((declaration) => declaration.getSourceFile().fileName.includes('/node_modules/typeorm/'));
    };
    return {
      'CallExpression > MemberExpression.callee'(node) {
        const method = node.property.name;
        if (WRITES.has(method) && isOfTypeOrm(node.object)) context.report({ node: node.property, messageId: 'write', data: { method } });
      },
    };
  },
};
