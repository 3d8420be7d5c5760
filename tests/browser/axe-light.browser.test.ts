import { testEveryPageWithAxe } from './axe.ts';

testEveryPageWithAxe('light');
