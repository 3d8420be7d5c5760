import { testEveryPageWithAxe } from './axe.ts';

testEveryPageWithAxe('dark');
