/** The results in their place on the page that searches literally, which gets them when somebody is about to ask. */
import { mountTool } from '@/components/tool/mount.ts';
import { ignoreDoublePresses } from '@/device/presses.ts';
import LiteralResults from './LiteralResults.tsx';

ignoreDoublePresses(document);
mountTool(LiteralResults);
