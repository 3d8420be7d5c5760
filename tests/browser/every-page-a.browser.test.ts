import { pagePaths } from '../built-site.ts';
import { testPages } from './every-page.ts';

testPages(pagePaths.filter((_, index) => index % 2 === 0));
