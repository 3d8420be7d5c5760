import type { AllCaches, OneCache } from '@/offline/keeper.ts';

/** Caches in memory. What is in them can be looked at and spoiled. */
export function memoryCaches(): AllCaches & { all: Map<string, Map<string, Response>> } {
  const all = new Map<string, Map<string, Response>>();
  const open = async (name: string): Promise<OneCache> => {
    const entries = all.get(name) ?? new Map<string, Response>();
    all.set(name, entries);
    return {
      match: async (address) => entries.get(address)?.clone(),
      put: async (address, response) => void entries.set(address, response),
      delete: async (address) => entries.delete(address),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
    };
  };
  return {
    all,
    open,
    has: async (name) => all.has(name),
    keys: async () => [...all.keys()],
    delete: async (name) => all.delete(name),
  };
}
