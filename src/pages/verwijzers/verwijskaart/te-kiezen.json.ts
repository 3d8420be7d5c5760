import { makerKnowledge } from '@/components/referral-card/maker-knowledge.ts';

/** What a referral can be made of; fetched when somebody begins to make one. */
export const GET = async () => Response.json(await makerKnowledge());
