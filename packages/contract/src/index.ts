export { type FragmentOf, type ResultOf, readFragment, type VariablesOf } from 'gql.tada';
export { type Cursor, graphql } from './graphql.ts';
export { DossierQuery, DossierSubscription, ExpressPositionMutation, JournalSubscription } from './operations.ts';
