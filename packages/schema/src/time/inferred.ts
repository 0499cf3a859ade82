/** How a command says that a part of a date was inferred: `readWhen` in the domain reads it. */
export const INFERRED = 'Where a part was inferred (восстановлено): `{ edtf: 2019-05-24, inferred: true }`.';
