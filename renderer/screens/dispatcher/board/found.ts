import { createContext } from 'react';

/** Ids of the cars that the search and the chosen number leave lit; null: all of them. */
export const FoundContext = createContext<ReadonlySet<string> | null>(null);
