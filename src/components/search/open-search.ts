/** The results in their place on the search page, which gets them when somebody is about to ask. */
import { mountTool } from '@/components/tool/mount.ts';
import SearchResults from './SearchResults.tsx';

mountTool(SearchResults);
